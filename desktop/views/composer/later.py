"""Messages that leave later: chosen in the send button's menu, listed above the composer while they wait or ask."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.later_words import choice_name, day_and_time, why_it_asks
from desktop.i18n.words import content_word
from desktop.models.send_later import choices, office_now, open_ones
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.local_files import content_of
from desktop.theme import Theme
from desktop.views.composer.part import ComposerPart
from desktop.views.composer.strip import Strip
from desktop.views.delegates.painting import isolate
from protocol.answers import Scheduled
from protocol.content import Content, Text

if TYPE_CHECKING:
    from desktop.views.answers.send_later import SendLater
    from desktop.views.composer.composer import Composer

MOST = 2


class ScheduledLine(Strip):
    """One message: when it leaves, or why it did not."""

    def __init__(self, theme: Theme, row: Scheduled, parent: QWidget) -> None:
        super().__init__(theme, "triangle-alert" if row.state == "asks" else "calendar-clock", parent)
        self.row = row

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.row.state == "asks":
            super().paintEvent(event)
            return
        colors, painter = self.theme.colors, QPainter(self)
        painter.fillRect(self.rect(), colors.surface.sunken)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colors.border.subtle)


class ScheduledLines(QWidget):
    """The soonest two; what else waits is said in the last one."""

    acted = Signal(str, object)
    """`edit`, `cancel` or `send`, and the row"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.lines: list[ScheduledLine] = []
        self.hide()

    def show_rows(self, rows: list[Scheduled], now: datetime, me: int) -> None:
        """Show these; `now` is the office's time."""
        for old in self.lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = []
        for row in rows[:MOST]:
            line = ScheduledLine(self._theme, row, self)
            more = len(rows) - MOST if len(self.lines) == MOST - 1 else 0
            strong, text = self._words(row, now, more)
            self._column.addWidget(line)
            line.show_words(strong, text, self._buttons(row, me))
            line.chosen.connect(self._chosen)
            self.lines.append(line)
        self.setVisible(bool(self.lines))

    def _words(self, row: Scheduled, now: datetime, more: int) -> tuple[str, str]:
        said = f"«{isolate(' '.join(_body(row.content).split()))}»"
        if more > 0:
            said += " · " + self.tr("y {0} más").format(more)
        if row.state == "asks":
            return why_it_asks(row.reason), said
        return self.tr("Sale {0}").format(day_and_time(row.due_at.astimezone(now.tzinfo), now)), said

    def _buttons(self, row: Scheduled, me: int) -> tuple[tuple[str, str], ...]:
        cancel = ("cancel", self.tr("Cancelar"))
        if row.author_id != me:
            return (cancel,)
        edit = ("edit", self.tr("Editar"))
        send = ("send", self.tr("Enviar ahora"))
        return (send, edit, cancel) if row.state == "asks" else (edit, cancel)

    def _chosen(self, key: str) -> None:
        line = self.sender()
        if isinstance(line, ScheduledLine):
            self.acted.emit(key, line.row)


