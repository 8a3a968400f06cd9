"""WhatsApp's limits on what we send: shown in the composer, enforced by the gateway. Source: FACTS section 6.

Lengths. Meta says "characters" and does not define them. We count UTF-16 code units, the largest measure in use (an
emoji counts 2 or more), so a text we let pass is not refused for its length; an emoji-heavy one stops a little early.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from msgspec import Struct

from protocol import content as c

BODY_TEXT: Final = 4096
BODY_INTERACTIVE: Final = 1024
BODY_LIST: Final = 4096
CAPTION: Final = 1024
HEADER: Final = 60
FOOTER: Final = 60
BUTTON_TITLE: Final = 20
BUTTON_ID: Final = 256
BUTTONS: Final = 3
LIST_BUTTON: Final = 20
SECTIONS: Final = 10
ROWS: Final = 10
SECTION_TITLE: Final = 24
ROW_ID: Final = 200
ROW_TITLE: Final = 24
ROW_DESCRIPTION: Final = 72
CARDS: Final = 257
URL: Final = 2000
NOTE: Final = 10_000


class Violation(Struct, frozen=True, kw_only=True):
    """One thing WhatsApp would refuse. `field` is a path ("buttons[1].title"), `key` names the sentence to show.

    Keys: `empty`, `too_long`, `too_many`, `duplicate`, `out_of_range`, `not_https`, `not_sendable`.
    """

    field: str
    key: str
    limit: int | None = None
    actual: int | None = None


def length(text: str) -> int:
    """Length as WhatsApp may count it: UTF-16 code units (see the module)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_content(content: c.Content) -> list[Violation]:
    """Everything in `content` that WhatsApp would refuse; empty = it may go. Order: as the fields are shown.

    Templates are checked with their definition (`protocol.rules.templates`), files by `protocol.rules.media`.
    """
    check = _CHECKS.get(type(content))
    return [Violation(field="", key="not_sendable")] if check is None else list(check(content))


def _text(field: str, text: str | None, limit: int, *, required: bool = True) -> Iterator[Violation]:
    if text is None or not text.strip():
        if required:
            yield Violation(field=field, key="empty")
        return
    if (actual := length(text)) > limit:
        yield Violation(field=field, key="too_long", limit=limit, actual=actual)


def _many(field: str, count: int, limit: int) -> Iterator[Violation]:
    if count == 0:
        yield Violation(field=field, key="empty")
    if count > limit:
        yield Violation(field=field, key="too_many", limit=limit, actual=count)


def _unique(pairs: Iterable[tuple[str, str]]) -> Iterator[Violation]:
    seen: set[str] = set()
    for field, value in pairs:
        if value in seen:
            yield Violation(field=field, key="duplicate")
        seen.add(value)


def _frame(m: Any, body: int) -> Iterator[Violation]:
    """Header, body and footer of an interactive message."""
    yield from _text("header", m.header, HEADER, required=False)
    yield from _text("body", m.body, body)
    yield from _text("footer", m.footer, FOOTER, required=False)


def _buttons(m: c.Buttons) -> Iterator[Violation]:
    yield from _frame(m, BODY_INTERACTIVE)
    yield from _many("buttons", len(m.buttons), BUTTONS)
    for index, button in enumerate(m.buttons):
        yield from _text(f"buttons[{index}].title", button.title, BUTTON_TITLE)
        yield from _text(f"buttons[{index}].id", button.id, BUTTON_ID)
    yield from _unique((f"buttons[{i}].title", button.title) for i, button in enumerate(m.buttons))
    yield from _unique((f"buttons[{i}].id", button.id) for i, button in enumerate(m.buttons))


def _list(m: c.ListMenu) -> Iterator[Violation]:
    yield from _frame(m, BODY_LIST)
    yield from _text("button", m.button, LIST_BUTTON)
    yield from _many("sections", len(m.sections), SECTIONS)
    rows = [(f"sections[{i}].rows[{j}]", row) for i, part in enumerate(m.sections) for j, row in enumerate(part.rows)]
    yield from _many("rows", len(rows), ROWS)
    for index, section in enumerate(m.sections):
        several = len(m.sections) > 1  # a title is only required then
        yield from _text(f"sections[{index}].title", section.title, SECTION_TITLE, required=several)
    for field, row in rows:
        yield from _text(f"{field}.title", row.title, ROW_TITLE)
        yield from _text(f"{field}.id", row.id, ROW_ID)
        yield from _text(f"{field}.description", row.description, ROW_DESCRIPTION, required=False)
    yield from _unique((f"{field}.id", row.id) for field, row in rows)


def _link_button(m: c.LinkButton) -> Iterator[Violation]:
    yield from _frame(m, BODY_INTERACTIVE)
    yield from _text("label", m.label, BUTTON_TITLE)
    yield from _text("url", m.url, URL)
    if m.url.strip() and not m.url.lower().startswith(("https://", "http://")):
        yield Violation(field="url", key="not_https")


def _location(m: c.Location) -> Iterator[Violation]:
    for field, value, limit in (("latitude", m.latitude, 90), ("longitude", m.longitude, 180)):
        if not -limit <= value <= limit:  # also true for NaN
            yield Violation(field=field, key="out_of_range", limit=limit)


def _contacts(m: c.Contacts) -> Iterator[Violation]:
    yield from _many("cards", len(m.cards), CARDS)
    for index, card in enumerate(m.cards):
        if not card.name.strip():
            yield Violation(field=f"cards[{index}].name", key="empty")


def _captioned(m: Any) -> Iterator[Violation]:
    return _text("caption", m.caption, CAPTION, required=False)


def _nothing(_: Any) -> Iterator[Violation]:
    return iter(())


def _reaction(m: c.ReactionEvent) -> Iterator[Violation]:
    """One emoji, or none to take it back. Which strings are one emoji is Meta's list; a text is not."""
    if m.emoji and (m.emoji.isascii() or length(m.emoji) > 40):
        yield Violation(field="emoji", key="not_sendable")


_CHECKS: Final[dict[type, Callable[[Any], Iterator[Violation]]]] = {
    c.Text: lambda m: _text("body", m.body, BODY_TEXT),
    c.Image: _captioned,
    c.Video: _captioned,
    c.Document: _captioned,
    c.Audio: _nothing,
    c.Sticker: _nothing,
    c.Location: _location,
    c.Contacts: _contacts,
    c.ReactionEvent: _reaction,
    c.Buttons: _buttons,
    c.ListMenu: _list,
    c.LinkButton: _link_button,
    c.AskLocation: lambda m: _text("body", m.body, BODY_INTERACTIVE),
    c.AskPhone: lambda m: _text("body", m.body, BODY_INTERACTIVE),
    c.Template: _nothing,
    c.Note: lambda m: _text("body", m.body, NOTE),
}
"""What people may send; everything else (activity lines, what only customers send) is `not_sendable`."""
