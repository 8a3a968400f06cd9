"""Four weeks of work behind the demo's office, and today before it opened: `python -m tools.demo_history`.

Called by the demo with the gateway's own settings, once its people are there. It writes the rows that the gateway
writes for such cases; the figures are told by the gateway itself from them. What always holds: dice with a seed, the
customers are none of the sandbox's, and nothing of it waits for anybody.
"""

import asyncio
import math
import random
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import asyncpg
import msgspec

from backend_gateway.app import database
from backend_gateway.domain.calendar import CalendarRef
from backend_gateway.domain.sla.clock import Clock, Mark
from backend_gateway.settings import load
from backend_gateway.store.clocks.inforce import Hours, in_force
from protocol.conversation import Preview

DAYS: Final = 28
TARGET: Final = timedelta(minutes=5)
A_DAY: Final = 34
"""Cases of a full day."""
SHAPE: Final = {8: 4, 9: 9, 10: 16, 11: 20, 12: 17, 13: 10, 14: 6, 15: 8, 16: 12, 17: 11, 18: 6, 19: 3}
WEEK: Final = (1.0, 1.05, 0.85, 1.0, 1.0, 0.4, 0.12)
NAMES: Final = (
    "Rosa Huamán", "Camilo Restrepo", "Ximena Bautista", "Héctor Maldonado", "Paola Sandoval", "Bruno Aguirre",
    "Lucía Ortega", "Andrés Cifuentes", "Beatriz Lagos", "Samuel Otero", "Elena Prado", "Tomás Villar",
)  # fmt: skip
ASKED: Final = (
    "¿Ya salió mi pedido?", "¿Tienen la mesa Olmo?", "Llegó con un golpe", "Necesito mi factura",
    "¿Cuánto tarda el envío?", "¿Hacen descuento por mayoreo?", "Quiero cambiar el color", "¿Abren el sábado?",
)  # fmt: skip
SAID: Final = "Con gusto le ayudo: lo reviso ahora mismo y le confirmo."
THANKS: Final = "Perfecto, muchas gracias"
TAGS: Final = ("Pedido", "Garantía", "Mayoreo", "Reclamo")
_PEOPLE: Final = """
select m.user_id, m.team_id from team_members m join users u on u.id = m.user_id where u.role = 'agent' order by 1, 2
"""
_CONTACT: Final = "insert into contacts (name, profile_name, phone) values ($1, $1, $2) returning id"
_CONVERSATION: Final = """
insert into conversations (number_id, contact_id, state, owner_kind, team_id, owner_version, activity_us, preview,
  inbound_count, last_inbound_at, window_until, tags, created_at)
values ($1, $2, 'resolved', 'none', $3, 2, $4, $5, 2, $6, $7, $8, $9) returning id
"""
_EPISODE: Final = """
insert into episodes (conversation_id, started_at, started_known_at, first_inbound_at, first_human_reply_at,
  first_resolved_at, ended_at, resolved_by, outcome)
values ($1, $2, $2, $2, $3, $4, $4, $5, 'solved') returning id
"""
_SEGMENT: Final = """
insert into owner_segments (episode_id, owner_kind, user_id, team_id, started_at, ended_at, reason)
values ($1, $2, $3, $4, $5, $6, 'routed')
"""
_MESSAGE: Final = """
insert into messages (conversation_id, number_id, episode_id, direction, author_kind, author_id, wamid, order_us, at,
  known_at, kind, content, plain, status, status_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 'text', jsonb_build_object('type', 'text', 'body', $10::text),
        lower($10::text), $11, $9) returning id
"""
_WAIT: Final = """
insert into waits (episode_id, conversation_id, started_at, started_by, ended_at, ended_by, end_kind, team_id)
values ($1, $2, $3, $4, $5, $6, 'answered', $7) returning id
"""
_CLOCK: Final = """
insert into clocks (conversation_id, episode_id, wait_id, target, team_id, started_at, allowed_s, used_s, state,
  ended_at, missed_at, body, calendar_id)
values ($1, $2, $3, 'first_response', $4, $5, 300, $6, $7, $8, $9, $10, $11)
"""


@dataclass
class Story:
    """What a case was: who, when, how long each answer took."""

    began: datetime
    reply: datetime
    second: datetime
    thanks: datetime
    ended: datetime
    agent: int
    team: int
    name: str
    words: str
    tags: list[str] = field(default_factory=list)


def days(now: datetime, dice: random.Random, people: list[tuple[int, int]]) -> list[Story]:
    """Every case, oldest first; `people`: (agent, team)."""
    found = []
    today = now.date()
    for back in range(DAYS, -1, -1):
        day = today - timedelta(days=back)
        shape = SHAPE if back else today_shape(now)
        for hour, weight in shape.items():
            count = A_DAY * (WEEK[day.weekday()] if back else 1.0) * weight / sum(SHAPE.values())
            for _ in range(int(count) + (dice.random() < count % 1)):
                story = _story(datetime.combine(day, time(hour), now.tzinfo), dice, people)
                if story.ended < now - timedelta(minutes=2):
                    found.append(story)
    return sorted(found, key=lambda one: one.began)


