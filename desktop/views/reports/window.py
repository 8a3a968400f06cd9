"""The reports window: tabs, the filter line, one page of figures, the X-ray at the right. Beside the inbox.

    choice ──▶ `answers` ask everything at once ──▶ page
    number ──▶ X-ray ──▶ case_wanted(MetricCase), which the main window opens

What was shown stays while something newer is on its way, and while the line is away: with the time it is from.
"""

from datetime import datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.metric_words import metric_name, page_name
from desktop.i18n.words import problem
from desktop.models.reports.choice import Choice
from desktop.models.reports.file_locale import file_locale
from desktop.models.reports.gathering import Gathered, Row
from desktop.models.reports.pages import ReportPage, pages_for
from desktop.models.reports.period import Days, company_zone
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.views.context import ViewContext
from desktop.views.reports.answers import Answers
from desktop.views.reports.body import AskingBody
from desktop.views.reports.day_page import HIDDEN, DayPage
from desktop.views.reports.exporting import Exporting
from desktop.views.reports.figure_page import FigurePage
from desktop.views.reports.frame import ReportsFrame
from desktop.views.reports.looking import asked_of, asked_of_day
from desktop.views.reports.own_pages import own_page
from desktop.views.reports.sheet_page import SheetPage
from protocol.metrics import Figure, Result
from protocol.rules.permissions import Permission

WIDTH, HEIGHT = 1280, 820
SMALLEST = (860, 560)


