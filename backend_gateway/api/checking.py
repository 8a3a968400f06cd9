"""A client compares what it holds with what it should hold (LESSONS 16). See `protocol/checking`."""

from typing import Annotated

import structlog
from litestar.params import JSONBody, PathParameter, QueryParameter

from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store import checking, hydrate
from protocol.checking import LAST_PART, Check, Differs, Mended, PartRows

Part = Annotated[int, QueryParameter(ge=0, le=LAST_PART)]
OnePart = Annotated[int, PathParameter(ge=0, le=LAST_PART)]

log = structlog.get_logger(__name__)


async def check(gate: Gateway, signed: Signed, part: Part = 0) -> Check:
    """Counts, and sums over the rows that are open and over those of some parts."""
    async with gate.reader(repeatable_read=True) as reader:
        return await checking.check(reader.conn, signed.viewer, part)


async def part(gate: Gateway, signed: Signed, part: OnePart) -> PartRows:
    """(id, rev) of everything in a part."""
    async with gate.reader() as reader:
        return await checking.part_rows(reader.conn, signed.viewer, part)


async def differs(gate: Gateway, signed: Signed, data: JSONBody[Differs]) -> Mended:
    """The rows that the client has otherwise, as they are. Nobody should ever ask: it is logged and counted."""
    gate.metrics.differences.labels(data.what).inc(len(data.ids) or 1)
    log.warning("a client held something else", what=data.what, rows=len(data.ids), user_id=signed.viewer.user_id)
    async with gate.reader(repeatable_read=True) as reader:
        seen = await checking.in_sight(reader.conn, signed.viewer, data.ids)
        rows = await hydrate.conversations(reader.conn, seen)
        marks = await hydrate.read_marks(reader.conn, signed.viewer.user_id, seen)
    return Mended(conversations=list(rows.values()), read_marks=list(marks.values()))
