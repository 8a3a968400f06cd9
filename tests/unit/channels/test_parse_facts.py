"""Marks, people, statuses and the other webhook fields as facts."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backend_gateway.domain import facts as f
from protocol import content as c
from protocol.message import Failure, Pricing
from tests.unit.channels.payload import (
    AT,
    BSUID,
    CUSTOMER,
    DISPLAY,
    NUMBER,
    PARENT,
    WABA,
    body,
    change,
    contact,
    live,
    message,
    parse,
    status,
)

TEXT = {"text": {"body": "hola"}}
WHEN = datetime.fromtimestamp(AT, UTC)
RECEIVED = datetime(2026, 11, 22, 12, tzinfo=UTC)


def one(delivery: bytes) -> Any:
    (fact,) = parse(delivery, 3, RECEIVED)
    return fact


@pytest.mark.parametrize(("context", "expected"), [
    ({"from": DISPLAY, "id": "wamid.Q"}, f.ContextFact(wamid="wamid.Q", author=DISPLAY)),
    ({"forwarded": True}, f.ContextFact(forwarded="yes")),
    ({"frequently_forwarded": True, "forwarded": True}, f.ContextFact(forwarded="many")),
    ({"id": "w", "referred_product": {"catalog_id": "1", "product_retailer_id": "sku"}},
     f.ContextFact(wamid="w", product="sku")),
])  # fmt: skip
def test_replies_forwards_and_product_questions(context: dict[str, Any], expected: f.ContextFact) -> None:
    assert one(live(message("text", TEXT, context=context))).context == expected


@pytest.mark.parametrize("kind", ["text", "image", "unsupported", "request_welcome"])
def test_lesson_30_the_ad_stays_with_the_first_message_whatever_its_type(kind: str) -> None:
    ad = {"source_type": "ad", "source_id": "12", "source_url": "https://fb.me/x", "headline": "h", "ctwa_clid": "clk"}
    fact = one(live(message(kind, TEXT | {"image": {"id": "1"}}, referral=ad)))
    assert (fact.referral.source_type, fact.referral.click_id, fact.opens_window) == ("ad", "clk", True)


@pytest.mark.parametrize(("beside", "named", "party"), [
    ({}, contact(), f.Party(wa_id=CUSTOMER, bsuid=BSUID, profile_name="Marta Ibáñez 🌵")),
    ({"from": None, "from_parent_user_id": PARENT},
     {"profile": {"name": "M", "username": "@marta"}, "user_id": BSUID},
     f.Party(bsuid=BSUID, parent_bsuid=PARENT, username="marta", profile_name="M")),
    ({"from": BSUID, "from_user_id": None}, {"profile": {}, "user_id": BSUID}, f.Party(bsuid=BSUID)),
    ({"from": PARENT}, {"profile": None}, f.Party(bsuid=BSUID, parent_bsuid=PARENT)),
    ({"from": "+52 155 1234"}, {}, f.Party(wa_id="521551234", bsuid=BSUID)),
    ({"from": None, "from_user_id": None}, {"username": "solo"}, f.Party(username="solo")),
])  # fmt: skip
def test_lesson_29_people_without_a_visible_phone(beside: Any, named: Any, party: f.Party) -> None:
    delivery = body(change("messages", contacts=[named], messages=[message("text", TEXT, **beside)]))
    assert one(delivery).party == party


def test_each_sender_of_a_batch_gets_their_own_name() -> None:
    other = {"profile": {"name": "Otro"}, "wa_id": "34600", "user_id": "ES.9"}
    batch = [message("text", TEXT), message("text", TEXT, **{"from": "34600", "from_user_id": None, "id": "w2"})]
    first, second = parse(body(change("messages", contacts=[other, contact()], messages=batch)), 1)
    assert (first.party.profile_name, second.party.profile_name) == ("Marta Ibáñez 🌵", "Otro")
    assert second.party.bsuid == "ES.9"


@pytest.mark.parametrize("emoji", [{}, {"emoji": ""}, {"emoji": None}])
def test_a_reaction_is_taken_back_in_three_ways(emoji: dict[str, Any]) -> None:
    fact = one(live(message("reaction", {"reaction": {"message_id": "wamid.T"} | emoji})))
    assert isinstance(fact, f.ReactionFact)
    assert (fact.target_wamid, fact.emoji, fact.direction) == ("wamid.T", None, "in")


def test_edits_and_revokes_point_to_their_message() -> None:
    inner = {"type": "text", "text": {"body": "mejor"}}
    edit = one(live(message("edit", {"edit": {"original_message_id": "wamid.O", "message": inner}})))
    assert (type(edit), edit.target_wamid, edit.content) == (f.EditFact, "wamid.O", c.Text("mejor"))
    revoke = one(live(message("revoke", {"revoke": {"original_message_id": "wamid.O"}})))
    assert (type(revoke), revoke.target_wamid, revoke.wamid) == (f.RevokeFact, "wamid.O", "wamid.IN1")


@pytest.mark.parametrize(("system", "event", "old", "new"), [
    ({"type": "user_changed_number", "wa_id": "52999", "user_id": "MX.new", "previous_user_id": "MX.old"},
     "number_changed", f.Party(wa_id=CUSTOMER, bsuid="MX.old"), f.Party(wa_id="52999", bsuid="MX.new")),
    ({"type": "customer_changed_number", "new_wa_id": "52999"},
     "number_changed", f.Party(wa_id=CUSTOMER, bsuid=BSUID), f.Party(wa_id="52999")),
    ({"type": "user_changed_user_id", "user_id": BSUID, "previous_user_id": "MX.old",
      "parent_user_id": PARENT, "previous_parent_user_id": "MX.ENT.old"},
     "user_id_changed", f.Party(wa_id=CUSTOMER, bsuid="MX.old", parent_bsuid="MX.ENT.old"),
     f.Party(bsuid=BSUID, parent_bsuid=PARENT)),
    ({"type": "customer_identity_changed"}, "identity_changed", f.Party(wa_id=CUSTOMER, bsuid=BSUID),
     f.Party(wa_id=CUSTOMER, bsuid=BSUID)),
])  # fmt: skip
def test_changes_of_the_person(system: dict[str, Any], event: str, old: f.Party, new: f.Party) -> None:
    fact = one(body(change("messages", messages=[message("system", {"system": system})])))
    assert isinstance(fact, f.IdentityFact)
    assert (fact.event, fact.old, fact.new) == (event, old, new)


@pytest.mark.parametrize("spelling", ["recipient_parent_user_id", "parent_recipient_user_id", "parent_user_id"])
def test_the_parent_bsuid_of_a_status_in_its_three_spellings(spelling: str) -> None:
    sent = status(recipient_id=None, recipient_user_id=BSUID) | {spelling: PARENT}
    assert one(body(change("messages", statuses=[sent]))).party == f.Party(bsuid=BSUID, parent_bsuid=PARENT)


def test_a_status_with_everything() -> None:
    sent = status(
        biz_opaque_callback_data="attempt-7",
        pricing={"billable": False, "pricing_model": "PMP", "type": "free_entry_point",
                 "category": "authentication-international"},
        conversation={"id": "x", "origin": {"type": "free_entry_point"}, "expiration_timestamp": str(AT + 60)},
    )  # fmt: skip
    fact = one(body(change("messages", contacts=[contact()], statuses=[sent])))
    assert fact == f.StatusFact(
        place=f.Place(3, 0), phone_number_id=NUMBER, wamid="wamid.OUT1", status="delivered", at=WHEN,
        party=f.Party(wa_id=CUSTOMER, bsuid=BSUID, profile_name="Marta Ibáñez 🌵"),
        pricing=Pricing(model="PMP", type="free_entry_point", category="authentication_international", billable=False),
        free_entry_until=datetime.fromtimestamp(AT + 60, UTC), callback="attempt-7",
    )  # fmt: skip


@pytest.mark.parametrize(("errors", "expected"), [
    ([{"code": 131047, "title": "t", "error_data": {"details": "d"}}],
     Failure(reason="window_closed", code=131047, detail="d", retry="fix")),
    ([{"code": 131026, "title": "t", "details": "old shape"}],
     Failure(reason="unreachable", code=131026, detail="old shape", retry="later")),
    ([{"code": 999999, "title": "new"}], Failure(reason="unknown", code=999999, detail="new", retry="ask")),
    ([{"code": 131000, "title": "t"}], Failure(reason="meta_unavailable", code=131000, detail="t", retry="later")),
    ([], Failure(reason="unknown", retry="ask")),
    (None, Failure(reason="unknown", retry="ask")),
])  # fmt: skip
def test_why_a_message_failed(errors: Any, expected: Failure) -> None:
    assert one(body(change("messages", statuses=[status(status="failed", errors=errors)]))).failure == expected


def test_a_group_status_names_the_participant_not_the_group() -> None:
    sent = status(recipient_type="group", recipient_id="GROUP1", participant_recipient_id="52100",
                  recipient_participant_user_id=BSUID,
                  conversation={"pricing": {"category": "group_service", "pricing_model": "PMP"}})  # fmt: skip
    fact = one(body(change("messages", statuses=[sent])))
    assert fact.party == f.Party(wa_id="52100", bsuid=BSUID)
    assert fact.pricing == Pricing(model="PMP", category="group_service")


def test_words_of_status_we_do_not_know_pass_through() -> None:
    assert one(body(change("messages", statuses=[status(status="WARNING")]))).status == "warning"


def test_lesson_30_echoes_of_the_phone_are_outgoing_and_keep_their_quote() -> None:
    sent = message("text", TEXT, **{"from": DISPLAY, "from_user_id": None, "to": CUSTOMER, "to_user_id": BSUID,
                                    "context": {"id": "wamid.Q"}})  # fmt: skip
    fact = one(body(change("smb_message_echoes", contacts=[contact()], message_echoes=[sent])))
    assert (fact.direction, fact.source, fact.opens_window) == ("out", "echo", False)
    assert (fact.party.wa_id, fact.party.bsuid, fact.context.wamid) == (CUSTOMER, BSUID, "wamid.Q")


def test_history_knows_whom_each_thread_is_with() -> None:
    theirs = message("text", TEXT, history_context={"status": "READ"}, from_user_id=None)
    ours = message("text", TEXT, **{"from": DISPLAY, "from_user_id": None, "id": "w2"},
                   history_context={"status": "ERROR"})  # fmt: skip
    thread = {"id": CUSTOMER, "context": {"user_id": BSUID, "username": "@m"}, "messages": [theirs, ours]}
    chunk = {"metadata": {"phase": 1, "chunk_order": 2, "progress": 40}, "threads": [thread]}
    progress, first, second = parse(body(change("history", history=[chunk])), 1)
    assert progress.value["metadata"]["progress"] == 40
    assert (first.direction, first.status, first.source, first.opens_window) == ("in", None, "history", False)
    assert (second.direction, second.status) == ("out", "failed")
    assert first.party == second.party == f.Party(wa_id=CUSTOMER, bsuid=BSUID, username="m")


def test_declined_history_is_told_to_the_admin() -> None:
    fact = one(body(change("history", history=[{"errors": [{"code": 2593109}]}])))
    assert (fact.field, fact.value["errors"][0]["code"]) == ("history", 2593109)


def test_standby_threads_never_open_the_window() -> None:
    request = {"message": {"to": CUSTOMER, "type": "text", "text": {"body": "bot"}}, "id": "w9", "timestamp": str(AT)}
    held = {"contacts": [contact()], "messages": [message("text", TEXT)], "message_echoes": [request],
            "statuses": [status()]}  # fmt: skip
    theirs, bot, seen = parse(body(change("standby", standby=held)), 1)
    assert (theirs.source, theirs.opens_window) == ("standby", False)
    assert (bot.direction, bot.content, bot.party.wa_id, bot.wamid) == ("out", c.Text("bot"), CUSTOMER, "w9")
    assert seen.status == "delivered"


@pytest.mark.parametrize(("call", "content", "direction", "opens"), [
    ({"status": "FAILED"}, c.Call("missed"), "in", True),
    ({"status": "COMPLETED", "duration": 61}, c.Call("answered", 61), "in", True),
    ({"status": "COMPLETED", "duration": "5", "direction": "BUSINESS_INITIATED", "to": CUSTOMER},
     c.Call("answered", 5), "out", True),
    ({"status": "FAILED", "direction": "BUSINESS_INITIATED", "to": CUSTOMER}, c.Call("rejected"), "out", False),
])  # fmt: skip
def test_a_call_that_ended_is_a_message(call: Any, content: c.Call, direction: str, opens: bool) -> None:
    ended = {"id": "wacid.1", "from": CUSTOMER, "event": "terminate", "timestamp": str(AT)} | call
    fact = one(body(change("calls", contacts=[contact()], calls=[ended])))
    assert (fact.wamid, fact.content, fact.direction, fact.opens_window) == ("wacid.1", content, direction, opens)
    assert fact.party.wa_id == CUSTOMER


def test_a_ringing_call_is_no_message_yet() -> None:
    ringing = {"id": "wacid.1", "from": CUSTOMER, "event": "connect", "timestamp": str(AT)}
    assert one(body(change("calls", calls=[ringing]))).field == "calls"


def test_marketing_preferences_carry_numbers_for_time() -> None:
    wish = {"wa_id": CUSTOMER, "category": "marketing_messages", "value": "stop", "timestamp": AT}
    fact = one(body(change("user_preferences", contacts=[contact()], user_preferences=[wish])))
    assert (fact.marketing, fact.at, fact.party.bsuid) == ("stop", WHEN, BSUID)


def test_the_phones_address_book() -> None:
    entry = {"type": "contact", "contact": {"full_name": "Ana P", "phone_number": CUSTOMER}, "action": "remove"}
    fact = one(body(change("smb_app_state_sync", state_sync=[entry])))
    assert (fact.name, fact.party.wa_id, fact.action) == ("Ana P", CUSTOMER, "remove")


@pytest.mark.parametrize(("field", "value", "expected"), [
    ("message_template_status_update", {"event": "REJECTED", "reason": "INVALID_FORMAT"},
     {"status": "REJECTED", "reason": "INVALID_FORMAT"}),
    ("message_template_status_update", {"event": "APPROVED", "reason": "NONE", "message_template_category": "UTILITY"},
     {"status": "APPROVED", "category": "UTILITY"}),
    ("message_template_quality_update", {"new_quality_score": "RED"}, {"quality": "RED"}),
    ("template_category_update", {"previous_category": "UTILITY", "new_category": "MARKETING"},
     {"category": "MARKETING"}),
    ("message_template_components_update", {}, {}),
])  # fmt: skip
def test_what_happens_to_templates(field: str, value: Any, expected: Any) -> None:
    named = {"message_template_id": 12345678901234, "message_template_name": "aviso",
             "message_template_language": "es-MX"}  # fmt: skip
    fact = one(body({"field": field, "value": named | value}))
    assert fact == f.TemplateFact(place=f.Place(3, 0), waba_id=WABA, template_id=12345678901234, name="aviso",
                                  language="es_MX", **expected)  # fmt: skip


def test_an_announced_category_has_not_changed_yet() -> None:
    value = {"message_template_id": 1, "message_template_name": "n", "message_template_language": "es",
             "correct_category": "MARKETING", "new_category": "UTILITY"}  # fmt: skip
    assert isinstance(one(body({"field": "template_category_update", "value": value})), f.AccountFact)


@pytest.mark.parametrize("field", ["account_update", "phone_number_quality_update", "security", "flows", "quantum"])
def test_account_fields_known_or_not_are_kept_whole(field: str) -> None:
    fact = one(body({"field": field, "value": {"event": "X", "waba_info": {"waba_id": "real"}}}))
    assert (fact.field, fact.waba_id, fact.value["event"]) == (field, "real", "X")


def test_errors_that_belong_to_no_message() -> None:
    fact = one(body(change("messages", errors=[{"code": 131031}])))
    assert (fact.field, fact.value["code"], fact.value["phone_number_id"]) == ("errors", 131031, NUMBER)
