"""Saved views, and the conversations that fit a filter."""

from typing import Annotated

import msgspec
from litestar.params import JSONBody, QueryParameter

from backend_gateway.actions import saved_views, view_order
from backend_gateway.api.context import Cursor, Gateway, Id, Limit, Signed
from backend_gateway.errors import BadRequest
from backend_gateway.store import filtering, hydrate
from backend_gateway.store.event_log import Scope
from backend_gateway.store.visible import in_scope
from protocol.api import ConversationPage
from protocol.filters import WINDOW_CLOSING, Filter
from protocol.tags import SavedView, ViewOrder
from protocol.work_api import PutSavedView, PutViewOrder, ViewCounts

Json = Annotated[str, QueryParameter(min_length=2, max_length=4000)]
_filter = msgspec.json.Decoder(Filter)


async def find_by_filter(
    gate: Gateway, signed: Signed, filter: Json, cursor: Cursor = None, limit: Limit = 100
) -> ConversationPage:
    """A page of what fits a filter (a `Filter` as JSON), in its order."""
    try:
        want = _filter.decode(filter)
    except msgspec.MsgspecError as error:
        raise BadRequest(f"filter: {error}.") from None
    async with gate.reader() as reader:
        try:
            page = await filtering.page(reader.conn, signed.viewer, want, gate.clock(), cursor, limit)
        except ValueError as error:
            raise BadRequest(f"cursor: {error}; use the `next` of the page before.") from None
        marks = await hydrate.read_marks(reader.conn, signed.viewer.user_id, [row.id for row in page.items])
    page.read_marks = list(marks.values())
    return page


async def view_counts(gate: Gateway, signed: Signed) -> ViewCounts:
    """How many conversations each view that I see holds for me."""
    viewer = signed.viewer
    async with gate.reader() as reader:
        rows = (await hydrate.saved_views(reader.conn)).values()
        views = [
            row for row in rows
            if (row.user_id == viewer.user_id if row.user_id is not None else in_scope(viewer, Scope(row.team_id)))
        ]  # fmt: skip
        wanted = [msgspec.convert(row.query, Filter) for row in views]
        found = await filtering.counts(reader.conn, viewer, [WINDOW_CLOSING, *wanted], gate.clock())
    return ViewCounts(closing=found[0], views={str(row.id): count for row, count in zip(views, found[1:], strict=True)})


async def create_view(gate: Gateway, signed: Signed, data: JSONBody[PutSavedView]) -> SavedView:
    """A view of one's own, a team's or everybody's."""
    async with gate.unit("create_saved_view") as unit:
        return await saved_views.create(unit, signed.viewer, data)


async def change_view(gate: Gateway, signed: Signed, view_id: Id, data: JSONBody[PutSavedView]) -> SavedView:
    """Another name, filter or place."""
    async with gate.unit("change_saved_view") as unit:
        return await saved_views.change(unit, signed.viewer, view_id, data)


async def delete_view(gate: Gateway, signed: Signed, view_id: Id) -> None:
    """Forget it."""
    async with gate.unit("delete_saved_view") as unit:
        await saved_views.delete(unit, signed.viewer, view_id)


async def order_views(gate: Gateway, signed: Signed, data: JSONBody[PutViewOrder]) -> ViewOrder:
    """The order in which I have the views that I see."""
    async with gate.unit("order_views") as unit:
        return await view_order.put(unit, signed.viewer, data)
