"""Customers from a file: matched by any spelling of the phone, rehearsed, kept; twice changes nothing."""

from typing import Any

import pytest

from backend_gateway.actions.contact_import import import_piece
from backend_gateway.errors import BadRequest
from backend_gateway.store.unit import Unit
from protocol.api import EditContact
from protocol.customers import ImportedRow, ImportRows
from tests.actions.customers.conftest import Desk

COLUMNS = ["phone", "name", "tags", "vip", "opt_out", ""]
ROWS = [
    ["5541700001", "Doña Mariana", "mayorista; vecina", "sí", "", "x"],
    ["+52 1 55 4170 0002", "Beatriz", "", "", "sí", ""],
    ["12", "Jorge", "", "", "", ""],
    ["+55 11 98765-4321", "Inês", "", "no", "", ""],
    ["", "Nadie", "", "", "", ""],
    ["+52 55 4170 0003", "Camilo", "", "quizás", "", ""],
    ["5215541700002", "Beatriz Lagos", "vecina", "", "", ""],
]


async def run(desk: Desk, *, dry_run: bool = False, **given: Any) -> list[ImportedRow]:
    fields: dict[str, Any] = {"columns": COLUMNS, "rows": ROWS, "lines": [], "country": "MX"} | given
    async with Unit(desk.world.pool) as unit:
        return (await import_piece(unit, None, ImportRows(dry_run=dry_run, **fields), desk.world.now)).rows


async def counts(desk: Desk) -> tuple[int, int]:
    sql = "select (select count(*) from contacts), (select count(*) from contact_changes)"
    row = await desk.world.pool.fetchrow(sql)
    assert row is not None
    return row[0], row[1]


async def test_rows_are_matched_judged_and_kept(desk: Desk) -> None:
    before = await counts(desk)
    rehearsed = await run(desk, dry_run=True)
    assert await counts(desk) == before  # a rehearsal writes nothing
    kept = await run(desk)
    outcomes = ["changed", "new", "refused", "new", "refused", "refused", "changed"]
    assert [row.outcome for row in kept] == outcomes
    assert [row.outcome for row in rehearsed[:6]] == outcomes[:6]
    refused = {row.line: (row.problem, row.column, row.value) for row in kept if row.outcome == "refused"}
    assert refused == {4: ("too_short", 0, "12"), 6: ("no_phone", 0, ""), 7: ("yes_no", 3, "quizás")}
    known = await desk.contact()
    assert (known.name, known.vip, known.tags) == ("Doña Mariana", True, ("mayorista", "vecina"))
    row = await desk.world.pool.fetchrow(
        "select name, phone, marketing_opt_out, tags from contacts where phone like '%0002'"
    )
    assert tuple(row or ()) == ("Beatriz Lagos", "525541700002", True, ["vecina"])
    assert (await counts(desk))[0] == before[0] + 2
    sources = await desk.world.pool.fetch("select distinct source from contact_changes")
    assert [each[0] for each in sources] == ["import"]


async def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    await run(desk)
    first = await counts(desk)
    rev = (await desk.contact()).rev
    again = await run(desk, rows=ROWS[:1] + ROWS[3:4])
    assert [row.outcome for row in again] == ["same", "same"]
    assert (await counts(desk), (await desk.contact()).rev) == (first, rev)


async def test_what_stands_in_the_record_stays_unless_the_file_says_otherwise(desk: Desk) -> None:
    await desk.edit(EditContact(city="Puebla", tags=["antigua"]))
    await run(desk, columns=["phone", "city", "tags"], rows=[["5541700001", "", "nueva"]])
    contact = await desk.contact()
    assert (contact.city, contact.tags) == ("Puebla", ("antigua", "nueva"))


@pytest.mark.parametrize("columns", [["name"], ["phone", "phone"], ["phone", "field:999"], ["phone", "sueldo"]])
async def test_columns_nobody_knows_are_refused_before_anything(desk: Desk, columns: list[str]) -> None:
    with pytest.raises(BadRequest):
        await run(desk, columns=columns, rows=[["5541700001", "x"]])


async def test_own_fields_are_checked_by_their_kind(desk: Desk) -> None:
    key = f"field:{desk.fields['Nacimiento']}"
    kept = await run(desk, columns=["phone", key], rows=[["5541700001", "3/4/1990"], ["5541700001", "ayer"]])
    assert [(row.outcome, row.problem, row.column) for row in kept] == [("changed", "", None), ("refused", "date", 1)]
    assert (await desk.contact()).fields == {str(desk.fields["Nacimiento"]): "1990-04-03"}
