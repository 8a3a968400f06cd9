"""The last day to answer, by the law of where a person lives."""

from datetime import date

import pytest

from protocol.rules.data_requests import KINDS, RequestKind, country_of, due_on, term

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("kind", "country", "last"),
    [
        ("access", "BR", date(2026, 11, 17)),
        ("access", "ES", date(2026, 12, 2)),
        ("erase", "MX", date(2026, 11, 30)),
        ("access", "AR", date(2026, 11, 12)),
        ("erase", "AR", date(2026, 11, 9)),
        ("access", "CO", date(2026, 11, 16)),
        ("rectify", "CO", date(2026, 11, 23)),
        ("object", "", date(2026, 12, 2)),
    ],
)
def test_the_last_day(kind: RequestKind, country: str, last: date) -> None:
    assert due_on(kind, country, MONDAY) == last


def test_working_days_end_on_one() -> None:
    for day in range(2, 9):
        for kind in KINDS:
            last = due_on(kind, "UY", date(2026, 11, day))
            assert term(kind, "UY").working
            assert last.isoweekday() <= 5


@pytest.mark.parametrize(
    ("phone", "country"),
    [("5215512345678", "MX"), ("5511987654321", "BR"), ("34612345678", "ES"), ("999", ""), ("", ""), (None, "")],
)
def test_a_number_says_where_somebody_lives(phone: str | None, country: str) -> None:
    assert country_of(phone) == country
