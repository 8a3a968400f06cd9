"""Alerts as the panel, the bell and the notices see them: which are open, whose they are, which are new to me.

Views give them words. What always holds: whoever may see an alert finds it here; it is counted on the bell and told by
a notice only when it concerns them: theirs, their team's without an owner, or any if they supervise. Many of one kind
in one team, and several with one cause, are one group: the panel shows a card for it, not a flood.
"""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from protocol.promises import Alert

LEVELS = ("critical", "alert", "warn")
TOLD = frozenset({"sla_missed", "stalled", "incident", "help", "nobody_available"})
"""Kinds that interrupt people, once they are more than a warning."""
OWN = frozenset({"reminder", "scheduled_asks"})
"""Kinds that interrupt whoever asked to be reminded, or wrote what did not leave."""


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
    return me.role != "agent" or (alert.step == 0 and alert.team_id in (None, *me.team_ids))


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


FOLDED = frozenset({"sla_risk", "sla_missed", "stalled", "reminder", "scheduled_asks"})
"""Kinds raised by each conversation for itself. Whoever asks for help is one person with one reason: never folded."""
FOLD = 3
"""So many of a kind are one card; two fit beside each other."""


class AlertGroup(Struct, frozen=True):
    """Alerts that are one card: all of one kind in one team, or of one cause. Never empty; the worst, oldest first."""

    alerts: tuple[Alert, ...]

    @property
    def first(self) -> Alert:
        """The one that speaks for all: the worst one, or the cause."""
        return self.alerts[0]

    @property
    def unowned(self) -> tuple[Alert, ...]:
        """Those nobody owns yet."""
        return tuple(one for one in self.alerts if one.acknowledged_at is None)

    @property
    def conversations(self) -> tuple[int, ...]:
        """What they are about, the same order; those nobody owns come first."""
        ordered = sorted(self.alerts, key=lambda one: one.acknowledged_at is not None)
        return tuple(dict.fromkeys(one.conversation_id for one in ordered if one.conversation_id is not None))


def alert_groups(store: Store) -> list[AlertGroup]:
    """Every open alert once, in the order of `open_alerts`."""
    alerts = open_alerts(store)
    nobody = {team: one.id for one in alerts if one.kind == "nobody_available" for team in one.body.get("team_ids", ())}
    found: dict[object, list[Alert]] = {}
    for one in alerts:
        found.setdefault(_group_key(one, nobody, store), []).append(one)
    return [group for together in found.values() for group in _cards(together)]


def _cards(together: list[Alert]) -> Iterable[AlertGroup]:
    if len(together) < FOLD and together[0].kind in FOLDED:
        return (AlertGroup((one,)) for one in together)
    return (AlertGroup(tuple(sorted(together, key=lambda one: one.kind != "nobody_available"))),)


def _group_key(alert: Alert, nobody: dict[int, int], store: Store) -> object:
    """What alerts share that are told as one; an alert of its own shares nothing."""
    owner = alert.acknowledged_by if alert.acknowledged_at is not None else None
    if alert.kind in FOLDED and alert.conversation_id is not None:
        return alert.kind, alert.team_id, owner, concerns(alert, store)
    cause = alert.id if alert.kind == "nobody_available" else nobody.get(_left_alone(alert) or 0)
    return ("nobody", cause, owner) if cause is not None else alert.id


def _left_alone(alert: Alert) -> int | None:
    """The team whose lack of people it tells of, which is told by itself too."""
    stuck = alert.kind == "queue_stuck" and alert.body.get("cause") in ("nobody_available", "no_members")
    incident = alert.kind == "incident" and alert.body.get("cause") == "no_people"
    return alert.team_id if stuck or incident else None


def conversations_with_alerts(store: Store) -> list[int]:
    """What `open the next` walks through: mine first, the worst, the oldest; each once; those nobody owns yet."""
    alerts = (one for one in open_alerts(store) if one.acknowledged_at is None and one.conversation_id is not None)
    return list(dict.fromkeys(one.conversation_id for one in alerts if one.conversation_id is not None))


def waiting(store: Store) -> int:
    """How many that concern me nobody owns yet."""
    return sum(one.acknowledged_at is None and concerns(one, store) for one in open_alerts(store))


class Fresh:
    """Tells what must interrupt me at this device once, and again when it climbed; and what needs nobody any more."""

    def __init__(self, store: Store, device: str = "") -> None:
        self._store, self._device = store, device
        self._told: dict[int, int] = {}

    def take(self) -> list[AlertGroup]:
        """Those I have not been told of at this step; one that joins many of its kind is told with all of them."""
        found: dict[object, list[Alert]] = {}
        fresh: set[int] = set()
        for one in open_alerts(self._store):
            if not self._interrupts(one):
                continue
            if self._told.get(one.id, -1) < one.step:
                self._told[one.id] = one.step
                fresh.add(one.id)
            if concerns(one, self._store):
                found.setdefault(_group_key(one, {}, self._store), []).append(one)
        groups = [group for together in found.values() for group in _cards(together)]
        return [group for group in groups if any(one.id in fresh for one in group.alerts)]

    def settled(self, ids: Iterable[int]) -> bool:
        """Whether none of these waits for an owner any more: what was shown of them can go, on every device."""
        known = (self._store.office.alerts.get(id) for id in ids)
        return all(one is None or one.closed_at is not None or one.acknowledged_at is not None for one in known)

    def _interrupts(self, alert: Alert) -> bool:
        if alert.acknowledged_at is not None or (alert.device and alert.device != self._device):
            return False
        return alert.kind in OWN or (alert.kind in TOLD and alert.level != "warn")


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

    def groups(self) -> list[AlertGroup]:
        """What the panel lists."""
        return alert_groups(self._store)

    def _on_changes(self, changes: ChangeSet) -> None:
        if not (changes.reset or changes.people or "alerts" in changes.office):
            return
        self.changed.emit()
        count = waiting(self._store)
        if count != self.count:
            self.count = count
            self.counted.emit(count)
