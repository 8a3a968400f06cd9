"""Where a rule sends to, being written: team, priority, skills with levels, tags."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.rule_words import mode_name, team_name
from desktop.i18n.work_words import priority_name
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.settings.routing.picks import MultiPick
from desktop.views.widgets import Button, ButtonKind, Combo, IconButton, Ink, Label, Paragraph
from protocol.routing import USUAL_PRIORITY, NeededSkill, RouteTo

translate = QCoreApplication.translate
PRIORITIES = (9, 7, 5, 2)


class TargetForm(QWidget):
    """`changed` on every change; `target()` is None while no team is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, store: Store, to: RouteTo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._store = theme, store
        self.team = Combo(theme, translate("RuleEditor", "Equipo"))
        self.priority = Combo(theme, translate("RuleEditor", "Prioridad"))
        self.tags = MultiPick(theme, translate("RuleEditor", "Poner etiquetas"))
        self.add = Button(theme, translate("RuleEditor", "Habilidad"), ButtonKind.GHOST, "plus", small=True)
        self.about = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.skills: list[SkillRow] = []
        self._assemble()
        self._offer(to)
        self.team.activated.connect(self._team_chosen)
        self.priority.activated.connect(self.changed)
        self.tags.changed.connect(self.changed)
        self.add.clicked.connect(self._add_skill)

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        column, first = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        first.setSpacing(px(12))
        fields = (
            (translate("RuleEditor", "Equipo"), self.team, 3), (translate("RuleEditor", "Prioridad"), self.priority, 2),
            (translate("RuleEditor", "Poner etiquetas"), self.tags, 3),
        )  # fmt: skip
        for words, field, share in fields:
            part = QVBoxLayout()
            part.setSpacing(px(6))
            label = Label(theme, words, Role.META, Ink.SECONDARY, 600)
            label.setBuddy(field)
            part.addWidget(label)
            part.addWidget(field)
            first.addLayout(part, share)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(first)
        column.addWidget(self.about)
        column.addWidget(self.error)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self.error.hide()

    def _offer(self, to: RouteTo | None) -> None:
        teams = sorted(self._store.people.teams.values(), key=lambda team: team.name.casefold())
        for team in teams:
            self.team.addItem(team.name, team.id)
        if to is not None and self.team.findData(to.team_id) < 0:
            self.team.addItem(team_name(self._store, to.team_id), to.team_id)
        wanted = to.priority if to is not None else USUAL_PRIORITY
        near = min(PRIORITIES, key=lambda one: (priority_name(one) != priority_name(wanted), abs(one - wanted)))
        for number in PRIORITIES:
            shown = wanted if number == near else number
            self.priority.addItem(priority_name(shown), shown)
        self.priority.setCurrentIndex(self.priority.findData(wanted))
        self.team.setCurrentIndex(max(0, self.team.findData(to.team_id)) if to is not None else 0)
        names = {tag.name for tag in self._store.office.tags.values() if tag.active and tag.kind == "conversation"}
        choices = [(name, name) for name in sorted(names, key=str.casefold)]
        self.tags.offer(choices, to.tags if to is not None else ())
        for needed in to.skills if to is not None else ():
            self._insert(needed)
        self._say()

    def target(self) -> RouteTo | None:
        """Where it sends to."""
        team_id = self.team.currentData()
        if team_id is None:
            return None
        skills = tuple(row.needed() for row in self.skills)
        return RouteTo(team_id=team_id, priority=self.priority.currentData(), skills=skills, tags=self.tags.chosen())

    def show_error(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self.error.set_text(words)
        self.error.setVisible(bool(words))

    def _team_chosen(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """How that team shares its queue out: what decides who gets it."""
        team_id = self.team.currentData()
        policy = self._store.office.policies.get(f"team:{team_id}") if team_id is not None else None
        name = self.team.currentText()
        if policy is None or policy.body.get("mode") == "manual":
            words = translate("RuleEditor", "En {0} las toman a mano de la cola.").format(name)
        else:
            mode = mode_name(policy.body.get("mode", "least_loaded"))
            words = translate("RuleEditor", "{0} reparte: {1}.").format(name, mode)
            if policy.body.get("sticky"):
                words += " " + translate("RuleEditor", "Primero, a quien ya atendió a ese cliente.")
        self.about.set_text(words if team_id is not None else "")

    # ------------------------------------------------------------------------------------------------------- skills

    def known_skills(self) -> list[str]:
        """Every skill that somebody has."""
        return sorted({name for user in self._store.people.users.values() for name in user.skills}, key=str.casefold)

    def _add_skill(self) -> None:
        known = [name for name in self.known_skills() if name not in {row.needed().skill for row in self.skills}]
        if not known:
            words = translate("RuleEditor", "Nadie tiene otra habilidad: se anotan en la ficha de cada persona.")
            self.show_error(words)
            return
        self._insert(NeededSkill(known[0], 1))
        self.changed.emit()

    def _insert(self, needed: NeededSkill) -> None:
        row = SkillRow(self.theme, self.known_skills(), needed)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        self.skills.append(row)
        self._rows.addWidget(row)

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, SkillRow) and row in self.skills:
            self.skills.remove(row)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
            self.add.setFocus()
            self.changed.emit()


class SkillRow(QWidget):
    """A skill that is asked for, from which level on."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, known: list[str], needed: NeededSkill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.skill = Combo(theme, translate("RuleEditor", "Habilidad"))
        for name in dict.fromkeys((*known, needed.skill)):
            self.skill.addItem(name, name)
        self.skill.setCurrentIndex(self.skill.findData(needed.skill))
        self.level = Combo(theme, translate("RuleEditor", "Nivel"))
        for level in range(1, 6):
            words = translate("RuleEditor", "cualquier nivel") if level == 1 else ""
            self.level.addItem(words or translate("RuleEditor", "nivel {0} o más").format(level), level)
        self.level.setCurrentIndex(needed.level - 1)
        remove = IconButton(theme, "x", translate("RuleEditor", "Quitar esta habilidad"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Label(theme, translate("RuleEditor", "con habilidad"), Role.META, Ink.SECONDARY))
        row.addWidget(self.skill)
        row.addWidget(self.level)
        row.addStretch(1)
        row.addWidget(remove)
        self.skill.activated.connect(self.changed)
        self.level.activated.connect(self.changed)
        remove.clicked.connect(self.removed)

    def needed(self) -> NeededSkill:
        """The skill as it is asked for."""
        return NeededSkill(self.skill.currentData(), self.level.currentData())
