"""A page over one policy that a company has, and any team may have instead: whose it is, begin an own one, copy it."""

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.settings_draft import PolicyDraft
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.widgets import Button, Combo, Ink, Paragraph

translate = QCoreApplication.translate


class TeamPolicyPage(PolicyPage):
    """Subclasses fill `body`, and show `self.mine.mine` in `show_policy`; a team's own one counts wholly."""

    def __init__(self, context: ViewContext, kind: str, empty: Struct, about: str) -> None:
        super().__init__(context)
        self.kind, self._empty, self.place = kind, empty, (kind, 0)
        self.company: PolicyDraft[Any] = self.draft(kind, 0, empty)
        theme, px = self.theme, self.theme.px
        self.whose = Combo(theme, translate("Settings", "De quién es"))
        self.told = Paragraph(theme, about, Role.UI, Ink.SECONDARY)
        self._about = about
        self.own = Button(theme, translate("Settings", "Darle una propia"), small=True)
        self.give_up = Button(theme, translate("Settings", "Usar la de la empresa"), small=True)
        outer, top = QVBoxLayout(self), QHBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(12))
        top.setSpacing(px(12))
        top.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.own, self.give_up, self.whose):
            top.addWidget(part)
        outer.addLayout(top)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(12))
        outer.addWidget(self.content)
        outer.addStretch(1)
        self._editable = True
        self.whose.activated.connect(self._whose)
        self.own.clicked.connect(self._begin)
        self.give_up.clicked.connect(self._give_up)

    def show_policy(self) -> None:
        """Put `shown()` into the fields."""
        raise NotImplementedError

    @property
    def mine(self) -> PolicyDraft[Any]:
        """The draft of whoever is chosen."""
        draft: PolicyDraft[Any] = self.draft(*self.place, self._empty)
        return draft

    def uses_company(self) -> bool:
        """A team without one of its own."""
        draft = self.mine
        return draft.subject != 0 and (draft.given_up or (draft.in_force is None and not draft.dirty))

    def shown(self) -> Any:
        """What counts for whoever is chosen."""
        return self.company.mine if self.uses_company() else self.mine.mine

    def before(self, place: Place) -> Any:
        """A team that had none lived by the company's."""
        own = place[1] == 0 or self.drafts[place].in_force is not None
        return super().before(place) if own else self.company.kept

    def set_editable(self, editable: bool) -> None:
        """Whose it is may be looked at even then."""
        self._editable = editable
        self._lock()

    def _lock(self) -> None:
        self.content.setEnabled(self._editable and not self.uses_company())
        for button in (self.own, self.give_up):
            button.setEnabled(self._editable)

    def show_drafts(self) -> None:
        teams = sorted(self.session.store.people.teams.values(), key=lambda team: team.name)
        self.whose.clear()
        self.whose.addItem(translate("Settings", "Toda la empresa"), 0)
        for team in teams:
            self.whose.addItem(translate("Settings", "Equipo {0}").format(team.name), team.id)
        self.whose.setCurrentIndex(max(0, self.whose.findData(self.place[1])))
        self.whose.updateGeometry()
        inherits = self.uses_company()
        self.told.set_text(translate("Settings", "Este equipo usa la de la empresa.") if inherits else self._about)
        self.own.setVisible(inherits)
        self.give_up.setVisible(not inherits and self.place[1] != 0)
        self._lock()
        self.show_policy()

    def _whose(self) -> None:
        self.show_place((self.kind, int(self.whose.currentData())))

    def show_place(self, place: Place) -> None:
        """Another team's; what was typed here stays."""
        self.place = place
        self.clear_faults()
        self.show_drafts()
        self.changed.emit()

    def _begin(self) -> None:
        self.mine.begin(self.company.mine)
        self.show_drafts()
        self.edited()

    def _give_up(self) -> None:
        draft = self.mine
        if draft.in_force is None:
            draft.take()  # it was only begun here
        else:
            draft.give_up()
        self.clear_faults()
        self.show_drafts()
        self.changed.emit()

    def become(self, body: Struct) -> None:
        """A field made this of it."""
        self.mine.mine = body
        self.edited()

    def history_of(self) -> list[tuple[Place, str]]:
        return [(self.place, "")]

    def whose_words(self, place: Place) -> str:
        """`Ventas: `, nothing for the company."""
        team = self.session.store.people.teams.get(place[1])
        return f"{team.name}: " if team is not None else ""
