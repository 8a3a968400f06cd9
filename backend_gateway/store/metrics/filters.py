"""What a figure is about, and as conditions: on facts, and on the cells that roll-ups keep of them."""

from datetime import date
from typing import Any, Final

from msgspec import Struct

from backend_gateway.store.visible import Viewer
from protocol.metrics import Metric

WHERE: Final = """
f.metric = $1 and f.day <= $3 and (f.day >= $2 or f.result = 'waiting')
and ($4::bigint[] is null or f.team_id = any($4)) and ($5::bigint[] is null or f.agent_id = any($5))
and ($6::bigint[] is null or f.number_id = any($6)) and ($7::text[] is null or f.tags && $7)
"""


class Filters(Struct, frozen=True, kw_only=True):
    """What a figure is about; None: all of them."""

    since: date
    until: date
    teams: tuple[int, ...] | None = None
    agents: tuple[int, ...] | None = None
    numbers: tuple[int, ...] | None = None
    tags: tuple[str, ...] | None = None


def sight(viewer: Viewer, alias: str = "f", nobody: str = "is null") -> str:
    """SQL condition on a fact or cell: what is theirs, and by their sight their teams' and nobody's."""
    if viewer.visibility == "all":
        return "true"
    own = f"{alias}.agent_id = {int(viewer.user_id)}"
    if viewer.visibility == "mine":
        return own
    teams = ",".join(str(int(team)) for team in viewer.team_ids) or "-1"
    return f"({own} or {alias}.team_id {nobody} or {alias}.team_id in ({teams}))"


def of_facts(viewer: Viewer) -> str:
    """SQL condition on facts `f` by `parameters`: for whoever counts the same facts in other shapes (by minutes)."""
    return f"{WHERE} and {sight(viewer)}"


def chosen(filters: Filters, alias: str, tags: str) -> tuple[str, list[Any]]:
    """SQL condition on what is chosen, from $4 on, and its values: nothing is asked that is not, so indexes are used.

    `tags`: the condition on tags, with `{}` for the parameter.
    """
    conditions: list[str] = []
    values: list[Any] = []
    columns = {"team_id": filters.teams, "agent_id": filters.agents, "number_id": filters.numbers}
    for column, wanted in columns.items():
        if wanted is not None:
            values.append(list(wanted))
            conditions.append(f"{alias}.{column} = any(${len(values) + 3}::bigint[])")
    if filters.tags is not None:
        values.append(list(filters.tags))
        conditions.append(tags.format(f"${len(values) + 3}::text[]"))
    return " and ".join(("true", *conditions)), values


def parameters(metric: Metric, filters: Filters) -> tuple[Any, ...]:
    """What `of_facts` asks for: $1 to $7."""
    chosen = (filters.teams, filters.agents, filters.numbers, filters.tags)
    return (metric, filters.since, filters.until, *(None if one is None else list(one) for one in chosen))
