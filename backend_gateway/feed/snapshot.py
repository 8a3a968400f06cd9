"""One consistent picture for a client that starts: rows and cursor from a single REPEATABLE READ transaction."""

from datetime import datetime

from backend_gateway.feed.follow import watermark
from backend_gateway.store import hydrate, office, pages
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, viewer_of
from protocol.api import Snapshot
from protocol.rules.permissions import is_person

FIRST_PAGE = 300


async def take_snapshot(conn: Conn, viewer: Viewer, company: str, now: datetime) -> Snapshot:
    """The start of a client: people, places, counts, its newest conversations, drafts and marks.

    `conn` is inside a REPEATABLE READ transaction (`Reader(repeatable_read=True)`). What the viewer may see is read
    in it too: narrowed since the request's session was read, no later event would take the rows away again.
    """
    cursor = await watermark(conn)
    users = await hydrate.users(conn)
    viewer = viewer_of(users[viewer.user_id])
    page = await pages.conversation_page(conn, viewer, limit=FIRST_PAGE)
    ids = [row.id for row in page.items]
    return Snapshot(
        cursor=str(cursor),
        epoch=str(await conn.fetchval("select epoch from feed_epoch")),
        now=now,
        company=company,
        me=users[viewer.user_id],
        users=[user for user in users.values() if user.active and is_person(user.role)],
        teams=list((await hydrate.teams(conn)).values()),
        numbers=list((await hydrate.numbers(conn)).values()),
        counts=await pages.counts(conn, viewer),
        conversations=page.items,
        drafts=list((await pages.drafts_in_sight(conn, viewer)).values()),
        read_marks=list((await hydrate.read_marks(conn, viewer.user_id, ids)).values()),
        **await office.office_in_sight(conn, viewer),
        more=page.next,
    )
