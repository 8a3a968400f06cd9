"""Long names and notes stay inside: the popup of routing, the strip above the composer, reasons of templates."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.shots.registry import ShotContext
from desktop.shots.scenes.customers import context_strip_long
from desktop.shots.scenes.routing import why_here_long
from desktop.views.composer.template_rows import reason_word
from desktop.views.dialogs.why_here import WhyPopup
from desktop.views.widgets import ElidedLabel
from protocol.api import TemplateRow
from protocol.rules.templates import unusable
from tests.desktop.views.conftest import turn


def _inside(child: QWidget, parent: QWidget) -> bool:
    where = child.mapTo(parent, child.rect().topLeft())
    return where.x() >= 0 and where.x() + child.width() <= parent.width()


Build = Callable[[Callable[[ShotContext], Any]], Any]


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Build]:
    """A scene of the pictures, on screen; everything of it is closed afterwards."""
    context, shown = ShotContext(), list[QWidget]()

    def build(make: Callable[[ShotContext], QWidget]) -> QWidget:
        shown.append(make(context))
        shown[0].setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        shown[0].show()
        turn()
        return shown[0]

    yield build
    for thing in (*shown, *(kept for kept in context.kept if isinstance(kept, QWidget) and isValid(kept))):
        thing.close()
        thing.deleteLater()
    turn()


def test_the_reasons_of_routing_stay_in_their_popup(scene: Build) -> None:
    popup: WhyPopup = scene(why_here_long)
    labels = popup.page.findChildren(ElidedLabel)
    assert labels
    assert all(_inside(label, popup.page) for label in labels)
    assert popup.page.width() <= popup.width()
    cut = [label for label in labels if label.shown_text() != label.text()]
    assert cut, "the names are long enough"
    assert all(label.accessibleName() == label.text() for label in cut)


def test_long_tags_leave_room_for_the_note(scene: Build) -> None:
    strip = scene(context_strip_long).conversation.strip
    assert strip.note.width() >= 80
    assert all(_inside(part, strip) for part in (strip.note, strip.tags, strip.summary, strip.away))


def test_a_template_about_orders_says_so() -> None:
    button = {"type": "ORDER_DETAILS", "text": "Revisar y pagar"}
    row = TemplateRow(
        id=1, number_ids=[], name="cobro", language="es", category="UTILITY", status="APPROVED",
        components=[{"type": "BODY", "text": "Tu pedido"}, {"type": "BUTTONS", "buttons": [button]}],
    )  # fmt: skip
    reason = unusable(row)
    assert reason == "button:order_details"
    assert reason_word(reason) == "Es de pedidos y pagos (ORDER_DETAILS): se envía desde la tienda"
    assert reason_word("header:gif") == "Esta versión no puede llenarla: GIF"
    assert reason_word("status:flagged2") == "Meta la tiene como FLAGGED2"
