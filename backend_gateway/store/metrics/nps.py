"""NPS as a figure: one function for every screen (law 8), of the answers a viewer may see."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from backend_gateway.store.clocks import inforce
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.metric_nps import NPS_DAYS, Nps
from protocol.surveys import NotSent

DEFINITION: Final = 1
PROMOTER: Final = 9
PASSIVE: Final = 7
_SURVEYS: Final = """
surveys s join episodes e on e.id = s.episode_id join conversations c on c.id = e.conversation_id
where s.kind = 'nps' and e.void is null and {seen}
  and ($3::bigint[] is null or c.team_id = any($3)) and ($4::bigint[] is null or c.number_id = any($4))
"""
_LAST: Final = """
select score, count(*) from (
  select distinct on (s.contact_id) s.score from {surveys}
    and s.score is not null and s.answered_at >= $1 and s.answered_at < $2
  order by s.contact_id, s.answered_at desc, s.id desc) last
group by 1
"""
_ASKED: Final = """
select s.not_sent, count(*), count(*) filter (where s.score is not null and s.answered_at < $2)
from {surveys} and s.at >= $1 and s.at < $2 group by 1 order by 1
"""


class Answers(Struct, frozen=True, kw_only=True):
    """Whose: `own`: only what is credited to the viewer. None: all of them."""

    viewer: Viewer
    own: bool
    teams: Sequence[int] | None = None
    numbers: Sequence[int] | None = None


async def nps(conn: Conn, wanted: Answers, until: date) -> Nps:
    """As it stood at the end of a day."""
    zone = ZoneInfo((await inforce.in_force(conn)).sla.zone)
    end = datetime.combine(until + timedelta(days=1), time(), zone).astimezone(UTC)
    mine = f" and s.credited_to = {int(wanted.viewer.user_id)}" if wanted.own else ""
    surveys = _SURVEYS.format(seen=f"{visible(wanted.viewer)}{mine}")
    lists = (None if one is None else list(one) for one in (wanted.teams, wanted.numbers))
    values = (end - timedelta(days=NPS_DAYS), end, *lists)
    counts = dict.fromkeys(range(11), 0)
    for score, n in await conn.fetch(_LAST.format(surveys=surveys), *values):
        counts[score] = n
    asked = {row[0]: (row[1], row[2]) for row in await conn.fetch(_ASKED.format(surveys=surveys), *values)}
    sent, answered = asked.pop(None, (0, 0))
    not_sent: dict[NotSent, int] = {why: n for why, (n, _) in asked.items()}
    return _told(until, counts, sent, answered, not_sent)


def _told(until: date, counts: dict[int, int], asked: int, answered: int, not_sent: dict[NotSent, int]) -> Nps:
    n = sum(counts.values())
    promoters = sum(count for score, count in counts.items() if score >= PROMOTER)
    detractors = sum(count for score, count in counts.items() if score < PASSIVE)
    return Nps(
        until=until, days=NPS_DAYS, definition=DEFINITION, n=n, promoters=promoters, detractors=detractors,
        passives=n - promoters - detractors, scores=tuple(counts[score] for score in range(11)), asked=asked,
        answered=answered, score=100 * (promoters - detractors) / n if n else None, not_sent=not_sent,
    )  # fmt: skip
