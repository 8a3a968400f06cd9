"""Contrast computed from the tokens: 4.5:1 for text, 3:1 for shapes (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest
from PySide6.QtGui import QColor

from desktop.theme import load_tokens
from desktop.theme.tokens import SchemeColors

SCHEMES = {
    "light": load_tokens().color.light,
    "dark": load_tokens().color.dark,
    "high_contrast": load_tokens().color.high_contrast,
}
SLA = ("on_time", "soon", "overdue", "paused")
PRESENCE = ("available", "busy", "away", "offline")


def _luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_formula_knows_black_on_white() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)


@pytest.fixture(params=SCHEMES, ids=str)
def colors(request: pytest.FixtureRequest) -> SchemeColors:
    return SCHEMES[request.param]


@pytest.mark.parametrize("level", ["primary", "secondary", "tertiary"])
@pytest.mark.parametrize("ground", ["sunken", "canvas", "base", "raised", "hover", "selected"])
def test_text_is_readable_on_every_ground(colors: SchemeColors, level: str, ground: str) -> None:
    assert contrast(getattr(colors.text, level), getattr(colors.surface, ground)) >= 4.5


@pytest.mark.parametrize("step", ["fill", "hover", "pressed"])
def test_text_on_accent_is_readable_in_every_state(colors: SchemeColors, step: str) -> None:
    assert contrast(colors.text.on_accent, getattr(colors.accent, step)) >= 4.5


def test_accent_text_is_readable_on_its_soft_ground(colors: SchemeColors) -> None:
    assert contrast(colors.accent.text, colors.accent.soft) >= 4.5
    assert contrast(colors.text.on_inverse, colors.surface.inverse) >= 4.5


@pytest.mark.parametrize("phase", SLA)
def test_sla_text_is_readable_and_its_shape_visible(colors: SchemeColors, phase: str) -> None:
    ink = getattr(colors.sla, phase)
    for ground in (colors.surface.base, colors.surface.raised, colors.surface.selected):
        assert contrast(ink.text, ink.fill or ground) >= 4.5
        assert contrast(ink.text if ink.fill else ink.ink, ink.fill or ground) >= 3.0


@pytest.mark.parametrize("state", PRESENCE)
def test_presence_shapes_are_visible(colors: SchemeColors, state: str) -> None:
    assert contrast(getattr(colors.presence, state).color, colors.surface.base) >= 3.0


@pytest.mark.parametrize("kind", ["in_", "out", "note", "failed"])
def test_bubble_text_and_time_are_readable(colors: SchemeColors, kind: str) -> None:
    bubble = getattr(colors.bubble, kind)
    assert contrast(bubble.text, bubble.fill) >= 4.5
    assert contrast(bubble.meta, bubble.fill) >= 4.5


@pytest.mark.parametrize("name", ["danger", "warn", "info"])
def test_status_words_are_readable_on_their_ground(colors: SchemeColors, name: str) -> None:
    assert contrast(getattr(colors.status, name), getattr(colors.status, f"{name}_soft")) >= 4.5
    assert contrast(colors.text.primary, getattr(colors.status, f"{name}_soft")) >= 4.5


def test_controls_and_focus_are_visible(colors: SchemeColors) -> None:
    for ground in (colors.surface.base, colors.surface.raised):
        assert contrast(colors.border.control, ground) >= 3.0
        assert contrast(colors.accent.focus, ground) >= 3.0
        assert contrast(colors.accent.fill, ground) >= 3.0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_avatar_letters_are_readable(scheme: str) -> None:
    for ink in getattr(load_tokens().avatar, scheme):
        assert contrast(ink.text, ink.fill) >= 4.5


def test_note_button_is_readable() -> None:
    note = load_tokens().special.note_button
    assert contrast(note.text, note.fill) >= 4.5


def test_tags_differ_by_shape_not_only_by_colour() -> None:
    tags = load_tokens().tag
    assert len(tags) == 10
    assert {tag.shape for tag in tags} == {"disc", "square", "diamond", "triangle", "ring"}
    assert len({(tag.shape, tag.light.name()) for tag in tags}) == 10
