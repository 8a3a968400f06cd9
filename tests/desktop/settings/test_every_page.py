"""What every page owes: a name for each control, room in the smallest window, a wheel that only scrolls, an end."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from desktop.commands.settings_pages import PAGES
from desktop.views.settings.columns import FITS
from desktop.views.settings.frame import LIST
from desktop.views.settings.window import HEIGHT, WIDTH
from desktop.views.widgets import Paragraph
from protocol.frames import TeamItem
from protocol.people import Team
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.views.conftest import turn, until

OURS = ("sla", "automatic", "surveys", "resolving", "closed_window", "guard", "pauses", "costs", "measures",
        "security", "company")  # fmt: skip
OPENED = (*OURS, "templates", "tags", "answers", "packs", "keys", "about", "numbers", "health", "audit", "roles",
          "accounts", "data_requests", "company_sign_in")  # fmt: skip
"""Those and the ones that do what they are told at once, so that there is nothing to save."""
BODIES: dict[str, dict[str, Any]] = {
    "automatic:0": {kind: {"texts": {"es": "Hola"}} for kind in ("welcome", "away", "holiday", "queue")},
    "surveys:0": {"csat": {"texts": {"es": "¿Qué tal?"}}, "nps": {"texts": {"es": "¿Del 0 al 10?"}}},
    "prices:0": {"lists": [{"since": "2026-10-01", "currency": "USD", "prices": []}]},
    "budget:0": {"monthly": {"amount": "500", "currency": "USD"}},
    "resolving:0": {"outcomes": ["sale"], "currency": "MXN"},
}


def controls(it: Desk) -> list[QWidget]:
    """Everything of the window that can be used now."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QSpinBox)
    found = [one for one in it.window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.objectName() == ""]


@pytest.mark.parametrize("key", OPENED)
async def test_every_control_has_a_name(desk: OpenSettings, key: str) -> None:
    async with desk(key, BODIES) as it:
        if key == "sla":
            it.page.cards[0].opened.emit()
            turn()
        nameless = [one for one in controls(it) if not one.accessibleName()]
        assert nameless == []


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize("key", OPENED)
async def test_nothing_is_cut_in_the_smallest_window(desk: OpenSettings, key: str, language: str) -> None:
    async with desk(key, BODIES) as it:
        it.it.window.context.set_language(language)
        it.window.resize(it.window.minimumSize())
        turn()
        if key == "sla":
            it.page.cards[0].opened.emit()
        turn()
        area = it.window.body.area
        inner = area.widget()
        assert inner.minimumSizeHint().width() <= area.viewport().width()
        beyond = [
            one for one in controls(it)
            if inner.isAncestorOf(one) and one.mapTo(inner, QPoint(one.width(), 0)).x() > area.viewport().width()
        ]  # fmt: skip
        assert beyond == []


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize("key", [page.key for page in PAGES])
async def test_nothing_is_cut_where_three_columns_just_fit(desk: OpenSettings, key: str, language: str) -> None:
    async with desk(key, BODIES) as it:
        it.it.window.context.set_language(language)
        turn()
        beside = it.window.body.side.width() if it.window.body.aside is not None else 0
        width = LIST + FITS + beside
        while it.window.body.is_below() or it.window.width() != width:
            width += 4
            assert width <= WIDTH, "no room for three columns in a window as it opens first"
            it.window.resize(width, it.window.height())
            turn()
        area = it.window.body.area
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize("key", [page.key for page in PAGES])
async def test_no_paragraph_is_lower_than_its_lines(desk: OpenSettings, key: str) -> None:
    async with desk(key, BODIES) as it:
        it.window.resize(WIDTH, HEIGHT)
        turn()
        shown = [one for one in it.page.findChildren(Paragraph) if one.isVisible()]
        assert [one.text() for one in shown if one.height() < one.heightForWidth(one.width())] == []


@pytest.mark.parametrize(("key", "words"), [("routing", "Publicar"), ("pauses", "Guardar cambios")])
async def test_the_foot_says_what_the_header_says(desk: OpenSettings, key: str, words: str) -> None:
    async with desk(key, BODIES) as it:
        assert it.window.foot.save.text() == words


@pytest.mark.parametrize(("language", "words"), [("es", "también en inglés"), ("en", "also in English")])
async def test_other_languages_are_named_inside_a_sentence(desk: OpenSettings, language: str, words: str) -> None:
    async with desk("surveys", {"surveys:0": {"csat": {"texts": {"es": "¿Qué tal?", "en": "How was it?"}}}}) as it:
        it.it.window.context.set_language(language)
        turn()
        assert it.page.cards["csat"].question.written.text() == words


@pytest.mark.parametrize("key", OPENED)
async def test_the_wheel_scrolls_and_decides_nothing(desk: OpenSettings, key: str) -> None:
    async with desk(key, BODIES) as it:
        if key == "sla":
            it.page.cards[0].opened.emit()
            turn()
        for one in controls(it):
            middle = QPointF(one.rect().center())
            place = one.mapToGlobal(middle)
            for step in (120, -120, -120):
                wheel = QWheelEvent(
                    middle, place, QPoint(), QPoint(0, step), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                    Qt.ScrollPhase.NoScrollPhase, False,
                )  # fmt: skip
                QApplication.sendEvent(one, wheel)
        assert it.page.changes() == []


@pytest.mark.parametrize("key", OURS)
async def test_opening_a_page_changes_nothing(desk: OpenSettings, key: str) -> None:
    async with desk(key, BODIES) as it:
        assert it.page.changes() == []
        it.page.show_drafts()
        assert it.page.changes() == []
        assert it.foot == ""


async def test_a_new_team_is_offered_where_a_page_is_open(desk: OpenSettings) -> None:
    async with desk("resolving") as it:
        it.gateway.put(TeamItem(Team(id=9, rev=1, name="Garantías")))
        await until(lambda: 9 in it.it.session.store.people.teams)
        it.it.session.hub.flush()
        turn()
        assert it.page.whose.findData(9) > 0


async def test_every_page_comes_and_goes_and_leaves_nothing(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        for page in (*PAGES, *PAGES[:2]):
            it.window.go(page.key)
            turn()
            assert it.window.entry is page
            assert it.window.header.title.text()
        for _ in range(3):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            turn()
        assert len(it.window.findChildren(type(it.page))) == 1
