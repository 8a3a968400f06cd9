"""Alerts with one cause become one incident, acknowledged once."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.sla import (
    Alert,
    Cause,
    Circumstance,
    Incident,
    acknowledge,
    cause_of,
    close,
    group,
    join,
    regroup,
)
from tests.unit.domain.sla.making import MINUTE, friday

SALES, SUPPORT, LINE = 1, 2, 40
OUTAGE = Circumstance(cause=Cause("outage"), start=friday(10), end=friday(10, 20))
META = Circumstance(cause=Cause("provider", LINE), start=friday(10))
NOBODY = Circumstance(cause=Cause("no_people", SALES), start=friday(10))


def breach(key: int, minute: int, conversation: int | None = None, team: int = SALES, number: int = LINE) -> Alert:
    where = conversation if conversation is not None else 100 + key
    return Alert(key=key, kind="breach", at=friday(10, minute), conversation_id=where, team_id=team, number_id=number)


def test_the_wider_cause_explains_the_narrower() -> None:
    alert = breach(1, 5)
    assert cause_of(alert, [NOBODY, META, OUTAGE]) == Cause("outage")
    assert cause_of(alert, [NOBODY, META]) == Cause("provider", LINE)
    assert cause_of(alert, [NOBODY]) == Cause("no_people", SALES)
    assert cause_of(alert, []) == Cause("conversation", 101)


def test_a_cause_explains_its_own_people_and_time_only() -> None:
    assert cause_of(breach(1, 5, team=SUPPORT), [NOBODY]) == Cause("conversation", 101)
    assert cause_of(breach(1, 5, number=41), [META]) == Cause("conversation", 101)
    assert cause_of(breach(1, 30), [OUTAGE]) == Cause("outage")  # the backlog it left
    assert cause_of(breach(1, 31), [OUTAGE]) == Cause("conversation", 101)
    assert cause_of(breach(1, -1), [OUTAGE]) == Cause("conversation", 101)


def test_an_alert_about_no_conversation_is_its_own_cause() -> None:
    def about(**where: int) -> Cause:
        return cause_of(Alert(key=1, kind="queue", at=friday(10), **where), [])

    assert about(team_id=SALES) == Cause("no_people", SALES)
    assert about(number_id=LINE) == Cause("provider", LINE)
    assert about() == Cause("outage")


def test_fifty_breaches_of_an_outage_are_told_once() -> None:
    incidents: list[Incident] = []
    told = 0
    for key in range(50):
        joined = join(incidents, breach(key, key % 20), [OUTAGE])
        told += joined.tell
        incidents = [joined.incident]
    assert told == 1
    assert len(incidents[0].alerts) == 50
    done = acknowledge(incidents[0], 7, friday(10, 25))
    late = join([done], breach(99, 28), [OUTAGE])
    assert not late.tell
    assert (late.incident.acknowledged_by, acknowledge(late.incident, 8, friday(11)).acknowledged_by) == (7, 7)


def test_raising_it_twice_changes_nothing() -> None:
    first = join([], breach(1, 5)).incident
    again = join([first], breach(1, 5))
    assert (again.incident, again.new, again.tell) == (first, False, False)


def test_after_it_was_closed_or_quiet_the_next_is_new() -> None:
    incident = join([], breach(1, 0), [NOBODY]).incident
    assert join([incident], breach(2, 30), [NOBODY]).new is False
    assert join([incident], breach(2, 31), [NOBODY]).new is True
    assert join([close(incident, friday(10, 10))], breach(2, 11), [NOBODY]).new is True
    assert join([close(incident, friday(10, 10))], breach(2, 9), [NOBODY]).new is False  # known late


def test_when_the_cause_is_learned_late_what_was_seen_stays_seen() -> None:
    alerts = [breach(1, 1), breach(2, 2), breach(3, 3)]
    single = [acknowledge(one, 7, friday(10, 4)) for one in group(alerts[:2])]
    assert len(single) == 2
    (seen,) = regroup(single, alerts[:2], [OUTAGE])
    assert (seen.cause, seen.acknowledged_by) == (Cause("outage"), 7)
    (unseen,) = regroup(single, alerts, [OUTAGE])
    assert unseen.acknowledged_at is None  # the third is news


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 3)), max_size=25),
    st.randoms(use_true_random=False),
)
def test_grouping_is_a_partition_by_cause_and_silence(drawn: list[tuple[int, int]], dice: object) -> None:
    alerts = [breach(key, minute, conversation) for key, (minute, conversation) in enumerate(drawn)]
    shuffled = list(alerts)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random has no public type
    incidents = group(shuffled)
    assert group(alerts) == incidents
    assert sorted(key for one in incidents for key in one.alerts) == [one.key for one in alerts]
    expected = set()
    for conversation in (1, 2, 3):  # the plain definition: cut where nothing came for half an hour
        cluster: list[Alert] = []
        for alert in sorted((a for a in alerts if a.conversation_id == conversation), key=lambda a: (a.at, a.key)):
            if cluster and alert.at - cluster[-1].at > timedelta(minutes=30):
                expected.add(tuple(a.key for a in cluster))
                cluster = []
            cluster.append(alert)
        expected |= {tuple(a.key for a in cluster)} if cluster else set()
    assert {one.alerts for one in incidents} == expected
    assert all(one.last_at - one.opened_at <= MINUTE * 300 for one in incidents)
