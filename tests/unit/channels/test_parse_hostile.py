"""Whatever arrives, reading it never raises, loses nothing and gives the same places again."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.facts import AccountFact, MessageFact, Unreadable
from protocol.content import Text
from tests.unit.channels.payload import AT, body, change, contact, live, message, parse, status

RECEIVED = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXT = {"text": {"body": "hola"}}


@pytest.mark.parametrize("nonsense", [
    b"", b"null", b"[]", b"{}", b"\xff\xfe", b"<html>502</html>", b'{"object":"page","entry":[]}',
    b'{"object":"whatsapp_business_account"}', b'{"object":"whatsapp_business_account","entry":{}}', b"[" * 100_000,
    b'{"object":"whatsapp_business_account","entry":[',
])  # fmt: skip
def test_what_is_no_delivery_is_one_unreadable(nonsense: bytes) -> None:
    (fact,) = parse(nonsense, 5)
    assert isinstance(fact, Unreadable)
    assert (fact.place.journal_id, fact.place.index, fact.raw) == (5, -1, nonsense)
    assert fact.error


def test_half_an_emoji_costs_one_sign_and_its_raw_text_is_kept() -> None:
    delivery = live(message("text", {"text": {"body": "uno"}}), message("text", {"text": {"body": "XX"}}, id="w2"))
    broken = delivery.replace(b"XX", b"a\\ud83d b\\u0000c \\\\u0000 \\ud83d\\ude00")
    first, second = parse(broken, 1)
    assert (first.content, first.raw) == (Text("uno"), None)
    assert second.content == Text("a\ufffd b\ufffdc \\u0000 😀")
    assert b"a\\ud83d b\\u0000c" in second.raw


def test_bad_utf8_and_control_signs_cost_no_message() -> None:
    delivery = live(message("text", {"text": {"body": "XX"}}), message("text", TEXT, id="w2"))
    first, second = parse(delivery.replace(b"XX", b"a\xff\tb\x01"), 1)
    assert "a\ufffd" in first.content.body
    assert second.content == Text("hola")


def test_nul_in_account_fields_is_replaced() -> None:
    (fact,) = parse(body({"field": "account_alerts", "value": {"a\x00": ["b\x00", 10**40]}}), 1)
    assert isinstance(fact, AccountFact)
    assert b"\\u0000" not in msgspec.json.encode(fact.value)


@pytest.mark.parametrize(
    "stamp", ["", "soon", None, -5, 0, 10**30, "9" * 400, [], {}, True, "1e9", 4e30, str(AT + 10**8)]
)
def test_absurd_times_fall_back_to_when_it_was_received(stamp: Any) -> None:
    (fact,) = parse(live(message("text", TEXT, timestamp=stamp)), 1, RECEIVED)
    assert isinstance(fact, MessageFact)
    assert fact.at == RECEIVED
    assert fact.raw is not None


@pytest.mark.parametrize("stamp", [AT, str(AT), float(AT), AT * 1000])
def test_times_as_text_numbers_and_milliseconds(stamp: Any) -> None:
    (fact,) = parse(live(message("text", TEXT, timestamp=stamp)), 1)
    assert fact.at == datetime.fromtimestamp(AT, UTC)


@pytest.mark.parametrize("spoiled", [
    {"from": 5215512345678}, {"context": "no"}, {"referral": 7}, {"errors": {}}, {"errors": [1]}, {"image": []},
    {"history_context": 0}, {"from_user_id": ["x"]},
])  # fmt: skip
def test_a_field_of_the_wrong_type_costs_only_itself(spoiled: dict[str, Any]) -> None:
    (fact,) = parse(live(message("text", TEXT, **spoiled)), 1)
    assert isinstance(fact, MessageFact)
    assert fact.content == Text("hola")
    assert fact.raw is not None


def test_a_wrong_neighbour_of_the_list_costs_no_message() -> None:
    for wrong in ({"contacts": [5, contact()]}, {"contacts": "x"}, {"statuses": {"id": 1}}, {"errors": 0}):
        value = change("messages", messages=[message("text", TEXT)], **wrong)
        assert sum(isinstance(fact, MessageFact) for fact in parse(body(value), 1)) == 1


def test_without_a_number_items_are_parked_not_lost() -> None:
    (fact,) = parse(body({"field": "messages", "value": {"messages": [message("text", TEXT)]}}), 1)
    assert isinstance(fact, Unreadable)
    assert "phone_number_id" in fact.error


def test_broken_entries_and_changes_take_their_own_place() -> None:
    good = json.loads(live(message("text", TEXT)))["entry"][0]
    facts = parse(json.dumps({"object": "whatsapp_business_account",
                              "entry": [5, {"id": 1}, {"id": 1, "changes": ["data", {"field": 3}]}, good]}).encode(),
                  1)  # fmt: skip
    assert [type(fact).__name__ for fact in facts] == ["Unreadable"] * 4 + ["MessageFact"]
    assert [fact.place.index for fact in facts] == [0, 1, 2, 3, 4]


def test_lesson_01_the_same_delivery_gives_the_same_places() -> None:
    delivery = body(
        change("messages", contacts=[contact()], messages=[message("text", TEXT), 5], statuses=[status(), {}]),
        change("quantum", x=1),
    )
    first = parse(delivery, 8, RECEIVED)
    assert [fact.place.index for fact in first] == [0, 1, 2, 3, 4]
    for _again in range(5):
        assert parse(delivery, 8, RECEIVED) == first


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
FIELDS = ["messages", "smb_message_echoes", "history", "standby", "calls", "user_preferences", "smb_app_state_sync",
          "message_template_status_update", "account_update", "new_field"]  # fmt: skip
LISTS = ["metadata", "contacts", "messages", "statuses", "errors", "history", "standby", "calls", "state_sync",
         "message_echoes", "user_preferences", "event"]  # fmt: skip
WHOLE = message("text", TEXT, context={"id": "w"}, referral={"source_id": "1"}, errors=[{"code": 1}], image={"id": "2"},
                interactive={"type": "nfm_reply", "nfm_reply": {"response_json": "{}"}}, contacts=[{"name": {}}],
                order={"product_items": [{"product_retailer_id": "s", "item_price": "1"}]}, system={"type": "x"},
                edit={"original_message_id": "w", "message": {"type": "text"}}, reaction={"message_id": "w"},
                )  # fmt: skip
KINDS = st.sampled_from(["text", "image", "order", "contacts", "interactive", "system", "edit", "reaction", "revoke",
                         "location", "sticker", "button", "audio", "unheard"])  # fmt: skip


def _sound(facts: list[Any]) -> None:
    """Every fact can be stored."""
    for fact in facts:
        text = msgspec.json.encode(fact)
        raw = getattr(fact, "raw", None)
        plain = text if raw is None else msgspec.json.encode(msgspec.structs.replace(fact, raw=b""))
        assert b"\\u0000" not in plain.replace(b"\\\\", b"")


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_never_raise(raw: bytes) -> None:
    assert all(isinstance(fact, Unreadable) for fact in parse(raw, 1))


@given(JSON)
def test_json_of_any_kind_never_raises(value: Any) -> None:
    parse(json.dumps(value).encode(), 1)


@given(st.sampled_from(FIELDS), st.dictionaries(st.sampled_from(LISTS), JSON, max_size=5))
def test_a_known_field_with_any_value_gives_at_least_one_fact(field: str, value: dict[str, Any]) -> None:
    facts = parse(body({"field": field, "value": value}), 1, RECEIVED)
    assert facts
    assert [fact.place.index for fact in facts] == list(range(len(facts)))
    _sound(facts)


@given(KINDS, st.dictionaries(st.sampled_from(sorted(WHOLE)), JSON, max_size=4), st.data())
def test_every_item_of_a_spoiled_batch_is_accounted_for(kind: str, spoil: dict[str, Any], data: st.DataObject) -> None:
    inner = data.draw(st.sampled_from(["image", "interactive", "order", "system", "edit", "context", "referral"]))
    deeper = {inner: dict(WHOLE[inner]) | data.draw(st.dictionaries(st.sampled_from(sorted(WHOLE[inner])), JSON))}
    spoiled = WHOLE | {"type": kind} | deeper | spoil
    facts = parse(live(message("text", TEXT), spoiled, message("text", TEXT, id="last")), 1, RECEIVED)
    assert [fact.place.index for fact in facts] == [0, 1, 2]
    assert (facts[0].content, facts[2].wamid) == (Text("hola"), "last")
    _sound(facts)


def test_a_batch_of_a_thousand_with_one_bad_sign_stays_quick() -> None:
    batch = [message("text", {"text": {"body": f"número {index}"}}, id=f"w{index}") for index in range(1000)]
    facts = parse(live(*batch).replace(b"n\\u00famero 500", b"\\ud83d 500"), 1)
    assert len(facts) == 1000
    assert [fact.place.index for fact in facts if fact.raw is not None] == [500]
    assert timedelta(0) <= facts[0].at - datetime.fromtimestamp(AT, UTC) < timedelta(seconds=1)
