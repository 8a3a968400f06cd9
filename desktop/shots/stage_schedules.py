"""The stage's part about scheduled reports: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.report_schedules import PutSchedule, Schedule, Schedules
from protocol.saved_reports import PutSavedReport, SavedReport


class StageSchedules:
    """`SchedulesPort` for pictures."""

    schedules_now: Schedules | None = None

    saved_now: tuple[SavedReport, ...] = ()

    async def saved_reports(self) -> list[SavedReport] | Refusal:
        return list(self.saved_now)

    async def keep_report(self, body: PutSavedReport) -> SavedReport | Refusal:
        return Refusal(words="offline", detail=body.name)

    async def forget_report(self, report_id: int) -> Refusal | None:
        return Refusal(words="offline", detail=str(report_id))

    async def report_schedules(self) -> Schedules | Refusal:
        return self.schedules_now or Refusal(words="offline")

    async def make_schedule(self, body: PutSchedule) -> Schedule | Refusal:
        return Refusal(words="offline", detail=body.name)

    async def change_schedule(self, schedule_id: int, body: PutSchedule) -> Schedule | Refusal:
        return Refusal(words="offline", detail=f"{schedule_id} {body.name}")

    async def end_schedule(self, schedule_id: int) -> Refusal | None:
        return Refusal(words="offline", detail=str(schedule_id))

    async def run_schedule(self, schedule_id: int) -> Schedule | Refusal:
        return Refusal(words="offline", detail=str(schedule_id))
