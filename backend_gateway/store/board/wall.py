"""The wall-board: the live board of a sight, made fit for a room, with what teams and people are called.

Called by the API, in one REPEATABLE READ transaction. What always holds: it is read as whoever supervises what the
account may see; names of customers never leave here.
"""

from datetime import datetime
from typing import Final

from backend_gateway.domain.room import first_names, for_a_room
from backend_gateway.store.board.board import board
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.wallboard import Wallboard

_TEAMS: Final = "select id, name from teams where id = any($1::bigint[])"
_PEOPLE: Final = "select id, name from users where id = any($1::bigint[])"


async def wall(conn: Conn, viewer: Viewer, teams: tuple[int, ...] | None, company: str, now: datetime) -> Wallboard:
    """What a screen in the room shows to this viewer; `teams`: of these alone."""
    seen = Viewer(viewer.user_id, "supervisor", viewer.visibility, viewer.team_ids)
    found = await board(conn, Scope(viewer=seen, own=False, teams=teams), now)
    people = {line.user_id for line in found.people} | {line.assignee_id for line in found.hottest if line.assignee_id}
    shown = [line.team_id for line in found.teams if line.team_id is not None]
    called = {row[0]: row[1] for row in await conn.fetch(_TEAMS, shown)}
    named = {row[0]: row[1] for row in await conn.fetch(_PEOPLE, list(people))}
    about = teams or (viewer.team_ids if viewer.visibility == "teams" else ())
    title = called.get(about[0], company) if len(about) == 1 else company
    return Wallboard(title=title, board=for_a_room(found), teams=called, people=first_names(named))
