"""From 80 to 200 %: nothing overlaps, nothing is cut off, everything stays within reach."""

from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from desktop.views.dialogs.ask_customer import AskCustomer
from desktop.views.login.window import LoginWindow
from desktop.views.preferences import Preferences
from desktop.views.timeline import TimelineView
from desktop.views.widgets import ScrollPage
from protocol.api import TemplateRow, UploadedMedia
from protocol.frames import MessageItem
from tests.desktop.store.samples import DANIEL, NOON, reply
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until

KINDS = (QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, TimelineView)
SIZES = ((960, 600), (1440, 900))
ZOOMS = (0.8, 1.25, 1.5, 2.0)


def place(widget: QWidget) -> QRect:
    """Where it is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def shown(window: QWidget) -> list[QWidget]:
    """What a person reads or works with, on screen now and not scrolled away."""
    found = [each for kind in KINDS for each in window.findChildren(kind)]
    seen = [each for each in found if each.isVisible() and not each.visibleRegion().isEmpty()]
    return [each for each in seen if not isinstance(each.parentWidget(), KINDS)]


def faults(window: QWidget) -> list[str]:
    """What overlaps, is narrower than its words, or leaves the window."""
    bad = []
    for each in shown(window):
        least = each.minimumSizeHint().width() if isinstance(each, QAbstractButton) else 0
        if each.width() < least - 1:  # rounding
            bad.append(f"{name(each)} is {each.width()} px wide and needs {least}")
        if not window.rect().contains(place(each)) and not _scrolls(each):
            bad.append(f"{name(each)} leaves the window: {place(each)}")
    for one, other in combinations(shown(window), 2):
        related = one.isAncestorOf(other) or other.isAncestorOf(one) or _scrolls(one) or _scrolls(other)
        if place(one).intersects(place(other)) and not related:
            bad.append(f"{name(one)} {place(one)} over {name(other)} {place(other)}")
    return bad


def _scrolls(widget: QWidget) -> bool:
    """Whether it lies in something that scrolls, which cuts it where it likes; or floats over the timeline."""
    parent: Any = widget.parentWidget()
    while parent is not None:
        if type(parent) in (QScrollArea, ScrollPage) or isinstance(parent, TimelineView):
            return True
        parent = parent.parentWidget()
    return False


def name(widget: QWidget) -> str:
    """For the message."""
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"


async def zoomed(it: Room, size: tuple[int, int], zoom: float) -> None:
    """A window of this size at this zoom, with a conversation where somebody answered meanwhile."""
    it.window.resize(*size)
    await it.open(2)
    it.window.context.theme.set_zoom(zoom)
    turn()
    turn()


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_overlaps_or_is_cut(room: Opened, size: tuple[int, int], zoom: float) -> None:
    gateway = ordinary_gateway()
    row = gateway.conversations[2]
    gateway.conversations[2] = msgspec.structs.replace(row, vip=True, name="Mariana Quispe Rojas de la Torre")
    async with room(gateway) as it:
        await zoomed(it, size, zoom)
        assert faults(it.window) == []
        it.composer.editor.insertPlainText("Claro")
        gateway.put(MessageItem(reply(50, 2, user=DANIEL)))
        await until(it.composer.tools.anyway.isVisible)
        turn()
        assert faults(it.window) == []
        it.composer.set_mode("note")
        turn()
        assert faults(it.window) == []


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("size", SIZES)
async def test_the_template_picker_at_every_size(room: Opened, size: tuple[int, int], zoom: float) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[2] = msgspec.structs.replace(gateway.conversations[2], window_until=NOON)
    gateway.templates = [
        TemplateRow(
            id=1, number_ids=[1], name="aviso_de_entrega", language="es", category="UTILITY", status="APPROVED",
            parameter_format="NAMED", components=[{"type": "BODY", "text": "Hola {{nombre}}, llega el {{fecha}}."}],
        )
    ]  # fmt: skip
    async with room(gateway) as it:
        await zoomed(it, size, zoom)
        picker = it.composer.closed.picker
        await until(lambda: picker.current() is not None)
        turn()
        assert faults(it.window) == []
        assert picker.preview.isVisible()
        left = picker.list.mapTo(picker, QPoint(picker.list.width(), 0)).x()
        form = picker.form.mapTo(picker, QPoint()).x()
        beside = picker.preview.mapTo(picker, QPoint())
        assert left <= form
        assert beside.x() >= form + picker.form.width() - 1 or beside.y() >= picker.form.height() - 1
        assert it.window.conversation.timeline.height() > 0


async def test_much_enlarged_the_conversation_stands_alone_and_leads_back(room: Opened) -> None:
    async with room() as it:
        await zoomed(it, (960, 600), 2.0)
        window, header = it.window, it.window.conversation.header
        window.activateWindow()
        await until(window.isActiveWindow)
        assert (window.list.isVisible(), window.conversation.isVisible()) == (False, True)
        header.back.click()
        assert (window.list.isVisible(), window.conversation.isVisible()) == (True, False)
        assert window.list.rows.hasFocus()
        QTest.keyClick(_focus(), Qt.Key.Key_Return)
        assert (window.list.isVisible(), window.conversation.isVisible()) == (False, True)
        QTest.keyClick(_focus(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert window.list.search.hasFocus()
        window.context.theme.set_zoom(1.0)
        turn()
        assert window.list.isVisible()
        assert window.conversation.isVisible()
        assert not window.conversation.header.back.isVisible()


def dialogs(kind: type[QDialog]) -> list[QDialog]:
    """Those of a kind on screen."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def too_small(window: QWidget) -> list[str]:
    """What is pressed and less than 24 px high or wide."""
    pressed = [each for each in shown(window) if isinstance(each, QAbstractButton)]
    return [f"{name(each)} {each.size()}" for each in pressed if min(each.width(), each.height()) < 24]


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize(
    ("opened", "kind"),
    [
        ("app.preferences", Preferences),
        ("compose.ask_location", AskCustomer),
        ("compose.ask_phone", AskCustomer),
    ],
)
async def test_dialogs_at_every_zoom(room: Opened, opened: str, kind: type[QDialog], zoom: float) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[2] = msgspec.structs.replace(gateway.conversations[2], phone=None, username="lucia.mx")
    async with room(gateway) as it:
        await zoomed(it, (960, 600), zoom)
        if opened == "app.preferences":
            it.window.ui.show_preferences()
        else:
            assert it.window.ui.run(opened)
        turn()
        [dialog] = dialogs(kind)
        turn()
        assert faults(dialog) == []
        assert too_small(dialog) == []
        dialog.close()


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("zoom", ZOOMS)
async def test_cards_of_files_at_every_zoom(room: Opened, tmp_path: Path, zoom: float, language: str) -> None:
    gateway = ordinary_gateway()
    gateway.upload_answers = [
        UploadedMedia(id=1, verdict="converting", kind="video", mime="video/quicktime", size=38_000_000),
        UploadedMedia(id=2, verdict="ready", kind="image", mime="image/jpeg", size=1_240_000),
    ]
    gateway.verdicts[1] = gateway.upload_answers[0]
    async with room(gateway) as it:
        it.window.context.remember(language=language)
        it.languages.use(language)
        await zoomed(it, (960, 600), zoom)
        for file in ("bodega_vallejo.mov", "IMG_0042.heic"):
            (tmp_path / file).write_bytes(b"x")
            it.composer.actions_of.files.attach_files([tmp_path / file])
            await until(lambda: all(card.state == "ready" for card in it.composer.attachments.cards))
        turn()
        turn()
        assert faults(it.window) == []
        for card in it.composer.attachments.cards:
            assert card.words.shown_text() == card.words.text()
            assert too_small(card) == []


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("size", SIZES)
def test_the_sign_in_screen_at_every_size(qtbot: QtBot, size: tuple[int, int], zoom: float) -> None:
    port: Any = None  # nobody is asked
    window = LoginWindow(Theme(Scheme.LIGHT, zoom=zoom), port, "https://relevo.example", "ana.ruiz@empresa.example")
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    turn()
    assert faults(window) == []
    assert not window.art.isVisible() or not place(window.art).intersects(place(window.form))


def _focus() -> Any:
    return QApplication.focusWidget()
