"""What the health page is told: every fact read once, judged by `domain.health`. Changes nothing."""

import asyncio
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import asyncpg
from cryptography import x509

from backend_gateway.actions import canary
from backend_gateway.domain.health import HealthFacts, judge
from backend_gateway.settings import Settings
from backend_gateway.store import audit_chain, backups, number_watch
from backend_gateway.store.conn import Conn
from backend_gateway.store.health import read_line
from backend_gateway.store.number_setup import names_in_trouble
from protocol.health import HealthCheck

FRESH: Final = timedelta(seconds=10)


async def read_facts(
    conn: Conn, settings: Settings, failed_loops: Mapping[str, datetime], now: datetime
) -> HealthFacts:
    """Everything there is to know, in four short reads."""
    line, trouble = await read_line(conn), await names_in_trouble(conn)
    _, oldest_unsealed = await audit_chain.line(conn)
    checked = await audit_chain.last_check(conn)
    return HealthFacts(
        now=now,
        numbers=trouble.active,
        stopped=trouble.stopped,
        unreachable=trouble.unreachable,
        silent=trouble.silent,
        last_delivery=line.last_webhook_at,
        oldest_unread=line.oldest_unclaimed_at,
        unread=line.unclaimed,
        parked=line.parked,
        queued=line.queued,
        uncertain=line.uncertain,
        failed_loops=failed_loops,
        free_bytes=await asyncio.to_thread(_free, settings),
        last_backup=await backups.last(conn),
        restored_as_of=line.restored_as_of,
        oldest_unsealed=oldest_unsealed,
        chain_broken=checked is not None and checked.broken is not None,
        tokens=tuple((one.name, one.expires_at) for one in await number_watch.ending_tokens(conn)),
        canary=await canary.standing(conn),
        certificate_until=await asyncio.to_thread(_ends, settings.tls_cert),
    )


def _free(settings: Settings) -> int | None:
    """Bytes left where files and the embedded database are."""
    try:
        return None if settings.media_url else shutil.disk_usage(settings.data_dir).free
    except OSError:
        return 0


def _ends(certificate: Path | None) -> datetime | None:
    """When the certificate we serve with ends; None behind a proxy, or where it cannot be read."""
    if certificate is None:
        return None
    try:
        found = x509.load_pem_x509_certificates(certificate.read_bytes())
    except (OSError, ValueError):
        return None
    return min(one.not_valid_after_utc for one in found).astimezone(UTC)


class Judged:
    """The verdicts of this gateway, kept for some seconds: every client asks for them."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._at: datetime | None = None
        self._checks: tuple[HealthCheck, ...] = ()

    async def get(
        self, pool: asyncpg.Pool, settings: Settings, failed_loops: Mapping[str, datetime], now: datetime
    ) -> tuple[HealthCheck, ...]:
        """Every hop with its verdict, at most `FRESH` old."""
        async with self._lock:
            if self._at is None or not timedelta() <= now - self._at < FRESH:
                async with pool.acquire() as conn:
                    self._checks = judge(await read_facts(conn, settings, failed_loops, now))
                self._at = now
            return self._checks
