"""What a conversation looks like after a change of mine, before the gateway answers. Pure."""

from msgspec.structs import replace

from protocol.conversation import Conversation
from protocol.work_api import (
    AssignMany,
    Change,
    PriorityMany,
    ResolveMany,
    SnoozeMany,
    TagMany,
    UnresolveMany,
    UnwaiveMany,
    WaiveMany,
    WakeMany,
)


def shown(row: Conversation, change: Change, me: int) -> Conversation:
    """The row as the change of user `me` will leave it, as far as can be told here."""
    del me
    match change:
        case TagMany(add=add, remove=remove):
            gone = {name.casefold() for name in remove}
            kept = [name for name in row.tags if name.casefold() not in gone]
            return replace(row, tags=tuple(dict.fromkeys([*kept, *add])))
        case PriorityMany(priority=priority):
            return replace(row, priority=priority)
        case AssignMany(assignee_id=user, team_id=team, keep_team=keep):
            kept_team = row.team_id if (user is not None or keep) and team is None else team
            return replace(row, assignee_id=user, team_id=kept_team)
        case ResolveMany(tags=tags):
            both = tuple(dict.fromkeys([*row.tags, *tags]))
            return replace(row, state="resolved", owed_since=None, snoozed_until=None, tags=both)
        case _:
            return _turned(row, change)


def _turned(row: Conversation, change: SnoozeMany | WakeMany | UnresolveMany | WaiveMany | UnwaiveMany) -> Conversation:
    """Another state, where the one it is in allows it."""
    match change:
        case SnoozeMany(until=until):
            return row if row.state == "resolved" else replace(row, state="snoozed", snoozed_until=until)
        case WaiveMany(waiting=waiting) if row.state in {"open", "waiting_customer"}:
            return replace(row, state="waiting_customer" if waiting else row.state, owed_since=None, clock=None)
    back = {UnresolveMany: "resolved", WakeMany: "snoozed", UnwaiveMany: "waiting_customer"}.get(type(change))
    return replace(row, state="open", snoozed_until=None) if row.state == back else row
