"""Prices as an admin types or pastes them: a line each, `category country amount`. Pure; money stays decimal.

    marketing   MX  0.0305
    utility         0.0085        every country without a price of its own

Called by the settings page of costs. What always holds: what `written` makes `read` understands, and says the same.
"""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from re import compile as pattern
from typing import Final, Literal

from msgspec import Struct

from protocol.metric_cost import Price

Problem = Literal["shape", "category", "country", "amount", "twice"]
_CATEGORY: Final = pattern(r"[a-z][a-z_]{1,40}")
_COUNTRY: Final = pattern(r"[A-Z]{2}")
_APART: Final = pattern(r"[;\s]+")
_MOST: Final = Decimal(10) ** 9
_PLACES: Final = 6
_LEAST, _ALL = 2, 3


class BadLine(Struct, frozen=True):
    """What is wrong with a line, counted from 1."""

    line: int
    problem: Problem


def read(text: str) -> tuple[tuple[Price, ...], tuple[BadLine, ...]]:
    """The prices of the lines that are understood, and what is wrong with the others. Empty lines say nothing."""
    found: dict[tuple[str, str], Price] = {}
    wrong: list[BadLine] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        made = _line(line.strip())
        if isinstance(made, str):
            wrong.append(BadLine(number, made))
        elif (made.category, made.market) in found:
            wrong.append(BadLine(number, "twice"))
        else:
            found[made.category, made.market] = made
    return tuple(found.values()), tuple(wrong)


def written(prices: Iterable[Price]) -> str:
    """As they are shown: a line each, as they come."""
    return "\n".join(" ".join(filter(None, (one.category, one.market, format(one.amount, "f")))) for one in prices)


def _line(line: str) -> Price | Problem:
    parts = _APART.split(line)
    if not _LEAST <= len(parts) <= _ALL:
        return "shape"
    category, market, amount = parts[0].lower(), parts[1].upper() if len(parts) == _ALL else "", money(parts[-1])
    if not _CATEGORY.fullmatch(category):
        return "category"
    if market and not _COUNTRY.fullmatch(market):
        return "country"
    return "amount" if amount is None else Price(category=category, market=market, amount=amount)


def money(text: str) -> Decimal | None:
    """An amount as it is typed, with point or comma before its decimals; None for what is none."""
    try:
        found = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    exponent = found.as_tuple().exponent
    return found if isinstance(exponent, int) and exponent >= -_PLACES and 0 <= found <= _MOST else None
