"""Routing as both sides speak of it: rules an admin edits, how a team deals, why a conversation is where it is.

Rules are plain values with a version: stored, sent and compared as they are. Words on screen are the client's: a
`Reason` is a code with the values its sentence needs. The gateway's `domain.rules` and `domain.routing` decide.
"""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Match = Literal["any", "all"]
Mode = Literal["manual", "round_robin", "least_loaded", "weighted", "skills"]
Priority = Annotated[int, Meta(ge=0, le=9)]
"""9 is the most urgent, 5 the usual one."""
Level = Annotated[int, Meta(ge=1, le=5)]

USUAL_PRIORITY = 5
TOP_PRIORITY = 9


class Reason(Struct, frozen=True):
    """One reason for a verdict: a code the client has a sentence for, and the values that stand in it.

    Values are plain JSON, times ISO 8601 text: a stored reason reads back equal, which the replay relies on.
    """

    code: str
    data: dict[str, Any] = {}


# ------------------------------------------------------------------------------------------------------- conditions


class Always(Struct, frozen=True, tag="always"):
    """True for everybody: the last rule of a list, which catches the rest."""


class Words(Struct, frozen=True, tag="words"):
    """Keywords or phrases as whole words, accents and case ignored, in any message before the first human reply."""

    phrases: tuple[str, ...]
    match: Match = "any"


class InLanguage(Struct, frozen=True, tag="language"):
    """The customer's language is one of these: "pt" covers "pt-BR", "pt-BR" only itself."""

    languages: tuple[str, ...]


class OnNumber(Struct, frozen=True, tag="number"):
    """They wrote to one of these numbers of ours."""

    number_ids: tuple[int, ...]


class HasTags(Struct, frozen=True, tag="tags"):
    """The contact or the conversation carries any, or all, of these tags."""

    tags: tuple[str, ...]
    match: Match = "any"


class Attribute(Struct, frozen=True, tag="attribute"):
    """A field of the contact. `is`: equal to one of `values`; `contains`: one of them as words; `filled`: not empty."""

    name: str
    op: Literal["is", "contains", "filled"] = "is"
    values: tuple[str, ...] = ()


class FromAd(Struct, frozen=True, tag="ad"):
    """They came by a click on an ad or post. `source_ids` empty: any; `phrases`: words of its headline or text."""

    source_ids: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


class InHours(Struct, frozen=True, tag="hours"):
    """The number's calendar is open (`inside`), or closed, when the message is routed."""

    inside: bool = True


class Returning(Struct, frozen=True, tag="returning"):
    """They had an earlier episode with us (or not)."""

    returning: bool = True


class Vip(Struct, frozen=True, tag="vip"):
    """The contact is marked VIP (or not)."""

    vip: bool = True


class OrderOver(Struct, frozen=True, tag="order_over"):
    """Their last order (of 90 days) comes to more than this, in millionths of `currency`; another currency: no."""

    micros: Annotated[int, Meta(ge=0, le=10**15)]
    currency: Annotated[str, Meta(pattern=r"^([A-Z]{3})?$")]


class OrderWithin(Struct, frozen=True, tag="order_within"):
    """An order of theirs came less than so many hours ago."""

    hours: Annotated[int, Meta(ge=1, le=2160)]


class Share(Struct, frozen=True, tag="share"):
    """A stable share of all customers, for pilots: who is in at 5 % is still in at 10 %. Two decimals count."""

    percent: Annotated[float, Meta(ge=0, le=100)]


class AllOf(Struct, frozen=True, tag="all"):
    """Every one holds."""

    conditions: tuple["Condition", ...]


class AnyOf(Struct, frozen=True, tag="any"):
    """At least one holds."""

    conditions: tuple["Condition", ...]


class Not(Struct, frozen=True, tag="not"):
    """It does not hold."""

    condition: "Condition"


Condition = (
    Always
    | Words
    | InLanguage
    | OnNumber
    | HasTags
    | Attribute
    | FromAd
    | InHours
    | Returning
    | Vip
    | OrderOver
    | OrderWithin
    | Share
    | AllOf
    | AnyOf
    | Not
)

# ------------------------------------------------------------------------------------------------------------ rules


class NeededSkill(Struct, frozen=True, order=True):
    """A skill the agent must have, at this level or above."""

    skill: str
    level: Level = 1


