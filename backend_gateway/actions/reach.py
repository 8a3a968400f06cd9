"""Which colleagues and teams somebody may decide about: those of their own teams; all, for who sees everything.

Called by what supervisors do with people (presence, plans, absences, capacity). What always holds: nobody decides about
a colleague whose work they cannot see; who manages colleagues decides about all.
"""

from collections.abc import Iterable

from backend_gateway.errors import ColleagueUnseen, TeamUnseen
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.rules.permissions import Permission, can

_SHARED = """
select distinct user_id from team_members where user_id = any($1::bigint[]) and team_id = any($2::bigint[])
"""


async def in_reach(conn: Conn, actor: Viewer, user_ids: Iterable[int]) -> set[int]:
    """Those of these people the actor may decide about; oneself is always among them."""
    wanted = set(user_ids)
    if actor.visibility == "all" or can(actor, Permission.MANAGE_USERS):
        return wanted
    rows = await conn.fetch(_SHARED, sorted(wanted), list(actor.team_ids))
    return {row[0] for row in rows} | (wanted & {actor.user_id})


def check_teams(actor: Viewer, teams: Iterable[int]) -> None:
    """Who is in a team, its name, how it deals: for those who see it, and administrators.

    So nobody widens their own sight, neither by joining a team nor by having it overflow into theirs.
    Raises TeamUnseen.
    """
    if actor.visibility == "all" or can(actor, Permission.MANAGE_USERS):
        return
    if unseen := sorted(set(teams) - set(actor.team_ids)):
        raise TeamUnseen(team_ids=unseen)


def check_company(actor: Viewer) -> None:
    """What counts for every team is decided by who sees every team, and administrators. Raises TeamUnseen."""
    if actor.visibility != "all" and not can(actor, Permission.MANAGE_USERS):
        raise TeamUnseen("It counts for the whole company: who sees all of it decides.")


async def check_reach(conn: Conn, actor: Viewer, user_ids: Iterable[int]) -> None:
    """Raises ColleagueUnseen for somebody of none of the actor's teams (and of nobody)."""
    wanted = set(user_ids)
    if unseen := sorted(wanted - await in_reach(conn, actor, wanted)):
        raise ColleagueUnseen(user_ids=unseen)
