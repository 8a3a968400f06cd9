"""The schema, one file per noun, on one `MetaData`. Migrations are compared with it by a test.

Only the schema and the migrations use SQLAlchemy; what runs all day is SQL on asyncpg (docs/decisions/0002).
"""

from backend_gateway.store.tables import (
    answers,
    automatic,
    channels,
    coaching,
    contacts,
    conversations,
    devices,
    feed,
    journal,
    levels,
    media,
    messages,
    metric_days,
    metrics,
    outbound,
    people,
    policies,
    presence,
    reviews,
    routing,
    sla,
)
from backend_gateway.store.tables.base import metadata

__all__ = [
    "answers",
    "automatic",
    "channels",
    "coaching",
    "contacts",
    "conversations",
    "devices",
    "feed",
    "journal",
    "levels",
    "media",
    "messages",
    "metadata",
    "metric_days",
    "metrics",
    "outbound",
    "people",
    "policies",
    "presence",
    "reviews",
    "routing",
    "sla",
]
