"""Is it alive, is it ready, and the figures behind the answer."""

import asyncio
from importlib.metadata import version
from typing import Any, Literal

import asyncpg
from litestar import Request, Response
from msgspec import UNSET, Struct, UnsetType

from backend_gateway.actions import canary
from backend_gateway.actions.health import read_facts
from backend_gateway.api.access import from_this_machine
from backend_gateway.api.context import Gate, Gateway, Signed
from backend_gateway.domain.health import broken, delayed, judge
from backend_gateway.errors import Unavailable
from backend_gateway.store.health import Line, read_line
from backend_gateway.store.migrate import newest_revision
from backend_gateway.telemetry.metrics import CONTENT_TYPE
from protocol.health import Health, ServiceState
from protocol.rules.permissions import Permission, can

LAG_WARNING = 30.0
"""Seconds of journal lag that are worth a word (timers are held at the same mark)."""

DATABASE_SECONDS = 3.0


class Readiness(Struct, kw_only=True, omit_defaults=True):
    """Times in seconds. `warnings` are sentences for an operator; the gateway still takes deliveries.

    The figures are for programs on the gateway's machine; anybody else only learns that it is ready.
    """

    ready: Literal[True]
    last_webhook_age_s: float | UnsetType | None = UNSET
    journal_lag_s: float | UnsetType = UNSET
    unclaimed_rows: int | UnsetType = UNSET
    parked: int | UnsetType = UNSET
    queued: int | UnsetType = UNSET
    uncertain: int | UnsetType = UNSET
    numbers_stopped: int | UnsetType = UNSET
    numbers_unreachable: int | UnsetType = UNSET
    numbers_silent: int | UnsetType = UNSET
    warnings: list[str] | UnsetType = UNSET


async def healthz() -> dict[str, bool]:
    """The process answers. Says nothing about its work: see /readyz."""
    return {"alive": True}


async def readyz(gate: Gateway, request: Request[Any, Any, Any]) -> Readiness:
    """The database answers, and how old the last webhook, the journal's lag and the unclaimed rows are."""
    line, now = await _line(gate), gate.clock()
    if not from_this_machine(request):
        return Readiness(ready=True)
    age, lag = line.webhook_age(now), line.journal_lag(now)
    return Readiness(
        ready=True,
        last_webhook_age_s=age,
        journal_lag_s=lag,
        unclaimed_rows=line.unclaimed,
        parked=line.parked,
        queued=line.queued,
        uncertain=line.uncertain,
        numbers_stopped=line.stopped,
        numbers_unreachable=line.unreachable,
        numbers_silent=line.silent,
        warnings=_warnings(line, lag),
    )


async def health(gate: Gateway, signed: Signed) -> Health:
    """Every hop with its verdict, for the page of who administers Relevo."""
    del signed
    now = gate.clock()
    async with gate.reader() as reader:
        facts = await read_facts(reader.conn, gate.settings, gate.failed_loops, now)
    return Health(
        as_of=now, version=version("relevo"), schema=newest_revision(), up_since=gate.up_since, checks=judge(facts)
    )


async def service(gate: Gateway, signed: Signed) -> ServiceState:
    """What may be late, for everybody; which hop is broken, for who may see it. Judged every few seconds."""
    now = gate.clock()
    checks = await gate.broken.get(gate.pool, gate.settings, gate.failed_loops, now)
    seen = can(signed.viewer, Permission.SEE_HEALTH)
    return ServiceState(as_of=now, delayed=delayed(checks), checks=broken(checks) if seen else ())


async def metrics(gate: Gateway) -> Response[str]:
    """Figures for Prometheus, on the gateway's machine or with an admin's session."""
    line, now, found = await _line(gate), gate.clock(), gate.metrics
    await _canary(gate)
    age = line.webhook_age(now)
    left = line.token_left(now)
    found.webhook_age.set(float("nan") if age is None else age)
    found.token_left.set(float("nan") if left is None else left)
    found.journal_lag.set(line.journal_lag(now))
    found.journal_unclaimed.set(line.unclaimed)
    found.parked.set(line.parked)
    found.outbox_queued.set(line.queued)
    found.outbox_uncertain.set(line.uncertain)
    found.numbers_stopped.set(line.stopped)
    found.numbers_unreachable.set(line.unreachable)
    found.numbers_silent.set(line.silent)
    return Response(found.render().decode(), media_type=CONTENT_TYPE.partition("; charset")[0])  # Litestar adds it


async def _canary(gate: Gate) -> None:
    async with gate.reader() as reader:
        found = await canary.standing(reader.conn)
    seconds = found.seconds if found is not None else None
    gate.metrics.canary_seconds.set(float("nan") if seconds is None else seconds)
    gate.metrics.canary_lost.set(found is not None and found.lost)


async def _line(gate: Gate) -> Line:
    try:
        async with asyncio.timeout(DATABASE_SECONDS), gate.pool.acquire() as conn:
            return await read_line(conn)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        raise Unavailable("The database does not answer.") from None


def _warnings(line: Line, lag: float) -> list[str]:
    found = []
    if line.restored_as_of is not None:
        found.append(
            f"Restored from a backup of {line.restored_as_of:%Y-%m-%d %H:%M} UTC: nothing is sent by itself until "
            "somebody runs relevo-gateway release."
        )
    if lag > LAG_WARNING:
        found.append(f"Deliveries of Meta wait {lag:.0f} s to be read: is an inbox worker running?")
    if line.parked:
        found.append(f"{line.parked} deliveries could not be understood: see /api/parked.")
    if line.stopped:
        found.append(f"{line.stopped} of our numbers are refused by Meta: replace their token or look at Meta's panel.")
    if line.unreachable:
        found.append(f"Meta does not answer for {line.unreachable} of our numbers: look at the network and its status.")
    if line.silent:
        found.append(f"Meta takes messages of {line.silent} of our numbers and calls us no more: check the webhook.")
    if line.uncertain:
        found.append(f"Of {line.uncertain} messages it is not known whether Meta took them.")
    return found
