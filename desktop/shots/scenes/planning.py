"""The settings' pages of hours, teams and people."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.planning import Work
from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.shots.stage_planning import SKILLS
from desktop.theme import Scheme
from desktop.views.settings.hours.holidays import HolidaysDialog
from desktop.views.settings.hours.own_day import OwnDayDialog
from desktop.views.settings.people.plan_dialog import PlanDialog
from desktop.views.settings.people.skills_dialog import SkillsDialog
from desktop.views.settings.window import SettingsWindow
from protocol.calendars import CalendarPreview, HolidayNewsDay, OpenNow, PreviewDay
from protocol.frames import UserItem
from protocol.presence_api import Planned
from protocol.routing import TeamRouting

MORNING, AFTERNOON = {"opens": 540, "closes": 840}, {"opens": 900, "closes": 1110}
SPLIT: list[list[dict[str, int]]] = [[MORNING, AFTERNOON]] * 5 + [[{"opens": 600, "closes": 840}], []]
OWN = (
    ("2026-12-12", "Guadalupe", [{"opens": 600, "closes": 720}]),
    ("2026-12-24", "Nochebuena", [{"opens": 540, "closes": 840}]),
    ("2026-12-31", "Fin de año", [{"opens": 540, "closes": 840}]),
)
NOON = datetime(2026, 11, 20, 11, 44, tzinfo=UTC) - timedelta(0)


def calendar(name: str) -> dict[str, Any]:
    """A calendar's JSON."""
    return {
        "name": name, "zone": "America/Mexico_City", "week": SPLIT, "holidays": [{"country": "MX"}],
        "specials": [{"kind": "open", "first": day, "last": day, "name": title, "hours": hours}
                     for day, title, hours in OWN],
    }  # fmt: skip


POLICIES: dict[str, dict[str, Any]] = {
    "calendar:1": calendar("Envíos"), "calendar:2": calendar("Tienda"), "calendar:3": calendar("Turno de noche"),
    "team:1": {"team_id": 1, "calendar_id": 1}, "team:2": {"team_id": 2, "calendar_id": 2},
    "rules:0": {"version": 1, "otherwise": {"team_id": 1}}, "sla:0": {"zone": "America/Mexico_City"},
    "automatic:0": {"away": {"texts": {
        "es": "Gracias por escribir a Casa Lumbre. Abrimos el {{apertura}} y le respondemos esa misma mañana.",
        "pt": "Obrigado por escrever à Casa Lumbre. Abrimos {{apertura}} e respondemos nessa mesma manhã.",
    }}},
}  # fmt: skip


def preview() -> CalendarPreview:
    """What the gateway says of it."""

    def own(day: date, name: str, hours: list[tuple[int, int]], at: int) -> PreviewDay:
        return PreviewDay(day=day, kind="open", names={"": name}, hours=hours, special=at)

    def holiday(day: date, **names: str) -> PreviewDay:
        return PreviewDay(day=day, kind="holiday", names=names, holidays=0)

    return CalendarPreview(
        now=OpenNow(open=True, why="hours", at=NOON, weekday=4, minutes=840, days_away=0),
        days=[
            own(date(2026, 12, 12), "Guadalupe", [(600, 720)], 0),
            own(date(2026, 12, 24), "Nochebuena", [(540, 840)], 1),
            holiday(date(2026, 12, 25), es="Navidad", en="Christmas Day", pt="Natal"),
            own(date(2026, 12, 31), "Fin de año", [(540, 840)], 2),
            holiday(date(2027, 1, 1), es="Año Nuevo", en="New Year's Day", pt="Ano Novo"),
            holiday(date(2027, 2, 1), es="Día de la Constitución", en="Constitution Day", pt="Dia da Constituição"),
        ],
    )  # fmt: skip


def _window(
    context: ShotContext, page: str, scheme: Scheme = Scheme.LIGHT, language: str = "es",
    size: tuple[int, int] = (1440, 900),
) -> SettingsWindow:  # fmt: skip
    window = settings_window(context, "guard", scheme, language, POLICIES, size)
    session: Any = window.session
    session.calendar_preview = preview()
    for user, teams in ((cast.DANIEL, (1, 2)), (cast.NADIA, (1,)), (cast.MARISOL, (1, 4)), (cast.JOEL, (3,))):
        session.store.apply(UserItem(replace(user, rev=user.rev + 1, team_ids=teams, capacity=4 + len(teams))))
    window.go(page)
    QCoreApplication.processEvents()
    shown: Any = window.page
    if page == "hours":
        shown.preview_now()
    QCoreApplication.processEvents()
    return window


@shot("settings_hours", (1440, 900))
def settings_hours(context: ShotContext) -> SettingsWindow:
    """The week of Envíos, Thursday's closing moved."""
    window = _window(context, "hours")
    page: Any = window.page
    lane = page.editor.rows[3].lane
    lane.choose(1)
    lane.edited.emit(_later(page.editor.week))
    QCoreApplication.processEvents()
    return window


def _later(week: Any) -> Any:
    from desktop.models.week import resized

    return resized(week, 3, 1, "closes", 20 * 60)