def today_shape(now: datetime) -> dict[int, int]:
    """Today something happened before the demo began, whatever day it is and however early."""
    early = 0 if now.hour >= 11 else 14
    return {hour: max(early, SHAPE.get(hour, 0)) for hour in range(now.hour + 1)}


def _story(hour: datetime, dice: random.Random, people: list[tuple[int, int]]) -> Story:
    began = hour + timedelta(seconds=dice.randrange(3600))
    agent, team = dice.choice(people)
    slow = 1 + (agent % 3) / 4
    reply = began + timedelta(seconds=max(15, int(130 * slow * math.exp(dice.gauss(0, 0.75)))))
    thanks = reply + timedelta(seconds=dice.randrange(40, 1500))
    second = thanks + timedelta(seconds=max(10, int(150 * math.exp(dice.gauss(0, 0.7)))))
    tags = [dice.choice(TAGS)] if dice.random() < 0.8 else []
    ended = second + timedelta(seconds=dice.randrange(30, 900))
    name = f"{dice.choice(NAMES)} {dice.choice('ABCDEFGHJLMNPRSTV')}."
    return Story(began, reply, second, thanks, ended, agent, team, name, dice.choice(ASKED), tags)


async def write(conn: asyncpg.Connection, number: int, hours: Hours, story: Story, at: int) -> int:
    """The rows of one case; its conversation."""
    contact = await conn.fetchval(_CONTACT, story.name, f"5215{at:09}")
    us = _us(story.second)
    preview = Preview(kind="text", text=SAID, author_kind="user", author_id=story.agent, status="read")
    window = story.thanks + timedelta(hours=24)
    conversation = await conn.fetchval(
        _CONVERSATION, number, contact, story.team, us, msgspec.json.encode(preview).decode(), story.thanks, window,
        story.tags, story.began,
    )  # fmt: skip
    episode = await conn.fetchval(_EPISODE, conversation, story.began, story.reply, story.ended, story.agent)
    await conn.execute("update conversations set episode_id = $2 where id = $1", conversation, episode)
    taken = story.began + (story.reply - story.began) / 3
    await conn.execute(_SEGMENT, episode, "queue", None, story.team, story.began, taken)
    await conn.execute(_SEGMENT, episode, "person", story.agent, story.team, taken, story.ended)

    async def said(words: str, when: datetime, *, ours: bool) -> int:
        about = ("out", "user", story.agent) if ours else ("in", "customer", contact)
        wamid = f"wamid.history.{at}.{_us(when)}"
        status = "read" if ours else "none"
        row = (conversation, number, episode, *about, wamid, _us(when), when, words, status)
        id_ = int(await conn.fetchval(_MESSAGE, *row))
        if ours:
            sql = "insert into message_statuses (message_id, status, at) values ($1, $2, $3)"
            await conn.executemany(sql, [(id_, name, when) for name in ("accepted", "delivered", "read")])
        return id_

    pairs = ((story.words, story.began, story.reply), (THANKS + "?", story.thanks, story.second))
    for turn, (words, asked, answered) in enumerate(pairs):
        one, other = await said(words, asked, ours=False), await said(SAID, answered, ours=True)
        wait = await conn.fetchval(_WAIT, episode, conversation, asked, one, answered, other, story.team)
        if turn == 0:
            took, late = int((answered - asked).total_seconds()), answered > asked + TARGET
            open_hours = CalendarRef(hours.calendar.id, hours.calendar.version)
            clock = Clock(
                kind="first_response", subject=wait, started=asked, target=TARGET, calendar=open_hours,
                marks=(Mark(at=answered, verb="stop", why="answered", by=other),),
            )  # fmt: skip
            about = (conversation, episode, wait, story.team, asked, took, "missed" if late else "met", answered)
            body = msgspec.json.encode(clock).decode()
            await conn.execute(_CLOCK, *about, asked + TARGET if late else None, body, hours.row)
    return int(conversation)


def _us(at: datetime) -> int:
    return round(at.timestamp() * 1_000_000)


async def fill(dsn: str, now: datetime | None = None) -> int:
    """How many cases were written."""
    conn = await asyncpg.connect(dsn)
    try:
        promises = await in_force(conn)
        hours = promises.default_hours  # the teams have theirs since today
        here = (now or datetime.now(UTC)).astimezone(ZoneInfo(promises.sla.zone))
        number = await conn.fetchval("select min(id) from numbers")
        people = [(row[0], row[1]) for row in await conn.fetch(_PEOPLE)]
        stories = days(here, random.Random(28), people)  # noqa: S311  dice of simulated customers
        async with conn.transaction():
            ids = [await write(conn, number, hours, one, at) for at, one in enumerate(stories)]
            await conn.execute("insert into metric_queue (conversation_id) select unnest($1::bigint[])", ids)
    finally:
        await conn.close()
    return len(stories)


async def main() -> int:
    """Of the gateway whose settings are in the environment."""
    async with database(load()) as dsn:
        cases = await fill(dsn)
    print(f"{cases} cases of four weeks")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
