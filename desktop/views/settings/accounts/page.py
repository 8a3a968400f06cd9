"""Usuarios: everybody's account in three lists, one of them beside it, and who is invited next.

Everything here is done at once and confirmed where it ends somebody's work; there is nothing to save.
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.account_words import role_name, sign_in_words, state_words, until_words
from desktop.i18n.role_words import role_fault
from desktop.i18n.words import problem
from desktop.models.planning import by_name
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.accounts.dialogs import CodeDialog, PersonDialog
from desktop.views.settings.accounts.leave_dialog import LeaveDialog
from desktop.views.settings.accounts.panel import AccountPanel
from desktop.views.settings.accounts.rows import SHOWN, AccountRows, Shown
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets import (
    Button,
    ButtonKind,
    ConfirmDialog,
    EmptyState,
    Ink,
    LinkButton,
    Paragraph,
    SearchField,
    Segmented,
    SkeletonRows,
    TableCard,
)
from protocol.accounts import Account, Holdings, Invited
from protocol.colleagues import EditColleague
from protocol.people import Team, User
from protocol.roles import CustomRole
from protocol.rules.permissions import granted
from protocol.security import PasswordLink

translate = QCoreApplication.translate
NAME, ROLE, TEAMS, STATE = range(4)
TABLE, SEARCH = 420, 240
AGAIN_MS = 60_000


class AccountsPage(SettingsPage):
    """Asks when it opens, when a colleague changed, and once a minute: who is there changes by itself."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.known = False
        self.shown: int | None = None
        self.roles: list[CustomRole] = []
        titles = (
            translate("Accounts", "Persona"), translate("Accounts", "Rol"), translate("Accounts", "Equipos"),
            translate("Accounts", "Cuenta"),
        )  # fmt: skip
        self.rows = AccountRows(titles, self._words, self)
        self.new = Button(theme, translate("Accounts", "Invitar"), ButtonKind.PRIMARY, "user-plus")
        self.search = SearchField(theme, translate("Accounts", "Nombre, correo, rol o equipo"))
        self.search.setAccessibleName(translate("Accounts", "Buscar personas"))
        names = (translate("Accounts", "Activas"), translate("Accounts", "Invitadas"),
                 translate("Accounts", "Desactivadas"))  # fmt: skip
        self.which = Segmented(theme, translate("Accounts", "Cuentas"), names)
        self.loading = SkeletonRows(theme)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.retry = LinkButton(theme, translate("Accounts", "Reintentar"))
        self.empty = EmptyState(
            theme, translate("Accounts", "Nadie aquí"),
            translate("Accounts", "Prueba con otra lista u otras palabras."),
        )  # fmt: skip
        self.table = TableCard(theme, translate("Accounts", "Personas"), self.rows)
        self.panel = AccountPanel(theme)
        self._assemble()
        self._connect()
        self._people = self._versions()
        self.ask()

    def _assemble(self) -> None:
        px = self.theme.px
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.search.setMaximumWidth(px(SEARCH))
        top.setSpacing(px(8))
        top.addWidget(self.which)
        top.addStretch(1)
        top.addWidget(self.search, 1)
        column.addLayout(top)
        for part in (self.loading, self.trouble, self.retry, self.empty):
            column.addWidget(part)
            part.hide()
        column.addWidget(self.table, 1)
        self.table.hide()
        self.table.setMinimumHeight(px(TABLE))
        header = self.table.view.horizontalHeader()
        for each in (NAME, ROLE, TEAMS, STATE):
            header.setSectionResizeMode(each, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.new.clicked.connect(self._ask_new)
        self.retry.clicked.connect(self.ask)
        self.search.textChanged.connect(self._find)
        self.which.changed.connect(self._choose_list)
        self.panel.asked.connect(self._act)
        self.table.view.selectionModel().currentRowChanged.connect(self._moved)
        self.table.view.doubleClicked.connect(lambda _: self._act("edit"))
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.ask)
        self._again.start()

    # -------------------------------------------------------------------------------------------- what the gateway has

    def ask(self) -> None:
        """Everybody, and which roles there are."""
        self.loading.setVisible(not self.known)
        self.context.tasks.start(self._asked())

    async def _asked(self) -> None:
        found, roles = await self.session.accounts(), await self.session.roles()
        if isValid(self):
            self.show_accounts(found, roles)

    def show_accounts(self, found: list[Account] | Refusal, roles: list[CustomRole] | Refusal) -> None:
        """What came, or why nothing did; what was known stays."""
        self.loading.hide()
        refused = next((one for one in (found, roles) if isinstance(one, Refusal)), None)
        self.trouble.set_text(problem(refused.words, refused.detail) if refused is not None else "")
        for part in (self.trouble, self.retry):
            part.setVisible(refused is not None and not self.known)
        if isinstance(found, Refusal) or isinstance(roles, Refusal):
            return
        self.known, self.roles = True, roles
        self.rows.take(found)
        self._show()

    def _words(self, account: Account) -> Sequence[str]:
        user, teams = account.user, self.session.store.people.teams
        named = ", ".join(sorted(teams[id].name for id in user.team_ids if id in teams))
        state = state_words(account, self.session.clock.now())
        return user.name, role_name(user, self.roles), named, state

    def _show(self) -> None:
        empty = not self.rows.rows
        self.empty.setVisible(self.known and empty)
        self.table.setVisible(self.known and not empty)
        ids = [one.user.id for one in self.rows.rows]
        if self.shown not in ids:
            self.shown = ids[0] if ids else None
        if self.shown is not None:
            self.table.view.selectRow(ids.index(self.shown))
        self._show_panel()
        self.changed.emit()

    def _show_panel(self) -> None:
        account = self.rows.account(self.shown)
        self.panel.setVisible(account is not None)
        if account is not None:
            now = self.session.clock.now()
            self.panel.show_account(
                account, state_words(account, now), sign_in_words(account), self._refused(account.user)
            )

    def _refused(self, user: User) -> str:
        """Nobody decides about who may do more; what is one's own is elsewhere."""
        me = self.session.store.me
        if me is None or user.id == me.id:
            return translate("Accounts", "Es tu cuenta: tu contraseña y tus dispositivos están en Preferencias.")
        beyond = sorted(granted(user) - granted(me))
        return role_fault("beyond_you", beyond) if beyond else ""

    def _find(self, typed: str) -> None:
        self.rows.find(typed)
        self._show()

    def _choose_list(self, index: int) -> None:
        self.rows.show_only(SHOWN[index])
        self._show()

    def _moved(self) -> None:
        index = self.table.view.currentIndex()
        if index.isValid() and self.rows.rows[index.row()].user.id != self.shown:
            self.shown = self.rows.rows[index.row()].user.id
            self.panel.tell("")
            self._show_panel()

    # ------------------------------------------------------------------------------------------------------- acting

    def _teams(self) -> list[Team]:
        return sorted(self.session.store.people.teams.values(), key=lambda team: team.name.casefold())

    def _mine(self) -> frozenset[str]:
        me = self.session.store.me
        return frozenset(granted(me)) if me is not None else frozenset()

    def _ask_new(self) -> None:
        dialog = PersonDialog(self.theme, self.window(), self.roles, self._teams(), self._mine())
        dialog.accepted.connect(partial(self._invite, dialog))
        dialog.open()

    def _invite(self, dialog: PersonDialog) -> None:
        body = dialog.invitation(str(self.context.settings.language or "es"))
        self._start(partial(self.session.invite, body), partial(self._invited, body.name))

    def _invited(self, name: str, done: Invited) -> None:
        self.which_list("invited")
        self.shown = done.user.id
        self.show_code(name, done.link)

    def which_list(self, state: Shown) -> None:
        """Show another of the three."""
        index = SHOWN.index(state)
        self.which.set_current(index)
        self._choose_list(index)

    def show_code(self, name: str, link: PasswordLink) -> None:
        """Once."""
        until = until_words(link.expires_at, self.session.clock.now())
        CodeDialog(self.theme, self.window(), name, link.code, until).open()

    def _act(self, what: str) -> None:
        account = self.rows.account(self.shown)
        if account is None or self._refused(account.user):
            return
        user = account.user
        acts: dict[str, Callable[[User], None]] = {
            "edit": self._edit, "link": self._link, "factor": self._forget_factor, "sign_out": self._sign_out,
            "off": self._leave, "on": self._switch_on,
        }  # fmt: skip
        acts[what](user)

    def _edit(self, user: User) -> None:
        if user.active:
            dialog = PersonDialog(self.theme, self.window(), self.roles, self._teams(), self._mine(), user)
            dialog.accepted.connect(lambda: self._start(partial(self.session.edit_account, user.id, dialog.change())))
            dialog.open()

    def _switch_on(self, user: User) -> None:
        self._start(partial(self.session.edit_account, user.id, EditColleague(active=True)))

    def _link(self, user: User) -> None:
        self._start(partial(self.session.new_password_link, user.id), partial(self.show_code, user.name))

    def _forget_factor(self, user: User) -> None:
        words = translate(
            "Accounts", "Entrará solo con la contraseña, y sus sesiones se cierran. Hazlo si perdió el teléfono y sus "
            "códigos de reserva, y si sabes que es esa persona quien lo pide."
        )  # fmt: skip
        title = translate("Accounts", "¿Quitar el código del teléfono de {0}?").format(user.name)
        self._confirm(title, words, translate("Accounts", "Quitar"), partial(self.session.forget_factor, user.id))

    def _sign_out(self, user: User) -> None:
        words = translate("Accounts", "Sale en todos sus dispositivos y vuelve a entrar con su contraseña.")
        title = translate("Accounts", "¿Cerrar las sesiones de {0}?").format(user.name)
        self._confirm(
            title, words, translate("Accounts", "Cerrar sesiones"), partial(self.session.sign_out_of, user.id)
        )

    def _confirm(self, title: str, words: str, action: str, job: Callable[[], Awaitable[Any]]) -> None:
        dialog = ConfirmDialog(self.theme, title, words, action, self.window())
        dialog.accepted.connect(lambda: self._start(job))
        dialog.open()

    def _leave(self, user: User) -> None:
        self._start(partial(self.session.holdings, user.id), partial(self.ask_leave, user))

    def ask_leave(self, user: User, held: Holdings) -> None:
        """Where what they have goes."""
        others = [one for one in by_name(self.session.store.people.users.values()) if one.id != user.id]
        dialog = LeaveDialog(self.theme, user, held, others, self.window())
        dialog.accepted.connect(lambda: self._start(partial(self.session.switch_off, user.id, dialog.wish())))
        dialog.open()

    def _start(self, job: Callable[[], Awaitable[Any]], then: Callable[[Any], None] | None = None) -> None:
        self.panel.tell("")
        self.context.tasks.start(self._do(job, then))

    async def _do(self, job: Callable[[], Awaitable[Any]], then: Callable[[Any], None] | None) -> None:
        done = await job()
        if not isValid(self):
            return
        if isinstance(done, Refusal):
            self.panel.tell(problem(done.words, done.detail))
            self.panel.show()
            return
        if then is not None:
            then(done)
        await self._asked()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        if not self.known:
            return ""
        counts = self.rows.counts()
        words = translate("Accounts", "{0} activas, {1} invitadas, {2} desactivadas")
        return words.format(*(counts[state] for state in SHOWN))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.new,)

    def aside(self) -> QWidget:
        side = QWidget()  # shown and hidden by the window; the panel in it only with somebody to show
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        return side

    def set_editable(self, editable: bool) -> None:
        """The list can still be looked through."""
        for part in (self.new, self.panel):
            part.setEnabled(editable)
        if editable and not self.known:
            self.ask()

    def refresh(self) -> None:
        if self._people != (now := self._versions()):
            self._people = now
            self.ask()

    def _versions(self) -> dict[int, int]:
        return {user.id: user.rev for user in self.session.store.people.users.values()}
