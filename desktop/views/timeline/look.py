"""What every block of the timeline needs to lay itself out: theme, time zone, pictures, sound, and the words' locale.

One per view, handed down. Whoever changes it (width, theme, language, names) drops the laid-out rows.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtGui import QColor, QFont

from desktop.theme import Role, Theme
from desktop.theme.scheme_colors import BubbleInk
from desktop.views.timeline.pictures import NoPictures, PictureSource
from desktop.views.timeline.playback import Playback
from desktop.views.timeline.stickers import StickerPlayer
from desktop.views.timeline.words import translate
from protocol.content import Note
from protocol.message import Message

if TYPE_CHECKING:
    from desktop.views.timeline.runs import Runs


class Plurals(QObject):
    """Counted sentences: only `tr` of an object is read as plural by the translators' tool."""

    def unread(self, count: int) -> str:
        """Label of the divider."""
        return self.tr("%n mensajes sin leer", "", count)

    def more_changes(self, count: int) -> str:
        """What a folded run of changes holds beside its last one."""
        return self.tr("y %n cambio(s) más", "", count)


@dataclass(slots=True)
class Ink:
    """Colours of one bubble."""

    fill: QColor
    border: QColor
    text: QColor
    meta: QColor
    quote: QColor

    @classmethod
    def of(cls, bubble: BubbleInk, quote: QColor) -> "Ink":
        """Colours from the tokens."""
        return cls(bubble.fill, bubble.border, bubble.text, bubble.meta, quote)


@dataclass(slots=True)
class Look:
    """The surroundings of a row. Measures in design px go through `px`."""

    theme: Theme
    zone: tzinfo
    pictures: PictureSource = field(default_factory=NoPictures)
    playback: Playback | None = None
    today: Callable[[], date] | None = None
    find: Callable[[int], Message | None] | None = None
    """A loaded message by id."""
    runs: "Runs | None" = None
    """Changes that follow each other."""
    named: Callable[[Note], tuple[str, ...]] | None = None
    """What the people and teams that a note mentions may be called in it."""
    office: Callable[[], tzinfo | None] | None = None
    """The office's zone: moments to come were chosen in it."""
    customer: str = ""
    width: int = 0
    plurals: Plurals = field(default_factory=Plurals)
    stickers: StickerPlayer | None = None

    def px(self, design: float) -> int:
        """A measure at the present zoom."""
        return self.theme.px(design)

    def font(self, role: Role, weight: int | None = None) -> QFont:
        """Font of a role."""
        return self.theme.font(role, weight)

    def line(self, role: Role) -> int:
        """Line height of a role."""
        return self.theme.fonts.line(role)

    @property
    def pad(self) -> int:
        """Space at both sides of the timeline."""
        return min(self.px(20), max(8, self.width // 20))

    @property
    def widest(self) -> int:
        """Outer width of the widest bubble: 72 % of the pane, at most 560, and never so little that words break."""
        room = self.width - 2 * self.pad
        return int(min(self.px(560), max(self.width * 0.72, min(self.px(420), room)), room))

    @property
    def gap_other(self) -> int:
        """Space before another sender."""
        return self.px(self.theme.metrics.step.bubble_gap_other)

    @property
    def gap_same(self) -> int:
        """Space within a group."""
        return self.px(self.theme.metrics.step.bubble_gap_same)

    def ink(self, kind: str) -> Ink:
        """Colours of `in`, `out`, `note` or `failed` bubbles."""
        bubble = self.theme.colors.bubble
        if kind == "in":
            return Ink.of(bubble.in_, bubble.quote.in_fill)
        if kind == "out":
            return Ink.of(bubble.out, bubble.quote.out_fill)
        return Ink.of(bubble.note if kind == "note" else bubble.failed, bubble.quote.in_fill)

    def clock(self, at: datetime) -> str:
        """Hour and minute where the reader is."""
        return at.astimezone(self.zone).strftime("%H:%M")

    def day(self, at: datetime) -> str:
        """A day as said aloud: "Hoy, viernes 20 de noviembre"."""
        day = at.astimezone(self.zone).date()
        now = self.today() if self.today else datetime.now(UTC).astimezone(self.zone).date()
        form = translate("Timeline", "dddd d 'de' MMMM")
        if day.year != now.year:
            form = translate("Timeline", "dddd d 'de' MMMM 'de' yyyy")
        words = QLocale().toString(QDate(day.year, day.month, day.day), form)
        if day == now:
            return translate("Timeline", "Hoy, {day}").format(day=words)
        if (now - day).days == 1:
            return translate("Timeline", "Ayer, {day}").format(day=words)
        return words[:1].upper() + words[1:]
