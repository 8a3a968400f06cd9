"""How people's days were spent, second by second, from what a test saw happen: the plain definition, by other code.

A second belongs to a person's presence as it was in it. A chat is active in it for whoever had it while it waited on
us, and for whoever wrote in it less than ten minutes ago, as long as it is in the same hands since.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

TEN_MINUTES = 600


@dataclass
class Seen:
    """One chat after something happened: who has it (0: nobody of ours), whether it waits on us, a spell's number."""

    at: int
    owner: int
    on_us: bool
    spell: int


@dataclass
class Diary:
    """Everything a test saw."""

    presence: dict[int, list[tuple[int, str, str]]] = field(default_factory=dict)
    chats: dict[int, list[Seen]] = field(default_factory=dict)
    acts: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)
    """By chat: when, who, in which spell."""


Hours = dict[tuple[int, date, int], Counter[str]]


def hours_of(diary: Diary, since: datetime, until: datetime, zone: str) -> Hours:
    """By (person, day, hour): seconds by presence (`away:lunch`), `active`, `chats`, and `peak`."""
    found: Hours = {}
    for second in range(int(since.timestamp()), int(until.timestamp())):
        chats = [(seen, diary.acts.get(id_, [])) for id_, one in diary.chats.items() if (seen := _last(one, second))]
        for user, presence in diary.presence.items():
            now = [entry for entry in presence if entry[0] <= second]
            if not now or now[-1][1] == "offline":
                continue
            local = datetime.fromtimestamp(second, UTC).astimezone(ZoneInfo(zone))
            hour = found.setdefault((user, local.date(), local.hour), Counter())
            _, state, reason = now[-1]
            hour[f"away:{reason}" if state == "away" else state] += 1
            busy = sum(_active(user, seen, acts, second) for seen, acts in chats)
            if state in ("available", "busy") and busy:
                hour["active"] += 1
                hour["chats"] += busy
                hour["peak"] = max(hour["peak"], busy)
    return found


def _last(entries: list[Seen], second: int) -> Seen | None:
    before = [one for one in entries if one.at <= second]
    return before[-1] if before else None


def _active(user: int, seen: Seen, acts: list[tuple[int, int, int]], second: int) -> bool:
    if seen.owner == user and seen.on_us:
        return True
    return any(who == user and at <= second < at + TEN_MINUTES and spell == seen.spell for at, who, spell in acts)
