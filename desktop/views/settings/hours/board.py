"""What the page of hours shows, and what it asks: the parts, the calendar shown, who uses it, the preview.

Base of `HoursEditing`. Drafts: the calendar shown (others that were changed stay drafts until they are saved), the
policy of each team and the rules of each number, of which only `calendar_id` is changed here.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.week_words import clock, name_of, whole_hours
from desktop.i18n.words import problem
from desktop.models import week as edits
from desktop.models import week_calendar as kept
from desktop.models.settings_draft import PolicyDraft
from desktop.models.week import Stretch, Week
from desktop.models.week_calendar import CalendarBody, HolidayPick
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.hours.ahead import AheadPanel
from desktop.views.settings.hours.head import HoursHead
from desktop.views.settings.hours.news import NewsCard
from desktop.views.settings.hours.reply import AwayCard, away_words
from desktop.views.settings.hours.uses import Use, UsesCard
from desktop.views.settings.hours.week_editor import WeekEditor
from desktop.views.settings.page import PolicyPage
from desktop.views.settings.rows import SwitchCard
from desktop.views.widgets import Button, Card, ElidedLabel, Ink, Label, Paragraph
from protocol.calendars import HolidayCountry, HolidayNews
from protocol.routing import RuleList, TeamRouting
from protocol.rules.permissions import Permission
from protocol.tags import Policy

T = TypeVar("T")
WAIT_MS, MINUTE_MS = 200, 60_000
USUAL_LUNCH = Stretch(14 * 60, 15 * 60)


class HoursBoard(PolicyPage):
    """See the module."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shown: int | None = None
        self.countries: dict[str, HolidayCountry] = {}
        self.pauses: dict[int, Stretch] = {}
        self._asked: Any = None
        self.head = HoursHead(self.theme, self.session.clock.now())
        self.editor, self.uses, self.ahead = WeekEditor(self.theme), UsesCard(self.theme), AheadPanel(self.theme)
        self.lunch = SwitchCard(self.theme, self.tr("Pausa del mediodía"))
        self.away, self.news = AwayCard(self.theme), NewsCard(self.theme)
        self._news_of: tuple[int, int] | None = None
        self._pointed = False
        """Somebody was sent here by the alert about them: the keyboard goes there once they are known."""
        self.total = ElidedLabel(self.theme, "", Role.META, Ink.SECONDARY)
        self.wrong = Paragraph(self.theme, "", Role.META, Ink.DANGER)
        self.new = Button(self.theme, self.tr("Nuevo horario"), icon="plus")
        self.soon, self.minute = QTimer(self), QTimer(self)
        self._assemble()

    def _assemble(self) -> None:
        px = self.theme.px
        column, across = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        across.setSpacing(px(12))
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(self.lunch)
        left.addWidget(self.away)
        left.addStretch(1)
        across.addLayout(left, 1)
        across.addWidget(self.uses, 1, Qt.AlignmentFlag.AlignTop)
        self.nothing = Paragraph(
            self.theme,
            self.tr("Todavía no hay horarios: se cuenta de lunes a viernes, de 9:00 a 18:00. Crea el primero."),
            Role.UI, Ink.SECONDARY,
        )  # fmt: skip
        column.addWidget(self.nothing)
        column.addWidget(self.head)
        column.addWidget(self.news)
        column.addWidget(self._week_card())
        column.addLayout(across)
        column.addStretch(1)
        self.wrong.hide()

    def _week_card(self) -> Card:
        px = self.theme.px
        self.card = Card(self.theme)
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column, top = QVBoxLayout(self.card), QHBoxLayout()
        column.setContentsMargins(1, px(14), 1, 1)
        column.setSpacing(px(4))
        top.setContentsMargins(px(16), 0, px(16), 0)
        top.setSpacing(px(8))
        top.addWidget(Label(self.theme, self.tr("Semana"), Role.UI_STRONG))
        top.addWidget(self.total, 1)
        column.addLayout(top)
        self.wrong.setContentsMargins(px(16), 0, px(16), 0)
        column.addWidget(self.wrong)
        column.addWidget(self.editor)
        return self.card

    # ---------------------------------------------------------------------------------------------- what is shown

    def calendars(self) -> list[Policy]:
        """Those that may be used, by name."""
        return kept.calendars_of(self.session.store.office.policies.values())

    def begin(self) -> None:
        """The drafts of what there is now; the calendar that was shown, if it is still there."""
        store = self.session.store
        for team in store.people.teams.values():
            self.draft("team", team.id, TeamRouting(team_id=team.id, mode="manual"))
        for number in (0, *store.people.numbers):
            self.draft("rules", number, RuleList(version=1, number_id=number or None))
        rows = self.calendars()
        self.show_calendar(self.shown if self.shown in {row.subject for row in rows} else _first(rows))

    def calendar(self) -> PolicyDraft[CalendarBody] | None:
        """The draft of the calendar shown."""
        if self.shown is None:
            return None
        draft: PolicyDraft[CalendarBody] = self.draft("calendar", self.shown, CalendarBody())
        return draft

    def show_calendar(self, id: int | None) -> None:
        """Another calendar; what was changed in the one before stays a change."""
        self.shown = id
        self.show_drafts()
        self.changed.emit()

    def show_drafts(self) -> None:
        draft, rows = self.calendar(), self.calendars()
        self.ask_news(draft)
        self.nothing.setVisible(draft is None)
        for part in (self.head, self.card, self.lunch, self.away, self.uses, self.ahead):
            part.setVisible(draft is not None)
        if draft is None:
            self.soon.stop()
            return
        body = draft.mine
        self.head.show_rows(rows, draft.subject, body, self._users())
        self.editor.show_week(body.week)
        self._show_week_facts(body.week)
        self.uses.show_uses(self._uses())
        self._show_places(body)
        self._show_away()
        self.soon.start()

    def _show_away(self) -> None:
        store = self.session.store
        teams = [use.subject for use in self._uses() if use.kind == "team" and use.chosen]
        may = store.may(Permission.MANAGE_POLICIES)
        self.away.show_words(away_words(store.office.policies, teams), may_edit=may)

    def _show_week_facts(self, week: Week) -> None:
        total = whole_hours(edits.open_minutes(week))
        self.total.set_text(self.tr("{0} · el reloj de SLA se detiene fuera de estos tramos").format(total))
        pause = edits.lunch_of(week)
        shown = pause or self.pauses.get(self.shown or 0, USUAL_LUNCH)
        if pause is not None:
            self.pauses[self.shown or 0] = pause
        words = self.tr("Pausa de {0} a {1}").format(clock(shown.opens), clock(shown.closes))
        self.lunch.title.setText(words)
        self.lunch.switch.setAccessibleName(words)
        self.lunch.about.set_text(self.tr("Las esperas siguen visibles; el reloj no corre."))
        self.lunch.about.show()
        self.lunch.set_on(pause is not None)
        self.lunch.switch.setEnabled(pause is not None or edits.with_lunch(week, shown) != week)

    def _uses(self) -> list[Use]:
        store = self.session.store
        names = {row.subject: str(row.body.get("name", "")) for row in self.calendars()}
        admins = (
            "" if store.may(Permission.MANAGE_NUMBERS) else self.tr("Los números los cambia quien administra Relevo.")
        )
        found = [
            self._use("team", team.id, team.name, names)
            for team in sorted(store.people.teams.values(), key=lambda team: team.name.casefold())
        ]
        found += [self._use("rules", number.id, number.name, names, admins) for number in store.people.numbers.values()]
        if ("rules", 0) in self.drafts:
            first = self.drafts["rules", 0].in_force is None
            unset = self.tr("Primero crea las reglas de asignación de la empresa.") if first else ""
            found.append(self._use("rules", 0, self.tr("La empresa (quien no tenga otro)"), names, admins or unset))
        return found

    def _users(self) -> dict[int, list[str]]:
        """Who counts by each calendar, as it is edited."""
        people, found = self.session.store.people, dict[int, list[str]]()
        for (kind, subject), draft in self.drafts.items():
            if kind in {"team", "rules"} and draft.mine.calendar_id is not None:
                named = people.teams.get(subject) if kind == "team" else people.numbers.get(subject)
                name = named.name if named is not None else self.tr("La empresa")
                found.setdefault(draft.mine.calendar_id, []).append(name)
        return found

    def _use(self, kind: str, subject: int, name: str, names: dict[int, str], reason: str = "") -> Use:
        draft = self.drafts.get((kind, subject))
        now = draft.mine.calendar_id if draft is not None else None
        other = names.get(now, "") if now is not None and now != self.shown else ""
        unknown = draft is None or not draft.readable
        return Use(
            kind=kind, subject=subject, name=name, chosen=now is not None and now == self.shown, other=other,
            reason=reason or (self.tr("Lo guardó un Relevo más nuevo.") if unknown else ""),
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------- the changes

    def change(self, **fields: Any) -> None:
        """Change the calendar shown."""
        draft = self.calendar()
        if draft is not None:
            draft.mine = replace(draft.mine, **fields)
            self.edited()

    def edited(self) -> None:
        super().edited()
        self.show_drafts()

    def _show_places(self, body: CalendarBody) -> None:
        self.ahead.place.setEnabled(bool(self.countries))
        self.ahead.show_places([(pick, self._place_name(pick)) for pick in body.holidays])

    def _place_name(self, pick: HolidayPick) -> str:
        country = self.country_name(pick.country)
        return f"{country} ({pick.region})" if pick.region else country

    def country_name(self, code: str) -> str:
        """A country in the language in force; its code until the gateway told the names."""
        found = self.countries.get(code)
        return name_of(found.names) if found is not None else code

    # --------------------------------------------------------------------------------------------------- questions

    def preview_now(self) -> None:
        """Ask what the draft says of now and of the year ahead."""
        draft = self.calendar()
        if draft is None:
            return
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self.context.tasks.ask(self._preview(draft.subject, draft.mine, draft.body()))

    async def _preview(self, id: int, body: CalendarBody, sent: dict[str, Any]) -> None:
        try:
            found = await self.session.preview_calendar(sent, calendar_id=id)
        except Exception as error:
            if not isinstance(getattr(error, "words", None), str):
                raise
            return
        if isValid(self) and self.shown == id:
            self.ahead.show_preview(found, body.week)
            self._show_places(body)

    def ask_news(self, draft: PolicyDraft[CalendarBody] | None) -> None:
        """Ask once for each calendar and version whether the list of its holidays changed."""
        row = draft.in_force if draft is not None else None
        self.allow_news()
        wanted = None if row is None else (row.subject, row.rev)
        if wanted == self._news_of:
            return
        self._news_of = wanted
        self.news.show_news(None, self.country_name)
        if wanted is not None and self.may_decide():
            self.context.tasks.start(self._ask_news(wanted[0]))

    async def _ask_news(self, id: int) -> None:
        await self.told_of(self.session.holiday_news(id), self._news_came)

    def allow_news(self) -> None:
        """What is unsaved is saved or dropped first."""
        draft = self.calendar()
        self.news.allow(dirty=draft is not None and draft.dirty)

    def may_decide(self) -> bool:
        """Whether one manages hours at all; the gateway asks the same."""
        return self.session.store.me is None or self.session.store.may(Permission.MANAGE_TEAMS)

    def _news_came(self, found: HolidayNews) -> None:
        if found.calendar_id == self.shown:
            self.news.show_news(found, self.country_name)
            self.point_out()

    def point_out(self) -> None:
        """Put the days that wait to be decided before the eyes, if that is what one came for."""
        if not self._pointed or self.news.news is None:
            return
        self._pointed = False
        self.news.setFocus(Qt.FocusReason.OtherFocusReason)
        area = next((one for one in _above(self) if isinstance(one, QScrollArea)), None)
        if area is not None:
            area.ensureWidgetVisible(self.news)

    async def look_for_countries(self) -> None:
        """Ask whose holidays are known, once."""
        await self.told_of(self.session.holiday_countries(), self._countries_came)

    def _countries_came(self, found: list[HolidayCountry]) -> None:
        self.countries = {one.code: one for one in found}
        draft = self.calendar()
        if draft is not None:
            self._show_places(draft.mine)
        self.news.show_news(self.news.news, self.country_name)

    async def told_of(self, asked: Awaitable[T], then: Callable[[T], None]) -> None:
        """Await a question; what the gateway refuses is said over the week."""
        try:
            found = await asked
        except Exception as error:
            words = getattr(error, "words", None)
            if not isinstance(words, str):
                raise
            if isValid(self):
                self.tell(problem(words, str(error)))
            return
        if isValid(self):
            then(found)

    def tell(self, words: str) -> None:
        """Say what is wrong over the week; empty takes it away."""
        self.wrong.set_text(words)
        self.wrong.setVisible(bool(words))


def _first(rows: Sequence[Policy]) -> int | None:
    return rows[0].subject if rows else None


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()
