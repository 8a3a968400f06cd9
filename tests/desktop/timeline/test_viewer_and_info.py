"""The media viewer and the info of a message."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.dialogs.message_info import MessageInfoDialog
from desktop.views.media_viewer import MediaItem, MediaViewer, items_of
from protocol.content import Image, MediaRef, Text, Video
from protocol.message import Attempt, Failure, MessageInfo
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import MEDIA, START, ZONE, media, message, rows_of

NAMES = {1: "caja_danada.jpg", 2: "sala.jpg", 3: "nota_corta.ogg"}


async def fetch(media_id: int, variant: str) -> Path:
    if media_id not in NAMES:
        raise ConnectionError(variant)
    return MEDIA / NAMES[media_id]


def run_now(work: Coroutine[Any, Any, Any]) -> None:
    asyncio.run(work)


@pytest.fixture
def viewer(qtbot: QtBot, light: Theme) -> MediaViewer:
    made = MediaViewer(light, fetch, run_now)
    qtbot.addWidget(made)
    items = [MediaItem(1, "Mariana · 11:19", "../caja.jpg"), MediaItem(2, "Mariana · 11:20"), MediaItem(9, "?")]
    made.show_items(items, 0)
    qtbot.waitExposed(made)
    return made


def shown(viewer: MediaViewer) -> int:
    """Which picture is on screen."""
    item = viewer.current()
    return item.media_id if item else 0


def test_it_fits_zooms_and_turns(viewer: MediaViewer, qtbot: QtBot) -> None:
    fitted = viewer.stage.scale()
    assert 0 < fitted <= 1
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.stage.scale() == pytest.approx(fitted * 1.25)
    assert viewer.scale.text() == f"{round(fitted * 125)} %"
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.stage.scale() == pytest.approx(fitted)
    upright = viewer.stage.pixmap().size()
    QTest.keyClick(viewer, Qt.Key.Key_R)
    assert viewer.stage.pixmap().size() == upright.transposed()
    assert not viewer.grab().isNull()


def test_zooming_keeps_the_point_under_the_pointer(viewer: MediaViewer) -> None:
    stage = viewer.stage
    stage.zoom(8)
    about = QPointF(stage.width() * 0.3, stage.height() * 0.4)

    def under() -> QPointF:
        return (about - QPointF(stage.rect().center()) - stage._shift) / stage.scale()

    before = under()
    stage.zoom(1, about)
    assert (under() - before).manhattanLength() < 1


def test_next_and_previous_stop_at_the_ends(viewer: MediaViewer, qtbot: QtBot) -> None:
    assert not viewer.previous.isEnabled()
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    assert shown(viewer) == 1
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert shown(viewer) == 2
    viewer.next.click()
    assert shown(viewer) == 9
    assert "No se pudo" in viewer.stage.words
    assert not viewer.next.isEnabled()


def test_what_leaves_the_program_is_told(viewer: MediaViewer, qtbot: QtBot) -> None:
    for name, signal in (("save", viewer.save), ("forward", viewer.forward), ("copy", viewer.copied)):
        with qtbot.waitSignal(signal) as caught:
            viewer.button(name).click()
        assert caught.args == [1]
    assert QGuiApplication.clipboard().mimeData().hasImage()


def test_a_dragged_file_has_a_plain_name(viewer: MediaViewer) -> None:
    data = viewer.stage.file_data()
    assert data is not None
    path = Path(data.urls()[0].toLocalFile())
    assert path.name == "caja.jpg"
    assert path.exists()
    viewer.close()
    assert not path.exists()


def test_escape_closes(viewer: MediaViewer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.closed):
        QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_picture_that_was_left_is_not_shown(qtbot: QtBot, light: Theme) -> None:
    waiting: list[Coroutine[Any, Any, Any]] = []
    viewer = MediaViewer(light, fetch, waiting.append)
    qtbot.addWidget(viewer)
    viewer.show_items([MediaItem(1), MediaItem(2)], 0)
    viewer.next.click()
    run_now(waiting[1])
    shown = viewer.stage.pixmap().cacheKey()
    run_now(waiting[0])
    assert viewer.stage.pixmap().cacheKey() == shown
    assert isinstance(viewer.stage.pixmap(), QPixmap)


def test_info_lists_states_attempts_failure_and_chain(qtbot: QtBot, light: Theme) -> None:
    failed = message(
        2, Text("Hola"), ours=True, status="failed", attempt=2, retry_of=1,
        failure=Failure(reason="unreachable", code=131026, detail="Message undeliverable"),
    )  # fmt: skip
    first = message(1, Text("Hola"), ours=True, status="failed", failure=Failure(reason="slow_down"))
    info = MessageInfo(
        message=failed,
        attempts=(
            Attempt(
                number=1, started_at=START, finished_at=START + timedelta(seconds=1.2), outcome="failed", code=131026
            ),
        ),
        statuses=(("sent", START), ("failed", START + timedelta(seconds=9))),
        chain=(first,),
    )
    dialog = MessageInfoDialog(light, info, zone=ZONE)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = dict(dialog.rows())
    assert rows["De"] == "Valentina Ríos"
    assert "11:19:00" in rows["Enviado"]
    assert "11:19:09" in rows["No enviado"]
    assert rows["Código de Meta"] == "131026"
    assert rows["Detalle de Meta"] == "Message undeliverable"
    assert "131026" in rows["Intento 1"]
    assert "Envío 1" in rows
    assert "Envío 2" in rows
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_info_of_an_incoming_message_is_short(qtbot: QtBot, theme: Theme) -> None:
    dialog = MessageInfoDialog(theme, MessageInfo(message=message(1, Text("<b>Hola</b>"))), zone=ZONE)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dict(dialog.rows())["Texto"] == "<b>Hola</b>"
    assert not dialog.grab().isNull()


def test_the_viewer_goes_through_the_pictures_of_the_timeline(show: Show) -> None:
    contents = [Image(media(1)), Text("Hola"), Image(media(2, filename="a.png")), Video(media(3)), Image(MediaRef())]
    view, model = show(rows_of([message(id + 1, each, minutes=id) for id, each in enumerate(contents)]))
    found = items_of(model, 2, view.look)
    assert found is not None
    items, place = found
    assert [item.media_id for item in items] == [1, 2]
    assert items[place].filename == "a.png"
    assert "Mariana" in items[place].title
    assert items_of(model, 3, view.look) is None
