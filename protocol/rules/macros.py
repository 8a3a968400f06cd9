"""What a macro would do, before it is run: each step with its values, or with what stands in its way. Pure.

    plan(steps, view) -> (Planned, ...)       undoable(steps) -> whether one undo takes all of it back

Called by the desktop for the preview, and by the gateway before it runs anything. A step is `{"do": kind, ...}`; the
kinds and their fields are `FIELDS`. Who adds a kind adds a line here and its action in `actions/macro_steps.STEPS`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

from msgspec import Struct

from protocol.rules.variables import Filled, fill

FIELDS: Final[dict[str, dict[str, type]]] = {
    "reply": {"text": str},
    "quick_reply": {"id": int},
    "note": {"text": str},
    "take": {},
    "assign": {"user_id": int},
    "team": {"team_id": int},
    "release": {},
    "resolve": {},
    "resolve_ask": {},
    "reopen": {},
    "tag": {"tags": list},
    "untag": {"tags": list},
    "priority": {"priority": int},
    "snooze": {"hours": int},
    "wake": {},
}
"""Kinds and what each needs; a gateway that has no action for one says so before anything is done."""

UNDOABLE: Final = frozenset(FIELDS) - {"reply", "quick_reply", "note"}
"""A reply that left and a note somebody read cannot be taken back."""

MOST_URGENT: Final = 9
LONGEST_SNOOZE_H: Final = 24 * 365

ASKS: Final = "resolve_ask"
"""Resolves with what the person who runs it says about the case then."""
_RESOLVES: Final = frozenset({"resolve", ASKS})
_TAGS: Final = frozenset({"tag", "untag"})

TO_CUSTOMER: Final = frozenset({"reply", "quick_reply"})

Problem = Literal[
    "unknown", "incomplete", "not_names", "missing", "gone", "window_closed", "not_here", "after_resolve", "file_gone",
    "file_pending",
]  # fmt: skip
"""`not_names`: tags are told by their names, never by numbers. `file_gone`: a file of a quick reply that can be sent no
more; `file_pending`: one that is being made ready."""


class MacroFile(Struct, frozen=True):
    """A file of a quick reply. `name` is empty where only the gateway knows it."""

    name: str = ""
    state: Literal["ready", "pending", "gone"] = "ready"


class MacroView(Struct, frozen=True, kw_only=True):
    """What is true where the macro would run. `values` are those of `protocol.rules.variables.values`."""

    values: Mapping[str, str]
    quick_replies: Mapping[int, str]
    files: Mapping[int, tuple[MacroFile, ...]] = {}
    """Of quick replies that have some."""
    users: Mapping[int, str]
    teams: Mapping[int, str]
    tags: frozenset[str] = frozenset()
    """Names of the tags there are, in small letters."""
    window_open: bool = True
    kinds: frozenset[str] = frozenset(FIELDS)


class Planned(NamedTuple):
    """One step. `filled` is what would be written; `name` whom or what it is about; `problem` why it cannot be done."""

    do: str
    filled: Filled | None = None
    name: str = ""
    problem: Problem | None = None
    detail: tuple[str, ...] = ()
    files: tuple[MacroFile, ...] = ()


def plan(steps: Sequence[Mapping[str, Any]], view: MacroView) -> tuple[Planned, ...]:
    """Every step as it would be done now, in order."""
    planned: list[Planned] = []
    for step in steps:
        one = _one(step, view)
        ended = any(before.do in _RESOLVES for before in planned)
        if ended and one.problem is None and one.do in {*TO_CUSTOMER, "snooze"}:
            one = one._replace(problem="after_resolve")
        planned.append(one)
    return tuple(planned)


def asks(steps: Sequence[Mapping[str, Any]]) -> bool:
    """Whether something must be said about the case before it is run."""
    return any(step.get("do") == ASKS for step in steps)


def undoable(steps: Sequence[Mapping[str, Any]]) -> bool:
    """Whether everything can be taken back together."""
    return all(step.get("do") in UNDOABLE for step in steps)


def shape_problem(step: Mapping[str, Any]) -> Problem | None:
    """Whether a step is one we know, with everything it needs. Booleans are no numbers."""
    wanted = FIELDS.get(str(step.get("do")))
    if wanted is None:
        return "unknown"
    for name, kind in wanted.items():
        value = step.get(name)
        if not isinstance(value, kind) or isinstance(value, bool) or (kind is not int and not value):
            return "incomplete"
    if any(isinstance(value, str) and not value.strip() for name, value in step.items() if name in wanted):
        return "incomplete"
    names = step["tags"] if step["do"] in _TAGS else ()
    return None if all(isinstance(name, str) and name.strip() for name in names) else "not_names"


def _one(step: Mapping[str, Any], view: MacroView) -> Planned:
    do, problem = str(step.get("do")), shape_problem(step)
    if problem is not None:
        return Planned(do, problem=problem)
    if do not in view.kinds:
        return Planned(do, problem="not_here")
    if do in {"reply", "quick_reply", "note"}:
        return _text(do, step, view)
    if do in {"assign", "team"}:
        names, id_ = (view.users, step["user_id"]) if do == "assign" else (view.teams, step["team_id"])
        return Planned(do, name=names[id_]) if id_ in names else Planned(do, problem="gone")
    values = [step[name] for name in FIELDS[do]]
    words = values[0] if values and isinstance(values[0], list) else values
    return Planned(do, name=", ".join(str(word) for word in words), problem=_value_problem(do, step, view))


def _value_problem(do: str, step: Mapping[str, Any], view: MacroView) -> Problem | None:
    if do == "tag" and any(str(name).lower() not in view.tags for name in step["tags"]):
        return "gone"
    most = {"priority": ("priority", 0, MOST_URGENT), "snooze": ("hours", 1, LONGEST_SNOOZE_H)}
    if do in most:
        name, least, greatest = most[do]
        return None if least <= step[name] <= greatest else "incomplete"
    return None


def _text(do: str, step: Mapping[str, Any], view: MacroView) -> Planned:
    body = view.quick_replies.get(step["id"]) if do == "quick_reply" else step["text"]
    if body is None:
        return Planned(do, problem="gone")
    filled = fill(body, view.values)
    files = view.files.get(step["id"], ()) if do == "quick_reply" else ()
    if filled.missing:
        return Planned(do, filled, problem="missing", detail=filled.missing, files=files)
    closed = do in TO_CUSTOMER and not view.window_open
    return Planned(do, filled, problem="window_closed" if closed else _file_problem(files), files=files)


def _file_problem(files: Sequence[MacroFile]) -> Problem | None:
    states = {file.state for file in files}
    return "file_gone" if "gone" in states else "file_pending" if "pending" in states else None
