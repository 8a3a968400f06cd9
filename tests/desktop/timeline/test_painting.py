"""Every content type is drawn, in every scheme and at every size, without a warning of Qt's."""

from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.rows import TimelineRow
from desktop.models.timeline_rows import pending_row
from desktop.store.timeline import Pending
from desktop.theme import Density, Theme
from desktop.views.timeline import TimelineView
from desktop.views.timeline.failures import failure_words, of_message, refusal_words
from desktop.views.timeline.hits import Act
from protocol import content as c
from protocol.errors import SendFailure
from protocol.message import Failure, Quote, Reaction
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import (
    AD,
    DANIEL,
    MARIANA,
    ME,
    START,
    Files,
    every_content,
    message,
    picture_day,
    rows_of,
    text_rows,
)  # fmt: skip

FILES = Files(m1="caja_danada.jpg", m2="sala.jpg", m4="carita.webp")


def _ink(image: QImage) -> int:
    """How many different colours are in a picture: something was drawn."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_every_content_paints_in_every_scheme(qtbot: QtBot, theme: Theme, zoom: float, show: Show) -> None:
    theme.set_zoom(zoom)
    for ours in (False, True):
        messages = [message(id + 1, content, ours=ours, minutes=id * 5) for id, content in enumerate(every_content())]
        view, _ = show(rows_of(messages), theme, (588, 900), pictures=FILES)
        seen: set[str] = set()
        view.to_start()
        while True:
            image = view.grab().toImage()
            seen |= {laid.row.key for _, _, laid in view.visible_rows()}
            assert _ink(image) > 4
            if view.position.at_bottom:
                break
            view.scroll_by(-600)
        assert {f"m{each.id}" for each in messages} <= seen


def test_every_union_member_has_a_sample() -> None:
    assert {type(each) for each in every_content()} == set(c.Content.__args__)


@pytest.mark.parametrize("width", [240, 320, 588, 1400])
def test_nothing_leaves_the_pane(show: Show, width: int) -> None:
    messages = [
        message(id + 1, content, ours=id % 2 == 0, minutes=id * 5) for id, content in enumerate(every_content())
    ]
    view, model = show(rows_of(messages), size=(width, 700), pictures=FILES)
    for index in range(len(model)):
        box = view.laid(index).box
        assert box.left() >= 0
        assert box.right() <= width


def test_customers_stand_left_and_the_team_right(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("Hola")), message(2, c.Text("Buenas"), ours=True, minutes=1)]))
    customer, team = view.laid(1).box, view.laid(2).box
    assert customer.left() == view.look.px(20)
    assert team.right() == view.width() - view.look.px(20)


def test_the_gap_within_a_group_is_small(show: Show) -> None:
    view, _ = show(rows_of([message(id, c.Text("Hola"), minutes=id / 10) for id in (1, 2)]))
    assert view.laid(1).box.top() == 12
    assert view.laid(2).box.top() == 2


def test_compact_brings_senders_closer(show: Show, light: Theme) -> None:
    light.set_density(Density.COMPACT)
    view, _ = show(rows_of([message(1, c.Text("Hola"))]), light)
    assert view.laid(1).box.top() == 8


def test_the_time_floats_at_the_end_of_a_short_line_and_takes_its_own_after_a_full_one(show: Show) -> None:
    texts = ["Hola"] + ["palabra " * count for count in range(5, 16)]
    view, _ = show(rows_of([message(id + 1, c.Text(text), minutes=id * 5) for id, text in enumerate(texts)]))
    heights = [view.laid(index + 1).box.height() for index in range(len(texts))]
    assert heights[0] == 36
    assert {36 + 20 * lines for lines in range(3)} | {52, 72, 92} >= {round(height) for height in heights}
    assert any(round(height) in {52, 72} for height in heights)


def test_html_stays_literal(show: Show) -> None:
    markup = "<b>hola</b> <img src='file:///etc/passwd'> &amp; <script>x</script>"
    view, _ = show(rows_of([message(1, c.Text(markup))]))
    laid = view.laid(1)
    assert laid.copy_text() == markup
    assert laid.body is not None
    assert laid.body.says() == markup


def test_a_right_to_left_message_reads_from_the_right_in_a_left_bubble(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("مرحبا، أين طلبي رقم 4567؟"))]))
    laid = view.laid(1)
    assert laid.body is not None
    assert laid.body.rtl
    assert laid.box.left() == view.look.px(20)
    line = laid.body._layout.lineAt(0)
    right = laid.body_at.x() + laid.body._shift(laid.body_width) + line.naturalTextRect().right()
    assert right == pytest.approx(laid.body_at.x() + laid.body_width, abs=2)


def test_a_latin_message_with_hebrew_inside_reads_from_the_left(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("Pedido של 4"))]))
    body = view.laid(1).body
    assert body is not None
    assert not body.rtl


def _size(view: TimelineView, index: int) -> int:
    body = view.laid(index).body
    return body.font.pixelSize() if body else 0


def test_emoji_alone_are_larger_and_have_no_bubble(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("👩‍👩‍👧 🇲🇽")), message(2, c.Text("ok 👍"), minutes=9)]))
    assert _size(view, 1) == 32
    assert _size(view, 2) == 14


def test_a_revoked_message_shows_nothing_of_what_it_was(show: Show) -> None:
    view, _ = show(rows_of([message(1, c.Text("secreto"), revoked_at=START)]))
    laid = view.laid(1)
    assert "secreto" not in laid.says()
    assert "secreto" not in laid.copy_text()
    assert "Mensaje eliminado" in laid.says()


@pytest.mark.parametrize("reason", list(SendFailure))
def test_every_failure_has_its_own_words(qapp: QApplication, reason: SendFailure) -> None:
    general = failure_words(SendFailure.UNKNOWN)
    words = failure_words(reason)
    assert words.endswith(".")
    assert reason is SendFailure.UNKNOWN or words != general


def test_a_reason_of_the_future_gets_general_words(qapp: QApplication) -> None:
    assert failure_words("meteorite") == failure_words(SendFailure.UNKNOWN)
    assert refusal_words("meteorite")


def test_a_failure_offers_what_helps(show: Show) -> None:
    failed: dict[str, Any] = {"ours": True, "status": "failed"}
    cases = {
        Failure(reason="disconnected", retry="now"): [Act.RETRY, Act.EDIT],
        Failure(reason="wrong_number", retry="never"): [Act.EDIT],
        Failure(reason="text_too_long", retry="fix"): [Act.EDIT],
    }
    for failure, acts in cases.items():
        trouble = of_message(message(1, c.Text("Hola"), failure=failure, **failed))
        assert trouble is not None
        assert [act for act, _ in trouble.acts] == acts
    asks = of_message(message(1, c.Text("Hola"), ours=True, status="uncertain"))
    assert asks is not None
    assert [act for act, _ in asks.acts] == [Act.ASK, Act.RETRY]


def test_the_design_day_paints_with_all_its_pieces(show: Show) -> None:
    view, model = show(picture_day(), pictures=FILES)
    spoken = " ".join(view.laid(index).says() for index in range(len(model)))
    for words in (
        "Interna",
        "3 mensajes sin leer",
        "Audio de 0:41",
        "Av. Coyoacán 1527",
        "No enviado",
        "Valentina Ríos",
    ):
        assert words.lower() in spoken.lower()


def test_states_paint_around_a_message(show: Show, theme: Theme) -> None:
    quote = Quote(message_id=None, author=DANIEL, preview="Un texto muy largo " * 20)
    reactions = tuple(Reaction(emoji=emoji, author=who, at=START) for emoji, who in (("👍", ME), ("🎉", MARIANA)))
    content = c.Text("Hola")
    messages = [
        message(1, content, quote=quote, forwarded="many", referral=AD, reactions=reactions, edited_at=START),
        message(2, content, ours=True, author=DANIEL, minutes=5, status="sent"),
        message(3, content, ours=True, minutes=10, status="failed", failure=Failure(reason="unknown")),
    ]
    unsent = [
        pending_row(
            Pending(token=state, conversation_id=1, content=content, created_at=START, state=state, reason="stale")
        )
        for state in ("held", "queued", "sending", "refused", "asks")
    ]
    note = pending_row(Pending(token="n", conversation_id=1, content=c.Note("Nota"), created_at=START, state="refused"))
    view, _ = show([*rows_of(messages), *unsent, note], theme, (588, 1200))
    view.selection.everything(view.position.count)
    assert _ink(view.grab().toImage()) > 10


def test_a_file_that_went_wrong_says_so_in_words(show: Show) -> None:
    states: tuple[c.MediaState, ...] = ("pending", "failed", "expired")
    contents = [
        kind(c.MediaRef(state=state)) for kind in (c.Image, c.Video, c.Audio, c.Document, c.Sticker) for state in states
    ]
    view, model = show(rows_of([message(id + 1, each, minutes=id) for id, each in enumerate(contents)]))
    for index in range(1, len(model)):
        spoken = view.laid(index).says()
        assert any(words in spoken for words in ("Descargando", "Preparando", "descargar", "venció"))
        assert not any(hit.act in {Act.OPEN, Act.PLAY} for hit in view.laid(index).hits)


def test_an_empty_and_a_loading_timeline_paint(show: Show) -> None:
    view, model = show([])
    assert _ink(view.grab().toImage()) > 2
    model.loaded = False
    assert _ink(view.grab().toImage()) > 2


def test_changing_the_theme_lays_out_again(show: Show, light: Theme) -> None:
    view, _ = show(text_rows(5))
    height = view.laid(0).height
    light.set_zoom(2.0)
    view.grab()
    assert view.laid(0).height > height


def test_a_row_of_unknown_filling_is_no_crash(show: Show) -> None:
    view, _ = show([TimelineRow(key="x", kind="message", at=START), TimelineRow(key="y", kind="pending", at=START)])
    view.grab()
    assert view.position.count == 2
