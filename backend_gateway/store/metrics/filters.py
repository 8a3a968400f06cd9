"""What a figure is about, and as conditions: on facts, and on the cells that roll-ups keep of them."""

from datetime import date
from typing import Any, Final, Literal

from msgspec import Struct

from backend_gateway.store.visible import Viewer
from protocol.metrics import BAND_EDGES


class Filters(Struct, frozen=True, kw_only=True):
    """What a figure is about; None: all of them."""

    since: date
    until: date
    teams: tuple[int, ...] | None = None
    agents: tuple[int, ...] | None = None
    numbers: tuple[int, ...] | None = None
    tags: tuple[str, ...] | None = None


class Part(Struct, frozen=True, kw_only=True):
    """What of a figure somebody points at in a chart: an hour of the week (0: Monday's first), a band, a label.

    `band`: its place among those between BAND_EDGES, by `clock`. None: all of them.
    """

    hour: int | None = None
    band: int | None = None
    clock: Literal["business", "calendar"] = "business"
    label: str | None = None


HOUR_OF_WEEK: Final = "((extract(isodow from f.day)::int - 1) * 24 + f.hour)"


def part_of(part: Part, after: int) -> tuple[str, list[Any]]:
    """SQL condition on a fact called f, and its values; the parameters begin behind `after`."""
    conditions: list[str] = []
    values: list[Any] = []
    if part.hour is not None:
        values.append(part.hour)
        conditions.append(f" and {HOUR_OF_WEEK} = ${after + len(values)}")
    if part.label is not None:
        values.append(part.label)
        conditions.append(f" and coalesce(f.label, '') = ${after + len(values)}")
    if part.band is not None:
        low, high = (0, *BAND_EDGES)[part.band], (*BAND_EDGES, 2**31 - 1)[part.band]
        values += [low, high]
        column = f"f.{part.clock}_s"
        first = after + len(values) - 1
        conditions.append(f" and f.result = 'counted' and {column} >= ${first} and {column} < ${first + 1}")
    return "".join(conditions), values


def sight(viewer: Viewer, alias: str = "f", nobody: str = "is null") -> str:
    """SQL condition on a fact or cell: what is theirs, and by their sight their teams' and nobody's."""
    if viewer.visibility == "all":
        return "true"
    own = f"{alias}.agent_id = {int(viewer.user_id)}"
    if viewer.visibility in {"mine", "own"}:
        return own
    teams = ",".join(str(int(team)) for team in viewer.team_ids) or "-1"
    return f"({own} or {alias}.team_id {nobody} or {alias}.team_id in ({teams}))"


def chosen(filters: Filters, alias: str, tags: str, after: int = 3) -> tuple[str, list[Any]]:
    """SQL condition on what is chosen, and its values: nothing is asked that is not, so indexes are used.

    `tags`: the condition on tags, with `{}` for the parameter. `after`: the parameters begin behind this one.
    """
    conditions: list[str] = []
    values: list[Any] = []
    columns = {"team_id": filters.teams, "agent_id": filters.agents, "number_id": filters.numbers}
    for column, wanted in columns.items():
        if wanted is not None:
            values.append(list(wanted))
            conditions.append(f"{alias}.{column} = any(${len(values) + after}::bigint[])")
    if filters.tags is not None:
        values.append(list(filters.tags))
        conditions.append(tags.format(f"${len(values) + after}::text[]"))
    return " and ".join(("true", *conditions)), values
