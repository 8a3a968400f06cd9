"""Alerts as the panel, the bell and the notices see them: which are open, and whose they are.

Views give them words. What always holds: whoever may see an alert finds it here; it is counted on the bell and told by
a notice only when it concerns them: theirs, their team's without an owner, or any if they supervise.
"""

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from protocol.promises import Alert
from protocol.rules.permissions import Permission, can

LEVELS = ("critical", "alert", "warn")
_PROMISED = frozenset({"sla_risk", "sla_missed", "stalled"})


def concerns(alert: Alert, store: Store) -> bool:
    """Whether it is for me: addressed to me, about a conversation of mine, or for whoever answers for others."""
    me = store.me
    if me is None:
        return False
    if alert.user_id == me.id or _about_mine(alert, store, me.id):
        return True
    if alert.user_id is not None:
        return False
    return can(me, Permission.SEE_ALERTS) or (alert.step == 0 and alert.team_id in (None, *me.team_ids))


def _about_mine(alert: Alert, store: Store, me: int) -> bool:
    """What its customer waits for is mine to answer; a colleague's reminder and my own call for help are not."""
    if alert.kind not in _PROMISED:
        return False
    row = store.rows.get(alert.conversation_id) if alert.conversation_id is not None else None
    return row is not None and row.assignee_id == me


def open_alerts(store: Store) -> list[Alert]:
    """Those that are not over: mine first, then the worst, then the oldest; owned ones last."""
    alerts = [one for one in store.office.alerts.values() if one.closed_at is None]
    return sorted(
        alerts,
        key=lambda one: (one.acknowledged_at is not None, not concerns(one, store), LEVELS.index(one.level), one.id),
    )


def waiting(store: Store) -> int:
    """How many that concern me nobody owns yet."""
    alerts = store.office.alerts.values()
    return sum(one.closed_at is None and one.acknowledged_at is None and concerns(one, store) for one in alerts)


class AlertsModel(QObject):
    """`changed` when the panel must be shown anew; `counted(n)` for the bell."""

    changed = Signal()
    counted = Signal(int)

    def __init__(self, store: Store, hub: Hub, parent: Any = None) -> None:
        super().__init__(parent)
        self._store = store
        self.count = waiting(store)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(hub.subscribe(self._on_changes))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._subscriptions.close()

    def _on_changes(self, changes: ChangeSet) -> None:
        if not (changes.reset or changes.people or "alerts" in changes.office):
            return
        self.changed.emit()
        count = waiting(self._store)
        if count != self.count:
            self.count = count
            self.counted.emit(count)
