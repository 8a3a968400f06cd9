"""Many rounds in a row: nobody starves, and turns stay even over the day."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Snapshot, Waiting
from protocol.routing import Mode
from tests.unit.domain.routing.making import NOW, agent, team, waiting


def at(one: Waiting, now: datetime) -> Waiting:
    return replace(one, since=now, queued_at=now)


@given(st.lists(st.integers(1, 3), min_size=120, max_size=120), st.integers(10, 30))
@settings(max_examples=25)
def test_a_stream_of_vips_starves_nobody(arrivals: list[int], promote: int) -> None:
    """One agent, two answers a minute, up to three urgent ones arriving: the ordinary one still gets its turn."""
    ids = count(2)
    queue = {1: at(waiting(1, priority=1), NOW)}
    served: dict[int, int] = {}
    for minute, vips in enumerate(arrivals):
        now = NOW + timedelta(minutes=minute)
        for conversation_id in [next(ids) for _ in range(vips)]:
            queue[conversation_id] = at(waiting(conversation_id, priority=9), now)
        known = Snapshot(
            teams=(team(promote_minutes=promote),), agents=(agent(1, places=2),), waiting=tuple(queue.values())
        )
        for decision in plan(known, now):
            if decision.kind == "assign":
                served[decision.conversation_id] = minute
                del queue[decision.conversation_id]
    assert 1 in served
    assert served[1] <= promote + 1  # promoted, it is the oldest of the most urgent


@given(st.sampled_from(["round_robin", "least_loaded", "weighted"]), st.integers(2, 5), st.data())
@settings(max_examples=40)
def test_turns_stay_even_over_many_rounds(mode: Mode, people: int, data: st.DataObject) -> None:
    """Everything dealt is finished before the next round: whatever trickles in, totals differ by one at most."""
    agents = {index: agent(index, places=3) for index in range(1, people + 1)}
    total: Counter[int] = Counter(dict.fromkeys(agents, 0))
    ids = count(1)
    for minute in range(30):
        now = NOW + timedelta(minutes=minute)
        arriving = data.draw(st.integers(0, people))
        queue = tuple(at(waiting(next(ids)), now) for _ in range(arriving))
        known = Snapshot(teams=(team(mode=mode),), agents=tuple(agents.values()), waiting=queue)
        for place, decision in enumerate(plan(known, now)):
            assert decision.agent_id is not None
            total[decision.agent_id] += 1
            taken_at = now + timedelta(milliseconds=place)
            agents[decision.agent_id] = replace(agents[decision.agent_id], last_assigned_at=taken_at)
        assert max(total.values()) - min(total.values()) <= 1


@given(st.integers(1, 6))
def test_lesson_13_whoever_frees_up_gets_the_one_that_waits_not_the_next(waited: int) -> None:
    old, fresh = at(waiting(7), NOW), at(waiting(8), NOW + timedelta(minutes=waited))
    full = Snapshot(teams=(team(),), agents=(agent(1, places=1, points=100),), waiting=(old,))
    assert [one.kind for one in plan(full, NOW)] == ["wait"]
    freed = replace(full, agents=(agent(1, places=1),), waiting=(fresh, old))
    assert plan(freed, NOW + timedelta(minutes=waited))[0].conversation_id == 7
