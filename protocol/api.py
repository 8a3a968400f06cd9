"""Bodies of the HTTP API under `/api`: what clients send and what they get back."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from protocol.answers import Macro, QuickReply, Scheduled
from protocol.content import Content
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.message import Message
from protocol.order import Order
from protocol.people import Consent, Contact, Number, Team, User
from protocol.promises import Alert
from protocol.resolving import Close
from protocol.roster import Presence
from protocol.security import Code
from protocol.tags import ContactField, Policy, SavedView, Tag, ViewOrder

Short = Annotated[str, Meta(max_length=200)]


class SignIn(Struct, kw_only=True):
    """`POST /api/session`. `device` is a stable random id of this installation, for throttling and the device list."""

    email: Annotated[str, Meta(min_length=3, max_length=254)]
    password: Annotated[str, Meta(min_length=1, max_length=1024)]
    device: Annotated[str, Meta(min_length=8, max_length=100)]
    device_name: Short = ""
    protocol: int = 1
    code: Code = ""
    """Of the second factor, or a recovery code; the first code of an enrolment."""


class Session(Struct, kw_only=True):
    """A signed-in session. `token` goes into `Authorization: Bearer`. It is shown once and stored hashed."""

    token: str
    user: User
    company: str
    epoch: str
    protocol: int
    expires_at: datetime
    recovery_codes: list[str] = []
    """Shown once, when this sign-in was the one that set up the second factor."""
    gateways: tuple[str, ...] = ()
    """Addresses at which this company's gateways answer, when several run."""


class Counts(Struct, kw_only=True):
    """Conversations per view of this user, under their visibility."""

    mine: int = 0
    unassigned: int = 0
    owed: int = 0
    mentions: int = 0
    at_risk: int = 0
    snoozed: int = 0
    all: int = 0
    teams: dict[str, int] = {}


class Snapshot(Struct, kw_only=True):
    """`GET /api/snapshot`: one consistent picture and the cursor at which the stream continues it."""

    cursor: str
    epoch: str
    now: datetime
    company: str
    me: User
    users: list[User]
    teams: list[Team]
    numbers: list[Number]
    counts: Counts
    conversations: list[Conversation]
    drafts: list[Draft]
    read_marks: list[ReadMark]
    presence: list[Presence] = []
    tags: list[Tag] = []
    quick_replies: list[QuickReply] = []
    macros: list[Macro] = []
    scheduled: list[Scheduled] = []
    saved_views: list[SavedView] = []
    view_orders: list[ViewOrder] = []
    """Mine, once I have one."""
    contact_fields: list[ContactField] = []
    alerts: list[Alert] = []
    policies: list[Policy] = []
    more: str | None = None


class ConversationPage(Struct, kw_only=True):
    """`GET /api/conversations`: newest first; `next` is the cursor of the following page."""

    items: list[Conversation]
    read_marks: list[ReadMark] = []
    next: str | None = None


class MessagePage(Struct, kw_only=True):
    """`GET /api/conversations/{id}/messages`: oldest first within the page; `before` continues into the past."""

    items: list[Message]
    before: str | None = None
    after: str | None = None


class SendMessage(Struct, kw_only=True):
    """`POST /api/conversations/{id}/messages`.

    `client_token` is minted when Enter is pressed and kept for every retry of the request: a known one returns its
    first result. `owner_version` is what the sender saw; `seen` is the newest message on their screen: newer ones from
    anybody refuse with `newer_messages` unless `send_anyway`. `pen` is the number of the compose lease: without the
    current one it is refused with `pen_held` while somebody else holds it. `offline`: written without a line, when no
    lease could be asked for; only `seen` and `owner_version` decide. Sending gives the pen back, unless `keep_pen`
    (more of mine follows).
    """

    client_token: Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]
    content: Content
    reply_to: int | None = None
    owner_version: int | None = None
    seen: Order | None = None
    send_anyway: bool = False
    pen: int | None = None
    keep_pen: bool = False
    offline: bool = False


class SendReaction(Struct, kw_only=True):
    """`POST /api/messages/{id}/reaction`; an empty emoji removes ours."""

    client_token: Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]
    emoji: Annotated[str, Meta(max_length=40)] = ""


class RetryMessage(Struct, kw_only=True):
    """`POST /api/messages/{id}/retry`: a new attempt chained to a failed or uncertain one."""

    client_token: Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]


MOST_MENTIONED = 100


class AddNote(Struct, kw_only=True):
    """`POST /api/conversations/{id}/notes`. A mentioned team is everybody in it."""

    client_token: Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]
    body: Annotated[str, Meta(min_length=1, max_length=10_000)]
    mentions: Annotated[list[int], Meta(max_length=MOST_MENTIONED)] = []
    teams: Annotated[list[int], Meta(max_length=MOST_MENTIONED)] = []


class Assign(Struct, kw_only=True):
    """`POST /api/conversations/{id}/assign`: to a person, to a team's queue, or to nobody."""

    owner_version: int
    assignee_id: int | None = None
    team_id: int | None = None


