"""What readers do: click, mark, copy, use the keyboard, listen. Every wish leaves as a signal."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.timeline_rows import pending_row
from desktop.store.timeline import Pending
from desktop.views.timeline.hits import Act
from desktop.views.timeline.menu import message_menu
from desktop.views.timeline.reaction_bar import ReactionBar
from protocol import content as c
from protocol.message import Failure, Quote
from tests.desktop.timeline.clicking import asked, click, focused
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import START, media, message, rows_of, text_rows

FAILED: dict[str, Any] = {"ours": True, "status": "failed", "failure": Failure(reason="disconnected", retry="now")}


@pytest.mark.parametrize(
    ("content", "more", "act", "signal", "args"),
    [
        (c.Text("x"), FAILED, Act.RETRY, "retry", [7]),
        (c.Text("x"), FAILED, Act.EDIT, "edit_failed", [7]),
        (c.Text("x"), {"ours": True, "status": "uncertain"}, Act.ASK, "ask_outcome", [7]),
        (c.Image(media(3)), {}, Act.OPEN, "open_media", [3]),
        (c.Video(media(4)), {}, Act.OPEN, "open_media", [4]),
        (c.Document(media(5, filename="a.pdf")), {}, Act.SAVE, "save_media", [5]),
        (c.Call("missed"), {}, Act.REPLY, "reply_to", [7]),
        (c.Contacts((c.ContactCard("Luz", (c.CardPhone("+52 55", "5255"),)),)), {}, Act.WRITE, "write_to", ["5255"]),
    ],
)
def test_a_click_becomes_a_signal(
    show: Show, qtbot: QtBot, content: Any, more: dict[str, Any], act: Act, signal: str, args: list[Any]
) -> None:
    view, _ = show(rows_of([message(7, content, **more)]))
    with qtbot.waitSignal(getattr(view, signal)) as caught:
        click(view, act)
    assert caught.args == args


def test_a_message_that_was_sent_again_offers_nothing(show: Show) -> None:
    day, failed = rows_of([message(7, c.Text("x"), **FAILED)])
    view, _ = show([day, replace(failed, retried=True)])
    acts = {hit.act for _, _, laid in view.visible_rows() for hit in laid.hits}
    assert not acts & {Act.RETRY, Act.EDIT}


@pytest.mark.parametrize(
    ("state", "reason", "act", "signal"),
    [
        ("refused", "forbidden", Act.RESEND, "resend"),
        ("refused", "forbidden", Act.EDIT, "edit_pending"),
        ("asks", "newer_messages", Act.SEND_ANYWAY, "send_anyway"),
        ("asks", "stale", Act.DISCARD, "discard"),
    ],
)
def test_an_unsent_bubble_says_what_can_be_done(
    show: Show, qtbot: QtBot, state: Any, reason: str, act: Act, signal: str
) -> None:
    unsent = Pending(token="t", conversation_id=1, content=c.Text("x"), created_at=START, state=state, reason=reason)
    view, _ = show([pending_row(unsent)])
    with qtbot.waitSignal(getattr(view, signal)) as caught:
        click(view, act)
    assert caught.args == ["t"]


def test_a_link_opens_only_after_its_address_was_confirmed(show: Show, qtbot: QtBot) -> None:
    view, _ = show(rows_of([message(1, c.Text("Mira https://bаnco.example/a?b=1"))]))  # a Cyrillic letter in the host
    opened: list[str] = []
    view.open_link.connect(opened.append)
    click(view, Act.LINK)
    dialog = asked(view)
    assert opened == []
    assert "xn--" in dialog.card.text.text()
    dialog.card.action.click()
    assert len(opened) == 1
    click(view, Act.LINK)
    asked(view).card.cancel.click()
    assert len(opened) == 1


def test_hit_areas_lie_where_things_are_painted(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("Ver https://relevo.example/abc ahora"))]))
    laid = view.laid(1)
    link = laid.hits[0].rect
    assert laid.box.contains(link)
    assert laid.hit_at(link.center()) is laid.hits[0]
    assert laid.hit_at(QPointF(laid.box.left() + 3, laid.box.top() + 3)) is None
    assert laid.hit_at(QPointF(link.left() - 8, link.center().y())) is None


def test_emoji_before_a_link_do_not_shift_its_hit_area(show: Show) -> None:
    plain, _ = show(rows_of([message(1, c.Text("https://relevo.example/abc"))]))
    width = plain.laid(1).hits[0].rect.width()
    view, _ = show(rows_of([message(1, c.Text("👩‍👩‍👧👍🏽 https://relevo.example/abc"))]))
    assert view.laid(1).hits[0].rect.width() == pytest.approx(width, abs=1)


def test_a_click_on_a_quote_goes_to_the_message(show: Show, qtbot: QtBot) -> None:
    rows = text_rows(100)
    answer = message(999, c.Text("Eso"), quote=Quote(message_id=3, preview="Hola"), minutes=9)
    view, _ = show([*rows, *rows_of([answer])])
    click(view, Act.QUOTE)
    assert "m3" in [laid.row.key for _, _, laid in view.visible_rows()]
    assert view.flash_of("m3") > 0
    view.hide()


def test_marking_within_a_bubble_copies_plain_text(show: Show, qtbot: QtBot) -> None:
    view, _ = show(rows_of([message(1, c.Text("Hola *mundo* entero"))]))
    laid = view.laid(1)
    top = next(top for index, top, _ in view.visible_rows() if index == 1)
    at = (laid.body_at + QPointF(0, top + 10)).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(view, at + QPoint(20, 0))
    QTest.mouseMove(view, at + QPoint(round(laid.body_width) + 60, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at + QPoint(round(laid.body_width) + 60, 0))
    assert view.selected_text() == "Hola mundo entero"
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Hola mundo entero"


def test_marking_over_bubbles_copies_time_and_author(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("Uno dos")), message(2, c.Text("Tres"), ours=True, minutes=5)]))
    view.selection.begin((1, 4))
    view.selection.reach((2, 4))
    assert view.selected_text() == "[11:19] Mariana Quispe Rojas: dos\n[11:24] Valentina Ríos: Tres"


def test_a_selection_keeps_its_text_when_older_messages_come(show: Show) -> None:
    view, model = show(text_rows(20, first=1000))
    view.selection.begin((18, 0))
    view.selection.reach((18, 4))
    before = view.selected_text()
    model.prepend(*text_rows(10, first=1))
    assert view.selected_text() == before == "Hola"


def test_half_an_emoji_is_never_copied(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("a👍b ok"))]))
    body = view.laid(1).body
    assert body is not None
    assert body.text_of(0, 2) == "a"
    assert body.text_of(0, 3) == "a👍"


def test_a_double_click_opens_the_text_for_marking(show: Show, qtbot: QtBot) -> None:
    view, _ = show(rows_of([message(1, c.Text("Hola <b>mundo</b>"))]))
    laid = view.laid(1)
    top = next(top for index, top, _ in view.visible_rows() if index == 1)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=(laid.body_at + QPointF(6, top + 10)).toPoint())
    overlay = view._overlay
    assert overlay is not None
    assert overlay.toPlainText() == "Hola <b>mundo</b>"
    assert overlay.isReadOnly()
    assert overlay.textCursor().selectedText() == "Hola"
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert view._overlay is None


def test_keys_move_through_the_timeline(show: Show, qtbot: QtBot) -> None:
    view, _ = show(text_rows(200))
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert not view.position.at_bottom
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.position.at_bottom
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.position.top()[0] == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.position.top()[0] > 0


def test_tab_focuses_the_newest_message_and_arrows_walk(show: Show, qtbot: QtBot) -> None:
    view, _ = show(text_rows(100))
    with qtbot.waitActive(view):
        view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert focused(view) == "m100"
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert focused(view) == "m70"
    assert "m70" in [laid.row.key for _, _, laid in view.visible_rows()]
    assert "Mariana" in view.accessibleDescription() or "Valentina" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.focused_row() is None


def test_enter_opens_the_menu_of_the_focused_message(show: Show, qtbot: QtBot) -> None:
    view, _ = show(rows_of([message(1, c.Text("Hola https://a.example"))]))
    view.focus_row(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = view._menu
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Responder", "Reaccionar", "Copiar", "Reenviar…", "Necesita respuesta", "Información", "https://a.example",
    ]  # fmt: skip
    with qtbot.waitSignal(view.reply_to) as caught:
        menu.actions()[0].trigger()
    assert caught.args == [1]
    with qtbot.waitSignal(view.needs_answer) as flagged:
        menu.actions()[4].trigger()
    assert flagged.args == [1]
    with qtbot.waitSignal(view.show_info):
        menu.actions()[5].trigger()
    menu.close()


def test_every_clickable_place_is_in_the_menu(show: Show) -> None:
    view, _ = show(rows_of([message(7, c.Text("x"), **FAILED)]))
    menu = message_menu(view.theme, view.laid(1), view, has_selection=False)
    assert menu is not None
    assert {"Reintentar", "Editar"} <= {action.text() for action in menu.actions()}
    assert message_menu(view.theme, view.laid(0), view, has_selection=False) is None


def test_reacting_tells_which_emoji(show: Show, qtbot: QtBot) -> None:
    view, _ = show(rows_of([message(1, c.Text("Hola"))]))
    view._menu_row = view.laid(1)
    view._open_reactions(1)
    bar = view.findChild(ReactionBar)
    assert isinstance(bar, ReactionBar)
    with qtbot.waitSignal(view.react) as caught:
        bar.buttons[0].click()
    assert caught.args == [1, "👍"]
    with qtbot.waitSignal(view.react) as caught:
        QTest.keyClick(bar.buttons[1], Qt.Key.Key_Return)
    assert caught.args == [1, "❤️"]


def test_links_and_quotes_of_a_note_work(show: Show, qtbot: QtBot) -> None:
    view, _ = show(rows_of([message(1, c.Note("@Valentina ve https://a.example"))]))
    click(view, Act.LINK)
    assert "a.example" in asked(view).card.text.text()
    asked(view).reject()


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ms-settings:x", "smb://host/x"])
def test_only_pages_open(show: Show, url: str) -> None:
    link = c.LinkPreview(url, "Un título", "Una descripción")
    view, _ = show(rows_of([message(1, c.Text("Mira", link=link))]))
    click(view, Act.LINK)
    assert view._dialog is None
