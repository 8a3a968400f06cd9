"""An exported chat as what the gateway is handed: who is us, aware moments, pieces of a size it takes. Pure."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from typing import Final

from protocol.chats import MOST_LINES, ChatLine
from protocol.rules.chat_baseline import Said
from protocol.rules.chat_export import Chat

MOST_LETTERS: Final = 400_000
"""Of one piece: with every letter four bytes it still fits."""
_PHONE: Final = re.compile(r"^\+?[\d\s().\-‑]{7,25}$")


def guess_us(chat: Chat, whose: str) -> str | None:
    """Who of the two is us, when the file's name says who is not; None: the person says."""
    names = [name for name, _ in chat.authors]
    if whose in names and len(names) == 2:
        return next(name for name in names if name != whose)
    phones = [name for name in names if looks_like_phone(name)]
    return next(name for name in names if name not in phones) if len(names) == 2 and len(phones) == 1 else None


def them(chat: Chat, us: str, whose: str) -> str:
    """What the customer is called."""
    return next((name for name, _ in chat.authors if name != us), whose)


def looks_like_phone(text: str) -> bool:
    """Whether a name is a number: who is in nobody's address book is called by it."""
    return _PHONE.match(text) is not None


def lines_of(chat: Chat, us: str, zone: tzinfo | None) -> list[ChatLine]:
    """Every message; `zone` is the phone's, None this computer's."""
    seen: Counter[tuple[datetime, bool, str]] = Counter()
    lines = []
    for one in chat.messages:
        at = (one.at if zone is None else one.at.replace(tzinfo=zone)).astimezone(UTC)
        ours = one.author == us
        same = (at, ours, "\0file" if one.file or one.omitted else one.text)
        lines.append(
            ChatLine(at=at, ours=ours, text=one.text, file=one.file[:200], omitted=one.omitted, nth=seen[same])
        )
        seen[same] += 1
    return lines


def pieces(lines: list[ChatLine]) -> Iterator[list[ChatLine]]:
    """The lines in order, some at a time."""
    piece: list[ChatLine] = []
    letters = 0
    for line in lines:
        if piece and (len(piece) >= MOST_LINES or letters + len(line.text) > MOST_LETTERS):
            yield piece
            piece, letters = [], 0
        piece.append(line)
        letters += len(line.text)
    if piece:
        yield piece


def said_of(chat: Chat, us: str) -> list[Said]:
    """The same for the baseline: the phone's own clock, in order of time."""
    return sorted((Said(0, one.at, one.author == us) for one in chat.messages), key=lambda one: one.at)
