"""The board of a screen in the room: the one thing its account may ask for, and who supervises too."""

from typing import Annotated, Final

from litestar.params import QueryParameter

from backend_gateway.api.context import Gateway, Signed
from backend_gateway.errors import BadRequest
from backend_gateway.store.board.wall import wall
from protocol.wallboard import Wallboard

Teams = Annotated[list[int] | None, QueryParameter(max_items=200)]
LARGEST: Final = 2**63 - 1


async def wallboard(gate: Gateway, signed: Signed, team: Teams = None) -> Wallboard:
    """What waits, who is there, how today goes, without a customer's name; of some teams, or of all in sight."""
    if any(not 0 < id_ <= LARGEST for id_ in team or ()):
        raise BadRequest("Teams are chosen by their ids.")
    teams = None if team is None else tuple(team)
    async with gate.reader(repeatable_read=True) as reader:
        return await wall(reader.conn, signed.viewer, teams, gate.settings.company, gate.clock())
