"""The live board over HTTP. Who may not see colleagues' numbers is told their own."""

from backend_gateway.api.chosen import Ids, check_ids, scope_of
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store.board.board import board
from protocol.board import Board


async def live_board(gate: Gateway, signed: Signed, team: Ids = None) -> Board:
    """What waits for whom now, who is there, how today goes; of one or more teams, or of all in sight."""
    check_ids(team)
    async with gate.reader(repeatable_read=True) as reader:
        return await board(reader.conn, scope_of(signed, team), gate.clock())
