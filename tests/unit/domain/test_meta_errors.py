"""Every code of FACTS section 11, and what no code explains."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.meta_errors import MAX_TRIES, RULES, failure_of, judge_failed, judge_send
from protocol.errors import SendFailure as Why

TABLE: list[tuple[str, Why, str, str]] = [
    ("0 190", Why.DISCONNECTED, "stop_number", "later"),
    ("3 10 200 230 299 131005", Why.NO_PERMISSION, "stop_number", "later"),
    ("1 2 131000 131016 133004", Why.META_UNAVAILABLE, "uncertain", "ask"),
    ("4 80007 613", Why.BUSY, "retry", "later"),
    ("33 100 131008 131009 135000", Why.INVALID, "tell", "fix"),
    ("368 131031", Why.ACCOUNT_BLOCKED, "stop_number", "later"),
    ("130429", Why.BUSY, "retry", "later"),
    ("131056", Why.SLOW_DOWN, "retry", "later"),
    ("131048", Why.QUALITY_LOW, "park", "later"),
    ("131064", Why.TEMPLATE_MISCLASSIFIED, "tell", "never"),
    ("130472", Why.EXPERIMENT, "tell", "never"),
    ("130497", Why.COUNTRY_NOT_ALLOWED, "tell", "never"),
    ("130403", Why.BLOCKED_BY_US, "tell", "fix"),
    ("131021", Why.WRONG_NUMBER, "tell", "fix"),
    ("131026", Why.UNREACHABLE, "park", "later"),
    ("131030", Why.TEST_RECIPIENT, "tell", "never"),
    ("131037", Why.DISPLAY_NAME, "tell", "later"),
    ("131042 131044", Why.PAYMENT, "stop_templates", "later"),
    ("131045 133010", Why.NUMBER_OFFLINE, "stop_number", "later"),
    ("131047", Why.WINDOW_CLOSED, "tell", "fix"),
    ("131049", Why.MARKETING_LIMIT, "park", "later"),
    ("131050", Why.MARKETING_STOPPED, "tell", "never"),
    ("131051", Why.TYPE_UNSUPPORTED, "tell", "never"),
    ("131052", Why.MEDIA_NOT_DOWNLOADABLE, "tell", "fix"),
    ("131053", Why.MEDIA_REJECTED, "park", "fix"),
    ("131055 131063 134100", Why.INVALID, "tell", "never"),
    ("131057", Why.MAINTENANCE, "retry", "later"),
    ("131062", Why.NEEDS_PHONE, "tell", "fix"),
    ("132000 132008 132012 132018", Why.TEMPLATE_PARAMETERS, "tell", "fix"),
    ("132001", Why.TEMPLATE_UNAVAILABLE, "tell", "fix"),
    ("132005", Why.TEXT_TOO_LONG, "tell", "fix"),
    ("132007", Why.TEMPLATE_REFUSED, "tell", "never"),
    ("132015", Why.TEMPLATE_PAUSED, "park", "later"),
    ("132016", Why.TEMPLATE_DISABLED, "tell", "fix"),
    ("132068", Why.FLOW_UNAVAILABLE, "tell", "never"),
    ("132069", Why.FLOW_UNAVAILABLE, "park", "later"),
    ("133000 133005 133006 133008 133009 133015 133016 136024 136025", Why.REGISTRATION, "stop_number", "later"),
    ("137000", Why.IDENTITY_CHANGED, "tell", "ask"),
    ("138000 138009 138018", Why.TYPE_UNSUPPORTED, "tell", "never"),
    ("139100 139101", Why.BLOCKED_BY_US, "tell", "fix"),
    ("139102 139103", Why.BUSY, "retry", "later"),
    ("131020 131041 131201 131207 131208", Why.TYPE_UNSUPPORTED, "tell", "never"),
    ("2388019 2388001", Why.TEMPLATE_REFUSED, "tell", "never"),
    ("2593107 2593108 2593109", Why.REGISTRATION, "tell", "never"),
]
CASES = [(int(code), *row) for codes, *row in TABLE for code in codes.split()]


@pytest.mark.parametrize("code, reason, action, word", CASES)
def test_every_code_has_its_verdict(code: int, reason: Why, action: str, word: str) -> None:
    verdict = judge_send(400, code, None, None, 1)
    assert (verdict.reason, verdict.action, verdict.retry) == (reason, action, word)
    assert (verdict.backoff is not None) == (action == "retry")


def test_the_table_here_names_every_rule() -> None:
    told = {code for code, *_ in CASES} | set(range(200, 300)) | set(range(138000, 138019)) | {134011}
    assert set(RULES) <= told


def test_the_pair_rate_backs_off_four_to_the_n_for_that_contact_only() -> None:
    waits = [judge_send(400, 131056, None, None, n) for n in range(1, MAX_TRIES)]
    assert [verdict.backoff for verdict in waits] == [timedelta(seconds=4**n) for n in range(1, MAX_TRIES)]
    assert all(verdict.per_contact for verdict in waits)
    assert not judge_send(400, 130429, None, None, 1).per_contact


def test_after_the_last_try_a_person_is_asked_and_nothing_is_lost() -> None:
    verdict = judge_send(429, 130429, None, None, MAX_TRIES)
    assert (verdict.action, verdict.retry, verdict.backoff) == ("park", "now", None)


@pytest.mark.parametrize(
    "http, code, transport, reason, action",
    [
        (None, None, "unknown", Why.UNCERTAIN, "uncertain"),
        (None, None, "not_sent", Why.META_UNAVAILABLE, "retry"),
        (502, None, None, Why.UNCERTAIN, "uncertain"),
        (500, 987654, None, Why.UNCERTAIN, "uncertain"),
        (200, None, None, Why.UNCERTAIN, "uncertain"),
        (400, 987654, None, Why.UNKNOWN, "park"),
        (418, None, None, Why.UNKNOWN, "park"),
        (401, None, None, Why.DISCONNECTED, "stop_number"),
        (403, None, None, Why.NO_PERMISSION, "stop_number"),
        (429, None, None, Why.BUSY, "retry"),
    ],
)
def test_what_no_code_explains(http: int, code: int, transport: str, reason: Why, action: str) -> None:
    verdict = judge_send(http, code, None, None, 1, transport)  # type: ignore[arg-type]
    assert (verdict.reason, verdict.action) == (reason, action)


@given(
    st.none() | st.integers(100, 599),
    st.none() | st.integers(0, 3_000_000),
    st.none() | st.integers(0, 3_000_000),
    st.none() | st.text(max_size=40),
    st.integers(1, 50),
    st.sampled_from([None, "not_sent", "unknown"]),
)
def test_a_retry_is_always_bounded_and_an_unknown_outcome_is_never_retried(
    http: int, code: int, subcode: int, details: str, attempt: int, transport: str
) -> None:
    verdict = judge_send(http, code, subcode, details, attempt, transport)  # type: ignore[arg-type]
    if verdict.action == "retry":
        assert attempt < MAX_TRIES
        assert verdict.backoff is not None
        assert timedelta(0) < verdict.backoff <= timedelta(seconds=1024)
    if transport == "unknown":
        assert verdict.action == "uncertain"


@pytest.mark.parametrize("code", [None, *sorted(RULES), 987654])
def test_lesson_07_a_failed_status_is_terminal_and_keeps_its_reason(code: int | None) -> None:
    verdict = judge_failed(code, "detail")
    assert verdict.action not in ("retry", "uncertain")
    failure = failure_of(verdict, code, "detail")
    assert (failure.reason, failure.code, failure.detail) == (verdict.reason, code, "detail")


@pytest.mark.parametrize("code", [190, 131031, 131042, 133010])
def test_lesson_27_permanent_errors_trip_the_breaker_also_from_a_status(code: int) -> None:
    assert judge_failed(code).action in ("stop_number", "stop_templates")
