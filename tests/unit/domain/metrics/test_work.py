"""Whose turn it was and how long people worked; bots that hand over; what a case took."""

from typing import Any

from backend_gateway.domain.metrics.story import Act, Closed, Hold
from tests.unit.domain.metrics.telling import ANA, BETO, ENVIOS, START, at, owned, said, told, waited

OWNED = (owned(1, "queue", 0, 10), owned(2, "person", 10, 100, ANA))
CASE: dict[str, Any] = {
    "ended": at(100),
    "first_resolved": at(100),
    "waits": (waited(30, 0, 12, by=1),),
    "replies": (said(12),),
}


def test_the_three_waits_tile_the_case() -> None:
    holds = (Hold(kind="area", started=at(5), ended=at(8)), Hold(kind="area", started=at(50), ended=at(60)))
    minutes = [
        (told(metric, *OWNED, holds=holds, **CASE)[0].calendar_s or 0) / 60
        for metric in ("wait_on_us", "wait_on_colleague", "wait_on_customer")
    ]
    assert minutes == [12 - 3, 3 + 10, 100 - 9 - 13]


def test_work_stops_ten_minutes_after_the_last_act() -> None:
    acts = (Act(at(12), ANA), Act(at(40), ANA), Act(at(60), BETO), Act(at(45), None))
    [found] = told("handling_time", *OWNED, acts=acts, **CASE)
    assert found.calendar_s == ((22 - 10) + (55 - 40)) * 60


def test_what_is_put_away_is_no_work() -> None:
    acts, holds = (Act(at(12), ANA), Act(at(40), ANA)), (Hold(kind="snoozed", started=at(41), ended=at(70)),)
    [found] = told("handling_time", *OWNED, acts=acts, holds=holds, **CASE)
    assert found.calendar_s == ((22 - 10) + 1) * 60


def test_everybody_has_their_own_part() -> None:
    segments = (*OWNED[:1], owned(2, "person", 10, 30, ANA), owned(3, "person", 30, 100, BETO, ENVIOS))
    found = told("agent_handling_time", *segments, acts=(Act(at(12), ANA), Act(at(90), BETO)), **CASE)
    assert [(one.agent_id, one.team_id, one.calendar_s) for one in found] == [
        (ANA, 10, 12 * 60),
        (BETO, ENVIOS, (10 + 10) * 60),
    ]


def test_an_open_case_stands_beside_without_a_sum() -> None:
    for metric in ("handling_time", "wait_on_us", "touches", "attempts", "transfers"):
        [found] = told(metric, owned(1, "person", 0, None, ANA), waits=(waited(30, 0, None),))
        assert (found.result, found.at, found.calendar_s, found.amount) == ("waiting", START, None, None)
        assert found.agent_id == ANA


def test_after_the_bot_the_clock_starts_at_the_hand_off() -> None:
    segments = (owned(1, "bot", 0, 20), owned(2, "queue", 20, 25), owned(3, "person", 25, None, BETO))
    [found] = told("handoff_response", *segments, replies=(said(26, BETO),), bot=at(1))
    assert (found.result, found.calendar_s, found.agent_id) == ("counted", 6 * 60, BETO)
    [bot] = told("bot_response", *segments, bot=at(1))
    assert (bot.calendar_s, bot.agent_id) == (60, None)
    [waits] = told("handoff_response", *segments, replies=(said(3, None),))
    assert (waits.result, waits.at) == ("waiting", at(20))
    assert told("handoff_response", *segments[1:], replies=(said(26, BETO),)) == []


def test_passed_on_is_out_of_hands_or_to_another_teams_queue() -> None:
    segments = (
        owned(1, "queue", 0, 2), owned(2, "queue", 2, 4, team=ENVIOS), owned(3, "person", 4, 6, ANA, ENVIOS),
        owned(4, "queue", 6, 8), owned(5, "person", 8, 10, BETO), owned(6, "person", 20, 100, ANA, reopens=True),
    )  # fmt: skip
    [found] = told("transfers", *segments, **CASE)
    assert found.amount == 2


def test_a_lead_converts_in_seven_days_for_whoever_is_credited() -> None:
    fields: dict[str, Any] = {"ended": at(9 * 1440), "first_resolved": at(9 * 1440), "outcome": "sale", "ad": "Otoño",
                              "closed": (Closed(at(9 * 1440), "sale"),)}  # fmt: skip
    replies = (said(5), said(30, BETO))
    late = told("conversion_first", owned(1, "person", 0, 9 * 1440, ANA), now=9 * 1440, replies=replies, **fields)
    assert [(one.result, one.at, one.agent_id) for one in late] == [("no", START, ANA)]
    fields |= {"ended": at(60), "first_resolved": at(60), "closed": (Closed(at(60), "sale"),)}
    found = [
        told(metric, owned(1, "person", 0, 60, ANA), now=70, replies=replies, **fields)[0]
        for metric in ("conversion_first", "conversion_last", "conversion_ad")
    ]
    assert [(one.result, one.agent_id, one.label) for one in found] == [
        ("yes", ANA, None), ("yes", BETO, None), ("yes", None, "Otoño"),
    ]  # fmt: skip


def test_a_sale_stays_one_while_the_case_is_open_again_and_the_last_word_corrects_it() -> None:
    segments = owned(1, "person", 0, 60, ANA), owned(2, "person", 90, None, ANA, reopens=True)
    fields: dict[str, Any] = {"ad": "Otoño", "closed": (Closed(at(60), "sale"),), "first_resolved": at(60)}
    [again] = told("conversion_ad", *segments, now=100, **fields)
    assert (again.result, again.provisional) == ("yes", False)
    late = {"ended": at(9 * 1440), "closed": (Closed(at(60), "sale"), Closed(at(9 * 1440), "sale")), "outcome": "sale"}
    assert told("conversion_ad", *segments, now=9 * 1440, **(fields | late))[0].result == "yes"
    none = {"ended": at(120), "closed": (Closed(at(60), "sale"), Closed(at(120), "none")), "outcome": "none"}
    assert told("conversion_ad", *segments, now=130, **(fields | none))[0].result == "no"
