"""Figures of the what-if: a tile with before and after, a table of who got how many, promises kept."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting
from desktop.views.widgets import Card, Ink, Label, Paragraph, ThemedWidget

translate = QCoreApplication.translate
ROW, HEAD, NUMBER, BAR = 34, 28, 64, 5


class Tile(Card):
    """A figure with its unit, what it was, and a line about it."""

    def __init__(self, theme: Theme, title: str, figure: str, before: str, about: str) -> None:
        super().__init__(theme)
        px = theme.px
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(2))
        column.addWidget(Label(theme, title, Role.META, Ink.SECONDARY, 600))
        row.setSpacing(px(8))
        row.addWidget(Label(theme, figure, Role.HEADING))
        if before:
            was = Label(theme, translate("WhatIf", "fue {0}").format(before), Role.META, Ink.SECONDARY)
            row.addWidget(was, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Paragraph(theme, about, Role.META, Ink.SECONDARY))
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(", ".join(part for part in (title, figure, before, about) if part))


class Pair(NamedTuple):
    """A row of a table: its name, before and after as numbers for the bars, and as they are written."""

    name: str
    really: float
    would: float
    really_words: str
    would_words: str


class PairTable(Card):
    """Rows of before and after under a title; bars in grey (before) and accent (after)."""

    def __init__(self, theme: Theme, title: str, rows: Sequence[Pair]) -> None:
        super().__init__(theme)
        px = theme.px
        self.rows = [_PairRow(theme, row, max((max(one.really, one.would) for one in rows), default=1)) for row in rows]
        column = QVBoxLayout(self)
        column.setContentsMargins(px(1), px(6), px(1), px(6))
        column.setSpacing(0)
        column.addWidget(_PairHead(theme, title))
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class _PairHead(ThemedWidget):
    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = title
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colors = self.theme.px, self.theme.colors.text
        right, high = self.width() - px(15), self.height()
        strong = self.theme.font(Role.META, 600)
        with painting(QPainter(self)) as painter:
            draw_line(painter, QRectF(px(15), 0, self.width() / 2, high), self.title, strong, colors.primary)
            plain = self.theme.font(Role.META)
            heads = (translate("WhatIf", "fue"), translate("WhatIf", "sería"))
            for at, words in enumerate(heads):
                box = QRectF(right - px(NUMBER) * (2 - at), 0, px(NUMBER), high)
                draw_line(painter, box, words, plain, colors.secondary, Qt.AlignmentFlag.AlignRight)


class _PairRow(ThemedWidget):
    def __init__(self, theme: Theme, row: Pair, most: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.row, self.most = row, most or 1
        said = translate("WhatIf", "{0}: fue {1}, sería {2}").format(row.name, row.really_words, row.would_words)
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colors, row = self.theme.px, self.theme.colors, self.row
        right, high = self.width() - px(15), self.height()
        wide = right - px(15) - 2 * px(NUMBER)
        with painting(QPainter(self)) as painter:
            name = QRectF(px(15), px(2), wide, px(18))
            draw_line(painter, name, row.name, self.theme.font(Role.UI), colors.text.primary)
            changed = row.really_words != row.would_words
            self._bar(painter, px(21), row.really, colors.border.strong, wide)
            self._bar(painter, px(21 + BAR + 1), row.would, colors.accent.fill, wide)
            plain, strong = self.theme.font(Role.META), self.theme.font(Role.META, 600 if changed else None)
            for at, (words, font) in enumerate(((row.really_words, plain), (row.would_words, strong))):
                box = QRectF(right - px(NUMBER) * (2 - at), 0, px(NUMBER), high)
                ink = colors.text.primary if at else colors.text.secondary
                draw_line(painter, box, words, font, ink, Qt.AlignmentFlag.AlignRight)

    def _bar(self, painter: QPainter, top: int, value: float, color: QColor, wide: float) -> None:
        length = max(0.0, wide - self.theme.px(12)) * value / self.most
        if length >= 1:
            box = QRectF(self.theme.px(15), top, length, self.theme.px(BAR - 1))
            fill_round(painter, box, box.height() / 2, color)
