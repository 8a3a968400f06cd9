"""Internal notes can never reach the customer: not by type, not by decoding, not by composing."""

from typing import get_args, get_type_hints

import msgspec
import pytest

from backend_gateway.channels.whatsapp.compose import ComposeError, Recipient, compose
from backend_gateway.store.outbox import Job
from protocol import content as c

TO = Recipient(phone="5215512345678")
INTERNAL = (c.Note(body="no tiene crédito", mentions=(1,), teams=(2,)), c.Activity(event="help_asked", reason="deuda"))


def test_the_way_out_has_a_type_without_notes() -> None:
    assert get_type_hints(compose)["content"] == c.Sendable
    assert get_type_hints(Job)["content"] == c.Sendable
    assert not {c.Note, c.Activity} & set(get_args(c.Sendable))


def test_the_type_checker_refuses_a_note() -> None:
    # An unused "ignore" is an error of the type checker: should a note become sendable, these lines say so.
    with pytest.raises(ComposeError):
        compose(c.Note(body="no tiene crédito"), TO)  # type: ignore[arg-type]
    with pytest.raises(ComposeError):
        compose(c.Activity(event="help_asked"), TO)  # type: ignore[arg-type]


@pytest.mark.parametrize("content", INTERNAL, ids=["note", "activity"])
@pytest.mark.parametrize("quoted", [None, "wamid.x"])
def test_composing_refuses_whatever_is_internal(content: c.Content, quoted: str | None) -> None:
    with pytest.raises(ComposeError):
        compose(content, TO, attempt="a", quoted=quoted, media_ids={1: "9"})  # type: ignore[arg-type]


@pytest.mark.parametrize("content", INTERNAL, ids=["note", "activity"])
def test_a_stored_one_cannot_be_read_by_the_sender(content: c.Content) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(content), type=c.Sendable)
