"""The model of decision 0017: what another owner does, and when; what is dropped and counted."""

from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from backend_gateway.domain.replay import past as p
from backend_gateway.domain.replay.engine import replay
from backend_gateway.domain.replay.office import Office
from backend_gateway.domain.replay.rulebook import Rulebooks
from backend_gateway.domain.replay.run import Task, run
from backend_gateway.domain.replay.talk import Would
from protocol.replay import ReplayCase
from protocol.routing import RouteTo, Rule, RuleList, TeamRouting, Vip
from tests.unit.domain.replay.making import (
    ANA,
    EVA,
    EVERYBODY_TO_SUPPORT,
    LEO,
    SOPORTE,
    VENTAS,
    at,
    case,
    here,
    past,
    person,
    policies,
    said,
)


def would(
    given: p.Past, talk: p.TalkPast, *rules: RuleList, teams: tuple[TeamRouting, ...] = ()
) -> tuple[Would, Office]:
    office = replay(given, Rulebooks(given.policies, rules, teams))
    return office.woulds[talk.episodes[0].id], office


def test_nothing_changed_is_as_it_was() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=8, resolved=12)
    told = run(Task(past=past(talk)))
    [one] = told.cases
    assert (one.differs, one.sure) == ((), True)
    assert (one.would.agent_id, one.would.owned_at, one.would.answered_at) == (ANA, at(1), at(8))
    assert one.would.clocks == one.really.clocks
    assert (told.summary.fidelity.decisions, told.summary.fidelity.same) == (2, 2)


def test_another_owner_answers_as_long_after_they_got_it_as_the_real_one_did() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=8, resolved=12)
    given = past(talk, presence=(here(ANA), here(LEO, at(5))))
    one, office = would(given, talk, EVERYBODY_TO_SUPPORT)
    assert (one.agent_id, one.owned_at) == (LEO, at(5))
    assert one.answered_at == at(12)  # seven minutes after, as Ana did
    assert one.closings[0].resolved == at(16)  # four minutes after the answer, as really
    assert office.counts["answers_retimed"] == 1


def test_an_owner_who_gets_it_sooner_keeps_the_promise() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=15, replied=18)
    given = past(talk, presence=(here(ANA, at(15)), here(LEO)))
    told = run(Task(past=given, rules=(EVERYBODY_TO_SUPPORT,)))
    [one] = told.cases
    assert one.really.clocks[0].state == "missed"
    [clock] = one.would.clocks
    assert (clock.target, clock.state, clock.ended_at) == ("first_response", "met", at(4))
    assert set(one.differs) == {"rule", "team", "agent", "time", "sla"}
    [target] = told.summary.targets
    assert (target.really.missed, target.would.met) == (1, 1)
    assert told.summary.owner_would.median_s == 0


def test_an_answer_never_comes_before_what_it_answers() -> None:
    talk = case(1, (said(1, 1), said(2, 16, "¿siguen ahí?")), ANA, owned=15, replied=18)
    given = past(talk, presence=(here(ANA, at(15)), here(LEO)))
    one, _ = would(given, talk, EVERYBODY_TO_SUPPORT)
    assert one.owned_at == at(1)
    assert one.answered_at == at(18), "two minutes after the customer's last message, as really"


def test_nobody_there_nothing_done() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=3)
    told = run(Task(past=past(talk), rules=(EVERYBODY_TO_SUPPORT,)))
    [one] = told.cases
    assert (one.would.agent_id, one.would.answered_at) == (None, None)
    assert {c.code: c.count for c in told.summary.caveats} == {"answers_unowned": 1}
    assert told.summary.targets[0].would.missed == 1, "missed at the moment of the breach, though it still runs"


def test_who_is_full_gets_no_more() -> None:
    talks = [case(n, (said(n, n),), ANA, owned=n, replied=70) for n in range(1, 6)]
    given = past(*talks, presence=(here(LEO),), people=(person(LEO, SOPORTE, capacity=3),))
    office = replay(given, Rulebooks(given.policies, (EVERYBODY_TO_SUPPORT,)))
    assert [office.woulds[talk.episodes[0].id].agent_id for talk in talks] == [LEO, LEO, LEO, None, None]


