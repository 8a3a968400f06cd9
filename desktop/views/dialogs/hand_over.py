"""*Hand over my shift*: every open conversation of mine on one line with its outcome, sent in one step.

    name, whose turn | keep · tomorrow · somebody's · resolve | who | note

Nothing is left without an outcome: the button waits for the last one. A refusal keeps the list as it was filled in.
"""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n.words import problem, state_name
from desktop.models.subscription import Subscriptions
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Combo, ElidedLabel, Hairline, Ink, Label, TextField
from protocol.conversation import Conversation
from protocol.resolving import Close
from protocol.teamwork import HandOverItem

WIDTH, HEIGHT, NAME, CHOICE, WHO, NOTE = 860, 560, 190, 170, 180, 200
MORNING: Final = 9


class Line:
    """The widgets of one conversation."""

    def __init__(self, context: ViewContext, row: Conversation, outcomes: list[tuple[str, str]]) -> None:
        theme, px = context.theme, context.theme.px
        self.row = row
        self.name = ElidedLabel(theme, row.name, Role.UI_STRONG)
        self.name.setFixedWidth(px(NAME))
        self.state = Label(theme, state_name(row.state), Role.META, Ink.SECONDARY)
        self.outcome = Combo(theme, row.name)
        for key, words in outcomes:
            self.outcome.addItem(words, key)
        self.outcome.setFixedWidth(px(CHOICE))
        self.who = Combo(theme, row.name)
        self.who.setFixedWidth(px(WHO))
        self.note = TextField(theme, "")
        self.note.setAccessibleName(row.name)
        self.note.setMinimumWidth(px(NOTE))

    def ready(self) -> bool:
        """Whether it has an outcome, and what that outcome needs."""
        outcome = self.outcome.currentData()
        return bool(outcome) and (outcome != "transfer" or bool(self.who.currentData()))

    def item(self, tomorrow: datetime) -> HandOverItem:
        """What the gateway is told."""
        outcome, note = self.outcome.currentData(), self.note.text().strip()
        kind, _, number = str(self.who.currentData() or "").partition(":")
        to = int(number) if number and outcome == "transfer" else None
        return HandOverItem(
            conversation_id=self.row.id,
            owner_version=self.row.owner_version,
            outcome=outcome,
            until=tomorrow if outcome == "snooze" else None,
            assignee_id=to if kind == "user" else None,
            team_id=to if kind == "team" else None,
            close=Close(agreed=True, summary=note) if outcome == "resolve" else None,
            note="" if outcome == "resolve" else note,
        )


class HandOverDialog(QDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Entregar mi turno"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(HEIGHT))
        theme.style(self)
        self.lines = [Line(context, row, self._outcomes()) for row in self._mine()]
        self.words = Label(theme, "", Role.META, Ink.SECONDARY)
        self.send = Button(theme, self.tr("Entregar"), ButtonKind.PRIMARY, "check")
        self.cancel = Button(theme, self.tr("Cancelar"))
        self._assemble()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self._session.on_problem(self._on_problem))
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.reject)
        self._judge()

    def _outcomes(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("Elige…")),
            ("keep", self.tr("Sigue conmigo")),
            ("snooze", self.tr("Mañana a las 9")),
            ("transfer", self.tr("Pasar a…")),
            ("resolve", self.tr("Resolver")),
        ]

    def _mine(self) -> list[Conversation]:
        store = self._session.store
        rows = [store.rows.get(id) for id in tuple(store.views["mine"])]
        return [row for row in rows if row is not None]

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(16), 0, px(14))
        column.setSpacing(px(10))
        top = QVBoxLayout()
        top.setContentsMargins(px(20), 0, px(20), 0)
        top.addWidget(Label(theme, self.tr("Entregar mi turno"), Role.TITLE))
        words = self.tr("Cada conversación abierta necesita un destino. Todo se envía junto.")
        top.addWidget(Label(theme, words, Role.UI, Ink.SECONDARY))
        column.addLayout(top)
        column.addWidget(Hairline(theme))
        column.addWidget(self._table(), 1)
        column.addWidget(Hairline(theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), 0, px(20), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.words, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.send)
        column.addLayout(foot)

    def _table(self) -> QScrollArea:
        px = self._context.theme.px
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(px(20), px(4), px(20), px(4))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        for place, line in enumerate(self.lines):
            name = QVBoxLayout()
            name.setSpacing(0)
            name.addWidget(line.name)
            name.addWidget(line.state)
            grid.addLayout(name, place, 0)
            line.note.setPlaceholderText(self.tr("Nota (solo el equipo)"))
            self._fill_who(line.who)
            for at, part in enumerate((line.outcome, line.who, line.note), 1):
                grid.addWidget(part, place, at)
            line.outcome.currentIndexChanged.connect(self._judge)
            line.who.currentIndexChanged.connect(self._judge)
        grid.setRowStretch(len(self.lines), 1)
        grid.setColumnStretch(3, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        for plain in (area.viewport(), inside):
            plain.setAutoFillBackground(False)
        return area

    def _fill_who(self, who: Combo) -> None:
        people = self._session.store.people
        me = self._session.store.my_id()
        who.addItem(self.tr("Elige a quién"), "")
        for team in sorted(people.teams.values(), key=lambda team: team.name.casefold()):
            who.addItem(self.tr("Equipo {0}").format(team.name), f"team:{team.id}")
        for user in sorted(people.users.values(), key=lambda user: user.name.casefold()):
            if user.active and user.id != me:
                who.addItem(user.name, f"user:{user.id}")

    def _judge(self) -> None:
        """What is still missing; `who` is asked only where somebody is needed."""
        for line in self.lines:
            line.who.setEnabled(line.outcome.currentData() == "transfer")
        left = sum(not line.ready() for line in self.lines)
        if not self.lines:
            self.words.setText(self.tr("No tienes conversaciones abiertas."))
        elif left:
            self.words.setText(self.tr("Faltan %n por decidir", "", left))
        else:
            self.words.setText(self.tr("Todas tienen destino"))
        self.send.setEnabled(bool(self.lines) and not left)

    def _tomorrow(self) -> datetime:
        """Tomorrow morning, here."""
        local = self._session.clock.now().astimezone() + timedelta(days=1)
        return local.replace(hour=MORNING, minute=0, second=0, microsecond=0)

    def _send(self) -> None:
        self.send.setEnabled(False)
        tomorrow = self._tomorrow()
        self._session.hand_over([line.item(tomorrow) for line in self.lines], partial(_close, self))

    def _on_problem(self, words: str, detail: str) -> None:
        self._judge()
        self.words.setText(problem(words, detail))

    def done(self, result: int) -> None:
        """Stop listening."""
        self._subscriptions.close()
        super().done(result)


def _close(dialog: HandOverDialog) -> None:
    dialog.accept()
