"""Tags, and putting them on conversations."""

from litestar.params import JSONBody

from backend_gateway.actions import tags
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.store import tags as rows
from backend_gateway.store.visible import visible
from protocol.conversation import Conversation
from protocol.tags import Tag
from protocol.work_api import ChangeTags, MergeTag, OrderTags, PutTag, TagUse


async def create(gate: Gateway, signed: Signed, data: JSONBody[PutTag]) -> Tag:
    """A new tag."""
    async with gate.unit("create_tag") as unit:
        return await tags.create(unit, signed.viewer, data)


async def change(gate: Gateway, signed: Signed, tag_id: Id, data: JSONBody[PutTag]) -> Tag:
    """Another name or colour; `active: false` retires it, `true` brings it back."""
    async with gate.unit("change_tag") as unit:
        return await tags.change(unit, signed.viewer, tag_id, data)


async def tag_uses(gate: Gateway, signed: Signed) -> list[TagUse]:
    """How many conversations in sight have each, and what else names it."""
    async with gate.reader() as reader:
        return await rows.uses(reader.conn, visible(signed.viewer))


async def merge_tag(gate: Gateway, signed: Signed, tag_id: Id, data: JSONBody[MergeTag]) -> Tag:
    """Two become one; the one that is retired."""
    async with gate.unit("merge_tag") as unit:
        return await tags.merge(unit, signed.viewer, tag_id, data)


async def order_tags(gate: Gateway, signed: Signed, data: JSONBody[OrderTags]) -> None:
    """In which order lists show them."""
    async with gate.unit("order_tags") as unit:
        await tags.order(unit, signed.viewer, data)


async def change_tags(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[ChangeTags]) -> Conversation:
    """Put tags on a conversation and take others off."""
    async with gate.unit("change_tags") as unit:
        return await tags.change_tags(unit, signed.viewer, conversation_id, data, gate.clock())
