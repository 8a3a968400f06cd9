"""Starter packs: tags, quick replies, templates and a promise for a trade, to be added item by item.

A pack is a file of `resources/packs` with every text in Spanish, English and Portuguese (`PackFile`); what admins are
shown is one language of it beside what their company has already (`Pack`).
"""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

PackLanguage = Literal["es", "en", "pt"]
ItemKind = Literal["tag", "reply", "template", "sla"]
ItemState = Literal["new", "there", "retired"]
"""`there`: the company has one of this name, which stays as it is; `retired`: it would be brought back as it was."""

Texts = dict[PackLanguage, str]


class TagOfPack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A tag."""

    key: str
    color: str
    name: Texts


class ReplyOfPack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A quick reply of everybody's."""

    key: str
    code: Texts
    title: Texts
    body: Texts


class TemplateOfPack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A template, added as a draft; `examples`: one for each numbered variable, the first is the customer's name."""

    key: str
    name: str
    category: Literal["UTILITY", "MARKETING"]
    body: Texts
    examples: dict[PackLanguage, list[str]]


class SlaOfPack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to promise everybody."""

    first_response_minutes: int
    next_response_minutes: int
    resolution_hours: int


class PackFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file of `resources/packs`."""

    key: str
    icon: str
    name: Texts
    about: Texts
    tags: list[TagOfPack]
    replies: list[ReplyOfPack]
    templates: list[TemplateOfPack]
    sla: SlaOfPack


class PackItem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing of a pack, in one language. `key` is `tag:quote`; `detail`: the code, the colour, the category."""

    key: str
    kind: ItemKind
    state: ItemState
    title: str
    text: str = ""
    detail: str = ""


class Pack(Struct, frozen=True, kw_only=True):
    """An entry of `GET /api/packs?language=es`."""

    key: str
    icon: str
    name: str
    about: str
    items: tuple[PackItem, ...]


class AddPack(Struct, kw_only=True):
    """`POST /api/packs/{key}`: these items, in this language."""

    language: PackLanguage
    items: Annotated[list[Annotated[str, Meta(max_length=80)]], Meta(min_length=1, max_length=100)]


class Made(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an addition made, by id and the revision it had then; `revived`: tags that had been retired."""

    tags: dict[str, int] = {}
    revived: dict[str, int] = {}
    replies: dict[str, int] = {}
    drafts: dict[str, int] = {}
    sla: int | None = None


class PackUse(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An addition, newest first in `GET /api/packs/uses`. `kept`: what taking it back left, because it was changed."""

    id: int
    pack: str
    language: PackLanguage
    by: int
    at: datetime
    made: Made
    undone_at: datetime | None = None
    kept: int = 0
