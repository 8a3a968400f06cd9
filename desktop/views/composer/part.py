"""Base of what belongs to a composer without being a widget of it: its files, its pen, sending later and the like."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.commands.port import Controller
    from desktop.views.composer.composer import Composer


class ComposerPart(QObject):
    """Made once per composer. Asks Qt for it each time: a kept reference would be a cycle through the binding."""

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._session: Controller = composer.session

    @property
    def _box(self) -> "Composer":
        from desktop.views.composer.composer import Composer

        composer = self.parent()
        assert isinstance(composer, Composer)  # noqa: S101  it was made with one
        return composer
