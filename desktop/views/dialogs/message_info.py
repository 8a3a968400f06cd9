"""Everything known about one message: when each status happened, every attempt, what went wrong, the retry chain.

Opened by the main window with a `MessageInfo` of the gateway; `open()`, never `exec()`.
"""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.timeline.copying import copy_words
from desktop.views.timeline.failures import failure_words
from desktop.views.timeline.words import author_name, status_words
from desktop.views.widgets import Button, Ink, Label, Paragraph, ScrollPage
from protocol.message import Attempt, Message, MessageInfo

WIDTH, KEY = 440, 132
PREVIEW = 160
_WAY = ("queued", "sending", "uncertain", "accepted", "sent", "delivered", "read", "played", "failed")


class MessageInfoDialog(QDialog):
    """Sections of key and value; only what is known is shown."""

    def __init__(
        self, theme: Theme, info: MessageInfo, parent: QWidget | None = None, *, zone: tzinfo | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._info = theme, info
        self._zone = zone or datetime.now().astimezone().tzinfo or UTC
        theme.style(self)
        self.setWindowTitle(self.tr("Información del mensaje"))
        self.setModal(True)
        self.resize(theme.px(WIDTH), theme.px(480))
        self._rows: list[tuple[str, str]] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(4)
        self._fill()
        self._column.addStretch(1)
        self._assemble()

    def rows(self) -> list[tuple[str, str]]:
        """(key, value) as shown, section titles with an empty value."""
        return list(self._rows)

    def _assemble(self) -> None:
        body = QWidget()
        body.setLayout(self._column)
        area = ScrollPage(body, self.windowTitle())
        self.close_button = Button(self.theme, self.tr("Cerrar"))
        self.close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        message = self._info.message
        self._title(self.tr("Mensaje"))
        self._row(self.tr("De"), author_name(message.author))
        self._row(self.tr("Fecha"), self._time(message.at))
        self._row(self.tr("Texto"), _preview(copy_words(message.content)))
        self._fill_states(message)
        self._fill_failure(message)
        self._fill_attempts()
        self._fill_chain()

    def _fill_states(self, message: Message) -> None:
        statuses = self._info.statuses
        if message.direction == "out" and (statuses or message.status != "none"):
            self._title(self.tr("Estado"))
            told = statuses or ((message.status, message.status_at or message.at),)
            # Not by time: Meta's clock knows whole seconds only, ours more.
            for status, at in sorted(told, key=lambda each: _WAY.index(each[0]) if each[0] in _WAY else len(_WAY)):
                self._row(status_words(status) or status, self._time(at))
        if message.edited_at is not None:
            self._row(self.tr("Editado"), self._time(message.edited_at))
        if message.revoked_at is not None:
            self._row(self.tr("Eliminado"), self._time(message.revoked_at))
        pricing = message.pricing
        if pricing is not None and pricing.category:
            self._row(self.tr("Categoría"), self._category(pricing.category))

    def _category(self, category: str) -> str:
        words = {
            "service": self.tr("Servicio"), "utility": self.tr("Utilidad"), "marketing": self.tr("Marketing"),
            "authentication": self.tr("Autenticación"),
        }  # fmt: skip
        return words.get(category, category)

    def _fill_failure(self, message: Message) -> None:
        failure = message.failure
        if failure is None:
            return
        self._title(self.tr("Por qué no se envió"))
        words = failure_words(failure.reason)
        self._row(self.tr("Motivo"), words[:1].upper() + words[1:])
        if failure.code is not None:
            self._row(self.tr("Código de Meta"), str(failure.code))
        if failure.detail:
            self._row(self.tr("Detalle de Meta"), failure.detail)

    def _fill_attempts(self) -> None:
        if not self._info.attempts:
            return
        self._title(self.tr("Intentos de envío"))
        for attempt in self._info.attempts:
            self._row(self.tr("Intento {number}").format(number=attempt.number), self._attempt(attempt))

    def _attempt(self, attempt: Attempt) -> str:
        parts = [self._time(attempt.started_at)]
        if attempt.finished_at is not None:
            seconds = (attempt.finished_at - attempt.started_at).total_seconds()
            parts.append(self.tr("{seconds} s").format(seconds=QLocale().toString(seconds, "f", 1)))
        parts.append(status_words(attempt.outcome or "") or attempt.outcome or self.tr("Sin respuesta"))
        if attempt.code is not None:
            parts.append(str(attempt.code))
        return "\n".join([" · ".join(parts), *([attempt.detail] if attempt.detail else [])])

    def _fill_chain(self) -> None:
        chain = [message for message in self._info.chain if message.id != self._info.message.id]
        if not chain:
            return
        self._title(self.tr("Envíos de este mensaje"))
        for message in sorted((*chain, self._info.message), key=lambda each: each.attempt):
            state = status_words(message.status) or message.status
            if message.failure is not None:
                state = f"{state}: {failure_words(message.failure.reason)}"
            self._row(self.tr("Envío {number}").format(number=message.attempt), f"{self._time(message.at)} · {state}")

    def _title(self, words: str) -> None:
        if self._rows:
            self._column.addSpacing(self.theme.px(12))
        self._column.addWidget(Label(self.theme, words, Role.UI_STRONG))
        self._rows.append((words, ""))

    def _row(self, key: str, value: str) -> None:
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(12))
        name = Paragraph(self.theme, key, Role.UI, Ink.SECONDARY)
        name.setFixedWidth(self.theme.px(KEY))
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(self.theme, value, Role.UI), 1)
        self._column.addLayout(line)
        self._rows.append((key, value))

    def _time(self, at: datetime) -> str:
        local = at.astimezone(self._zone)
        day = QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)
        return f"{day} {local.strftime('%H:%M:%S')}"


def _preview(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= PREVIEW else f"{line[:PREVIEW].rstrip()}…"
