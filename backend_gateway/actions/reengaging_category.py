"""What the template for a closed window is charged as follows what Meta lists, also between two saves of the setting.

Called when templates are fetched and when Meta tells that one changed. What always holds: a changed category is a new
version like any other (colleagues see it, and it can be looked up since when); its price was the other category's, so
it is not known any more.
"""

from datetime import datetime
from typing import Final, get_args

import msgspec
from msgspec.structs import replace

from backend_gateway.store import audit, policies, templates
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from protocol.reengaging import Category, Reengaging

KIND: Final = "reengaging"
_known: Final = msgspec.json.Decoder(Reengaging)
_categories: Final = frozenset(get_args(Category))


def charged_as(listed: str) -> Category:
    """Meta's word as ours; empty for one we do not know."""
    word = listed.lower()
    return word if word in _categories else ""  # type: ignore[return-value]


async def follow_categories(conn: Conn, now: datetime) -> list[Event]:
    """A version for each setting whose template is listed under another category now; the events to be told."""
    events = []
    for subject, seen in sorted((await policies.in_force(conn, KIND)).items()):
        if seen.gives_up or not _known.decode(seen.body).template:
            continue
        newest = await policies.lock(conn, KIND, subject)
        one = seen if newest == seen.version else (await policies.in_force(conn, KIND))[subject]
        policy = Reengaging() if one.gives_up else _known.decode(one.body)
        listed = await templates.category_of(conn, policy.template, policy.language) if policy.template else None
        category = policy.category if listed is None else charged_as(listed)
        if category == policy.category:
            continue
        body = msgspec.json.encode(replace(policy, category=category, price_micros=None)).decode()
        note = f"Meta: {policy.category or '?'} → {category or '?'}"
        id_ = await policies.add(conn, KIND, subject, newest + 1, body, note, None, now)
        events.append(Event(Kind.POLICY, id_, newest + 1))
        detail = {"kind": KIND, "subject": subject, "version": newest + 1, "note": note}
        await audit.record(conn, None, "policy.changed", f"policy:{id_}", detail)
    return events
