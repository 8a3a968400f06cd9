"""Reports kept by name and reports that come by themselves, asked of the gateway and changed there."""

from desktop.net.report_schedules import SchedulesApi
from desktop.net.saved_reports import SavedReportsApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.report_schedules import PutSchedule, Schedule, Schedules
from protocol.saved_reports import PutSavedReport, SavedReport


class ReportSchedules(Reports):
    """The part of a session behind saved and scheduled reports; whoever asks is told what came of it."""

    async def saved_reports(self) -> list[SavedReport] | Refusal:
        """One's own by name, then shared ones."""
        return await self._told(SavedReportsApi(self.api).saved())

    async def keep_report(self, body: PutSavedReport) -> SavedReport | Refusal:
        """Keep it under its name."""
        return await self._told(SavedReportsApi(self.api).keep(body))

    async def forget_report(self, report_id: int) -> Refusal | None:
        """Forget one of one's own."""
        return await self._told(SavedReportsApi(self.api).forget(report_id))

    async def report_schedules(self) -> Schedules | Refusal:
        """One's own, and where files may go."""
        return await self._told(SchedulesApi(self.api).schedules())

    async def make_schedule(self, body: PutSchedule) -> Schedule | Refusal:
        """A new one."""
        return await self._told(SchedulesApi(self.api).make(body))

    async def change_schedule(self, schedule_id: int, body: PutSchedule) -> Schedule | Refusal:
        """All of it anew."""
        return await self._told(SchedulesApi(self.api).change(schedule_id, body))

    async def end_schedule(self, schedule_id: int) -> Refusal | None:
        """Delete it."""
        return await self._told(SchedulesApi(self.api).end(schedule_id))

    async def run_schedule(self, schedule_id: int) -> Schedule | Refusal:
        """Once more, now."""
        return await self._told(SchedulesApi(self.api).run(schedule_id))
