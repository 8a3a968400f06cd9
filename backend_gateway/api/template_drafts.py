"""Templates written here, over HTTP: drafts, their way to Meta, what fills their variables, their end."""

from litestar.params import JSONBody

from backend_gateway.actions import template_drafts, template_removal, template_submission
from backend_gateway.actions.graph import Graph
from backend_gateway.actions.template_submission import Leaving
from backend_gateway.api.context import TEMPLATES, Gate, Gateway, Id, Signed
from backend_gateway.api.media import workshop
from backend_gateway.errors import Unavailable
from backend_gateway.store import template_drafts as rows
from protocol.template_draft import PutBindings, PutTemplateDraft, ReturnDraft, SubmitDraft, TemplateDraftRow


async def list_drafts(gate: Gateway, signed: Signed) -> list[TemplateDraftRow]:
    """All that Meta does not have yet, the newest change first."""
    del signed
    async with gate.reader() as reader:
        return await rows.listed(reader.conn)


async def create_draft(gate: Gateway, signed: Signed, data: JSONBody[PutTemplateDraft]) -> TemplateDraftRow:
    """A new template, or (`template_id`) a change of one that Meta lists."""
    async with gate.unit("create_template_draft") as unit:
        return await template_drafts.create(unit, signed.viewer, data, gate.clock())


async def change_draft(
    gate: Gateway, signed: Signed, draft_id: Id, data: JSONBody[PutTemplateDraft]
) -> TemplateDraftRow:
    """It says this now; what was asked of a colleague is asked again."""
    async with gate.unit("change_template_draft") as unit:
        return await template_drafts.change(unit, signed.viewer, draft_id, data, gate.clock())


async def delete_draft(gate: Gateway, signed: Signed, draft_id: Id) -> None:
    """Away with it."""
    async with gate.unit("delete_template_draft") as unit:
        await template_drafts.delete(unit, signed.viewer, draft_id, gate.clock())


async def submit_draft(gate: Gateway, signed: Signed, draft_id: Id, data: JSONBody[SubmitDraft]) -> TemplateDraftRow:
    """To Meta, or first to a colleague where the company wants that. `refusal` says why Meta did not take it."""
    graph = _graph(gate)
    async with gate.unit("submit_template") as unit:
        leaving = await template_submission.begin(unit, signed.viewer, draft_id, data, gate.clock())
    if not isinstance(leaving, Leaving):
        return leaving
    answer = await template_submission.send(graph, workshop(gate).files, leaving)
    async with gate.unit("template_submitted") as unit:
        found = await template_submission.told(unit, signed.viewer, leaving, answer, gate.clock())
    gate.hint(TEMPLATES)
    return found


async def return_draft(gate: Gateway, signed: Signed, draft_id: Id, data: JSONBody[ReturnDraft]) -> TemplateDraftRow:
    """A colleague wants it otherwise, and says what."""
    async with gate.unit("return_template_draft") as unit:
        return await template_drafts.give_back(unit, signed.viewer, draft_id, data, gate.clock())


async def bind_template(gate: Gateway, signed: Signed, template_id: Id, data: JSONBody[PutBindings]) -> None:
    """What fills which variable by itself. Meta is not asked: it sees only what is sent."""
    async with gate.unit("bind_template") as unit:
        await template_drafts.bind(unit, signed.viewer, template_id, data)


async def delete_template(gate: Gateway, signed: Signed, template_id: Id) -> None:
    """One language of it, at Meta and here. Its name is not free again for 30 days."""
    graph = _graph(gate)
    async with gate.reader() as reader:
        known = await template_removal.find(reader.conn, signed.viewer, template_id)
    await template_removal.take_away(graph, known)
    async with gate.unit("delete_template") as unit:
        await template_removal.gone(unit, signed.viewer, template_id, known, gate.clock())


def _graph(gate: Gate) -> Graph:
    if gate.graph is None:
        raise Unavailable
    return gate.graph
