"""Alerts that are one card: many of one kind in one team, or several of one cause; a panel, no flood. Pure.

What always holds: every open alert is in exactly one group; the order of `open_alerts` stays.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from desktop.models.alerts import concerns, open_alerts
from desktop.store.store import Store
from protocol.promises import Alert

FOLDED = frozenset({"sla_risk", "sla_missed", "stalled", "reminder", "scheduled_asks"})
"""Kinds raised by each conversation for itself. Whoever asks for help is one person with one reason: never folded."""
FOLD = 3
"""So many of a kind are one card; two fit beside each other."""


class AlertGroup(Struct, frozen=True):
    """Alerts that are one card: all of one kind in one team, or of one cause. Never empty; the worst, oldest first.

    `over`: none of them is open any more; the card only holds its place.
    """

    alerts: tuple[Alert, ...]
    over: bool = False

    @property
    def first(self) -> Alert:
        """The one that speaks for all: the worst one, or the cause."""
        return self.alerts[0]

    @property
    def unowned(self) -> tuple[Alert, ...]:
        """Those nobody owns yet."""
        return () if self.over else tuple(one for one in self.alerts if one.acknowledged_at is None)

    @property
    def conversations(self) -> tuple[int, ...]:
        """What they are about, the same order; those nobody owns come first."""
        if self.over:
            return ()
        ordered = sorted(self.alerts, key=lambda one: one.acknowledged_at is not None)
        return tuple(dict.fromkeys(one.conversation_id for one in ordered if one.conversation_id is not None))


def alert_groups(store: Store) -> list[AlertGroup]:
    """Every open alert once, in the order of `open_alerts`."""
    return groups_of(open_alerts(store), store)


def groups_of(alerts: Sequence[Alert], store: Store) -> list[AlertGroup]:
    """Each of these once, in their order."""
    nobody = {team: one.id for one in alerts if one.kind == "nobody_available" for team in one.body.get("team_ids", ())}
    found: dict[object, list[Alert]] = {}
    for one in alerts:
        found.setdefault(group_key(one, nobody, store), []).append(one)
    return [group for together in found.values() for group in cards_of(together)]


def held_groups(shown: Iterable[AlertGroup], store: Store) -> list[AlertGroup]:
    """The cards that are shown, each in its place with what is left of it; what is new stands below."""
    now = {one.id: one for one in open_alerts(store)}
    kept, known = [], set()
    for group in shown:
        known |= {one.id for one in group.alerts}
        left = tuple(now[one.id] for one in group.alerts if one.id in now)
        kept.append(AlertGroup(left) if left else AlertGroup(group.alerts, over=True))
    new = (tuple(one for one in group.alerts if one.id not in known) for group in alert_groups(store))
    return [*kept, *(AlertGroup(alerts) for alerts in new if alerts)]


def cards_of(together: list[Alert]) -> Iterable[AlertGroup]:
    """One card for many of a kind, or for one cause; one each for the few that fit beside each other."""
    if len(together) < FOLD and together[0].kind in FOLDED:
        return (AlertGroup((one,)) for one in together)
    return (AlertGroup(tuple(sorted(together, key=lambda one: one.kind != "nobody_available"))),)


def group_key(alert: Alert, nobody: dict[int, int], store: Store) -> object:
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
