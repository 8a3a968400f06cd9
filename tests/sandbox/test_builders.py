"""Shapes of the payloads, where Meta's differ from what one would guess."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import builders as build

ME = build.Business()
ANA = build.Person(name="Ana Ruiz", wa_id="5215541701111", user_id="MX.13491208655302741918")
XIME = build.Person(name="Ximena", user_id="MX.2", username="xime", parent_user_id="MX.ENT.5")


def test_username_only_person_has_no_phone_anywhere() -> None:
    payload = build.envelope(build.inbound(ME, build.text(XIME, "hola"), people=[XIME]))
    value = payload["entry"][0]["changes"][0]["value"]
    message = value["messages"][0]
    assert "from" not in message
    assert (message["from_user_id"], message["from_parent_user_id"]) == ("MX.2", "MX.ENT.5")
    assert value["contacts"] == [
        {"profile": {"name": "Ximena", "username": "xime"}, "user_id": "MX.2", "parent_user_id": "MX.ENT.5"}
    ]
    assert "recipient_id" not in build.sent("wamid.x", XIME)


def test_reaction_removed_in_both_shapes() -> None:
    assert build.reaction_removed(ANA, "wamid.x")["reaction"] == {"message_id": "wamid.x"}
    assert build.reaction_removed(ANA, "wamid.x", empty_string=True)["reaction"]["emoji"] == ""


def test_timestamp_is_text_and_ids_are_fresh() -> None:
    one, other = build.text(ANA, "a", timestamp=1_790_000_000.9), build.text(ANA, "a")
    assert one["timestamp"] == "1790000000"
    assert one["id"] != other["id"]
    assert one["id"].startswith("wamid.")


@pytest.mark.parametrize(
    "message",
    [
        build.image(ANA, "1"), build.video(ANA, "1"), build.voice(ANA, "1"), build.document(ANA, "1", "a.pdf"),
        build.sticker(ANA, "1"), build.location(ANA, 1, 2), build.contacts(ANA, build.contact_card("A B", "+1 2")),
        build.button(ANA, "Sí", "si"), build.button_reply(ANA, "1", "Sí"), build.list_reply(ANA, "1", "Sí"),
        build.flow_reply(ANA, {"a": "ñ"}), build.order(ANA, [build.order_item("x", 1, 2)]),
        build.reaction(ANA, "wamid.x", "👍"), build.number_changed(ANA, "34"), build.user_id_changed(ANA, "MX.9"),
        build.unsupported(ANA, "poll"), build.request_welcome(ANA), build.edit(ANA, "wamid.x", "b"),
        build.revoke(ANA, "wamid.x"), build.identity_changed(ANA, "h"), build.call_permission_reply(ANA, accepted=True),
    ],
)  # fmt: skip
def test_every_type_names_its_object(message: dict[str, Any]) -> None:
    assert {"id", "timestamp", "type", "from", "from_user_id"} <= message.keys()
    if message["type"] != "request_welcome":
        assert message["type"] in message or message["type"] == "unsupported"
    json.loads(build.encode(build.envelope(build.inbound(ME, message, people=[ANA]))))


def test_referral_and_context_fit_any_type() -> None:
    held = build.voice(ANA, "1", referral=build.referral(click_id=None), context=build.forwarded(frequently=True))
    assert "ctwa_clid" not in held["referral"]
    assert held["context"] == {"frequently_forwarded": True}


def test_failed_status_has_errors_and_no_price() -> None:
    status = build.failed("wamid.x", ANA, {"code": 131047}, callback_data="job")
    assert status["errors"] == [{"code": 131047}]
    assert "pricing" not in status


def test_management_entry_has_time_and_hyphened_language() -> None:
    row = {"id": "123", "name": "a", "language": "en_US", "category": "UTILITY"}
    payload = build.envelope(build.template_status_update("9", "APPROVED", row), time=1_790_000_000)
    entry = payload["entry"][0]
    assert (entry["id"], entry["time"]) == ("9", 1_790_000_000)
    assert entry["changes"][0]["value"]["message_template_language"] == "en-US"


def test_one_entry_per_account() -> None:
    other = build.Business(waba_id="2")
    payload = build.envelope(
        build.inbound(ME, build.text(ANA, "1")), build.inbound(other, build.text(ANA, "2")), build.inbound(ME)
    )
    assert [(entry["id"], len(entry["changes"])) for entry in payload["entry"]] == [(ME.waba_id, 2), ("2", 1)]


def test_coexistence_fields_wrap_their_lists() -> None:
    _, echo = build.echo(ME, XIME, "text", {"body": "desde el teléfono"})
    assert echo["value"]["message_echoes"][0]["to_user_id"] == "MX.2"
    assert "to" not in echo["value"]["message_echoes"][0]
    _, past = build.history(ME, ANA, [build.text(ANA, "antes")], states=["DELIVERED"])
    thread = past["value"]["history"][0]["threads"][0]
    assert thread["messages"][0]["history_context"] == {"status": "DELIVERED"}
    _, passed = build.handover(ME, ANA)
    assert "metadata" not in passed["value"]


@given(st.text())
def test_encoding_is_ascii_with_lowercase_escapes_and_comes_back(body: str) -> None:
    payload = build.envelope(build.inbound(ME, build.text(ANA, body)))
    raw = build.encode(payload)
    assert raw.isascii()
    assert not re.search(rb"(?<!\\)/", raw)
    assert json.loads(raw) == payload
    assert all(found == found.lower() for found in re.findall(rb"(?<!\\)(?:\\\\)*\\u([0-9a-fA-F]{4})", raw))


def test_lone_surrogate_can_be_encoded() -> None:
    assert rb"\ud83d" in build.encode({"half": "\ud83d"})
