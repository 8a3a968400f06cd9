"""Who is in a team and how much each of them carries; a colleague in two teams is told so."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Number, Section
from desktop.views.widgets import CheckBox, ElidedLabel, Ink
from protocol.people import User
from protocol.planning import MOST_CAPACITY


class MembersCard(Section):
    """`chosen(user_id, on)` and `carries(user_id, places)` for a person's changes."""

    chosen = Signal(int, bool)
    carries = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Personas"),
            self.tr("La capacidad es de cada persona y vale para todos sus equipos juntos. Lo que espera al cliente "
                    "pesa la mitad."),
            parent=parent,
        )  # fmt: skip
        self.body.setSpacing(theme.px(4))
        self.boxes: dict[int, CheckBox] = {}
        self.numbers: dict[int, Number] = {}
        self._notes: dict[int, ElidedLabel] = {}

    def show_people(
        self, users: Sequence[User], members: Collection[int], capacities: Mapping[int, int], notes: Mapping[int, str]
    ) -> None:
        """A line each; controls that are there already keep the keyboard."""
        if [user.id for user in users] != list(self.boxes):
            self._make(users)
        for user in users:
            inside = user.id in members
            self.boxes[user.id].setChecked(inside)
            self.numbers[user.id].show_value(capacities.get(user.id, user.capacity))
            self.numbers[user.id].setEnabled(inside)
            self._notes[user.id].set_text(notes.get(user.id, ""))

    def _make(self, users: Sequence[User]) -> None:
        clear(self.body)
        self.boxes, self.numbers, self._notes = {}, {}, {}
        for user in users:
            self.body.addWidget(self._row(user))

    def _row(self, user: User) -> QWidget:
        theme = self.theme
        row, across = QWidget(), QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(12))
        row.setLayout(across)
        box = CheckBox(theme, user.name)
        number = Number(theme, self.tr("Capacidad de {0}").format(user.name), 0, MOST_CAPACITY)
        note = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        across.addWidget(box)
        across.addWidget(note, 1)
        across.addWidget(number)
        box.clicked.connect(partial(self._clicked, user.id))
        number.edited.connect(partial(self._changed, user.id))
        self.boxes[user.id], self.numbers[user.id], self._notes[user.id] = box, number, note
        return row

    def _clicked(self, user_id: int) -> None:
        self.chosen.emit(user_id, self.boxes[user_id].isChecked())

    def _changed(self, user_id: int, places: int) -> None:
        self.carries.emit(user_id, places)
