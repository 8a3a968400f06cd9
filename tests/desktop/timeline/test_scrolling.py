"""Only what is visible is laid out, and nothing on screen moves unless the reader moves it."""

import weakref
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.models.rows import TimelineRow
from desktop.models.timeline_rows import pending_row
from desktop.store.timeline import Pending
from desktop.theme import Theme
from desktop.views.timeline import TimelineView
from protocol.content import Text
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import START, ListModel, message, picture_day, rows_of, text_rows


def on_screen(view: TimelineView) -> list[tuple[str, float]]:
    """(key, y) of the visible rows."""
    return [(laid.row.key, round(top, 1)) for _, top, laid in view.visible_rows()]


def row(id: int, text: str = "Hola", **more: Any) -> TimelineRow:
    return TimelineRow(key=f"m{id}", kind="message", at=START, message=message(id, Text(text), **more))


def test_lesson_37_a_hundred_thousand_messages_are_laid_out_as_far_as_they_are_seen(show: Show) -> None:
    view, _ = show(text_rows(100_000))
    assert 5 <= view.cache.built <= 40
    before = view.cache.built
    view.scroll_by(2000)
    view.grab()
    assert view.cache.built - before <= 60


def test_layouts_are_kept_while_nothing_changes_them(show: Show) -> None:
    view, _ = show(text_rows(50))
    view.grab()
    before = view.cache.built
    view.grab()
    view.scroll_by(5)
    view.grab()
    assert view.cache.built <= before + 1


def test_it_opens_at_the_newest_message(show: Show) -> None:
    view, _ = show(text_rows(300))
    key, top = on_screen(view)[0]
    assert key == "m300"
    assert view.position.at_bottom
    assert top + view.laid(299).height == pytest.approx(view.height() - view.look.px(12), abs=1)


def test_few_messages_stand_at_the_bottom(show: Show) -> None:
    view, _ = show(text_rows(2))
    assert view.position.at_bottom
    assert on_screen(view)[-1][1] > 400


def test_it_opens_at_the_unread_divider_when_that_lies_above_the_last_page(show: Show) -> None:
    messages = [message(id, Text("Hola, ¿cómo va mi pedido?"), minutes=id * 5) for id in range(1, 80)]
    view, _ = show(rows_of(messages, unread=(20, 60)))
    keys = [key for key, _ in on_screen(view)]
    assert "unread" in keys
    assert dict(on_screen(view))["unread"] < 20


def test_prepending_older_messages_moves_nothing_on_screen(show: Show) -> None:
    view, model = show(text_rows(200, first=1000))
    view.scroll_by(3000)
    before = on_screen(view)
    model.prepend(*text_rows(50, first=1))
    assert on_screen(view) == before
    assert view.position.index >= 50


def test_a_prepended_page_that_replaces_the_first_separator_moves_nothing(show: Show) -> None:
    rows = rows_of([message(id, Text("Hola"), minutes=id * 5) for id in range(100, 140)])
    view, model = show(rows)
    view.to_start()
    view.scroll_by(-400)
    kept = [(key, top) for key, top in on_screen(view) if key.startswith("m")]
    older = rows_of([message(id, Text("Antes"), minutes=id * 5) for id in range(60, 100)])
    model.replace(0, 1, older)
    assert [place for place in on_screen(view) if place in kept] == kept


def test_appending_at_the_end_keeps_the_newest_in_sight(show: Show) -> None:
    view, model = show(text_rows(100))
    model.append(row(5000, "¡Nuevo!"))
    assert view.position.at_bottom
    assert on_screen(view)[0][0] == "m5000"
    assert not view.jump.isVisible()


def test_appending_while_scrolled_up_counts_instead_of_jumping(show: Show) -> None:
    view, model = show(text_rows(100))
    view.scroll_by(2500)
    before = on_screen(view)
    for id in (5001, 5002):
        came = row(id)
        model.append(came)
        model.arrived.emit(came.message)
    assert on_screen(view) == before
    assert view.jump.isVisible()
    assert view.jump.count == 2
    view.jump.click()
    assert view.position.at_bottom
    assert view.jump.count == 0
    assert not view.jump.isVisible()


def test_my_own_message_brings_me_to_the_end(show: Show) -> None:
    view, model = show(text_rows(100))
    view.scroll_by(2500)
    model.append(pending_row(Pending(token="a", conversation_id=1, content=Text("Voy"), created_at=START)))
    assert view.position.at_bottom


def test_the_jump_button_waits_for_more_than_a_page(show: Show) -> None:
    view, _ = show(text_rows(100))
    view.scroll_by(100)
    assert not view.jump.isVisible()
    view.scroll_by(1500)
    assert view.jump.isVisible()


