"""Current rows as wire structs, by id, in sets: what the feed sends and what the API answers with.

Every function takes an asyncpg connection and ids and returns a dict by id; ids without a row are absent.
"""

from backend_gateway.store.hydrate.conversation_rows import conversations
from backend_gateway.store.hydrate.message_rows import messages
from backend_gateway.store.hydrate.office import (
    alerts,
    contact_fields,
    macros,
    policies,
    presence,
    quick_replies,
    saved_views,
    scheduled,
    tags,
    view_orders,
)
from backend_gateway.store.hydrate.people import contacts, numbers, teams, users
from backend_gateway.store.hydrate.private import drafts, read_marks

__all__ = [
    "alerts",
    "contact_fields",
    "contacts",
    "conversations",
    "drafts",
    "macros",
    "messages",
    "numbers",
    "policies",
    "presence",
    "quick_replies",
    "read_marks",
    "saved_views",
    "scheduled",
    "tags",
    "teams",
    "users",
    "view_orders",
]
