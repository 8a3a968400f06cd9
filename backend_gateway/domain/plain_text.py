"""Text for people and for search: folding, one-line previews, and what PostgreSQL cannot store.

Called by the receiver for every message, so each function has a short way for plain ASCII.
"""

import unicodedata
from functools import lru_cache
from typing import Final

import regex

PREVIEW_LENGTH: Final = 160

_CLUSTERS = regex.compile(r"\X")
_UNSTORABLE = regex.compile("[\x00\ud800-\udfff]")


def fold(text: str) -> str:
    """Accents and case folded, for search and comparison: "Canción" -> "cancion", "ﬁ" -> "fi". Length may change."""
    return text.lower() if text.isascii() else _folded(text)


@lru_cache(maxsize=32)
def _folded(text: str) -> str:
    """A message is folded for search and again to see whether it is thanks: the second time costs nothing."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join([char for char in spread if not unicodedata.combining(char)]).casefold()


def sanitise(text: str) -> str:
    """U+0000 and lone surrogates become U+FFFD: PostgreSQL refuses both. Everything else stays as it is."""
    if text.isascii():
        return text.replace("\x00", "�") if "\x00" in text else text
    return _UNSTORABLE.sub("�", text)


def preview_line(text: str, limit: int = PREVIEW_LENGTH) -> str:
    """At most `limit` grapheme clusters on one line; a cut text ends in an ellipsis. Never cuts an emoji or accent."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    clusters = _CLUSTERS.finditer(line)
    ends = [match.end() for _, match in zip(range(limit + 1), clusters, strict=False)]
    return line if len(ends) <= limit else line[: ends[limit - 2]].rstrip() + "…"
