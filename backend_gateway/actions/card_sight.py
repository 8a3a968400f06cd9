"""A card number that a customer wrote, seen whole by somebody who may: one message at a time, written down first.

Called by `api/privacy`. What always holds: everywhere else cards are masked (`store.hydrate`), so this is the only way.
"""

from typing import Final

import msgspec

from backend_gateway.actions.own_lines import load_conversation
from backend_gateway.errors import NotFound
from backend_gateway.store import audit
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Content
from protocol.rules.card_numbers import cards_in

_CONTENT: Final = "select conversation_id, content from messages where id = $1 and revoked_at is null"
_content: Final = msgspec.json.Decoder[Content](Content)


async def see(unit: Unit, actor: Viewer, message_id: int) -> tuple[str, ...]:
    """The cards of this message. Raises NotFound: there is none, or it is out of sight."""
    row = await unit.conn.fetchrow(_CONTENT, message_id)
    if row is None or row["conversation_id"] is None:
        raise NotFound
    thread = await load_conversation(unit, actor, row["conversation_id"])
    cards = cards_in(_content.decode(row["content"]))
    if not cards:
        raise NotFound("There is no card number in this message.")
    detail = {"message": message_id, "ends": [card[-4:] for card in cards]}
    await audit.record(unit.conn, actor.user_id, "card.seen", f"conversation:{thread.id}", detail)
    return cards
