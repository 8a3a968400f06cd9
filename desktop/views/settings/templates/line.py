"""A line of the page: how a draft or a language of a template stands, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import ElidedLabel, IconMark, Ink, Paragraph


def line_of(
    theme: Theme, icon: str, name: str, about: str, extra: str, extra_ink: Ink, tools: Sequence[QWidget],
    ink: Ink = Ink.SECONDARY,
) -> QWidget:  # fmt: skip
    """`name` may be empty; `extra` is a reason, in its own ink below."""
    holder = QWidget()
    row, texts = QHBoxLayout(holder), QVBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    texts.setSpacing(theme.px(2))
    if name:
        texts.addWidget(ElidedLabel(theme, name, Role.UI_STRONG))
    texts.addWidget(ElidedLabel(theme, about, Role.META, Ink.SECONDARY))
    if extra:
        texts.addWidget(Paragraph(theme, extra, Role.META, extra_ink))
    row.addWidget(IconMark(theme, icon, ink))
    row.addLayout(texts, 1)
    for tool in tools:
        row.addWidget(tool)
    return holder
