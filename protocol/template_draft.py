"""A template as a company writes it, before and after Meta knows it.

What always holds: `examples` and `bindings` are kept by the key of the field they fill (`protocol.rules.template_form`:
"body.1", "header.name", "button[0]", "card[1].body.1"), so one template has one set of keys from draft to send.
"""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

DraftCategory = Literal["MARKETING", "UTILITY"]
HeaderKind = Literal["none", "text", "image", "video", "document", "location"]
ButtonKind = Literal["quick_reply", "url", "phone", "copy_code", "flow"]
DraftState = Literal["draft", "waiting", "returned", "sending", "sent"]
"""`waiting`: for a colleague's yes; `returned`: they want it otherwise; `sending`: on its way; `sent`: at Meta."""
LongText = Annotated[str, Meta(max_length=8000)]
ShortText = Annotated[str, Meta(max_length=2100)]


class HeaderDraft(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands above the text. `media_id`: the file uploaded as a sample, `file` what it is called."""

    kind: HeaderKind = "none"
    text: ShortText = ""
    media_id: int | None = None
    file: ShortText = ""


class ButtonDraft(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A button. `value` is what is behind it: an address, a phone number, an example code, a flow's number."""

    kind: ButtonKind
    text: ShortText = ""
    value: ShortText = ""


class CardDraft(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A card of a carousel: a picture or video, a short text, one or two buttons."""

    header: HeaderDraft = HeaderDraft(kind="image")
    body: LongText = ""
    buttons: Annotated[tuple[ButtonDraft, ...], Meta(max_length=20)] = ()


class TemplateDraft(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The whole template. `named`: its variables have names instead of numbers."""

    name: ShortText = ""
    language: Annotated[str, Meta(max_length=20)] = "es_MX"
    category: DraftCategory = "UTILITY"
    named: bool = False
    header: HeaderDraft = HeaderDraft()
    body: LongText = ""
    footer: ShortText = ""
    buttons: Annotated[tuple[ButtonDraft, ...], Meta(max_length=40)] = ()
    cards: Annotated[tuple[CardDraft, ...], Meta(max_length=20)] = ()
    examples: Annotated[dict[str, ShortText], Meta(max_length=200)] = {}
    bindings: Annotated[dict[str, ShortText], Meta(max_length=200)] = {}


class TemplateDraftRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry of `GET /api/templates/drafts`. `template_id`: the one at Meta that it changes.

    `note`: what the colleague who returned it wants; `refusal`: what Meta said when it did not take it.
    """

    id: int
    rev: int
    draft: TemplateDraft
    state: DraftState
    author_id: int
    updated_at: datetime
    number_id: int | None = None
    template_id: int | None = None
    asked_by: int | None = None
    note: str = ""
    refusal: str = ""


class PutTemplateDraft(Struct, kw_only=True):
    """`POST /api/templates/drafts` and `PUT` of one: `rev` is the revision that was read, None for a new one."""

    draft: TemplateDraft
    number_id: int | None = None
    template_id: int | None = None
    rev: int | None = None


class SubmitDraft(Struct, kw_only=True):
    """`POST /api/templates/drafts/{id}/submit`: what is sent is what was read."""

    rev: int


class ReturnDraft(Struct, kw_only=True):
    """`POST /api/templates/drafts/{id}/return`."""

    rev: int
    note: Annotated[str, Meta(max_length=500)]


class PutBindings(Struct, kw_only=True):
    """`PUT /api/templates/{id}/bindings`: what fills which variable by itself."""

    bindings: Annotated[dict[str, ShortText], Meta(max_length=200)]


class TemplatePolicy(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The policy `templates`: with `four_eyes`, a colleague looks at each template before Meta does."""

    four_eyes: bool = False
