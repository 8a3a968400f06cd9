"""Rows of the protocol as msgpack, and the words of them that can be searched for."""

from typing import Any, TypeVar

import msgspec

from protocol.content import Activity, Contacts, Content, Location, Note, Text
from protocol.conversation import Conversation
from protocol.message import Message
from protocol.people import Contact

T = TypeVar("T")

encode = msgspec.msgpack.Encoder().encode
_decoders: dict[Any, Any] = {}


def decode(body: bytes, kind: type[T]) -> T:
    """A row as it was encoded; raises msgspec.MsgspecError when the protocol has changed since."""
    if kind not in _decoders:
        _decoders[kind] = msgspec.msgpack.Decoder(kind)
    row: T = _decoders[kind].decode(body)
    return row


def message_words(message: Message) -> str:
    """What a search finds a message by: its text, caption, file name, place or card."""
    return "" if message.revoked_at else content_words(message.content)


def content_words(content: Content) -> str:
    """The texts of a content, one after the other."""
    match content:
        case Text(body) | Note(body):
            return body
        case Activity():
            return ""
        case Location(name=name, address=address):
            return " ".join(filter(None, (name, address)))
        case Contacts(cards):
            return " ".join(f"{card.name} {' '.join(phone.phone for phone in card.phones)}" for card in cards)
    media = getattr(content, "media", None)
    found = [getattr(content, name, None) for name in ("caption", "title", "body", "text", "description", "header")]
    found.append(media.filename if media else None)
    return " ".join(filter(None, found))


def contact_words(row: Contact) -> str:
    """What a search finds a customer by beside name, phone and username: the words of their record."""
    values = (value for value in row.fields.values() if value not in {"yes", "no"})
    words = " ".join(filter(None, (row.profile_name, row.email, row.city, *row.tags, *values))).split()
    # What is typed loses its punctuation (CL-20418 is looked for as CL20418), so those spellings are here, too.
    bare = ("".join(char for char in word if char.isalnum()) for word in words)
    return " ".join(dict.fromkeys([*words, *filter(None, bare)]))


def conversation_words(row: Conversation) -> str:
    """What a search finds a conversation by."""
    number = str(row.case_number) if row.case_number else None
    return " ".join(filter(None, (row.name, row.phone, row.username, number, *row.tags)))
