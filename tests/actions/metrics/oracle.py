"""What the metrics of one customer's cases must be, from the plain list of what happened, by other code than ours.

Open time is walked minute by minute; cases, waits and closings are read from the log of the test.
"""

from dataclasses import dataclass
from datetime import datetime

from tests.actions.clocks.oracle import Event, Stretch, episodes_of, open_seconds, waits_of


@dataclass(frozen=True, order=True)
class Told:
    """One case of a figure. Seconds are -1 where nothing is measured."""

    metric: str
    at: datetime
    result: str
    business: int = -1
    calendar: int = -1


def expected(log: list[Event]) -> list[Told]:
    """Every fact this engine keeps of them but those of owners, which the log does not know."""
    found: list[Told] = []
    for stretches in episodes_of(log):
        events = sorted((e for s in stretches for e in s.events), key=lambda e: e.at)
        began = next(e.at for e in events if e.kind in ("needs", "thanks"))
        replies = [e for e in events if e.kind == "reply" and not e.gone and e.at >= began]
        closed = stretches[-1].end
        asked = bool(waits_of(stretches))
        for metric, ours in (
            ("first_response", replies),
            ("first_response_firm", [e for e in replies if not e.holding]),
        ):
            if ours:
                found.append(_span(metric, [(began, ours[0].at)]))
            elif closed is not None:
                found.append(Told(metric, closed, "closed" if asked else "waived"))
            else:
                found.append(Told(metric, began, "waiting"))
        found += _waits(stretches)
        found += _resolutions(stretches, events[0].at)
    return sorted(found)


def _waits(stretches: list[Stretch]) -> list[Told]:
    found = []
    for start, end, how in waits_of(stretches)[1:]:
        if end is None:
            found.append(Told("next_response", start, "waiting"))
        elif how == "answered":
            found.append(_span("next_response", [(start, end)]))
        else:
            found.append(Told("next_response", end, "closed"))
    return found


def _resolutions(stretches: list[Stretch], start: datetime) -> list[Told]:
    ends = [s.end for s in stretches if s.end is not None]
    found = [_span("first_resolution", [(start, ends[0])])] if ends else []
    if stretches[-1].end is not None:
        begins = [start, *(s.reopened or min(e.at for e in s.events) for s in stretches[1:])]
        found.append(_span("final_resolution", list(zip(begins, ends, strict=True))))
    return found


def _span(metric: str, pieces: list[tuple[datetime, datetime]]) -> Told:
    business = sum(open_seconds(start, end) for start, end in pieces)
    calendar = sum(int((end - start).total_seconds()) for start, end in pieces)
    return Told(metric, pieces[-1][1], "counted", business, calendar)
