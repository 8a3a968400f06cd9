"""Every place that writes a table for spreadsheets takes the sting out of its cells; a new one is caught here."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
WRITES = re.compile(r"csv\.(?:writer|DictWriter)\(|xlsxwriter\.Workbook\(|openpyxl\.Workbook\(")
SAFE = {"csv": "harmless(", "xlsx": '"strings_to_formulas": False'}


def writers() -> dict[str, str]:
    """Sources of the product that write tables, by path."""
    folders = ("backend_gateway", "desktop", "protocol")
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    sources = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return {path.relative_to(ROOT).as_posix(): source for path, source in sources if WRITES.search(source)}


def test_every_writer_of_a_table_makes_its_cells_harmless() -> None:
    found = writers()
    assert "protocol/files/csv_file.py" in found
    assert "protocol/files/xlsx_file.py" in found
    bare = [name for name, source in found.items() if not any(mark in source for mark in SAFE.values())]
    assert bare == []


def test_a_workbook_is_never_told_a_formula() -> None:
    """The library's `write` guesses what a text is; the calls that do not guess are the only ones used."""
    for name, source in writers().items():
        if "xlsxwriter" in source:
            assert SAFE["xlsx"] in source, name
            assert re.findall(r"\.(?:write|write_row|write_column|write_formula|write_url)\(", source) == [], name
