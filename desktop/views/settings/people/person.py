"""What one person carries, knows and belongs to: the column beside the plan. `edited(Work)` for a person's changes."""

from collections.abc import Collection, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.words import refusal
from desktop.models.planning import Work
from desktop.theme import Role, Theme
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Number
from desktop.views.widgets import CheckBox, ElidedLabel, IconButton, Ink, Label, LinkButton, Paragraph, TextField
from protocol.people import Team, User
from protocol.planning import MOST_CAPACITY

WIDTH, MOST_SKILL, LEVELS = 320, 60, (1, 5)


class PersonPanel(QWidget):
    """Controls that are there already keep the keyboard."""

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, px = theme, theme.px
        self.setProperty("settingsWidth", px(WIDTH))
        self._work = Work(capacity=0, skills={}, team_ids=frozenset())
        self.title = ElidedLabel(theme, "", Role.TITLE)
        self.line = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.reason = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.reason.hide()
        self.capacity = Number(theme, self.tr("Capacidad"), 0, MOST_CAPACITY)
        self.skill = TextField(theme, self.tr("Agregar habilidad"))
        self.skill.setMaxLength(MOST_SKILL)
        self.plus = IconButton(theme, "plus", self.tr("Agregar habilidad"))
        self.all_skills = LinkButton(theme, self.tr("Todas las habilidades"))
        # One completer for good: a field whose completer is replaced while it handles a key crashes.
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self.skill)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.skill.setCompleter(completer)
        self.levels: dict[str, Number] = {}
        self._skill_rows: list[QWidget] = []
        self.boxes: dict[int, CheckBox] = {}
        self._skills, self._teams = QVBoxLayout(), QVBoxLayout()
        self._assemble()
        self.capacity.edited.connect(self._capacity_changed)
        self.skill.returnPressed.connect(self._add_skill)
        self.plus.clicked.connect(self._add_skill)

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.title, self.line, self.reason):
            column.addWidget(part)
        column.addSpacing(px(4))
        across = QHBoxLayout()
        across.addWidget(Label(theme, self.tr("Capacidad"), Role.UI_STRONG), 1)
        across.addWidget(self.capacity)
        column.addLayout(across)
        words = self.tr("Conversaciones a la vez, para todos sus equipos juntos. 0: no recibe.")
        column.addWidget(Paragraph(theme, words, Role.META, Ink.SECONDARY))
        column.addSpacing(px(8))
        column.addWidget(Label(theme, self.tr("Habilidades"), Role.UI_STRONG))
        words = self.tr("Nivel de 1 a 5: las reglas piden una habilidad desde un nivel.")
        column.addWidget(Paragraph(theme, words, Role.META, Ink.SECONDARY))
        self._skills.setSpacing(px(4))
        column.addLayout(self._skills)
        add = QHBoxLayout()
        add.setSpacing(px(4))
        add.addWidget(self.skill, 1)
        add.addWidget(self.plus)
        column.addLayout(add)
        column.addWidget(self.all_skills, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(8))
        column.addWidget(Label(theme, self.tr("Equipos"), Role.UI_STRONG))
        self._teams.setSpacing(0)
        column.addLayout(self._teams)

    def show_person(self, user: User, line: str, work: Work, teams: Sequence[Team], known: Sequence[str]) -> None:
        """Show it without telling."""
        self._work = work
        self.title.set_text(user.name)
        self.line.set_text(line)
        self.capacity.show_value(work.capacity)
        if list(self.levels) != list(work.skills):
            self._make_skills()
        for name, number in self.levels.items():
            number.show_value(work.skills[name])
        if [team.id for team in teams] != list(self.boxes):
            self._make_teams(teams)
        for id, box in self.boxes.items():
            box.setChecked(id in work.team_ids)
        offered = [name for name in known if name not in work.skills]
        if offered != self._known.stringList():
            self._known.setStringList(offered)

    def allow(self, refused: str, own_teams: Collection[int] | None) -> None:
        """Read only with the reason when `refused`; otherwise only these teams may be joined or left (None: all)."""
        self.reason.set_text(refused)
        self.reason.setVisible(bool(refused))
        for part in (self.capacity, self.skill, self.plus, *self._skill_rows):
            part.setEnabled(not refused)
        for id, box in self.boxes.items():
            mine = own_teams is None or id in own_teams
            box.setEnabled(mine and not refused)
            box.setToolTip("" if mine or refused else refusal("team_unseen"))

    def _make_skills(self) -> None:
        clear(self._skills)
        self.levels, self._skill_rows = {}, []
        for name in self._work.skills:
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            number = Number(self.theme, self.tr("Nivel de {0}").format(name), *LEVELS)
            gone = IconButton(self.theme, "x", self.tr("Quitar {0}").format(name), small=True)
            across.addWidget(ElidedLabel(self.theme, name), 1)
            across.addWidget(number)
            across.addWidget(gone)
            number.edited.connect(partial(self._level_changed, name))
            gone.clicked.connect(partial(self._remove_skill, name))
            self.levels[name] = number
            self._skill_rows.append(row)
            self._skills.addWidget(row)

    def _make_teams(self, teams: Sequence[Team]) -> None:
        clear(self._teams)
        self.boxes = {}
        for team in teams:
            box = CheckBox(self.theme, team.name)
            box.clicked.connect(partial(self._team_clicked, team.id))
            self.boxes[team.id] = box
            self._teams.addWidget(box)

    def _capacity_changed(self, places: int) -> None:
        self.edited.emit(replace(self._work, capacity=places))

    def _level_changed(self, name: str, level: int) -> None:
        self.edited.emit(replace(self._work, skills=self._work.skills | {name: level}))

    def _remove_skill(self, name: str) -> None:
        left = {skill: level for skill, level in self._work.skills.items() if skill != name}
        self.edited.emit(replace(self._work, skills=left))

    def _add_skill(self) -> None:
        name = " ".join(self.skill.text().split())
        if name and name.casefold() not in {skill.casefold() for skill in self._work.skills}:
            self.skill.clear()
            self.edited.emit(replace(self._work, skills=self._work.skills | {name: 1}))

    def _team_clicked(self, id: int) -> None:
        self.edited.emit(replace(self._work, team_ids=self._work.team_ids ^ {id}))
