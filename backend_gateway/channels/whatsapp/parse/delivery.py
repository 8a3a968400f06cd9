"""One delivery while it is being read: where we are in it, and what its items looked like before they were mended.

Every item takes the next number, read or not, so that the same body always gives the same places.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

import msgspec
from msgspec import Raw, Struct

from backend_gateway.channels.whatsapp.parse.lenient import REFUSED
from backend_gateway.channels.whatsapp.payloads import Contact
from backend_gateway.domain.facts import Fact, Place, Unreadable
from protocol.message import Source


class Delivery:
    """The running state of one parse. `text` is what is read; `original` what came, when it had to be mended first."""

    __slots__ = ("_cursor", "_index", "journal_id", "original", "received_at", "text")

    def __init__(self, journal_id: int, received_at: datetime, text: bytes, original: bytes | None) -> None:
        self.journal_id = journal_id
        self.received_at = received_at
        self.text = text
        self.original = original
        self._index = 0
        self._cursor = 0

    def place(self) -> Place:
        """The place of the next item."""
        place = Place(self.journal_id, self._index)
        self._index += 1
        return place

    def raw(self, item: Raw | bytes) -> bytes:
        """The item as it was received (as it was mended, when the body was not even JSON)."""
        given = bytes(item)
        if self.original is None or len(self.original) != len(self.text):
            return given
        start = self.text.find(given, self._cursor)  # items come in order
        if start < 0:
            start = self.text.find(given)
        self._cursor = max(start, 0)
        return given if start < 0 else self.original[start : start + len(given)]

    def mended(self, item: Raw | bytes) -> bool:
        """Was anything in this item replaced?"""
        if self.original is None:
            return False
        return len(self.original) != len(self.text) or self.raw(item) != bytes(item)

    def guarded(self, item: Raw | bytes, build: Callable[[Place, Raw | bytes], Fact]) -> Fact:
        """The fact of one item, or `Unreadable`: one bad item never costs its neighbours."""
        place = self.place()
        try:
            return build(place, item)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is about this item alone
            return self.unreadable(place, item, f"{type(error).__name__}: {error}")

    def unreadable(self, place: Place, item: Raw | bytes, error: str) -> Unreadable:
        """An item to be parked; the reason is kept short and free of what PostgreSQL refuses."""
        plain = error[:500].encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
        return Unreadable(place=place, error=plain, raw=self.raw(item))


class Scope(Struct, kw_only=True):
    """What the items of one change share: the number, its displayed digits and the contacts listed beside them."""

    delivery: Delivery
    waba_id: str | None
    field: str
    number: str = ""
    display: str = ""
    source: Source = "live"
    contacts: dict[str, Contact] = {}
    lone: Contact | None = None

    def need_number(self) -> str:
        """The number's id. Raises ValueError when the change names none: nobody could say whose message it is."""
        if not self.number:
            raise ValueError("metadata.phone_number_id is missing")
        return self.number


def open_object(value: Raw | bytes) -> dict[str, Raw]:
    """The keys of an object with their values unread. Raises one of `REFUSED`."""
    return _OBJECT.decode(value)


def open_list(value: Raw | None) -> list[Raw]:
    """The items of a list, unread; anything else (but null) counts as one item, to be judged as such."""
    if value is None or bytes(value) == b"null":
        return []
    try:
        return _LIST.decode(value)
    except REFUSED:
        return [value]


def each(scope: Scope, items: list[Raw], build: Callable[[Scope, Place, Raw | bytes], Fact]) -> Iterator[Fact]:
    """Facts of a list, one for each item."""
    for item in items:
        yield scope.delivery.guarded(item, lambda place, raw: build(scope, place, raw))


_OBJECT: msgspec.json.Decoder[dict[str, Raw]] = msgspec.json.Decoder(dict[str, Raw])
_LIST: msgspec.json.Decoder[list[Raw]] = msgspec.json.Decoder(list[Raw])
