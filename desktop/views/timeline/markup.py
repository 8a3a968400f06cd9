"""WhatsApp's light markup and links in plain text: what is shown, and which stretches of it look different.

Pure; called once per message when its row is laid out. Markers (`*bold*`, `_italic_`, `~strike~`, ```` ```mono``` ````)
are taken out of the shown text; everything else, HTML included, stays as it was written. `to_raw` is never needed:
copying a whole message copies what its author typed.
"""

from enum import IntFlag

import regex
from msgspec import Struct

LINE = "\u2028"
"""Stands for a line break inside one QTextLayout; one character for one, so positions stay the same."""

MANY = 6
_CLUSTER = regex.compile(r"\X")
_EMOJI = regex.compile(r"^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)")
_LINK = regex.compile(r"(?:https?://|www\.)[^\s<>\"\u2028]+", regex.IGNORECASE)
_TRAILING = ".,;:!?'\"»”’*~_"
_SPACE = frozenset(" \t\u2028")


class Look(IntFlag):
    """How a stretch looks; flags combine."""

    BOLD = 1
    ITALIC = 2
    STRIKE = 4
    MONO = 8
    LINK = 16
    MENTION = 32


class Span(Struct, frozen=True):
    """A stretch of the shown text, end exclusive. `url` for links."""

    start: int
    end: int
    look: Look
    url: str = ""


class Marked(Struct, frozen=True):
    """What is shown and how."""

    text: str
    spans: tuple[Span, ...] = ()


_MARKS = {"*": Look.BOLD, "_": Look.ITALIC, "~": Look.STRIKE}
_WHOLE = regex.compile(r"```(.+?)```|`([^`\u2028]+)`", regex.DOTALL)


def parse(body: str) -> Marked:
    """The shown text of a message body and its spans. Never fails: what is no markup is text."""
    text = body.replace("\r\n", "\n").replace("\n", LINE)
    if not any(mark in text for mark in "*_~`"):
        return Marked(text, tuple(_links(text, 0)))
    out: list[str] = []
    spans: list[Span] = []
    at = length = 0
    for found in _WHOLE.finditer(text):
        length = _inline(text[at : found.start()], length, out, spans)
        mono = found.group(1) or found.group(2)
        out.append(mono)
        spans.append(Span(length, length + len(mono), Look.MONO))
        length += len(mono)
        at = found.end()
    _inline(text[at:], length, out, spans)
    return Marked("".join(out), tuple(spans))


def _inline(text: str, offset: int, out: list[str], spans: list[Span]) -> int:
    """Take bold, italic and strike out of a stretch without code; the shown length so far."""
    links = [(found.start(), found.start() + len(found.group().rstrip(_TRAILING))) for found in _LINK.finditer(text)]
    dropped, ranges = _pairs(text, links)
    shown: list[str] = []
    moved: list[int] = []
    for place, sign in enumerate(text):
        moved.append(offset + len(shown))
        if place not in dropped:
            shown.append(sign)
    moved.append(offset + len(shown))
    spans.extend(Span(moved[start + 1], moved[end], look) for start, end, look in ranges)
    kept = "".join(shown)
    spans.extend(_links(kept, offset))
    out.append(kept)
    return offset + len(kept)


def _pairs(text: str, links: list[tuple[int, int]]) -> tuple[set[int], list[tuple[int, int, Look]]]:
    """Places of markers that pair up, and the ranges between them. Markers inside links are letters of the address."""
    dropped: set[int] = set()
    ranges: list[tuple[int, int, Look]] = []
    opened: dict[str, int] = {}
    for place, sign in enumerate(text):
        if sign == LINE:
            opened.clear()
        if sign not in _MARKS or any(start <= place < end for start, end in links):
            continue
        if sign in opened and _closes(text, place) and place - opened[sign] > 1:
            start = opened.pop(sign)
            dropped |= {start, place}
            ranges.append((start, place, _MARKS[sign]))
        elif _opens(text, place):
            opened[sign] = place
    return dropped, ranges


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return not before.isalnum() and bool(after) and after not in _SPACE


def _closes(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return before not in _SPACE and not after.isalnum()


def _links(text: str, offset: int) -> list[Span]:
    spans = []
    for found in _LINK.finditer(text):
        shown = found.group().rstrip(_TRAILING)
        if shown.endswith(")") and "(" not in shown:
            shown = shown.rstrip(")")
        url = shown if "://" in shown else f"https://{shown}"
        spans.append(Span(offset + found.start(), offset + found.start() + len(shown), Look.LINK, url))
    return spans


def mentions(text: str, names: tuple[str, ...]) -> tuple[Span, ...]:
    """Spans of `@Name` for the given names, the longest that fits, in a text that is already shown."""
    either = "|".join(regex.escape(name) for name in sorted(set(names), key=len, reverse=True))
    found = regex.finditer(rf"@(?:{either})(?!\w)", text) if either else ()
    return tuple(Span(one.start(), one.end(), Look.MENTION) for one in found)


def at_signs(text: str) -> tuple[Span, ...]:
    """Spans of `@Word` in a note, when the names are not known here."""
    return tuple(Span(found.start(), found.end(), Look.MENTION) for found in regex.finditer(r"(?<!\w)@\p{L}+", text))


def emoji_only(text: str) -> bool:
    """Whether a text is nothing but one to six emoji: drawn larger."""
    bare = "".join(text.split())
    if not bare or len(bare) > MANY * 12:
        return False
    clusters = _CLUSTER.findall(bare)
    return len(clusters) <= MANY and all(_EMOJI.match(cluster) for cluster in clusters)
