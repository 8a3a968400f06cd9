"""Files of a report: asked for in the menu, gathered and written in the background, with a bar and a way to stop.

    menu -> file name -> what is still to be asked -> book -> another thread writes -> moved into place when whole

One at a time. What is stopped or fails leaves no file, and never an old one damaged.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.reports.file_locale import file_locale
from desktop.models.reports.pages import kind_of
from desktop.models.reports.pdf_file import write_pdf
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.reports.body import AskingBody
from desktop.views.reports.book_of import (
    bands_table,
    book_of,
    case_table,
    cut_table,
    lines_about,
    paper_of_figure,
    paper_of_sheet,
    whole_table,
)
from desktop.views.reports.day_book import day_book, day_paper, day_tables
from desktop.views.reports.day_page import DayPage
from desktop.views.reports.figure_page import FigurePage
from desktop.views.reports.scheduling import Scheduling
from desktop.views.reports.xray import Asked
from desktop.views.widgets import Button, ButtonKind, Menu, ProgressCard
from protocol.audit import NoteExport
from protocol.files.csv_file import write_csv
from protocol.files.whole_file import Step, Stopped
from protocol.metrics import Figure, MetricCase

if TYPE_CHECKING:
    from desktop.views.reports.window import ReportsWindow

PAGE = 200
GROUPS = ("team", "agent", "number", "tag")
Write = Callable[[Path, Step], None]


class Refused(Exception):
    """The gateway gave no figures for the file."""


class Exporting(QObject):
    """`button` and `progress` stand in the window; `saved(path)` when a file is whole."""

    saved = Signal(str)
    _moved = Signal(float)

    def __init__(self, window: "ReportsWindow") -> None:
        super().__init__(window)
        theme = window.theme
        self._window, self.scheduling = window, Scheduling(window)
        self.button = Button(theme, self.tr("Exportar"), ButtonKind.OUTLINE, "download")
        self.progress = ProgressCard(theme, "")
        self.progress.hide()
        self._running: asyncio.Task[Any] | None = None
        self._stop = False
        self.button.clicked.connect(self.open_menu)
        self.progress.cancelled.connect(self.stop)
        self._moved.connect(self._show_share)
        self.refresh()

    def refresh(self) -> None:
        """Only who may export, and only with figures on the screen."""
        window = self._window
        self.button.setVisible(window.supervises and not isinstance(getattr(window, "page", None), AskingBody))
        ready = window.data is not None or bool(window.rows) or self._day() is not None
        self.button.setEnabled(ready and self._running is None)

    def _day(self) -> DayPage | None:
        """The page of what is counted per day, once it shows something."""
        page = getattr(self._window, "page", None)
        return page if isinstance(page, DayPage) and page.view is not None else None

    def open_menu(self) -> Menu:
        """What it can become."""
        window = self._window
        menu = Menu(window.theme, window)
        menu.aboutToHide.connect(menu.deleteLater)
        rows = (
            (self.tr("Una página en PDF…"), "file-text", ("Ctrl", "E"), self.save_pdf),
            (self.tr("Libro de Excel con gráficos…"), "file-spreadsheet", (), self.save_xlsx),
            (self.tr("Tabla en CSV…"), "file-spreadsheet", (), self.save_csv),
            (self.tr("Casos en CSV…"), "list", (), self.save_shown_cases),
        )
        for words, icon, keys, act in rows:
            action: QAction = menu.add(words, icon, keys)
            action.setEnabled(act != self.save_shown_cases or window.figure() is not None)
            action.triggered.connect(act)
        menu.addSeparator()
        schedule: QAction = menu.add(self.tr("Programar este informe…"), "calendar-clock")
        schedule.setEnabled(self.scheduling.report() is not None)
        schedule.triggered.connect(self.scheduling.schedule_shown)
        listed: QAction = menu.add(self.tr("Informes programados…"), "list")
        listed.triggered.connect(self.scheduling.open_list)
        button = self.button
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)))
        return menu

    # ------------------------------------------------------------------------------------------------------- wishes

    def save_pdf(self) -> None:
        """The page on the screen, on one page of paper."""
        if self._ready():
            self._choose("pdf", self.write_pdf)

    def save_xlsx(self) -> None:
        """Everything about it, as a workbook."""
        if self._ready():
            self._choose("xlsx", self.write_xlsx)

    def save_csv(self) -> None:
        """The table on the screen."""
        if self._ready():
            self._choose("csv", self.write_csv)

    def save_shown_cases(self) -> None:
        """The cases behind the figure on the screen."""
        window = self._window
        if self._ready() and window.figure() is not None:
            query = window.choice.query(window.days())
            self.save_cases(Asked(metric=window.choice.metric, query=query, clock=window.choice.clock))

    def save_cases(self, asked: Asked) -> None:
        """The cases behind a number of the X-ray."""
        if self._window.supervises and self._running is None:

            def write(path: Path) -> None:
                self.write_cases(path, asked)

            self._choose("csv", write)

    def _ready(self) -> bool:
        return self.button.isEnabled() and self._window.supervises

    def _choose(self, ending: str, act: Callable[[Path], None]) -> None:
        """Ask where; the file dialog is the system's."""
        window = self._window
        days = window.days()
        name = f"{window.title()} {days.since:%Y-%m-%d} {days.until:%Y-%m-%d}.{ending}".replace("/", "-")
        dialog = QFileDialog(window, self.tr("Exportar"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: act(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------------------------------------------------- writing

    def write_pdf(self, path: Path) -> None:
        """Lay the page out and write it; quick enough for this thread, where the fonts are."""
        window, data = self._window, self._window.data
        store, now = window.session.store, window.now()
        company = store.company
        day = self._day()
        if day is not None and day.view is not None:
            lines = lines_about(window.choice, window.days(), day.view.as_of, store, now)
            paper = day_paper(window.title(), lines, day.view, day.tiles, company)
        elif data is not None and isinstance(window.page, FigurePage):
            paper = paper_of_figure(data, window.page.tiles.tiles, store, now, company)
        else:
            lines = lines_about(window.choice, window.days(), None, store, now)
            tiles = getattr(window.page, "tiles", [])
            paper = paper_of_sheet(window.title(), window.rows, window.choice, lines, tiles, company)
        family = window.theme.font(Role.UI).family()
        letter = file_locale().letter

        async def work() -> None:
            write_pdf(path, paper, family=family, letter=letter, step=self._step())

        self._start(path, work())

    def write_csv(self, path: Path) -> None:
        """The table of groups, or of the sheet."""
        window, data = self._window, self._window.data
        day = self._day()
        if day is not None:
            table = day_tables(day.told, window.session.store)[0]
        elif data is not None and isinstance(data.groups, list):
            table = cut_table(data.choice.metric, data.choice.by, data.groups, data.choice, window.session.store)
        else:
            table = whole_table([row.figure for row in window.rows])
        locale, step = file_locale(), self._step()
        self._start(path, asyncio.to_thread(write_csv, path, table, locale, step))

    def write_xlsx(self, path: Path) -> None:
        """A sheet for every cut; what is not on the screen is asked first."""
        self._start(path, self._xlsx(path))

    def write_cases(self, path: Path, asked: Asked) -> None:
        """Every case behind a number, page by page."""
        self._start(path, self._cases(path, asked))

    async def _xlsx(self, path: Path) -> None:
        from protocol.files.xlsx_file import write_xlsx

        window = self._window
        session, choice, days, data = window.session, window.choice, window.days(), window.data
        store, query = session.store, choice.query(days)
        day = self._day()
        if day is not None and day.view is not None:
            lines = lines_about(choice, days, day.view.as_of, store, window.now())
            book = day_book(window.title(), lines, day.view, day_tables(day.told, store))
            await asyncio.to_thread(write_xlsx, path, book, self._step(0.1))
            return
        figures = [row.figure for row in window.rows] if data is None else [self._figure(data.figure)]
        tables = []
        if data is not None:
            if isinstance(data.trend, list):
                tables.append(cut_table(choice.metric, data.trend_by, data.trend, choice, store))
            if kind_of(choice.metric) == "time":
                tables.append(bands_table(figures[0]))
            for at, by in enumerate(GROUPS):
                self._moved.emit(at / len(GROUPS) / 2)
                cuts = await session.figure_cuts(choice.metric, by, query)  # type: ignore[arg-type]
                if isinstance(cuts, Refusal):
                    raise Refused(problem(cuts.words, cuts.detail))
                tables.append(cut_table(choice.metric, by, cuts, replace(choice, by=by), store))  # type: ignore[arg-type]
        as_of = max((one.as_of for one in figures if one.as_of is not None), default=None)
        book = book_of(window.title(), lines_about(choice, days, as_of, store, window.now()), figures, tables)
        await asyncio.to_thread(write_xlsx, path, book, self._step(0.5))

    def _figure(self, figure: Figure | Refusal) -> Figure:
        if isinstance(figure, Refusal):
            raise Refused(problem(figure.words, figure.detail))
        return figure

    async def _cases(self, path: Path, asked: Asked) -> None:
        session = self._window.session
        figure = self._figure(await session.figure(asked.metric, asked.query))
        whole = max(1, figure.n + figure.waiting + sum(figure.beside.values()))
        cases: list[MetricCase] = []
        while True:
            found = await session.figure_cases(asked.metric, asked.query, None, PAGE, len(cases))
            if isinstance(found, Refusal):
                raise Refused(problem(found.words, found.detail))
            cases += found.cases
            self._moved.emit(min(0.9, 0.9 * len(cases) / whole))
            if not found.more:
                break
        table = case_table(asked.metric, cases, session.store, self._window.now())
        await asyncio.to_thread(write_csv, path, table, file_locale(), self._step(0.9))

    # ------------------------------------------------------------------------------------------------------- running

    def _start(self, path: Path, work: Awaitable[None]) -> None:
        self._stop = False
        self.progress.title.set_text(self.tr("Exportando {0}").format(path.name))
        self.progress.set_progress(0, "")
        self.progress.show()
        self._running = self._window.context.tasks.ask(self._run(path, work))
        self.refresh()

    async def _run(self, path: Path, work: Awaitable[None]) -> None:
        words = ""
        try:
            await self._noted(path, work)
        except Stopped:
            words = ""
        except Refused as refused:
            words = self.tr("No se exportó: {0}").format(str(refused))
        except OSError as error:
            words = self.tr("No se pudo guardar {0}: {1}").format(path.name, error.strerror or str(error))
        else:
            self.saved.emit(str(path))
        finally:
            self._over()
        if isValid(self) and words:
            self._window.trouble.say(words)

    async def _noted(self, path: Path, work: Awaitable[None]) -> None:
        try:
            await self._note(path)
        except BaseException:
            if isinstance(work, Coroutine):
                work.close()  # it was not begun
            raise
        await work

    async def _note(self, path: Path) -> None:
        """The gateway writes down what leaves Relevo, before it does."""
        window = self._window
        days = window.days()
        about = {
            "metric": window.choice.metric,
            "since": f"{days.since}",
            "until": f"{days.until}",
            "file": path.suffix,
        }
        refusal = await window.session.note_export(NoteExport(what="report", about=about))
        if refusal is not None:
            raise Refused(problem(refusal.words, refusal.detail))

    def _over(self) -> None:
        self._running = None
        if isValid(self) and isValid(self.progress):
            self.progress.hide()
            self.refresh()

    def stop(self) -> None:
        """Nobody wants it any more: the thread hears of it at its next step, and takes its part of a file away."""
        self._stop = True
        if self._running is not None:
            self._running.cancel()

    def _step(self, begin: float = 0.0) -> Step:
        """Told by whichever thread writes."""

        def step(share: float) -> None:
            if self._stop:
                raise Stopped
            self._moved.emit(begin + (1 - begin) * share)

        return step

    def _show_share(self, share: float) -> None:
        if isValid(self.progress):
            self.progress.set_progress(share, f"{round(share * 100)} %")
