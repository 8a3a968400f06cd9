"""A voice note or sound file: play, waveform of 44 bars from 64 peaks, position, speed. 328 x 48.

The played part is the same bars in accent, clipped at the position.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, fill_round
from desktop.views.timeline.block import PaintState, Plain
from desktop.views.timeline.blocks.picture import paint_triangle
from desktop.views.timeline.files import duration_words
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.words import translate
from protocol.content import Audio

BARS = 44
STEP = 4
BAR = 2.4
WIDTH = 328
HEIGHT = 48
WAVE_LEFT = 54
TALLEST = 24
SHORTEST = 3


def bars_of(peaks: Sequence[int] | None, count: int = BARS) -> list[float]:
    """`count` heights from 0 to 1 out of stored peaks (0..255); a flat line when there are none."""
    if not peaks:
        return [0.0] * count
    most = max(*peaks, 1)
    step = len(peaks) / count
    return [
        max(peaks[int(place * step) : max(int(place * step) + 1, int((place + 1) * step))]) / most
        for place in range(count)
    ]


class AudioBlock(Plain):
    """A sound that can be played in place."""

    def __init__(self, look: Look, audio: Audio, ink: Ink) -> None:
        self._look, self._audio, self._ink = look, audio, ink
        self.inset, self.edge, self.before = 0, 0, look.px(4)
        self._bars = bars_of(audio.media.peaks)
        self.tail_inset, self.tail_sink = look.px(8) + 1, 0

    def layout(self, available: float) -> None:
        px = self._look.px
        self.width, self.height = min(px(WIDTH), available), px(HEIGHT)
        room = self.width - px(WAVE_LEFT) - px(98)
        self._shown = max(8, min(BARS, int(room // px(STEP))))
        if self._shown != len(self._bars):
            self._bars = bars_of(self._audio.media.peaks, self._shown)

    def take_tail(self, tail: QSizeF) -> bool:
        # The time stands in the middle of the block's height, not under it.
        self.tail_sink = -round((self.height - tail.height()) / 2)
        return True

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        media = self._audio.media
        if media.state != "ready":
            self._paint_missing(painter, at)
            return
        self._paint_button(painter, at)
        trouble = self._trouble()
        if trouble:
            self._paint_words(painter, at, trouble)
            return
        self._paint_wave(painter, at)
        self._paint_numbers(painter, at)

    def _playback(self) -> tuple[bool, bool, int]:
        """(current, playing, position in ms)."""
        playback, id = self._look.playback, self._audio.media.id
        if playback is None or not playback.is_current(id):
            return False, False, 0
        return True, playback.is_playing(id), playback.position_ms(id)

    def _paint_button(self, painter: QPainter, at: QPointF) -> None:
        px, colors = self._look.px, self._look.theme.colors
        center = QPointF(at.x() + px(28) + 1, at.y() + self.height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.accent.fill)
        painter.drawEllipse(center, px(32) / 2, px(32) / 2)
        if self._playback()[1]:
            for side in (-1, 1):
                bar = QRectF(0, 0, px(3), px(12))
                bar.moveCenter(QPointF(center.x() + side * px(3), center.y()))
                fill_round(painter, bar, 1, colors.text.on_accent)
        else:
            paint_triangle(painter, center, px(13), colors.text.on_accent)

    def _wave(self, at: QPointF) -> QRectF:
        px = self._look.px
        return QRectF(at.x() + px(WAVE_LEFT), at.y(), self._shown * px(STEP), self.height)

    def _paint_wave(self, painter: QPainter, at: QPointF) -> None:
        wave = self._wave(at)
        current, _, position = self._playback()
        length = self._audio.media.duration_ms or 0
        share = min(1.0, position / length) if length and current else 0.0
        edge = wave.left() + share * wave.width()
        idle = QColor(self._ink.meta)
        idle.setAlphaF(0.62)
        self._paint_bars(painter, wave, idle)
        if share > 0:
            painter.save()
            played = QRectF(wave.left(), wave.top(), edge - wave.left(), wave.height())
            painter.setClipRect(played, Qt.ClipOperation.IntersectClip)
            painter.fillRect(played, self._ink.fill)
            self._paint_bars(painter, wave, self._look.theme.colors.accent.fill)
            painter.restore()
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colors.accent.fill)
            painter.drawEllipse(QPointF(edge, wave.center().y()), self._look.px(5), self._look.px(5))

    def _paint_bars(self, painter: QPainter, wave: QRectF, color: QColor) -> None:
        px, zoom = self._look.px, self._look.theme.zoom
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for place, level in enumerate(self._bars):
            height = max(SHORTEST * zoom, level * TALLEST * zoom)
            left = wave.left() + place * px(STEP)
            painter.drawRoundedRect(QRectF(left, wave.center().y() - height / 2, BAR * zoom, height), 1.2, 1.2)

    def _numbers_left(self, at: QPointF) -> float:
        return float(self._wave(at).right() + self._look.px(11))

    def _paint_numbers(self, painter: QPainter, at: QPointF) -> None:
        px = self._look.px
        current, _, position = self._playback()
        shown = position if current else self._audio.media.duration_ms or 0
        font, left = self._look.font(Role.META), self._numbers_left(at)
        middle = at.y() + self.height / 2
        if not current:
            draw_line(
                painter, QRectF(left, middle - px(8), px(44), px(16)), duration_words(shown), font, self._ink.meta
            )
            return
        draw_line(painter, QRectF(left, middle - px(19), px(44), px(16)), duration_words(shown), font, self._ink.meta)
        self._paint_speed(painter, self._speed_rect(at))

    def _speed_rect(self, at: QPointF) -> QRectF:
        px = self._look.px
        return QRectF(self._numbers_left(at) - px(4), at.y() + self.height / 2, px(34), px(18))

    def _paint_speed(self, painter: QPainter, rect: QRectF) -> None:
        playback = self._look.playback
        words = speed_words(playback.speed if playback else 1.0)
        fill_round(painter, rect, rect.height() / 2, self._ink.quote)
        font = self._look.font(Role.MICRO, 700)
        draw_line(painter, rect, words, font, self._look.theme.colors.accent.text, Qt.AlignmentFlag.AlignHCenter)

    def _trouble(self) -> str:
        """Why it did not play when asked to."""
        key = self._look.playback.trouble_of(self._audio.media.id) if self._look.playback else ""
        return {
            "": "",
            "audio.no_output": translate("Timeline", "No hay un dispositivo de sonido."),
            "audio.not_playable": translate("Timeline", "No se puede reproducir. Guárdalo."),
        }.get(key, translate("Timeline", "Sin conexión. Intenta de nuevo."))

    def _paint_words(self, painter: QPainter, at: QPointF, words: str) -> None:
        px, middle = self._look.px, at.y() + self.height / 2
        room = QRectF(at.x() + px(WAVE_LEFT), middle - px(8), self.width - px(WAVE_LEFT) - px(62), px(16))
        draw_line(painter, room, words, self._look.font(Role.META), self._ink.meta)

    def _paint_missing(self, painter: QPainter, at: QPointF) -> None:
        px, theme = self._look.px, self._look.theme
        middle = at.y() + self.height / 2
        icon, words = self._missing()
        theme.icons.paint(painter, QPointF(at.x() + px(28), middle), icon, self._ink.meta, px(18))
        self._paint_words(painter, at, words)

    def _missing(self) -> tuple[str, str]:
        state = self._audio.media.state
        if state == "pending":
            return "hourglass", translate("Timeline", "Preparando el audio…")
        if state == "expired":
            return "file-x", translate("Timeline", "El audio venció en WhatsApp.")
        return "file-x", translate("Timeline", "No se pudo descargar el audio.")

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        px, media = self._look.px, self._audio.media
        if media.id is None or media.state != "ready":
            return
        value = (media.id, media.has_rendition)
        yield Hit(
            QRectF(at.x() + px(8), at.y(), px(40), self.height), Act.PLAY, value, translate("Timeline", "Reproducir")
        )
        speed = self._speed_rect(at)
        label = translate("Timeline", "Cambiar la velocidad")
        yield Hit(speed.adjusted(-4, -4, 4, 6), Act.SPEED, media.id, label)
        yield Hit(self._wave(at), Act.SEEK, (media.id, media.duration_ms or 0))
        # Not a place to click: the menu offers it for the keyboard and for files worth keeping.
        yield Hit(QRectF(), Act.SAVE, media.id, translate("Timeline", "Guardar"))

    def says(self) -> str:
        media = self._audio.media
        if media.state != "ready":
            return translate("Timeline", "Audio") + ": " + self._missing()[1]
        form = translate("Timeline", "Audio de {time}")
        return form.format(time=duration_words(media.duration_ms or 0))


def speed_words(speed: float) -> str:
    """A speed as shown: 1×, 1,5×."""
    from PySide6.QtCore import QLocale

    return f"{QLocale().toString(speed, 'f', 0 if speed == int(speed) else 1)}×"
