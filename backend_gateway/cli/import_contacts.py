"""Read customers from a CSV file, matched by phone; nothing is written without --yes."""

import argparse
from pathlib import Path

from backend_gateway.actions.contact_import import import_piece
from backend_gateway.actions.contacts import known_fields
from backend_gateway.cli.opened import opened_pool
from backend_gateway.clock import now
from backend_gateway.domain.phone_plan import region_of
from backend_gateway.errors import BadRequest
from backend_gateway.settings import Settings
from backend_gateway.store.unit import Unit
from protocol.customers import ImportedRow, ImportRows
from protocol.rules.contact_file import PIECE, FileProblem, Table, decode_file, guess_columns, read_table

_OUTCOMES = ("new", "changed", "same", "refused")
_MOST_SHOWN = 50
_PROBLEMS = {
    "not_text": "it is not text: save it as CSV",
    "empty": "it is empty",
    "no_rows": "it needs a first line with the names of the columns, and rows below it",
    "too_long": "it has more than 200,000 rows: split it",
    "broken": "a quotation mark is not closed",
}


def add(parser: argparse.ArgumentParser) -> None:
    """The file, the country, what its columns are, whether to write."""
    parser.add_argument("file", type=Path, help="CSV with a first line that names its columns")
    parser.add_argument("--country", default="", help="of numbers without a country code (MX); default: our number's")
    parser.add_argument("--columns", default="", help="what the columns are, by commas: phone,name,,field:3")
    parser.add_argument("--yes", action="store_true", help="write; without it the rows are only judged")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """0 when every row was (or can be) kept, 2 when some were refused. Raises BadRequest."""
    table = _table(arguments.file)
    async with opened_pool(settings, "import-contacts") as pool:
        async with Unit(pool) as unit:
            office = await known_fields(unit.conn)
            phone = await unit.conn.fetchval("select phone from numbers order by id limit 1")
        guessed = guess_columns(table.header, office.fields.values())
        columns = [key.strip() for key in arguments.columns.split(",")] if arguments.columns else guessed
        named = zip(table.header, columns, strict=False)
        print("Columns: " + ", ".join(f"{title} = {key or '-'}" for title, key in named))
        counts = dict.fromkeys(_OUTCOMES, 0)
        for start in range(0, len(table.rows), PIECE):
            piece = ImportRows(
                columns=columns, rows=table.rows[start : start + PIECE], lines=table.lines[start : start + PIECE],
                country=arguments.country or region_of(phone) or "", dry_run=not arguments.yes,
            )  # fmt: skip
            async with Unit(pool, name="import-contacts") as unit:
                outcome = await import_piece(unit, None, piece, now())
            for row in outcome.rows:
                counts[row.outcome] += 1
                _tell(row, table, counts["refused"])
    done = "kept" if arguments.yes else "judged, nothing written (add --yes)"
    print(f"{len(table.rows)} rows {done}: " + ", ".join(f"{count} {name}" for name, count in counts.items()) + ".")
    return 2 if counts["refused"] else 0


def _tell(row: ImportedRow, table: Table, refused: int) -> None:
    if row.outcome == "refused" and refused <= _MOST_SHOWN:
        column = table.header[row.column] if row.column is not None else ""
        print(f"line {row.line}: {column} {row.value!r}: {row.problem}")


def _table(path: Path) -> Table:
    try:
        return read_table(decode_file(path.read_bytes()))
    except OSError as error:
        raise BadRequest(f"{path.name} cannot be read: {error}.") from None
    except FileProblem as problem:
        raise BadRequest(f"{path.name} cannot be read: {_PROBLEMS[problem.key]}.") from None
