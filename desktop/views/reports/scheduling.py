"""From the report on the screen to one that comes by itself: asks what the gateway can do, then how it shall come."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.reports.choice import Choice
from desktop.models.reports.pages import ReportPage
from desktop.store.refusal import Refusal
from desktop.views.reports.schedule_dialog import ScheduleDialog, Subject
from desktop.views.reports.schedules_dialog import SchedulesDialog
from protocol.report_schedules import Grouping, PutSchedule, ReportBody, SchedulePeriod, Schedules

if TYPE_CHECKING:
    from desktop.views.reports.window import ReportsWindow

_PERIODS: dict[str, SchedulePeriod] = {
    "today": "yesterday", "yesterday": "yesterday", "this_week": "last_week", "last_week": "last_week",
    "this_month": "this_month", "last_month": "last_month",
}  # fmt: skip


def report_of(choice: Choice, page: ReportPage) -> ReportBody | None:
    """What would come; None where the page has no figures of cases. A period that runs comes when it is whole."""
    metrics = page.metrics if page.sheet else (choice.metric,)
    if page.days or page.own or not metrics:
        return None
    by: tuple[Grouping, ...] = ("team",) if page.sheet else ("day", choice.by)
    return ReportBody(
        metrics=metrics, by=by, period=_PERIODS.get(choice.period, "last_week"), teams=choice.teams,
        agents=choice.agents, numbers=choice.numbers, tags=choice.tags,
    )  # fmt: skip


class Scheduling(QObject):
    """The two entries of the menu of files."""

    def __init__(self, window: "ReportsWindow") -> None:
        super().__init__(window)
        self._window = window

    def report(self) -> ReportBody | None:
        """What is on the screen, if it can come by itself."""
        window = self._window
        page = next((one for one in window.pages() if one.key == window.choice.page), None)
        return report_of(window.choice, page) if page is not None else None

    def open_list(self) -> None:
        """Those there are."""
        SchedulesDialog(self._window.context, self._window).open()

    def schedule_shown(self) -> None:
        """Ask where files may go, then how this one shall come."""
        self._window.context.tasks.start(self._ask())

    async def _ask(self) -> None:
        window = self._window
        found = await window.session.report_schedules()
        report = self.report()
        if not isValid(self) or report is None:
            return
        if isinstance(found, Refusal):
            window.trouble.say(problem(found.words, found.detail))
        else:
            self.open_dialog(report, found)

    def open_dialog(self, report: ReportBody, places: Schedules) -> ScheduleDialog:
        """How it shall come."""
        window = self._window
        dialog = ScheduleDialog(window.context, window, Subject(window.title(), report), places)
        dialog.wanted.connect(lambda put: window.context.tasks.start(self._make(put)))
        dialog.open()
        return dialog

    async def _make(self, put: PutSchedule) -> None:
        made = await self._window.session.make_schedule(put)
        if not isValid(self):
            return
        if isinstance(made, Refusal):
            self._window.trouble.say(problem(made.words, made.detail))
        else:
            self.open_list()
