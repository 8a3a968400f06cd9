"""The most specific policy wins, kind by kind, and says why."""

import pytest

from backend_gateway.domain.sla import DEFAULT_POLICY, Match, Policy, Subject, Target, choose
from tests.unit.domain.sla.making import MINUTE

VIP, SALES, LINE = 5, 8, 2
SUBJECT = Subject(team_id=SALES, number_id=LINE, tags=frozenset({VIP, 6}), priority=2)


def policy(id: int, minutes: int | None, *, position: int = 0, **match: tuple[int, ...]) -> Policy:
    within = None if minutes is None else minutes * MINUTE
    targets = (Target(kind="first_response", within=within),)
    return Policy(id=id, match=Match(**match), targets=targets, position=position)


@pytest.mark.parametrize(
    "policies, winner, because",
    [
        ([], DEFAULT_POLICY.id, ()),
        ([policy(1, 9)], 1, ()),  # a company's own policy for everybody beats the built-in one
        ([policy(1, 9), policy(2, 8, teams=(SALES,))], 2, ("team",)),
        ([policy(1, 9, numbers=(LINE,)), policy(2, 8, teams=(SALES,))], 2, ("team",)),
        ([policy(1, 9, tags=(VIP,)), policy(2, 8, teams=(SALES,))], 1, ("tag",)),
        ([policy(1, 9, tags=(VIP,)), policy(2, 8, priorities=(2, 3))], 2, ("priority",)),
        ([policy(1, 9, priorities=(2,)), policy(2, 8, teams=(SALES,), numbers=(LINE,))], 2, ("team", "number")),
        ([policy(1, 9, teams=(SALES,), tags=(99,))], DEFAULT_POLICY.id, ()),  # every dimension must fit
        ([policy(1, 9, teams=(SALES,), position=2), policy(2, 8, teams=(SALES,), position=1)], 2, ("team",)),
        ([policy(2, 9, teams=(SALES,)), policy(1, 8, teams=(SALES,))], 1, ("team",)),
    ],
)
def test_who_wins(policies: list[Policy], winner: int, because: tuple[str, ...]) -> None:
    for order in (policies, policies[::-1]):
        choice = choose(order, SUBJECT).of("first_response")
        assert choice is not None
        assert (choice.policy.id, choice.because) == (winner, because)


def test_kinds_a_policy_does_not_name_come_from_the_next() -> None:
    chosen = choose([policy(1, 2, tags=(VIP,))], SUBJECT)
    first, promise = chosen.of("first_response"), chosen.of("promise")
    assert first is not None
    assert promise is not None
    assert (first.policy.id, first.target.within, first.over) == (1, 2 * MINUTE, (DEFAULT_POLICY.ref,))
    assert (promise.policy, promise.target.within) == (DEFAULT_POLICY.ref, 30 * MINUTE)


def test_a_policy_can_say_that_there_is_no_target() -> None:
    assert choose([policy(1, None, teams=(SALES,))], SUBJECT).of("first_response") is None


def test_the_defaults_of_the_brief() -> None:
    chosen = choose((), Subject())
    minutes = {one.target.kind: one.target.within for one in chosen.choices}
    assert minutes["first_response"] == 5 * MINUTE
    assert minutes["out_of_hours"] == minutes["promise"] == 30 * MINUTE
    assert chosen.of("resolution") is None
