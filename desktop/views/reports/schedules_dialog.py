"""Reports that come by themselves: a card each with when, where to and what came of the last one, and what can be done.

Asks the gateway when it opens and after everything that is done here.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.schedule_words import moment_words, report_words, run_words, when_words, where_words
from desktop.i18n.words import problem
from desktop.models.reports.file_locale import file_locale
from desktop.store.refusal import Refusal
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.reports.schedule_dialog import ScheduleDialog, Subject
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Card,
    ConfirmDialog,
    EmptyState,
    Ink,
    Label,
    LinkButton,
    Paragraph,
    ScrollPage,
    SkeletonRows,
)
from protocol.report_schedules import PutSchedule, Schedule, Schedules

translate = QCoreApplication.translate
WIDTH, HEIGHT = 620, 420


class ScheduleCard(Card):
    """One of them; `links` by what they do: run, edit, pause, drop."""

    def __init__(self, theme: Theme, schedule: Schedule, zone: ZoneInfo, owner: str) -> None:
        super().__init__(theme)
        self.schedule = schedule
        column, px = QVBoxLayout(self), theme.px
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(4))
        column.addWidget(Label(theme, schedule.name, Role.UI_STRONG))
        self.when = Paragraph(theme, self._when(zone), Role.UI, Ink.SECONDARY)
        self.where = Paragraph(theme, self._where(owner), Role.UI, Ink.SECONDARY)
        words, wrong = self._last(zone)
        self.last = Paragraph(theme, words, Role.UI, Ink.DANGER if wrong else Ink.SECONDARY)
        for part in (self.when, self.where, self.last):
            column.addWidget(part)
        self.links = {
            "run": LinkButton(theme, translate("Schedules", "Enviar ahora")),
            "edit": LinkButton(theme, translate("Schedules", "Cambiar…")),
            "pause": LinkButton(
                theme,
                translate("Schedules", "Reanudar") if schedule.paused else translate("Schedules", "Pausar"),
            ),
            "drop": LinkButton(theme, translate("Schedules", "Borrar")),
        }
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for link in self.links.values():
            row.addWidget(link)
        row.addStretch(1)
        column.addLayout(row)

    def _when(self, zone: ZoneInfo) -> str:
        schedule, words = self.schedule, when_words(self.schedule.when)
        if schedule.next_at is None:
            return translate("Schedules", "{0} · en pausa").format(words)
        return translate("Schedules", "{0} · el próximo, {1}").format(words, moment_words(schedule.next_at, zone))

    def _where(self, owner: str) -> str:
        words = translate("Schedules", "A: {0}").format(where_words(self.schedule))
        return translate("Schedules", "{0} · de {1}").format(words, owner) if owner else words

    def _last(self, zone: ZoneInfo) -> tuple[str, bool]:
        if self.schedule.last is None:
            return translate("Schedules", "Todavía no salió ninguno"), False
        return run_words(self.schedule.last, zone)


class SchedulesDialog(SmallDialog):
    """All that this person has; who administers sees everybody's, and may end them."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent, translate("Schedules", "Informes programados"), WIDTH)
        self._context, self._session = context, context.session
        self.cards: dict[int, ScheduleCard] = {}
        self.known: Schedules | None = None
        self.loading = SkeletonRows(self.theme)
        self.trouble = Paragraph(self.theme, "", Role.UI, Ink.DANGER)
        self.trouble.hide()
        self.empty = EmptyState(
            self.theme, translate("Schedules", "Ningún informe programado"),
            translate("Schedules", "Abre el informe que quieras recibir y elige Exportar, Programar este informe."),
            icon="calendar-clock",
        )  # fmt: skip
        self.empty.hide()
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, self.theme.px(8), 0)
        self._cards.setSpacing(self.theme.px(8))
        self._cards.addStretch(1)
        self.area = ScrollPage(inner)
        self.area.setMinimumHeight(self.theme.px(HEIGHT))
        self.done_button = Button(self.theme, translate("Schedules", "Cerrar"), ButtonKind.PRIMARY)
        self.done_button.clicked.connect(self.accept)
        self.head()
        for part in (self.loading, self.trouble, self.empty, self.area):
            self.column.addWidget(part)
        self.foot(self.done_button)
        self.cancel.hide()
        self.ask()

    def ask(self) -> None:
        """How they stand now."""
        self._context.tasks.start(self._asked())

    async def _asked(self) -> None:
        found = await self._session.report_schedules()
        if isValid(self):
            self.show_all(found)

    def show_all(self, found: Schedules | Refusal) -> None:
        """What the gateway said."""
        self.loading.hide()
        self._tell(problem(found.words, found.detail) if isinstance(found, Refusal) else "")
        if isinstance(found, Refusal):
            return
        self.known = found
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}
        for schedule in found.items:
            self._add(schedule, ZoneInfo(found.zone))
        self.empty.setVisible(not found.items)
        self.area.setVisible(bool(found.items))

    def _add(self, schedule: Schedule, zone: ZoneInfo) -> None:
        store = self._session.store
        mine, owner = schedule.owner_id == store.my_id(), store.people.users.get(schedule.owner_id)
        card = ScheduleCard(self.theme, schedule, zone, "" if mine or owner is None else owner.name)
        self.cards[schedule.id] = card
        for what, link in card.links.items():
            link.setVisible(mine or what == "drop")
            link.clicked.connect(lambda _=False, what=what, one=schedule: self._act(what, one))
        self._cards.insertWidget(self._cards.count() - 1, card)

    def _act(self, what: str, schedule: Schedule) -> None:
        session = self._session
        if what == "run":
            self._start(partial(session.run_schedule, schedule.id))
        elif what == "pause":
            self._start(partial(session.change_schedule, schedule.id, _again(schedule, paused=not schedule.paused)))
        elif what == "edit":
            self._edit(schedule)
        else:
            self._drop(schedule)

    def _edit(self, schedule: Schedule) -> None:
        if self.known is None:
            return
        subject = Subject(schedule.name, schedule.report)
        dialog = ScheduleDialog(self._context, self, subject, self.known, schedule)
        dialog.wanted.connect(lambda put: self._start(partial(self._session.change_schedule, schedule.id, put)))
        dialog.open()

    def _drop(self, schedule: Schedule) -> None:
        dialog = ConfirmDialog(
            self.theme, translate("Schedules", "¿Borrar «{0}»?").format(schedule.name),
            translate("Schedules", "No saldrá más. Los archivos que ya se guardaron se quedan."),
            translate("Schedules", "Borrar"), self,
        )  # fmt: skip
        dialog.accepted.connect(lambda: self._start(partial(self._session.end_schedule, schedule.id)))
        dialog.open()

    def _start(self, request: Callable[[], Awaitable[Any]]) -> None:
        self._context.tasks.start(self._done(request))

    async def _done(self, request: Callable[[], Awaitable[Any]]) -> None:
        found = await request()
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self._tell(problem(found.words, found.detail))
        else:
            await self._asked()

    def _tell(self, words: str) -> None:
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))


def _again(schedule: Schedule, *, paused: bool) -> PutSchedule:
    """All of it as it is, with the words of the language in force."""
    report = schedule.report
    put = PutSchedule(
        name=schedule.name, report=report, words=report_words(schedule.name, report.metrics, report.by),
        style=file_locale(), when=schedule.when, format=schedule.format, folder=schedule.folder, mail=schedule.mail,
        rev=schedule.rev,
    )  # fmt: skip
    return replace(put, paused=paused)
