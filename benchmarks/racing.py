"""Real clients race on one conversation: all of them write, all press Enter before anybody can have seen an answer.

Called by `race` (the thousand rounds) and by the stories' test (fewer). A round is clean when exactly one reply reached
the conversation, once, and the text of every other client is still there with the reason it did not leave.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from desktop.sync.session import Session

Accepted = Callable[[str], Awaitable[list[str]]]
"""The texts in the conversation that begin so, from the database."""
Free = Callable[[], Awaitable[object]]
"""Whether nobody holds the pen."""
Trouble = Callable[[int], Awaitable[None]]
"""Something happens to the line of one client, just before everybody presses Enter."""

PATIENCE_SECONDS: Final = 20.0
STYLES: Final = ("pens", "taken", "blind", "late key")
_LEAVING: Final = {"held", "queued", "sending"}


@dataclass(slots=True)
class Tally:
    """What came of the rounds. `reasons`: why replies came back."""

    rounds: int = 0
    replies: int = 0
    accepted: int = 0
    double: int = 0
    unanswered: int = 0
    lost: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


async def race(
    sessions: Sequence[Session], chat: int, rounds: int, dice: Random, accepted: Accepted,
    free: Free, trouble: Trouble | None = None,
) -> Tally:  # fmt: skip
    """Play so many rounds with 2 to all of these clients; each has the conversation open and its line up."""
    tally = Tally()
    for number in range(rounds):
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not await free():  # noqa: ASYNC110  it is told by nobody
                await asyncio.sleep(0.002)
        racers = dice.sample(list(sessions), dice.randint(2, len(sessions)))
        await _take_up_pens(racers, chat, dice)
        if trouble is not None and number % 5 == 4:
            await trouble(sessions.index(dice.choice(racers)))
        prefix = f"r{number}-"
        tokens = [session.send_text(chat, f"{prefix}{at}") for at, session in enumerate(racers)]
        await _until(lambda racers=racers, tokens=tokens: _settled(racers, chat, tokens))  # type: ignore[misc]
        await _count(tally, racers, chat, tokens, prefix, await accepted(prefix))
        await _until(lambda: _agree(sessions, chat))
    return tally


async def _take_up_pens(racers: Sequence[Session], chat: int, dice: Random) -> None:
    style = dice.choice(STYLES)
    if style == "blind":
        return
    for session in racers:
        session.writing(chat)
    if style == "late key":
        return
    await _until(lambda: all(one.pens.holds(chat) or one.writer(chat) for one in racers))
    if style == "taken":
        robber = dice.choice(racers)
        robber.take_pen(chat)
        if dice.random() < 0.5:
            await _until(lambda: robber.pens.holds(chat))


def _settled(racers: Sequence[Session], chat: int, tokens: Sequence[str]) -> bool:
    """Every reply arrived, or came back."""
    bubbles = [session.store.pending.get(chat, {}).get(token) for session, token in zip(racers, tokens, strict=True)]
    return all(bubble is None or bubble.state not in _LEAVING for bubble in bubbles)


def _agree(sessions: Sequence[Session], chat: int) -> bool:
    """Everybody sees the same newest message: the next round begins from there."""
    newest = [session.store.timeline(chat).newest() for session in sessions]
    return len({one.id if one is not None else 0 for one in newest}) == 1


async def _count(
    tally: Tally, racers: Sequence[Session], chat: int, tokens: Sequence[str], prefix: str, texts: list[str]
) -> None:  # fmt: skip
    tally.rounds += 1
    tally.replies += len(tokens)
    tally.accepted += len(texts)
    tally.double += max(0, len(texts) - 1)
    tally.unanswered += not texts
    for at, (session, token) in enumerate(zip(racers, tokens, strict=True)):
        bubble = session.store.pending.get(chat, {}).get(token)
        kept = bubble is not None and getattr(bubble.content, "body", None) == f"{prefix}{at}"
        if bubble is not None:
            tally.reasons[bubble.reason or ""] += 1
            session.discard(token)
        if kept == (f"{prefix}{at}" in texts):  # neither here nor there, or both
            tally.lost += 1


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not condition():  # noqa: ASYNC110  many clients, no one event
            await asyncio.sleep(0.002)
