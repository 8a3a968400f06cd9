"""One policy: closed it tells whom it is for and what it promises; open it is edited."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.sla_words import (
    EDITED,
    effective,
    match_words,
    policy_name,
    priority_words,
    targets_words,
)
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.settings.alt_arrows import alt_step
from desktop.views.settings.choices import Choices
from desktop.views.settings.sla.target_row import TargetRow
from desktop.views.widgets import (
    ElidedLabel,
    FocusRing,
    Hairline,
    IconButton,
    IconMark,
    Ink,
    Paragraph,
    TextField,
    ThemedWidget,
)
from protocol.sla import ClockKind, Match, Policy

PRIORITIES = (9, 7, 5, 2)


class PolicyCard(ThemedWidget):
    """`opened`, `edited`, `removed`, `moved(step)`. Alt+Up and Alt+Down move it, Enter opens it."""

    opened = Signal()
    edited = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._store, self.is_open = store, False
        self.policy = Policy()
        self._ring = FocusRing(self, theme, gap=1)
        px = theme.px
        self.title = ElidedLabel(theme, "", Role.UI_STRONG)
        self.summary = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.up = IconButton(theme, "arrow-up", self.tr("Subir (gana en un empate)"), ("Alt", "↑"))
        self.down = IconButton(theme, "arrow-down", self.tr("Bajar"), ("Alt", "↓"))
        self.remove = IconButton(theme, "trash-2", self.tr("Quitar este objetivo"))
        self.chevron = IconMark(theme, "chevron-down")
        column, top, words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(px(17), px(11), px(13), px(13))
        column.setSpacing(px(12))
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.summary)
        top.setSpacing(px(4))
        top.addLayout(words, 1)
        for button in (self.up, self.down, self.remove, self.chevron):
            top.addWidget(button)
        column.addLayout(top)
        self.form = QWidget()
        column.addWidget(self.form)
        self.rows: dict[ClockKind, TargetRow] = {}  # made when it is opened first
        self._every: Sequence[Policy] = ()
        self.form.hide()
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self.removed)

    def _fill_form(self) -> None:
        theme, px = self.theme, self.theme.px
        column, whom = QVBoxLayout(self.form), QGridLayout()
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(12))
        self.name = TextField(theme, self.tr("Nombre, como «Mayoreo urgente»"))
        self.name.setMaxLength(80)
        self.teams = Choices(theme, self.tr("Equipos"), self.tr("Todos los equipos"), "users")
        self.numbers = Choices(theme, self.tr("Números"), self.tr("Todos los números"), "phone")
        self.tags = Choices(theme, self.tr("Etiquetas"), self.tr("Con o sin etiqueta"), "tag")
        self.priorities = Choices(theme, self.tr("Prioridades"), self.tr("Cualquier prioridad"), "flag")
        whom.setSpacing(px(8))
        for at, choice in enumerate((self.teams, self.numbers, self.tags, self.priorities)):
            choice.changed.connect(self._changed)
            whom.addWidget(choice, at // 2, at % 2)
        whom.setColumnStretch(2, 1)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        column.addWidget(self.name)
        column.addLayout(whom)
        column.addWidget(self.error)
        self.rows = {kind: TargetRow(theme, kind) for kind in EDITED}
        for row in self.rows.values():
            column.addWidget(Hairline(theme))
            column.addWidget(row)
            row.edited.connect(self._changed)
        self.name.textEdited.connect(self._changed)

    def show_policy(self, policy: Policy, every: Sequence[Policy]) -> None:
        """Show it among the others."""
        self.policy = policy
        self.tell(every)
        if self.rows:
            self._show_whom()

    def _show_whom(self) -> None:
        policy = self.policy
        if self.name.text() != policy.name:
            self.name.setText(policy.name)
        people, match = self._store.people, policy.match
        self.teams.offer(sorted((team.name, team.id) for team in people.teams.values()), match.teams)
        self.numbers.offer(sorted((one.name or one.phone, one.id) for one in people.numbers.values()), match.numbers)
        tags = self._store.office.tags.values()
        offered = sorted((tag.name, tag.id) for tag in tags if tag.active or tag.id in match.tags)
        self.tags.offer(offered, match.tags)
        self.priorities.offer([(priority_words(one), one) for one in PRIORITIES], match.priorities)

    def tell(self, every: Sequence[Policy]) -> None:
        """Title, summary and what is inherited, from the policy as it is now."""
        policy, self._every = self.policy, every
        self.title.set_text(policy_name(policy, self._store))
        whom = match_words(policy.match, self._store) if policy.name else ""
        told = targets_words(policy) or self.tr("todo heredado")
        self.summary.set_text(" — ".join(part for part in (whom, told) if part))
        self.setAccessibleName(f"{self.title.text()}: {self.summary.text()}")
        own = {target.kind: target for target in policy.targets}
        bare = replace(policy, targets=())
        for kind, row in self.rows.items():
            row.show_target(own.get(kind), effective(every, bare, kind))

    def set_open(self, is_open: bool) -> None:
        """Show the form, or the summary."""
        self.is_open = is_open
        if is_open and not self.rows:
            self._fill_form()
            self._show_whom()
            self.tell(self._every)
        self.form.setVisible(is_open)
        self.summary.setVisible(not is_open)
        self.chevron.name = "chevron-up" if is_open else "chevron-down"
        self.chevron.update()
        self.update()

    def set_errors(self, words: str) -> None:
        """What is wrong with the policy as a whole."""
        if not self.rows:
            return
        self.error.set_text(words)
        self.error.setVisible(bool(words))

    def clear_errors(self) -> None:
        """Nothing is wrong."""
        self.set_errors("")
        for row in self.rows.values():
            row.set_error("")

    def _changed(self) -> None:
        own = {target.kind: target for target in self.policy.targets}
        made = own | {kind: row.target() for kind, row in self.rows.items()}
        self.policy = replace(
            self.policy, name=self.name.text().strip(), targets=tuple(one for one in made.values() if one is not None),
            match=Match(
                priorities=self.priorities.chosen(), tags=self.tags.chosen(), teams=self.teams.chosen(),  # type: ignore[arg-type]
                numbers=self.numbers.chosen(),  # type: ignore[arg-type]
            ),
        )  # fmt: skip
        self.edited.emit()

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := alt_step(event):
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.hasFocus():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < self.theme.px(60):
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, radius = self.theme.colors, self.theme.tokens.radius.card
        line = colors.border.selected if self.is_open else colors.border.subtle
        with painting(QPainter(self)) as painter:
            width = 2 if self.is_open else 1
            stroke_round(painter, QRectF(self.rect()), radius, line, width, fill=colors.surface.raised)
