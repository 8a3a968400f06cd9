"""Hours and holidays in the settings window: edited, previewed by the gateway's own rules, saved, given to teams."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QDialog

from desktop.models.alert_queue import decided_at
from desktop.models.week import Stretch
from desktop.store.zone import office_zone
from desktop.views.alerts.panel import AlertsPanel
from desktop.views.settings.hours.holidays import HolidaysDialog
from desktop.views.settings.hours.naming import HoursDialog, NameDialog
from desktop.views.settings.hours.own_day import OwnDayDialog
from desktop.views.widgets import ConfirmDialog
from protocol.calendars import HolidayNewsDay
from protocol.frames import AlertItem
from protocol.promises import Alert
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import NOON, somebody
from tests.desktop.views.conftest import ordinary_gateway, turn, until

NINE = [{"opens": 540, "closes": 840}, {"opens": 900, "closes": 1080}]
SHOP: dict[str, Any] = {
    "name": "Tienda", "zone": "America/Mexico_City", "week": [NINE] * 5 + [[], []],
    "holidays": [{"country": "MX", "frozen": {"first_year": 2025, "last_year": 2031, "days": []}}], "specials": [],
}  # fmt: skip
NIGHT: dict[str, Any] = SHOP | {"name": "Noche", "week": [[{"opens": 1320, "closes": 1560}]] * 7, "holidays": []}
RULES: dict[str, Any] = {"version": 1, "otherwise": {"team_id": 7}}
KEPT = {"calendar:1": SHOP, "calendar:2": NIGHT}


def dialog(desk: Desk, kind: type[QDialog]) -> Any:
    turn()
    return desk.window.findChildren(kind)[-1]


def rows(desk: Desk) -> list[str]:
    return [f"{line.first} {line.day.kind}" for line in desk.page.ahead.lines]


async def test_a_closing_moved_is_named_previewed_and_saved(desk: OpenSettings) -> None:
    async with desk("hours", KEPT) as it:
        assert it.page.head.pick.currentText() == "Noche"
        it.page.show_calendar(1)
        assert it.foot == ""
        lane = it.page.editor.rows[3].lane
        lane.choose(1)
        it.page.editor.rows[3].edited.emit(_resized(it.page.editor.week))
        assert it.foot == "1 cambio: el jueves cierra a las 20:00"
        body = await it.saved("calendar:1", 2)
        assert body["week"][3][1] == {"opens": 900, "closes": 1200}
        assert body["holidays"] == [{"country": "MX", "region": None, "categories": ["public"], "hours": []}]


def _resized(week: Any) -> Any:
    from desktop.models.week import resized

    return resized(week, 3, 1, "closes", 1200)


async def test_now_and_the_year_ahead_are_as_the_gateway_counts_them(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP}) as it:
        await until(lambda: it.page.ahead.lines)
        assert "2026-12-25 holiday" in rows(it)
        assert it.page.ahead.now.title.text().split(" · ")[0] in {"Abierto", "Cerrado"}
        menu = it.page.ahead.day_menu(it.page.ahead.lines[0])
        menu.actions()[1].trigger()
        assert "como siempre" in it.foot
        await until(lambda: rows(it)[0].endswith("regular"))
        menu = it.page.ahead.day_menu(it.page.ahead.lines[0])
        menu.actions()[1].trigger()
        await until(lambda: rows(it)[0].endswith("holiday"))
        assert it.foot == ""


async def test_an_own_day_is_made_changed_and_taken_away(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP | {"holidays": []}}) as it:
        it.page.ahead.add.click()
        form = dialog(it, OwnDayDialog)
        form.finish()
        assert "nombre" in form.wrong.text()
        form.name.setText("Inventario")
        form.kind.set_current(1)
        form.kind.changed.emit(1)
        form.hours.setText("nueve")
        form.finish()
        assert "9:00-14:00" in form.wrong.text()
        form.hours.setText("9-12")
        form.finish()
        await until(lambda: len(rows(it)) == 1)
        assert it.page.calendar().mine.specials[0].hours == (Stretch(540, 720),)
        it.page.ahead.change_day.emit(0)
        form = dialog(it, OwnDayDialog)
        form.kind.set_current(0)
        form.kind.changed.emit(0)
        form.hours.setText("")
        form.finish()
        await until(lambda: rows(it)[0].endswith("closed"))
        body = await it.saved("calendar:1", 2)
        assert body["specials"][0]["name"] == "Inventario"
        it.page.ahead.remove_day.emit(0)
        await until(lambda: rows(it) == [])


async def test_holidays_of_a_place_are_added_with_their_region(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP}) as it:
        await until(lambda: it.page.countries)
        it.page.ahead.place.click()
        form = dialog(it, HolidaysDialog)
        assert form.country.currentData() == "MX"  # where the hours are kept, not where the list begins
        form.choose("BR")
        await until(lambda: form.region.count() == 2)
        form.region.setCurrentIndex(1)
        form.finish()
        assert it.foot == "1 cambio: festivos de Brasil (SP)"
        it.page.ahead.remove_place.emit(0)
        assert "sin los festivos de México" in it.foot


async def test_a_team_and_the_company_are_given_the_hours(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP, "team:7": {"team_id": 7}, "rules:0": RULES}) as it:
        boxes = it.page.uses.boxes
        boxes["team", 7].click()
        assert it.foot == "1 cambio: Ventas usa Tienda"
        it.page.uses.boxes["rules", 0].click()
        assert (await it.saved("rules:0", 2))["calendar_id"] == 1
        await until(lambda: it.kept("team:7") == 2)
        assert it.body("team:7") == {"team_id": 7, "calendar_id": 1}
        assert not it.page.head.more_menu().actions()[1].isEnabled(), "nobody takes hours away that are in use"


async def test_other_hours_are_offered_for_copying_with_who_uses_them(desk: OpenSettings) -> None:
    async with desk("hours", KEPT | {"team:7": {"team_id": 7, "calendar_id": 1}, "rules:0": RULES}) as it:
        it.page.show_calendar(2)
        menu = it.page.head.copy_menu(embedded=True)
        assert [action.text() for action in menu.actions()] == ["Tienda · Ventas"]
        menu.actions()[0].trigger()
        assert it.page.calendar().mine.week[0][0] == Stretch(540, 840)
        menu.deleteLater()


async def test_hours_that_were_put_away_are_no_longer_the_zone_of_the_office(desk: OpenSettings) -> None:
    retired = {"calendar:1": SHOP | {"retired": True}, "calendar:2": NIGHT | {"zone": "America/Lima"}}
    async with desk("hours", retired) as it:
        assert it.page.head.pick.count() == 1
        assert str(office_zone(it.it.session.store)) == "America/Lima"


async def test_a_supervisor_gives_hours_to_teams_alone_and_numbers_say_why(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP, "rules:0": RULES}, role="supervisor") as it:
        assert it.page.uses.boxes["team", 7].isEnabled()
        company = it.page.uses.boxes["rules", 0]
        assert not company.isEnabled()
        assert "administra" in company.accessibleDescription()


async def test_a_new_calendar_begins_like_another_and_an_old_one_is_put_away(desk: OpenSettings) -> None:
    async with desk("hours", KEPT) as it:
        it.page.new.click()
        form = dialog(it, NameDialog)
        form.finish()
        assert form.wrong.text()
        form.name.setText("Feria")
        form.like.setCurrentIndex(form.like.findData(1))
        form.finish()
        await until(lambda: it.page.head.pick.currentText() == "Feria")
        assert it.page.calendar().mine.week[0][0] == Stretch(540, 840)
        it.page.show_calendar(2)
        it.page.head.more_menu().actions()[1].trigger()
        dialog(it, ConfirmDialog).accept()
        await until(lambda: it.body("calendar:2").get("retired"))
        await until(lambda: it.page.head.pick.findData(2) < 0)


async def test_hours_are_typed_to_the_minute_and_another_calendar_is_copied(desk: OpenSettings) -> None:
    async with desk("hours", KEPT) as it:
        it.page.show_calendar(1)
        it.page.editor.wants_words.emit(0)
        form = dialog(it, HoursDialog)
        form.hours.setText("9:05-13, 12-15")
        form.finish()
        assert "enciman" in form.wrong.text()
        form.hours.setText("9:05-13")
        form.finish()
        assert it.page.calendar().mine.week[0] == (Stretch(545, 780),)
        it.page.head.copied.emit(2)
        assert it.page.calendar().mine.week[0] == (Stretch(1320, 1560),)
        assert it.page.calendar().mine.name == "Tienda"


async def test_the_pause_is_worked_through_and_put_back(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP}) as it:
        assert it.page.lunch.title.text() == "Pausa de 14:00 a 15:00"
        it.page.lunch.switch.click()
        assert it.page.calendar().mine.week[0] == (Stretch(540, 1080),)
        it.page.lunch.switch.click()
        assert it.foot == ""


async def test_two_changed_calendars_are_saved_together_and_named(desk: OpenSettings) -> None:
    async with desk("hours", KEPT) as it:
        it.page.show_calendar(2)
        it.page.change(zone="America/Lima")
        it.page.show_calendar(1)
        assert it.foot == "1 cambio: Noche: la zona horaria es Lima (UTC−5)"
        it.page.change(name="Tienda centro")
        await it.saved("calendar:2", 2)
        assert it.body("calendar:1")["name"] == "Tienda centro"


async def test_what_the_gateway_refuses_stands_where_it_belongs(desk: OpenSettings) -> None:
    async with desk("hours", {"calendar:1": SHOP}) as it:
        it.page.change(zone="America/Lima")
        it.gateway.policy_desk.faults = [{"code": "unknown_zone", "path": "zone", "detail": "x"}]
        it.window.save()
        await until(lambda: it.page.head.zone_field.message.text)
        assert it.kept("calendar:1") == 1
        assert it.foot


async def test_without_calendars_it_says_what_counts_and_makes_the_first(desk: OpenSettings) -> None:
    async with desk("hours") as it:
        assert it.page.nothing.isVisibleTo(it.page)
        it.page.new.click()
        form = dialog(it, NameDialog)
        form.name.setText("Tienda")
        form.finish()
        await until(lambda: it.page.shown is not None)
        assert not it.page.nothing.isVisibleTo(it.page)


async def test_the_reply_out_of_hours_is_shown_and_edited_on_its_own_page(desk: OpenSettings) -> None:
    company, team = {"away": {"texts": {"es": "Abrimos {{apertura}}."}}}, {"off": ["away"]}
    bodies = KEPT | {"automatic:0": company, "team:7": {"team_id": 7, "calendar_id": 1}, "automatic:7": team}
    async with desk("hours", bodies) as it:
        assert it.page.away.words.text() == "«Abrimos {{apertura}}.»"
        it.page.show_calendar(1)
        assert "Apagada" in it.page.away.about.text()
        it.page.away.edit.click()
        assert it.window.entry is not None
        assert it.window.entry.key == "automatic"


@pytest.mark.parametrize("accept", [True, False])
async def test_a_changed_list_of_holidays_is_named_and_taken_or_kept(desk: OpenSettings, accept: bool) -> None:
    gateway = ordinary_gateway()
    gateway.planning.news[1] = [
        HolidayNewsDay(country="MX", day=date(2026, 12, 8), after={"es": "Día nuevo"}),
        HolidayNewsDay(country="MX", day=date(2026, 12, 9), before={"es": "Día viejo"}),
        HolidayNewsDay(country="MX", day=date(2026, 12, 10), before={"es": "Ayer"}, after={"es": "Hoy"}),
    ]
    async with desk("hours", KEPT, gateway) as it:
        card = it.page.news
        assert not card.isVisibleTo(it.page)
        it.page.show_calendar(1)
        await until(lambda: card.isVisibleTo(it.page) and "México" in card.lines.text())
        assert card.lines.text().splitlines() == [
            "8 dic 2026 · México: festivo nuevo, Día nuevo", "9 dic 2026 · México: ya no es festivo (Día viejo)",
            "10 dic 2026 · México: se llama ahora Hoy",
        ]  # fmt: skip
        it.page.editor.rows[3].edited.emit(_resized(it.page.editor.week))
        assert not card.take.isEnabled()
        assert card.first.isVisibleTo(card)
        it.page.discard()
        assert card.take.isEnabled()
        (card.take if accept else card.keep).click()
        await until(lambda: gateway.planning.decided)
        assert [one.accept for one in gateway.planning.decided] == [accept]
        await until(lambda: not card.isVisibleTo(it.page))
        assert it.foot == ""


async def test_the_alert_of_a_changed_list_leads_to_its_days(desk: OpenSettings) -> None:
    gateway = ordinary_gateway()
    gateway.planning.news[1] = [HolidayNewsDay(country="MX", day=date(2026, 12, 8), after={"es": "Día nuevo"})]
    told = Alert(id=7, rev=1, kind="holidays_changed", cause="holidays_changed:1", level="warn", at=NOON,
                 body={"calendar_id": 1, "name": "Oficina", "count": 1})  # fmt: skip
    async with desk("people", KEPT, gateway) as it:
        main = it.it.window
        gateway.put(AlertItem(told))
        await until(lambda: it.it.session.store.office.alerts)
        main.ui.show_alerts()
        [panel] = main.findChildren(AlertsPanel)
        [card] = panel.cards
        assert card.open_it is not None
        assert card.open_it.accessibleName() == "Ver los días"
        card.open_it.click()
        await until(lambda: it.window.entry is not None and it.window.entry.key == "hours")
        page = it.page
        await until(lambda: page.shown == 1 and page.news.isVisible())
        await until(lambda: it.window.focusWidget() is page.news)
        assert "8 dic 2026" in page.news.accessibleName()


def test_who_may_not_decide_about_holidays_is_not_sent_there() -> None:
    told = Alert(id=7, rev=1, kind="holidays_changed", cause="c", level="warn", body={"calendar_id": 1})
    assert decided_at(told, somebody("supervisor")) == ("hours", 1)
    assert decided_at(told, somebody("agent")) is None
    assert decided_at(replace(told, closed_at=NOON), somebody("admin")) is None
