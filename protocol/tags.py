"""Tags, saved views and the record's own fields: what admins and agents name things with."""

from typing import Any, Final, Literal

from msgspec import Struct

TagKind = Literal["conversation", "contact", "reason"]
TAG_COLORS = (
    "indigo", "cielo", "petroleo", "lima", "ambar", "terracota", "rosa", "ciruela", "piedra", "tinta",
)  # fmt: skip
"""Colours a tag may have; each has a shape of its own in the theme (`resources/theme/tokens.json`)."""

FieldKind = Literal["text", "number", "date", "choice", "yes_no"]


class Tag(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A label with a colour of the theme. `reason` tags say what a case was about; a team's are offered to it first.

    Lists show them by `position`, those of one place by name.
    """

    id: int
    rev: int
    name: str
    color: str = "piedra"
    kind: TagKind = "conversation"
    team_id: int | None = None
    active: bool = True
    position: int = 0


class SavedView(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A named filter of the list. Personal with a `user_id`, else shared with a team or everybody.

    `query` holds only the filters set: `state`, `team_id`, `assignee_id`, `tags`, `priority`,
    `clock` (at_risk, missed), `window_closes_within_s`, `unanswered_since_s`, `language`, `vip`, `number_id`, `sort`.
    """

    id: int
    rev: int
    name: str
    user_id: int | None = None
    team_id: int | None = None
    query: dict[str, Any] = {}
    position: int = 0


SHIPPED_VIEW: Final = 0
"""The view that comes with Relevo (*window closing*), where ids of saved views are listed."""

MOST_ORDERED_VIEWS = 500


class ViewOrder(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """In which order a person has the saved views they see; on the wire only ever one's own.

    Ids, shared and own views alike, `SHIPPED_VIEW` among them. What is not listed comes after; what is gone is skipped.
    """

    user_id: int
    rev: int
    views: tuple[int, ...] = ()


class ContactField(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A field admins added to the customer's record. Values are kept as text under the field's id."""

    id: int
    rev: int
    name: str
    kind: FieldKind = "text"
    choices: tuple[str, ...] = ()
    position: int = 0
    active: bool = True


GIVEN_UP: Final = {"inherit": True}
"""The body of the version by which a team gives its own policy up: its earlier ones stay in the history."""


class Policy(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The version in force of something admins decide; `rev` is the version, every version has an `id` of its own.

    `subject`: a team, number or calendar; 0 = the company.
    """

    id: int
    rev: int
    kind: str
    subject: int = 0
    body: dict[str, Any] = {}

    @property
    def gives_up(self) -> bool:
        """A team gave its own up: the company's counts again."""
        return self.body == GIVEN_UP

    @property
    def key(self) -> str:
        """What a newer version replaces: `sla:0`."""
        return f"{self.kind}:{self.subject}"
