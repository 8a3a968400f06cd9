"""NPS of random answers equals a plain recount, person by person; each viewer is told of what they may see."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from backend_gateway.domain.sla.company import CompanySla
from backend_gateway.store.metrics.nps import Answers, nps
from backend_gateway.store.unit import Reader
from backend_gateway.store.visible import Viewer
from protocol.metric_nps import Nps
from tests.actions.clocks.watch import Watch

START = datetime(2026, 7, 1, 3, tzinfo=UTC)  # midnight of the company's zone


@dataclass
class Survey:
    """As the test made it."""

    person: int
    team: int
    at: datetime
    answered: datetime | None
    score: int | None
    void: bool
    kind: str
    why: str | None
    credited: int


async def history(watch: Watch, dice: random.Random) -> list[Survey]:
    pool, made = watch.pool, []
    for _ in range(12):
        contact = await pool.fetchval("insert into contacts (name) values ('x') returning id")
        team = dice.choice(list(watch.world.teams.values()))
        sql = "insert into conversations (number_id, contact_id, team_id) values ($1, $2, $3) returning id"
        chat = await pool.fetchval(sql, watch.world.number_id, contact, team)
        for _ in range(dice.randrange(5)):
            at = START + timedelta(seconds=dice.randrange(150 * 86_400))
            why = dice.choice([None, None, None, "cap", "window"])
            scored = why is None and dice.random() < 0.7
            one = Survey(
                person=contact, team=team, at=at, score=dice.randrange(11) if scored else None,
                answered=at + timedelta(seconds=dice.randrange(5 * 86_400)) if scored else None,
                void=dice.random() < 0.1, kind=dice.choice(["nps", "nps", "nps", "csat"]), why=why,
                credited=dice.choice([watch.world.viewers[name].user_id for name in ("mia", "otto")]),
            )  # fmt: skip
            episode = await pool.fetchval(
                "insert into episodes (conversation_id, started_at, ended_at, void) values ($1, $2, $2, $3)"
                " returning id",
                *(chat, at, "spam" if one.void else None),
            )
            await pool.execute(
                "insert into surveys (episode_id, conversation_id, contact_id, kind, at, not_sent, score, answered_at,"
                " credited_to) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                *(episode, chat, contact, one.kind, at, why, one.score, one.answered, one.credited),
            )
            made.append(one)
    return made


def recounted(surveys: list[Survey], until: date) -> tuple[list[int], float | None, int, dict[str, int]]:
    """The last score of each person, the NPS of them, how many were asked, and who was not."""
    end = datetime(until.year, until.month, until.day, 3, tzinfo=UTC) + timedelta(days=1)
    ours = [s for s in surveys if s.kind == "nps" and not s.void]
    last: dict[int, Survey] = {}
    for one in sorted(ours, key=lambda s: s.answered or START):
        if one.answered is not None and end - timedelta(days=90) <= one.answered < end:
            last[one.person] = one
    scores = sorted(one.score for one in last.values() if one.score is not None)
    good, bad = sum(one > 8 for one in scores), sum(one < 7 for one in scores)
    inside = [s for s in ours if end - timedelta(days=90) <= s.at < end]
    why = {reason: sum(s.why == reason for s in inside) for reason in ("cap", "window")}
    score = (good - bad) / len(scores) * 100 if scores else None
    return scores, score, sum(s.why is None for s in inside), {reason: n for reason, n in why.items() if n}


async def asked(watch: Watch, viewer: Viewer, until: date, *, own: bool = False, team: int | None = None) -> Nps:
    async with Reader(watch.pool) as reader:
        wanted = Answers(viewer=viewer, own=own, teams=None if team is None else [team])
        return await nps(reader.conn, wanted, until)


@pytest.mark.parametrize("seed", range(5))
async def test_nps_equals_a_plain_recount(watch: Watch, seed: int) -> None:
    await watch.policy("sla", 0, CompanySla(zone="America/Sao_Paulo"))
    surveys, world = await history(watch, random.Random(seed)), watch.world
    vera, mia = world.viewers["vera"], world.viewers["mia"]
    for until in (date(2026, 8, 1), date(2026, 10, 15), date(2026, 11, 29)):
        for viewer, own, team, mine in (
            (world.sol, False, None, surveys),
            (world.sol, False, world.teams["Soporte"], [s for s in surveys if s.team == world.teams["Soporte"]]),
            (vera, False, None, [s for s in surveys if s.team == world.teams["Ventas"]]),
            (Viewer(mia.user_id, "agent"), True, None, [s for s in surveys if s.credited == mia.user_id]),
        ):
            found = await asked(watch, viewer, until, own=own, team=team)
            scores, score, sent, why = recounted(mine, until)
            assert [n for n, count in enumerate(found.scores) for _ in range(count)] == scores
            assert found.score == pytest.approx(score)
            assert (found.n, found.asked, found.not_sent) == (len(scores), sent, why)
            assert found.answered <= found.asked
            assert found.promoters + found.passives + found.detractors == found.n
