"""Lists in requests end somewhere: one body never becomes a transaction without end."""

from typing import Any

import msgspec
import pytest

from protocol.api import MOST_MENTIONED, AddNote
from protocol.presence_api import Leave
from protocol.teamwork import MOST_HANDED_OVER, HandOver
from protocol.work_api import MOST_AT_ONCE, ChangeMany

ITEM = {"owner_version": 1, "outcome": "keep"}


def hand_over(count: int) -> dict[str, Any]:
    return {"items": [{"conversation_id": id_, **ITEM} for id_ in range(count)]}


def versions(count: int) -> dict[str, Any]:
    change = {"do": "tags", "add": ["vip"]}
    return {"ids": [1], "change": change, "versions": {str(id_): 1 for id_ in range(count)}}


def leaving(count: int) -> dict[str, Any]:
    return {"client_token": "0" * 32, "chosen": {str(id_): "keep" for id_ in range(count)}}


def note(count: int) -> dict[str, Any]:
    return {"client_token": "0" * 32, "body": "x", "mentions": list(range(count)), "teams": list(range(count))}


@pytest.mark.parametrize(
    ("body", "kind", "most"),
    [
        (hand_over, HandOver, MOST_HANDED_OVER),
        (versions, ChangeMany, MOST_AT_ONCE),
        (leaving, Leave, 2000),
        (note, AddNote, MOST_MENTIONED),
    ],
)
def test_a_list_in_a_request_has_an_end(body: Any, kind: type, most: int) -> None:
    assert msgspec.convert(body(most), kind, strict=False)
    with pytest.raises(msgspec.ValidationError, match=f"{most}"):
        msgspec.convert(body(most + 1), kind, strict=False)


def test_a_key_that_is_no_id_is_no_key() -> None:
    with pytest.raises(msgspec.ValidationError, match="20"):
        msgspec.convert(versions(0) | {"versions": {"9" * 21: 1}}, ChangeMany, strict=False)
