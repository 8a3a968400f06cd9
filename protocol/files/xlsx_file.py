"""A report as a workbook: a sheet with what it is about, one per table, real durations, days and shares, native charts.

Text is written as text: nothing a customer or colleague is called can become a formula.
"""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from protocol.files.book import Book, Cell, Column, Table
from protocol.files.whole_file import Step, unwatched, whole

DAY_S = 86_400
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_FORMATS: dict[str, dict[str, Any]] = {
    "text": {}, "count": {"num_format": "#,##0"}, "seconds": {"num_format": "[h]:mm:ss"},
    "share": {"num_format": "0.0 %"}, "date": {"num_format": 14},  # 14: a day as the reader's system writes it
    "head": {"bold": True, "bottom": 1}, "title": {"bold": True, "font_size": 14},
    "note": {"font_color": "#524C5B", "text_wrap": True, "valign": "top"},
}  # fmt: skip
_INKS = ("#5B3CB4", "#D07A00", "#0072B2")
_DASHES = ("solid", "dash", "square_dot")


def write_xlsx(path: Path, book: Book, step: Step = unwatched) -> None:
    """Write the whole report. Raises OSError, and Stopped by way of `step`."""
    with whole(path) as part:
        _write(part, book, step)


def _write(part: Path, book: Book, step: Step) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(str(part), options)
    try:
        formats = {name: workbook.add_format(look) for name, look in _FORMATS.items()}
        names = _sheet_names(book)
        cover = workbook.add_worksheet(names[0])
        cover.set_column(0, 0, 110)
        cover.write_string(0, 0, book.title, formats["title"])
        for at, line in enumerate(book.lines, 2):
            cover.write_string(at, 0, line, formats["note"])
        for at, table in enumerate(book.tables, 1):
            step((at - 1) / len(book.tables))
            _add_table(workbook, names[at], table, formats)
        step(0.99)
        workbook.close()
    except FileCreateError as error:
        raise error.args[0] from error  # the system's own error, as every other file tells it
    except BaseException:
        workbook.fileclosed = True  # it would otherwise complain, when it is collected, that nobody closed it
        raise


def _sheet_names(book: Book) -> list[str]:
    """Names Excel takes: short, without its signs, each once."""
    names: list[str] = []
    for wanted in (book.title, *(table.title for table in book.tables)):
        name = _FORBIDDEN.sub(" ", wanted).strip("' ")[:28] or "-"
        taken = sum(one.casefold().startswith(name.casefold()) for one in names)
        names.append(f"{name} {taken + 1}" if taken else name)
    return names


def _add_table(workbook: Any, name: str, table: Table, formats: dict[str, Any]) -> None:
    sheet = workbook.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, max(11, min(36, len(column.title) + 3)))
        sheet.write_string(0, at, column.title, formats["head"])
    for line, row in enumerate(table.rows, 1):
        for at, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            _add_cell(sheet, line, at, cell, column, formats)
    for line, note in enumerate(table.notes, len(table.rows) + 2):
        sheet.write_string(line, 0, note)
    if table.chart is not None and table.rows:
        _add_chart(workbook, sheet, name, table)


def _add_cell(sheet: Any, line: int, at: int, cell: Cell, column: Column, formats: dict[str, Any]) -> None:
    if cell is None:
        return
    if isinstance(cell, date):
        sheet.write_datetime(line, at, datetime(cell.year, cell.month, cell.day), formats["date"])  # noqa: DTZ001  a day
    elif isinstance(cell, str) or column.kind == "text":
        sheet.write_string(line, at, str(cell), formats["text"])
    else:
        sheet.write_number(line, at, cell / DAY_S if column.kind == "seconds" else cell, formats[column.kind])


def _add_chart(workbook: Any, sheet: Any, name: str, table: Table) -> None:
    if table.chart is None:
        return
    chart, last = workbook.add_chart({"type": table.chart.kind}), len(table.rows)
    for at, column in enumerate(table.chart.columns):
        ink = {"color": _INKS[at % len(_INKS)]}
        look: dict[str, Any] = {"fill": ink}
        if table.chart.kind == "line":
            marker = {"type": ("circle", "square", "triangle")[at % 3], "size": 4, "fill": ink, "border": ink}
            look = {"line": ink | {"dash_type": _DASHES[at % 3], "width": 2}, "marker": marker}
        chart.add_series(
            {
                "name": [name, 0, column], "categories": [name, 1, 0, last, 0],
                "values": [name, 1, column, last, column], **look,
            }
        )  # fmt: skip
    chart.set_title({"name": table.title, "overlay": False})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 760, "height": 360})
    sheet.insert_chart(0, len(table.columns) + 1, chart)
