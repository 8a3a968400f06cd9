"""Who may see what, once: as a condition in every SELECT and as a test on an event's scope.

List, search, counters, stream and export all go through here (law 7). The rule, for a conversation's team and
assignee: `all` sees everything; `teams` what is theirs, their teams' and nobody's; `mine` what is theirs and the queues
they serve; `own` what is theirs alone.
"""

from dataclasses import dataclass

from backend_gateway.store.event_log import NOWHERE, Scope
from protocol.people import Role, User, Visibility


@dataclass(frozen=True, slots=True)
class Viewer:
    """The signed-in person on whose behalf something is read or done."""

    user_id: int
    role: Role
    visibility: Visibility = "all"
    team_ids: tuple[int, ...] = ()
    permissions: frozenset[str] | None = None
    """Of a role of the company's own; None: what `role` grants."""


def viewer_of(user: User) -> Viewer:
    """What this person's row says they may see."""
    held = None if user.permissions is None else frozenset(user.permissions)
    return Viewer(user.id, user.role, user.visibility, user.team_ids, held)


def visible(viewer: Viewer, alias: str = "c") -> str:
    """SQL condition on a conversations row called `alias`. Only integers of our own are inlined."""
    if viewer.visibility == "all":
        return "true"
    mine = f"{alias}.assignee_id = {int(viewer.user_id)}"
    if viewer.visibility == "own":
        return mine
    teams = ",".join(str(int(team)) for team in viewer.team_ids) or "-1"
    in_teams = f"({alias}.team_id is null or {alias}.team_id in ({teams}))"
    if viewer.visibility == "teams":
        return f"({mine} or {in_teams})"
    return f"({mine} or ({alias}.assignee_id is null and {in_teams}))"


def offered(viewer: Viewer, alias: str) -> str:
    """SQL condition on a row with `user_id` and `team_id` (quick replies): one's own, or shared and in sight."""
    own, shared = f"{alias}.user_id = {int(viewer.user_id)}", f"{alias}.user_id is null"
    if viewer.visibility == "all":
        return f"({own} or {shared})"
    teams = ",".join(str(int(team)) for team in viewer.team_ids) or "-1"
    return f"({own} or ({shared} and ({alias}.team_id is null or {alias}.team_id in ({teams}))))"


def in_scope(viewer: Viewer, scope: Scope, *, customers: bool = False) -> bool:
    """The same rule on an event's scope. `customers`: it is about a conversation, and no business of a whole team."""
    if scope == NOWHERE:
        return False
    if viewer.visibility == "all" or scope.user_id == viewer.user_id:
        return True
    if customers and viewer.visibility == "own":
        return False
    in_teams = scope.team_id is None or scope.team_id in viewer.team_ids
    return in_teams and (viewer.visibility == "teams" or scope.user_id is None)
