"""The column beside the week: open or closed now, the days ahead that are different, whose holidays are kept.

Shows what the gateway says of the draft; `HoursPage` asks. Signals name the entry of the calendar they are about.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.week_words import day_month, name_of, now_words, special_words, weekday
from desktop.models.week import Week
from desktop.models.week_ahead import AheadLine, ahead_lines, count_of
from desktop.models.week_calendar import HolidayPick
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import isolate
from desktop.views.settings.hours.layouts import clear
from desktop.views.widgets import (
    Button,
    Card,
    CheckBox,
    ElidedLabel,
    Hairline,
    IconButton,
    IconMark,
    Ink,
    Label,
    LinkButton,
    Menu,
    Paragraph,
)
from protocol.calendars import CalendarPreview

WIDTH, SHOWN, DAY_WIDTH, WEEKDAY_WIDTH = 344, 8, 46, 28


class NowCard(Card):
    """A sun or a moon, open or closed, and what comes next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.icon = IconMark(theme, "sun", Ink.SECONDARY, 18)
        self.title, self.next = Label(theme, "", Role.UI_STRONG), Paragraph(theme, "", Role.META, Ink.SECONDARY)
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(px(13), px(10), px(13), px(10))
        row.setSpacing(px(12))
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.next)
        row.addWidget(self.icon)
        row.addLayout(words, 1)

    def show_now(self, title: str, detail: str, *, is_open: bool) -> None:
        """Tell it."""
        self.icon.name = "sun" if is_open else "moon"
        self.icon.update()
        self.title.setText(title)
        self.next.set_text(detail)
        self.next.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}")


class AheadPanel(QWidget):
    """What somebody wants is told by signals; the page does it.

    `change_day(special)`, `remove_day(special)`, `open_holiday(line, kind)`, `remove_place(at)` name what it is about.
    """

    add_day = Signal()
    change_day = Signal(int)
    remove_day = Signal(int)
    open_holiday = Signal(object, str)
    add_place = Signal()
    remove_place = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, px = theme, theme.px
        self.setProperty("settingsWidth", px(WIDTH))
        self.lines: list[AheadLine] = []
        self.all_shown = False
        self.now = NowCard(theme)
        self.add = Button(theme, self.tr("Agregar"), icon="plus", small=True)
        self.more = LinkButton(theme, "")
        self.more.hide()
        self.place = LinkButton(theme, self.tr("Agregar festivos de un país…"))
        self.menus: list[IconButton] = []
        self._rows, self._places = QVBoxLayout(), QVBoxLayout()
        self._rows.setSpacing(0)
        self._places.setSpacing(0)
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(Label(theme, self.tr("Ahora mismo"), Role.UI_STRONG))
        column.addWidget(self.now)
        top.addWidget(ElidedLabel(theme, self.tr("Festivos y excepciones"), Role.UI_STRONG), 1)
        top.addWidget(self.add)
        column.addSpacing(px(4))
        column.addLayout(top)
        column.addLayout(self._rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(4))
        column.addLayout(self._places)
        column.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self.add_day)
        self.place.clicked.connect(self.add_place)
        self.more.clicked.connect(self._show_all)
        self._last: CalendarPreview | None = None

    def show_preview(self, found: CalendarPreview, week: Week) -> None:
        """What the gateway says of the draft."""
        self._last = found
        title, detail = now_words(found.now, week)
        self.now.show_now(title, detail, is_open=found.now.open)
        self.lines = ahead_lines(found.days)
        self._show_lines()

    def _show_lines(self) -> None:
        clear(self._rows)
        self.menus = []
        shown = self.lines if self.all_shown else self.lines[:SHOWN]
        for line in shown:
            self._rows.addWidget(Hairline(self.theme))
            self._rows.addWidget(self._row(line))
        left = len(self.lines) - len(shown)
        self.more.setVisible(left > 0)
        self.more.set_label(self.tr("Ver el año entero (%n más)", "", left))
        if not shown:
            words = self.tr("Ningún día distinto en los próximos doce meses.")
            self._rows.addWidget(Paragraph(self.theme, words, Role.META, Ink.SECONDARY))

    def _show_all(self) -> None:
        self.all_shown = True
        self._show_lines()

    def _row(self, line: AheadLine) -> QWidget:
        theme, px, day = self.theme, self.theme.px, line.day
        row, name = QWidget(), name_of(day.names)
        row.setFixedHeight(px(43))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        date = Label(theme, day_month(line.first), Role.UI_STRONG)
        date.setMinimumWidth(px(DAY_WIDTH))
        until = weekday(line.first.weekday(), short=True)
        if line.last != line.first:
            until = f"– {day_month(line.last)}"
        short = Label(theme, until, Role.META, Ink.SECONDARY)
        short.setMinimumWidth(px(WEEKDAY_WIDTH))
        closed = not day.hours and day.kind != "regular"
        hours = Label(theme, special_words(day), Role.META, Ink.SECONDARY if closed else Ink.PRIMARY)
        menu = IconButton(theme, "ellipsis", self.tr("Opciones de {0}").format(isolate(name)), small=True)
        menu.clicked.connect(partial(self._menu_of, len(self.menus)))
        self.menus.append(menu)
        for part in (date, short):
            across.addWidget(part)
        across.addWidget(ElidedLabel(theme, name), 1)
        across.addWidget(hours)
        across.addWidget(menu)
        row.setAccessibleName(f"{day_month(line.first)}, {name}: {special_words(day)}")
        return row

    def _menu_of(self, at: int) -> None:
        menu, button = self.day_menu(self.lines[at]), self.menus[at]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def day_menu(self, line: AheadLine) -> Menu:
        """What can be done with a day."""
        menu, special = Menu(self.theme, self), line.day.special
        if special is None:
            other = menu.add(self.tr("Abrir con otro horario…"), "pencil")
            usual = menu.add(self.tr("Trabajar como siempre"), "sun")
            other.triggered.connect(partial(self.open_holiday.emit, line, "open"))
            usual.triggered.connect(partial(self.open_holiday.emit, line, "regular"))
        else:
            menu.add(self.tr("Cambiar…"), "pencil").triggered.connect(partial(self.change_day.emit, special))
            gone = menu.add(self.tr("Quitar"), "trash-2", danger=True)
            gone.triggered.connect(partial(self.remove_day.emit, special))
        return menu

    def show_places(self, picks: list[tuple[HolidayPick, str]]) -> None:
        """Whose holidays are kept, each with its name."""
        clear(self._places)
        days = self._last.days if self._last is not None else []
        for at, (_, name) in enumerate(picks):
            box = CheckBox(self.theme, self.tr("Festivos oficiales de {0}").format(name))
            box.setChecked(True)
            box.clicked.connect(partial(self.remove_place.emit, at))
            count = self.tr("%n en los próximos doce meses; si la lista cambia, se avisa.", "", count_of(days, at))
            about, under = QWidget(), QHBoxLayout()
            under.setContentsMargins(self.theme.px(26), 0, 0, 0)
            under.addWidget(Paragraph(self.theme, count, Role.META, Ink.SECONDARY))
            about.setLayout(under)
            self._places.addWidget(box)
            self._places.addWidget(about)
