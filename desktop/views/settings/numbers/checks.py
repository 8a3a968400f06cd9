"""What Meta said of a number, a line each, and the button that mends it.

`mend(key)` when somebody wants what is wrong with a check mended here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n.number_words import check_name, check_words
from desktop.theme import Theme
from desktop.views.settings.findings import FindingList
from desktop.views.widgets import LinkButton
from protocol.number_setup import Check

translate = QCoreApplication.translate


class CheckList(FindingList):
    """Out of sight until it is told something."""

    mend = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.checks: tuple[Check, ...] = ()
        self.links: dict[str, LinkButton] = {}
        self.hide()

    def show_checks(self, checks: Sequence[Check], *, mendable: bool = False) -> None:
        """Show these and no others; `mendable`: it is ours, and can be subscribed and registered from here."""
        self.clear()
        self.checks, self.links = tuple(checks), {}
        for check in checks:
            self._add(check, mendable=mendable)
        self.setVisible(bool(checks))

    def _add(self, check: Check, *, mendable: bool) -> None:
        words = check_words(check)
        said = check.said if check.said not in words else ""
        row = self.add_line(check.verdict, check_name(check.key), words, said)
        if mendable and check.verdict == "bad" and check.key in {"subscribed", "registered"}:
            label = (
                translate("Numbers", "Suscribir") if check.key == "subscribed" else translate("Numbers", "Registrar…")
            )
            link = self.links[check.key] = self.add_link(row, label)
            link.clicked.connect(lambda _=False, key=check.key: self.mend.emit(key))
