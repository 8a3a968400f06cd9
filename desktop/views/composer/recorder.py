"""The strip while an audio is recorded: throw away, time, loudness, pause-less; listened to before it is sent.

Uses the recorder and player of `desktop.native.audio`; without a microphone it says so and makes way again. It belongs
to the conversation it was begun in. At the longest that WhatsApp takes it stops and says so: nothing is said in vain.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n.moments import duration
from desktop.theme import Role
from desktop.views.composer.microphone import MicrophoneButton
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import draw_line, fill_round, painting
from desktop.views.widgets import Button, ButtonKind, IconButton, ThemedWidget

if TYPE_CHECKING:
    from desktop.native.audio import Player, Recorder

HEIGHT = 64
BARS = 64
STEP_MS = 100
PEAKS = 64


class Recorded(Struct, frozen=True, kw_only=True):
    """A recording on disk: whose conversation, how long, 64 peaks (0..255) of its loudness."""

    conversation_id: int
    path: Path
    duration_ms: int
    peaks: tuple[int, ...]


def peaks_of(levels: Sequence[float], count: int = PEAKS) -> tuple[int, ...]:
    """`count` peaks (0..255) out of the loudness (0..1) of each step."""
    if not levels:
        return (0,) * count
    step = len(levels) / count
    parts = (levels[int(place * step) : max(int(place * step) + 1, int((place + 1) * step))] for place in range(count))
    return tuple(min(255, round(max(part) * 255)) for part in parts)


class _Levels(ThemedWidget):
    """Red dot, time and the loudness of the last seconds."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context.theme)
        self.levels: list[float] = []
        self.time, self.recording = "0:00", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        with painting(QPainter(self)) as painter:
            middle = self.height() / 2
            if self.recording:
                fill_round(painter, QRectF(px(4), middle - px(5), px(10), px(10)), px(5), colors.status.danger)
            words = QRectF(px(22), 0, px(60), self.height())
            draw_line(painter, words, self.time, theme.font(Role.BODY_STRONG), colors.text.primary)
            left, room = px(84), self.width() - px(92)
            count = max(1, int(room // px(5)))
            for place, level in enumerate(self.levels[-count:]):
                height = max(px(3), level * px(32))
                bar = QRectF(left + place * px(5), middle - height / 2, px(3), height)
                fill_round(painter, bar, px(1.5), colors.accent.fill)


class RecorderStrip(ThemedWidget):
    """`finished(Recorded)` to send what was recorded; `ended` when the strip may go; `failed(words)` for a toast."""

    finished = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        theme, px = context.theme, context.theme.px
        self._context = context
        self.active, self.problem = False, ""
        self.setFixedHeight(px(HEIGHT))
        self._recorder: Recorder | None = None
        self._player: Player | None = None
        self._path: Path | None = None
        self._conversation_id = 0
        self._seconds = 0.0
        self.throw_away = IconButton(theme, "trash-2", self.tr("Descartar el audio"))
        self.levels = _Levels(context)
        self.device = MicrophoneButton(context)
        self.play = IconButton(theme, "play", self.tr("Escuchar"), kind=ButtonKind.OUTLINE)
        self.next = Button(theme, self.tr("Revisar y enviar"), ButtonKind.PRIMARY, "check")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(12), 0)
        row.setSpacing(px(10))
        for widget in (self.throw_away, self.levels, self.device, self.play, self.next):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)
        self.throw_away.clicked.connect(self._throw_away)
        self.play.clicked.connect(self._listen)
        self.next.clicked.connect(self._go_on)
        self.device.chosen.connect(self._start_over)
        self.play.hide()

    def start(self, conversation_id: int) -> bool:
        """Begin to record for a conversation; False when it can't (`problem` says why)."""
        from desktop.native.audio import NoDevice, Recorder

        self.discard()
        name = self._context.session.new_recording(conversation_id)
        if not name:
            self.problem = self.tr("Relevo todavía se está abriendo. Intenta en un momento.")
            return False
        self._path, self._conversation_id = Path(name), conversation_id
        self._recorder = Recorder(self.device.backends)
        try:
            self._recorder.start(self._path, self._context.settings.microphone)
        except NoDevice:
            self._recorder = None
            self.problem = self.tr("No hay micrófono, o lo usa otro programa. Se elige en Preferencias.")
            return False
        self.active = self.levels.recording = True
        self.levels.levels = []
        self.next.set_label(self.tr("Revisar y enviar"))
        self.play.hide()
        self.device.show()
        self._timer.start()
        return True

    def _start_over(self) -> None:
        """Another microphone was chosen; when it cannot record, the strip makes way and says why."""
        if self._recorder is not None and not self.start(self._conversation_id):
            self.failed.emit(self.problem)
            self.ended.emit()

    def _step(self) -> None:
        if self._recorder is not None:
            self.levels.levels.append(self._recorder.level)
            self.levels.time = duration(round(self._recorder.seconds * 1000))
            if self._recorder.full:
                self._pause()
                self.failed.emit(self.tr("El audio llegó a 15 minutos, lo máximo. Escúchalo y envíalo."))
        elif self._player is not None:
            self.levels.time = duration(round(self._player.position * 1000))
            if not self._player.playing:
                self._stop_listening()
        self.levels.update()

    def _go_on(self) -> None:
        if self._recorder is not None:
            self._pause()
            return
        recorded = self.put_away()
        if recorded is not None:
            self.finished.emit(recorded)
        self.ended.emit()

    def _pause(self) -> None:
        """No more is recorded; it can be heard, sent or thrown away."""
        if self._recorder is not None:
            self._seconds = self._recorder.stop()
            self._recorder = None
        self._timer.stop()
        self.levels.recording = False
        self.next.set_label(self.tr("Enviar audio"))
        self.device.hide()
        self.play.show()
        self.levels.update()

    def put_away(self) -> Recorded | None:
        """Stop and hand over what was recorded; None when there is nothing worth keeping. The strip is free again."""
        from desktop.native.audio import LEAST_S

        self._stop_listening()
        if self._recorder is not None:
            self._pause()
        path, self._path = self._path, None
        self.active = False
        if path is None:
            return None
        if self._seconds < LEAST_S:
            path.unlink(missing_ok=True)
            return None
        length, peaks = round(self._seconds * 1000), peaks_of(self.levels.levels)
        return Recorded(conversation_id=self._conversation_id, path=path, duration_ms=length, peaks=peaks)

    def _listen(self) -> None:
        from desktop.native.audio import NoDevice, NotPlayable, Player

        if self._player is not None and self._player.playing:
            self._stop_listening()
            return
        self._player = Player(self.device.backends)
        try:
            self._player.load(self._path or Path())
            self._player.play()
        except NoDevice:
            self._player = None
            self.failed.emit(self.tr("No hay altavoces ni auriculares, o los usa otro programa. El audio sigue aquí."))
            return
        except (NotPlayable, OSError):
            self._player = None
            self.failed.emit(self.tr("Este audio no se puede reproducir aquí."))
            return
        self._timer.start()

    def _stop_listening(self) -> None:
        if self._player is not None:
            self._player.stop()
            self._player = None
        self._timer.stop()

    def _throw_away(self) -> None:
        self.discard()
        self.ended.emit()

    def discard(self) -> None:
        """Stop and delete."""
        self._stop_listening()
        if self._recorder is not None:
            self._recorder.stop()
            self._recorder = None
        if self._path is not None:
            self._path.unlink(missing_ok=True)
            self._path = None
        self.active = self.levels.recording = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colors.surface.raised)
