"""One line of the shift hand-over: who it is, what becomes of it, what that needs: a moment, somebody, an ending."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n.later_words import day_and_time
from desktop.i18n.resolving_words import ending_name
from desktop.i18n.words import refusal, state_name
from desktop.models.handing_over import outcomes_of
from desktop.models.resolving import must_ask
from desktop.models.send_later import office_now
from desktop.models.snoozing import choices
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.dialogs.resolve import ResolveDialog
from desktop.views.widgets import Combo, ElidedLabel, Ink, TextField
from protocol.conversation import Conversation
from protocol.resolving import Close
from protocol.teamwork import HandOverItem
from protocol.work_api import ResolveMany

translate = QCoreApplication.translate
NAME, CHOICE, DETAIL, NOTE = 180, 170, 200, 190
ASK = "ask"


def outcome_words(outcome: str) -> str:
    """What may become of a conversation."""
    names = {
        "": translate("HandOverDialog", "Elige…"),
        "keep": translate("HandOverDialog", "Sigue conmigo"),
        "wait_customer": translate("HandOverDialog", "Esperar al cliente"),
        "snooze": translate("HandOverDialog", "Posponer"),
        "transfer": translate("HandOverDialog", "Pasar a…"),
        "resolve": translate("HandOverDialog", "Resolver"),
    }
    return names[outcome]


class HandOverLine(QObject):
    """The widgets of one conversation, or of all that have no line of their own. `changed` with every choice."""

    changed = Signal()

    def __init__(self, context: ViewContext, rows: list[Conversation], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        theme, px, row = context.theme, context.theme.px, rows[0]
        self.rows, self.row = rows, row
        self.close: Close | None = None
        many = self.tr("Y %n más", "", len(rows))
        self.name = ElidedLabel(theme, row.name if len(rows) == 1 else many, Role.UI_STRONG)
        self.name.setFixedWidth(px(NAME))
        self.state = ElidedLabel(theme, state_name(row.state) if len(rows) == 1 else "", Role.META, Ink.SECONDARY)
        self.state.setFixedWidth(px(NAME))
        self.over = False
        """nothing is left to decide here: it is done, or mine no more; the line keeps its place"""
        about = self.name.accessibleName() or row.name
        self.outcome, self.who = Combo(theme, about), Combo(theme, about)
        for outcome in ("", *outcomes_of(rows)):
            self.outcome.addItem(outcome_words(outcome), outcome)
        self.outcome.setFixedWidth(px(CHOICE))
        self.who.setFixedWidth(px(DETAIL))
        policy = self.who.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.who.setSizePolicy(policy)
        self.note = TextField(theme, self.tr("Nota (solo el equipo)"))
        self.note.setAccessibleName(self.tr("Nota sobre {0}").format(about))
        self.note.setMinimumWidth(px(NOTE))
        self.outcome.currentIndexChanged.connect(self._outcome_chosen)
        self.who.currentIndexChanged.connect(self._detail_chosen)
        self._outcome_chosen()

    def choose(self, outcome: str) -> None:
        """As if it were chosen by hand."""
        self.outcome.setCurrentIndex(max(0, self.outcome.findData(outcome)))

    def decided(self) -> bool:
        """Whether it has an outcome, and what that outcome needs."""
        if self.over:
            return True
        outcome = self.outcome.currentData()
        if outcome in {"snooze", "transfer"}:
            return bool(self.who.currentData())
        return bool(outcome) and (outcome != "resolve" or self.close is not None)

    def items(self) -> list[HandOverItem]:
        """What the gateway is told."""
        return [] if self.over else [self._item(row) for row in self.rows]

    def follow(self, mine: Mapping[int, Conversation]) -> None:
        """As these conversations are now; what was chosen stays. What is mine no more needs no choice."""
        left = [mine[row.id] for row in self.rows if row.id in mine]
        if self.over or left == self.rows:
            return
        if not left:
            self.end(self.tr("Ya no es tuya o se resolvió"))
            return
        alone = len(self.rows) == 1
        self.rows, self.row = left, left[0]
        if alone:
            self._say(state_name(self.row.state), Ink.SECONDARY)
        else:
            self.name.set_text(self.tr("Y %n más", "", len(left)))

    def settle(self, refused: Mapping[int, str]) -> None:
        """What was sent is done, but for these, whose code says why."""
        left = [row for row in self.rows if row.id in refused]
        if not left or all(refused[row.id] == "owner_changed" for row in left):
            self.end(refusal("owner_changed") if left else self.tr("Hecho"))
            return
        self.rows, self.row = left, left[0]
        self._say(refusal(refused[self.row.id]), Ink.DANGER)

    def end(self, words: str) -> None:
        """Nothing more to decide; the line stays where it is."""
        self.over = True
        self._say(words, Ink.SECONDARY)
        for part in (self.outcome, self.who, self.note):
            part.setEnabled(False)

    def _say(self, words: str, ink: Ink) -> None:
        self.state.ink = ink
        self.state.set_text(words)

    def _item(self, row: Conversation) -> HandOverItem:
        outcome, note = self.outcome.currentData(), self.note.text().strip()
        kind, _, number = str(self.who.currentData() or "").partition(":")
        to = int(number) if outcome == "transfer" else None
        until: datetime | None = self.who.currentData() if outcome == "snooze" else None
        return HandOverItem(
            conversation_id=row.id, owner_version=row.owner_version, outcome=outcome, until=until,
            assignee_id=to if kind == "user" else None, team_id=to if kind == "team" else None,
            close=self.close if outcome == "resolve" else None, note=note,
        )  # fmt: skip

    def _outcome_chosen(self) -> None:
        outcome = self.outcome.currentData()
        self.close = None
        self.who.blockSignals(True)
        self.who.clear()
        for words, data in self._details(outcome):
            self.who.addItem(words, data)
        self.who.blockSignals(False)
        self.who.setVisible(self.who.count() > 0)
        if outcome == "resolve":
            self._resolve()
        self.changed.emit()

    def _details(self, outcome: str) -> list[tuple[str, object]]:
        if outcome == "snooze":
            here = office_now(self._context.session.store, self._context.session.clock.now())
            moments = [moment for moment in choices(here) if moment.key in {"tomorrow", "monday"}]
            return [(day_and_time(at, here), at) for _, at in moments]
        return self._whom() if outcome == "transfer" else []

    def _whom(self) -> list[tuple[str, object]]:
        people, me = self._context.session.store.people, self._context.session.store.my_id()
        teams = sorted(people.teams.values(), key=lambda team: team.name.casefold())
        users = sorted(people.users.values(), key=lambda user: user.name.casefold())
        found: list[tuple[str, object]] = [(self.tr("Elige a quién"), "")]
        found += [(self.tr("Equipo {0}").format(team.name), f"team:{team.id}") for team in teams]
        return found + [(user.name, f"user:{user.id}") for user in users if user.active and user.id != me]

    # ------------------------------------------------------------------------------------------------------- endings

    def _resolve(self) -> None:
        """What the policy asks for is asked for; else a case may end without a word, or with one."""
        if must_ask(self._context.session.store, self.rows):
            self._ask()
            return
        self._show_endings(self.tr("Sin decir más"), Close())

    def _show_endings(self, words: str, close: Close) -> None:
        self.close = close
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(words, "")
        self.who.addItem(self.tr("Decir cómo terminó…"), ASK)
        self.who.blockSignals(False)
        self.who.show()

    def _detail_chosen(self) -> None:
        if self.outcome.currentData() == "resolve" and self.who.currentData() == ASK:
            self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        dialog = ResolveDialog(self._context, self._window, [self.row.id])
        dialog.said.connect(self._said)
        dialog.rejected.connect(self._not_said)
        dialog.open()

    def _said(self, _ids: object, said: ResolveMany) -> None:
        close = Close(**{name: getattr(said, name) for name in Close.__struct_fields__})
        ending = said.void or said.outcome
        self._show_endings(ending_name(ending) if ending else said.summary or self.tr("Resuelta"), close)
        self.changed.emit()

    def _not_said(self) -> None:
        """Nothing was decided; what was said before stays."""
        if self.close is None:
            self.choose("")
        else:
            self.who.setCurrentIndex(0)
