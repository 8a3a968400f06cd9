"""The tiles of a wall-board: what each says of a board at one moment. Pure, in the language in force.

What always holds: a figure says what it is of (METRICS section 4): aggregate, clock, n; with fewer than 30 cases it is
quiet; unanswered stands beside answered.
"""

from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from desktop.models.wall import figure, share, trend
from desktop.views.charts.numbers import Parts, count_parts, duration_parts, number, share_parts
from desktop.views.charts.tile_words import FEW
from desktop.views.delegates.painting import SlaPhase
from desktop.views.wallboard.words import clock_words, wait_parts, zone_of
from protocol.metrics import Figure, Metric, Timing
from protocol.wallboard import Wallboard

translate = QCoreApplication.translate
NOTHING: Parts = (("–", ""),)


class WallTile(Struct, frozen=True, kw_only=True):
    """`alarm`: it keeps a border in the colour of what is over; `breach`: it is the one that turns for 3 seconds."""

    name: str
    parts: Parts
    foot: str = ""
    phase: SlaPhase | None = None
    few: bool = False
    alarm: bool = False
    trend: tuple[int, ...] = ()
    breach: bool = False


def now_tiles(wall: Wallboard, now: datetime, breached: int) -> tuple[WallTile, ...]:
    """How many wait on us, who waits longest, what was kept today."""
    levels = wall.board.levels
    foot = translate("Wall", "{0} sin asignar").format(number(levels.queued))
    if wall.board.alerts:
        foot = translate("Wall", "{0} sin asignar · alertas {1}").format(
            number(levels.queued), number(wall.board.alerts)
        )
    us = WallTile(name=translate("Wall", "Esperan"), parts=count_parts(levels.us), foot=foot)
    return us, _longest(wall, now, breached), _kept(wall, ("sla_first_response",), SlaPhase.ON_TIME)


def _longest(wall: Wallboard, now: datetime, breached: int) -> WallTile:
    levels = wall.board.levels
    parts, foot = count_parts(0), translate("Wall", "nadie espera")
    if levels.us_oldest_at is not None:
        parts = wait_parts((now - levels.us_oldest_at).total_seconds())
        foot = translate("Wall", "desde las {0}").format(clock_words(levels.us_oldest_at, zone_of(wall)))
    if breached:
        foot = translate("Wall", "{0} fuera de plazo").format(number(breached))
    phase = SlaPhase.OVERDUE if breached else SlaPhase.SOON if levels.at_risk else None
    name = translate("Wall", "La más larga")
    return WallTile(name=name, parts=parts, foot=foot, phase=phase, alarm=breached > 0, breach=True)


def _kept(wall: Wallboard, metrics: tuple[Metric, ...], phase: SlaPhase | None = None) -> WallTile:
    told = share(figure(wall, metric) for metric in metrics)
    first = metrics == ("sla_first_response",)
    what = translate("Wall", "1.ª respuesta") if first else translate("Wall", "siguientes respuestas")
    name = translate("Wall", "A tiempo")
    if told is None:
        return WallTile(name=name, parts=NOTHING, foot=translate("Wall", "{0} · nada aún").format(what), few=True)
    met, n = told
    parts = share_parts(100 * met // n / 100)  # rounded down: 99.6 % is not all of them
    return WallTile(name=name, parts=parts, foot=_n(what, n), phase=phase, few=n < FEW)


def today_tiles(wall: Wallboard) -> tuple[WallTile, ...]:
    """Today's volumes, times and promises, and who waits for more than a day."""
    long, pace = wall.board.levels.unanswered_long, wall.board.pace
    arrivals, answers = (trend(pace.arrivals), trend(pace.answers)) if pace is not None else ((), ())
    return (
        _count(figure(wall, "arrivals"), translate("Wall", "Llegaron"), translate("Wall", "casos de hoy"), arrivals),
        _answered(figure(wall, "first_response"), answers),
        WallTile(
            name=translate("Wall", "Más de 24 h"), parts=count_parts(long), alarm=long > 0,
            foot=translate("Wall", "sin responder · meta 0"), phase=SlaPhase.OVERDUE if long else None,
        ),
        _timed(figure(wall, "first_response"), median=True),
        _timed(figure(wall, "first_response"), median=False),
        _kept(wall, ("sla_next_response",)),
    )  # fmt: skip


def _count(found: Figure | None, name: str, foot: str, trend: tuple[int, ...]) -> WallTile:
    parts = NOTHING if found is None else count_parts(found.n)
    return WallTile(name=name, parts=parts, foot=foot, trend=trend)


def _answered(found: Figure | None, trend: tuple[int, ...]) -> WallTile:
    waiting = translate("Wall", "esperan {0}").format(number(found.waiting)) if found is not None else ""
    return _count(found, translate("Wall", "Respondidos"), waiting, trend)


def _timed(found: Figure | None, *, median: bool) -> WallTile:
    told: Timing = found.business if found is not None else Timing()
    value = told.median_s if median else told.p90_s
    n = found.n if found is not None else 0
    what = translate("Wall", "mediana · hábil") if median else translate("Wall", "9 de cada 10 · hábil")
    parts = NOTHING if value is None else _whole_minutes(value)
    return WallTile(name=translate("Wall", "1.ª respuesta"), parts=parts, foot=_n(what, n), few=n < FEW)


def _whole_minutes(seconds: float) -> Parts:
    """Two units up to ten minutes, then one: what changes by the second says nothing at five metres."""
    return duration_parts(seconds) if seconds < 600 else wait_parts(seconds)


def _n(what: str, n: int) -> str:
    return f"{what} · n {number(n)}"
