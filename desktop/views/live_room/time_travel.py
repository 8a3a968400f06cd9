"""The strip over a board of the past: that it is one, of when, and how to go elsewhere or back to now."""

from datetime import timedelta

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.time_travel_words import hour, past_title, short_day, unknown_words
from desktop.i18n.words import problem
from desktop.models.time_travel import TimeTravel
from desktop.theme import Role, Theme
from desktop.views.live_room.time_travel_slider import DaySlider
from desktop.views.widgets import Banner, BannerKind, Combo, IconButton, Ink, Label, ThemedWidget
from desktop.views.widgets.tooltip import set_tooltip

DAYS = 35
"""Days that are offered by name; the arrows lead further back."""


class TimeStrip(ThemedWidget):
    """Shown while the past is. `travel` is the model it moves."""

    def __init__(self, theme: Theme, travel: TimeTravel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.travel = travel
        self.setAccessibleName(self.tr("El tablero en otro momento"))
        self.banner = Banner(theme, BannerKind.PAST, "", "", self.tr("Volver a ahora"), " ", flat=True)
        self.slider = DaySlider(theme, travel)
        self.earlier = IconButton(theme, "chevron-left", self.tr("El día anterior"))
        self.later = IconButton(theme, "chevron-right", self.tr("El día siguiente"))
        self.days = Combo(theme, self.tr("Día del tablero"))
        self.back = IconButton(theme, "arrow-left", self.tr("Cinco minutos antes"))
        self.on = IconButton(theme, "arrow-right", self.tr("Cinco minutos después"))
        self.play = IconButton(theme, "play", self.tr("Reproducir el día"))
        self.time = Label(theme, "", Role.TITLE)
        self.note = Label(theme, "", Role.META, Ink.SECONDARY)
        self._offered: tuple[object, ...] = ()
        self._assemble()
        self._connect()
        self.hide()

    def _assemble(self) -> None:
        px, column, row = self.theme.px, QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(4))
        for widget in (self.earlier, self.days, self.later):
            row.addWidget(widget)
        row.addSpacing(px(12))
        for button in (self.back, self.play, self.on):
            row.addWidget(button)
        row.addSpacing(px(8))
        self.time.setMinimumWidth(px(60))
        row.addWidget(self.time)
        row.addWidget(self.slider, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        travel = self.travel
        travel.changed.connect(self.show_state)
        travel.turned.connect(self._turn)
        self.slider.wanted.connect(self._go)
        self.earlier.clicked.connect(self._day_before)
        self.later.clicked.connect(self._day_after)
        self.days.activated.connect(self._day_chosen)
        self.back.clicked.connect(self._step_back)
        self.on.clicked.connect(self._step_on)
        self.play.clicked.connect(self._play)
        if self.banner.button is not None:
            self.banner.button.clicked.connect(travel.end)

    # --------------------------------------------------------------------------------------------------------- showing

    def show_state(self) -> None:
        """Everything as the model has it."""
        travel = self.travel
        if not travel.on:
            return
        self._show_days()
        self.slider.show_step()
        self.time.setText(hour(travel.at, travel.zone))
        self.later.setEnabled(travel.day < travel.today)
        self.back.setEnabled(travel.step > 0)
        self.on.setEnabled(travel.step < travel.steps)
        self.play.icon_name = "pause" if travel.playing else "play"
        self.play.set_name(self.tr("Pausar") if travel.playing else self.tr("Reproducir el día"))
        self._show_banner()

    def _show_banner(self) -> None:
        board, refusal = self.travel.board, self.travel.refusal
        title = past_title(board) if board is not None else self.tr("Cargando el tablero de ese momento…")
        words = self.tr("Solo se puede mirar.")
        if refusal is not None:
            words = problem(refusal.words, refusal.detail)
        self.banner.set_text(title, words)
        missing = unknown_words(board.unknown) if board is not None else ""
        set_tooltip(self.banner, self.theme, missing)
        self.banner.setAccessibleDescription(missing)

    def _show_days(self) -> None:
        """Today and the five weeks before it, and the shown one if it is older."""
        travel = self.travel
        days = [travel.today - timedelta(days=back) for back in range(DAYS)]
        days = days if travel.day in days else [*days, travel.day]
        if tuple(days) != self._offered:
            self._offered = tuple(days)
            self.days.clear()
            for day in days:
                self.days.addItem(short_day(day, travel.today), day)
            self.days.updateGeometry()
        self.days.setCurrentIndex(days.index(travel.day))

    def _turn(self, on: bool) -> None:
        self.setVisible(on)

    # ---------------------------------------------------------------------------------------------------------- going

    def _go(self, step: int) -> None:
        self.travel.play(playing=False)
        self.travel.move(step - self.travel.step)

    def _step_back(self) -> None:
        self._go(self.travel.step - 1)

    def _step_on(self) -> None:
        self._go(self.travel.step + 1)

    def _day_before(self) -> None:
        self.travel.choose_day(self.travel.day - timedelta(days=1))

    def _day_after(self) -> None:
        self.travel.choose_day(self.travel.day + timedelta(days=1))

    def _day_chosen(self, at: int) -> None:
        self.travel.choose_day(self.days.itemData(at))

    def _play(self) -> None:
        self.travel.play(playing=not self.travel.playing)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(480), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.raised)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colors.status.warn_border)
