"""Time of people by example: days of 23 and 25 hours, nights, breaks, chats that change hands."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend_gateway.domain.metrics.people import FOREVER, Chat, Owned, Stay, active_spans, hours_of

ZONE = ZoneInfo("America/Santiago")
US = 1_000_000
ANA, LUZ = 1, 2


def day(of: date) -> tuple[int, int]:
    start, end = (datetime.combine(one, time(), ZONE) for one in (of, of + timedelta(days=1)))
    return int(start.timestamp()), int(end.timestamp())


@pytest.mark.parametrize(("of", "hours"), [(date(2026, 4, 4), 25), (date(2026, 9, 6), 23), (date(2026, 11, 23), 24)])
def test_a_day_is_as_long_as_the_clock_makes_it(of: date, hours: int) -> None:
    found = hours_of([Stay(0, "available")], [(0, FOREVER)], day(of), ZONE)
    assert sum(one.available_s for one in found) == sum(one.active_s for one in found) == hours * 3600
    longest = max(found, key=lambda one: one.available_s)
    assert (longest.hour, longest.available_s) == ((23, 7200) if hours == 25 else (longest.hour, 3600))


def test_what_waits_while_nobody_is_there_keeps_nobody_busy() -> None:
    start, end = day(date(2026, 11, 23))
    stays = [
        Stay(0, "busy"),
        Stay(start + 100, "away", "lunch"),
        Stay(start + 400, "available"),
        Stay(start + 500, "offline"),
    ]
    [hour] = hours_of(stays, [(0, FOREVER), (start + 50, start + 450)], (start, end), ZONE)
    assert (hour.busy_s, hour.away, hour.available_s) == (100, {"lunch": 300}, 100)
    assert (hour.active_s, hour.chats_s, hour.peak) == (200, 50 * 1 + 50 * 2 + 50 * 2 + 50 * 1, 2)


def test_a_chat_is_active_while_it_waits_and_ten_minutes_after_an_act() -> None:
    chat = Chat(
        owned=(Owned(ANA, 0, 5000 * US),), waits=((100 * US, 200 * US), (3000 * US, FOREVER)), acts=((ANA, 190 * US),)
    )  # fmt: skip
    assert active_spans(chat) == {ANA: [(100, 790), (3000, 5000)]}


def test_what_was_given_away_or_resolved_is_no_longer_active() -> None:
    chat = Chat(
        owned=(Owned(ANA, 0, 300 * US), Owned(LUZ, 300 * US, 600 * US), Owned(None, 600 * US, FOREVER)),
        waits=((0, FOREVER),), acts=((ANA, 250 * US), (ANA, 400 * US), (LUZ, 599 * US)),
    )  # fmt: skip
    assert active_spans(chat) == {ANA: [(0, 300), (400, 600)], LUZ: [(300, 600)]}


def test_what_another_area_owes_or_was_put_away_waits_on_nobody_of_ours() -> None:
    chat = Chat(
        owned=(Owned(ANA, 0, FOREVER),), waits=((0, 1000 * US),), holds=((100 * US, 300 * US), (200 * US, 400 * US))
    )  # fmt: skip
    assert active_spans(chat) == {ANA: [(0, 100), (400, 1000)]}
    assert active_spans(Chat(owned=(), waits=((0, FOREVER),))) == {}
