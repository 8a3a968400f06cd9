"""A table as CSV: UTF-8 with a mark, numbers and separator of the reader's locale, nothing a spreadsheet would run."""

import csv
from datetime import date
from pathlib import Path

from protocol.files.book import Cell, CellKind, Table
from protocol.files.file_locale import FileLocale
from protocol.files.whole_file import Step, unwatched, whole
from protocol.rules.spreadsheet import harmless

_DECIMALS: dict[CellKind, int] = {"count": 0, "seconds": 1, "share": 4}
ROWS_A_STEP = 500


def write_csv(path: Path, table: Table, locale: FileLocale, step: Step = unwatched) -> None:
    """Write one table. Durations are seconds, shares 0..1. Raises OSError, and Stopped by way of `step`."""
    with whole(path) as part:
        with part.open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.writer(file, delimiter=locale.separator)
            writer.writerow([harmless(column.title) for column in table.columns])
            for at, row in enumerate(table.rows):
                if at % ROWS_A_STEP == 0:
                    step(at / len(table.rows))
                cells = zip(row, table.columns, strict=True)
                writer.writerow([_written(cell, column.kind, locale) for cell, column in cells])
        step(1.0)


def _written(cell: Cell, kind: CellKind, locale: FileLocale) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return locale.day(cell)
    if isinstance(cell, str) or kind == "text":
        return harmless(str(cell))
    return locale.number(float(cell), _DECIMALS.get(kind, 0))
