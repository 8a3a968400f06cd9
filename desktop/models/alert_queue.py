"""Alerts that are about a queue or an incident: which can be opened, whose teams they name, who waits there. Pure."""

from desktop.commands.settings_pages import visible_pages
from desktop.store.store import Store
from desktop.store.views import team_view
from protocol.conversation import Conversation
from protocol.people import Team, User
from protocol.promises import Alert

SPENDING = frozenset({"budget_passed", "allowance_passed"})
"""Kinds that are about a number's budget."""
CONNECTION = frozenset({"token_expires", "canary_lost"})
"""Kinds that are about a number's connection with Meta."""
_DECIDED = {
    "holidays_changed": ("hours", "calendar_id"),
    **dict.fromkeys(SPENDING, ("costs", "number_id")),
    **dict.fromkeys(CONNECTION, ("numbers", "number_id")),
    "template_stopped": ("templates", "template_id"),
}
"""Kind -> page of the settings, and what of the alert names the one that is meant."""
LISTED = frozenset({"incident", "queue_stuck", "nobody_available"})
"""Kinds that name no conversation and are about some: the gateway tells which."""


def is_listed(alert: Alert) -> bool:
    """Whether opening it lists conversations."""
    return alert.kind in LISTED and alert.conversation_id is None and alert.closed_at is None


def decided_at(alert: Alert, me: User | None) -> tuple[str, int] | None:
    """The page of the settings where it is decided, and of which calendar or number; None: nowhere, or not by them."""
    if alert.kind not in _DECIDED or alert.closed_at is not None:
        return None
    key, subject = _DECIDED[alert.kind]
    id_ = alert.body.get(subject)
    if not isinstance(id_, int):
        return None
    return (key, id_) if any(page.key == key for page in visible_pages(me)) else None


def teams_of(alert: Alert, store: Store) -> list[Team]:
    """The teams whose queue it is about, by name."""
    ids = {alert.team_id, *alert.body.get("team_ids", ())}
    found = [store.people.teams[id] for id in ids if id in store.people.teams]
    return sorted(found, key=lambda team: team.name.casefold())


def queue_known_here(store: Store, alert: Alert) -> list[Conversation]:
    """Whom this device knows to wait in those queues, the longest first."""
    ids = [id for team in teams_of(alert, store) for id in store.views[team_view(team.id)]]
    rows = (store.rows.get(id) for id in ids)
    waiting = [row for row in rows if row is not None and row.assignee_id is None and row.queued_at is not None]
    return sorted(waiting, key=lambda row: (row.queued_at, row.id))
