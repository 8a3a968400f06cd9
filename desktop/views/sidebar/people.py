"""What the sidebar's blocks say about the company and the signed-in colleague."""

from PySide6.QtCore import QCoreApplication

from desktop.i18n.phones import readable
from desktop.store.store import Store
from desktop.views.delegates.painting import PresenceState

translate = QCoreApplication.translate


def brand_of(store: Store) -> tuple[str, str]:
    """Name and phone of our number; with several numbers only how many there are."""
    numbers = sorted(store.people.numbers.values(), key=lambda number: number.id)
    if not numbers:
        return "Relevo", ""
    if len(numbers) == 1:
        return numbers[0].name, readable(numbers[0].phone)
    return numbers[0].name, translate("Sidebar", "{0} números").format(len(numbers))


def presence_of(line: str) -> tuple[PresenceState, str]:
    """The colleague's mark: with a line they can be reached, without they cannot."""
    if line == "online":
        return PresenceState.AVAILABLE, translate("Sidebar", "Disponible")
    if line == "connecting":
        return PresenceState.OFFLINE, translate("Sidebar", "Conectando…")
    return PresenceState.OFFLINE, translate("Sidebar", "Sin conexión")
