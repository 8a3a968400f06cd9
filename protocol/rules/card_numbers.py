"""Numbers of payment cards inside a text: found by the shape and check digit of the large networks, shown by their end.

    masked("4111 1111 1111 1111, vence 12/27") -> "•••• •••• •••• 1111, vence 12/27"

Pure; the gateway masks what leaves it (`hydrate`), the desktop only asks whether something is masked. What always
holds: a text without a card is the very same text, and what is masked holds no card. Cards of 14, 15 and 16 digits;
19 digits are as often something else (shipments, barcodes) and stay.
"""

import re
from itertools import cycle
from typing import Any, Final, TypeVar

from msgspec import Struct, structs

T = TypeVar("T")
SHOWN: Final = 4
"""Digits at the end: what a receipt shows."""
_GAP: Final = r"[ \-\u00a0\u202f]?"
_SIXTEEN: Final = rf"(?:4[0-9]{{3}}|5[0-9]{{3}}|2[2-7][0-9]{{2}}|6[0-9]{{3}}|35[0-9]{{2}})(?:{_GAP}[0-9]{{4}}){{3}}"
_FIFTEEN: Final = rf"3[47][0-9]{{2}}{_GAP}[0-9]{{6}}{_GAP}[0-9]{{5}}"
_FOURTEEN: Final = rf"3(?:0[0-5]|[689][0-9])[0-9]{_GAP}[0-9]{{6}}{_GAP}[0-9]{{4}}"
_CARD: Final = re.compile(rf"(?<![\w.])(?:{_SIXTEEN}|{_FIFTEEN}|{_FOURTEEN})(?!\w)")
"""Not inside a word, a decimal or a longer row of digits."""
_LOOSE: Final = re.compile(rf"[0-9](?:{_GAP}[0-9]){{13}}")
_MASKED: Final = re.compile(r"•{4} •{4} •{4} [0-9]{4}")


def found(text: str) -> tuple[str, ...]:
    """The cards in it, digits only, in order."""
    cards = (_digits(one[0]) for one in _CARD.finditer(text))
    return tuple(card for card in cards if _checks(card))


def may_hold(text: str) -> bool:
    """Whether it is worth a look: nearly no text is. Also for a text as it stands inside JSON."""
    return _LOOSE.search(text) is not None


def masked(text: str) -> str:
    """The same with dots in place of cards."""
    after = _CARD.sub(lambda one: _dots(one[0]), text)
    return after if after == text else masked(after)  # what stays of one may begin another


def is_masked(text: str) -> bool:
    """Whether a card was hidden here."""
    return _MASKED.search(text) is not None


def without_cards(value: T) -> T:
    """The same structs, lists and dicts; every text in them masked. Structs are made anew only where a card was."""
    return _plain(value)  # type: ignore[no-any-return]


def cards_in(value: Any) -> tuple[str, ...]:
    """The cards of every text in a struct."""
    if isinstance(value, str):
        return found(value)
    if isinstance(value, Struct):
        return cards_in(structs.astuple(value))
    return tuple(card for one in value for card in cards_in(one)) if isinstance(value, tuple | list) else ()


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(_plain(one) for one in value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if not isinstance(value, Struct):
        return value
    before = structs.asdict(value)
    after = {name: _plain(one) for name, one in before.items()}
    changed = {name: one for name, one in after.items() if one != before[name]}
    return structs.replace(value, **changed) if changed else value


def _dots(card: str) -> str:
    digits = _digits(card)
    return f"•••• •••• •••• {digits[-SHOWN:]}" if _checks(digits) else card


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _checks(digits: str) -> bool:
    """Luhn's sum, and more than one digit: a row of zeros checks too."""
    doubled = (int(one) * times for one, times in zip(reversed(digits), cycle((1, 2)), strict=False))
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0 and len(set(digits)) > 1
