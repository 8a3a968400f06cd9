"""What the office keeps beside conversations, as one viewer may see it."""

from typing import Any

from backend_gateway.store import hydrate
from backend_gateway.store.alert_sight import open_in_sight
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible


async def office_in_sight(conn: Conn, viewer: Viewer) -> dict[str, Any]:
    """Rows by the names of `Snapshot`: presence, tags, answers, views, fields, open alerts, policies in force."""
    return {
        "presence": list((await hydrate.presence(conn)).values()),
        "tags": list((await hydrate.tags(conn)).values()),
        "quick_replies": in_sight(await hydrate.quick_replies(conn), viewer),
        "macros": in_sight(await hydrate.macros(conn), viewer),
        "saved_views": in_sight(await hydrate.saved_views(conn), viewer),
        "view_orders": list((await hydrate.view_orders(conn, [viewer.user_id])).values()),
        "contact_fields": list((await hydrate.contact_fields(conn)).values()),
        "policies": list((await hydrate.policies(conn)).values()),
        "scheduled": list((await hydrate.scheduled(conn, await _waiting(conn, viewer))).values()),
        "alerts": list((await hydrate.alerts(conn, await open_in_sight(conn, viewer))).values()),
    }


def in_sight(rows: dict[int, Any], viewer: Viewer) -> list[Any]:
    """Of quick replies, macros, views: shared ones in sight and the viewer's own (the rule of `feed.changes`)."""
    return [row for row in rows.values() if row.user_id == viewer.user_id or _shared(row, viewer)]


def _shared(row: Any, viewer: Viewer) -> bool:
    in_team = row.team_id is None or row.team_id in viewer.team_ids or viewer.visibility == "all"
    return row.user_id is None and in_team


async def _waiting(conn: Conn, viewer: Viewer) -> list[int]:
    sql = f"""
    select s.id from scheduled_messages s join conversations c on c.id = s.conversation_id
    where s.state in ('waiting', 'asks') and c.merged_into is null and {visible(viewer)}
    """  # noqa: S608  integers of our own
    return [row[0] for row in await conn.fetch(sql)]
