"""What is asked and told about the data of one person: erased, or a card they wrote seen."""

from typing import Annotated

from msgspec import Meta, Struct


class Erase(Struct, kw_only=True):
    """`POST /api/contacts/{id}/erase`. `name` is typed by who decides: the name of the person, as it is shown."""

    name: Annotated[str, Meta(min_length=1, max_length=200)]


class Erased(Struct, frozen=True, kw_only=True):
    """What is gone."""

    messages: int
    files: int
    conversations: int


class CardNumbers(Struct, frozen=True, kw_only=True):
    """Answer of `POST /api/messages/{id}/cards`: what is shown with dots in that message, digits only, in order."""

    cards: tuple[str, ...]
