"""What one person may do: one list, checked by the route table, by the actions, and by what a screen offers.

Four roles come with Relevo (`PRESETS`). A role of a company's own grows from one of them and carries its permissions
with it (`actions/roles`), so a check never asks for a role by name. What always holds: the account of a wall-board is
nobody's colleague and may do one thing; a permission nobody knows grants nothing.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import Final, Protocol

from protocol.people import Role


class Holder(Protocol):
    """Whoever may do something: the viewer of a request, a colleague's row."""

    @property
    def role(self) -> Role:
        """The role of Relevo's own that theirs is, or grew from."""

    @property
    def permissions(self) -> Collection[str] | None:
        """What a role of the company's own grants; None: what `role` grants."""


class Permission(StrEnum):
    """One thing a person may do. Which conversations it reaches is visibility's business (`store.visible`)."""

    READ_CONVERSATIONS = "read_conversations"
    SEND_MESSAGES = "send_messages"
    SEND_TEMPLATES = "send_templates"
    WRITE_NOTES = "write_notes"
    TAKE_CONVERSATIONS = "take_conversations"
    """From the queue, or give up one's own."""
    ASSIGN_OTHERS = "assign_others"
    """Give a conversation to somebody else, or take it from them."""
    RESOLVE = "resolve"
    REVIEW_VOIDS = "review_voids"
    """Accept or reject that a case counts for nothing."""
    MANAGE_ANSWERS = "manage_answers"
    """Quick replies, macros and views that one's teams share."""
    TAG_CONVERSATIONS = "tag_conversations"
    MANAGE_TAGS = "manage_tags"
    SEE_PHONE_NUMBERS = "see_phone_numbers"
    """Of customers, whole; without it the country and the last two digits are shown (`domain.phone_mask`)."""
    SEE_CARD_NUMBERS = "see_card_numbers"
    """Of payment cards that customers wrote; everybody else, and everywhere else, sees the last four digits."""
    EDIT_CONTACTS = "edit_contacts"
    MERGE_CONTACTS = "merge_contacts"
    IMPORT_CONTACTS = "import_contacts"
    MANAGE_CONTACT_FIELDS = "manage_contact_fields"
    """Which fields the record of a customer has."""
    BLOCK_CONTACTS = "block_contacts"
    SAVE_MEDIA = "save_media"
    """Save or forward a customer's file; audited."""
    EXPORT = "export"
    SEE_REPORTS = "see_reports"
    SEE_COLLEAGUES_REPORTS = "see_colleagues_reports"
    SEE_WALLBOARD = "see_wallboard"
    """The board as it may hang in a room: no customer's name."""
    MANAGE_TEMPLATES = "manage_templates"
    MANAGE_TEAMS = "manage_teams"
    MANAGE_USERS = "manage_users"
    MANAGE_SIGN_IN = "manage_sign_in"
    """Whose word counts for who somebody is: who may decide that may become anybody."""
    MANAGE_ROUTING = "manage_routing"
    MANAGE_POLICIES = "manage_policies"
    """Promises, automatic replies, how cases are resolved."""
    SET_PRESENCE_OF_OTHERS = "set_presence_of_others"
    SEE_ALERTS = "see_alerts"
    SUPERVISE = "supervise"
    """Hear calls for help, look on in silence, step in."""
    MANAGE_NUMBERS = "manage_numbers"
    REPLAY_DELIVERIES = "replay_deliveries"
    SEE_AUDIT = "see_audit"
    SEE_HEALTH = "see_health"
    """How the service stands, hop by hop."""
    ERASE_CONTACTS = "erase_contacts"
    HANDLE_DATA_REQUESTS = "handle_data_requests"
    """See what customers ask of their data, and say it was answered."""


_AGENT: Final = frozenset(
    {
        Permission.READ_CONVERSATIONS,
        Permission.SEND_MESSAGES,
        Permission.SEND_TEMPLATES,
        Permission.WRITE_NOTES,
        Permission.TAKE_CONVERSATIONS,
        Permission.ASSIGN_OTHERS,
        Permission.RESOLVE,
        Permission.TAG_CONVERSATIONS,
        Permission.SEE_PHONE_NUMBERS,
        Permission.EDIT_CONTACTS,
        Permission.SAVE_MEDIA,
        Permission.SEE_REPORTS,
    }
)
_SUPERVISOR: Final = _AGENT | {
    Permission.MERGE_CONTACTS,
    Permission.BLOCK_CONTACTS,
    Permission.REVIEW_VOIDS,
    Permission.MANAGE_ANSWERS,
    Permission.MANAGE_TAGS,
    Permission.EXPORT,
    Permission.SEE_COLLEAGUES_REPORTS,
    Permission.SEE_WALLBOARD,
    Permission.MANAGE_TEMPLATES,
    Permission.MANAGE_TEAMS,
    Permission.SET_PRESENCE_OF_OTHERS,
    Permission.SEE_ALERTS,
    Permission.SUPERVISE,
}
PRESETS: Final[dict[Role, frozenset[Permission]]] = {
    "agent": _AGENT,
    "supervisor": _SUPERVISOR,
    "admin": frozenset(Permission),
    "wallboard": frozenset({Permission.SEE_WALLBOARD}),
}


def can(who: Holder, permission: Permission) -> bool:
    """Whether they may do it. A role nobody knows may do nothing."""
    return permission in (PRESETS.get(who.role, frozenset()) if who.permissions is None else who.permissions)


def granted(who: Holder) -> frozenset[Permission]:
    """All they may do."""
    return frozenset(permission for permission in Permission if can(who, permission))


def is_person(role: Role) -> bool:
    """Whether somebody sits behind the account: only people have colleagues, devices, a presence, a stream."""
    return role in PRESETS and role != "wallboard"
