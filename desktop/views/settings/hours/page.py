"""Horarios y festivos: the calendars of the company, one shown at a time, and who counts by it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.week_words import calendar_changes
from desktop.i18n.words import problem
from desktop.models import week as edits
from desktop.models.planning_week import zone_id_here
from desktop.models.settings_draft import PolicyDraft
from desktop.models.week import Stretch
from desktop.models.week_calendar import CalendarBody
from desktop.store.refusal import Fault, Refusal
from desktop.views.context import ViewContext
from desktop.views.settings.hours.board import MINUTE_MS, WAIT_MS
from desktop.views.settings.hours.editing import HoursEditing
from desktop.views.settings.hours.naming import NameDialog
from desktop.views.settings.page import Place
from desktop.views.widgets import ConfirmDialog
from protocol.calendars import HolidayNews
from protocol.tags import Policy

SHOWN = {"calendar", "team", "rules", "automatic"}
NEW = CalendarBody(zone="UTC", week=((Stretch(*edits.USUAL),),) * 5 + ((), ()))


class HoursPage(HoursEditing):
    """The contract with the window; new calendars and those that are put away."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.connect_edits()
        self.head.picked.connect(self.show_calendar)
        self.head.retired.connect(self._retire)
        self.new.clicked.connect(self._ask_new)
        self.news.decided.connect(self._decide_news)
        self.changed.connect(self.allow_news)
        self.away.wanted.connect(self._edit_reply)
        self.soon.setSingleShot(True)
        self.soon.setInterval(WAIT_MS)
        self.soon.timeout.connect(self.preview_now)
        self.minute.timeout.connect(self.preview_now)
        self.minute.start(MINUTE_MS)
        self._known = self._facts()
        self.begin()
        self.context.tasks.start(self.look_for_countries())

    # --------------------------------------------------------------------------------------- new ones and old ones

    def _edit_reply(self) -> None:
        """Its words are another page's; what is unsaved here is asked about first."""
        go = getattr(self.window(), "go", None)
        if go is not None:
            go("automatic")

    def _ask_new(self) -> None:
        dialog = NameDialog(self.theme, self.window(), "", self.calendars())
        dialog.accepted.connect(partial(self._create, dialog))
        dialog.open()

    def _create(self, dialog: NameDialog) -> None:
        like, name = dialog.like.currentData(), dialog.name.text().strip()
        body = PolicyDraft(self.session.store, "calendar", like, CalendarBody()).kept if like else self._fresh()
        draft = PolicyDraft(self.session.store, "calendar", 0, replace(body, name=name))
        self.session.create_calendar(name, draft.body(), self._created)

    def _fresh(self) -> CalendarBody:
        """A new one has the zone of the one shown, or of this computer."""
        draft = self.calendar()
        return replace(NEW, zone=draft.mine.zone if draft is not None else zone_id_here())

    def _created(self, found: Policy | Refusal) -> None:
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self.refused.emit(self._told(("calendar", 0), found))
            self.tell(problem(found.words, found.detail))
            return
        self.show_calendar(found.subject)
        self.changed.emit()

    def _retire(self) -> None:
        draft = self.calendar()
        if draft is None:
            return
        name = draft.mine.name
        dialog = ConfirmDialog(
            self.theme, self.tr("¿Retirar {0}?").format(name),
            self.tr("Ya no se ofrece a nadie. Los relojes que corren con él terminan con él, y el historial queda."),
            self.tr("Retirar"), self.window(),
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._retired, draft.subject))
        dialog.open()

    def _retired(self, id: int) -> None:
        self.context.tasks.start(self.told_of(self.session.retire_calendar(id), self._gone))

    def _decide_news(self, accept: bool) -> None:
        if self.news.news is not None:
            self.context.tasks.start(self._decide(self.news.news, accept))

    async def _decide(self, news: HolidayNews, accept: bool) -> None:
        await self.told_of(self.session.decide_holidays(news, accept), self._news_decided)

    def _news_decided(self, _row: Policy) -> None:
        self.begin()
        self.changed.emit()

    def _gone(self, row: Policy) -> None:
        self.drafts.pop(("calendar", row.subject), None)
        self.begin()
        self.changed.emit()

    # ------------------------------------------------------------------------------------------------ the contract

    def hint(self) -> str:
        return self.tr("%n horario(s)", "", len(self.calendars()))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.history, self.new)

    def aside(self) -> QWidget:
        return self.ahead

    def set_editable(self, editable: bool) -> None:
        """Calendars can still be looked through."""
        for part in (self.card, self.lunch, self.uses, self.new, self.news):
            part.setEnabled(editable)
        self.head.set_editable(editable)
        self.ahead.setEnabled(editable)

    def refresh(self) -> None:
        """Presence comes and goes: only teams, numbers and policies are looked at again."""
        facts = self._facts()
        if facts == self._known:
            return
        self._known = facts
        rows = {row.subject for row in self.calendars()}
        teams = {("team", id) for id in self.session.store.people.teams}
        if (self.shown not in rows and not self.changes()) or teams - set(self.drafts):
            self.begin()
        super().refresh()
        self.show_drafts()

    def _facts(self) -> object:
        people, policies = self.session.store.people, self.session.store.office.policies
        named = [
            (row.id, row.rev) for row in policies.values() if row.kind in {"calendar", "team", "rules", "automatic"}
        ]
        return sorted(named), sorted(people.teams.items()), sorted(people.numbers)

    def point_at(self, subject: int) -> None:
        """The days of this calendar wait to be decided."""
        if subject in {row.subject for row in self.calendars()}:
            self._pointed = True
            self.show_calendar(subject)
            self.point_out()

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        kind, subject = place
        if kind == "calendar":
            found = calendar_changes(before, after, self.country_name, self.session.clock.now())
            return found if subject == self.shown else [f"{after.name}: {words}" for words in found]
        name = self._subject_name(kind, subject)
        if after.calendar_id is None:
            return [self.tr("{0} ya no usa un horario propio").format(name)]
        names = {row.subject: str(row.body.get("name", "")) for row in self.calendars()}
        return [self.tr("{0} usa {1}").format(name, names.get(after.calendar_id, ""))]

    def _subject_name(self, kind: str, subject: int) -> str:
        store = self.session.store
        if kind == "team":
            team = store.people.teams.get(subject)
            return team.name if team is not None else ""
        number = store.people.numbers.get(subject)
        return number.name if number is not None else self.tr("La empresa")

    def history_of(self) -> Sequence[tuple[Place, str]]:
        return [] if self.shown is None else [(("calendar", self.shown), "")]

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place[0] != "calendar":
            return False
        if fault.path == "zone":
            self.head.zone_field.set_error(words)
        else:
            self.tell(words)
        return True

    def clear_faults(self) -> None:
        self.head.zone_field.set_error("")
        self.tell("")
