"""Surveys: cases that may be asked about, what was asked and answered, what a conversation shows of its latest one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.surveys import Asked, Case
from backend_gateway.store.conn import Conn
from backend_gateway.store.policies import gives_up
from protocol.surveys import NotSent, SurveyKind, SurveyPolicy

_IN_FORCE: Final = """
select distinct on (subject) id, subject, body, at from policies where kind = 'surveys' order by subject, version desc
"""
_UNASKED: Final = """
select e.id, c.team_id, c.contact_id, e.ended_at from conversations c
join episodes e on e.id = c.episode_id
where c.id = any($1::bigint[]) and c.state = 'resolved' and e.ended_at is not null
  and not exists (select 1 from surveys s where s.episode_id = e.id)
  and not exists (select 1 from timers t where t.kind = $2 and t.subject = e.id)
"""
_CASES: Final = """
select e.id, e.conversation_id, c.contact_id, c.team_id, c.number_id, n.waba_id, k.language, e.void is not null as void,
       e.outcome, c.tags || k.tags as tags,
       case when c.episode_id = e.id and c.state = 'resolved' then e.ended_at end as ended_at,
       e.first_inbound_at is not null as wrote, e.first_human_reply_at is not null as human,
       k.marketing_opt_out or k.blocked as opted_out, c.window_until, n.state = 'active' and exists (
         select 1 from identities i where i.contact_id = c.contact_id and i.retired_at is null
           and (i.kind = 'wa_id' or (i.kind = 'bsuid' and i.scope = n.portfolio))) as reachable,
       exists (select 1 from surveys s where s.episode_id = e.id) as done,
       (select m.author_id from messages m where m.conversation_id = c.id and m.episode_id = e.id
          and m.direction = 'out' and m.author_kind = 'user' and m.kind <> 'reaction' and m.answers is not false
          and m.status in ('accepted', 'sent', 'delivered', 'read', 'played')
        order by m.order_us desc, m.order_journal desc, m.order_index desc limit 1) as credited_to
from episodes e join conversations c on c.id = e.conversation_id join numbers n on n.id = c.number_id
join contacts k on k.id = c.contact_id where e.id = any($1::bigint[]) and c.merged_into is null order by e.id
"""
_ASKED: Final = """
select contact_id, kind, at from surveys where contact_id = any($1::bigint[]) and message_id is not null and at > $2
"""
_NEW_ID: Final = "select nextval('surveys_id_seq')"
_ADD: Final = """
insert into surveys (id, episode_id, contact_id, kind, at, message_id, not_sent, credited_to, conversation_id,
  policy_id)
overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_SHOW: Final = """
update conversations c set survey = (
  select jsonb_strip_nulls(jsonb_build_object('kind', s.kind, 'at', s.at, 'not_sent', s.not_sent, 'score', s.score,
    'comment', s.comment, 'answered_at', s.answered_at, 'credited_to', s.credited_to))
  from surveys s where s.conversation_id = c.id order by s.at desc, s.id desc limit 1)
where c.id = any($1::bigint[])
"""
_OPEN: Final = """
select id, conversation_id, kind, at, score, comment, answered_at, policy_id from surveys
where message_id is not null and (id = any($1::bigint[]) or (conversation_id = any($2::bigint[]) and at > $3))
order by at, id
"""
_ANSWER: Final = """
update surveys set score = $2, answered_at = $3, answer_id = $4 where id = $1
"""
_COMMENT: Final = "update surveys set comment = $2, comment_id = $3 where id = $1"
_BY_ID: Final = """
select s.id, s.conversation_id, s.kind, s.score, s.comment, s.policy_id, c.team_id, k.language, c.window_until
from surveys s join conversations c on c.id = s.conversation_id join contacts k on k.id = s.contact_id
where s.id = any($1::bigint[]) order by s.id
"""
_POLICIES: Final = "select id, body from policies where id = any($1::bigint[])"
REMEMBERED: Final = timedelta(days=366)
_policy = msgspec.json.Decoder(SurveyPolicy)


class InForce(Struct, frozen=True):
    """What counts now, by team; 0 is the company. `since`: when each began, earlier cases are not asked about."""

    policies: dict[int, SurveyPolicy]
    rows: dict[int, int]
    since: dict[int, datetime]

    def subject(self, team_id: int | None) -> int:
        """Whose policy counts for a team."""
        return team_id if team_id is not None and team_id in self.policies else 0

    def of(self, team_id: int | None) -> SurveyPolicy | None:
        """The policy of a team, else the company's."""
        return self.policies.get(self.subject(team_id))


class Unasked(Struct, frozen=True):
    """A resolved case without a survey or a timer for one."""

    episode_id: int
    team_id: int | None
    contact_id: int
    ended_at: datetime


class CaseRow(Struct, frozen=True, kw_only=True):
    """A case with what its survey needs. `done`: there is one already."""

    episode_id: int
    conversation_id: int
    team_id: int | None
    number_id: int
    waba_id: str
    language: str | None
    credited_to: int | None
    done: bool
    case: Case