def test_the_oldest_first_when_somebody_comes() -> None:
    talks = [case(n, (said(n, n),), ANA, owned=30, replied=70) for n in (3, 1, 2)]
    given = past(*talks, presence=(here(LEO, at(20)),), people=(person(LEO, SOPORTE, capacity=2),))
    office = replay(given, Rulebooks(given.policies, (EVERYBODY_TO_SUPPORT,)))
    assert [id_ for id_, move in office.moves if move.outcome == "assigned"] == [1, 2]


def test_a_move_by_hand_that_nobody_would_make_is_dropped_and_counted() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=40)
    episode = talk.episodes[0]
    given_to_eva = p.SegmentPast("person", EVA, VENTAS, at(10), None, "assigned")
    mine = p.SegmentPast("person", ANA, VENTAS, at(1), at(10), "routed")
    changed = (*episode.segments[:2], mine, given_to_eva)
    talk = p.TalkPast(id=1, number_id=1, contact_id=1, episodes=(replace(episode, segments=changed),))
    same, office = would(past(talk), talk)
    assert (office.counts["moves_dropped"], office.talks[1].user_id) == (0, EVA)
    assert same.answered_at == at(40)
    other, office = would(past(talk, presence=(here(ANA), here(LEO))), talk, EVERYBODY_TO_SUPPORT)
    assert (office.counts["moves_dropped"], other.agent_id, office.talks[1].user_id) == (1, LEO, LEO)


def test_offers_to_who_was_not_asked_are_guessed_and_said_so() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=8)
    ways = (TeamRouting(team_id=VENTAS, offer_seconds=60),)
    one, office = would(past(talk), talk, teams=ways)
    assert office.counts["offers_guessed"] == 1
    assert (one.agent_id, one.owned_at) == (ANA, at(1) + timedelta(seconds=10))
    asked = [
        p.OfferPast(conversation_id=9, kind="routing", to_user=ANA, to_team=VENTAS, at=at(n), expires_at=at(n + 1),
                    state="declined", ended_at=at(n + 0.5))
        for n in (1, 2, 3)
    ]  # fmt: skip
    one, office = would(past(talk, offers=tuple(asked)), talk, teams=ways)
    assert one.agent_id is None, "who mostly declines is not taken to accept"


def test_who_is_gone_loses_what_waits() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=30)
    lost = p.PresencePast(LEO, at(4), "offline", "lost_network", False, None)
    given = past(
        talk, presence=(here(LEO), lost, here(EVA, at(20))), people=(person(LEO, SOPORTE), person(EVA, SOPORTE))
    )
    _, office = would(given, talk, EVERYBODY_TO_SUPPORT)
    owners = [(move.agent_id, move.at) for _, move in office.moves if move.outcome == "assigned"]
    assert owners == [(LEO, at(1)), (EVA, at(20))]
    assert office.talks[1].hops == 1


def test_overflow_after_its_minutes() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=40, replied=41)
    ways = (TeamRouting(team_id=VENTAS, overflow_team_id=SOPORTE, overflow_minutes=10),)
    one, office = would(past(talk, presence=(here(LEO),)), talk, teams=ways)
    assert (one.agent_id, one.owned_at, one.first_team) == (LEO, at(11), SOPORTE)
    assert office.moves[-1][1].outcome == "overflowed"


def test_a_greeting_waits_for_its_second_message() -> None:
    talk = case(1, (said(1, 1, "hola"), said(2, 1.25, "quiero comprar")), ANA, owned=1.25, replied=8)
    one, _ = would(past(talk, decisions=()), talk)
    assert [(move.outcome, move.at) for move in one.moves] == [("queued", at(1.25)), ("assigned", at(1.25))]
    alone = case(2, (said(3, 2, "hola"),), ANA, owned=3, replied=8)
    one, _ = would(past(alone, decisions=(), presence=(here(LEO),)), alone)
    assert one.moves[0].at == at(2.5), "thirty seconds of patience"
    assert one.team_id == SOPORTE


