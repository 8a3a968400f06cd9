"""How much one person may upload: bytes an hour and a day, and files that wait to be sent.

Called by `api/media` before a body is read, and again by `store_upload` when its true size is known. What always holds:
the same file uploaded twice counts once (it is stored once); copies made by sending a file again count nothing.
"""

from datetime import datetime, timedelta

from msgspec import Struct

from backend_gateway.errors import TooManyUploads
from backend_gateway.store import media_rows
from backend_gateway.store.conn import Conn

MEGABYTE = 1024 * 1024
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Quota(Struct, frozen=True):
    """Bytes an hour, bytes a day, files that are in no message yet."""

    hour: int
    day: int
    waiting: int


async def check_quota(conn: Conn, quota: Quota, user_id: int, size: int, now: datetime) -> None:
    """Whether this user may upload `size` bytes more. Raises TooManyUploads, which says what to do."""
    used = await media_rows.uploaded(conn, user_id, now - HOUR, now - DAY)
    if used.waiting >= quota.waiting:
        raise TooManyUploads(
            f"{used.waiting} files you uploaded are in no message yet. Send some of them, or wait: what is not sent is"
            " deleted a day later.",
            limit=quota.waiting,
        )
    for name, bytes_used, limit, wait in (
        ("hour", used.hour, quota.hour, HOUR),
        ("day", used.day, quota.day, DAY),
    ):
        if bytes_used + size > limit:
            raise TooManyUploads(
                f"You have uploaded {bytes_used // MEGABYTE} of {limit // MEGABYTE} MB this {name}. Try again"
                f" later, send smaller files, or ask an administrator to raise the limit.",
                limit=limit,
                used=bytes_used,
                retry_after=round(wait.total_seconds() / 4),
            )
