"""Files of a report, read back by other libraries than those that wrote them."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pypdf
import pytest
from openpyxl.utils.escape import unescape
from PySide6.QtCore import QLocale

from desktop.models.reports.file_locale import FileLocale, file_locale
from desktop.models.reports.pdf_file import Paper, PaperBands, PaperTable, PaperTile, PaperTrend, write_pdf
from protocol.files.book import Book, ChartOf, Column, Table
from protocol.files.csv_file import write_csv
from protocol.files.whole_file import Stopped, whole
from protocol.files.xlsx_file import write_xlsx

FORMULAS = ('=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "plain")


def table(*names: str) -> Table:
    """A row for each, with one of every kind of cell."""
    return Table(
        title="Por día",
        columns=(
            Column("Nombre"), Column("Día", "date"), Column("n", "count"), Column("Mediana", "seconds"),
            Column("Parte", "share"),
        ),
        rows=tuple((name, date(2026, 11, 20), 1204, 171.5, 0.8625) for name in names), chart=ChartOf("line", (3,)),
    )  # fmt: skip


def read(path: Path, separator: str) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separator))


@pytest.mark.parametrize(
    ("locale", "separator", "number", "day", "starts"),
    [
        ("es_ES", ";", "171,5", "20/11/2026", 1),
        ("es_MX", ",", "171.5", "20/11/2026", 7),
        ("pt_BR", ";", "171,5", "20/11/2026", 7),
        ("en_US", ",", "171.5", "11/20/2026", 7),
        ("en_GB", ",", "171.5", "20/11/2026", 1),
    ],
)
def test_a_csv_is_written_as_the_locale_reads_it(
    locale: str, separator: str, number: str, day: str, starts: int, tmp_path: Path
) -> None:
    path, how = tmp_path / "a.csv", file_locale(QLocale(locale))
    write_csv(path, table("Envíos"), how)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel takes it for UTF-8"
    assert how.week_starts == starts
    head, row = read(path, separator)
    assert head == ["Nombre", "Día", "n", "Mediana", "Parte"]
    assert row == ["Envíos", day, "1204", number, "0,8625" if separator == ";" else "0.8625"]


def test_nothing_in_a_csv_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, table(*FORMULAS), FileLocale())
    names = [row[0] for row in read(path, ",")[1:]]
    assert names == [*(f"'{name}" for name in FORMULAS[:-1]), "plain"]


def test_a_number_below_nought_stays_a_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, Table(title="t", columns=(Column("n", "count"),), rows=((-3,), (None,))), FileLocale())
    assert read(path, ",")[1:] == [["-3"], [""]]


def test_a_workbook_holds_durations_days_and_charts_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = Book(title="Informe: [a/b]*?", lines=("1–20 nov 2026", *FORMULAS), tables=(table(*FORMULAS), table("x")))
    write_xlsx(path, book)
    found = openpyxl.load_workbook(path)
    assert found.sheetnames == ["Informe   a b", "Por día", "Por día 2"]
    sheet = found["Por día"]
    for line, name in enumerate(FORMULAS, 2):
        cell = sheet.cell(line, 1)
        assert (cell.data_type, unescape(str(cell.value))) == ("s", name)
    assert sheet["B2"].value.date() == date(2026, 11, 20)
    assert sheet["C2"].value == 1204
    assert sheet["D2"].value == timedelta(seconds=171.5)
    assert sheet["E2"].value == 0.8625
    assert len(getattr(sheet, "_charts")) == 1  # noqa: B009  not part of its types


def paper(rows: int) -> Paper:
    lines = tuple((f"Equipo {at}", "2:51") for at in range(rows))
    return Paper(
        title="Primera respuesta",
        lines=("1–20 nov 2026 · Tiempo hábil",),
        tiles=(PaperTile("Mediana", "2 min 43 s", "n 3 218"),),
        trend=PaperTrend(
            title="Por día",
            labels=("1 nov", "2 nov"),
            names=("mediana",),
            values=((60.0, None),),
            ticks=((0, "0"), (60, "1 min")),
        ),
        bands=PaperBands(title="Distribución", names=("0–1", "1–5"), counts=(3, 4)),
        table=PaperTable(title="Por equipo", heads=("Equipo", "n"), rows=lines, more="y {0} más"),
        notes=("Del primer mensaje a la respuesta.",),
        foot="Relevo · Casa Lumbre",
    )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("letter", "size"), [(False, (595, 842)), (True, (612, 792))])
def test_a_pdf_is_one_page_of_searchable_words(letter: bool, size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, paper(4), family="Inter", letter=letter)
    [page] = pypdf.PdfReader(path).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    words = page.extract_text().replace("\t", " ")
    for said in ("Primera respuesta", "2 min 43 s", "2:51", "Equipo 3", "Casa Lumbre", "Del primer mensaje"):
        assert said in words


@pytest.mark.usefixtures("qapp")
def test_what_does_not_fit_on_the_page_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, paper(200), family="Inter")
    [page] = pypdf.PdfReader(path).pages
    words = page.extract_text().replace("\t", " ")
    shown = sum(f"Equipo {at}\n" in words for at in range(200))
    assert 5 < shown < 60
    assert f"y {200 - shown} más" in words
    assert "Del primer mensaje" in words


def _stop_at(share: float) -> object:
    def step(now: float) -> None:
        if now >= share:
            raise Stopped

    return step


def test_what_is_stopped_leaves_the_old_file_and_no_part_of_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(Stopped):
        write_csv(path, table(*(f"row {at}" for at in range(2000))), FileLocale(), _stop_at(0.5))  # type: ignore[arg-type]
    with pytest.raises(Stopped):
        write_xlsx(path, Book(title="a", lines=(), tables=(table("x"), table("y"))), _stop_at(0.5))  # type: ignore[arg-type]
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def test_a_file_is_moved_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with whole(path) as part:
        part.write_text("half")
        assert not path.exists()
    assert path.read_text() == "half"


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    writers: tuple[Callable[[], None], ...] = (
        lambda: write_csv(gone / "a.csv", table("x"), FileLocale()),
        lambda: write_pdf(gone / "a.pdf", paper(1), family="Inter"),
        lambda: write_xlsx(gone / "a.xlsx", Book(title="a", lines=(), tables=(table("x"),))),
    )
    for write in writers:
        with pytest.raises(OSError):  # noqa: PT011  the system's own words
            write()
