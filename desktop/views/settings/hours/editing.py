"""What somebody changes on the page of hours: the week, the pause, zone, name, who uses it, days, whose holidays.

Base of `HoursPage`. Every change goes into the draft of the calendar shown; nothing is asked of the gateway here.
"""

from datetime import date
from functools import partial

from msgspec.structs import replace

from desktop.i18n.week_words import name_of
from desktop.models import week as edits
from desktop.models import week_calendar as kept
from desktop.models.settings_draft import PolicyDraft
from desktop.models.week import Stretch, Week
from desktop.models.week_ahead import AheadLine
from desktop.models.week_calendar import CalendarBody, OwnDay
from desktop.views.settings.hours.board import USUAL_LUNCH, HoursBoard
from desktop.views.settings.hours.holidays import HolidaysDialog
from desktop.views.settings.hours.naming import HoursDialog, NameDialog
from desktop.views.settings.hours.own_day import OwnDayDialog


class HoursEditing(HoursBoard):
    """See the module."""

    def connect_edits(self) -> None:
        """Every control to its change."""
        self.editor.edited.connect(self._week_edited)
        self.editor.wants_words.connect(self._type_hours)
        self.lunch.toggled.connect(self._lunch_toggled)
        self.uses.chosen.connect(self._use_chosen)
        self.head.zone.chosen.connect(self._zone_chosen)
        self.head.copied.connect(self._copy_from)
        self.head.renamed.connect(self._rename)
        self.ahead.add_day.connect(self._ask_day)
        self.ahead.change_day.connect(self._change_day)
        self.ahead.remove_day.connect(self._remove_day)
        self.ahead.open_holiday.connect(self._open_holiday)
        self.ahead.add_place.connect(self._ask_place)
        self.ahead.remove_place.connect(self._remove_place)

    def _week_edited(self, week: Week) -> None:
        draft = self.calendar()
        if draft is None:
            return
        draft.mine = replace(draft.mine, week=week)
        self._show_week_facts(week)
        self.clear_faults()
        self.changed.emit()
        self.soon.start()

    def _type_hours(self, day: int) -> None:
        draft = self.calendar()
        if draft is None:
            return
        dialog = HoursDialog(self.theme, draft.mine.week, day, self.window())
        dialog.accepted.connect(partial(self._typed, dialog))
        dialog.open()

    def _typed(self, dialog: HoursDialog) -> None:
        made = dialog.made()
        if made is not None:
            self.change(week=made)

    def _lunch_toggled(self, on: bool) -> None:
        draft = self.calendar()
        if draft is None:
            return
        week, pause = draft.mine.week, edits.lunch_of(draft.mine.week)
        if on:
            self.change(week=edits.with_lunch(week, self.pauses.get(self.shown or 0, USUAL_LUNCH)))
        elif pause is not None:
            self.change(week=edits.without_lunch(week, pause))

    def _use_chosen(self, kind: str, subject: int, on: bool) -> None:
        draft = self.drafts[kind, subject]
        draft.mine = replace(draft.mine, calendar_id=self.shown if on else None)
        self.edited()

    def _zone_chosen(self, zone: str) -> None:
        self.change(zone=zone)

    def _copy_from(self, id: int) -> None:
        other = PolicyDraft(self.session.store, "calendar", id, CalendarBody()).mine
        self.change(week=other.week, holidays=other.holidays, specials=other.specials)

    def _rename(self) -> None:
        draft = self.calendar()
        if draft is not None:
            dialog = NameDialog(self.theme, self.window(), draft.mine.name)
            dialog.accepted.connect(partial(self._named, dialog))
            dialog.open()

    def _named(self, dialog: NameDialog) -> None:
        self.change(name=dialog.name.text().strip())

    # --------------------------------------------------------------------------------------------- days and places

    def _today(self) -> date:
        return self.session.clock.now().astimezone().date()

    def _ask_day(self) -> None:
        self._open_day(OwnDayDialog(self.theme, None, self._today(), self.window()))

    def _change_day(self, at: int) -> None:
        draft = self.calendar()
        if draft is not None and at < len(draft.mine.specials):
            self._open_day(OwnDayDialog(self.theme, draft.mine.specials[at], self._today(), self.window(), at))

    def _open_day(self, dialog: OwnDayDialog) -> None:
        dialog.accepted.connect(partial(self._day_made, dialog))
        dialog.open()

    def _day_made(self, dialog: OwnDayDialog) -> None:
        draft = self.calendar()
        if draft is not None:
            self.change(specials=kept.with_own(draft.mine, dialog.at, dialog.day()).specials)

    def _remove_day(self, at: int) -> None:
        draft = self.calendar()
        if draft is not None and at < len(draft.mine.specials):
            self.change(specials=kept.without_own(draft.mine, at).specials)

    def _open_holiday(self, line: AheadLine, kind: str) -> None:
        """Work on a holiday: as usual at once, at other hours after asking which."""
        draft, name = self.calendar(), name_of(line.day.names)
        if draft is None:
            return
        if kind == "regular":
            day = OwnDay(kind="regular", first=line.first, last=line.last, name=name)
            self.change(specials=kept.with_own(draft.mine, None, day).specials)
            return
        day = OwnDay(kind="open", first=line.first, last=line.last, name=name, hours=(Stretch(540, 840),))
        self._open_day(OwnDayDialog(self.theme, day, line.first, self.window()))

    def _ask_place(self) -> None:
        draft = self.calendar()
        zone = draft.mine.zone if draft is not None else ""
        dialog = HolidaysDialog(self.context, list(self.countries.values()), self.window(), zone)
        dialog.accepted.connect(partial(self._place_made, dialog))
        dialog.open()

    def _place_made(self, dialog: HolidaysDialog) -> None:
        draft = self.calendar()
        if draft is not None:
            self.change(holidays=kept.with_holidays(draft.mine, dialog.pick()).holidays)

    def _remove_place(self, at: int) -> None:
        draft = self.calendar()
        if draft is not None and at < len(draft.mine.holidays):
            self.change(holidays=kept.without_holidays(draft.mine, at).holidays)