class RouteTo(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a rule does: the team whose queue it is, how urgent, who can handle it, tags to put on it."""

    team_id: int
    priority: Priority = USUAL_PRIORITY
    skills: tuple[NeededSkill, ...] = ()
    tags: tuple[str, ...] = ()


class Rule(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One rule of a list. `id` never changes: a `Share` draws its customers by it."""

    id: int
    name: str
    when: Condition
    then: RouteTo
    enabled: bool = True


class RuleList(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Rules in order, the first that holds wins. Of one number, or (None) of the workspace, which is asked after it.

    `otherwise` is where a conversation goes when no rule holds; the workspace's list must have one. `calendar_id`: the
    hours of the number (of the workspace: of numbers that name none); None = always open.
    """

    version: int
    number_id: int | None = None
    rules: tuple[Rule, ...] = ()
    otherwise: RouteTo | None = None
    calendar_id: int | None = None


class RuleRef(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Which rule of which version decided; `rule_id` None is the list's `otherwise`."""

    version: int
    number_id: int | None = None
    rule_id: int | None = None
    name: str = ""


class RuleTrial(Struct, frozen=True, kw_only=True):
    """One rule that was asked. `reasons` are the parts that made it hold, or the parts that did not."""

    rule: RuleRef
    matched: bool
    reasons: tuple[Reason, ...] = ()


class RuleProblem(Struct, frozen=True, kw_only=True):
    """What is wrong with a list. `detail` says it in English with what to do; `path` is "rules.3.when.conditions.0"."""

    code: str
    path: str
    detail: str
    rule_id: int | None = None
    data: dict[str, Any] = {}


# ------------------------------------------------------------------------------------------------------------ teams


class TeamRouting(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How a team's queue is dealt.

    `sticky` tries the last agent first, in any mode, and falls back to the mode. `offer_seconds` None assigns at once,
    else the agent has that long to accept. `overflow_minutes` in the queue open the way to `overflow_team_id`. After
    `promote_minutes` anything stands among the most urgent, so that nobody starves. `tell_position`: the customer, with
    the team's words for the queue; `position_minutes`: again when it got better, at most that often (None: not again).
    `calendar_id`: the team's hours; None = always open.
    """

    team_id: int
    version: int = 1
    mode: Mode = "least_loaded"
    sticky: bool = False
    offer_seconds: Annotated[int, Meta(ge=5)] | None = None
    overflow_team_id: int | None = None
    overflow_minutes: Annotated[int, Meta(ge=0)] | None = None
    promote_minutes: Annotated[int, Meta(ge=1)] = 30
    tell_position: bool = False
    position_minutes: Annotated[int, Meta(ge=5, le=240)] | None = None
    calendar_id: int | None = None


# -------------------------------------------------------------------------------------------------------- why here?

DecisionKind = Literal["assign", "offer", "move", "wait"]
ChosenBy = Literal["sticky", "mode", "nobody_else"]
AlertCause = Literal[
    "no_members", "nobody_available", "everyone_full", "skill_missing", "everyone_declined", "hops_spent"
]


class Candidate(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One agent as they were when it was decided. Points are hundredths of a place (`domain.capacity`).

    `skills` are the levels of the skills that were asked for. No `refused` = could have had it.
    """

    agent_id: int
    points: int
    capacity_points: int
    skills: dict[str, int] = {}
    refused: tuple[Reason, ...] = ()


class RoutingAlert(Struct, frozen=True, kw_only=True):
    """A queue that cannot be dealt, told once: (cause, team) is its identity while it lasts.

    `waiting` conversations share the cause, `oldest_id` is the first of them; `refused` counts the team's people by
    the code of why they were refused.
    """

    cause: AlertCause
    team_id: int
    waiting: int
    oldest_id: int
    oldest_since: datetime
    refused: dict[str, int] = {}


class Why(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Why a conversation went where it went: stored with the decision, shown as a sentence, compared by the replay.

    `chosen_by` is "sticky", "mode", or "nobody_else" (who handed it over has it back: whoever was asked refused and
    nobody else can have it); `tie_break` names what set the chosen one apart from the next ("only_one": nobody
    else could have had it). `sticky_refused` tells why the last agent did not get it.
    """

    kind: DecisionKind
    conversation_id: int
    team_id: int
    agent_id: int | None = None
    mode: Mode
    policy_version: int = 1
    chosen_by: ChosenBy = "mode"
    tie_break: str | None = None
    rule: RuleRef | None = None
    overflow_from: int | None = None
    priority: int = USUAL_PRIORITY
    hops: int = 0
    preferred_id: int | None = None
    sticky_refused: tuple[Reason, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    alert: RoutingAlert | None = None
