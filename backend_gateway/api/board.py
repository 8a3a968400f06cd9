"""The live board over HTTP. Who may not see colleagues' numbers is told their own."""

from typing import Annotated, Final

from litestar.params import QueryParameter

from backend_gateway.api.context import Gateway, Signed
from backend_gateway.domain.permissions import Permission, can
from backend_gateway.errors import BadRequest
from backend_gateway.store.board.board import board
from backend_gateway.store.board.scope import Scope
from protocol.board import Board

Teams = Annotated[list[int] | None, QueryParameter(max_items=200)]
LARGEST: Final = 2**63 - 1


async def live_board(gate: Gateway, signed: Signed, team: Teams = None) -> Board:
    """What waits for whom now, who is there, how today goes; of one or more teams, or of all in sight."""
    if any(not 0 < id_ <= LARGEST for id_ in team or ()):
        raise BadRequest("Teams are chosen by their ids.")
    scope = Scope(
        viewer=signed.viewer, own=not can(signed.viewer.role, Permission.SEE_COLLEAGUES_REPORTS),
        teams=None if team is None else tuple(team),
    )  # fmt: skip
    async with gate.reader(repeatable_read=True) as reader:
        return await board(reader.conn, scope, gate.clock())
