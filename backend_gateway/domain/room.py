"""What of a board may be shown to a room. Pure; called by `store/board/wall`.

What always holds: whatever is not named here as harmless is not shown.
"""

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from protocol.board import Board, HotLine, PersonLine


def for_a_room(board: Board) -> Board:
    """The same levels and figures, with nobody's customer and nobody's reasons in it."""
    return replace(
        board,
        hottest=tuple(_hot(line) for line in board.hottest),
        people=tuple(_person(line) for line in board.people),
    )


def first_names(names: Mapping[int, str]) -> dict[int, str]:
    """What each is called in front of visitors: the first name, with an initial where two share it."""
    split = {id_: name.split() or ["?"] for id_, name in names.items()}
    often = Counter(parts[0].casefold() for parts in split.values())
    return {id_: _called(parts, alone=often[parts[0].casefold()] == 1) for id_, parts in split.items()}


def _called(parts: list[str], *, alone: bool) -> str:
    return parts[0] if alone or len(parts) == 1 else f"{parts[0]} {parts[-1][0]}."


def _hot(line: HotLine) -> HotLine:
    return HotLine(
        conversation_id=0, name="", case_number=line.case_number, priority=line.priority, team_id=line.team_id,
        assignee_id=line.assignee_id, owed_since=line.owed_since, target=line.target, due_at=line.due_at,
        warn_at=line.warn_at,
    )  # fmt: skip


def _person(line: PersonLine) -> PersonLine:
    return PersonLine(
        user_id=line.user_id, team_ids=line.team_ids, state=line.state, receives=line.receives, on_call=line.on_call,
        points=line.points, places=line.places, levels=line.levels,
    )  # fmt: skip
