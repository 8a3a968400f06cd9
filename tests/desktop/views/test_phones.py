"""Phone numbers as people read them."""

import pytest

from desktop.i18n.phones import readable


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("525541702288", "+52 55 4170 2288"),
        ("+52 55 4170 2288", "+52 55 4170 2288"),
        ("5215541702288", "+52 55 4170 2288"),
        ("5511987654321", "+55 11 98765-4321"),
        ("not a number", "not a number"),
        ("+591 ··· ··45", "+591 ··· ··45"),
        (None, ""),
    ],
)
def test_a_number_is_shown_as_its_country_writes_it(phone: str | None, shown: str) -> None:
    assert readable(phone) == shown
