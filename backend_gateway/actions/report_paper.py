"""A scheduled report as PDF: title, the days it is about, a table for all and one per grouping, a line over the days.

Called by `report_files` in a thread. Words come from the schedule, names from people: none of them is read as markup.
Columns in which nothing stands are left out; a long table goes on on the next page under its heads.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.graphics.charts.lineplots import LinePlot
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, KeepTogether, LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from protocol.files.book import Book, Cell, CellKind, Table
from protocol.files.file_locale import FileLocale
from protocol.files.whole_file import whole

FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
MARGIN, GAP, CHART_HIGH = 36.0, 12.0, 150.0
NAME_WIDE, GROUP_WIDE, PADDING = 150.0, 110.0, 6.0
"""`PADDING`: what the library leaves inside a page's frame."""
STEPS_S: Final = (1, 5, 15, 60, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400)
INK, QUIET, RULE, SERIES = (HexColor(one) for one in ("#1E1B22", "#524C5B", "#CEC7BB", "#5B3CB4"))
_TEXTS: Final[tuple[CellKind, ...]] = ("text", "date")


def write_pdf(path: Path, book: Book, style: FileLocale) -> None:
    """Write it whole or not at all. Raises OSError."""
    _fonts()
    size = landscape(LETTER if style.letter else A4)
    with whole(path) as part:
        paper = SimpleDocTemplate(
            str(part), pagesize=size, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN,
            title=book.title, creator="Relevo",
        )  # fmt: skip
        paper.build(_story(book, style, size[0] - 2 * (MARGIN + PADDING)), onFirstPage=_foot, onLaterPages=_foot)


@cache
def _fonts() -> None:
    registerFont(TTFont("Inter", FONTS / "Inter-Regular.ttf"))
    registerFont(TTFont("Inter-SemiBold", FONTS / "Inter-SemiBold.ttf"))


def _story(book: Book, style: FileLocale, wide: float) -> list[Flowable]:
    story: list[Flowable] = [_words(book.title, 18, bold=True), *(_words(line, 9, QUIET) for line in book.lines)]
    for table in book.tables:
        shown = _filled(table)
        head = [Spacer(1, GAP), _words(shown.title, 11, bold=True), Spacer(1, GAP / 2)]
        line = _line(shown, style, wide)
        story += [KeepTogether([*head, *line])] if line else head
        story += [_table(shown, style, wide), *(_words(note, 7.5, QUIET) for note in shown.notes)]
    return story


def _filled(table: Table) -> Table:
    """Without the columns in which nothing stands; how many is always told."""
    first = next((at for at, column in enumerate(table.columns) if column.kind not in _TEXTS), 0)
    kept = [
        at
        for at, column in enumerate(table.columns)
        if at == first or column.kind in _TEXTS or any(row[at] not in (None, 0) for row in table.rows)
    ]
    return Table(
        title=table.title, notes=table.notes, columns=tuple(table.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
    )  # fmt: skip


def _table(table: Table, style: FileLocale, wide: float) -> LongTable:
    kinds = [column.kind for column in table.columns]
    texts = [at for at, kind in enumerate(kinds) if kind in _TEXTS]
    narrow = (wide - NAME_WIDE - GROUP_WIDE * (len(texts) - 1)) / max(1, len(kinds) - len(texts))
    widths = [(NAME_WIDE if at == texts[-1] else GROUP_WIDE) if at in texts else narrow for at in range(len(kinds))]
    heads = [
        _words(column.title, 7, QUIET, right=at not in texts, bold=True) for at, column in enumerate(table.columns)
    ]
    rows = [
        [_words(written(cell, kind, style), 8, right=kind not in _TEXTS) for cell, kind in zip(row, kinds, strict=True)]
        for row in table.rows
    ]
    look = TableStyle([
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE), ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0), ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ])  # fmt: skip
    return LongTable([heads, *rows], colWidths=widths, repeatRows=1, style=look)


