"""What we offer to tap: buttons, lists, links, questions. Parts of `protocol.content`."""

from msgspec import Struct


class Button(Struct, frozen=True):
    """A reply button we offer: id 256, title 20 characters."""

    id: str
    title: str


class Buttons(Struct, frozen=True, omit_defaults=True, tag="buttons"):
    """An interactive message of ours with up to three reply buttons."""

    body: str
    buttons: tuple[Button, ...]
    header: str | None = None
    footer: str | None = None


class ListRow(Struct, frozen=True, omit_defaults=True):
    """A row of a list we offer."""

    id: str
    title: str
    description: str | None = None


class ListSection(Struct, frozen=True, omit_defaults=True):
    """Rows under a heading."""

    rows: tuple[ListRow, ...]
    title: str | None = None


class ListMenu(Struct, frozen=True, omit_defaults=True, tag="list"):
    """An interactive message of ours with a list behind one button."""

    body: str
    button: str
    sections: tuple[ListSection, ...]
    header: str | None = None
    footer: str | None = None


class LinkButton(Struct, frozen=True, omit_defaults=True, tag="link_button"):
    """An interactive message of ours with one button that opens a page."""

    body: str
    label: str
    url: str
    header: str | None = None
    footer: str | None = None


class AskLocation(Struct, frozen=True, tag="ask_location"):
    """Ask the customer for their location."""

    body: str


class AskPhone(Struct, frozen=True, tag="ask_phone"):
    """Ask a customer known only by username for their phone number."""

    body: str
