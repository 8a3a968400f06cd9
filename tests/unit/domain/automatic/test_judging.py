"""The verdicts about automatic replies and surveys, whatever the situation (LESSONS 40)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.automatic import LATE, Said, Situation, Speak, inherited, judge
from backend_gateway.domain.calendar import OpenState, Why, WhyKind
from backend_gateway.domain.surveys import Ask, Asked, Case, NotAsked, comment_needs_answer, drawn
from backend_gateway.domain.surveys import judge as judge_survey
from protocol.automatic import AUTOMATIC_KINDS, AutomaticKind, AutomaticReplies, AutomaticReply
from protocol.surveys import Survey, SurveyPolicy

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
minutes = st.integers(-1, 3000).map(lambda value: timedelta(minutes=value))
replies = st.builds(AutomaticReply, texts=st.just({"es": "hola"}), every_hours=st.integers(0, 48))
wordings = st.dictionaries(st.sampled_from(AUTOMATIC_KINDS), replies)
whys: st.SearchStrategy[WhyKind] = st.sampled_from(("hours", "holiday", "closure", "after_hours"))
states = st.builds(OpenState, open=st.booleans(), why=whys.map(lambda kind: Why(kind=kind)))
said = st.builds(
    Said, kind=st.sampled_from(AUTOMATIC_KINDS), at=minutes.map(lambda ago: NOW - ago), episode_id=st.integers(1, 2)
)
situations = st.builds(
    Situation,
    owner_kind=st.sampled_from(["bot", "queue", "person", "none"]),
    waits=st.booleans(),
    wrote_at=minutes.map(lambda ago: NOW - ago),
    then=states,
    now_open=st.booleans(),
    episode_id=st.integers(1, 2),
    answered=st.booleans(),
    listening=st.booleans(),
    decided=st.booleans(),
    window_until=st.none() | minutes.map(lambda ahead: NOW + ahead),
    reachable=st.booleans(),
    said=st.lists(said, max_size=4).map(tuple),
)


@given(wordings, situations)
def test_whoever_speaks_holds_the_token_is_in_time_and_under_the_cap(
    wanted: dict[AutomaticKind, AutomaticReply], it: Situation
) -> None:
    verdict = judge(wanted, it, NOW)
    assert judge(wanted, it, NOW) == verdict
    if not isinstance(verdict, Speak):
        return
    assert (it.owner_kind, it.waits, it.decided, it.listening, it.reachable) == ("queue", True, False, False, True)
    assert it.wrote_at is not None
    assert NOW - it.wrote_at <= LATE
    assert it.window_until is not None
    assert it.window_until > NOW
    closed_words = verdict.kind in ("away", "holiday")
    assert closed_words != it.then.open
    assert not (closed_words and it.now_open)
    since = NOW - timedelta(hours=verdict.reply.every_hours)
    assert not any(one.kind == verdict.kind and one.at > since for one in it.said)


def test_the_nearest_layer_decides_kind_by_kind() -> None:
    own, far = AutomaticReply(texts={"es": "cerca"}), AutomaticReply(texts={"es": "lejos"})
    company = AutomaticReplies(welcome=far, away=far, queue=far)
    team = AutomaticReplies(away=own, off=("queue",))
    assert inherited(team, None, company) == {"away": own, "welcome": far}
    assert inherited(None, None, None) == {}


cases = st.builds(
    Case,
    contact_id=st.integers(1, 9),
    ended_at=st.none() | minutes.map(lambda ago: NOW - ago),
    void=st.booleans(),
    wrote=st.booleans(),
    human=st.booleans(),
    opted_out=st.booleans(),
    reachable=st.booleans(),
    window_until=st.none() | minutes.map(lambda ahead: NOW + ahead),
    asked=st.lists(
        st.builds(Asked, kind=st.sampled_from(["csat", "nps"]), at=minutes.map(lambda ago: NOW - 10 * ago)), max_size=3
    ).map(tuple),
)
surveys = st.none() | st.builds(
    Survey, texts=st.just({"es": "¿?"}), percent=st.floats(0, 100), every_days=st.integers(1, 90)
)


@given(st.builds(SurveyPolicy, csat=surveys, nps=surveys), cases)
def test_nobody_is_asked_who_must_not_be(policy: SurveyPolicy, case: Case) -> None:
    verdict = judge_survey(policy, case, NOW)
    if isinstance(verdict, NotAsked):
        assert verdict.why
    if not isinstance(verdict, Ask):
        return
    assert (case.void, case.wrote, case.human, case.opted_out, case.reachable) == (False, True, True, False, True)
    assert case.ended_at is not None
    assert verdict.by == "words", "none of these has a template"
    assert case.window_until is not None
    assert case.window_until > NOW
    every = timedelta(days=verdict.survey.every_days)
    assert not any(one.kind == verdict.kind and NOW - one.at < every for one in case.asked)
    assert drawn(verdict.kind, verdict.survey, case.contact_id)


@given(st.integers(1, 10**9), st.floats(0, 100), st.floats(0, 100))
def test_who_is_drawn_stays_drawn_when_the_share_grows(contact_id: int, one: float, other: float) -> None:
    small, large = (Survey(texts={"es": "¿?"}, percent=value) for value in sorted((one, other)))
    assert drawn("nps", large, contact_id) or not drawn("nps", small, contact_id)


def test_a_comment_that_wants_something_needs_an_answer() -> None:
    wants = ("¿Dónde está?", "Llámenme por favor", "I still have no lamp", "Quero meu dinheiro", "necesito ayuda")
    tells = ("Tardaron mucho", "Muy mala atención", "The agent was rude", "Demorou demais")
    assert all(map(comment_needs_answer, wants))
    assert not any(map(comment_needs_answer, tells))
