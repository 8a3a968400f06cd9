"""The machine codes of everything that can go wrong, and the problem+json body (RFC 9457) that carries them."""

from enum import StrEnum
from typing import Any

from msgspec import Struct, field


class ErrorCode(StrEnum):
    """Why a request was refused. Clients decide on this, never on the text."""

    BAD_REQUEST = "bad_request"
    NOT_SIGNED_IN = "not_signed_in"
    WRONG_CREDENTIALS = "wrong_credentials"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    CODE_NEEDED = "code_needed"
    CODE_WRONG = "code_wrong"
    PASSWORD_WRONG = "password_wrong"  # noqa: S105  the code of a refusal
    ENROLMENT_NEEDED = "enrolment_needed"
    LINK_OVER = "link_over"
    COMPANY_SIGN_IN = "company_sign_in"
    """Signing in with the company's account did not work, or is the only way; `data.doubt` says which."""
    ADDRESS_REFUSED = "address_refused"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    TEAM_UNSEEN = "team_unseen"
    COLLEAGUE_UNSEEN = "colleague_unseen"
    SKILL_USED = "skill_used"
    ROLE_INVALID = "role_invalid"
    ROLE_USED = "role_used"
    KEY_INVALID = "key_invalid"
    TOO_MANY_REQUESTS = "too_many_requests"
    LAST_ADMIN = "last_admin"
    TOO_LARGE = "too_large"
    UPLOADS_FULL = "uploads_full"
    CLIENT_TOO_OLD = "client_too_old"
    OWNER_CHANGED = "owner_changed"
    PEN_HELD = "pen_held"
    HAND_OVER_INCOMPLETE = "hand_over_incomplete"
    OFFER_OVER = "offer_over"
    NEWER_MESSAGES = "newer_messages"
    WINDOW_CLOSED = "window_closed"
    MESSAGE_INVALID = "message_invalid"
    TEMPLATE_UNUSABLE = "template_unusable"
    TEMPLATE_INVALID = "template_invalid"
    NUMBER_STOPPED = "number_stopped"
    NO_ROUTE = "no_route"
    MEDIA_REFUSED = "media_refused"
    MEDIA_NOT_READY = "media_not_ready"
    ALREADY_DONE = "already_done"
    CONFLICT = "conflict"
    MERGED_SINCE = "merged_since"
    RESOLVE_INCOMPLETE = "resolve_incomplete"
    BLOCK_REFUSED = "block_refused"
    POLICY_INVALID = "policy_invalid"
    RECORD_INVALID = "record_invalid"
    ELSEWHERE = "elsewhere"
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"


class SendFailure(StrEnum):
    """Why WhatsApp did not take or deliver a message; the client has the words for each (see FACTS of the API)."""

    DISCONNECTED = "disconnected"
    NO_PERMISSION = "no_permission"
    META_UNAVAILABLE = "meta_unavailable"
    BUSY = "busy"
    INVALID = "invalid"
    ACCOUNT_BLOCKED = "account_blocked"
    SLOW_DOWN = "slow_down"
    QUALITY_LOW = "quality_low"
    TEMPLATE_MISCLASSIFIED = "template_misclassified"
    EXPERIMENT = "experiment"
    COUNTRY_NOT_ALLOWED = "country_not_allowed"
    BLOCKED_BY_US = "blocked_by_us"
    WRONG_NUMBER = "wrong_number"
    UNREACHABLE = "unreachable"
    TEST_RECIPIENT = "test_recipient"
    DISPLAY_NAME = "display_name"
    PAYMENT = "payment"
    NUMBER_OFFLINE = "number_offline"
    WINDOW_CLOSED = "window_closed"
    MARKETING_LIMIT = "marketing_limit"
    MARKETING_STOPPED = "marketing_stopped"
    TYPE_UNSUPPORTED = "type_unsupported"
    MEDIA_NOT_DOWNLOADABLE = "media_not_downloadable"
    MEDIA_REJECTED = "media_rejected"
    MAINTENANCE = "maintenance"
    NEEDS_PHONE = "needs_phone"
    TEMPLATE_PARAMETERS = "template_parameters"
    TEMPLATE_UNAVAILABLE = "template_unavailable"
    TEXT_TOO_LONG = "text_too_long"
    TEMPLATE_REFUSED = "template_refused"
    TEMPLATE_PAUSED = "template_paused"
    TEMPLATE_DISABLED = "template_disabled"
    FLOW_UNAVAILABLE = "flow_unavailable"
    REGISTRATION = "registration"
    IDENTITY_CHANGED = "identity_changed"
    UNKNOWN = "unknown"
    UNCERTAIN = "uncertain"


class Problem(Struct, omit_defaults=True, kw_only=True):
    """The body of every refused request: what happened and what to do, for people; `code` and `data` for programs."""

    code: str
    title: str
    status: int
    detail: str | None = None
    type: str = "about:blank"
    data: dict[str, Any] = field(default_factory=dict)
