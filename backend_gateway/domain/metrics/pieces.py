"""Stretches of time: those of one list that lie within, or outside of, those of another."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from backend_gateway.domain.metrics.fact import Span, span
from backend_gateway.domain.metrics.story import Hours

Piece = tuple[datetime, datetime]


def within(pieces: Iterable[Piece], others: Sequence[Piece]) -> list[Piece]:
    """What they have in common."""
    found = [(max(begin, low), min(end, high)) for begin, end in pieces for low, high in _joined(others)]
    return [(begin, end) for begin, end in found if begin < end]


def without(pieces: Iterable[Piece], others: Sequence[Piece]) -> list[Piece]:
    """What is left of them."""
    left = list(pieces)
    for low, high in _joined(others):
        left = [part for begin, end in left for part in ((begin, min(end, low)), (max(begin, high), end))]
        left = [(begin, end) for begin, end in left if begin < end]
    return left


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """None of them overlaps another."""
    found: list[Piece] = []
    for begin, end in sorted(pieces):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return found


def rest(whole: Span, *parts: Span) -> Span:
    """What the parts leave of it, so that they add up to the second."""
    return Span(
        max(0, whole.business_s - sum(one.business_s for one in parts)),
        max(0, whole.calendar_s - sum(one.calendar_s for one in parts)),
        out_of_hours=False,
    )


def total(hours: Hours, pieces: Sequence[Piece]) -> Span:
    """All of them; in order, so that out of hours is about the first."""
    return span(hours, *sorted(pieces))
