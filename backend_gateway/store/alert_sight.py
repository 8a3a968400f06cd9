"""Who gets which alert, once: as a condition in the SELECT and as a test on one alert.

Called by the snapshot, by owning an alert and by the feed (law 7). The rule: who answers for others (`SEE_ALERTS`) gets
those of what they may see; everybody else only what concerns them, within what they may see: it is addressed to them,
they own its conversation, or they asked for the help it calls for.
"""

from collections.abc import Sequence

from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Scope
from backend_gateway.store.visible import Viewer, in_scope, visible
from protocol.promises import Alert
from protocol.rules.permissions import Permission, can

_FROM = "select a.id from alerts a left join conversations c on c.id = a.conversation_id"
_HELP = "help"
"""Its `body.user_id` is who asks."""


async def open_in_sight(conn: Conn, viewer: Viewer) -> list[int]:
    """The open ones this viewer gets."""
    return [row[0] for row in await conn.fetch(f"{_FROM} where a.closed_at is null and {in_sight(viewer)}")]


async def among(conn: Conn, viewer: Viewer, ids: Sequence[int]) -> set[int]:
    """Which of these, open or over, this viewer gets."""
    rows = await conn.fetch(f"{_FROM} where a.id = any($1::bigint[]) and {in_sight(viewer)}", list(ids))
    return {row[0] for row in rows}


def in_sight(viewer: Viewer) -> str:
    """SQL condition on an alert `a` with its conversation `c`. Only integers of our own are inlined."""
    there = f"c.merged_into is null and {visible(viewer)}"
    seen = f"case when a.conversation_id is not null then {there} else {_of_no_conversation(viewer)} end"
    if can(viewer, Permission.SEE_ALERTS):
        return seen
    me = int(viewer.user_id)
    asked = f"(a.kind = '{_HELP}' and (a.body ->> 'user_id')::bigint = {me})"
    return f"({seen}) and (a.user_id = {me} or c.assignee_id = {me} or {asked})"


def _of_no_conversation(viewer: Viewer) -> str:
    """The rule of `visible` on the alert's own team and person."""
    if viewer.visibility == "all":
        return "true"
    if viewer.visibility == "own":
        return f"a.user_id = {int(viewer.user_id)}"
    teams = ",".join(str(int(team)) for team in viewer.team_ids) or "-1"
    whose = "true" if viewer.visibility == "teams" else "a.user_id is null"
    return f"(a.user_id = {int(viewer.user_id)} or ((a.team_id is null or a.team_id in ({teams})) and {whose}))"


def concerned(alert: Alert) -> frozenset[int]:
    """Who gets it whatever their role, beside the owner of its conversation."""
    asker = alert.body.get("user_id") if alert.kind == _HELP else None
    return frozenset(one for one in (alert.user_id, asker) if isinstance(one, int))


def sees_alert(viewer: Viewer, people: frozenset[int], scope: Scope) -> bool:
    """The same rule on `concerned(alert)` and where it is: its conversation's scope, or else its own."""
    if not in_scope(viewer, scope, customers=True):
        return False
    return can(viewer, Permission.SEE_ALERTS) or viewer.user_id in people or viewer.user_id == scope.user_id
