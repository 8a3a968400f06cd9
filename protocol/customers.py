"""What the customer's record asks of the API beside `EditContact`: history, marketing wish, attempts, first words.

Called by both sides. Field values are text under the field's id (`protocol.rules.contact_fields` checks them); phone
numbers are digits with their country code.
"""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.content import Template
from protocol.conversation import Conversation
from protocol.message import Message
from protocol.people import Contact
from protocol.tags import FieldKind

ChangeSource = Literal["person", "customer", "whatsapp", "import"]
"""Who changed a record: a colleague, the customer's own words, WhatsApp's preference webhook, a file."""
AttemptKind = Literal["message", "template", "whatsapp_call", "phone_call"]
CallOutcome = Literal["reached", "not_reached", "voicemail"]
Token = Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]


class ContactChange(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One change of one field of a record. `field` is a name of `EditContact`, `field:7` or `marketing`."""

    id: int
    at: datetime
    field: str
    source: ChangeSource = "person"
    by_user: int | None = None
    before: str = ""
    after: str = ""
    reason: str = ""


class ContactAttempt(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One try to reach the customer within a case, and what became of it.

    `result`: the delivery status of a message, `missed`, `answered`, `rejected` of a call over WhatsApp, a
    `CallOutcome` of a phone call that somebody noted.
    """

    message_id: int
    at: datetime
    kind: AttemptKind
    result: str
    author_id: int | None = None
    note: str = ""


class CaseRecord(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/conversations/{id}/case`: attempts of the latest case, oldest first, and how the one before ended."""

    attempts: tuple[ContactAttempt, ...] = ()
    summary: str = ""
    summary_at: datetime | None = None


class SetMarketing(Struct, kw_only=True):
    """`POST /api/contacts/{id}/marketing`: record their wish; taking a "stop" back needs the reason."""

    opt_out: bool
    reason: Annotated[str, Meta(max_length=500)] = ""


class NoteCall(Struct, kw_only=True):
    """`POST /api/conversations/{id}/calls`: somebody phoned the customer."""

    client_token: Token
    outcome: CallOutcome
    note: Annotated[str, Meta(max_length=1000)] = ""


class FoundContact(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A customer found by name, phone, field value or tag, with their conversation on the number asked for."""

    id: int
    name: str
    phone: str | None = None
    username: str | None = None
    vip: bool = False
    blocked: bool = False
    marketing_opt_out: bool = False
    tags: tuple[str, ...] = ()
    conversation_id: int | None = None


class FoundContacts(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/contacts?q=`: `phone` is what was typed, when it is a number of a real plan; else `phone_problem`."""

    items: tuple[FoundContact, ...] = ()
    phone: str | None = None
    phone_problem: str = ""


class StartConversation(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations`: the first words to a known customer, or to a number; always a template."""

    client_token: Token
    number_id: int
    content: Template
    contact_id: int | None = None
    phone: Annotated[str, Meta(max_length=40)] = ""
    name: Annotated[str, Meta(max_length=200)] = ""


class StartedConversation(Struct, kw_only=True):
    """Where it is: an existing thread is used again, there is one per customer and number."""

    conversation: Conversation
    message: Message
    contact: Contact


class PutContactField(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/contact-fields` and `PUT /api/contact-fields/{id}`; `rev` is what the change was made on."""

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    kind: FieldKind = "text"
    choices: Annotated[list[Annotated[str, Meta(min_length=1, max_length=80)]], Meta(max_length=100)] = []
    position: int = 0
    active: bool = True
    rev: int | None = None


class ImportRows(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/contacts/import`: a piece of a file. `columns` says what each cell is (see `rules.contact_file`).

    With `dry_run` nothing is written. `country` is the region of numbers without a country code ("MX"). `lines` are
    the lines of the rows in the file, for the answer.
    """

    columns: Annotated[list[str], Meta(max_length=200)]
    rows: Annotated[list[list[str]], Meta(max_length=500)]
    lines: Annotated[list[int], Meta(max_length=500)] = []
    country: Annotated[str, Meta(max_length=2)] = ""
    dry_run: bool = True


class ImportedRow(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What became, or would become, of a row. `problem`: a key with words at the client; `column` where it is."""

    line: int
    outcome: Literal["new", "changed", "same", "refused"]
    problem: str = ""
    column: int | None = None
    value: str = ""


class ImportOutcome(Struct, kw_only=True):
    """The rows of a piece, in order."""

    rows: list[ImportedRow]
