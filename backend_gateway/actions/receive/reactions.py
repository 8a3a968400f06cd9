"""Merging one reaction into a message's list: the newest of each author wins, in whatever order they arrive."""

from datetime import datetime

import msgspec
from msgspec import Struct

from protocol.message import Author


class Stored(Struct):
    """A reaction as the row keeps it; without emoji it was taken away at `at`."""

    emoji: str | None
    author: Author
    at: datetime


_decode = msgspec.json.Decoder(list[Stored]).decode
_encode = msgspec.json.Encoder().encode


def merged_reactions(stored: str | None, author: Author, emoji: str | None, at: datetime) -> str | None:
    """The encoded list with this reaction in it; None when it changes nothing (older, or known already)."""
    reactions = _decode(stored) if stored else []
    mine = next((r for r in reactions if (r.author.kind, r.author.id) == (author.kind, author.id)), None)
    if mine is not None and (mine.at > at or (mine.at == at and mine.emoji == emoji)):
        return None
    if mine is None and emoji is None:
        return None
    others = [r for r in reactions if r is not mine]
    return _encode([*others, Stored(emoji, author, at)]).decode()
