"""Reports that come by themselves: listed, made, changed, ended, asked for now."""

from litestar.params import JSONBody

from backend_gateway.actions import report_schedules
from backend_gateway.api.context import REPORTS, Gateway, Id, Signed
from protocol.report_schedules import PutSchedule, Schedule, Schedules


async def list_schedules(gate: Gateway, signed: Signed) -> Schedules:
    """One's own, by name, each with its last run; who administers sees everybody's. Where files may go."""
    folder, mail = gate.settings.reports_dir is not None, gate.settings.smtp_host is not None
    async with gate.reader() as reader:
        return await report_schedules.listed(reader.conn, signed.viewer, folder=folder, mail=mail)


async def make_schedule(gate: Gateway, signed: Signed, data: JSONBody[PutSchedule]) -> Schedule:
    """A new one. Its figures are what its owner may see on the day it is made."""
    async with gate.unit("make_report_schedule") as unit:
        return await report_schedules.make(unit, signed.viewer, data, gate.clock())


async def change_schedule(gate: Gateway, signed: Signed, schedule_id: Id, data: JSONBody[PutSchedule]) -> Schedule:
    """All of one's own anew."""
    async with gate.unit("change_report_schedule") as unit:
        return await report_schedules.change(unit, signed.viewer, schedule_id, data, gate.clock())


async def end_schedule(gate: Gateway, signed: Signed, schedule_id: Id) -> None:
    """Delete it; files that were written stay where they are."""
    async with gate.unit("end_report_schedule") as unit:
        await report_schedules.end(unit, signed.viewer, schedule_id, gate.clock())


async def run_schedule(gate: Gateway, signed: Signed, schedule_id: Id) -> Schedule:
    """Make it once more now; its last run tells what came of it."""
    async with gate.unit("run_report_schedule") as unit:
        unit.after_commit(lambda: gate.hint(REPORTS))
        return await report_schedules.run_now(unit, signed.viewer, schedule_id, gate.clock())