def test_older_messages_are_asked_for_once_near_the_top(show: Show) -> None:
    view, model = show(text_rows(60))
    model.has_older = True
    asked: list[None] = []
    view.load_older.connect(lambda: asked.append(None))
    view.to_start()
    view.scroll_by(10)
    view.scroll_by(-10)
    assert len(asked) == 1
    model.prepend(*text_rows(5, first=900))
    view.to_start()
    assert len(asked) == 2


def test_scrolling_stops_at_both_ends(show: Show) -> None:
    view, _ = show(text_rows(40))
    view.scroll_by(1e6)
    assert on_screen(view)[-1] == ("m1", view.position.pad_top)
    view.scroll_by(-1e6)
    assert view.position.at_bottom


def test_the_bar_reaches_both_ends_and_the_middle(show: Show) -> None:
    view, _ = show(text_rows(500))
    view.bar.setValue(0)
    assert on_screen(view)[-1][0] == "m1"
    view.bar.setValue(view.bar.maximum() // 2)
    assert 150 < view.position.index < 350
    view.bar.setValue(view.bar.maximum())
    assert view.position.at_bottom


def test_the_wheel_scrolls_and_leaves_zoom_to_the_window(show: Show) -> None:
    view, _ = show(text_rows(100))
    for keys, moves in ((Qt.KeyboardModifier.NoModifier, True), (Qt.KeyboardModifier.ControlModifier, False)):
        view.to_end()
        event = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        view.wheelEvent(event)
        assert view.position.at_bottom is not moves


def test_narrowing_keeps_the_lowest_message_in_place(show: Show) -> None:
    view, _ = show(text_rows(200))
    view.scroll_by(2000)
    key = on_screen(view)[0][0]
    view.resize(400, 700)
    assert on_screen(view)[0][0] == key


def test_a_changed_message_is_laid_out_again_in_place(show: Show) -> None:
    view, model = show(text_rows(30))
    view.grab()
    before = view.cache.built
    model.replace(29, 1, [row(30, "Otro texto", status="none")])
    view.grab()
    assert before < view.cache.built <= before + 2  # a shorter text lets one more row in
    assert view.laid(29).copy_text() == "Otro texto"
    assert view.position.at_bottom


def test_removing_rows_leaves_a_valid_place(show: Show) -> None:
    view, model = show(text_rows(30))
    model.replace(5, 25, [])
    view.grab()
    assert view.position.count == 5
    model.replace(0, 5, [])
    view.grab()
    assert view.position.index == -1


def test_a_quoted_message_is_shown_and_flashes(show: Show) -> None:
    view, _ = show(text_rows(400))
    view.show_message(20)
    assert "m20" in [key for key, _ in on_screen(view)]
    assert view.flash_of("m20") > 0
    view.hide()
    assert view.flash_of("m20") == 0


def test_a_quoted_message_that_is_not_loaded_is_fetched_page_by_page(show: Show) -> None:
    view, model = show(text_rows(100, first=1000))
    model.has_older = True

    def older() -> None:
        model.prepend(*text_rows(40, first=int(model.rows[0].key[1:]) - 40))
        model.has_older = len(model) < 220

    view.load_older.connect(older, Qt.ConnectionType.QueuedConnection)
    view.show_message(905)
    for _ in range(20):
        view.grab()
        QCoreApplication.processEvents()
    assert "m905" in [key for key, _ in on_screen(view)]
    view.hide()


def test_looking_for_a_message_that_nobody_has_ends(show: Show) -> None:
    view, _ = show(text_rows(10))
    asked: list[None] = []
    view.load_older.connect(lambda: asked.append(None))
    view.show_message(99_999)
    assert asked == []


def test_another_model_is_shown_from_its_end(show: Show) -> None:
    view, old = show(text_rows(100))
    view.scroll_by(2000)
    view.set_model(ListModel(picture_day()))
    view.grab()
    assert view.position.at_bottom
    old.append(row(1))
    assert view.position.count == len(picture_day())


def test_scrolling_on_gives_up_a_jump_that_has_not_arrived(show: Show) -> None:
    view, model = show(text_rows(60, first=1000))
    model.has_older = True
    view.show_message(5)
    view.scroll_by(100)
    before = on_screen(view)
    model.prepend(*text_rows(50, first=1))
    assert on_screen(view) == before


def test_an_unsent_answer_shows_what_it_answers(show: Show) -> None:
    unsent = Pending(token="a", conversation_id=1, content=Text("Sí"), created_at=START, reply_to=1)
    view, _ = show([row(1, "¿Sale hoy?"), pending_row(unsent)])
    assert "¿Sale hoy?" in view.laid(1).says()


def test_a_closed_view_is_freed(qapp: QApplication, light: Theme) -> None:
    view = TimelineView(light)
    view.set_model(ListModel(text_rows(30)))
    view.show()
    view.grab()
    view.close()
    gone = weakref.ref(view)
    del view
    assert gone() is None
