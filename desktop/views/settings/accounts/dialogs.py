"""Dialogs of the page of accounts: an invitation, what is changed about somebody, and the code that is shown once."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.permission_words import preset_name
from desktop.theme import Role, Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, CheckBox, Combo, Ink, Label, Paragraph, ScrollPage, TextField
from protocol.accounts import Invite
from protocol.colleagues import EditColleague
from protocol.people import Team, User
from protocol.roles import CustomRole
from protocol.rules.permissions import PRESETS

translate = QCoreApplication.translate
MOST_NAME, MOST_EMAIL, TEAMS = 200, 254, 150


class PersonDialog(FormDialog):
    """Name, address (of somebody new), role and teams. Only roles that give no more than `mine` are offered."""

    def __init__(
        self, theme: Theme, parent: QWidget, roles: Sequence[CustomRole], teams: Sequence[Team],
        mine: Collection[str], user: User | None = None,
    ) -> None:  # fmt: skip
        title = translate("Accounts", "Invitar a una persona") if user is None else user.name
        confirm = translate("Accounts", "Invitar") if user is None else translate("Accounts", "Guardar")
        super().__init__(theme, title, confirm, parent)
        self.user = user
        self.name, self.email = TextField(theme), TextField(theme, "ana@empresa.com")
        self.name.setMaxLength(MOST_NAME)
        self.email.setMaxLength(MOST_EMAIL)
        self.role = Combo(theme, translate("Accounts", "Rol"))
        self.add(translate("Accounts", "Nombre"), self.name)
        if user is None:
            self.add(translate("Accounts", "Correo con el que entra"), self.email)
        self.add(translate("Accounts", "Rol"), self.role)
        self._offer(roles, mine)
        self.boxes = {team.id: CheckBox(theme, team.name) for team in teams}
        if teams:
            self._add_teams()
        if user is not None:
            self._show(user)

    def _offer(self, roles: Sequence[CustomRole], mine: Collection[str]) -> None:
        held = set(mine)
        for preset in ("agent", "supervisor", "admin"):
            if held >= PRESETS[preset]:
                self.role.addItem(preset_name(preset), preset)
        for role in roles:
            if held >= set(role.permissions):
                self.role.addItem(role.name, role.id)

    def _add_teams(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in self.boxes.values():
            column.addWidget(box)
        column.addStretch(1)
        area = ScrollPage(inner)
        area.setFixedHeight(min(self.theme.px(TEAMS), inner.sizeHint().height()))
        area.setAccessibleName(translate("Accounts", "Equipos"))
        self.fields.addWidget(Label(self.theme, translate("Accounts", "Equipos"), Role.META, Ink.SECONDARY, 600))
        self.fields.addWidget(area)

    def _show(self, user: User) -> None:
        self.name.setText(user.name)
        found = self.role.findData(user.role_id if user.role_id is not None else user.role)
        self.role.setCurrentIndex(found)
        for id, box in self.boxes.items():
            box.setChecked(id in user.team_ids)

    def problem(self) -> str:
        if not self.name.text().strip():
            return translate("Accounts", "Escribe su nombre.")
        local, _, domain = self.email.text().strip().partition("@")
        if self.user is None and not (local and domain):
            return translate("Accounts", "Escribe su correo completo: con él entra.")
        return "" if self.role.currentIndex() >= 0 else translate("Accounts", "Elige un rol.")

    def _teams(self) -> list[int]:
        return [id for id, box in self.boxes.items() if box.isChecked()]

    def invitation(self, language: str) -> Invite:
        """Somebody new. What they see: their role says it, or else what their teams have."""
        chosen, sight = self.role.currentData(), "all" if self.role.currentData() == "admin" else "teams"
        given = {"role_id": chosen} if isinstance(chosen, int) else {"role": chosen, "visibility": sight}
        code = {"pt": "pt_BR", "en": "en"}.get(language[:2], "es")
        return Invite(
            email=self.email.text().strip(), name=self.name.text().strip(), team_ids=self._teams(),
            language=code, **given,  # type: ignore[arg-type]
        )  # fmt: skip

    def change(self) -> EditColleague:
        """Only what is another now."""
        user, chosen = self.user, self.role.currentData()
        change = EditColleague()
        if user is None:
            return change
        if (name := self.name.text().strip()) != user.name:
            change.name = name
        if isinstance(chosen, int) and chosen != user.role_id:
            change.role_id = chosen
        elif isinstance(chosen, str) and (user.role_id is not None or chosen != user.role):
            change.role = chosen  # type: ignore[assignment]
        if set(self._teams()) != set(user.team_ids) & self.boxes.keys():
            change.team_ids = self._teams()
        return change


class CodeDialog(SmallDialog):
    """A code, shown once: it is copied with the words that tell what to do with it."""

    def __init__(self, theme: Theme, parent: QWidget, name: str, code: str, until: str) -> None:
        super().__init__(theme, parent, translate("Accounts", "Código para {0}").format(name), 440)
        words = translate(
            "Accounts", "Mándaselo por un canal seguro. Con él elige su contraseña en la pantalla de entrada, en "
            "«Tengo un código de quien administra». Vale hasta {0}, una sola vez, y no se vuelve a mostrar."
        ).format(until)  # fmt: skip
        self.code = Label(theme, code, Role.TITLE)
        self.code.setAccessibleName(translate("Accounts", "Código"))
        self.text = translate("Accounts", "Tu código para entrar a Relevo: {0} (vale hasta {1})").format(code, until)
        self.copy = Button(theme, translate("Accounts", "Copiar"), ButtonKind.PRIMARY, "copy")
        self.copy.clicked.connect(self._copy)
        self.head()
        self.column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        self.column.addWidget(self.code)
        self.cancel.set_label(translate("Accounts", "Cerrar"))
        self.foot(self.copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.set_label(translate("Accounts", "Copiado"))
