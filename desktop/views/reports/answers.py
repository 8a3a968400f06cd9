"""What the reports window asks, and how the answers land on its page: everything of a choice at once.

A newer choice cancels what is under way. What was shown stays while something newer is on its way, and while the line
is away: with the time it is from.
"""

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.reports.choice import Choice
from desktop.models.reports.gathering import Gathered, Row, gather_figure, gather_sheet, newest
from desktop.models.reports.period import Days
from desktop.store.refusal import Refusal
from desktop.views.reports.body import AskingBody
from desktop.views.reports.day_page import DayPage
from desktop.views.reports.figure_page import FigurePage
from desktop.views.reports.sheet_page import SheetPage
from desktop.views.reports.telling import as_of_words

if TYPE_CHECKING:
    from desktop.views.reports.window import ReportsWindow

translate = QCoreApplication.translate


class Answers:
    """One per window; its page may change while something is asked for another."""

    def __init__(self, window: "ReportsWindow") -> None:
        self._window = window
        self._asking: asyncio.Task[Any] | None = None

    @property
    def done(self) -> bool:
        """Whether nothing is under way."""
        return self._asking is None or self._asking.done()

    def stop(self) -> None:
        """Nobody waits for it any more."""
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def ask(self) -> None:
        """For what is chosen now; nothing without the line."""
        window = self._window
        self.stop()
        if window.session.line.state != "online":
            self._tell_offline()
            return
        if window.page is not None:
            self._asking = window.context.tasks.ask(self._ask(window.choice, window.days()))
            window.xray.ask_again()

    async def _ask(self, choice: Choice, days: Days) -> None:
        window, page = self._window, self._window.page
        if isinstance(page, SheetPage):
            entry = next(one for one in window.pages() if one.key == choice.page)
            rows = await gather_sheet(window.session, choice, days, entry.metrics)
            if self._still(page):
                self._show_rows(page, rows, choice)
        elif isinstance(page, DayPage | AskingBody):
            view = await page.ask(choice, days)
            if self._still(page):
                self._show_view(page, view)
        elif page is not None:
            data = await gather_figure(window.session, choice, days)
            if self._still(page):
                self._show_data(page, data)

    def _still(self, page: object) -> bool:
        return isValid(self._window) and self._window.page is page

    def _show_rows(self, page: SheetPage, rows: list[Row] | Refusal, choice: Choice) -> None:
        if isinstance(rows, Refusal):
            self._tell(problem(rows.words, rows.detail))
            return
        self._window.rows = rows
        self._told(newest(row.figure for row in rows))
        page.show_rows(rows, choice, self._window.now())

    def _show_view(self, page: DayPage | AskingBody, view: Any) -> None:
        if isinstance(view, Refusal):
            self._tell(problem(view.words, view.detail))
            return
        page.show_view(view)
        self._told(view.as_of)

    def _show_data(self, page: FigurePage, data: Gathered) -> None:
        if isinstance(data.figure, Refusal):
            words = problem(data.figure.words, data.figure.detail)
            self._tell(words)
            _on_charts(page, words)
            return
        self._window.data = data
        self._told(newest([data.figure]))
        page.show_gathered(data, self._window.now())

    def _told(self, as_of: datetime | None) -> None:
        window = self._window
        window.as_of.setText(as_of_words(as_of, window.now()))
        window.trouble.say("")
        window.exporting.refresh()

    def _tell(self, words: str) -> None:
        self._window.trouble.say(words, retry=True)
        self._window.exporting.refresh()

    def _tell_offline(self) -> None:
        window = self._window
        words = translate("ReportsWindow", "Sin conexión: las cifras se piden cuando vuelva. Lo que ves es de antes.")
        window.trouble.say(words)
        window.exporting.refresh()
        if isinstance(window.page, FigurePage) and window.data is None:
            _on_charts(window.page, translate("ReportsWindow", "Sin conexión"))


def _on_charts(page: FigurePage, words: str) -> None:
    page.trend.show_error(words)
    page.distribution.show_error(words)
