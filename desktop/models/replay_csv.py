"""The changed cases of a what-if as a CSV file that spreadsheets open as it is.

Called by the what-if view. What always holds: what a customer calls themselves is never run as a formula.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from protocol.rules.spreadsheet import harmless


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the file anew, with a mark that tells Excel its encoding. Raises OSError."""
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
