"""NPS over HTTP. Who may not see colleagues' numbers is told of the answers credited to them."""

from backend_gateway.api.chosen import Day, Ids
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.api.metrics import checked
from backend_gateway.store.metrics.nps import Answers
from backend_gateway.store.metrics.nps import nps as nps_of
from protocol.metric_nps import Nps
from protocol.rules.permissions import Permission, can


async def nps(gate: Gateway, signed: Signed, until: Day, team: Ids = None, number: Ids = None) -> Nps:
    """The last answer of each person in the 90 days to the end of `until`."""
    checked(until, until, team, number)
    own = not can(signed.viewer, Permission.SEE_COLLEAGUES_REPORTS)
    async with gate.reader(repeatable_read=True) as reader:
        return await nps_of(reader.conn, Answers(viewer=signed.viewer, own=own, teams=team, numbers=number), until)
