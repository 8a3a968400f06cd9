"""Lost, reopened, first contact: at their edges."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.domain.metrics.story import Closed, Promise, Settings, Sibling
from protocol.metrics import Measures
from tests.unit.domain.metrics.telling import ANA, BETO, START, VENTAS, at, owned, said, told, waited

DAY = 24 * 60
CLOSED: dict[str, Any] = {"first_resolved": at(10), "ended": at(10), "replies": (said(5),)}
OWNED = (owned(1, "queue", 0, 5), owned(2, "person", 5, 10, ANA))


FIRST = Settings(definition=1)


def test_a_wait_that_outlives_the_window_is_lost_when_it_closes() -> None:
    fields: dict[str, Any] = {"waits": (waited(30, 0, None),), "heard": (START, at(60))}
    [open_one] = told("lost", owned(1, "queue", 0, None), now=DAY, **fields)
    assert (open_one.result, open_one.due_at) == ("waiting", at(DAY + 60))
    [gone] = told("lost", owned(1, "queue", 0, None), now=DAY + 60, **fields)
    assert (gone.result, gone.at, gone.label, gone.due_at, gone.team_id) == (
        "yes",
        at(DAY + 60),
        "window",
        None,
        VENTAS,
    )


def test_a_template_after_the_window_loses_it_all_the_same() -> None:
    late: dict[str, Any] = {"waits": (waited(30, 0, DAY + 5, by=1),), "heard": (START,), "replies": (said(DAY + 5),)}
    [found] = told("lost", owned(1, "person", 0, None, ANA), now=2 * DAY, **late)
    assert (found.result, found.at, found.agent_id) == ("yes", at(DAY), ANA)


@pytest.mark.parametrize(
    ("outcome", "silent", "why"),
    [("cancelled", False, "cancelled"), (None, True, "silence"), ("none", False, None), (None, False, None)],
)
def test_who_cancels_unanswered_or_falls_silent_is_lost(outcome: str | None, silent: bool, why: str | None) -> None:
    fields: dict[str, Any] = {
        "waits": (waited(30, 0, 40, "resolved"),), "heard": (START,), "ended": at(40),
        "closed": (Closed(at(40), outcome, silent),),
    }  # fmt: skip
    [found] = told("lost", owned(1, "person", 0, 40, ANA), now=50, **fields)
    assert (found.result, found.label) == ("no" if why is None else "yes", why)
    [before] = told("lost", owned(1, "person", 0, 40, ANA), now=50, settings=FIRST, **fields)
    assert before.result == "no"
    answered = fields | {"waits": (waited(30, 0, 20, by=1),)}
    assert told("lost", owned(1, "person", 0, 40, ANA), now=50, **answered)[0].result == "no"


def test_what_needed_nothing_is_not_lost() -> None:
    waived: dict[str, Any] = {"waits": (waited(30, 0, 2 * DAY, "waived"),), "heard": (START,), "ended": at(3 * DAY)}
    [found] = told("lost", owned(1, "queue", 0, 3 * DAY), now=3 * DAY, **waived)
    assert found.result == "no"


def test_opened_again_in_three_days() -> None:
    for minutes, result in ((10 + 3 * DAY, "yes"), (11 + 3 * DAY, "no")):
        again = owned(3, "queue", minutes, None, reopens=True)
        [found] = told("reopened", *OWNED, again, now=minutes, **(CLOSED | {"ended": None}))
        assert (found.result, found.at, found.provisional, found.agent_id) == (result, at(10), False, ANA)


def test_until_then_it_is_provisional() -> None:
    for now, provisional in ((10 + 3 * DAY, True), (11 + 3 * DAY, False)):
        [found] = told("reopened", *OWNED, now=now, **CLOSED)
        assert (found.result, found.provisional, found.due_at is not None) == ("no", provisional, provisional)


def test_the_company_may_look_for_longer() -> None:
    week = Settings(4, Measures(reopen_hours=7 * 24))
    again = owned(3, "queue", 5 * DAY, None, reopens=True)
    [found] = told("reopened", *OWNED, again, now=5 * DAY, settings=week, **(CLOSED | {"ended": None}))
    assert (found.result, found.settings_row) == ("yes", 4)


def test_one_person_and_nobody_back_in_a_week() -> None:
    [one] = told("fcr_one", *OWNED, now=20, **CLOSED)
    assert (one.result, one.provisional, one.due_at) == ("yes", True, at(10) + timedelta(days=7))
    two: dict[str, Any] = CLOSED | {"replies": (said(5), said(7, BETO))}
    assert [told(metric, *OWNED, now=8 * DAY, **two)[0].result for metric in ("fcr_one", "fcr_any")] == ["no", "yes"]
    none: dict[str, Any] = CLOSED | {"replies": ()}
    assert told("fcr_any", *OWNED, now=20, **none)[0].result == "unanswered"


def test_only_who_comes_back_about_the_same_counts() -> None:
    for mine, theirs, result in (
        (("Envíos",), {"Envíos"}, "no"), (("Envíos",), {"Pagos"}, "yes"), (("Envíos",), set(), "no"),
    ):  # fmt: skip
        back = (Sibling(started=at(2 * DAY), tags=frozenset({"VIP"}), reasons=frozenset(theirs)),)
        [found] = told("fcr_any", *OWNED, now=8 * DAY, tags=("VIP",), reasons=mine, siblings=back, **CLOSED)
        assert (found.result, found.provisional) == (result, False)
        [first] = told("fcr_any", *OWNED, now=8 * DAY, settings=FIRST, tags=("VIP",), siblings=back, **CLOSED)
        assert first.result == "no", "of the first definition: their conversations share a tag"
    before = (Sibling(started=at(-DAY)), Sibling(started=at(9 * DAY)))
    assert told("fcr_any", *OWNED, now=9 * DAY, siblings=before, **CLOSED)[0].result == "yes"


def test_one_miss_of_any_kind_and_it_is_not_clean() -> None:
    kept = Promise(id=1, target="first_response", state="met", started=START, ended=at(5))
    broken = Promise(id=2, target="promise", state="running", started=START, missed=at(8))
    struck = Promise(id=3, target="resolution", state="void", started=START, missed=at(9))
    results = [told("clean", *OWNED, promises=found, **CLOSED)[0].result for found in ((kept,), (kept, broken))]
    assert results == ["yes", "no"]
    assert told("clean", *OWNED, promises=(struck,), **CLOSED) == []
    [running] = told("clean", owned(1, "queue", 0, None), promises=(kept,))
    assert running.result == "waiting"


def test_what_is_void_is_never_looked_at_again() -> None:
    fields: dict[str, Any] = CLOSED | {"void": "spam", "waits": (waited(30, 0, 5, by=1),), "heard": (START,)}
    for metric in ("lost", "reopened", "fcr_one", "fcr_any"):
        [found] = told(metric, *OWNED, now=20, **fields)
        assert (found.result, found.provisional, found.due_at) == ("void", False, None)
