"""One target of a policy: minutes, of what clock, when it warns, what stops it; an error below."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.sla_words import hold_name, target_about, target_name, within_words
from desktop.theme import Role, Theme
from desktop.views.settings.choices import Choices
from desktop.views.settings.rows import Number
from desktop.views.widgets import Combo, ElidedLabel, Ink, Label, Paragraph
from protocol.sla import DEFAULT_POLICY, ClockKind, HoldKind, Target

INHERITED, NONE = 0, -1
HOLDS: tuple[HoldKind, ...] = ("customer", "area", "snoozed")


class Minutes(Number):
    """Minutes; 0 is said as inherited and -1 as none, so that Down from 1 leads there."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, NONE, 527_040)
        self.setFixedWidth(theme.px(104))

    def textFromValue(self, value: int) -> str:
        if value == NONE:
            return self.tr("sin plazo")
        return self.tr("hereda") if value == INHERITED else self.tr("{0} min").format(value)

    def valueFromText(self, text: str) -> int:
        digits = "".join(char for char in text if char.isdigit())
        if digits:
            return int(digits)
        return NONE if text.strip().casefold() == self.tr("sin plazo").casefold() else INHERITED

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, pos


class TargetRow(QWidget):
    """`edited` fires for a person's change; `target()` is None while it is inherited."""

    edited = Signal()

    def __init__(self, theme: Theme, kind: ClockKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.kind = theme, kind
        self._target: Target | None = None
        name = target_name(kind)
        self.minutes = Minutes(theme, name)
        self.measure = Combo(theme, self.tr("{0}: qué reloj").format(name))
        self.measure.addItem(self.tr("de horario"), "open")
        self.measure.addItem(self.tr("de reloj"), "wall")
        self.warn = Number(theme, self.tr("{0}: avisa al").format(name), 1, 100, "%")
        self.warn.setFixedWidth(theme.px(72))
        self.stops = Choices(theme, self.tr("{0}: se detiene mientras").format(name), self.tr("no se detiene"), "pause")
        self.effect = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self._assemble(name)
        self.minutes.edited.connect(self._changed)
        self.warn.edited.connect(self._changed)
        self.measure.activated.connect(self._changed)
        self.stops.changed.connect(self._changed)

    def _assemble(self, name: str) -> None:
        px = self.theme.px
        column, row, words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        words.setSpacing(px(2))
        words.addWidget(Label(self.theme, name))
        words.addWidget(ElidedLabel(self.theme, target_about(self.kind), Role.META, Ink.SECONDARY))
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        for control in (self.minutes, self.measure):
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        more = QHBoxLayout()
        more.setSpacing(px(8))
        more.addWidget(self.effect, 1)
        self.warns = Label(self.theme, self.tr("avisa al"), Role.META, Ink.SECONDARY)
        for part in (self.stops, self.warns, self.warn):
            more.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(more)
        column.addWidget(self.error)

    def show_target(self, target: Target | None, inherited: Target | None) -> None:
        """Show what the policy says itself, and what counts while it says nothing."""
        self._target = target
        base = target or inherited or next((one for one in DEFAULT_POLICY.targets if one.kind == self.kind), None)
        minutes = INHERITED
        if target is not None:
            minutes = NONE if target.within is None else max(1, round(target.within.total_seconds() / 60))
        self.minutes.show_value(minutes)
        self.measure.setCurrentIndex(self.measure.findData(base.measure if base is not None else "open"))
        self.warn.show_value(base.thresholds[0] if base is not None and base.thresholds else 75)
        self.stops.offer([(hold_name(one), one) for one in HOLDS], base.pauses if base is not None else ())
        counts = target is not None and target.within is not None
        for part in (self.measure, self.warn, self.stops, self.warns):
            part.setVisible(counts)
        words = self.tr("vale lo heredado: {0}").format(within_words(inherited.within)) if inherited else ""
        self.effect.set_text("" if target is not None else words)
        self.effect.setVisible(counts or (target is None and bool(words)))

    def _changed(self) -> None:
        value = self.minutes.value()
        if value == INHERITED:
            self._target = None
        else:
            within = None if value == NONE else timedelta(minutes=value)
            made = self._target or next(
                (one for one in DEFAULT_POLICY.targets if one.kind == self.kind), Target(kind=self.kind, within=None)
            )
            more = made.thresholds[1:]
            self._target = replace(
                made, within=within, measure=str(self.measure.currentData()), pauses=self.stops.chosen(),
                thresholds=(self.warn.value(), *more),
            ) if self.warn.isVisibleTo(self) else replace(made, within=within)  # fmt: skip
        self.edited.emit()

    def target(self) -> Target | None:
        """What the policy says itself."""
        return self._target

    def set_error(self, words: str) -> None:
        """Say what is wrong here."""
        self.error.set_text(words)
        self.error.setVisible(bool(words))
        self.minutes.setAccessibleDescription(words)
