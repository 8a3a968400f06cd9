"""Bodies of the planning API: how much each colleague carries and knows, and many lines of the plan at once."""

from typing import Annotated

from msgspec import Meta, Struct

from protocol.colleagues import Ids
from protocol.presence_api import Instant, PlanKind, Planned
from protocol.routing import Level

MOST_CAPACITY = 99
Capacity = Annotated[int, Meta(ge=0, le=MOST_CAPACITY)]
"""Places: how many conversations that wait on them somebody takes at once (`domain.capacity`); 0 = none dealt."""

Skills = Annotated[dict[Annotated[str, Meta(min_length=1, max_length=60)], Level], Meta(max_length=50)]


class EditWork(Struct, kw_only=True):
    """`PUT /api/users/{id}/work`: absent fields stay; `skills` and `team_ids` replace all."""

    capacity: Capacity | None = None
    skills: Skills | None = None
    team_ids: Ids | None = None


class SkillUse(Struct, kw_only=True):
    """`GET /api/skills`: a skill with the active people who have it and the names of the rules that ask for it.

    An empty name among `rules` is what no rule catches. Only what nobody uses can be deleted.
    """

    id: int
    name: str
    user_ids: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()


class NewLine(Struct, kw_only=True):
    """A line of somebody's plan to be."""

    user_id: Annotated[int, Meta(ge=1, le=2**63 - 1)]
    kind: PlanKind
    starts_at: Instant
    ends_at: Instant
    reason: Annotated[str, Meta(max_length=200)] = ""


class ChangePlan(Struct, kw_only=True):
    """`POST /api/plan`: all of it or nothing. A line that is there already is not added twice."""

    add: Annotated[list[NewLine], Meta(max_length=1000)] = []
    remove: Ids = []


class Plan(Struct, kw_only=True):
    """`GET /api/plan`, and what a change of it added."""

    lines: list[Planned] = []
