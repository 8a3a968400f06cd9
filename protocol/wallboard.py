"""The board as it may hang in a room where customers and visitors pass: for the wall-board alone.

What always holds: no customer is named, no message is quoted, nobody's reason to be away is told; colleagues are called
by their first names.
"""

from msgspec import Struct

from protocol.board import Board


class Wallboard(Struct, frozen=True, kw_only=True):
    """`GET /api/wallboard`. `title`: the team, when it is about one alone, else the company.

    Of `board`: `hottest` name nobody (`name` is empty, `conversation_id` 0), `people` tell no reason and no return.
    `teams`, `people`: what those in it are called.
    """

    title: str
    board: Board
    teams: dict[int, str] = {}
    people: dict[int, str] = {}
