"""Coaching over HTTP: supervisors mark cases that chance picked, everybody reads what was said of theirs."""

from typing import Annotated

from litestar.params import JSONBody, QueryParameter

from backend_gateway.actions import coaching
from backend_gateway.api.chosen import Week
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.errors import Forbidden
from protocol.coaching import Coached, CoachingWeek, PutScore, Score
from protocol.rules.permissions import Permission, can

Agent = Annotated[int, QueryParameter(ge=1, le=2**63 - 1)]
OneAgent = Annotated[int | None, QueryParameter(ge=1, le=2**63 - 1)]


async def coaching_week(gate: Gateway, signed: Signed, week: Week, agent: Agent) -> CoachingWeek:
    """The cases of a colleague's week that chance picked, with their marks. The same ones whoever asks."""
    async with gate.reader() as reader:
        return await coaching.week_of(reader.conn, signed.viewer, agent, week)


async def mark_case(
    gate: Gateway, signed: Signed, week: Week, agent_id: Id, case_number: Id, data: JSONBody[PutScore]
) -> Score:
    """Mark one of a colleague's cases, with words for them."""
    async with gate.unit("mark_case") as unit:
        return await coaching.mark(unit, signed.viewer, (week, agent_id, case_number), data, gate.clock())


async def coached(gate: Gateway, signed: Signed, agent: OneAgent = None) -> Coached:
    """What was said of one's own cases, or of a colleague's for who sees their figures."""
    wanted = signed.viewer.user_id if agent is None else agent
    if wanted != signed.viewer.user_id and not can(signed.viewer, Permission.SEE_COLLEAGUES_REPORTS):
        raise Forbidden("What was said of colleagues is between them and their supervisor.")
    async with gate.reader() as reader:
        return await coaching.coached(reader.conn, signed.viewer, wanted)


async def score_seen(gate: Gateway, signed: Signed, score_id: Id) -> None:
    """The colleague has read it."""
    async with gate.unit("coaching_seen") as unit:
        await coaching.note_seen(unit, signed.viewer, score_id, gate.clock())
