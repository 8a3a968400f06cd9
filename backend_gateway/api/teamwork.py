"""Help, silent watching, stepping in, mentions, the hand-over of a shift."""

from litestar.params import JSONBody

from backend_gateway.actions import handover, help, mentions, watching  # noqa: A004  the domain's word
from backend_gateway.api.context import ROUTING, Gateway, Id, Signed
from protocol.api import Take
from protocol.conversation import Conversation
from protocol.teamwork import AskHelp, HandOver
from protocol.work_api import ManyDone


async def ask_help(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[AskHelp]) -> Conversation:
    """Call a supervisor; the conversation stays with its owner."""
    async with gate.unit("ask_help") as unit:
        return await help.ask_help(unit, signed.viewer, conversation_id, data.reason, gate.clock())


async def close_help(gate: Gateway, signed: Signed, conversation_id: Id) -> Conversation:
    """Help is not needed any more."""
    async with gate.unit("close_help") as unit:
        return await help.close_help(unit, signed.viewer, conversation_id, gate.clock())


async def watch(gate: Gateway, signed: Signed, conversation_id: Id) -> None:
    """Look on in silence; only the audit knows."""
    async with gate.unit("watch") as unit:
        await watching.watch(unit, signed.viewer, conversation_id, "begin")


async def stop_watching(gate: Gateway, signed: Signed, conversation_id: Id) -> None:
    """Look away."""
    async with gate.unit("stop_watching") as unit:
        await watching.watch(unit, signed.viewer, conversation_id, "end")


async def intervene(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Take]) -> Conversation:
    """Make a colleague's conversation mine; the timeline says so."""
    async with gate.unit("intervene") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await watching.intervene(unit, signed.viewer, conversation_id, data, gate.clock())


async def mention_done(gate: Gateway, signed: Signed, conversation_id: Id) -> Conversation:
    """What I was mentioned for is read or done."""
    async with gate.unit("mention_done") as unit:
        return await mentions.mention_done(unit, signed.viewer, conversation_id)


async def hand_over(gate: Gateway, signed: Signed, data: JSONBody[HandOver]) -> ManyDone:
    """My shift ends: every open conversation of mine with its outcome; what cannot be is refused by its line."""
    async with gate.unit("hand_over") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return ManyDone(results=await handover.hand_over(unit, signed.viewer, data, gate.clock()))
