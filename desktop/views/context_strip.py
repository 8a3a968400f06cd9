"""One line above the composer: who this is before one answers. VIP, pinned note, tags of the customer, last summary.

Hidden when there is nothing to say, and for a conversation where somebody put it away (until it says something new).
Beside it, quietly, a follow-up is proposed while the customer is silent and the window closes soon.
"""

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n.moments import short_date, span
from desktop.models.contact import PanelRow
from desktop.models.follow_up import FollowUp, proposed
from desktop.theme import Role
from desktop.views.case_keeper import CaseKeeper
from desktop.views.context import Said, ViewContext
from desktop.views.delegates.painting import bare, isolate
from desktop.views.delegates.row_words import tag_value
from desktop.views.tag_strip import TagStrip
from desktop.views.widgets import (
    Button,
    ButtonKind,
    ElidedLabel,
    IconButton,
    IconMark,
    Ink,
    ThemedWidget,
    VipPill,
    set_tooltip,
)
from protocol.conversation import Conversation

HEIGHT, TAGS = 36, 2


class ContextStrip(ThemedWidget):
    """`follow_up_wanted(text)` when the proposal was taken."""

    follow_up_wanted = Signal(str)

    def __init__(self, context: ViewContext, keeper: CaseKeeper, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, self._keeper = context, keeper
        self._row: PanelRow | None = None
        self._proposal: FollowUp | None = None
        self._left = ""
        self.setFixedHeight(context.theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme = context.theme
        self.vip = VipPill(theme)
        self.pin, self.note = IconMark(theme, "pin", Ink.SECONDARY), ElidedLabel(theme, "", Role.META)
        self.tags = TagStrip(theme)
        self.past = IconMark(theme, "history", Ink.SECONDARY)
        self.summary = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.follow_up = Button(theme, "", ButtonKind.SOFT, "clock", small=True)
        self.away = IconButton(theme, "x", self.tr("Ocultar en esta conversación"))
        self._assemble()
        self.follow_up.clicked.connect(self._take_proposal)
        self.away.clicked.connect(self._put_away)
        keeper.changed.connect(self._refresh)
        self.hide()

    def _assemble(self) -> None:
        px = self.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 1, px(8), 0)
        row.setSpacing(px(6))
        for part in (self.vip, self.pin):
            row.addWidget(part)
        row.addWidget(self.note, 3)
        row.addWidget(self.tags)
        row.addWidget(self.past)
        row.addWidget(self.summary, 2)
        row.addStretch(0)
        row.addWidget(self.follow_up)
        row.addWidget(self.away)
        for label in (self.note, self.summary):
            label.setMinimumWidth(0)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tags.setMaximumWidth(max(self.theme.px(90), self.width() // 4))  # long names leave room for the note

    def show_row(self, row: PanelRow) -> None:
        """Show what is known of a customer."""
        self._row = row
        self._refresh()

    def tick(self, now: datetime) -> None:
        """Once a second: the window runs out."""
        row = self._conversation()
        contact = self._row.contact if self._row is not None else None
        language = contact.language if contact is not None else None
        found = proposed(row, now, language, self._context.settings.language) if row is not None else None
        if found is not None:
            left = span((found.closes_at - now).total_seconds() // 60 * 60)
            if left != self._left:
                self._left = left
                self.follow_up.set_label(self.tr("Proponer seguimiento · {0}").format(left))
        if found != self._proposal:
            self._proposal = found
            if found is not None:
                hint = self.tr("La ventana se cierra pronto y no ha contestado. Nada sale por sí solo.")
                set_tooltip(self.follow_up, self.theme, hint)
            self._refresh()

    def _conversation(self) -> Conversation | None:
        return self._context.session.store.rows.get(self._row.conversation.id) if self._row is not None else None

    def said(self) -> Said:
        """VIP, pinned note, tags, last summary: what the line tells."""
        if self._row is None:
            return False, "", (), ""
        contact, record = self._row.contact, self._keeper.record
        note, tags = (contact.pinned_note, contact.tags) if contact is not None else ("", ())
        return self._row.conversation.vip, note, tags, " ".join(record.summary.split())

    def _refresh(self) -> None:
        if self._row is None:
            self.hide()
            return
        vip, note, tags, summary = said = self.said()
        before = self._context.put_away.get(self._row.conversation.id)
        put_away = before == said or (before is not None and not self._keeper.loaded and before[:3] == said[:3])
        worth = bool(note or tags or summary) and not put_away
        self.vip.setVisible(worth and vip)
        self.note.set_text(note)
        for part in (self.pin, self.note):
            part.setVisible(worth and bool(note))
        alone = self._proposal is None  # else one line has no room for more
        self.tags.show_tags([tag_value(tag, self._color(tag)) for tag in tags[:TAGS]] if worth and alone else [])
        at = self._keeper.record.summary_at
        since = f"{short_date(at, self._context.session.clock.now())}: " if at is not None else ""
        self.summary.set_text(f"{since}{isolate(summary)}")
        for part in (self.past, self.summary):
            part.setVisible(worth and bool(summary) and alone)
        self.away.setVisible(worth)
        self.follow_up.setVisible(self._proposal is not None)
        words = ("VIP" if vip else "", note, ", ".join(tags), summary)
        self.setAccessibleName(bare(". ".join(word for word in words if word)))
        set_tooltip(self.note, self.theme, note)
        set_tooltip(self.summary, self.theme, summary)
        self.setVisible(worth or self._proposal is not None)

    def _color(self, name: str) -> str:
        """The colour the office gave the tag."""
        tags = self._context.session.store.office.tags.values()
        return next((tag.color for tag in tags if tag.kind == "contact" and tag.name == name), "")

    def _put_away(self) -> None:
        if self._row is not None:
            self._context.put_away[self._row.conversation.id] = self.said()
            self._refresh()

    def _take_proposal(self) -> None:
        if self._proposal is not None:
            self.follow_up_wanted.emit(self._proposal.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.base)
        painter.fillRect(0, 0, self.width(), 1, colors.border.subtle)
