"""Rules being edited: what the form says is what the gateway judges; moving, putting and naming what changed."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.rules.conditions import judge
from backend_gateway.domain.rules.facts import Heard, RoutingFacts
from backend_gateway.domain.rules.orders import LastOrder
from desktop.models.rule_forms import KINDS, OPS, Group, Line, order_of, to_condition, to_form
from desktop.models.rule_lists import Changed, differences, moved, next_id, put, removed
from protocol import routing as r
from protocol.message import Referral
from protocol.order import from_microseconds
from protocol.routing_trial import TriedOrder

WORD = st.sampled_from(("mesa", "roto", "envio"))
WORDS = st.lists(WORD, max_size=2, unique=True).map(tuple)
MATCH: Any = st.sampled_from(("any", "all"))
LEAVES = st.one_of(
    st.just(r.Always()),
    st.builds(r.Words, WORDS, MATCH),
    st.builds(r.InLanguage, st.lists(st.sampled_from(("es", "pt")), max_size=2).map(tuple)),
    st.builds(r.OnNumber, st.lists(st.integers(1, 3), max_size=2).map(tuple)),
    st.builds(r.HasTags, WORDS, MATCH),
    st.builds(r.Attribute, st.just("3"), st.sampled_from(("is", "contains")), WORDS),
    st.just(r.Attribute("3", "filled")),
    st.builds(r.FromAd, st.lists(st.sampled_from(("7", "8")), max_size=1).map(tuple), WORDS),
    st.builds(r.InHours, st.booleans()),
    st.builds(r.Returning, st.booleans()),
    st.builds(r.Vip, st.booleans()),
    st.builds(r.OrderOver, st.sampled_from((0, 10_500_000, 20_000_000)), st.sampled_from(("MXN", "USD"))),
    st.builds(r.OrderWithin, st.sampled_from((1, 24, 2160))),
    st.builds(r.Share, st.sampled_from((0.0, 12.5, 50.0, 100.0))),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(r.AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(r.AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(r.Not, inner),
    ),
    max_leaves=6,
)
FACTS = st.builds(
    RoutingFacts,
    contact_id=st.integers(1, 50),
    number_id=st.integers(1, 3),
    heard=WORDS.map(lambda words: tuple(Heard(from_microseconds(1), word) for word in words)),
    language=st.sampled_from((None, "es", "pt-BR")),
    attributes=WORDS.map(lambda words: {"3": " ".join(words)}),
    tags=WORDS,
    referral=st.sampled_from((None, Referral(source_id="7", headline="mesa"), Referral(source_id="9"))),
    inside_hours=st.booleans(),
    returning=st.booleans(),
    vip=st.booleans(),
    order=st.none()
    | st.builds(
        LastOrder,
        st.sampled_from((timedelta(0), timedelta(hours=1), timedelta(hours=30))),
        st.sampled_from((None, 10_500_000, 10_500_001, 10**9)),
        st.just("MXN"),
    ),
)


@given(CONDITIONS, FACTS)
def test_a_condition_holds_for_the_same_customers_after_the_form(condition: r.Condition, facts: RoutingFacts) -> None:
    again = to_condition(to_form(condition))
    assert judge(again, facts, 1).holds == judge(condition, facts, 1).holds


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_comes_back_as_it_was_written(kind: Any) -> None:
    values = {"number": ("3",), "share": ("12.5",), "vip": (), "hours": (), "returning": (), "always": (),
              "order_over": ("1500.5",), "order_within": ("24",)}  # fmt: skip
    for op in OPS[kind]:
        name = {"attribute": "4", "order_over": "MXN"}.get(kind, "")
        line = Line(kind, op, () if op in {"filled", "empty"} else values.get(kind, ("mesa", "silla")), name)
        form = Group("all", (line, Line("vip", "yes")))
        assert to_form(to_condition(form)) == form


def test_an_empty_rule_is_for_everybody() -> None:
    assert to_condition(Group()) == r.Always()
    assert to_form(r.Always()) == Group()


def rule(id_: int, **more: Any) -> r.Rule:
    given: dict[str, Any] = {"id": id_, "name": f"R{id_}", "when": r.Vip(), "then": r.RouteTo(team_id=1)}
    return r.Rule(**(given | more))


LIST = r.RuleList(version=1, rules=tuple(rule(n) for n in (1, 2, 3, 4)), otherwise=r.RouteTo(team_id=9))


def ids(rules: r.RuleList) -> list[int]:
    return [one.id for one in rules.rules]


def test_moving_keeps_everybody() -> None:
    assert ids(moved(LIST, 3, 0)) == [4, 1, 2, 3]
    assert ids(moved(LIST, 0, 99)) == [2, 3, 4, 1]
    assert ids(moved(LIST, 1, -5)) == [2, 1, 3, 4]


def test_what_changed_is_named_once() -> None:
    after = put(moved(removed(LIST, 2), 2, 0), rule(3, enabled=False))
    after = put(after, rule(8, name="Nueva"), 1)
    assert differences(LIST, after) == [
        Changed("added", "Nueva"),
        Changed("switched_off", "R3"),
        Changed("removed", "R2"),
        Changed("moved", "R4"),
    ]
    assert differences(LIST, LIST) == []


def test_otherwise_and_an_edit_are_named() -> None:
    edited = put(LIST, rule(2, when=r.Returning()))
    assert differences(LIST, edited) == [Changed("edited", "R2")]
    bare = r.RuleList(version=1, rules=LIST.rules)
    assert differences(LIST, bare) == [Changed("otherwise")]


def test_ids_of_deleted_rules_are_not_given_again() -> None:
    assert next_id([LIST], 1000) == 1000
    assert next_id([put(LIST, rule(2000))], 1000) == 2001


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("", None),
        ("1500 mxn", TriedOrder(micros=1_500_000_000, currency="MXN")),
        ("USD 10,5", TriedOrder(micros=10_500_000, currency="USD")),
        ("1500", TriedOrder()),
        ("algo", TriedOrder()),
    ],
)
def test_an_order_to_try_is_typed_as_one_says_it(text: str, order: TriedOrder | None) -> None:
    assert order_of(text) == order
