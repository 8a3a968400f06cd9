"""Kept pictures look exactly like fresh ones, and go away with the theme they were made for."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from desktop.views.delegates.painting import (
    AvatarValue,
    PresenceState,
    SlaPhase,
    SlaValue,
    TagValue,
    paint_avatar,
    paint_count,
    paint_sla,
    paint_tag,
    paint_vip,
)


def _image(theme: Theme, ratio: float) -> QImage:
    image = QImage(round(300 * ratio), round(60 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colors.surface.base)
    painter = QPainter(image)
    colleague = AvatarValue.colleague("Valentina Ríos", 3, PresenceState.BUSY)
    paint_avatar(painter, QRectF(4, 4, 40, 40), AvatarValue.customer("Mariana Quispe", 7), theme)
    paint_avatar(painter, QRectF(60, 4, 32, 32), colleague, theme)
    paint_sla(painter, QPointF(100, 10), SlaValue(SlaPhase.SOON, "12 min"), theme)
    paint_tag(painter, QPointF(180, 10), TagValue("lima", "Mayoreo"), theme)
    paint_count(painter, QPointF(100, 36), 120, theme)
    paint_vip(painter, QPointF(160, 36), theme)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_second_time_looks_like_the_first(theme: Theme, ratio: float) -> None:
    first = _image(theme, ratio)
    assert theme.pictures
    assert _image(theme, ratio) == first


def test_a_changed_theme_drops_them(qtbot: QtBot, light: Theme) -> None:
    before = _image(light, 1.0)
    light.set_scheme(Scheme.DARK)
    assert not light.pictures
    assert _image(light, 1.0) != before


def test_a_scaling_painter_draws_directly(light: Theme) -> None:
    image = QImage(200, 80, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(4, 4)
    paint_sla(painter, QPointF(2, 1), SlaValue(SlaPhase.OVERDUE, "−5 min"), light)
    painter.end()
    assert not light.pictures
    fill = light.colors.sla.overdue.fill
    assert fill is not None
    assert image.pixelColor(60, 8) == fill


def test_painter_comes_back_as_it_was(light: Theme) -> None:
    image = QImage(100, 40, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    pen, brush, hints = painter.pen(), painter.brush(), painter.renderHints()
    paint_sla(painter, QPointF(0, 0), SlaValue(SlaPhase.SOON, "12 min"), light)
    paint_avatar(painter, QRectF(0, 0, 18, 18), AvatarValue("VR", 1, square=True), light)
    assert (painter.pen(), painter.brush(), painter.renderHints()) == (pen, brush, hints)
    painter.end()
