"""Looking back over a real gateway: a supervisor decides and marks a case, the colleague reads what was said."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import default_registry
from desktop.i18n import Languages
from desktop.settings import SettingsFile
from desktop.theme import Scheme, Theme
from desktop.views.context import ViewContext
from desktop.views.reports.decision_dialog import DecisionDialog
from desktop.views.reports.score_dialog import ScoreDialog
from desktop.views.reports.window import ReportsWindow
from protocol.coaching import Coached, CoachingWeek
from tests.stories.desk import DEADLINE, Desk
from tests.stories.office import Office
from tests.stories.test_planning import newest


@contextmanager
def reports_of(desk: Desk, folder: Path, page: str) -> Iterator[Any]:
    """The reports of somebody, a page open."""
    languages = Languages()
    languages.use("es")
    theme, root = Theme(Scheme.LIGHT), QWidget()
    context = ViewContext(
        theme, desk.session, SettingsFile(folder / "settings.json"), default_registry(), languages.use
    )
    window = ReportsWindow(context, root)
    window.show_page(page)
    try:
        yield window
    finally:
        window.end_session()
        context.tasks.close()
        root.deleteLater()
        languages.close()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.usefixtures("qapp")
async def test_a_decision_is_written_down_done_and_forgotten(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    sol = await office.sit_down("sol")
    with reports_of(sol, tmp_path, "review") as window:
        page = window.page
        await sol.until(lambda: page.view is not None)
        assert not window.filters.isVisibleTo(window)
        assert not window.exporting.button.isVisibleTo(window)
        page.add.click()
        form = newest(window, DecisionDialog)
        assert not form.save.isEnabled()
        form.text.setPlainText("Saludar con el nombre")
        form.figure.setCurrentIndex(form.figure.findData("first_response"))
        form.save.click()
        await sol.until(lambda: page.view is not None and page.view.review.decisions)
        [made] = page.view.review.decisions
        assert (made.text, made.metric, made.owner_id) == (
            "Saludar con el nombre", "first_response", sol.store.my_id(),
        )  # fmt: skip
        page.now.boxes[made.id].click()
        await sol.until(lambda: page.view.review.decisions[0].done_at is not None)
        page.line.ahead.click()
        await sol.until(lambda: page.view.week == page.newest)
        assert [one.decision.id for one in page.view.review.effects] == [made.id]
        assert "Primera respuesta" in page.before.about[made.id].text()
        assert not page.line.ahead.isEnabled()
        page.before.buttons[made.id].click()
        newest(window, DecisionDialog).drop.click()
        await sol.until(lambda: not page.view.review.effects)


@pytest.mark.usefixtures("qapp")
async def test_a_case_is_marked_and_the_colleague_reads_it(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    sol, diego = [await office.sit_down(name) for name in ("sol", "diego")]
    who = office.customer("Marisol")
    await who.say("¿dónde está mi pedido?")
    await diego.until(diego.names)
    diego.session.send_text(diego.open("Marisol"), "lo busco")
    await who.answer()
    with reports_of(sol, tmp_path, "coaching") as window:
        page = window.page
        await sol.until(lambda: page.view is not None)
        page.agent.setCurrentIndex(page.agent.findData(diego.store.my_id()))
        async with asyncio.timeout(DEADLINE):  # the figures of a case follow its messages
            while not await _picked(sol, diego, page.newest):
                await asyncio.sleep(0.05)
        page.line.ahead.click()
        await sol.until(lambda: page.cards)
        page.cards[0].mark_button.click()
        form = newest(window, ScoreDialog)
        assert not form.save.isEnabled(), "nothing was looked at yet"
        for key, choice in form.choices.items():
            choice._group.button(1 if key == "clean_close" else 2).click()
        form.comment.setPlainText("Muy bien leído")
        form.save.click()
        await sol.until(lambda: page.view.week.cases[0].score is not None)
        assert page.view.week.cases[0].score.seen_at is None
    with reports_of(diego, tmp_path, "coached") as window:
        page = window.page
        await diego.until(lambda: page.cards)
        assert "coaching" not in [one.key for one in window.pages()]
        own = await diego.session.coached()
        assert isinstance(own, Coached)
        [score] = own.scores
        assert (score.comment, score.marks["clean_close"]) == ("Muy bien leído", 1)

        async with asyncio.timeout(DEADLINE):
            while not await _read(sol, diego):
                await asyncio.sleep(0.05)


async def _read(sol: Desk, diego: Desk) -> bool:
    """Whether the supervisor sees that it was read."""
    found = await sol.session.coached(diego.store.my_id())
    return isinstance(found, Coached) and found.scores[0].seen_at is not None


async def _picked(sol: Desk, diego: Desk, week: date) -> bool:
    """Whether chance has something to pick from."""
    found = await sol.session.coaching_week(week, diego.store.my_id() or 0)
    return isinstance(found, CoachingWeek) and bool(found.cases)
