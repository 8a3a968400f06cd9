"""Scheduled reports over a real gateway: scheduled from the screen, made on the spot, paused, changed, deleted."""

from pathlib import Path
from typing import Any

import pytest

from desktop.views.reports.schedule_dialog import ScheduleDialog
from desktop.views.reports.schedules_dialog import SchedulesDialog
from desktop.views.widgets import ConfirmDialog
from tests.stories.office import Office
from tests.stories.test_planning import newest
from tests.stories.test_weekly_review import reports_of


@pytest.mark.usefixtures("qapp")
async def test_a_report_is_scheduled_made_paused_and_deleted(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    sol = await office.sit_down("sol")
    with reports_of(sol, tmp_path, "first_response") as window:
        await sol.until(lambda: window.data is not None)
        window.exporting.scheduling.schedule_shown()
        await sol.until(lambda: window.findChildren(ScheduleDialog))
        form = newest(window, ScheduleDialog)
        assert not form.mail.isEnabled(), "no mail server is set up here"
        form.folder.setChecked(False)
        assert not form.save.isEnabled()
        form.folder.setChecked(True)
        form.name.setText("Primera respuesta del lunes")
        assert form.about.text().count(";") == 2, "the next three times"
        form.save.click()
        await sol.until(lambda: any(one.cards for one in window.findChildren(SchedulesDialog)))
        await _made(sol, window, office)
        await _paused_and_deleted(sol, window)


async def _made(sol: Any, window: Any, office: Office) -> None:
    listed = newest(window, SchedulesDialog)
    [card] = listed.cards.values()
    assert card.when.text().startswith("Cada semana, el lunes a las 8:00")
    card.links["run"].click()
    folder = office.settings.reports_dir
    assert folder is not None
    await sol.until(lambda: list(folder.glob("Primera_respuesta_del_lunes-*.xlsx")))

    def told() -> bool:
        listed.ask()
        return any("salió" in one.last.text() for one in listed.cards.values())

    await sol.until(told)


async def _paused_and_deleted(sol: Any, window: Any) -> None:
    listed = newest(window, SchedulesDialog)
    next(iter(listed.cards.values())).links["pause"].click()
    await sol.until(lambda: any("en pausa" in one.when.text() for one in listed.cards.values()))
    next(iter(listed.cards.values())).links["edit"].click()
    form = newest(window, ScheduleDialog)
    form.every.setCurrentIndex(form.every.findData("day"))
    form.save.click()
    await sol.until(lambda: any(one.when.text().startswith("Cada día") for one in listed.cards.values()))
    next(iter(listed.cards.values())).links["drop"].click()
    question = newest(listed, ConfirmDialog)
    question.accept()
    await sol.until(lambda: listed.known is not None and not listed.known.items)
    assert listed.empty.isVisibleTo(listed)