class Resolve(Close, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/resolve`: what was decided on, and what is said about the case."""

    owner_version: int | None = None


class Reopen(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/reopen`, and `/unresolve`: my resolve of a moment ago never was."""

    owner_version: int | None = None


class MarkRead(Struct, kw_only=True):
    """`POST /api/conversations/{id}/read`: I have read this many inbound messages (0 = mark unread)."""

    inbound_count: Annotated[int, Meta(ge=0)]


class PutDraft(Struct, kw_only=True):
    """`PUT /api/conversations/{id}/draft`; empty text deletes it. `base_rev` is the revision this text was typed on."""

    text: Annotated[str, Meta(max_length=10_000)]
    mode: Literal["reply", "note"] = "reply"
    reply_to: int | None = None
    base_rev: int = 0


class EditContact(Struct, kw_only=True, omit_defaults=True):
    """`PATCH /api/contacts/{id}`; absent fields stay."""

    name: Short | None = None
    email: Short | None = None
    city: Short | None = None
    language: Short | None = None
    notes: Annotated[str, Meta(max_length=20_000)] | None = None
    vip: bool | None = None
    fields: dict[str, Annotated[str, Meta(max_length=2000)]] | None = None
    """By the field's id; only those given change, an empty text clears one."""
    tags: list[str] | None = None
    pinned_note: Annotated[str, Meta(max_length=300)] | None = None
    consent: Consent | None = None


class MergeContacts(Struct, kw_only=True):
    """`POST /api/contacts/{id}/merge`: the other record becomes part of this one; undone by its merge id."""

    other_id: int


class TellApart(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/contacts/{id}/different`: the other record is somebody else; `different: false` takes that back."""

    other_id: int
    different: bool = True


class UploadedMedia(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/media`: what the customer will get. `verdict` is `ready`, `converting` or `refused` with a reason.

    While it converts, `GET /api/media/{id}/verdict` tells how it stands; `mime` and `size` are then still those of the
    source. `thumbnail`: there is a small picture of what the customer will get (`?variant=thumbnail`). `detail` is the
    reason as a sentence that says what to do, for programs without words of their own.
    """

    id: int
    verdict: Literal["ready", "converting", "refused"]
    kind: Literal["image", "video", "audio", "document", "sticker"]
    mime: str
    size: int
    reason: str | None = None
    detail: str | None = None
    filename: str | None = None
    thumbnail: bool = False


MediaLeft = Literal["saved", "forwarded", "copied", "dragged", "opened"]


class MediaNote(Struct, kw_only=True):
    """`POST /api/media/{id}/saved`: a file left Relevo, for the audit, and how.

    Saved to a disk, passed on to somebody, copied, dragged out, or opened with another program.
    """

    what: MediaLeft = "saved"


class TemplateRow(Struct, kw_only=True, omit_defaults=True):
    """An entry of `GET /api/templates`: usable or not, and if not, why (`unusable`; `reason` in Meta's word).

    `previous_category`: Meta moved it to another. `bindings`: what fills which field by itself (`template_bindings`).
    `edits`: when it was changed from here within 30 days (`template_edits`).
    """

    id: int
    number_ids: list[int]
    name: str
    language: str
    category: str
    status: str
    parameter_format: Literal["POSITIONAL", "NAMED"] = "POSITIONAL"
    components: list[dict[str, Any]] = []
    unusable: str | None = None
    synced_at: datetime | None = None
    quality: str | None = None
    reason: str | None = None
    previous_category: str | None = None
    bindings: dict[str, str] = {}
    edits: list[datetime] = []


class SearchHit(Struct, kw_only=True):
    """A message found at the gateway."""

    conversation_id: int
    message_id: int
    name: str
    at: datetime
    excerpt: str


class ParkedDelivery(Struct, kw_only=True):
    """A webhook (or part of one) the gateway could not understand; kept whole and replayable. For admins."""

    id: int
    journal_id: int
    received_at: datetime
    error: str
    attempts: int
    excerpt: str


class Take(Struct, kw_only=True):
    """`POST /api/conversations/{id}/take`. Without `owner_version` it is refused when a colleague has it."""

    owner_version: int | None = None


class MergedContacts(Struct, kw_only=True):
    """Answer of `POST /api/contacts/{id}/merge` and `/unmerge`: the record as it is now."""

    merge_id: int
    contact: Contact


class UnmergeContacts(Struct, kw_only=True):
    """`POST /api/contacts/{id}/unmerge`."""

    merge_id: int


class PutPolicy(Struct, kw_only=True):
    """`PUT /api/policies/{kind}/{subject}`: a new version. `base` is the version it was made on; `note` says why."""

    body: dict[str, Any]
    base: int | None = None
    note: Annotated[str, Meta(max_length=500)] = ""


class NewCalendar(Struct, kw_only=True):
    """`POST /api/calendars`."""

    name: Annotated[str, Meta(min_length=1, max_length=200)]
    body: dict[str, Any]


class PolicyVersion(Struct, kw_only=True):
    """One version of a policy; `body` is its JSON as text."""

    id: int
    version: int
    at: datetime
    note: str = ""
    by_user: int | None = None
    body: str = "{}"
