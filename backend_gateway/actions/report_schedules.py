"""Scheduled reports: made, changed, paused, asked for now; and planned when they are due.

Called by the API and by the worker. What always holds: a schedule belongs to one person, and its figures are what that
person may see on the day; whoever administers sees and ends everybody's, and changes nobody else's.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from backend_gateway.actions import report_alerts
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, security
from backend_gateway.store import report_schedules as rows
from backend_gateway.store.board.board import company_zone
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.report_schedules import PutSchedule, Schedule, Schedules
from protocol.rules.mail_domains import outside
from protocol.rules.permissions import Permission, can
from protocol.rules.report_schedules import next_due, span_of

MOST = 50
BETWEEN = timedelta(minutes=1)
"""Two runs asked for by hand: a second click is no second mail."""


async def listed(conn: Conn, viewer: Viewer, *, folder: bool, mail: bool) -> Schedules:
    """One's own; who administers sees everybody's."""
    owner = None if can(viewer, Permission.MANAGE_USERS) else viewer.user_id
    items = await rows.all_of(conn, owner)
    domains = (await security.in_force(conn)).mail_domains
    return Schedules(
        folder=folder, mail=mail, zone=await company_zone(conn), items=tuple(items), domains=domains
    )  # fmt: skip


async def make(unit: Unit, actor: Viewer, put: PutSchedule, now: datetime) -> Schedule:
    """Raises BadRequest (no destination, one the company does not allow, too many, words that lack)."""
    clean = await _allowed(unit.conn, _checked(put))
    if len(await rows.all_of(unit.conn, actor.user_id)) >= MOST:
        raise BadRequest(f"There are {MOST} scheduled reports already: delete one first.")
    id_ = await rows.add(unit.conn, actor.user_id, clean, await _next(unit.conn, clean, now), now)
    await audit.record(
        unit.conn, actor.user_id, "report_schedule.made", f"report_schedule:{id_}", {"mail": list(clean.mail)}
    )
    return await _told(unit.conn, id_)


async def change(unit: Unit, actor: Viewer, id_: int, put: PutSchedule, now: datetime) -> Schedule:
    """Raises NotFound (also another's), Conflict (changed meanwhile), BadRequest."""
    known = await _own(unit.conn, actor, id_)
    if put.rev not in (None, known.rev):
        raise Conflict("This scheduled report was changed meanwhile: look at it and make your change again.")
    clean = await _allowed(unit.conn, _checked(put))
    await rows.change(unit.conn, id_, clean, await _next(unit.conn, clean, now), now)
    if clean.paused:
        await rows.drop_waiting(unit.conn, id_)
    await report_alerts.settled(unit, id_, now)
    await audit.record(
        unit.conn, actor.user_id, "report_schedule.changed", f"report_schedule:{id_}", {"mail": list(clean.mail)}
    )
    return await _told(unit.conn, id_)


async def end(unit: Unit, actor: Viewer, id_: int, now: datetime) -> None:
    """Delete it; who administers may end anybody's. Raises NotFound."""
    known = await rows.one(unit.conn, id_, lock=True)
    if known is None or not (known.owner_id == actor.user_id or can(actor, Permission.MANAGE_USERS)):
        raise NotFound
    await rows.delete(unit.conn, id_)
    await report_alerts.settled(unit, id_, now)
    await audit.record(unit.conn, actor.user_id, "report_schedule.ended", f"report_schedule:{id_}")


async def run_now(unit: Unit, actor: Viewer, id_: int, now: datetime) -> Schedule:
    """One more run, of the period as it is today. Raises NotFound, Conflict (one is under way, or was a moment ago)."""
    known = await _own(unit.conn, actor, id_)
    last = known.last
    if last is not None and (last.state in {"due", "running"} or now - last.due_at < BETWEEN):
        raise Conflict("This report is being prepared, or left a moment ago.")
    zone = ZoneInfo(await company_zone(unit.conn))
    span = span_of(known.report.period, now.astimezone(zone).date())
    await rows.plan_run(unit.conn, id_, now.replace(microsecond=0), span.since, span.until, now)
    await audit.record(unit.conn, actor.user_id, "report_schedule.asked", f"report_schedule:{id_}")
    return await _told(unit.conn, id_)


async def plan_due(unit: Unit, now: datetime) -> int:
    """Plan a run of every schedule that is due; of several times that passed (an outage) only the latest.

    Those that are left out are told.
    """
    found = await rows.due(unit.conn, now)
    zone = ZoneInfo(await company_zone(unit.conn)) if found else ZoneInfo("UTC")
    for id_, owner, put, due_at in found:
        latest, following, passed = due_at, next_due(put.when, zone, due_at), 0
        while following <= now:
            latest, following, passed = following, next_due(put.when, zone, following), passed + 1
        span = span_of(put.report.period, latest.astimezone(zone).date())
        await rows.plan_run(unit.conn, id_, latest, span.since, span.until, now)
        await rows.move_on(unit.conn, id_, following)
        if passed:
            await report_alerts.missed(unit, id_, owner, put.name, passed, now)
        else:
            await report_alerts.on_time(unit, id_, now)
    return len(found)


async def _own(conn: Conn, actor: Viewer, id_: int) -> Schedule:
    known = await rows.one(conn, id_, lock=True)
    if known is None or known.owner_id != actor.user_id:
        raise NotFound
    return known


async def _told(conn: Conn, id_: int) -> Schedule:
    found = await rows.one(conn, id_)
    if found is None:
        raise NotFound
    return found


async def _next(conn: Conn, put: PutSchedule, now: datetime) -> datetime | None:
    return None if put.paused else next_due(put.when, ZoneInfo(await company_zone(conn)), now)


async def _allowed(conn: Conn, put: PutSchedule) -> PutSchedule:
    """Raises BadRequest."""
    domains = (await security.in_force(conn)).mail_domains
    if strange := outside(put.mail, domains):
        raise BadRequest(f"Reports may not be mailed to {strange[0]}: only to {', '.join(domains)}.")
    return put


def _checked(put: PutSchedule) -> PutSchedule:
    """Raises BadRequest."""
    if not put.folder and not put.mail:
        raise BadRequest("A scheduled report needs a place to go: the folder, or an address.")
    if missing := set(put.report.metrics) - set(put.words.metrics):
        raise BadRequest(f"words.metrics lacks a name for {', '.join(sorted(missing))}.")
    if nameless := set(put.report.by) - set(put.words.groups):
        raise BadRequest(f"words.groups lacks a name for {', '.join(sorted(nameless))}.")
    name = " ".join(sanitise(put.name).split())
    if not name:
        raise BadRequest("A scheduled report needs a name.")
    mail = tuple(dict.fromkeys(address.strip().lower() for address in put.mail))
    return replace(put, name=name, mail=mail, rev=None)
