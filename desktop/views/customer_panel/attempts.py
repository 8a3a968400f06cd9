"""Every try to reach the customer in this case, with its result; a button notes a phone call."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.customer_words import attempt_words
from desktop.i18n.moments import list_time
from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.case_keeper import CaseKeeper
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import Section
from desktop.views.delegates.painting import draw_line, painting, text_width
from desktop.views.widgets import Button, ButtonKind, LinkButton, ThemedWidget, set_tooltip
from protocol.customers import ContactAttempt

SHOWN = 3


class AttemptLine(ThemedWidget):
    """Icon, what it was and what became of it, its time at the right."""

    def __init__(self, context: ViewContext, attempt: ContactAttempt, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.icon, self.words = attempt_words(attempt)
        self.failed = attempt.result in {"failed", "missed", "not_reached", "rejected"}
        self.when = list_time(attempt.at, context.session.clock.now())
        who = context.session.store.people.name(attempt.author_id)
        self.setAccessibleName(", ".join(filter(None, (self.words, attempt.note, who, self.when))))
        set_tooltip(self, context.theme, " · ".join(filter(None, (attempt.note, who))) or self.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, text = self.theme, self.theme.px, self.theme.colors.text
        meta, box = theme.font(Role.META), QRectF(self.rect())
        wide = text_width(self.when, meta)
        with painting(QPainter(self)) as painter:
            ink = theme.colors.status.danger if self.failed else text.secondary
            theme.icons.paint(painter, QPointF(px(8), box.center().y()), self.icon, ink, px(14))
            words = box.adjusted(px(22), 0, -wide - px(8), 0)
            draw_line(painter, words, self.words, theme.font(Role.META), text.primary)
            draw_line(painter, QRectF(box.right() - wide, 0, wide + 1, box.height()), self.when, meta, text.secondary)


class AttemptsSection(Section):
    """`acted(command id)` for its button."""

    acted = Signal(str)

    def __init__(self, context: ViewContext, keeper: CaseKeeper) -> None:
        super().__init__(context, self.tr("Intentos de contacto"))
        self._keeper, self._whole = keeper, False
        self._shown: tuple[ContactAttempt, ...] | None = None
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.column.addLayout(self.lines)
        self.more = LinkButton(context.theme, "", small=True)
        self.call = Button(context.theme, self.tr("Anotar llamada"), ButtonKind.OUTLINE, "phone", small=True)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.call, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_all)
        self.call.clicked.connect(self._act)
        keeper.changed.connect(self._fill)
        self._fill()

    def show_row(self, row: PanelRow) -> None:
        self._fill()

    def _show_all(self) -> None:
        self._whole, self._shown = True, None
        self._fill()

    def _fill(self) -> None:
        found = self._keeper.record.attempts
        if found == self._shown:
            return
        if self._shown is not None and found[: len(self._shown)] != self._shown:
            self._whole = False
        self._shown = found
        while (item := self.lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        count = f" · {len(found)}" if found else ""
        self.title.setText(self.tr("Intentos de contacto") + count)
        for attempt in reversed(found if self._whole else found[-SHOWN:]):
            self.lines.addWidget(AttemptLine(self.context, attempt))
        hidden = 0 if self._whole else max(0, len(found) - SHOWN)
        self.more.set_label(self.tr("Ver {0} más").format(hidden))
        self.more.setVisible(bool(hidden))

    def _act(self) -> None:
        self.acted.emit("customer.call")
