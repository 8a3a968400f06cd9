"""Which messages the rules read."""

from datetime import timedelta
from typing import Any

from backend_gateway.domain.rules.listening import heard_in
from protocol.content import Content, Document, MediaRef, Note, ReactionEvent, Sticker, Text
from protocol.message import Author, Direction, Message
from tests.unit.domain.rules.facts import NOON

CUSTOMER, AGENT, BOT = Author("customer", 7), Author("user", 3), Author("bot")


def said(
    index: int, content: Content | str, direction: Direction = "in", author: Author = CUSTOMER, **more: Any
) -> Message:
    return Message(
        id=index,
        rev=1,
        conversation_id=1,
        direction=direction,
        author=author,
        order=(index, 0, 0),
        at=NOON + timedelta(seconds=index),
        content=Text(content) if isinstance(content, str) else content,
        **more,
    )


def texts(*messages: Message) -> list[str]:
    return [one.text for one in heard_in(messages)]


def test_everything_until_the_first_human_reply_in_the_order_of_the_timeline() -> None:
    talk = [said(3, "y el envío?"), said(1, "hola"), said(9, "tarde"), said(5, "Sí", "out", AGENT), said(2, "factura")]
    assert texts(*talk) == ["hola", "factura", "y el envío?"]


def test_a_robot_a_note_and_a_failed_reply_do_not_end_it() -> None:
    talk = [
        said(1, "hola"),
        said(2, "Bienvenida", "out", BOT),
        said(3, Note("ojo"), "internal", AGENT),
        said(4, "Buenas", "out", AGENT, status="failed"),
        said(5, "mi pedido"),
    ]
    assert texts(*talk) == ["hola", "mi pedido"]


def test_a_file_is_heard_by_its_name_and_a_sticker_by_nothing() -> None:
    document = Document(MediaRef(filename="factura.pdf"))
    assert texts(said(1, document), said(2, Sticker(MediaRef())), said(3, ReactionEvent("👍"))) == [
        "factura.pdf",
        "",
    ]
