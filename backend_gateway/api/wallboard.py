"""The board of a screen in the room: the one thing its account may ask for, and who supervises too."""

from backend_gateway.api.chosen import Ids, check_ids
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store.board.wall import wall
from backend_gateway.store.company import company_name
from protocol.wallboard import Wallboard


async def wallboard(gate: Gateway, signed: Signed, team: Ids = None) -> Wallboard:
    """What waits, who is there, how today goes, without a customer's name; of some teams, or of all in sight."""
    check_ids(team)
    teams = None if team is None else tuple(team)
    async with gate.reader(repeatable_read=True) as reader:
        company = await company_name(reader.conn, gate.settings.company)
        return await wall(reader.conn, signed.viewer, teams, company, gate.clock())
