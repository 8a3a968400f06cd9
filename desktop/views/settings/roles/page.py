"""Roles y permisos: a list at the left, one role in the middle, what its changes do at the right.

Relevo's own roles are shown as they are and can be copied. Changes are drafts (`models/role_drafts`) until they are
saved; each role is saved by itself, and the first that is refused is shown with its reason.
"""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.permission_words import permission_words, preset_about, preset_name
from desktop.i18n.role_words import copy_name, people_words, role_change, role_fault, sight_name
from desktop.i18n.words import problem
from desktop.models.role_drafts import PRESET_ROLES, Chosen, RoleDrafts, people_of
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.roles.effect import RoleEffect
from desktop.views.settings.roles.form import RoleForm
from desktop.views.settings.roles.items import RoleItem
from desktop.views.settings.roles.retire_dialog import RetireDialog
from desktop.views.widgets import Button, Card, Ink, LinkButton, Paragraph, SkeletonRows
from protocol.people import User
from protocol.roles import CustomRole, ReplaceRole
from protocol.rules.permissions import PRESETS, Permission, granted
from protocol.rules.roles import problem_of

LIST = 208


class RolesPage(SettingsPage):
    """Asks the gateway when it opens; saves what is a draft."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.drafts = RoleDrafts()
        self.chosen: Chosen = "agent"
        self.known, self._saving = False, False
        self.items: dict[Chosen, RoleItem] = {}
        self.form, self.effect = RoleForm(self.theme), RoleEffect(self.theme)
        self.new = Button(self.theme, self.tr("Nuevo rol"), icon="plus")
        self.loading = SkeletonRows(self.theme)
        self.trouble = Paragraph(self.theme, "", Role.UI, Ink.DANGER)
        self.retry = LinkButton(self.theme, self.tr("Reintentar"))
        self._assemble()
        self._connect()
        self.ask()

    def _assemble(self) -> None:
        px = self.theme.px
        across, right, self.left = QHBoxLayout(self), QVBoxLayout(), QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        self.list = Card(self.theme)
        self.list.setFixedWidth(px(LIST))
        self.list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(px(6), px(6), px(6), px(6))
        self._rows.setSpacing(px(2))
        left.addWidget(self.list)
        left.addStretch(1)
        for part in (self.loading, self.trouble, self.retry, self.form):
            right.addWidget(part)
            part.hide()
        right.addStretch(1)
        across.addWidget(self.left)
        across.addLayout(right, 1)

    def _connect(self) -> None:
        self.new.clicked.connect(partial(self.add, "agent"))
        self.retry.clicked.connect(self.ask)
        self.form.copy.clicked.connect(lambda: self.add(self.chosen))
        self.form.retire.clicked.connect(self._ask_to_retire)
        self.form.renamed.connect(lambda text: self._edit(name=text))
        self.form.described.connect(lambda text: self._edit(about=text))
        self.form.sees.connect(lambda sight: self._edit(visibility=sight))
        self.form.turned.connect(self._turn)

    # ------------------------------------------------------------------------------------------- what the gateway has

    def ask(self) -> None:
        """What roles there are now."""
        self.loading.setVisible(not self.known)
        self.context.tasks.start(self._asked())

    async def _asked(self) -> None:
        found = await self.session.roles()
        if isValid(self):
            self.show_roles(found)

    def show_roles(self, found: list[CustomRole] | Refusal) -> None:
        """What came of it; what was known stays beside the reason why nothing newer is."""
        self.loading.hide()
        refused = isinstance(found, Refusal)
        self.trouble.set_text(problem(found.words, found.detail) if isinstance(found, Refusal) else "")
        for part in (self.trouble, self.retry):
            part.setVisible(refused)
        if not isinstance(found, Refusal):
            self.known = True
            self.drafts.take(found)
        self.left.setVisible(self.known)
        self.show_drafts()
        self.changed.emit()

    # ------------------------------------------------------------------------------------------------- what is shown

    def users(self) -> list[User]:
        """Active colleagues."""
        return list(self.session.store.people.users.values())

    def show_drafts(self) -> None:
        """Everything as it is here now."""
        if not self.known:
            return
        if isinstance(self.chosen, int) and self.chosen not in self.drafts.ids():
            self.chosen = "agent"
        self._show_list()
        self._show_role()
        self.form.show()

    def _show_list(self) -> None:
        wanted: list[Chosen] = [*PRESET_ROLES, *self.drafts.ids()]
        if wanted != list(self.items):
            for item in self.items.values():
                self._rows.removeWidget(item)
                item.hide()
                item.deleteLater()
            self.items = {}
            for key in wanted:
                item = RoleItem(self.theme, locked=not isinstance(key, int))
                item.clicked.connect(partial(self.choose, key))
                self.items[key] = item
                self._rows.addWidget(item)
        for key, item in self.items.items():
            item.dirty = isinstance(key, int) and key in self.drafts.mine
            item.show_words(self.name_of(key), people_words(self._count(key), preset=not isinstance(key, int)))
            item.setChecked(key == self.chosen)

    def name_of(self, key: Chosen) -> str:
        """As it is called here."""
        return self.drafts.put(key).name if isinstance(key, int) else preset_name(key)

    def _count(self, key: Chosen) -> int:
        if isinstance(key, int):
            return self.drafts.kept[key].people if key in self.drafts.kept else 0
        return len(people_of(self.users(), key))

    def _show_role(self) -> None:
        key, me = self.chosen, self.session.store.me
        mine = granted(me) if me is not None else frozenset()
        if isinstance(key, int):
            put = self.drafts.put(key)
            self.form.show_role(put.name, put.about, put.permissions, put.visibility, own=True, grantable=mine)
            given, taken = self.drafts.given(key), self.drafts.taken(key)
            self.form.say(self._fault(key) if key in self.drafts.mine else "")
        else:
            self.form.show_role(preset_name(key), preset_about(key), PRESETS[key], None, own=False, grantable=())
            given, taken = [], []
            self.form.say("")
        self.effect.show_effect(given, taken, people_of(self.users(), key), self._count(key))

    def _fault(self, id: int) -> str:
        me, kept = self.session.store.me, self.drafts.kept.get(id)
        put = self.drafts.put(id)
        taken = {self.name_of(key).casefold() for key in self.items if key != id}
        if put.name.strip().casefold() in taken:
            return role_fault("name_taken")
        found = problem_of(put, granted(me) if me is not None else (), kept.permissions if kept is not None else ())
        return role_fault(found.reason, found.permissions) if found is not None else ""

    # ------------------------------------------------------------------------------------------------ what is changed

    def choose(self, key: Chosen) -> None:
        """Another role; what was changed in the one before stays a change."""
        self.chosen = key
        self._show_list()
        self._show_role()

    def add(self, like: Chosen) -> None:
        """A new one, like this one."""
        self.chosen = self.drafts.new(like, copy_name(self.name_of(like)))
        self._told()
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _edit(self, **fields: str) -> None:
        if isinstance(self.chosen, int):
            self.drafts.change(self.chosen, replace(self.drafts.put(self.chosen), **fields))
            self._told()

    def _turn(self, permission: str, on: bool) -> None:
        if isinstance(self.chosen, int):
            self.drafts.turn(self.chosen, Permission(permission), on=on)
            self._told()

    def _told(self) -> None:
        self.show_drafts()
        self.changed.emit()

    def _ask_to_retire(self) -> None:
        if not isinstance(self.chosen, int) or self.chosen < 0:
            self.drafts.drop(self.chosen) if isinstance(self.chosen, int) else None
            self._told()
            return
        others = [(self.name_of(key), key) for key in self.items if key != self.chosen and _is_kept(key)]
        dialog = RetireDialog(
            self.theme, self.name_of(self.chosen), self._count(self.chosen), others, self.window()
        )  # fmt: skip
        dialog.accepted.connect(lambda id=self.chosen: self.context.tasks.start(self._retire(id, dialog.instead)))
        dialog.open()

    async def _retire(self, id: int, instead: object) -> None:
        body = ReplaceRole(role_id=instead) if isinstance(instead, int) else ReplaceRole(role=instead)  # type: ignore[arg-type]
        refusal = await self.session.retire_role(id, body)
        if not isValid(self):
            return
        if refusal is None:
            self.drafts.drop(id)
            await self._asked()
        else:
            self.form.say(problem(refusal.words, refusal.detail))

    # ---------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        if not self.known:
            return ""
        return self.tr("%n rol(es)", "", len(PRESET_ROLES) + len(self.drafts.kept))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.new,)

    def aside(self) -> QWidget:
        return self.effect

    def changes(self) -> list[str]:
        return [words for id in self.drafts.mine for words in self._changes_of(id)]

    def _changes_of(self, id: int) -> list[str]:
        put, kept = self.drafts.put(id), self.drafts.kept.get(id)
        if kept is None:
            return [role_change(put.name, "new")]
        found = [role_change(put.name, "name", kept.name)] if put.name != kept.name else []
        found += [role_change(put.name, "about")] if put.about != kept.about else []
        found += (
            [role_change(put.name, "sight", sight_name(put.visibility))] if put.visibility != kept.visibility else []
        )
        for what, which in (("given", self.drafts.given(id)), ("taken", self.drafts.taken(id))):
            if which:
                found.append(role_change(put.name, what, ", ".join(permission_words(one)[0] for one in which)))
        return found

    def save(self) -> None:
        wrong = next((id for id in self.drafts.mine if self._fault(id)), None)
        if wrong is not None:
            self.choose(wrong)
            self.refused.emit(self._fault(wrong))
        elif not self._saving:
            self._saving = True
            self.context.tasks.start(self._save_all())

    async def _save_all(self) -> None:
        refusal: Refusal | None = None
        for id, put in list(self.drafts.mine.items()):
            done = await (self.session.make_role(put) if id < 0 else self.session.change_role(id, put))
            if not isValid(self):
                return
            if isinstance(done, Refusal):
                refusal = refusal or done
                self.chosen = id
                continue
            self._kept(id, done)
        self._saving = False
        self.show_drafts()
        self.changed.emit()
        if refusal is not None:
            self.refused.emit(problem(refusal.words, refusal.detail))
        else:
            self.saved.emit()

    def _kept(self, id: int, row: CustomRole) -> None:
        self.drafts.drop(id)
        self.drafts.kept[row.id] = row
        if self.chosen == id:
            self.chosen = row.id

    def discard(self) -> None:
        self.drafts.mine.clear()
        self._told()

    def refresh(self) -> None:
        self.show_drafts()

    def set_editable(self, editable: bool) -> None:
        """The list is still to be walked through."""
        for part in (self.form.name, self.form.purpose, self.form.seeing, self.form.copy, self.form.retire, self.new):
            part.setEnabled(editable)
        if editable and self.known:
            self._show_role()
        else:
            for switch in self.form.switches.values():
                switch.setEnabled(False)


def _is_kept(key: Chosen) -> bool:
    return not isinstance(key, int) or key > 0