class SendingLater(ComposerPart):
    """Watches the scheduled messages of the open conversation; made once per composer."""

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._context = composer.context
        self._minute: datetime | None = None
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self._session.hub.subscribe(self._on_changes))
        composer.scheduled_lines.acted.connect(self._acted)
        composer.tools.later_wanted.connect(self._wanted)
        composer.tools.menu_opens.connect(self.judge)

    def close(self) -> None:
        """Stop listening."""
        self._subscriptions.close()

    def tick(self, now: datetime) -> None:
        """Once a second; the usual moments change with the minute."""
        here = office_now(self._session.store, now).replace(second=0, microsecond=0)
        if here != self._minute:
            self._minute = here
            moments = [(one.key, f"{choice_name(one.key)} · {day_and_time(one.at, here)}") for one in choices(here)]
            self._box.tools.offer_moments(moments)
            self.show()
        self.judge()

    def judge(self) -> None:
        """What cannot be sent later is off, and says why."""
        self._box.tools.set_later_off(self._reason())

    def _reason(self) -> str:
        if self._session.line.state != "online":
            return self.tr("Sin conexión: se puede hacer cuando vuelva")
        empty = not self._box.editor.text().strip() and not self._box.attachments.cards
        return self.tr("Primero escribe el mensaje") if empty else ""

    def show(self) -> None:
        """The lines of the open conversation."""
        store = self._session.store
        now = office_now(store, self._session.clock.now())
        self._box.scheduled_lines.show_rows(open_ones(store, self._box.conversation_id), now, store.my_id())

    def choose(self, at: datetime | None = None) -> None:
        """Ask for day and time."""
        content, row = self._written(), self._box.row()
        if content is not None and row is not None:
            self._open_dialog(row.id, content, at).chosen.connect(self._picked)

    def _open_dialog(self, conversation_id: int, content: Content, at: datetime | None) -> "SendLater":
        from desktop.views.answers.send_later import SendLater

        row = self._session.store.rows.get(conversation_id)
        assert row is not None  # noqa: S101  its line is shown in its own conversation
        dialog = SendLater(self._context, row, content, at, self._box.window())
        dialog.setProperty("conversation", conversation_id)
        dialog.open()
        return dialog

    def _wanted(self, key: str) -> None:
        here = office_now(self._session.store, self._session.clock.now())
        at = next((one.at for one in choices(here) if one.key == key), None)
        if at is None:
            self.choose()
            return
        content, id = self._written(), self._box.conversation_id
        if content is not None and id is not None:
            self._schedule(id, content, at)

    def _picked(self, content: Content, at: datetime) -> None:
        dialog = self.sender()
        id = dialog.property("conversation") if dialog is not None else None
        if id is not None:
            self._schedule(int(id), content, at)

    def _schedule(self, id: int, content: Content, at: datetime) -> None:
        self._session.schedule(id, content, at, self._scheduled)

    def _scheduled(self, row: Scheduled) -> None:
        """The gateway has it: the composer is free again, unless something else was begun meanwhile."""
        box = self._box
        if box.conversation_id == row.conversation_id and box.mode == "reply":
            box.actions_of.clear()
            box.actions_of.files.clear()
        self.show()

    def _written(self) -> Content | None:
        """What is written and attached, as one message; says why when it cannot be scheduled."""
        box = self._box
        text = box.editor.text().strip()
        ready = [card.media for card in box.attachments.cards if card.state == "ready" and card.media]
        if box.guarding.blocks:
            box.guarding.point_out()
            return None
        if len(ready) != len(box.attachments.cards) or len(ready) > 1:
            box.actions_of.problem.emit(self.tr("Se programa un texto o un solo archivo listo."))
            return None
        if ready:
            return content_of(ready[0], text or None)
        if not text:
            box.actions_of.problem.emit(self._reason())
            box.focus_editor()
            return None
        return Text(body=text)

    # -------------------------------------------------------------------------------------------------------- the lines

    def _acted(self, key: str, row: Scheduled) -> None:
        match key:
            case "cancel":
                self._session.cancel_scheduled(row.id, self._cancelled)
            case "send":
                self._session.send_scheduled(row.id)
            case _:
                dialog = self._open_dialog(row.conversation_id, row.content, max(row.due_at, self._session.clock.now()))
                dialog.setProperty("scheduled", row.id)
                dialog.chosen.connect(self._edited)

    def _cancelled(self, row: Scheduled) -> None:
        """Its text returns to an empty composer: nothing is lost."""
        box = self._box
        mine = row.author_id == self._session.store.my_id() and box.conversation_id == row.conversation_id
        if mine and isinstance(row.content, Text) and not box.editor.text().strip() and box.mode == "reply":
            box.editor.set_text(row.content.body)

    def _edited(self, content: Content, at: datetime) -> None:
        dialog = self.sender()
        id = dialog.property("scheduled") if dialog is not None else None
        row = self._session.store.office.scheduled.get(int(id)) if id is not None else None
        if row is not None:
            self._session.edit_scheduled(row, content, at)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or "scheduled" in changes.office:
            self.show()


def _body(content: Content) -> str:
    """Its text, or what kind of thing it is."""
    kind = str(type(content).__struct_config__.tag)
    return content.body if isinstance(content, Text) else content_word(kind)[1]
