"""Macros in sight, and what one would do in a conversation now. Knows no Qt."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.commands.palette import fold, score
from desktop.models.quick_replies import facts_for, language_for
from desktop.store.store import Store
from protocol.answers import Macro
from protocol.api import UploadedMedia
from protocol.rules.macros import FIELDS, MacroFile, MacroView, Planned, plan
from protocol.rules.variables import values

Known = Mapping[int, Sequence[UploadedMedia]]
"""Files by the quick reply they belong to, as far as the gateway was asked."""
OFFERED = (
    "reply",
    "quick_reply",
    "note",
    "take",
    "assign",
    "team",
    "release",
    "tag",
    "untag",
    "priority",
    "snooze",
    "resolve",
    "resolve_ask",
    "reopen",
)
"""The kinds an editor offers: those this version's gateway has an action for."""


def macros_in_sight(store: Store, typed: str = "") -> list[Macro]:
    """Active ones that fit what was typed, best first, then by name."""
    wanted = fold(typed)
    fitting = [(score(wanted, fold(row.name)), row) for row in store.office.macros.values() if row.active]
    return [row for fits, row in sorted(fitting, key=_place) if fits > 0]


def _place(found: tuple[int, Macro]) -> tuple[int, str, int]:
    return -found[0], fold(found[1].name), found[1].id


def preview(
    store: Store, macro: Macro, conversation_id: int | None, now: datetime, language: str, files: Known | None = None
) -> tuple[Planned, ...]:
    """Every step of a macro as it would be done in this conversation now. `files`: what the gateway said of them."""
    row = store.rows.get(conversation_id) if conversation_id is not None else None
    facts = facts_for(store, conversation_id, now, language_for(store, conversation_id, language))
    view = MacroView(
        values=values(facts),
        quick_replies={one.id: one.body for one in store.office.quick_replies.values() if one.active},
        files=_files(store, files or {}),
        users={one.id: one.name for one in store.people.users.values() if one.active},
        teams={one.id: one.name for one in store.people.teams.values()},
        tags=frozenset(one.name.lower() for one in store.office.tags.values() if one.active),
        window_open=row is not None and row.window_until is not None and row.window_until > now,
        kinds=frozenset(FIELDS) & frozenset((*OFFERED, "wake")),
    )
    return plan(macro.steps, view)


def replies_with_files(store: Store, macro: Macro) -> list[int]:
    """The quick replies a macro sends that have files: what to ask the gateway about."""
    ids = [step.get("id") for step in macro.steps if step.get("do") == "quick_reply"]
    found = (store.office.quick_replies.get(id) for id in ids if isinstance(id, int))
    return list(dict.fromkeys(one.id for one in found if one is not None and one.files))


def _files(store: Store, known: Known) -> dict[int, tuple[MacroFile, ...]]:
    """Of every reply that has some; until the gateway told, without their names."""
    replies = (one for one in store.office.quick_replies.values() if one.files)
    return {one.id: tuple(_file(id, known.get(one.id)) for id in one.files) for one in replies}


def _file(id: int, told: Sequence[UploadedMedia] | None) -> MacroFile:
    if told is None:
        return MacroFile()
    row = next((one for one in told if one.id == id), None)
    if row is None or row.verdict == "refused":
        return MacroFile(row.filename or "" if row is not None else "", "gone")
    return MacroFile(row.filename or "", "pending" if row.verdict == "converting" else "ready")
