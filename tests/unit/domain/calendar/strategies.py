"""Calendars and moments as hypothesis draws them: every feature, and above all the days on which clocks change."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from backend_gateway.domain.calendar import WHOLE_DAY, Calendar, HolidaySet, Hours, Special, Week

# (zone, a day on or right before which something happens there)
MOMENTS = [
    ("America/Sao_Paulo", date(2018, 2, 17)),
    ("America/Sao_Paulo", date(2018, 11, 3)),  # the hour after midnight does not exist
    ("America/Santiago", date(2026, 4, 4)),
    ("America/Santiago", date(2026, 9, 5)),
    ("Europe/Madrid", date(2026, 3, 28)),
    ("Europe/Madrid", date(2026, 10, 24)),
    ("America/Mexico_City", date(2022, 4, 2)),
    ("America/Mexico_City", date(2022, 10, 29)),  # the last change
    ("America/Asuncion", date(2024, 3, 23)),
    ("America/Asuncion", date(2024, 10, 5)),  # summer time for good
    ("Asia/Kathmandu", date(2024, 2, 28)),  # 5:45, a leap day
    ("Australia/Lord_Howe", date(2026, 4, 4)),  # half an hour
    ("Pacific/Apia", date(2011, 12, 29)),  # a day that does not exist
    ("UTC", date(2026, 12, 30)),
    ("America/Asuncion", date(2026, 12, 24)),
]
PLACES = [("PY", None), ("BR", "SP"), ("ES", "MD"), ("CL", None), ("MX", None)]


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    opens = draw(st.integers(0, 1439))
    return Hours(opens, opens + draw(st.integers(1, 1440)))


HOURS = st.lists(hours(), min_size=1, max_size=3).map(tuple)
WEEK: st.SearchStrategy[Week] = st.lists(st.one_of(st.just(()), st.just(WHOLE_DAY), HOURS), min_size=7, max_size=7).map(
    tuple
)


@st.composite
def special(draw: st.DrawFn, around: date) -> Special:
    first = around + timedelta(days=draw(st.integers(-3, 4)))
    kind = draw(st.sampled_from(("closed", "open", "regular")))
    return Special(
        kind=kind,  # type: ignore[arg-type]  # a list of str to mypy
        first=first,
        last=first + timedelta(days=draw(st.integers(0, 3))),
        name="Nuestro día",
        hours=None if kind == "regular" else draw(st.none() | HOURS),
        yearly=draw(st.booleans()),
    )


@st.composite
def calendar_and_start(draw: st.DrawFn) -> tuple[Calendar, datetime]:
    zone, day = draw(st.sampled_from(MOMENTS))
    place = draw(st.none() | st.sampled_from(PLACES))
    kept = () if place is None else (HolidaySet(country=place[0], region=place[1], hours=draw(st.just(()) | HOURS)),)
    calendar = Calendar(
        zone=zone,
        week=draw(WEEK),
        holidays=kept,
        specials=tuple(draw(st.lists(special(day), max_size=3))),
    )
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(
        seconds=draw(st.integers(-86_400, 2 * 86_400))
    )
    return calendar, start


LENGTHS = st.integers(0, 3 * 86_400).map(lambda seconds: timedelta(seconds=seconds))