class OpenSurvey(Struct, kw_only=True):
    """A survey that was sent, as answers are matched with it."""

    id: int
    conversation_id: int
    kind: SurveyKind
    at: datetime
    score: int | None
    comment: str
    answered_at: datetime | None
    policy_id: int | None


class Answered(Struct, frozen=True, kw_only=True):
    """A survey with an answer, as the customer is thanked for it."""

    id: int
    conversation_id: int
    kind: SurveyKind
    score: int | None
    comment: str
    policy_id: int | None
    team_id: int | None
    language: str | None
    window_until: datetime | None


async def in_force(conn: Conn) -> InForce | None:
    """The policies that count now; None when nobody ever set any."""
    found = await conn.fetch(_IN_FORCE)
    if not found:
        return None
    kept = {row["subject"]: _policy.decode(row["body"]) for row in found if not gives_up(row["body"])}
    ids, since = {row["subject"]: row["id"] for row in found}, {row["subject"]: row["at"] for row in found}
    for row in found:
        if gives_up(row["body"]) and 0 in kept:  # the company's from now on: nobody is asked about what was before
            kept[row["subject"]], ids[row["subject"]] = kept[0], ids[0]
            since[row["subject"]] = max(since[0], row["at"])
    return InForce(kept, ids, since)


async def by_row(conn: Conn, ids: Collection[int]) -> dict[int, SurveyPolicy]:
    """Versions that surveys were sent under."""
    return {id_: _policy.decode(body) for id_, body in await conn.fetch(_POLICIES, list(ids))}


async def unasked(conn: Conn, conversation_ids: Iterable[int], timer: str) -> list[Unasked]:
    """Of these conversations, the cases that were resolved last and have no survey and no timer of that kind."""
    return [Unasked(*row) for row in await conn.fetch(_UNASKED, list(conversation_ids), timer)]


async def conversations_of(conn: Conn, episode_ids: Iterable[int]) -> list[int]:
    """Where these cases are now."""
    sql = "select distinct conversation_id from episodes where id = any($1::bigint[])"
    return [row[0] for row in await conn.fetch(sql, list(episode_ids))]


async def cases(conn: Conn, episode_ids: Iterable[int], now: datetime) -> list[CaseRow]:
    """Cases as they are now (their conversations are locked)."""
    found = await conn.fetch(_CASES, list(episode_ids))
    asked: dict[int, list[Asked]] = defaultdict(list)
    for contact, kind, at in await conn.fetch(_ASKED, [row["contact_id"] for row in found], now - REMEMBERED):
        asked[contact].append(Asked(kind, at))
    return [_case(row, tuple(asked[row["contact_id"]])) for row in found]


def _case(row: Any, asked: tuple[Asked, ...]) -> CaseRow:
    case = Case(
        contact_id=row["contact_id"], ended_at=row["ended_at"], void=row["void"], wrote=row["wrote"],
        human=row["human"], opted_out=row["opted_out"], reachable=row["reachable"], window_until=row["window_until"],
        asked=asked, tags=tuple(row["tags"]), outcome=row["outcome"],
    )  # fmt: skip
    return CaseRow(
        episode_id=row["id"], conversation_id=row["conversation_id"], team_id=row["team_id"],
        number_id=row["number_id"], waba_id=row["waba_id"], language=row["language"],
        credited_to=row["credited_to"], done=row["done"], case=case,
    )  # fmt: skip


async def new_id(conn: Conn) -> int:
    """An id for a survey about to be sent: its choices carry it."""
    return int(await conn.fetchval(_NEW_ID))


async def add(
    conn: Conn, id_: int, row: CaseRow, kind: SurveyKind, now: datetime, *, message_id: int | None = None,
    not_sent: NotSent | None = None, policy_id: int | None = None,
) -> None:  # fmt: skip
    """Keep a survey that was sent (`message_id`) or not (`not_sent`)."""
    await conn.execute(
        _ADD, id_, row.episode_id, row.case.contact_id, kind, now, message_id, not_sent, row.credited_to,
        row.conversation_id, policy_id,
    )  # fmt: skip


async def show(conn: Conn, conversation_ids: Collection[int]) -> None:
    """Have these conversations show their latest survey (locked by the caller, who raises their revision)."""
    await conn.execute(_SHOW, list(conversation_ids))


async def sent(
    conn: Conn, ids: Collection[int], conversation_ids: Collection[int], since: datetime
) -> list[OpenSurvey]:
    """Surveys that were sent: these, and those of these conversations since then, oldest first."""
    rows = await conn.fetch(_OPEN, list(ids), list(conversation_ids), since)
    return [OpenSurvey(**dict(row)) for row in rows]


async def answer(conn: Conn, id_: int, score: int, at: datetime, message_id: int) -> None:
    """The customer gave a score."""
    await conn.execute(_ANSWER, id_, score, at, message_id)


async def comment(conn: Conn, id_: int, words: str, message_id: int) -> None:
    """The customer said why."""
    await conn.execute(_COMMENT, id_, words, message_id)


async def answered(conn: Conn, ids: Sequence[int]) -> list[Answered]:
    """Surveys with their answers."""
    return [Answered(**dict(row)) for row in await conn.fetch(_BY_ID, list(ids))]
