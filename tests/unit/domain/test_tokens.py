"""A token that ends is worth a word 30, 7 and 1 days before, each louder than the one before."""

from datetime import UTC, datetime, timedelta

import pytest

from backend_gateway.domain.health import HealthFacts, judge
from backend_gateway.domain.tokens import ending

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (timedelta(days=31), None),
        (timedelta(days=30), (0, "warn", False)),
        (timedelta(days=7), (1, "alert", False)),
        (timedelta(hours=25), (1, "alert", False)),
        (timedelta(hours=24), (2, "critical", False)),
        (timedelta(), (2, "critical", True)),
        (timedelta(days=-3), (2, "critical", True)),
    ],
)
def test_it_is_said_in_time(left: timedelta, found: tuple[int, str, bool] | None) -> None:
    told = ending(NOW + left, NOW)
    assert (None if told is None else (told.step, told.level, told.over)) == found


def test_one_that_never_ends_says_nothing() -> None:
    assert ending(None, NOW) is None


@pytest.mark.parametrize(
    ("days", "verdict", "fault"), [(40, "good", ""), (20, "warn", "ends"), (5, "bad", "ends"), (-1, "bad", "over")]
)
def test_the_health_page_names_whose_ends_first(days: int, verdict: str, fault: str) -> None:
    tokens = (("Ventas", NOW + timedelta(days=days)), ("Cobranza", NOW + timedelta(days=90)))
    [check] = [one for one in judge(HealthFacts(now=NOW, numbers=2, tokens=tokens)) if one.key == "token"]
    assert (check.verdict, check.fault) == (verdict, fault)
    assert check.values.get("names", "") == ("Ventas" if fault else "")
