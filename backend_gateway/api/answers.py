"""What answers faster: quick replies, macros, scheduled messages."""

from litestar.params import JSONBody

from backend_gateway.actions import macros, quick_replies, scheduled
from backend_gateway.api.context import OUTBOX, Gateway, Id, Signed
from backend_gateway.store import quick_replies as rows
from backend_gateway.store.company import company_name
from backend_gateway.store.visible import offered
from protocol.answers import Macro, QuickReply, Scheduled
from protocol.answers_api import (
    EditScheduled,
    MacroRun,
    PutMacro,
    PutQuickReplies,
    PutQuickReply,
    QuickReplyUses,
    RunMacro,
    ScheduleMessage,
)
from protocol.api import UploadedMedia


async def create_quick_reply(gate: Gateway, signed: Signed, data: JSONBody[PutQuickReply]) -> QuickReply:
    """A quick reply of one's own, a team's or everybody's."""
    async with gate.unit("create_quick_reply") as unit:
        return await quick_replies.create(unit, signed.viewer, data, gate.clock())


async def change_quick_reply(
    gate: Gateway, signed: Signed, quick_reply_id: Id, data: JSONBody[PutQuickReply]
) -> QuickReply:
    """Change it; `active: false` deletes it, `true` brings it back."""
    async with gate.unit("change_quick_reply") as unit:
        return await quick_replies.change(unit, signed.viewer, quick_reply_id, data, gate.clock())


async def use_quick_reply(gate: Gateway, signed: Signed, quick_reply_id: Id) -> None:
    """I inserted it: it ranks higher for me."""
    async with gate.unit("use_quick_reply") as unit:
        await quick_replies.use(unit, signed.viewer, quick_reply_id, gate.clock())


async def quick_reply_uses(gate: Gateway, signed: Signed) -> list[QuickReplyUses]:
    """How often I used each within 30 days."""
    async with gate.reader() as reader:
        found = await rows.uses(reader.conn, signed.viewer.user_id, gate.clock())
    return [QuickReplyUses(id=id_, uses=count) for id_, count in found]


async def everybodys_uses(gate: Gateway, signed: Signed) -> list[QuickReplyUses]:
    """How often everybody together used those in sight within 30 days."""
    async with gate.reader() as reader:
        found = await rows.all_uses(reader.conn, offered(signed.viewer, "q"), gate.clock())
    return [QuickReplyUses(id=id_, uses=count) for id_, count in found]


async def put_many_replies(gate: Gateway, signed: Signed, data: JSONBody[PutQuickReplies]) -> list[QuickReply]:
    """Write many, all or none; as they are kept, in the same order."""
    async with gate.unit("put_many_replies") as unit:
        return await quick_replies.put_many(unit, signed.viewer, data, gate.clock())


async def quick_reply_files(gate: Gateway, signed: Signed, quick_reply_id: Id) -> list[UploadedMedia]:
    """What its files are: how they are attached."""
    async with gate.reader() as reader:
        return await quick_replies.files(reader.conn, signed.viewer, quick_reply_id)


async def create_macro(gate: Gateway, signed: Signed, data: JSONBody[PutMacro]) -> Macro:
    """A macro of one's own, a team's or everybody's."""
    async with gate.unit("create_macro") as unit:
        return await macros.create(unit, signed.viewer, data, gate.clock())


async def change_macro(gate: Gateway, signed: Signed, macro_id: Id, data: JSONBody[PutMacro]) -> Macro:
    """Change it; `active: false` deletes it, `true` brings it back."""
    async with gate.unit("change_macro") as unit:
        return await macros.change(unit, signed.viewer, macro_id, data, gate.clock())


async def run_macro(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[RunMacro]) -> MacroRun:
    """Do all steps of a macro, or none."""
    async with gate.unit("run_macro") as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        company = await company_name(unit.conn, gate.settings.company)
        return await macros.run(unit, signed.viewer, conversation_id, data, company, gate.clock())


async def schedule(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[ScheduleMessage]) -> Scheduled:
    """A message that leaves later."""
    async with gate.unit("schedule") as unit:
        return await scheduled.schedule(unit, signed.viewer, conversation_id, data, gate.clock())


async def edit_scheduled(gate: Gateway, signed: Signed, scheduled_id: Id, data: JSONBody[EditScheduled]) -> Scheduled:
    """Another text or time; it waits again."""
    async with gate.unit("edit_scheduled") as unit:
        return await scheduled.edit(unit, signed.viewer, scheduled_id, data, gate.clock())


async def cancel_scheduled(gate: Gateway, signed: Signed, scheduled_id: Id) -> Scheduled:
    """Stop it."""
    async with gate.unit("cancel_scheduled") as unit:
        return await scheduled.cancel(unit, signed.viewer, scheduled_id, gate.clock())


async def send_scheduled(gate: Gateway, signed: Signed, scheduled_id: Id) -> Scheduled:
    """Send it now, whatever came between."""
    async with gate.unit("send_scheduled") as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        return await scheduled.send_now(unit, signed.viewer, scheduled_id, gate.clock())
