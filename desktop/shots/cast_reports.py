"""Three weeks of figures of Casa Lumbre, for the pictures of the reports."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from msgspec.structs import replace

from desktop.shots import cast, cast_backlog
from desktop.store.report_query import Cut
from protocol.levels import LevelSeries
from protocol.metric_cost import BudgetUse, Cost, CostLine, Money, ServiceUse
from protocol.metric_delivery import Delivered, DeliveryHealth, Pulse
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleTime, PersonTime
from protocol.metrics import CaseStretch, Figure, Metric, MetricCase, MetricCases, Result, StretchKind, Timing

SINCE, UNTIL = date(2026, 11, 1), date(2026, 11, 20)
AS_OF = datetime(2026, 11, 20, 17, 41, tzinfo=UTC)
_MEDIANS = (172, 158, 182, 212, 195, 141, 121, 163, 159, 172, 206, 249, 208, 163, 146, 150, 143, 158, 170, 151)
_P90S = (468, 446, 534, 586, 527, 404, 332, 463, 461, 505, 540, 671, 559, 484, 424, 397, 443, 484, 495, 436)
_BANDS = (742, 2021, 268, 129, 38, 15, 5, 0)
TEAMS = (
    (1, 1204, 171, 470, 14),
    (2, 986, 124, 286, 6),
    (3, 641, 200, 575, 5),
    (4, 387, 164, 440, 2),
    (None, 12, 92, 300, 0),
)
"""Team, n, median, p90, unanswered."""
Moved = tuple[tuple[Metric, Figure], ...]


def timing(median: float, p90: float, n: int) -> Timing:
    """Aggregates with bands of their shape."""
    whole = sum(_BANDS)
    bands = tuple(round(count * n / whole) for count in _BANDS)
    return Timing(median_s=median, p90_s=p90, mean_s=(median + p90) / 2.1, total_s=int(median * n), bands=bands)


def timed(metric: Metric, median: float, p90: float, n: int, waiting: int = 0, **more: object) -> Figure:
    """A figure of durations."""
    made = Figure(
        metric=metric, definition=1, since=SINCE, until=UNTIL, n=n, business=timing(median, p90, n), waiting=waiting,
        calendar=timing(median * 2.6, p90 * 3.1, n), as_of=AS_OF, definitions=(1,),
    )  # fmt: skip
    return replace(made, **more)


def kept(metric: Metric, met: int, missed: int, waiting: int) -> Figure:
    """A figure of promises."""
    nothing = Timing()
    return Figure(
        metric=metric, definition=1, since=SINCE, until=UNTIL, n=met + missed, met=met, missed=missed,
        waiting=waiting, business=nothing, calendar=nothing, as_of=AS_OF, beside={"unanswered": 9},
    )  # fmt: skip


def share(metric: Metric, yes: int, no: int, provisional: int = 0) -> Figure:
    """A figure of a share."""
    return Figure(
        metric=metric, definition=1, since=SINCE, until=UNTIL, n=yes + no, yes=yes, no=no, provisional=provisional,
        business=Timing(), calendar=Timing(), as_of=AS_OF,
    )  # fmt: skip


def count(metric: Metric, n: int) -> Figure:
    """A volume."""
    return Figure(
        metric=metric, definition=1, since=SINCE, until=UNTIL, n=n, business=Timing(), calendar=Timing(), as_of=AS_OF
    )


_BESIDE: dict[Result, int] = {"void": 12, "ours": 17, "waived": 8, "closed": 4}


def first_response(now: datetime) -> Figure:
    """The headline."""
    oldest = now - timedelta(hours=3, minutes=12)
    return timed("first_response", 163, 449, 3218, 27, beside=_BESIDE, oldest_at=oldest, out_of_hours=214)


def figures(now: datetime) -> dict[str, Figure]:
    """Every figure of the sheet."""
    made = (
        first_response(now), timed("next_response", 98, 402, 9120, 31, beside={"closed": 88, "waived": 214}),
        timed("agent_first_reply", 112, 380, 412, 3, beside={"passed_on": 22, "unanswered": 6}),
        timed("queue_time", 41, 260, 3301, 4), timed("final_resolution", 11_400, 64_800, 2981, provisional=310),
        timed("handling_time", 640, 2220, 2981), timed("agent_handling_time", 610, 2040, 388),
        kept("sla_first_response", 2767, 451, 6), kept("sla_next_response", 8301, 819, 12),
        kept("sla_resolution", 2804, 177, 44), kept("sla_out_of_hours", 21, 3, 0), kept("sla_promise", 188, 21, 4),
        count("arrivals", 3410), count("resolved", 2981), count("received", 431), count("handled", 402),
        share("lost", 61, 3349), share("reopened", 182, 2799, 310), share("fcr_one", 2190, 791, 860),
        share("csat", 811, 94), timed("wait_on_us", 700, 3300, 2981), timed("wait_on_customer", 5200, 40_000, 2981),
        timed("wait_on_colleague", 240, 9000, 2981),
    )  # fmt: skip
    return {one.metric: one for one in made}


def figures_before() -> dict[str, Figure]:
    """The same of October."""
    was = (
        timed("first_response", 214, 574, 3104, 2), timed("next_response", 104, 431, 8800),
        timed("agent_first_reply", 131, 402, 398), timed("final_resolution", 12_900, 70_000, 2900),
        kept("sla_first_response", 2480, 624, 0), count("arrivals", 3302), share("csat", 770, 130),
        share("reopened", 190, 2600),
    )  # fmt: skip
    return {one.metric: replace(one, until=date(2026, 10, 20)) for one in was}


def by_day() -> list[Cut]:
    """The trend; the days before with it, as the gateway would answer another question."""
    pairs = list(enumerate(zip(_MEDIANS, _P90S, strict=True)))
    now = [
        Cut(key=SINCE + timedelta(days=at),
            figure=timed("first_response", median, p90, 160, provisional=9 if at >= 17 else 0))
        for at, (median, p90) in pairs
    ]  # fmt: skip
    before = [
        Cut(key=date(2026, 10, 1) + timedelta(days=at),
            figure=replace(timed("first_response", median * 1.3, p90 * 1.2, 150), until=date(2026, 10, 20)))
        for at, (median, p90) in pairs
    ]  # fmt: skip
    return [*now, *before]


def by_team() -> list[Cut]:
    """Who answered."""
    return [
        Cut(key=id, figure=timed("first_response", median, p90, n, waiting)) for id, n, median, p90, waiting in TEAMS
    ]


def by_hour() -> list[Cut]:
    """Busy mornings and afternoons, a quiet weekend."""
    return [
        Cut(key=24 * day + hour, figure=count("arrivals", max(0, 34 - 5 * abs(hour - 11) % 29 - 4 * day * (day > 4))))
        for day in range(7) for hour in range(8, 20)
    ]  # fmt: skip


def arrivals_by_day() -> list[Cut]:
    """How many came each day."""
    return [Cut(key=SINCE + timedelta(days=at), figure=count("arrivals", 120 + at * 37 % 90)) for at in range(20)]


def days() -> dict[str, PeopleTime | LevelSeries | DeliveryHealth | Cost | Nps]:
    """What is counted per day."""
    people = tuple(
        PersonTime(
            user_id=user.id, available_s=hours * 3000, busy_s=hours * 400, away_s=hours * 200, signed_in_s=hours * 3600,
            away={"lunch": hours * 150, "locked": hours * 50}, active_s=hours * 2100, chats_s=hours * 5200, peak=6,
            occupancy=0.618, utilisation=0.583, concurrency=2.48,
        )
        for user, hours in ((cast.VALENTINA, 120), (cast.DANIEL, 118), (cast.NADIA, 97), (cast.JOEL, 60))
    )  # fmt: skip
    whole = PersonTime(
        signed_in_s=395 * 3600, occupancy=0.618, utilisation=0.583, concurrency=2.48, peak=6, available_s=395 * 3000
    )
    sent = Delivered(
        sent=12_420, accepted=12_380, delivered=12_101, read=9880, failed=84, uncertain=3, received=15_201,
        codes={"131026": 61, "131047": 18, "unreachable": 5}, accepted_share=0.9968, delivered_share=0.9743,
        read_share=0.7955, failed_share=0.0068, lag_p95_ms=420,
    )  # fmt: skip
    money = (Money(amount=Decimal("184.27"), currency="USD"),)
    line = CostLine(
        number_id=1, month=SINCE, category="marketing", type="regular", market="MX", n=4210, free=0, charged=4210,
        amounts=money,
    )  # fmt: skip
    service = CostLine(number_id=1, month=SINCE, category="service", type="regular", market="", n=7100, free=7100)
    return {
        "people": PeopleTime(
            since=SINCE, until=UNTIL, by="person", definition=1, lines=people, whole=whole, as_of=AS_OF
        ),
        "levels": cast_backlog.series(SINCE, UNTIL, AS_OF.replace(minute=0)),
        "levels_before": cast_backlog.series(date(2026, 10, 1), date(2026, 10, 20), AS_OF, 1.3),
        "delivery": DeliveryHealth(
            since=SINCE, until=UNTIL, definition=1, whole=sent, numbers=(replace(sent, number_id=1),), days=(),
            pulses=(Pulse(number_id=1, webhook_age_s=12),), as_of=AS_OF,
        ),
        "cost": Cost(
            since=SINCE, until=UNTIL, estimated=True, definition=1, prices_version=2, prices_at=None, as_of=AS_OF,
            resolved=3120, agent_s=1_404_000, agents=Money(amount=Decimal(1950), currency="USD"),
            each=(Money(amount=Decimal("0.6836"), currency="USD"),),
            whole=CostLine(n=11_310, free=7100, charged=4210, unpriced=12, amounts=money), lines=(line, service),
            days=(), service=(ServiceUse(number_id=1, month=SINCE, used=7100, allowance=None),),
            budgets=(BudgetUse(number_id=1, month=SINCE, spent=money[0], budget=Money(amount=Decimal(250),
                               currency="USD"), percent=73),),
        ),
        "nps": Nps(
            until=UNTIL, days=90, definition=1, n=412, promoters=241, passives=98, detractors=73, asked=1480,
            answered=412, score=40.8, scores=(9, 4, 6, 8, 9, 17, 20, 41, 57, 98, 143),
        ),
    }  # fmt: skip


def _stretches(at: int, took: int, user_id: int) -> tuple[CaseStretch, ...]:
    """The first was the assistant's before it was queued; the others waited in the queue for a part of it."""
    bot, queue = (40 if at == 1 else 0), took * (9 - at) // 12
    parts: tuple[tuple[StretchKind, int | None, int], ...] = (
        ("bot", None, bot), ("queue", None, queue), ("person", user_id, took - bot - queue),
    )  # fmt: skip
    return tuple(
        CaseStretch(kind=kind, user_id=user, business_s=seconds, calendar_s=seconds * 3)
        for kind, user, seconds in parts if seconds
    )  # fmt: skip


def cases(now: datetime) -> MetricCases:
    """The heaviest."""
    rows = (
        (48117, 3, cast.DANIEL, 740), (48102, 1, cast.VALENTINA, 615), (48090, 2, cast.NADIA, 572),
        (47986, 4, cast.NADIA, 548), (47951, 5, cast.MARISOL, 514), (47950, 6, cast.JOEL, 488),
        (47941, 7, cast.DANIEL, 402),
    )  # fmt: skip
    found = [
        MetricCase(
            conversation_id=id, case_number=number, result="counted", at=now - timedelta(days=at, hours=3), team_id=1,
            agent_id=user.id, business_s=took, calendar_s=took * 3, from_message=at, to_message=at + 1,
            stretches=_stretches(at, took, user.id),
        )
        for at, (number, id, user, took) in enumerate(rows, 1)
    ]  # fmt: skip
    return MetricCases(cases=tuple(found))
