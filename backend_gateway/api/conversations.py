"""Reading conversations, and who owns them."""

from litestar.params import FromQuery, JSONBody

from backend_gateway.actions import drafts, notes, ownership, read_marks
from backend_gateway.api.context import Cursor, Gateway, Id, Limit, Signed, TeamId
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.feed.snapshot import take_snapshot
from backend_gateway.store import hydrate, pages
from protocol.api import (
    AddNote,
    Assign,
    ConversationPage,
    MarkRead,
    MessagePage,
    PutDraft,
    Reopen,
    Resolve,
    Snapshot,
    Take,
)
from protocol.conversation import Conversation, Draft, ReadMark, View
from protocol.message import Message


async def snapshot(gate: Gateway, signed: Signed) -> Snapshot:
    """One consistent picture, and the cursor at which `/api/stream` continues it."""
    async with gate.reader(repeatable_read=True) as reader:
        return await take_snapshot(reader.conn, signed.viewer, gate.settings.company, gate.clock())


async def list_conversations(
    gate: Gateway,
    signed: Signed,
    view: FromQuery[View] = "all",
    team: TeamId = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> ConversationPage:
    """A page of a view, newest first (`owed`: longest waiting first)."""
    async with gate.reader() as reader:
        try:
            page = await pages.conversation_page(reader.conn, signed.viewer, view, team, cursor, limit)
        except ValueError as error:
            raise BadRequest(f"cursor: {error}; use the `next` of the page before.") from None
        marks = await hydrate.read_marks(reader.conn, signed.viewer.user_id, [row.id for row in page.items])
    page.read_marks = list(marks.values())
    return page


async def get_conversation(gate: Gateway, signed: Signed, conversation_id: Id) -> Conversation:
    """One conversation."""
    async with gate.reader() as reader:
        found = await hydrate.conversations(reader.conn, [conversation_id])
        if conversation_id not in found or not await pages.may_see(reader.conn, signed.viewer, conversation_id):
            raise NotFound
        return found[conversation_id]


async def list_messages(
    gate: Gateway,
    signed: Signed,
    conversation_id: Id,
    before: Cursor = None,
    after: Cursor = None,
    limit: Limit = 50,
) -> MessagePage:
    """A page of a timeline, oldest first; the newest page without a cursor."""
    if before is not None and after is not None:
        raise BadRequest("Give `before` or `after`, not both.")
    await gate.read(signed.viewer, conversation_id)
    async with gate.reader() as reader:
        if not await pages.may_see(reader.conn, signed.viewer, conversation_id):
            raise NotFound
        try:
            return await pages.message_page(reader.conn, conversation_id, before, after, limit)
        except ValueError as error:
            raise BadRequest(f"cursor: {error}; use the `before` or `after` of another page.") from None


async def add_note(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[AddNote]) -> Message:
    """An internal note; the customer never sees it."""
    async with gate.unit("add_note") as unit:
        return await notes.add_note(unit, signed.viewer, conversation_id, data, gate.clock())


async def assign(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Assign]) -> Conversation:
    """Give it to a person, to a team's queue, or to nobody."""
    async with gate.unit("assign") as unit:
        return await ownership.assign(unit, signed.viewer, conversation_id, data, gate.clock())


async def take(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Take]) -> Conversation:
    """Make it mine."""
    async with gate.unit("take") as unit:
        return await ownership.take(unit, signed.viewer, conversation_id, data, gate.clock())


async def resolve(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Resolve]) -> Conversation:
    """Close the case; the customer's next message opens it again."""
    async with gate.unit("resolve") as unit:
        return await ownership.resolve(unit, signed.viewer, conversation_id, data, gate.clock())


async def reopen(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Reopen]) -> Conversation:
    """Open the case again, as mine."""
    async with gate.unit("reopen") as unit:
        return await ownership.reopen(unit, signed.viewer, conversation_id, data, gate.clock())


async def mark_read(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[MarkRead]) -> ReadMark:
    """How far I have read."""
    async with gate.unit("mark_read") as unit:
        unit.after_commit(lambda: gate.seen(conversation_id, False))
        return await read_marks.mark_read(unit, signed.viewer, conversation_id, data, gate.clock())


async def put_draft(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[PutDraft]) -> Draft:
    """Keep what I have typed; empty text deletes it."""
    async with gate.unit("put_draft") as unit:
        return await drafts.put_draft(unit, signed.viewer, conversation_id, data, gate.clock())
