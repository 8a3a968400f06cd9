"""Macros in sight, and what one would do in a conversation now. Knows no Qt."""

from datetime import datetime

from desktop.commands.palette import fold, score
from desktop.models.quick_replies import facts_for, language_for
from desktop.store.store import Store
from protocol.answers import Macro
from protocol.rules.macros import FIELDS, MacroView, Planned, plan
from protocol.rules.variables import values

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
    store: Store, macro: Macro, conversation_id: int | None, now: datetime, language: str
) -> tuple[Planned, ...]:
    """Every step of a macro as it would be done in this conversation now."""
    row = store.rows.get(conversation_id) if conversation_id is not None else None
    facts = facts_for(store, conversation_id, now, language_for(store, conversation_id, language))
    view = MacroView(
        values=values(facts),
        quick_replies={one.id: one.body for one in store.office.quick_replies.values() if one.active},
        users={one.id: one.name for one in store.people.users.values() if one.active},
        teams={one.id: one.name for one in store.people.teams.values()},
        tags=frozenset(one.name.lower() for one in store.office.tags.values() if one.active),
        window_open=row is not None and row.window_until is not None and row.window_until > now,
        kinds=frozenset(FIELDS) & frozenset((*OFFERED, "wake")),
    )
    return plan(macro.steps, view)
