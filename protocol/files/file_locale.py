"""How numbers, days and weeks are written in a file."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

DAY_PATTERN = r"^[yMd]{1,4}[ ./-]{1,2}[yMd]{1,4}[ ./-]{1,2}[yMd]{1,4}\.?$"


class FileLocale(Struct, frozen=True, kw_only=True):
    """`week_starts`: 1 Monday to 7 Sunday. `date_format`: of `yyyy`, `MM` or `M`, `dd` or `d`."""

    decimal: Literal[".", ","] = "."
    separator: Literal[",", ";"] = ","
    week_starts: Annotated[int, Meta(ge=1, le=7)] = 1
    date_format: Annotated[str, Meta(max_length=16)] = "yyyy-MM-dd"
    letter: bool = False

    def number(self, value: float, decimals: int) -> str:
        """`163,5`; never grouped: a program reads it."""
        return f"{value:.{decimals}f}".replace(".", self.decimal)

    def day(self, value: date) -> str:
        """`20/11/2026`."""
        parts = (
            ("yyyy", f"{value.year:04}"), ("MM", f"{value.month:02}"), ("dd", f"{value.day:02}"),
            ("M", str(value.month)), ("d", str(value.day)),
        )  # fmt: skip
        written = self.date_format
        for pattern, text in parts:
            written = written.replace(pattern, text)
        return written
