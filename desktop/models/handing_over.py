"""Which conversations somebody who ends their shift must decide about, and what each may become. Knows no widget."""

from desktop.store.store import Store
from desktop.store.views import PUT_AWAY
from protocol.conversation import Conversation
from protocol.teamwork import Outcome

MOST_LINES = 60
"""Decided one by one; what is left shares one outcome."""

_ASIDE = frozenset({"snoozed", "waiting_colleague"})


def to_decide(store: Store) -> list[Conversation]:
    """Mine that are open, put away ones too: first who waits longest for us, then the latest."""
    me, ids = store.my_id(), dict.fromkeys([*store.views["mine"], *store.views[PUT_AWAY]])
    rows = [row for id in ids if (row := store.rows.get(id)) is not None and row.assignee_id == me]
    return sorted(rows, key=lambda row: (row.owed_since is None, row.owed_since or 0, [-one for one in row.activity]))


def in_lines(rows: list[Conversation], most: int = MOST_LINES) -> list[list[Conversation]]:
    """One line each; of more than `most` the last line is all the others."""
    if len(rows) <= most:
        return [[row] for row in rows]
    return [*([row] for row in rows[: most - 1]), rows[most - 1 :]]


def outcomes_of(rows: list[Conversation]) -> tuple[Outcome, ...]:
    """What these may become: a case is closed one by one, and only who is worked on can be waited for."""
    found: list[Outcome] = ["keep"]
    if not any(row.state in _ASIDE for row in rows):
        found.append("wait_customer")
    found += ["snooze", "transfer"]
    return (*found, "resolve") if len(rows) == 1 else tuple(found)