def written(cell: Cell, kind: CellKind, style: FileLocale) -> str:
    """A cell as a person reads it: `0:02:51`, `92,5 %`, `20/11/2026`; nothing for what was not measured."""
    if cell is None:
        return "–"
    if isinstance(cell, date):
        return style.day(cell)
    if isinstance(cell, str) or kind == "text":
        return str(cell)
    if kind == "seconds":
        whole_seconds = round(float(cell))
        return f"{whole_seconds // 3600}:{whole_seconds // 60 % 60:02}:{whole_seconds % 60:02}"
    if kind == "share":
        return f"{style.number(float(cell) * 100, 1)} %"
    return style.number(float(cell), 0 if float(cell).is_integer() else 2)


def _words(words: str, size: float, ink: Any = INK, *, bold: bool = False, right: bool = False) -> Paragraph:
    look = ParagraphStyle(
        "words", fontName="Inter-SemiBold" if bold else "Inter", fontSize=size, leading=size * 1.3, textColor=ink,
        alignment=2 if right else 0, splitLongWords=1,
    )  # fmt: skip
    return Paragraph(escape(words), look)


def _line(table: Table, style: FileLocale, wide: float) -> list[Flowable]:
    """Over the days, the first figure of a table by day: its share, else its median, else how many."""
    if table.columns[0].kind != "date" or len(table.rows) < 2:
        return []
    rows = [row for row in table.rows if row[1] == table.rows[0][1]]
    of = _telling(table, rows)
    points = [(at, float(row[of])) for at, row in enumerate(rows) if isinstance(row[of], int | float)]  # type: ignore[arg-type]
    if len(points) < 2:
        return []
    title = _words(f"{rows[0][1]} · {table.columns[of].title}", 8, QUIET)
    days = [written(row[0], "date", style) for row in rows]
    return [title, _plot(points, days, table.columns[of].kind, style, wide), Spacer(1, GAP)]


def _telling(table: Table, rows: list[tuple[Cell, ...]]) -> int:
    for kind in ("share", "seconds"):
        for at, column in enumerate(table.columns):
            if column.kind == kind and any(row[at] is not None for row in rows):
                return at
    return next(at for at, column in enumerate(table.columns) if column.kind not in _TEXTS)


def _plot(points: list[tuple[int, float]], days: list[str], kind: CellKind, style: FileLocale, wide: float) -> Drawing:
    plot = LinePlot()
    plot.x, plot.y, plot.width, plot.height = 52, 22, wide - 90, CHART_HIGH - 34
    plot.data = [points]
    plot.lines[0].strokeColor, plot.lines[0].strokeWidth = SERIES, 1.4
    step = max(1, -(-len(days) // 8))
    plot.xValueAxis.valueMin, plot.xValueAxis.valueMax = 0, max(1, len(days) - 1)
    plot.xValueAxis.valueSteps = list(range(0, len(days), step))
    plot.xValueAxis.labelTextFormat = lambda at: days[round(at)]
    plot.yValueAxis.valueMin, plot.yValueAxis.labelTextFormat = 0, lambda value: written(value, kind, style)
    if kind == "seconds":
        most = max(value for _, value in points)
        step_s = next((one for one in STEPS_S if one * 5 >= most), STEPS_S[-1] * (1 + int(most // (5 * STEPS_S[-1]))))
        plot.yValueAxis.valueSteps = [step_s * at for at in range(int(most // step_s) + 2)]
        plot.yValueAxis.valueMax = plot.yValueAxis.valueSteps[-1]
    plot.yValueAxis.visibleGrid, plot.yValueAxis.gridStrokeColor = 1, RULE
    for axis in (plot.xValueAxis, plot.yValueAxis):
        axis.strokeColor = RULE
        axis.labels.fontName, axis.labels.fontSize, axis.labels.fillColor = "Inter", 7, QUIET
    drawing = Drawing(wide, CHART_HIGH)
    drawing.add(plot)
    return drawing


def _foot(canvas: Any, paper: Any) -> None:
    canvas.saveState()
    canvas.setFont("Inter", 7.5)
    canvas.setFillColor(QUIET)
    canvas.drawRightString(paper.pagesize[0] - MARGIN, MARGIN / 2, str(canvas.getPageNumber()))
    canvas.restoreState()
