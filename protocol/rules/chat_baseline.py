"""How it was before: messages by hour, how soon customers were answered, who was not. Of chats, never of our figures.

Called by both sides: by the client for one file, by the gateway for everything imported. Times are the plain ones of
the clock on the wall, nights included: an exported chat knows no office hours.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil
from typing import Final, NamedTuple

from protocol.chats import ChatBaseline

UNANSWERED_AFTER: Final = timedelta(hours=24)
"""Nothing of ours within this long counts as unanswered."""


class Said(NamedTuple):
    """A message in order: which chat, when (local or aware), whether it is ours."""

    chat: int
    at: datetime
    ours: bool


def baseline(said: Iterable[Said]) -> ChatBaseline:
    """The figures of these messages, which come chat by chat, each in order of time."""
    hours, replies, state = [0] * 24, list[float](), _Turns()
    count = chats = unanswered = 0
    first = last = None
    chat: int | None = None
    for one in said:
        if one.chat != chat:
            unanswered += state.end()
            chat, chats = one.chat, chats + 1
        count += 1
        first = one.at if first is None or one.at < first else first
        last = one.at if last is None or one.at > last else last
        if not one.ours:
            hours[one.at.hour] += 1
            state.asked(one.at)
        elif (waited := state.answered(one.at)) is not None:
            if waited > UNANSWERED_AFTER:
                unanswered += 1
            else:
                replies.append(waited.total_seconds())
    unanswered += state.end()
    return ChatBaseline(
        chats=chats, messages=count, first_at=first, last_at=last, by_hour=tuple(hours),
        turns=len(replies) + unanswered, median_s=_share(replies, 0.5), p90_s=_share(replies, 0.9),
        unanswered=unanswered,
    )  # fmt: skip


class _Turns:
    """Since when the customer of the present chat waits."""

    def __init__(self) -> None:
        self._since: datetime | None = None

    def asked(self, at: datetime) -> None:
        self._since = self._since or at

    def answered(self, at: datetime) -> timedelta | None:
        since, self._since = self._since, None
        return None if since is None else at - since

    def end(self) -> int:
        since, self._since = self._since, None
        return 0 if since is None else 1


def _share(values: list[float], share: float) -> float | None:
    """The least value that this share of all do not exceed (nearest rank)."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)] if values else None
