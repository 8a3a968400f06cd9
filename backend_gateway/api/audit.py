"""The audit: looked through, exported, and how the chain over it stands; and that something was exported."""

import csv
import io
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Annotated, Final

import msgspec
from litestar.params import FromQuery, JSONBody, QueryParameter
from litestar.response import Stream

from backend_gateway.actions.audit_sealing import verify_for
from backend_gateway.actions.exports import note_export
from backend_gateway.api.context import Gate, Gateway, Limit, Signed
from backend_gateway.store import audit_chain, audit_search
from backend_gateway.store.audit_search import Wanted
from backend_gateway.store.visible import Viewer
from protocol.audit import AuditEntry, AuditPage, AuditState, NoteExport
from protocol.rules.spreadsheet import harmless

Actor = Annotated[int | None, QueryParameter(ge=0, le=2**63 - 1)]
Text = Annotated[str, QueryParameter(max_length=100)]
Counted = Annotated[bool, QueryParameter()]
Before = Annotated[int | None, QueryParameter(ge=1, le=2**63 - 1)]
COLUMNS: Final = (
    "id", "at", "user_id", "user", "key_id", "action", "subject", "subject_name", "detail", "before", "after",
    "address", "session_id", "device", "correlation", "seal",
)  # fmt: skip
CSV_PAGE: Final = 500


async def find_entries(  # noqa: PLR0913, PLR0917  a query string is its signature
    gate: Gateway, signed: Signed, actor: Actor = None, action: Text = "", subject: Text = "", address: Text = "",
    since: FromQuery[datetime | None] = None, until: FromQuery[datetime | None] = None, before: Before = None,
    limit: Limit = 100, count: Counted = False,  # noqa: FBT002
) -> AuditPage:  # fmt: skip
    """Entries, newest first. `actor=0`: the gateway itself; `action=user.`, `subject=team:`: all that begin so."""
    wanted = Wanted(actor=actor, action=action, subject=subject, address=address, since=since, until=until)
    async with gate.reader() as reader:
        items = await audit_search.page(reader.conn, wanted, before, limit)
        names = await audit_search.names(reader.conn, signed.viewer, items)
        total = await audit_search.count(reader.conn, wanted) if count else None
    older = items[-1].id if len(items) == limit else None
    return AuditPage(items=tuple(items), names=names, next=older, count=total)


async def chain_state(gate: Gateway, signed: Signed) -> AuditState:
    """How the chain stands: what waits for a seal, when it was followed last, and what was wrong then."""
    del signed
    async with gate.reader(repeatable_read=True) as reader:
        head = await audit_chain.head(reader.conn)
        waiting, since = await audit_chain.line(reader.conn)
        last, whole = await audit_chain.last_check(reader.conn), await audit_chain.last_whole(reader.conn)
    found = AuditState(
        sealed=head.seq, head=head.hash.hex(), waiting=waiting, waiting_since=since, whole_at=whole,
        checked_at=last.at if last is not None else None,
    )  # fmt: skip
    if last is None or last.broken is None:
        return found
    fault, seal, entry = last.broken
    return msgspec.structs.replace(found, fault=fault, fault_seal=seal, fault_entry=entry)


async def verify_chain(gate: Gateway, signed: Signed) -> AuditState:
    """Follow the whole chain now; how it stands after it."""
    path = gate.settings.anchors_file
    await verify_for(gate.pool, lambda: gate.unit("verify_audit"), signed.viewer, path, gate.clock())
    return await chain_state(gate, signed)


async def audit_csv(
    gate: Gateway, signed: Signed, actor: Actor = None, action: Text = "", subject: Text = "", address: Text = "",
    since: FromQuery[datetime | None] = None, until: FromQuery[datetime | None] = None,
) -> Stream:  # fmt: skip
    """The same as CSV, all of it; written down as an export first. No cell is a formula to a spreadsheet."""
    wanted = Wanted(actor=actor, action=action, subject=subject, address=address, since=since, until=until)
    about = {name: str(value) for name, value in msgspec.structs.asdict(wanted).items() if value not in (None, "")}
    async with gate.unit("export_audit") as unit:
        await note_export(unit, signed.viewer, NoteExport(what="audit", about=about))
    headers = {"content-disposition": 'attachment; filename="audit.csv"', "x-content-type-options": "nosniff"}
    return Stream(_lines(gate, signed.viewer, wanted), media_type="text/csv; charset=utf-8", headers=headers)


async def tell_export(gate: Gateway, signed: Signed, data: JSONBody[NoteExport]) -> None:
    """A client writes a table to a file: told before it does."""
    async with gate.unit("note_export") as unit:
        await note_export(unit, signed.viewer, data)


async def _lines(gate: Gate, viewer: Viewer, wanted: Wanted) -> AsyncIterator[bytes]:
    """Page by page, each its own short transaction: it takes as long as its reader."""
    yield _written([COLUMNS])
    before: int | None = None
    while True:
        async with gate.reader() as reader:
            items = await audit_search.page(reader.conn, wanted, before, CSV_PAGE)
            names = await audit_search.names(reader.conn, viewer, items)
        if items:
            yield _written([_cells(entry, names) for entry in items])
        if len(items) < CSV_PAGE:
            return
        before = items[-1].id


def _cells(entry: AuditEntry, names: dict[str, str]) -> list[str]:
    trees = (msgspec.json.encode(tree).decode() if tree else "" for tree in (entry.detail, entry.before, entry.after))
    columns = (
        entry.id, entry.at.isoformat(), entry.user_id, names.get(f"user:{entry.user_id}"), entry.key_id, entry.action,
        entry.subject, names.get(entry.subject), *trees, entry.address, entry.session_id, entry.device,
        entry.correlation, entry.seal,
    )  # fmt: skip
    return ["" if value is None else harmless(str(value)) for value in columns]


def _written(rows: Sequence[Sequence[str]]) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()
