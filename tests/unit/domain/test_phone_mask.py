"""Who may not see phone numbers whole sees the country and the last two digits, wherever a number stands."""

from datetime import UTC, datetime

import pytest

from backend_gateway.domain.phone_mask import hidden, masked
from protocol.api import SearchHit
from protocol.audit import AuditPage
from protocol.content import System, Text
from protocol.content_cards import CardPhone, ContactCard, Contacts
from protocol.conversation import Conversation, Preview
from protocol.customers import FoundContact, FoundContacts
from protocol.frames import ConversationItem
from protocol.people import Contact, Identity, Number

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        ("59171234545", "+591 ··· ··45"),
        ("+591 7123-4545", "+591 ··· ··45"),
        ("5215541702288", "+52 ··· ··88"),
        ("00", "··· ··00"),
        ("+591 ··· ··45", "+591 ··· ··45"),
        ("", ""),
    ],
)
def test_the_country_and_the_last_two_digits_are_left(whole: str, shown: str) -> None:
    assert masked(whole) == shown


def test_a_row_is_masked_where_its_number_stands_and_in_the_name_of_who_has_none() -> None:
    nameless = Conversation(id=1, rev=1, number_id=1, contact_id=1, name="+59171234545", phone="59171234545")
    assert hidden(ConversationItem(nameless)).row.name == "+591 ··· ··45"
    assert hidden([nameless])[0].phone == "+591 ··· ··45"
    contact = Contact(
        id=1, rev=1, name="Ana", phone="59171234545", notes="llamar al 71234545",
        identities=(Identity(kind="wa_id", value="59171234545"), Identity(kind="bsuid", value="MX.1234567890")),
        fields={"1": "12345678"},
    )  # fmt: skip
    seen = hidden(contact)
    assert [one.value for one in seen.identities] == ["+591 ··· ··45", "MX.1234567890"]
    assert (seen.name, seen.phone, seen.fields) == ("Ana", "+591 ··· ··45", {"1": "12345678"})


def test_cards_and_what_whatsapp_says_of_a_number_are_masked_and_what_people_write_is_not() -> None:
    card = Contacts(cards=(ContactCard(name="Luis", phones=(CardPhone(phone="+591 7123 4545", wa_id="59171234545"),)),))
    assert hidden(card).cards[0].phones == (CardPhone(phone="+591 ··· ··45", wa_id="+591 ··· ··45"),)
    moved = System(event="number_changed", body="Ana changed from 59171234545 to 59171234599", old="59171234545")
    assert hidden(moved) == System(
        event="number_changed", body="Ana changed from +591 ··· ··45 to +591 ··· ··99", old="+591 ··· ··45"
    )
    assert hidden(Preview(kind="system", text="de 59171234545")).text == "de +591 ··· ··45"
    for theirs in (Text(body="mi pedido es 1234567890"), Preview(kind="text", text="1234567890")):
        assert hidden(theirs) is theirs


def test_what_was_found_is_masked_and_what_was_typed_is_not() -> None:
    found = FoundContacts(items=(FoundContact(id=1, name="Ana", phone="59171234545"),), phone="59171234545")
    assert (hidden(found).items[0].phone, hidden(found).phone) == ("+591 ··· ··45", "59171234545")
    hit = SearchHit(conversation_id=1, message_id=1, name="Ana", at=NOW, excerpt="59171234545 · ana@x.test")
    assert hidden(hit).excerpt == "+591 ··· ··45 · ana@x.test"


def test_a_nameless_customer_has_no_number_in_the_audit_nor_behind_a_figure() -> None:
    page = AuditPage(names={"contact:1": "+59171234545", "user:2": "Ada"})
    assert hidden(page).names == {"contact:1": "+591 ··· ··45", "user:2": "Ada"}


def test_our_own_numbers_are_no_secret_and_what_has_no_number_is_the_same_object() -> None:
    ours = Number(id=1, rev=1, name="Ventas", phone="59171234545")
    assert hidden(ours) is ours
    other = Contact(id=1, rev=1, name="Ana")
    assert hidden(other) is other
