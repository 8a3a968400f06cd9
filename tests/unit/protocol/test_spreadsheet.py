"""A name that begins like a formula is a name in a spreadsheet too."""

import pytest

from protocol.rules.spreadsheet import harmless


@pytest.mark.parametrize("cell", ["=1+1", "+52 55", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_what_would_be_calculated_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "María", "a=b", "1.5", "'=1"])
def test_other_text_stays(cell: str) -> None:
    assert harmless(cell) == cell