class ReportsWindow(QWidget):
    """Child of the main window, in a window of its own. Deleted when closed."""

    case_wanted = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.session, self.theme = context, context.session, context.theme
        self.choice = Choice()
        self.data: Gathered | None = None
        self.rows: list[Row] = []
        self.answers = Answers(self)
        self._frame: ReportsFrame | None = None
        self.exporting: Exporting
        self._minute = -1
        self.setMinimumSize(*SMALLEST)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._size = (self.theme.zoom, self.theme.density)
        self._build()
        kept = context.settings.reports_geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(self.theme.px(WIDTH), self.theme.px(HEIGHT))
        self._subscriptions = Subscriptions()
        self._subscriptions.add(
            self.session.on_line(self._on_line), self.session.clock.subscribe(self._tick),
            self.session.hub.subscribe(self._on_changes),
        )  # fmt: skip
        self.theme.changed.connect(self._restyle)
        for keys, act in (
            ("Esc", self._escape), ("F5", self.reload), ("Ctrl+E", self._save_as), ("Ctrl+Tab", self._next_tab),
            ("Ctrl+PgDown", self._next_tab), ("Ctrl+PgUp", self._tab_before),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _build(self) -> None:
        """Everything anew in the language and size in force."""
        theme = self.theme
        if self._frame is not None:
            self.exporting.stop()
            self.exporting.deleteLater()
            self._outer.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self.setWindowTitle(self.tr("Informes"))
        theme.style(self)
        self.exporting = Exporting(self)
        self._frame = frame = ReportsFrame(self.context, self.exporting.button, self.exporting.progress)
        self.tabs, self.filters, self.trouble, self.area = frame.tabs, frame.filters, frame.trouble, frame.area
        self.as_of, self.refresh_button, self.xray = frame.as_of, frame.refresh_button, frame.xray
        self.page: FigurePage | SheetPage | DayPage | AskingBody | None = None
        self._outer.addWidget(frame)
        frame.show()
        self.tabs.chosen.connect(self.go)
        self.filters.changed.connect(self.choose)
        self.filters.saved.refused.connect(lambda refusal: self.trouble.say(problem(refusal.words, refusal.detail)))
        self.refresh_button.clicked.connect(self.reload)
        self.trouble.retry.connect(self.reload)
        self.xray.opened.connect(self.case_wanted)
        self.xray.exported.connect(self.exporting.save_cases)
        self.tabs.show_tabs([(page.key, page_name(page.key)) for page in self.pages()])

    def pages(self) -> tuple[ReportPage, ...]:
        """What I may open."""
        return pages_for(others=self.supervises)

    @property
    def supervises(self) -> bool:
        """Whether I see the figures of others."""
        return self.session.store.may(Permission.SEE_COLLEAGUES_REPORTS)

    def show_page(self, key: str = "") -> None:
        """Come to the front with this page, or with the one that is open; at first with the sheet."""
        self.show()
        self.raise_()
        self.activateWindow()
        keys = [page.key for page in self.pages()]
        self.go(key if key in keys else self.choice.page or keys[0])

    def go(self, key: str) -> None:
        """Open a page with its first figure."""
        page = next(one for one in self.pages() if one.key == key)
        metric = next((one for one in (self.choice.metric, *page.metrics) if one in page.metrics), self.choice.metric)
        self.choose(replace(self.choice, page=key, metric=metric, by=self._by(self.choice)))

    def _by(self, choice: Choice) -> Any:
        return choice.by if self.supervises or choice.by in {"number", "tag"} else "tag"

    def choose(self, choice: Choice) -> None:
        """Show this; what is under way for another choice is cancelled. A page I may not open is my first one."""
        pages = self.pages()
        entry = next((one for one in pages if one.key == choice.page), None)
        if entry is None:
            choice = replace(choice, page=pages[0].key)
        other = self.choice.page != choice.page or self.page is None
        self.choice = choice
        self.tabs.select(choice.page)
        if other:
            self._open_body()
        if self.page is not None:
            self.page.show_loading()
        self._show_filters()
        self.reload()

    def _open_body(self) -> None:
        entry = next(one for one in self.pages() if one.key == self.choice.page)
        self.data, self.rows = None, []
        if entry.sheet:
            self.page = SheetPage(self.context, own=not self.supervises)
        elif entry.days:
            self.page = DayPage(self.context, entry.days)
        elif entry.own:
            self.page = own_page(entry.own, self.context)
            self.page.opened.connect(self.case_wanted)
        else:
            self.page = FigurePage(self.context, supervises=self.supervises)
            self.page.day_looked.connect(self._look_day)
        self.page.looked.connect(self._look)
        self.page.changed.connect(self._change)
        self.page.retry.connect(self.reload)
        old = self.area.takeWidget()
        if old is not None:
            old.deleteLater()
        self.area.setWidget(self.page)
        self.exporting.refresh()

    def _change(self, fields: dict[str, Any]) -> None:
        self.choose(replace(self.choice, **fields))

    def now(self) -> datetime:
        """The moment, where the company counts its days."""
        return self.session.clock.now().astimezone(company_zone(self.session.store))

    def days(self) -> Days:
        """The days of the choice."""
        return self.choice.days(self.now().date(), file_locale().week_starts)

    def _show_filters(self) -> None:
        entry = next((one for one in self.pages() if one.key == self.choice.page), None)
        kin = entry.metrics if entry is not None and not entry.sheet else ()
        self.filters.show_choice(self.choice, self.days(), self.now().date(), kin, supervises=self.supervises)
        if entry is not None and entry.days:
            self.filters.narrow(HIDDEN[entry.days])
        self.filters.setVisible(entry is None or not entry.own)

    def reload(self) -> None:
        """Ask again; F5."""
        self.answers.ask()

    def _look(self, key: tuple[str, Any], result: Result | None) -> None:
        """Open a number."""
        self.xray.look_at(asked_of(key, self.choice, self.days(), self.session.store), result)

    def _look_day(self, moment: datetime) -> None:
        """Open a point of the trend."""
        if self.data is not None:
            self.xray.look_at(asked_of_day(moment.date(), self.data))

    def _on_line(self, _line: object) -> None:
        if isValid(self) and self.page is not None:
            self.reload()

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.people or changes.reset or {"tags", "policies"} & changes.office:
            self.exporting.refresh()
            known = [tab.key for tab in self.tabs.tabs]
            if known != [page.key for page in self.pages()]:
                self.tabs.show_tabs([(page.key, page_name(page.key)) for page in self.pages()])
                self.go(self.pages()[0].key)
            elif self.page is not None:
                self._show_filters()

    def _tick(self, now: datetime) -> None:
        """Every minute, while today is part of what is looked at."""
        if now.minute != self._minute:
            first, self._minute = self._minute < 0, now.minute
            if not first and self.isVisible() and self.days().until >= self.now().date() and self.answers.done:
                self.reload()

    def _restyle(self) -> None:
        self.theme.style(self)
        if (size := (self.theme.zoom, self.theme.density)) != self._size:
            self._size = size
            self._again()

    def _again(self) -> None:
        """Everything anew, with what is chosen."""
        self.page = None
        self._build()
        self.choose(self.choice)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.page is not None:
            self._again()

    def _escape(self) -> None:
        if self.xray.isVisible():
            self.xray.close_panel()
        else:
            self.close()

    def _save_as(self) -> None:
        self.exporting.save_pdf()

    def _next_tab(self) -> None:
        self.tabs.step(1)

    def _tab_before(self) -> None:
        self.tabs.step(-1)

    def title(self) -> str:
        """What a file of this page is called."""
        return (
            page_name(self.choice.page)
            if isinstance(self.page, SheetPage | DayPage | AskingBody)
            else metric_name(self.choice.metric)
        )

    def figure(self) -> Figure | None:
        """The figure on screen."""
        found = self.data.figure if self.data is not None else None
        return found if isinstance(found, Figure) else None

    def closeEvent(self, event: QCloseEvent) -> None:
        self._subscriptions.close()
        self.exporting.stop()
        self.answers.stop()
        kept = bytes(self.saveGeometry().toBase64().data()).decode()
        self.context.remember(reports_geometry=kept)
        event.accept()

    def end_session(self) -> None:
        """The main window goes."""
        self.close()
