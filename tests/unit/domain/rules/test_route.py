"""Rule lists in order, what the verdict tells, and waiting behind a bare greeting."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.rules.route import Routed, RouteVerdict, Unrouted, WaitUntil, route, sentence_reasons
from protocol import routing as r
from tests.unit.domain.rules.facts import LATER, NOON, facts, listed, rule

INVOICE = rule(1, r.Words(("factura", "nota fiscal")))
VIP = rule(2, r.Vip())
REST = listed(INVOICE, VIP)


def team_of(verdict: RouteVerdict) -> int | None:
    return verdict.to.team_id if isinstance(verdict, Routed) else None


def test_the_first_rule_that_holds_wins_and_earlier_ones_say_why_not() -> None:
    verdict = route([REST], facts("precio?", vip=True), LATER)
    assert isinstance(verdict, Routed)
    assert verdict.rule == r.RuleRef(version=1, rule_id=2, name="rule 2")
    assert [(one.rule.rule_id, one.matched) for one in verdict.trials] == [(1, False), (2, True)]
    assert verdict.trials[0].reasons[0].data["missing"] == ["factura", "nota fiscal"]
    assert [one.code for one in sentence_reasons(verdict.trials)] == ["vip"]


def test_nothing_holds_so_otherwise_catches_it() -> None:
    verdict = route([REST], facts("precio?"), LATER)
    assert team_of(verdict) == 99
    assert isinstance(verdict, Routed)
    assert verdict.rule.rule_id is None
    assert sentence_reasons(verdict.trials) == ()


def test_a_number_asks_its_own_list_first_then_the_workspace() -> None:
    own = listed(rule(7, r.Words(("garantia",)), 70), otherwise=None, number_id=1, version=4)
    other = listed(rule(8, r.Always(), 80), number_id=2)
    lists = [REST, other, own]
    assert team_of(route(lists, facts("garantía y factura"), LATER)) == 70
    assert team_of(route(lists, facts("factura"), LATER)) == 1
    assert team_of(route(lists, facts("factura", number_id=2), LATER)) == 80


def test_a_rule_that_is_switched_off_is_not_asked() -> None:
    off = rule(1, r.Always(), 10, enabled=False)
    verdict = route([listed(off, rule(2, r.Always(), 20))], facts("x"), LATER)
    assert isinstance(verdict, Routed)
    assert verdict.to.team_id == 20
    assert len(verdict.trials) == 1


def test_without_otherwise_it_is_said_that_nothing_caught_it() -> None:
    verdict = route([listed(INVOICE, otherwise=None)], facts("precio"), LATER)
    assert isinstance(verdict, Unrouted)
    assert len(verdict.trials) == 1


def test_keyword_rules_read_every_message_until_the_first_human_reply() -> None:
    assert team_of(route([REST], facts("hola", "una consulta", "por mi factura", "gracias"), LATER)) == 1


def test_a_bare_greeting_waits_for_its_second_message() -> None:
    verdict = route([REST], facts("hola"), NOON)
    assert isinstance(verdict, WaitUntil)
    assert verdict.at == NOON + timedelta(seconds=30)
    assert verdict.meanwhile.to.team_id == 99
    assert team_of(route([REST], facts("hola", "mi factura"), NOON + timedelta(seconds=2))) == 1
    assert team_of(route([REST], facts("hola"), NOON + timedelta(seconds=30))) == 99


@pytest.mark.parametrize(
    "lists",
    [
        [listed(rule(1, r.Vip(), 10))],
        [listed(rule(1, r.Always(), 10), rule(2, r.Words(("x",))))],
        [listed(rule(1, r.Words(("x",)), enabled=False), rule(2, r.OnNumber((1,)), 10))],
    ],
)
def test_no_waiting_where_words_could_not_change_anything(lists: list[r.RuleList]) -> None:
    assert isinstance(route(lists, facts("hola", vip=True), NOON), Routed)


def test_a_picture_without_words_does_not_wait() -> None:
    assert team_of(route([REST], facts(""), NOON)) == 99


CHOICES: list[r.Condition] = [
    r.Always(),
    r.Vip(),
    r.Words(("hola",)),
    r.Share(50),
    r.Not(r.Vip()),
    r.InLanguage(("es",)),
]
LISTS = st.lists(st.sampled_from(CHOICES), max_size=6).map(
    lambda conditions: listed(*(rule(index + 1, one, index + 1) for index, one in enumerate(conditions)))
)


@given(LISTS, st.booleans(), st.sampled_from(["hola", "quiero", "", "oi, tudo bem"]), st.integers(0, 60))
def test_the_verdict_depends_on_nothing_else_and_survives_the_wire(
    rules: r.RuleList, vip: bool, text: str, seconds: int
) -> None:
    known, now = facts(text, vip=vip), NOON + timedelta(seconds=seconds)
    again = msgspec.json.decode(msgspec.json.encode(rules), type=r.RuleList)
    assert again == rules
    verdict = route([again], known, now)
    assert verdict == route([rules], known, now)
    routed = verdict.meanwhile if isinstance(verdict, WaitUntil) else verdict
    assert isinstance(routed, Routed)
    assert [one.matched for one in routed.trials[:-1]] == [False] * len(routed.trials[:-1])
    assert msgspec.json.encode(verdict)
