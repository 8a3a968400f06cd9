"""Time of people over HTTP. Who may not see colleagues' numbers is told their own."""

from typing import Annotated

from litestar.params import QueryParameter

from backend_gateway.api.chosen import Day, Ids, scope_of
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.api.metrics import checked
from backend_gateway.errors import BadRequest
from backend_gateway.store.metrics import people
from protocol.metric_people import MOST_PERSON_DAYS, PEOPLE_BY, PeopleTime

Grain = Annotated[str, QueryParameter(max_length=20)]


async def people_time(
    gate: Gateway, signed: Signed, since: Day, until: Day, team: Ids = None, agent: Ids = None, by: Grain = "person"
) -> PeopleTime:
    """Presence, occupancy, utilisation and concurrency over days of the company's zone, both inclusive."""
    checked(since, until, team, agent)
    grain = next((one for one in PEOPLE_BY if one == by), None)
    if grain is None:
        raise BadRequest(f"by: one of {', '.join(PEOPLE_BY)}.")
    if grain == "person_day" and (until - since).days >= MOST_PERSON_DAYS:
        raise BadRequest(f"By person and day a period is at most {MOST_PERSON_DAYS} days long.")
    scope = scope_of(signed, team)
    async with gate.reader(repeatable_read=True) as reader:
        return await people.people_time(reader.conn, scope, since, until, agent, grain)
