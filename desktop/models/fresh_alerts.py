"""Which alerts must interrupt me at this device, and which notices of them can go. Called by `desktop.presence`."""

from collections.abc import Iterable

from desktop.models.alert_groups import AlertGroup, cards_of, group_key
from desktop.models.alerts import concerns, open_alerts
from desktop.store.store import Store
from protocol.promises import Alert

TOLD = frozenset({"sla_missed", "stalled", "incident", "help", "nobody_available", "token_expires", "canary_lost"})
"""Kinds that interrupt people, once they are more than a warning."""
OWN = frozenset({"reminder", "scheduled_asks"})
"""Kinds that interrupt whoever asked to be reminded, or wrote what did not leave."""


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
                found.setdefault(group_key(one, {}, self._store), []).append(one)
        groups = [group for together in found.values() for group in cards_of(together)]
        return [group for group in groups if any(one.id in fresh for one in group.alerts)]

    def settled(self, ids: Iterable[int]) -> bool:
        """Whether none of these waits for an owner any more: what was shown of them can go, on every device."""
        known = (self._store.office.alerts.get(id) for id in ids)
        return all(one is None or one.closed_at is not None or one.acknowledged_at is not None for one in known)

    def _interrupts(self, alert: Alert) -> bool:
        if alert.acknowledged_at is not None or (alert.device and alert.device != self._device):
            return False
        return alert.kind in OWN or ((alert.kind in TOLD or _hands_spent(alert)) and alert.level != "warn")


def _hands_spent(alert: Alert) -> bool:
    """A queue whose customers changed hands in vain; what else stops a queue is told as *nobody available*."""
    return alert.kind == "queue_stuck" and alert.body.get("cause") == "hops_spent"
