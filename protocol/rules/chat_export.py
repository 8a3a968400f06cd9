"""An exported WhatsApp chat as text, turned into messages: Android and iPhone, three languages, any clock.

    parse_chat(text) -> Chat(messages, authors, order, sure, notices)

Called by the client's import. Pure: no file, no time zone; moments are the local ones of the phone it was exported
from. What always holds: text of people is kept as it is (without marks of direction); nothing raises but ChatProblem.
"""

import re
from collections import Counter
from datetime import datetime
from typing import Final, NamedTuple

from msgspec import Struct

from protocol.rules.chat_dates import Clock, Order, moment_of, order_of
from protocol.rules.chat_words import attachment, is_omitted, is_system, plain, unedited

MOST_MESSAGES: Final = 200_000
LONGEST: Final = 65_536
"""Letters of one message: more WhatsApp does not take."""
_DATE: Final = r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{2,4})"
_TIME: Final = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([aApP])\.? ?[mM]\.?)?"
_BETWEEN: Final = r",? (?:às |a las )?"
_BRACKETS: Final = re.compile(rf"\[{_DATE}{_BETWEEN}{_TIME}\] ?(.*)", re.DOTALL)
_DASH: Final = re.compile(rf"{_DATE}{_BETWEEN}{_TIME} - (.*)", re.DOTALL)
_AUTHOR: Final = re.compile(r"([^\n:]{1,120}): (.*)|([^\n:]{1,120}):$", re.DOTALL)
_OWN_MARK: Final = "\u200e"


class ChatProblem(ValueError):
    """A file that is no chat; `args[0]` is the key: not_chat, empty, too_long, not_text, locked, no_chat_inside."""

    @property
    def key(self) -> str:
        """The key."""
        return str(self.args[0])


class ChatMessage(Struct, frozen=True, kw_only=True):
    """What one person said. `file`: a name within the export; `omitted`: there was a file that was left out."""

    at: datetime
    author: str
    text: str = ""
    file: str = ""
    omitted: bool = False


class Chat(Struct, frozen=True, kw_only=True):
    """A chat as it was told. `authors`: who wrote, and how much, most first. `sure`: the dates leave no doubt."""

    messages: list[ChatMessage]
    authors: list[tuple[str, int]]
    order: Order
    sure: bool
    notices: int = 0
    """lines of WhatsApp's own, left out"""


class _Head(NamedTuple):
    clock: Clock
    said: str
    marked: bool


def parse_chat(text: str, order: Order | None = None) -> Chat:
    """The messages of a chat; `order` settles what the file leaves open. Raises ChatProblem."""
    heads = _heads(text)
    if not heads:
        raise ChatProblem("not_chat" if text.strip() else "empty")
    found = order_of([head.clock for head in heads])
    chosen = order or found.order
    messages: list[ChatMessage] = []
    notices = 0
    for head in heads:
        at = moment_of(head.clock, chosen)
        message = _message(at, head) if at is not None else None
        if message is None:
            notices += 1
        else:
            messages.append(message)
    if not messages:
        raise ChatProblem("empty")
    counted = Counter(message.author for message in messages)
    return Chat(messages=messages, authors=counted.most_common(), order=chosen, sure=found.sure, notices=notices)


def _heads(text: str) -> list[_Head]:
    """Lines that begin a message, with those that go on; the first of them says how this file writes heads."""
    style: re.Pattern[str] | None = None
    begun: list[tuple[Clock, list[str], bool]] = []
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = plain(raw)
        match, used = _matched(line, style)
        if match is None:
            if begun:
                begun[-1][1].append(line)
            continue
        style = used
        if len(begun) >= MOST_MESSAGES:
            raise ChatProblem("too_long")
        begun.append((_clock(match), [match[8]], _OWN_MARK in raw.replace("\ufeff", "")[1:]))
    return [_Head(clock, "\n".join(lines).strip(), marked) for clock, lines, marked in begun]


def _matched(line: str, style: re.Pattern[str] | None) -> tuple[re.Match[str] | None, re.Pattern[str] | None]:
    for pattern in (style,) if style is not None else (_BRACKETS, _DASH):
        match = pattern.match(line)
        if match is not None and (style is not None or _possible(_clock(match))):
            return match, pattern
    return None, style


def _clock(match: re.Match[str]) -> Clock:
    first, second, third, hour, minute, second_of, half = match.groups()[:7]
    return Clock(first, second, third, int(hour), int(minute), int(second_of or 0), (half or "").lower())


def _possible(clock: Clock) -> bool:
    return any(moment_of(clock, order) is not None for order in ("dmy", "mdy", "ymd"))


def _message(at: datetime, head: _Head) -> ChatMessage | None:
    """What a person said; None where WhatsApp speaks."""
    match = _AUTHOR.match(head.said)
    if match is None:
        return None
    author, text = (match[1] or match[3]).strip(), unedited(match[2] or "")
    if not author or (head.marked and is_system(text)):
        return None
    if (attached := attachment(text)) is not None:
        return ChatMessage(at=at, author=author, file=attached[0], text=attached[1][:LONGEST])
    if is_omitted(text):
        return ChatMessage(at=at, author=author, omitted=True)
    return ChatMessage(at=at, author=author, text=text[:LONGEST])
