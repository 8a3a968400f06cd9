"""Customers from a file, piece by piece: each row is matched by its phone, judged, and written unless rehearsed.

Called by the API and `relevo-gateway import-contacts`. What always holds: a row that cannot be kept says which cell and
why, and stops no other row; the same file again changes nothing; a piece is one short transaction, so whoever stops in
the middle keeps what was written; every change is in the history of its record, with the file as its source.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.actions.contacts import OfficeFields, contact_events, keep_changes, known_fields
from backend_gateway.actions.known_contact import contacts_at
from backend_gateway.domain.identity import GLOBAL, Identity
from backend_gateway.domain.phone_plan import PhoneProblem, full_number
from backend_gateway.domain.record import Record, RecordProblem, edited
from backend_gateway.errors import BadRequest
from backend_gateway.store import audit, contact_record
from backend_gateway.store.contact_record import Wish, record_wishes
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.identities import known_contacts
from backend_gateway.store.unit import Unit
from protocol.api import EditContact
from protocol.customers import ImportedRow, ImportOutcome, ImportRows
from protocol.people import Consent
from protocol.rules.contact_fields import FieldProblem, normalised
from protocol.rules.contact_file import COLUMNS
from protocol.tags import ContactField

_YES_NO: Final = ContactField(id=0, rev=0, name="", kind="yes_no")
_TEXTS: Final = frozenset({"name", "email", "city", "language", "notes", "pinned_note"})
_LONGEST: Final = {"notes": 20_000, "pinned_note": 300}
_SEPARATORS: Final = str.maketrans(";|", ",,")


class _Row(Struct, kw_only=True):
    """A row as it is understood, or the problem it has."""

    line: int
    cells: Sequence[str]
    phone: str = ""
    edit: EditContact = msgspec.field(default_factory=EditContact)
    opt_out: bool = False
    problem: str = ""
    column: int | None = None


async def import_piece(unit: Unit, actor_id: int | None, request: ImportRows, now: datetime) -> ImportOutcome:
    """Judge and (unless `dry_run`) write the rows. Raises BadRequest (no phone column, a column nobody knows)."""
    office = await known_fields(unit.conn)
    _check_columns(request.columns, office)
    rows = [_read(request, at, cells) for at, cells in enumerate(request.rows)]
    phones = list(dict.fromkeys(row.phone for row in rows if not row.problem))
    if request.dry_run:
        known = await known_contacts(unit.conn, [Identity("wa_id", GLOBAL, phone).key for phone in phones])
        ids = {phone: known.get(Identity("wa_id", GLOBAL, phone).key, 0) for phone in phones}
        found = {phone: (id_, not id_) for phone, id_ in ids.items()}
    else:
        found = await contacts_at(unit.conn, phones)
    records = await contact_record.lock_records(unit.conn, sorted({id_ for id_, _ in found.values() if id_}))
    done = [await _take(unit, actor_id, row, request, found, records, office, now) for row in rows]
    if not request.dry_run:
        kept = sum(one.outcome in ("new", "changed") for one in done)
        await audit.record(unit.conn, actor_id, "contacts.imported", detail={"rows": len(done), "kept": kept})
    return ImportOutcome(rows=done)


def _check_columns(columns: Sequence[str], office: OfficeFields) -> None:
    own = {f"field:{id_}" for id_, field in office.fields.items() if field.active}
    unknown = [key for key in columns if key and key not in COLUMNS and key not in own]
    if unknown:
        raise BadRequest(
            f"There is no column {unknown[0]}: choose one of {', '.join(COLUMNS)}, or a field of the record."
        )
    named = [key for key in columns if key]
    if "phone" not in named or len(named) != len(set(named)):
        raise BadRequest("Say which column is the phone, and name no column twice.")


def _read(request: ImportRows, at: int, cells: Sequence[str]) -> _Row:
    """A row's cells as an edit; the first cell that cannot be understood is its problem."""
    row = _Row(line=request.lines[at] if at < len(request.lines) else at + 2, cells=cells)
    given: dict[str, Any] = {}
    fields: dict[str, str] = {}
    for column, (key, cell) in enumerate(zip(request.columns, cells, strict=False)):
        text = cell.strip()
        if not key or not text:
            continue
        try:
            if key.startswith("field:"):
                fields[key.removeprefix("field:")] = text
            else:
                _cell(row, given, key, text, request.country)
        except (PhoneProblem, FieldProblem) as problem:
            row.problem, row.column = problem.key, column
            return row
    if not row.phone:
        row.problem, row.column = "no_phone", request.columns.index("phone")
    row.edit = EditContact(**given, fields=fields or None)
    return row


