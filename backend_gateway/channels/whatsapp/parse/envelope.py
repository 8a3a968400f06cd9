"""The outside of a delivery: entries and changes, strict first and forgiving when that fails."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Raw, Struct

from backend_gateway.channels.whatsapp.parse.lenient import REFUSED, loads, mend_escapes

_OBJECT = "whatsapp_business_account"
_NULL = Raw(b"null")


class Change(Struct):
    """One change: a field and its value, unread."""

    field: str
    value: Raw = _NULL


class Entry(Struct):
    """The changes of one WhatsApp Business Account."""

    changes: list[Change]
    id: str | int | None = None


class LooseEntry(Struct):
    """An entry of which some change is not what it should be."""

    changes: list[Raw]
    id: Any = None


class Envelope(Struct):
    """A delivery."""

    object: str
    entry: list[Entry]


class LooseEnvelope(Struct):
    """A delivery of which some entry is not what it should be."""

    object: str
    entry: list[Raw]


class Unread(Struct):
    """A part that could not be read."""

    raw: Raw
    error: str


_STRICT = msgspec.json.Decoder(Envelope)
_LOOSE = msgspec.json.Decoder(LooseEnvelope)
_ENTRY = msgspec.json.Decoder(Entry)
_LOOSE_ENTRY = msgspec.json.Decoder(LooseEntry)
_CHANGE = msgspec.json.Decoder(Change)


def open_body(body: bytes) -> tuple[bytes, Envelope | LooseEnvelope]:
    """The text that could be read (the body itself, whenever possible) and its envelope.

    Half an emoji anywhere, or U+0000, makes a whole body unreadable or unstorable, so those are replaced first. Raises
    one of `REFUSED` when this is not a delivery.
    """
    if b"\\u0000" not in body:
        try:
            return body, _envelope(body)
        except REFUSED:
            pass
    mended = mend_escapes(body)
    try:
        return mended, _envelope(mended)
    except REFUSED:
        pass
    written_anew = msgspec.json.encode(loads(body))
    return written_anew, _envelope(written_anew)


def _envelope(text: bytes) -> Envelope | LooseEnvelope:
    try:
        found: Envelope | LooseEnvelope = _STRICT.decode(text)
    except msgspec.ValidationError:
        found = _LOOSE.decode(text)
    if found.object != _OBJECT:
        raise ValueError(f"object is {found.object[:60]!r}")
    return found


def changes(envelope: Envelope | LooseEnvelope) -> Iterator[Unread | tuple[str | None, str, Raw]]:
    """Account id, field and value of every change in order; what cannot be read in its own place."""
    for entry in envelope.entry:
        opened = _opened(entry) if isinstance(entry, Raw) else entry
        if isinstance(opened, Unread):
            yield opened
            continue
        waba = str(opened.id) if isinstance(opened.id, str | int) else None
        for change in opened.changes:
            read = _change(change) if isinstance(change, Raw) else change
            yield read if isinstance(read, Unread) else (waba, read.field, read.value)


def _opened(raw: Raw) -> Entry | LooseEntry | Unread:
    try:
        return _ENTRY.decode(raw)
    except REFUSED:
        pass
    try:
        return _LOOSE_ENTRY.decode(raw)
    except REFUSED as error:
        return Unread(raw, f"entry: {error}")


def _change(raw: Raw) -> Change | Unread:
    try:
        return _CHANGE.decode(raw)
    except REFUSED as error:
        return Unread(raw, f"change: {error}")
