"""The menu at the foot of the sidebar: my state with its shape and word, reasons to be away with when I am back."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from desktop.i18n.moments import clock_time
from desktop.i18n.presence_words import state_word
from desktop.views.context import ViewContext
from desktop.views.presence.reasons import offered_reasons
from desktop.views.widgets import Menu
from protocol.presence import PresenceState

translate = QCoreApplication.translate
ICONS: dict[PresenceState, str] = {
    "available": "circle-check", "busy": "circle-dot", "away": "circle-pause", "offline": "circle",
}  # fmt: skip
BACK_IN = (15, 30, 60)
"""Minutes."""


class Choice:
    """What a row of the menu declares."""

    def __init__(self, state: PresenceState, reason: str | None = None, minutes: int | None = None) -> None:
        self.state, self.reason, self.minutes = state, reason, minutes

    def back_at(self, now: datetime) -> datetime | None:
        """When they mean to be back."""
        return None if self.minutes is None else now + timedelta(minutes=self.minutes)


def add_states(context: ViewContext, menu: Menu) -> None:
    """The four states; the present one is ticked, and the pause opens its reasons."""
    store, line = context.session.store, context.session.line.state
    mine = store.office.presence.get(store.my_id())
    now = mine.declared if mine is not None else "offline"
    for state, icon in ICONS.items():
        if state == "away":
            pause = Menu(context.theme, menu)
            pause.setTitle(state_word(state))
            add_reasons(context, pause)
            action = menu.addMenu(pause)
            action.setProperty("kitIcon", icon)
            action.setCheckable(True)
            action.setChecked(now == state)
        else:
            action = menu.add(state_word(state), icon, checked=now == state)
            action.setData(Choice(state))
        action.setEnabled(line == "online")
    menu.restyle()


def add_reasons(context: ViewContext, menu: Menu) -> None:
    """Each reason; below, for how long."""
    now = context.session.clock.now()
    for reason in offered_reasons(context.session.store):
        when = Menu(context.theme, menu)
        when.setTitle(reason.name)
        for minutes in BACK_IN:
            words = translate("PresenceMenu", "{0} min, hasta las {1}")
            until = clock_time(now + timedelta(minutes=minutes))
            when.add(words.format(minutes, until)).setData(Choice("away", reason.key, minutes))
        when.add(translate("PresenceMenu", "Sin hora de vuelta")).setData(Choice("away", reason.key))
        menu.addMenu(when)
    menu.addSeparator()
    menu.add(translate("PresenceMenu", "Otro motivo, sin hora")).setData(Choice("away"))


def chosen(action: QAction) -> Choice | None:
    """What a row declares; None for any other row."""
    data = action.data()
    return data if isinstance(data, Choice) else None
