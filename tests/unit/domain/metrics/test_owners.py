"""Time in queues and agents' first replies, case by case."""

from datetime import UTC, datetime, timedelta

from backend_gateway.domain.calendar import always_open
from backend_gateway.domain.metrics import Fact, facts_of
from backend_gateway.domain.metrics.story import Hours, Reply, Segment, Settings, Story, Wait
from protocol.metrics import Metric

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
ANA, BETO, VENTAS, ENVIOS = 1, 2, 10, 20


def at(minutes: float) -> datetime:
    """Minutes after the start."""
    return START + timedelta(minutes=minutes)


def owned(id_: int, kind: str, begin: float, end: float | None, user: int | None = None, team: int = VENTAS) -> Segment:
    """Whose it was."""
    ended = None if end is None else at(end)
    return Segment(id=id_, kind=kind, started=at(begin), ended=ended, user_id=user, team_id=team)


def told(metric: Metric, *segments: Segment, waits: tuple[Wait, ...] = (), replies: tuple[Reply, ...] = (),
         void: str | None = None, ended: datetime | None = None) -> list[Fact]:  # fmt: skip
    """The facts of one metric of a case that began at the start."""
    story = Story(
        episode=5, conversation=6, number=7, opened_by="customer", started=START, began=START, segments=segments,
        waits=waits, replies=replies, void=void, ended=ended,
    )  # fmt: skip
    found = facts_of(story, lambda _metric, _subject, _team: Hours(None, always_open()), Settings(), at(0))
    return [fact for fact in found if fact.metric == metric]


def wait(end: float | None, by: int | None = None, how: str | None = "answered") -> Wait:
    """The one wait, from the start."""
    return Wait(id=30, started=START, team_id=VENTAS, ended=None if end is None else at(end), by=by, end=how)  # type: ignore[arg-type]


def test_what_came_back_to_the_queue_counts_again() -> None:
    found = told(
        "queue_time", owned(1, "queue", 0, 3), owned(2, "person", 3, 10, ANA), owned(3, "queue", 10, 14),
        owned(4, "queue", 14, 16, team=ENVIOS), owned(5, "person", 16, None, BETO, ENVIOS),
    )  # fmt: skip
    assert [(one.team_id, one.result, one.business_s, one.at) for one in found] == [
        (VENTAS, "counted", 7 * 60, at(14)),
        (ENVIOS, "counted", 2 * 60, at(16)),
    ]


def test_what_is_in_the_queue_still_waits() -> None:
    [found] = told("queue_time", owned(1, "queue", 0, None))
    assert (found.result, found.business_s, found.at) == ("waiting", None, START)


def test_who_answers_counts_from_when_it_was_theirs() -> None:
    reply = Reply(at=at(9), message=77, author=BETO)
    found = told(
        "agent_first_reply", owned(1, "queue", 0, 2), owned(2, "person", 2, 6, ANA), owned(3, "person", 6, None, BETO),
        waits=(wait(9, by=77),), replies=(reply,),
    )  # fmt: skip
    assert [(one.agent_id, one.result, one.business_s) for one in found] == [
        (ANA, "passed_on", 4 * 60),
        (BETO, "counted", 3 * 60),
    ]
    assert found[1].to_message == 77


def test_who_answers_from_the_queue_within_a_second_is_counted() -> None:
    reply = Reply(at=at(9), message=77, author=ANA)
    moment = 9 + 0.4 / 60
    segments = owned(1, "queue", 0, moment), owned(2, "person", moment, None, ANA)
    [found] = told("agent_first_reply", *segments, waits=(wait(9, by=77),), replies=(reply,))
    assert (found.agent_id, found.result, found.business_s, found.calendar_s) == (ANA, "counted", 0, 0)


def test_whose_customer_somebody_else_answered_is_told_beside() -> None:
    reply = Reply(at=at(9), message=77, author=BETO)
    [found] = told("agent_first_reply", owned(1, "person", 0, None, ANA), waits=(wait(9, by=77),), replies=(reply,))
    assert (found.agent_id, found.result, found.business_s) == (ANA, "unanswered", None)


def test_who_has_it_still_and_who_closed_it_unanswered() -> None:
    [open_one] = told("agent_first_reply", owned(1, "person", 2, None, ANA), waits=(wait(None, how=None),))
    assert (open_one.result, open_one.at) == ("waiting", at(2))
    [closed] = told("agent_first_reply", owned(1, "person", 2, 8, ANA), waits=(wait(8, how="resolved"),))
    assert (closed.result, closed.at) == ("unanswered", at(8))


def test_what_is_void_leaves_every_metric() -> None:
    reply = Reply(at=at(9), message=77, author=ANA)
    for metric in ("queue_time", "agent_first_reply", "first_response"):
        segments = owned(1, "queue", 0, 2), owned(2, "person", 2, None, ANA)
        found = told(metric, *segments, waits=(wait(9, by=77),), replies=(reply,), void="spam")
        assert {one.result for one in found} == {"void"}


def owners(metric: Metric, *segments: Segment, replies: tuple[Reply, ...] = (), ended: datetime | None = None) -> set[
    tuple[int | None, int | None, datetime]
]:  # fmt: skip
    """Person, team and moment of every case counted."""
    return {(one.agent_id, one.team_id, one.at) for one in told(metric, *segments, replies=replies, ended=ended)}


TWICE = (
    owned(1, "queue", 0, 2), owned(2, "person", 2, 6, ANA), owned(3, "queue", 6, 8, team=ENVIOS),
    owned(4, "person", 8, 10, BETO, ENVIOS), owned(5, "person", 10, 12, ANA),
    owned(6, "person", 20, 25, BETO, ENVIOS),
)  # fmt: skip
"""Ana, Beto, Ana again who closed it; opened again by Beto, who closed it again."""


def test_what_came_twice_was_received_once() -> None:
    assert owners("received", *TWICE, ended=at(25)) == {(ANA, VENTAS, at(2)), (BETO, ENVIOS, at(8))}
    assert owners("team_received", *TWICE, ended=at(25)) == {(None, VENTAS, at(0)), (None, ENVIOS, at(6))}


def test_handled_is_an_own_reply_and_the_team_that_had_it() -> None:
    replies = tuple(Reply(at=at(minute), message=minute, author=who) for minute, who in ((3, ANA), (5, ANA), (9, ANA)))
    assert owners("handled", *TWICE, replies=replies) == {(ANA, VENTAS, at(3))}
    assert owners("team_handled", *TWICE, replies=replies) == {(None, VENTAS, at(3)), (None, ENVIOS, at(9))}


def test_resolved_is_whose_it_was_when_it_was_closed() -> None:
    assert owners("resolved", *TWICE, ended=at(25)) == {(ANA, VENTAS, at(12)), (BETO, ENVIOS, at(25))}
    assert owners("team_resolved", *TWICE[:-1]) == set()


def test_a_case_arrives_when_the_customer_writes() -> None:
    assert owners("arrivals", *TWICE) == {(None, VENTAS, START)}
