"""Rows of the palette: section labels, commands, views, people, messages. Pure apart from translation."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from desktop.i18n.moments import list_time
from desktop.i18n.phones import readable
from desktop.views.context import ViewContext
from desktop.views.shortcuts import command_caps, title_of
from protocol.api import SearchHit
from protocol.content import Note, Text
from protocol.conversation import Conversation
from protocol.message import Message

Kind = Literal["label", "line", "command", "person", "message", "tag"]


class Row(Struct, frozen=True, kw_only=True):
    """One row. `target` is a command id or a conversation id; `off` says why a command cannot run."""

    kind: Kind
    text: str
    icon: str = ""
    detail: str = ""
    keys: tuple[str, ...] = ()
    target: str | int | None = None
    person: int = 0
    state: str = ""
    """Of a colleague: their presence. A customer has none."""
    off: str = ""
    color: str = ""
    """Of a tag."""
    checked: bool = False
    inside: bool = False
    """A colleague: drawn square."""


def label(text: str) -> Row:
    """A section's name."""
    return Row(kind="label", text=text)


def command_row(context: ViewContext, id: str, reason: str, advice: str = "") -> Row:
    """A command with its keys; beside it why it cannot run, or what is good to know."""
    command = context.registry[id]
    keys = command_caps(command, letters=context.settings.letters)
    return Row(
        kind="command", text=title_of(context, id), icon=command.icon or "command", keys=keys, target=id, off=reason,
        detail=reason or advice,
    )  # fmt: skip


def person_rows(context: ViewContext, found: Iterable[Conversation]) -> list[Row]:
    """Conversations found by their customer."""
    now = context.session.clock.now()
    return [
        Row(
            kind="person", text=row.name, target=row.id, person=row.contact_id,
            detail=" · ".join(part for part in (list_time(row.activity_at, now), readable(row.phone)) if part),
        )
        for row in found
    ]  # fmt: skip


def message_row(context: ViewContext, message: Message) -> Row:
    """A message found here."""
    body = message.content.body if isinstance(message.content, Text | Note) else ""
    row = context.session.store.rows.get(message.conversation_id)
    when = list_time(message.at, context.session.clock.now())
    who = row.name if row else message.author.name or ""
    return Row(
        kind="message", text=f"«{' '.join(body.split())[:80]}»", icon="message-square-text",
        detail=f"{who} · {when}", target=message.conversation_id,
    )  # fmt: skip


def hit_row(context: ViewContext, hit: SearchHit) -> Row:
    """A message found at the gateway."""
    when = list_time(hit.at, context.session.clock.now())
    return Row(
        kind="message", text=f"«{' '.join(hit.excerpt.split())[:80]}»", icon="message-square-text",
        detail=f"{hit.name} · {when}", target=hit.conversation_id,
    )  # fmt: skip
