"""The views of the sidebar as lists of ids: which conversation belongs where, and in which order.

    mine · unassigned · owed · mentions · at_risk · snoozed · all · resolved · team:<id>

`owed` ("what I owe") and `at_risk` show what is due first, `snoozed` (mine and nobody's) what comes back first; every
other view the newest first. What is offered to me
stands on top of `mine` until I answer. Membership is a pure
function of `Facts`, so a change of one row is a handful of list operations, whatever the number of conversations.
"""

from collections import defaultdict
from collections.abc import Iterable

from desktop.store.facts import MENTIONED, MINE, OFFERED, RESOLVED, RISK, SNOOZED, UNASSIGNED, Columns, Facts, Wanted
from desktop.store.sorted_ids import Key, SortedIds

OWED, AT_RISK, PUT_AWAY = "owed", "at_risk", "snoozed"
MAIN_VIEWS = ("mine", "unassigned", OWED, "mentions", AT_RISK, PUT_AWAY, "all", "resolved")
BY_DUE = frozenset({OWED, AT_RISK})
_ON_TOP = 1 << 60
"""Above any moment in microseconds, below what a column of 64 bits holds."""


def team_view(team_id: int) -> str:
    """The name of a team's view."""
    return f"team:{team_id}"


def views_of(facts: Facts) -> tuple[str, ...]:
    """The views a conversation belongs to."""
    bits = facts.bits
    mentions = ("mentions",) if bits & MENTIONED else ()
    if bits & RESOLVED:
        return ("resolved", *mentions)
    views = ["all", *mentions]
    if bits & RISK:
        views.append(AT_RISK)
    if bits & OFFERED:
        views.append("mine")
    if bits & SNOOZED:  # put away: out of the lists that are worked through, until it wakes
        return (*views, PUT_AWAY) if bits & (MINE | UNASSIGNED) else tuple(views)
    if bits & MINE:
        if not bits & OFFERED:
            views.append("mine")
        if facts.owed:
            views.append(OWED)
    elif bits & UNASSIGNED:
        views.append("unassigned")
    if facts.team:
        views.append(team_view(facts.team))
    return tuple(views)


def key_in(view: str, id: int, facts: Facts) -> Key:
    """The sort key of a conversation in a view."""
    if view in BY_DUE:
        return facts.owed, 0, -id
    if view == PUT_AWAY:
        return facts.back, 0, -id
    if view == "mine" and facts.bits & OFFERED:
        return -facts.at - _ON_TOP, -facts.tie, -id
    return -facts.at, -facts.tie, -id


def keys_of(id: int, facts: Facts | None) -> dict[str, Key]:
    """Every view of a conversation with its key there; empty for an unknown one."""
    return {view: key_in(view, id, facts) for view in views_of(facts)} if facts else {}


_WANTED: dict[str, Wanted] = {
    "all": lambda bits, _team, _owed: not bits & RESOLVED,
    "mentions": lambda bits, _team, _owed: bool(bits & MENTIONED),
    "mine": lambda bits, _team, _owed: bits & (MINE | RESOLVED | SNOOZED | OFFERED) == MINE,
    OWED: lambda bits, _team, owed: bits & (MINE | RESOLVED | SNOOZED) == MINE and bool(owed),
    "unassigned": lambda bits, _team, _owed: bits & (UNASSIGNED | MINE | RESOLVED | SNOOZED) == UNASSIGNED,
    AT_RISK: lambda bits, _team, _owed: bits & (RISK | RESOLVED) == RISK,
    PUT_AWAY: lambda bits, _team, _owed: bits & (SNOOZED | RESOLVED) == SNOOZED and bool(bits & (MINE | UNASSIGNED)),
    "resolved": lambda bits, _team, _owed: bool(bits & RESOLVED),
}
"""The same rules as `views_of`, one view at a time; what stands on top of `mine` apart."""


def _offered(bits: int, _team: int, _owed: int) -> bool:
    return bits & (OFFERED | RESOLVED) == OFFERED


def _of_team(team_id: int) -> Wanted:
    return lambda bits, team, _owed: team == team_id and not bits & (RESOLVED | SNOOZED)


class Views:
    """The lists of all views. `place` moves one conversation and answers what changed."""

    def __init__(self, rows: Iterable[tuple[int, Facts]] = ()) -> None:
        keys: defaultdict[str, list[Key]] = defaultdict(list)
        for id, facts in rows:
            for view, key in keys_of(id, facts).items():
                keys[view].append(key)
        self._lists = {view: SortedIds(found) for view, found in keys.items()}

    @classmethod
    def of_columns(cls, columns: Columns) -> "Views":
        """The lists of a whole index, built view by view: what `Views(rows)` builds, in a third of the time."""
        self = cls()
        for view, wanted in _WANTED.items():
            self._fill(view, columns, wanted)
        for key in zip(*columns.newest_first(_offered), strict=True):
            self["mine"].insert((key[0] - _ON_TOP, key[1], key[2]))
        for team in columns.teams():
            self._fill(team_view(team), columns, _of_team(team))
        return self

    def _fill(self, view: str, columns: Columns, wanted: Wanted) -> None:
        order = {PUT_AWAY: columns.soonest_back_first, **dict.fromkeys(BY_DUE, columns.longest_owed_first)}
        keys = order.get(view, columns.newest_first)(wanted)
        self._lists[view] = SortedIds.presorted(*keys)

    def __getitem__(self, view: str) -> SortedIds:
        if view not in self._lists:
            self._lists[view] = SortedIds()
        return self._lists[view]

    def fill(self, view: str, keys: Iterable[Key]) -> None:
        """Another list under this name."""
        self._lists[view] = SortedIds(list(keys))

    def move(self, moves: dict[str, tuple[Key | None, Key | None]]) -> None:
        """Take keys out and put others in."""
        for view, (gone, come) in moves.items():
            if gone is not None:
                self[view].remove(gone)
            if come is not None:
                self[view].insert(come)

    def names(self) -> tuple[str, ...]:
        """The views that were ever asked for or filled."""
        return tuple(self._lists)

    def place(self, id: int, before: Facts | None, after: Facts | None) -> dict[str, tuple[Key | None, Key | None]]:
        """Move a conversation from its old keys to its new ones; `{view: (old key, new key)}` where they differ."""
        old, new = keys_of(id, before), keys_of(id, after)
        changed = {view: (old.get(view), new.get(view)) for view in {**old, **new}}
        changed = {view: pair for view, pair in changed.items() if pair[0] != pair[1]}
        self.move(changed)
        return changed
