"""What people stumbled over in a rehearsal, each so that it does not come back."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.native.compositor import composited
from desktop.theme import Scheme, Theme
from desktop.views.composer.quick_reply_popup import _Keys
from desktop.views.customer_panel.sections import KeyValue
from desktop.views.delegates.painting import AvatarValue, paint_owner
from desktop.views.timeline.markup import mentions
from desktop.views.widgets import PopupFrame
from desktop.views.widgets.menu import RING
from desktop.views.widgets.tooltip import Tooltip
from protocol.content import Note
from protocol.conversation import Draft, Preview
from protocol.frames import ConversationItem, MessageItem
from tests.desktop.store.samples import DANIEL, ME, conversation, message
from tests.desktop.views.conftest import Opened, turn, until


async def test_what_i_wrote_myself_is_not_announced_as_new(room: Opened) -> None:
    async with room() as it:
        it.window.ui.focus_list()
        mine = Preview(kind="note", text="ojo", author_kind="user", author_id=ME.id, author_name=ME.name)
        it.gateway.put(ConversationItem(conversation(1, rev=5, at=999, preview=mine)))
        await until(lambda: it.session.store.rows.get(1).rev == 5)
        turn()
        assert not it.window.list.new_bar.isVisible()
        theirs = replace(mine, author_id=DANIEL.id, author_name=DANIEL.name)
        it.gateway.put(ConversationItem(conversation(2, rev=5, at=1000, preview=theirs)))
        await until(it.window.list.new_bar.isVisible)
        assert it.window.list.new_bar.text().startswith("1 ")


def test_a_whole_name_is_marked_and_only_whole_names_are() -> None:
    text = "@Ana María López y @Ana: la ve @Anastasia, y @Ventas Norte."
    found = [text[span.start : span.end] for span in mentions(text, ("Ana", "Ana María López", "Ventas Norte"))]
    assert found == ["@Ana María López", "@Ana", "@Ventas Norte"]
    assert mentions(text, ()) == ()


async def test_a_note_marks_the_whole_name_of_whom_it_reached(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        note = Note(body="@Daniel Sosa, ¿la ves? @Lunes no", mentions=(DANIEL.id,))
        it.gateway.put(MessageItem(message(50, 2, direction="internal", content=note)))
        await until(lambda: it.session.store.timeline(2).get(50) is not None)
        it.session.hub.flush()
        turn()
        laid = [row for _, _, row in it.window.conversation.timeline.visible_rows() if row.row.key == "m50"]
        spans = [(laid[0].body.text[span.start : span.end]) for span in laid[0].body.spans]
        assert spans == ["@Daniel Sosa"]


async def test_reopen_has_an_icon_of_its_own(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        button = it.window.conversation.header.resolve
        assert (button.label(), button.icon_name) == ("Resolver", "circle-check")
        it.gateway.put(ConversationItem(conversation(2, rev=5, state="resolved", assignee_id=ME.id)))
        await until(lambda: button.label() == "Reabrir")
        assert button.icon_name == "rotate-ccw"


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_owners_square_stands_off_the_selection(scheme: Scheme, qapp: QApplication) -> None:
    theme = Theme(scheme)
    for owner in range(12):
        value = AvatarValue.colleague("Ana Ruiz", owner)
        picture = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(theme.colors.surface.selected)
        painter = QPainter(picture)
        paint_owner(painter, QRectF(3, 3, 18, 18), value, theme, on_selection=True)
        painter.end()
        edge, ground = picture.pixelColor(12, 3), theme.colors.surface.selected
        assert abs(edge.lightness() - ground.lightness()) > 40, (scheme, owner)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_foot_of_the_quick_replies_shows_whole_words_only(zoom: float, qapp: QApplication) -> None:
    keys = _Keys(Theme(Scheme.LIGHT, zoom=zoom))
    widths = [keys._width(*pair) for pair in keys._pairs()]
    assert keys.sizeHint().width() >= sum(widths)


def bubbles() -> list[Tooltip]:
    """What is open."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Tooltip) and one.isVisible()]


async def test_a_tooltip_goes_when_something_is_typed(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        button = it.window.conversation.header.more
        for _ in range(2):
            where = QPoint(4, 4)
            QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, where, button.mapToGlobal(where)))
            assert len(bubbles()) == 1
            QTest.keyClick(it.composer.editor, Qt.Key.Key_A)
            turn()
            assert bubbles() == []
        assert it.composer.editor.toPlainText() == "aa"


@pytest.mark.parametrize(
    ("keeping", "words"),
    [
        ("safe", "están guardados"), ("waiting", "están guardados"),
        ("at_risk", "se perderán"), ("unkept", "se perderán"),
    ],
)  # fmt: skip
async def test_the_card_says_that_drafts_are_kept_only_when_they_are(room: Opened, keeping: Any, words: str) -> None:
    async with room() as it:
        card = it.window.signed_out
        it.session.store.keeping = keeping
        it.session.store.drafts.clear()
        card.cover()
        assert "guardados" not in card.words.text()
        assert "perderán" not in card.words.text()
        it.session.store.drafts[2] = Draft(conversation_id=2, rev=1, text="casi")
        card.cover()
        assert words in card.words.text()


async def test_qts_own_tooltip_goes_too(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        name = it.window.conversation.header.name
        QToolTip.showText(name.mapToGlobal(QPoint(4, 4)), "un nombre que no cabe", name)
        await until(QToolTip.isVisible)
        QTest.keyClick(it.composer.editor, Qt.Key.Key_A)
        await until(lambda: not QToolTip.isVisible(), 5)  # by itself it stays for ten seconds


async def test_the_scroll_bar_of_the_panel_takes_no_room_from_the_words(room: Opened) -> None:
    async with room() as it:
        it.window.setMinimumSize(900, 200)
        await it.open(2)
        panel = it.window.panel
        line = next(one for one in panel.findChildren(KeyValue) if not one.isHidden())

        def end() -> int:
            return int(line.mapTo(panel, QPoint()).x() + line.width())

        it.window.resize(1440, 2400)
        await until(lambda: not panel.area.verticalScrollBar().isVisible())
        free = end()
        it.window.resize(1440, 260)
        await until(panel.area.verticalScrollBar().isVisible)
        await until(lambda: end() == free)


def test_where_a_popup_is_cut_its_corners_are_not_black(qapp: QApplication) -> None:
    theme = Theme(Scheme.LIGHT)
    popup = PopupFrame(theme)
    popup.resize(120, 80)
    popup.show()
    assert popup.mask().isEmpty(), "this screen shows what is see-through"
    assert composited()
    popup.setMask(QRegion(popup.rect()))
    picture = popup.grab().toImage()
    assert picture.pixelColor(RING + 1, RING + 1).lightness() > 120
    popup.close()
    popup.deleteLater()
