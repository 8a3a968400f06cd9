"""Seals what the audit holds, and follows the chain to see that nothing of it was touched.

Called by `workers/audit_seal` and `relevo-gateway verify-audit`. What always holds: one sealer at a time in the whole
cluster (whoever writes entries waits for nobody); the order is fixed when sealed, so it does not matter in which order
transactions end; a chain is followed in batches, each its own short transaction.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import asyncpg
from msgspec import Struct

from backend_gateway.domain.audit_chain import START, Broken, Place, follow, seal
from backend_gateway.errors import Unavailable
from backend_gateway.store import audit, audit_anchors, audit_chain
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer

BATCH: Final = 2000
LOOK_BATCH: Final = 500
"""So many are hashed at once: a few milliseconds, while the process has other things to do."""
MOST_SECONDS: Final = 15.0
"""How long somebody may wait for the whole chain to be followed: more than a million entries."""
CHECKS_KEPT: Final = timedelta(days=30)


class Verdict(Struct, frozen=True):
    """What following the chain found. `entries`: how many were followed; `broken`: the first fault, if any."""

    since: Place
    to: Place
    entries: int
    broken: Broken | None


async def seal_waiting(unit: Unit, limit: int = BATCH) -> int:
    """Seal what waits, oldest first; how many. 0 also when another gateway is at it."""
    if not await audit_chain.alone(unit.conn):
        return 0
    entries = await audit_chain.waiting(unit.conn, limit)
    if entries:
        await audit_chain.put(unit.conn, seal(await audit_chain.head(unit.conn), entries))
    return len(entries)


def _silent(_done: int) -> None:
    """Nobody wants to know how far."""


async def verify(
    pool: asyncpg.Pool,
    *,
    since: Place = START,
    anchors: Sequence[Place] = (),
    batch: int = BATCH,
    tell: Callable[[int], None] = _silent,
) -> Verdict:
    """Follow the chain from `since` on; `anchors` are heads that were written down elsewhere."""
    to, entries = since, 0
    while True:
        async with Reader(pool, repeatable_read=True, name="verify audit") as reader:
            seals = await audit_chain.stretch(reader.conn, to.seq, batch)
        to, broken = follow(to, seals)
        entries = to.seq - since.seq
        tell(entries)
        if broken is not None:
            return Verdict(since, to, entries, broken)
        if len(seals) < batch:
            break
    broken = await _against(pool, anchors) or await _unsealed(pool, whole=since == START, batch=batch)
    return Verdict(since, to, entries, broken)


async def _against(pool: asyncpg.Pool, anchors: Sequence[Place]) -> Broken | None:
    """What was written down elsewhere must be what stands here."""
    async with Reader(pool, name="verify audit") as reader:
        found = await audit_chain.hashes(reader.conn, [anchor.seq for anchor in anchors])
        end = await audit_chain.head(reader.conn)
    for anchor in sorted(anchors):
        if anchor.seq > end.seq:
            return Broken("cut", end.seq + 1, None)
        if found.get(anchor.seq) != anchor.hash:
            return Broken("rewritten" if anchor.seq in found else "missing", anchor.seq, None)
    return None


async def _unsealed(pool: asyncpg.Pool, *, whole: bool, batch: int) -> Broken | None:
    """Entries that came or went without the database's own triggers."""
    async with Reader(pool, name="verify audit") as reader:
        gone = await audit_chain.lost(reader.conn)
    if gone is not None:
        return Broken("missing", None, gone)
    last: int | None = 0
    while whole and last is not None:
        async with Reader(pool, repeatable_read=True, name="verify audit") as reader:
            strange, last = await audit_chain.unknown(reader.conn, last, batch)
        if strange is not None:
            return Broken("forged", None, strange)
    return None


async def verify_for(
    pool: asyncpg.Pool, open_unit: Callable[[], Unit], actor: Viewer, anchors: Path, now: datetime
) -> Verdict:
    """An administrator wants the whole chain followed now; that they did is in it. Raises Unavailable (too long)."""
    try:
        written = audit_anchors.places(await asyncio.to_thread(audit_anchors.read, anchors))
    except (OSError, ValueError) as error:
        raise Unavailable(f"The file of anchors cannot be read: {error}.") from None
    try:
        async with asyncio.timeout(MOST_SECONDS):
            verdict = await verify(pool, anchors=written, batch=LOOK_BATCH)
    except TimeoutError:
        raise Unavailable("The log is too long to wait for it: run relevo-gateway verify-audit.") from None
    async with open_unit() as unit:
        await remember(unit, verdict, now)
        detail = {"entries": verdict.entries, "fault": verdict.broken.fault if verdict.broken is not None else None}
        await audit.record(unit.conn, actor.user_id, "audit.verified", detail=detail)
    return verdict


async def remember(unit: Unit, verdict: Verdict, now: datetime) -> None:
    """Keep what was found, for whoever asks how the chain stands."""
    await audit_chain.remember(unit.conn, verdict.since.seq, verdict.to, verdict.broken)
    await audit_chain.forget_checks(unit.conn, now - CHECKS_KEPT)
