"""Makes scheduled reports: plans those that are due, then claims run after run, writes its file and mails it.

Every gateway runs this loop; a run is claimed by one. What always holds: a file has the name of its schedule and its
time, so making it again replaces it; a mail that may have left is never sent again, its run is called uncertain.
"""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import asyncpg
import structlog

from backend_gateway.actions import report_alerts, report_files
from backend_gateway.actions.report_schedules import plan_due
from backend_gateway.channels import mail as mails
from backend_gateway.channels.mail import Attachment, Mail, MailRefused, MailServer, MailUncertain, MailUnreachable
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import hydrate, security
from backend_gateway.store import report_schedules as rows
from backend_gateway.store.board.board import company_zone
from backend_gateway.store.report_schedules import Claimed
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import viewer_of
from protocol.report_schedules import RunFault
from protocol.rules.mail_domains import outside
from protocol.rules.permissions import Permission, can
from protocol.rules.report_schedules import again_after

EVERY_SECONDS = 15.0
CLAIM = timedelta(minutes=15)
KEPT = timedelta(days=400)
_KINDS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
_UNSAFE = re.compile(r"[^\w.-]+", re.ASCII)

log = structlog.get_logger(__name__)


class Overtaken(Exception):
    """The claim ran out before the file was complete."""


class RunFailed(Exception):
    """Why a run made nothing; worth another try unless `final`."""

    def __init__(self, fault: RunFault, detail: str = "", *, final: bool = False) -> None:
        super().__init__(fault)
        self.fault, self.detail, self.final = fault, detail, final


@dataclass(slots=True)
class ReportMaker:
    """What the loop needs. `folder`, `server`: what the operator set, None where they set nothing."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    folder: Path | None
    server: MailServer | None
    signal: Signal = field(default_factory=Signal)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.make_due()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("scheduled reports wait for the database", error=repr(error))
            await self.signal.wait(EVERY_SECONDS)

    async def make_due(self) -> int:
        """Plan and make everything that is due now; how many runs were made or failed."""
        if await self._held_back():
            return 0
        async with Unit(self.pool, name="plan reports") as unit:
            await plan_due(unit, self.clock())
        made = 0
        while True:
            async with Unit(self.pool, name="claim report") as unit:
                claimed = await rows.claim(unit.conn, self.clock(), self.clock() + CLAIM)
            if claimed is None:
                break
            await self._settle(claimed)
            made += 1
        async with Unit(self.pool, name="forget reports") as unit:
            await rows.forget(unit.conn, self.clock() - KEPT)
        return made

    async def _held_back(self) -> bool:
        """A restored gateway sends nothing by itself (decision 27)."""
        async with self.pool.acquire() as conn:
            return bool(await conn.fetchval("select exists (select from quarantines where released_at is null)"))

    async def _settle(self, run: Claimed) -> None:
        try:
            if run.interrupted and run.put.mail and run.file:
                raise MailUncertain
            file, warning = await self._make(run)
        except MailUncertain:
            await self._end(run, "uncertain", None)
        except Overtaken:
            log.warning("a scheduled report took so long that somebody else makes it", schedule=run.schedule_id)
        except RunFailed as failed:
            await self._failed(run, failed)
        except Exception as error:
            if is_transient(error):
                raise  # the database: the claim runs out, and the run is taken again
            log.exception("a scheduled report could not be made", schedule=run.schedule_id)
            await self._failed(run, RunFailed("figures", type(error).__name__))
        else:
            await self._end(run, "done", file, detail=warning)

    async def _make(self, run: Claimed) -> tuple[str, str]:
        with TemporaryDirectory(prefix="relevo-report-") as place:
            path = Path(place) / await self._name(run)
            await self._write(run, path)
            if run.put.folder:
                await asyncio.to_thread(self._keep, path)
            async with Unit(self.pool, name="report written") as unit:
                if not await rows.file_kept(unit.conn, run, path.name):
                    raise Overtaken
            return path.name, await self._send(run, path) if run.put.mail else ""

    async def _name(self, run: Claimed) -> str:
        """`Semana_de_ventas-2026-11-23-0800-7.xlsx`, in the company's time."""
        async with Reader(self.pool) as reader:
            local = run.due_at.astimezone(ZoneInfo(await company_zone(reader.conn)))
        clean = _UNSAFE.sub("_", run.put.name).strip("._")[:60] or "report"
        return f"{clean}-{local:%Y-%m-%d-%H%M}-{run.schedule_id}.{run.put.format}"

    async def _write(self, run: Claimed, path: Path) -> None:
        async with Reader(self.pool, repeatable_read=True) as reader:
            owner = (await hydrate.users(reader.conn, [run.owner_id])).get(run.owner_id)
            if owner is None or not owner.active or not can(owner, Permission.SEE_REPORTS):
                raise RunFailed("owner", final=True)
            tables = await report_files.tables_of(reader.conn, viewer_of(owner), run.put, run.since, run.until)
        lines = report_files.about(run.put, run.since, run.until)
        await report_files.write(path, run.put, tables, lines)

    def _keep(self, path: Path) -> None:
        """Into the folder, whole or not at all."""
        if self.folder is None:
            raise RunFailed("folder")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o750)
            aside = self.folder / f".{path.name}.part"
            aside.write_bytes(path.read_bytes())
            aside.replace(self.folder / path.name)
        except OSError as error:
            raise RunFailed("folder", error.strerror or type(error).__name__) from None

    async def _send(self, run: Claimed, path: Path) -> str:
        if self.server is None:
            raise RunFailed("mail_off")
        async with Reader(self.pool) as reader:
            domains = (await security.in_force(reader.conn)).mail_domains
        if strange := outside(run.put.mail, domains):
            raise RunFailed("mail_domain", strange[0], final=True)
        words, days = run.put.words, report_files.days(run.put.style, run.since, run.until)
        content = await asyncio.to_thread(path.read_bytes)
        mail = Mail(
            to=run.put.mail, subject=f"{run.put.name} · {days}".replace("\n", " "), body=words.body or words.title,
            id=f"relevo-report-{run.schedule_id}-{run.id}",
            attachment=Attachment(path.name, _KINDS[run.put.format], content),
        )  # fmt: skip
        try:
            return await mails.send(self.server, mail)
        except MailRefused as refused:
            raise RunFailed("mail_refused", str(refused)) from None
        except MailUnreachable as error:
            raise RunFailed("mail_unreachable", str(error)) from None

    async def _failed(self, run: Claimed, failed: RunFailed) -> None:
        now = self.clock()
        again = None if failed.final else again_after(run.tries, now)
        log.warning("a scheduled report was not made", schedule=run.schedule_id, fault=failed.fault, tries=run.tries)
        async with Unit(self.pool, name="report failed") as unit:
            state = "due" if again is not None else "failed"
            await rows.end(unit.conn, run, state, None, failed.fault, failed.detail, again)  # type: ignore[arg-type]
            if failed.final:
                await rows.pause(unit.conn, run.schedule_id)
            if again is None:
                fault = failed.fault
                await report_alerts.not_made(unit, run.schedule_id, run.owner_id, run.put.name, fault, now)

    async def _end(self, run: Claimed, state: str, file: str | None, detail: str = "") -> None:
        async with Unit(self.pool, name="report made") as unit:
            await rows.end(unit.conn, run, state, file, None, detail)  # type: ignore[arg-type]
            now, of = self.clock(), (run.schedule_id, run.owner_id, run.put.name)
            if state == report_alerts.UNCERTAIN:
                await report_alerts.not_made(unit, *of, state, now)
            else:
                await report_alerts.made(unit, run.schedule_id, now)