def _cell(row: _Row, given: dict[str, Any], key: str, text: str, country: str) -> None:
    if key == "phone":
        row.phone = full_number(text, country or None)
    elif key in _TEXTS:
        if len(text) > _LONGEST.get(key, 200):
            raise FieldProblem("too_long")
        given[key] = text
    elif key == "tags":
        given["tags"] = text.translate(_SEPARATORS).split(",")
    else:
        yes = normalised(_YES_NO, text) == "yes"
        if key == "vip":
            given["vip"] = yes
        elif key == "opt_out":
            row.opt_out = yes
        else:
            given["consent"] = Consent(given=yes)


async def _take(
    unit: Unit, actor_id: int | None, row: _Row, request: ImportRows, found: dict[str, tuple[int, bool]],
    records: dict[int, Record], office: OfficeFields, now: datetime,
) -> ImportedRow:  # fmt: skip
    """What becomes of one row. `records` and `found` are kept up to date: a number may stand in two rows."""
    if row.problem:
        return _refused(row)
    id_, new = found[row.phone]
    record = records.get(id_) or Record(id=id_, name=f"+{row.phone}", phone=row.phone)
    try:
        after, changes = edited(record, _with_old(row.edit, record), office.fields, office.tags, now)
    except RecordProblem as problem:
        row.problem = problem.key
        row.column = request.columns.index(problem.field) if problem.field in request.columns else None
        return _refused(row)
    stops = row.opt_out and (new or await _hears_marketing(unit, id_))
    if not request.dry_run:
        await _write(unit, actor_id, after, row, now, new=new, changes=changes)
    if id_:
        records[id_] = after
    found[row.phone] = (id_, False)
    return ImportedRow(line=row.line, outcome="new" if new else "changed" if changes or stops else "same")


def _with_old(edit: EditContact, record: Record) -> EditContact:
    """Tags of a file are added to those there are; consent that says the same again is not asked anew."""
    if edit.tags is not None:
        edit.tags = [*record.tags, *edit.tags]
    if edit.consent is not None and record.consent is not None and edit.consent.given == record.consent.given:
        edit.consent = None
    return edit


async def _hears_marketing(unit: Unit, contact_id: int) -> bool:
    return bool(await unit.conn.fetchval("select not marketing_opt_out from contacts where id = $1", contact_id))


async def _write(
    unit: Unit, actor_id: int | None, after: Record, row: _Row, now: datetime, *, new: bool, changes: Sequence[Any]
) -> None:
    if new:
        await append(unit.conn, [Event(Kind.CONTACT, after.id, 1, NOWHERE)])
    await keep_changes(unit, actor_id, after, changes, "import", now)
    if row.opt_out:
        revs = await record_wishes(unit.conn, [Wish(after.id, stop=True, at=now, source="import")], actor_id)
        for id_, rev in revs.items():
            await append(unit.conn, await contact_events(unit.conn, id_, rev, in_list=False))


def _refused(row: _Row) -> ImportedRow:
    value = row.cells[row.column] if row.column is not None and row.column < len(row.cells) else ""
    return ImportedRow(line=row.line, outcome="refused", problem=row.problem, column=row.column, value=value[:80])
