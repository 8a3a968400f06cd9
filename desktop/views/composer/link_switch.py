"""The choice under a text with a link: whether WhatsApp shows the customer a preview of it.

Nothing is looked up here or at the gateway: WhatsApp fetches the page itself when it delivers the message.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.store.local_files import SILENT
from desktop.views.widgets import CheckBox
from protocol.rules.links import first_link

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer


class LinkSwitch(QWidget):
    """Seen while a reply has a link that would be previewed; on until somebody turns it off for this text."""

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        theme = composer.theme
        self.box = CheckBox(theme, self.tr("Mostrar al cliente una vista previa del enlace"))
        self.box.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(22), 0, theme.px(22), 0)
        row.addWidget(self.box)
        row.addStretch(1)
        self.hide()
        composer.editor.textChanged.connect(self.look)
        composer.mode_changed.connect(self.look)
        composer.attachments.changed.connect(self.look)

    def look(self) -> None:
        """Look at the text again."""
        composer = self._composer
        link = first_link(composer.editor.text()) if composer.mode == "reply" else None
        captions = any(card.kind not in SILENT for card in composer.attachments.cards)
        if link is None:
            self.box.setChecked(True)
        self.setVisible(link is not None and not (captions and len(composer.attachments.cards) == 1))

    def wanted(self, text: str) -> bool:
        """Whether this text goes with a preview."""
        return first_link(text) is not None and self.box.isChecked()

    @property
    def _composer(self) -> "Composer":
        from desktop.views.composer.composer import Composer

        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, Composer):
            parent = parent.parentWidget()
        assert isinstance(parent, Composer)  # noqa: S101  asked of Qt: a kept reference would be a cycle
        return parent
