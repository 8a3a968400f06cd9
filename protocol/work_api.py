"""Bodies of the HTTP API about working on conversations: tags, snoozing, priority, blocking, many at once."""

from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct

from protocol.conversation import Conversation
from protocol.filters import Filter
from protocol.resolving import Close
from protocol.tags import MOST_ORDERED_VIEWS, TagKind

TagName = Annotated[str, Meta(min_length=1, max_length=40)]
Ids = Annotated[list[int], Meta(min_length=1, max_length=500)]
IdKey = Annotated[str, Meta(max_length=20)]
"""An id as the key of an object."""
ViewId = Annotated[int, Meta(ge=0, le=2**63 - 1)]

MOST_TAGS = 20
"""On one conversation."""

MOST_AT_ONCE = 500
"""Conversations in one request; a longer selection is several requests."""


class PutTag(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/tags` and `PUT /api/tags/{id}` (with `rev`). `active: false` retires it; who has it keeps it."""

    name: TagName
    color: Annotated[str, Meta(max_length=20)] = "piedra"
    kind: TagKind = "conversation"
    team_id: int | None = None
    active: bool = True
    rev: int | None = None


class TagUse(Struct, frozen=True, kw_only=True):
    """An entry of `GET /api/tags/uses`: conversations in sight that have it, and those of them not resolved.

    `named_by`: what else names it, by kind: `macros`, `views`, `sla`, `resolving`, `measures`, `rules`.
    """

    id: int
    conversations: int
    open: int
    named_by: tuple[str, ...] = ()


class MergeTag(Struct, kw_only=True):
    """`POST /api/tags/{id}/merge`: whoever has it has `into` instead; it is retired."""

    into: int
    rev: int


class OrderTags(Struct, kw_only=True):
    """`PUT /api/tags/order`: ids in the order lists show them; those not named come after."""

    tags: Annotated[list[int], Meta(max_length=1000)]


class ChangeTags(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/tags`: names put on and taken off. What is so already stays so."""

    add: Annotated[list[TagName], Meta(max_length=MOST_TAGS)] = []
    remove: Annotated[list[TagName], Meta(max_length=MOST_TAGS)] = []


class Snooze(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/snooze`: put away until then, or until the customer writes.

    `note` is a reminder for who snoozes: they are told it when it wakes by itself.
    """

    until: datetime
    note: Annotated[str, Meta(max_length=500)] = ""
    owner_version: int | None = None


class SetPriority(Struct, kw_only=True):
    """`POST /api/conversations/{id}/priority`: 9 the most urgent, 5 the usual one, 0 the least."""

    priority: Annotated[int, Meta(ge=0, le=9)]


class Block(Struct, kw_only=True):
    """`POST /api/contacts/{id}/block`. WhatsApp blocks only who wrote within the last 24 hours."""

    reason: Annotated[str, Meta(min_length=1, max_length=500)]


class PutSavedView(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/saved-views`, `PUT /api/saved-views/{id}` (with `rev`).

    `personal`: mine alone (a shared one that becomes personal is whose change it is); else `team_id`'s, or everybody's.
    """

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    query: Filter
    personal: bool = True
    team_id: int | None = None
    position: Annotated[int, Meta(ge=0, le=10_000)] = 0
    rev: int | None = None


class PutViewOrder(Struct, kw_only=True, omit_defaults=True):
    """`PUT /api/me/view-order`: the saved views in my order; the answer is the order that is kept.

    `first`: only when none is kept yet (what a device remembered for itself before).
    """

    views: Annotated[list[ViewId], Meta(max_length=MOST_ORDERED_VIEWS)]
    first: bool = False


class ViewCounts(Struct, kw_only=True):
    """`GET /api/saved-views/counts`: how many conversations each saved view holds for me, and `closing`."""

    views: dict[str, int]
    closing: int = 0


class TagMany(Struct, kw_only=True, omit_defaults=True, tag_field="do", tag="tags"):
    """Put tags on and take others off."""

    add: Annotated[list[TagName], Meta(max_length=MOST_TAGS)] = []
    remove: Annotated[list[TagName], Meta(max_length=MOST_TAGS)] = []


class AssignMany(Struct, kw_only=True, omit_defaults=True, tag_field="do", tag="assign"):
    """To a person (who keeps the team unless one is named), to a team's queue, or to nobody.

    `keep_team`: to nobody, in the queue of the team it is in.
    """

    assignee_id: int | None = None
    team_id: int | None = None
    keep_team: bool = False


class PriorityMany(Struct, kw_only=True, tag_field="do", tag="priority"):
    """Set the priority by hand."""

    priority: Annotated[int, Meta(ge=0, le=9)]


class ResolveMany(Close, kw_only=True, omit_defaults=True, tag_field="do", tag="resolve"):
    """Resolve; what is said is said of each."""


class UnresolveMany(Struct, kw_only=True, tag_field="do", tag="unresolve"):
    """My resolve of a moment ago never was."""


class SnoozeMany(Struct, kw_only=True, omit_defaults=True, tag_field="do", tag="snooze"):
    """Put away until then, or until the customer writes; `note` is a reminder for who snoozes."""

    until: datetime
    note: Annotated[str, Meta(max_length=500)] = ""


class WakeMany(Struct, kw_only=True, tag_field="do", tag="wake"):
    """Back in the list now."""


class WaiveMany(Struct, kw_only=True, omit_defaults=True, tag_field="do", tag="waive"):
    """What they wrote needs no answer; `waiting`: we wait for the customer."""

    waiting: bool = False


class UnwaiveMany(Struct, kw_only=True, tag_field="do", tag="unwaive"):
    """It does need an answer: it is owed since the customer wrote."""


Change = (
    TagMany | AssignMany | PriorityMany | ResolveMany | UnresolveMany | SnoozeMany | WakeMany | WaiveMany | UnwaiveMany
)


class ChangeMany(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/many`: one change of several conversations, a result for each.

    `versions` are the owner versions that were seen, by conversation: whose owner changed since is refused. What cannot
    be done to one conversation is refused for it alone.
    """

    ids: Ids
    change: Change
    versions: Annotated[dict[IdKey, int], Meta(max_length=MOST_AT_ONCE)] = {}


class Done(Struct, kw_only=True, omit_defaults=True):
    """What became of one conversation of a request about many; `code` and `detail` when it was refused."""

    id: int
    conversation: Conversation | None = None
    code: str | None = None
    detail: str | None = None
    data: dict[str, Any] = {}


class ManyDone(Struct, kw_only=True):
    """The answer of a request about many, in the order they were named."""

    results: list[Done]
