"""Holding replies: "un momento, reviso". A small list of phrases proposes the mark, the agent can always undo it.

Called when a person's text leaves. A holding reply ends the first-response wait and opens a promise (METRICS 6). Always
holds: only a short text that says nothing else is one; "un momento, el precio es 20.000" is an answer.
"""

from collections.abc import Iterable
from typing import Final

from backend_gateway.domain.plain_text import fold
from protocol.sla import HOLDING_PHRASES

__all__ = ["HOLDING_PHRASES", "is_holding_reply"]

_COURTESY_WORDS: Final = """
por favor please pls porfa hola ola hi hello buenas buen dia dias tardes noches bom boa tarde noite gracias obrigado
obrigada thanks ya ahora agora enseguida ok dale claro si sim yes y e and que te le lo la se de
"""
_COURTESY: Final = frozenset(_COURTESY_WORDS.split())
_LONGEST: Final = 80


def is_holding_reply(body: str, phrases: Iterable[str] = HOLDING_PHRASES) -> bool:
    """Whether a text only buys time: phrases of the list and courtesy, no digits, no question."""
    if len(body) > _LONGEST or "?" in body:
        return False
    words = _words(body)
    listed = sorted((_words(phrase) for phrase in phrases), key=len, reverse=True)
    left, found = _taken_out(words, listed)
    return found and _COURTESY.issuperset(left)


def _taken_out(words: list[str], listed: list[list[str]]) -> tuple[list[str], bool]:
    """The words that belong to no phrase, longest phrases first, and whether any was found."""
    left, found, at = [], False, 0
    while at < len(words):
        size = next((len(one) for one in listed if one and words[at : at + len(one)] == one), 0)
        if size == 0:
            left.append(words[at])
        found, at = found or size > 0, at + max(size, 1)
    return left, found


def _words(text: str) -> list[str]:
    return "".join([char if char.isalnum() else " " for char in fold(text)]).split()