@shot("settings_hours_dark", (1440, 900))
def settings_hours_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark."""
    return _window(context, "hours", Scheme.DARK)


@shot("settings_hours_small_pt", (1000, 640))
def settings_hours_small_pt(context: ShotContext) -> SettingsWindow:
    """In Portuguese, in a small window."""
    return _window(context, "hours", language="pt", size=(1000, 640))


@shot("settings_hours_news", (1440, 900))
def settings_hours_news(context: ShotContext) -> SettingsWindow:
    """The list of holidays changed: what is different, to be taken or kept."""
    window = _window(context, "teams")
    session: Any = window.session
    session.news_days = (
        HolidayNewsDay(country="MX", day=date(2026, 11, 16), after={"es": "Día de la Revolución (puente)"}),
        HolidayNewsDay(country="MX", day=date(2026, 11, 20), before={"es": "Día de la Revolución"}),
        HolidayNewsDay(country="MX", day=date(2030, 10, 1), before={"es": "Cambio"}, after={"es": "Traspaso"}),
    )
    window.go("hours")
    QCoreApplication.processEvents()
    page: Any = window.page
    page.show_calendar(page.shown)
    QCoreApplication.processEvents()
    return window


@shot("settings_teams", (1440, 900))
def settings_teams(context: ShotContext) -> SettingsWindow:
    """How Envíos deals, and what follows."""
    return _teams(context)


@shot("settings_teams_dark", (1440, 900))
def settings_teams_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark."""
    return _teams(context, Scheme.DARK)


@shot("settings_teams_small_pt", (1000, 640))
def settings_teams_small_pt(context: ShotContext) -> SettingsWindow:
    """In Portuguese, in a small window."""
    return _teams(context, language="pt", size=(1000, 640))


def _teams(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900)
) -> SettingsWindow:
    window = _window(context, "teams", scheme, language, size)
    page: Any = window.page
    page.show_team(1)
    page.form.edited.emit(
        TeamRouting(team_id=1, mode="least_loaded", sticky=True, offer_seconds=30, overflow_team_id=2,
                    overflow_minutes=10, calendar_id=1, tell_position=True)
    )  # fmt: skip
    QCoreApplication.processEvents()
    return window


@shot("settings_people", (1440, 900))
def settings_people(context: ShotContext) -> SettingsWindow:
    """The week's shifts, one person's skills being changed."""
    return _people(context)


@shot("settings_people_dark", (1440, 900))
def settings_people_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark."""
    return _people(context, Scheme.DARK)


@shot("settings_people_small_pt", (1000, 640))
def settings_people_small_pt(context: ShotContext) -> SettingsWindow:
    """In Portuguese, in a small window."""
    return _people(context, language="pt", size=(1000, 640))


@shot("settings_people_reach", (1440, 900))
def settings_people_reach(context: ShotContext) -> SettingsWindow:
    """A supervisor looks at somebody of none of their teams: read only, with the reason."""
    window = _people(context)
    page: Any = window.page
    store = window.session.store
    me = store.me
    if me is not None:
        mine = replace(me, rev=me.rev + 1, role="supervisor", visibility="teams", team_ids=(3,))
        store.apply(UserItem(mine))
    page.discard()
    page.choose(cast.MARISOL.id)
    page.refresh()
    QCoreApplication.processEvents()
    return window


@shot("skills", (440, 420))
def skills(context: ShotContext) -> QWidget:
    """Every skill with who uses it; the one nobody uses can be deleted."""
    window = _people(context)
    page: Any = window.page
    page.person.all_skills.click()
    dialog = window.findChildren(SkillsDialog)[-1]
    QCoreApplication.processEvents()
    dialog.show_uses(SKILLS)
    return dialog


@shot("plan_shift", (420, 520))
def plan_shift(context: ShotContext) -> QWidget:
    """A shift on several weekdays for eight weeks."""
    window = _people(context)
    page: Any = window.page
    page.plan_for(12, "shift")
    dialog = window.findChildren(PlanDialog)[-1]
    for box in dialog.weekdays[:5]:
        box.setChecked(True)
    dialog.weeks.setValue(8)
    return dialog


def _people(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900)
) -> SettingsWindow:
    window = _window(context, "teams", scheme, language, size)
    session: Any = window.session
    session.planned = _plan()
    window.go("people")
    QCoreApplication.processEvents()
    page: Any = window.page
    page.table.setCurrentIndex(page.model.index(1, 3))
    page.person.edited.emit(Work(capacity=8, skills={"Portugués": 3, "Reclamos": 5}, team_ids=frozenset({1, 3})))
    QCoreApplication.processEvents()
    return window


def _plan() -> tuple[Planned, ...]:
    """From Monday, in Mexico."""
    monday, zone = date(2026, 11, 16), ZoneInfo("America/Mexico_City")

    def line(user: int, day: int, opens: int, closes: int, kind: Any = "shift", reason: str = "") -> Planned:
        start = datetime.combine(monday + timedelta(days=day), time(), zone)
        return Planned(
            id=user * 100 + day * 10 + opens % 7, user_id=user, kind=kind, starts_at=start + timedelta(hours=opens),
            ends_at=start + timedelta(hours=closes), reason=reason,
        )  # fmt: skip

    found = [line(user, day, 9 + user % 3, 18 + user % 3) for user in (11, 12, 13, 15) for day in range(5)]
    found += [line(14, 0, 0, 72, "absence", "Vacaciones"), line(14, 3, 9, 18), line(14, 4, 9, 18)]
    return (*found, line(12, 5, 10, 14), line(13, 5, 18, 46, "on_call"), line(11, 4, 19, 23, "on_call"))


@shot("own_day", (420, 460))
def own_day(context: ShotContext) -> QWidget:
    """Stocktaking: open at other hours."""
    window = _window(context, "hours")
    page: Any = window.page
    page.ahead.change_day.emit(1)
    return window.findChildren(OwnDayDialog)[-1]


@shot("official_holidays", (420, 420))
def official_holidays(context: ShotContext) -> QWidget:
    """Holidays of a state of Brazil."""
    window = _window(context, "hours")
    page: Any = window.page
    page.ahead.add_place.emit()
    dialog = window.findChildren(HolidaysDialog)[-1]
    dialog.choose("BR")
    dialog.region.setCurrentIndex(2)
    return dialog
