"""Every mistake in a rule list is found, with its place and what to do."""

import pytest

from backend_gateway.domain.rules.validate import Known, validate
from protocol import routing as r
from tests.unit.domain.rules.facts import listed, rule

KNOWN = Known(team_ids=frozenset({1, 2, 3, 99}), number_ids=frozenset({1}), skills=frozenset({"billing"}))


def nested(depth: int) -> r.Condition:
    tree: r.Condition = r.Vip()
    for _ in range(depth):
        tree = r.Not(tree)
    return tree


def found(rules: r.RuleList) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in validate(rules, KNOWN)]


def test_a_good_list_has_no_problems() -> None:
    good = listed(
        rule(1, r.AllOf((r.Words(("factura",)), r.Not(r.InHours())))),
        rule(2, r.Share(5)),
        rule(3, r.Always()),
    )
    assert validate(good, KNOWN) == []


@pytest.mark.parametrize(
    "condition, problem",
    [
        (r.Words(()), ("empty_condition", "rules.0.when")),
        (r.Words(("a", " ")), ("empty_phrase", "rules.0.when")),
        (r.AllOf(()), ("empty_condition", "rules.0.when")),
        (r.AnyOf((r.Vip(), r.AnyOf(()))), ("empty_condition", "rules.0.when.conditions.1")),
        (r.Not(r.Words(())), ("empty_condition", "rules.0.when.condition")),
        (r.InLanguage(()), ("empty_condition", "rules.0.when")),
        (r.HasTags(()), ("empty_condition", "rules.0.when")),
        (r.OnNumber(()), ("empty_condition", "rules.0.when")),
        (r.OnNumber((5,)), ("unknown_number", "rules.0.when")),
        (r.Attribute("", "filled"), ("empty_condition", "rules.0.when")),
        (r.Attribute("city", "is"), ("empty_condition", "rules.0.when")),
        (r.FromAd(("",)), ("empty_phrase", "rules.0.when")),
        (r.Share(101), ("bad_percent", "rules.0.when")),
        (r.Share(0), ("never_holds", "rules.0.when")),
        (r.Not(r.Always()), ("never_holds", "rules.0.when")),
        (nested(9), ("too_deep", "rules.0.when" + ".condition" * 9)),
        (nested(5_000), ("too_deep", "rules.0.when" + ".condition" * 9)),
    ],
)
def test_a_condition_that_cannot_mean_anything(condition: r.Condition, problem: tuple[str, str]) -> None:
    assert found(listed(rule(1, condition))) == [problem]


@pytest.mark.parametrize(
    "catch_all",
    [
        r.Always(),
        r.Share(100),
        r.AllOf((r.Always(), r.Share(100))),
        r.AnyOf((r.Vip(), r.Always())),
        r.AnyOf((r.Vip(), r.Not(r.Vip()))),
    ],
)
def test_nothing_is_reached_after_a_catch_all(catch_all: r.Condition) -> None:
    rules = listed(rule(1, catch_all), rule(2, r.Vip()))
    problems = validate(rules, KNOWN)
    assert [(one.code, one.path, one.rule_id) for one in problems] == [("unreachable", "rules.1", 2)]
    assert "rule 1" in problems[0].detail


def test_the_same_condition_twice_hides_the_second() -> None:
    assert found(listed(rule(1, r.Vip()), rule(2, r.Vip()))) == [("unreachable", "rules.1")]


def test_a_rule_that_is_off_hides_nothing() -> None:
    assert found(listed(rule(1, r.Always(), enabled=False), rule(2, r.Vip()))) == []


def test_targets_must_exist() -> None:
    to = r.RouteTo(team_id=50, skills=(r.NeededSkill("cooking"),), tags=("",))
    rules = r.RuleList(
        version=1, rules=(r.Rule(id=1, name="", when=r.Vip(), then=to),), otherwise=r.RouteTo(team_id=51)
    )
    assert found(rules) == [
        ("unknown_team", "otherwise.team_id"),
        ("no_name", "rules.0.name"),
        ("unknown_team", "rules.0.then.team_id"),
        ("unknown_skill", "rules.0.then.skills.0"),
        ("empty_tag", "rules.0.then.tags"),
    ]


def test_the_list_itself() -> None:
    assert found(listed(otherwise=None)) == [("no_otherwise", "otherwise")]
    assert found(listed(otherwise=None, number_id=1)) == []
    assert found(listed(number_id=5)) == [("unknown_number", "number_id")]
    assert found(listed(rule(1, r.Vip()), rule(1, r.Returning()))) == [("duplicate_id", "rules.1.id")]
    many = [rule(index, r.Words((f"w{index}",)), 1) for index in range(501)]
    assert found(listed(*many)) == [("too_many", "rules")]
