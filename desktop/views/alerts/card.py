"""One card of the alerts panel: its shape, what is wrong and about whom, since when, and the two ways to go on."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.alert_words import group_about, group_title
from desktop.i18n.moments import ago
from desktop.models.alert_groups import AlertGroup
from desktop.models.alert_queue import CONNECTION, SPENDING, decided_at, is_listed
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import SlaPhase, paint_sla_shape, painting
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LinkButton, Paragraph, ThemedWidget


class AlertShape(ThemedWidget):
    """Octagon for what is missed, triangle for what will be; only its room for what is over."""

    def __init__(self, theme: Theme, phase: SlaPhase | None) -> None:
        super().__init__(theme)
        self.phase = phase
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(16), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.phase is None:
            return
        sla, side = self.theme.colors.sla, self.theme.px(14)
        ink = sla.overdue.fill if self.phase is SlaPhase.OVERDUE else sla.soon.fill
        with painting(QPainter(self)) as painter:
            box = QRectF(0, (self.height() - side) / 2, side, side)
            paint_sla_shape(painter, box, self.phase, ink or self.theme.colors.text.primary)


class AlertCard(QWidget):
    """One alert, or a group of them. `then`: as it stood at a moment of the past; nothing can be done about it.

    `owned(ids)`, `opened(conversation id)`, `listed(alert id)`, `decided(page of the settings, calendar)`.
    """

    owned = Signal(tuple)
    opened = Signal(int)
    listed = Signal(int)
    decided = Signal(str, int)

    def __init__(
        self, context: ViewContext, group: AlertGroup, *, first: bool = False, then: datetime | None = None
    ) -> None:
        super().__init__()
        self._then = then
        self.group, self.alert, self._current = group, group.first, context.session.current
        self.own: Button | None = None
        self.open_it: LinkButton | None = None
        theme, px, store = context.theme, context.theme.px, context.session.store
        me = store.me
        self._where = decided_at(self.alert, me)
        phase = SlaPhase.SOON if self.alert.level == "warn" else SlaPhase.OVERDUE
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(10), px(12), px(10))
        line.setSpacing(px(10))
        line.addWidget(AlertShape(theme, None if group.over else phase), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        ink = Ink.TERTIARY if group.over else Ink.PRIMARY
        self.title = Paragraph(theme, group_title(group.alerts, store), Role.UI_STRONG, ink)
        about = group_about(group.alerts, store)
        words.addWidget(self.title)
        words.addWidget(Paragraph(theme, about, Role.META, Ink.SECONDARY))
        words.addWidget(Label(theme, self._when(context), Role.META, Ink.SECONDARY))
        words.addStretch(1)
        line.addLayout(words, 1)
        if then is None:
            line.addLayout(self._buttons(context, first=first))
        self.setAccessibleName(f"{self.title.text()}. {about}. {self._when(context)}")

    @property
    def ids(self) -> tuple[int, ...]:
        """The alerts it tells of."""
        return tuple(one.id for one in self.group.alerts)

    @property
    def ways(self) -> list[QAbstractButton]:
        """Its buttons, the first way to go on first."""
        return [one for one in (self.own, self.open_it) if one is not None]

    def _where_words(self) -> str:
        if self.alert.kind in CONNECTION:
            return self.tr("Ver el número")
        return self.tr("Ver el presupuesto") if self.alert.kind in SPENDING else self.tr("Ver los días")

    def _when(self, context: ViewContext) -> str:
        if self.group.over:
            return self.tr("Ya no hace falta")
        store, since = context.session.store, self._since(context)
        owner = self.alert.acknowledged_by
        if owner is None or self.group.unowned:
            return since
        who = self.tr("Tú te encargas") if owner == store.my_id() else ""
        return " · ".join((who or self.tr("Se encarga {0}").format(store.people.name(owner)), since))

    def _since(self, context: ViewContext) -> str:
        moments = [one.at for one in self.group.alerts if one.at is not None]
        return ago(min(moments), self._then or context.session.clock.now()) if moments else ""

    def _buttons(self, context: ViewContext, *, first: bool) -> QVBoxLayout:
        column, many = QVBoxLayout(), len(self.group.unowned) > 1
        column.setSpacing(context.theme.px(4))
        if self.group.unowned:
            kind = ButtonKind.PRIMARY if first else ButtonKind.OUTLINE
            words = self.tr("Me encargo de todas") if many else self.tr("Me encargo")
            self.own = Button(context.theme, words, kind, small=True)
            self.own.setEnabled(context.session.line.state == "online")
            self.own.clicked.connect(self._own)
            column.addWidget(self.own)
        column.addStretch(1)  # what opens it stays where it is when somebody owns it
        if self.group.conversations or self._lists or self._where:
            several = len(self.group.conversations) > 1
            words = self.tr("Abrir la siguiente") if several else self.tr("Abrir")
            if self._where:
                words = self._where_words()
            self.open_it = LinkButton(context.theme, words)
            self.open_it.clicked.connect(self._open)
            column.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignRight)
        return column

    @property
    def _lists(self) -> bool:
        """It names no conversation, and is about some: they are listed."""
        return not self.group.over and not self.group.conversations and is_listed(self.alert)

    def _own(self) -> None:
        self.owned.emit(tuple(one.id for one in self.group.unowned))

    def _open(self) -> None:
        """The next one after the one on screen; round the corner to the first."""
        ids = self.group.conversations
        if self._where is not None:
            self.decided.emit(*self._where)
            return
        if not ids:
            self.listed.emit(self.alert.id)
            return
        place = ids.index(self._current) + 1 if self._current in ids else 0
        self.opened.emit(ids[place % len(ids)])