def test_what_the_record_said_then_counts() -> None:
    talk = case(1, (said(1, 10),), ANA, owned=10, replied=11)
    change = p.RecordChange(at(30), "vip", "no")
    contact = p.ContactPast(id=1, vip=True, changes=(change,))
    rules = vips_to_support()
    one, _ = would(past(talk, contacts=(contact,), decisions=()), talk, rules)
    assert one.team_id == VENTAS
    one, _ = would(past(talk, contacts=(p.ContactPast(id=1, vip=True),), decisions=()), talk, rules)
    assert one.team_id == SOPORTE


def vips_to_support() -> RuleList:
    vip = Rule(id=9, name="VIP", when=Vip(), then=RouteTo(team_id=SOPORTE))
    return RuleList(version=2, rules=(vip,), otherwise=RouteTo(team_id=VENTAS))


def test_rules_count_from_when_they_were_decided() -> None:
    first = case(1, (said(1, 1, "hola, ayuda"),), LEO, owned=1, replied=2)
    later = case(2, (said(2, 31, "hola, ayuda"),), LEO, owned=31, replied=32)
    new = RuleList(version=2, otherwise=RouteTo(team_id=VENTAS))
    row = p.PolicyRow("rules", 0, 2, msgspec.json.encode(new).decode(), at(20))
    given = past(first, later, policies=(*policies(), row), decisions=(), presence=(here(LEO),))
    office = replay(given, Rulebooks(given.policies))
    assert [office.woulds[one].team_id for one in (10, 20)] == [SOPORTE, VENTAS]
    nobody = replace(given, presence=())
    office = replay(nobody, Rulebooks(given.policies))
    assert office.woulds[10].team_id == VENTAS, "it waited still when the rules changed: judged anew, as really"


def test_the_order_in_which_the_past_is_told_does_not_matter() -> None:
    talks = [case(n, (said(n, n % 4),), ANA, owned=10, replied=20 + n) for n in range(1, 9)]
    people = (person(ANA, VENTAS, capacity=2), person(EVA, VENTAS, capacity=3))
    presence = (here(ANA, at(2)), here(EVA, at(3)))
    one = run(Task(past=past(*talks, people=people, presence=presence, decisions=())))
    other = run(Task(past=past(*reversed(talks), people=people[::-1], presence=presence, decisions=())))
    assert one == other


def test_it_can_be_stopped() -> None:
    talks = [case(n, (said(n, n % 50),), ANA, owned=55, replied=56) for n in range(1, 400)]

    class Enough(Exception):
        pass

    heard: list[float] = []

    def each(done: float) -> None:
        heard.append(done)
        raise Enough

    with pytest.raises(Enough):
        run(Task(past=past(*talks)), each)
    assert 0 < heard[0] < 1


def test_void_cases_are_no_cases() -> None:
    talk = case(1, (said(1, 1),), ANA, owned=1, replied=8)
    spam = replace(talk.episodes[0], void="spam")
    told = run(Task(past=past(p.TalkPast(id=1, number_id=1, contact_id=1, episodes=(spam,)))))
    assert told.cases == []
    assert told.summary.cases == 0


def differing(cases: list[ReplayCase]) -> int:
    return sum(bool(one.differs) for one in cases)


def test_a_case_the_past_does_not_explain_is_not_sure() -> None:
    talk = case(1, (said(1, 1),), EVA, owned=1, replied=8)  # Eva was not there by what is recorded
    told = run(Task(past=past(talk)))
    [one] = told.cases
    assert not one.sure
    assert (told.summary.unsure, told.summary.changed) == (1, differing(told.cases))
    assert told.summary.fidelity.same < told.summary.fidelity.decisions
