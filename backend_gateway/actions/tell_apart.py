"""Two records that looked like one customer are two: remembered for good, so that nobody is asked again.

Called by the API. What always holds: a pair is judged once, whichever record the judgement was made on; messages that
name both again do not bring the suspicion back; the judgement can be taken back like any other.
"""

from datetime import datetime

from backend_gateway.actions.contacts import contact_events
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import audit, contact_reads, hydrate
from backend_gateway.store.event_log import append
from backend_gateway.store.identities import touch_contacts
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import TellApart
from protocol.people import Contact

_JUDGE = """
insert into suspected_duplicates (contact_id, other_id, reason, settled_at)
values (least($1::bigint, $2::bigint), greatest($1::bigint, $2::bigint), 'a colleague judged', $3)
on conflict (contact_id, other_id) do update set settled_at = excluded.settled_at
"""


async def tell_apart(unit: Unit, actor: Viewer, contact_id: int, request: TellApart, now: datetime) -> Contact:
    """Judge that two records are different people, or take that back; the first record as it is now.

    Raises NotFound (not there, or not visible), BadRequest (the same record).
    """
    both = (contact_id, request.other_id)
    if contact_id == request.other_id:
        raise BadRequest("A record cannot be told apart from itself.")
    for id_ in both:
        if not await contact_reads.may_see(unit.conn, actor, id_):
            raise NotFound
    await unit.conn.execute(_JUDGE, *both, now if request.different else None)
    revs = await touch_contacts(unit.conn, both)
    events = [event for id_ in both for event in await contact_events(unit.conn, id_, revs[id_], in_list=False)]
    await append(unit.conn, events)
    action = "contact.told_apart" if request.different else "contact.suspected_again"
    await audit.record(unit.conn, actor.user_id, action, f"contact:{contact_id}", {"other": request.other_id})
    return (await hydrate.contacts(unit.conn, [contact_id]))[contact_id]
