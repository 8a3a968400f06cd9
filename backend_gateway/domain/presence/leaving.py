"""What becomes of somebody's conversations when they leave for a while: kept, handed over, or the customer is told.

    pause       back before it is due: keep; else hand over. The customer may be told while the window is open
    shift_end   everything gets an outcome: what waits on us is handed over, so is what may wake up meanwhile
    absence     everything is handed over in one previewed step (`redistribute`)
    lost        the grace is over: what waits on us goes back to the queue, the rest stays theirs

`suggest` fills the list that is shown (for `lost` and `absence`, to nobody); `check` judges what was chosen from it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from protocol.presence import Held, Leaving, LeavingChoice, Occasion
from protocol.routing import Reason

_MAY_KEEP: Final = frozenset({"pause", "lost"})


def suggest(occasion: Occasion, held: Iterable[Held], back_at: datetime | None, now: datetime) -> tuple[Leaving, ...]:
    """One line per conversation, those due first on top. `back_at` None: nobody knows when they return."""
    lines = sorted(
        held, key=lambda one: (not one.waiting_on_us, one.due_at is None, one.due_at or now, one.conversation_id)
    )
    return tuple(_line(occasion, one, back_at, now) for one in lines)


def check(
    lines: Iterable[Leaving], chosen: Mapping[int, LeavingChoice]
) -> tuple[tuple[Leaving, ...], tuple[Reason, ...]]:
    """The lines with what was chosen (absent: as suggested), and what may not be: `not_allowed` with its conversation.

    Nothing is carried out while there is an objection; unknown ids object too (`unknown_conversation`).
    """
    known = {line.conversation_id: line for line in lines}
    objections = [
        Reason("unknown_conversation", {"conversation_id": one}) for one in sorted(chosen.keys() - known.keys())
    ]
    settled = []
    for line in known.values():
        choice = chosen.get(line.conversation_id, line.choice)
        if choice not in line.allowed:
            data = {"conversation_id": line.conversation_id, "choice": choice, "allowed": list(line.allowed)}
            objections.append(Reason("not_allowed", data))
        settled.append(_with(line, choice))
    return tuple(settled), tuple(objections)


def _with(line: Leaving, choice: LeavingChoice) -> Leaving:
    if choice == line.choice:
        return line
    return Leaving(
        conversation_id=line.conversation_id,
        owner_version=line.owner_version,
        choice=choice,
        reasons=(Reason("chosen"),),
        allowed=line.allowed,
    )


def _line(occasion: Occasion, one: Held, back_at: datetime | None, now: datetime) -> Leaving:
    choice, reason = _choice(occasion, one, back_at)
    return Leaving(
        conversation_id=one.conversation_id,
        owner_version=one.owner_version,
        choice=choice,
        reasons=(reason,),
        allowed=_allowed(occasion, one, now),
    )


def _choice(occasion: Occasion, one: Held, back_at: datetime | None) -> tuple[LeavingChoice, Reason]:
    if occasion not in _MAY_KEEP:
        return "hand_over", Reason(occasion)
    if not one.waiting_on_us:
        return "keep", Reason("customers_turn")
    if occasion == "lost":
        return "hand_over", Reason("lost")
    if back_at is None:
        return "hand_over", Reason("no_return_time")
    times = {"due_at": one.due_at and one.due_at.isoformat(), "back_at": back_at.isoformat()}
    if one.due_at is not None and one.due_at <= back_at:
        return "hand_over", Reason("due_before_return", times)
    return "keep", Reason("back_in_time", times)


def _allowed(occasion: Occasion, one: Held, now: datetime) -> tuple[LeavingChoice, ...]:
    """Telling needs the open window (FACTS section 7): free text cannot leave after it."""
    if occasion not in _MAY_KEEP:
        return ("hand_over",)
    if one.waiting_on_us and one.window_until is not None and now < one.window_until:
        return ("keep", "hand_over", "tell_customer")
    return ("keep", "hand_over")
