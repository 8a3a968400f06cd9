"""What the sidebar's blocks say about the company and the signed-in colleague."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.phones import readable
from desktop.i18n.presence_words import short_line
from desktop.store.store import Store
from desktop.views.delegates.painting import PresenceState
from desktop.views.presence.reasons import own_reasons

translate = QCoreApplication.translate


def brand_of(store: Store) -> tuple[str, str]:
    """Name and phone of our number; with several numbers only how many there are."""
    numbers = sorted(store.people.numbers.values(), key=lambda number: number.id)
    if not numbers:
        return "Relevo", ""
    if len(numbers) == 1:
        return numbers[0].name, readable(numbers[0].phone)
    return numbers[0].name, translate("Sidebar", "{0} números").format(len(numbers))


def presence_of(store: Store, line: str, now: datetime) -> tuple[PresenceState, str]:
    """The colleague's mark: what counts of their presence; without a line they cannot be reached."""
    if line == "online":
        mine = store.office.presence.get(store.my_id())
        state = PresenceState(mine.state if mine is not None else "offline")
        return state, short_line(mine, own_reasons(store), now)
    if line == "connecting":
        return PresenceState.OFFLINE, translate("Sidebar", "Conectando…")
    return PresenceState.OFFLINE, translate("Sidebar", "Sin conexión")
