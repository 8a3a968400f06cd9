"""By what roll-ups are kept: the filters people use, alone and together. What else is asked comes from the facts."""

from typing import Final, Literal

from backend_gateway.store.metrics.filters import Filters
from backend_gateway.store.visible import Viewer
from protocol.metric_series import SeriesBy
from protocol.people import Visibility

Dimension = Literal["team_id", "agent_id", "number_id", "tag"]

CUBOIDS: Final[tuple[tuple[Dimension, ...], ...]] = (
    (), ("number_id",), ("team_id",), ("tag",), ("team_id", "number_id"), ("team_id", "tag"), ("team_id", "agent_id"),
)  # fmt: skip
"""The smallest first: the first that knows enough is read. The place of each is its number in the tables."""
CROWDED: Final = CUBOIDS.index(("team_id", "agent_id"))
"""The one with as many cells a day as there are people: it is rolled up by thirds of months and by quarters, too."""
_OF_SERIES: Final[dict[SeriesBy, Dimension]] = {
    "team": "team_id", "agent": "agent_id", "number": "number_id", "tag": "tag",
}  # fmt: skip


def cuboid(viewer: Viewer, filters: Filters, by: SeriesBy | None) -> int | None:
    """The one to read; None: only the facts know.

    A case with two tags is in the cells of both, so two tags cannot be added up.
    """
    if filters.tags is not None and (len(filters.tags) > 1 or by == "tag"):
        return None
    wanted = _wanted(viewer, filters) | ({_OF_SERIES[by]} if by in _OF_SERIES else set())
    return next((place for place, known in enumerate(CUBOIDS) if wanted <= set(known)), None)


def _wanted(viewer: Viewer, filters: Filters) -> set[Dimension]:
    seen: dict[Visibility, set[Dimension]] = {
        "all": set(), "teams": {"team_id", "agent_id"}, "mine": {"agent_id"}, "own": {"agent_id"},
    }  # fmt: skip
    chosen: dict[Dimension, object] = {
        "team_id": filters.teams, "agent_id": filters.agents, "number_id": filters.numbers, "tag": filters.tags,
    }  # fmt: skip
    return seen[viewer.visibility] | {name for name, values in chosen.items() if values is not None}
