"""Cuenta de la empresa: who vouches for people at the door, what the provider has to know of us, and the end of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Section
from desktop.views.settings.sign_in.dialog import ProviderDialog
from desktop.views.widgets import Button, ButtonKind, ConfirmDialog, EmptyState, Ink, Paragraph, TextField
from protocol.company_sign_in import SignInProvider

translate = QCoreApplication.translate


class CompanySignInPage(AskingPage):
    """Everything is done at once."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.provider: SignInProvider | None = None
        self.edit = Button(theme, translate("CompanySignIn", "Cambiar"), ButtonKind.OUTLINE, "pencil", small=True)
        self.drop = Button(theme, translate("CompanySignIn", "Quitar"), ButtonKind.OUTLINE, small=True)
        self.empty = EmptyState(
            theme, translate("CompanySignIn", "Se entra con contraseña"),
            translate("CompanySignIn", "Conecta Google Workspace, Microsoft Entra u otro proveedor OpenID Connect y tu "
                      "equipo entra con la cuenta que ya usa."),
            translate("CompanySignIn", "Conectar un proveedor"), "building-2",
        )  # fmt: skip
        self.facts = Section(theme, "", trailing=self._buttons())
        self.told = Section(
            theme, translate("CompanySignIn", "Lo que el proveedor tiene que saber"),
            translate("CompanySignIn", "Dale esta dirección de vuelta (redirect URI), tal cual:"),
        )  # fmt: skip
        self.redirect = TextField(theme)
        self.redirect.setReadOnly(True)
        self.redirect.setAccessibleName(translate("CompanySignIn", "Dirección de vuelta"))
        self.copy = Button(theme, translate("CompanySignIn", "Copiar"), ButtonKind.SOFT, "copy")
        across = QHBoxLayout()
        across.addWidget(self.redirect, 1)
        across.addWidget(self.copy)
        self.told.body.addLayout(across)
        for part in (self.empty, self.facts, self.told):
            self.body.addWidget(part)
            part.hide()
        self.edit.clicked.connect(self.ask_provider)
        self.empty.acted.connect(self.ask_provider)
        self.drop.clicked.connect(self._ask_drop)
        self.copy.clicked.connect(self._copy)
        self.begin()

    def _buttons(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(8))
        for button in (self.edit, self.drop):
            row.addWidget(button)
        return both

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        name = self.provider.name if self.provider is not None else ""
        return translate("CompanySignIn", "Se entra con {0}").format(name) if name else ""

    def set_editable(self, editable: bool) -> None:
        for part in (self.edit, self.drop, self.empty):
            part.setEnabled(editable)
        super().set_editable(editable)

    def aside(self) -> QWidget:
        steps = (
            translate("CompanySignIn", "1. Registra Relevo como aplicación web en tu proveedor, con la dirección de "
                      "vuelta de esta página."),
            translate("CompanySignIn", "2. Conecta aquí el proveedor con el identificador y el secreto que te dé."),
            translate("CompanySignIn", "3. Invita a cada persona con su correo de la empresa: nadie entra sin "
                      "invitación."),
        )  # fmt: skip
        note = translate(
            "CompanySignIn",
            "Quien administra las entradas entra siempre con contraseña si el proveedor falla.",
        )
        told = [Paragraph(self.theme, words, Role.UI, Ink.SECONDARY) for words in steps]
        return Aside(
            self.theme, translate("CompanySignIn", "Cómo se conecta"), *told, aside_note(self.theme, note), gap=8
        )

    def known(self) -> bool:
        return self.provider is not None

    async def load(self) -> Refusal | None:
        found = await self.session.sign_in_provider()
        if isinstance(found, Refusal):
            return found
        self.provider = found
        return None

    # ----------------------------------------------------------------------------------------------------- the rows

    def show_rows(self) -> None:
        now = self.provider or SignInProvider()
        clear(self.facts.body)
        self.facts.title.setText(translate("CompanySignIn", "Se entra con {0}").format(now.name))
        for words in _facts(now):
            self.facts.body.addWidget(Paragraph(self.theme, words, Role.UI, Ink.SECONDARY))
        self.redirect.setText(now.redirect)
        self.redirect.setCursorPosition(0)
        self.facts.setVisible(bool(now.issuer))
        self.empty.setVisible(not now.issuer)
        self.told.setVisible(bool(now.redirect))

    # ----------------------------------------------------------------------------------------------------- the deeds

    def ask_provider(self) -> None:
        """Another one, or the first."""
        dialog = ProviderDialog(self.context, self.provider or SignInProvider(), self.window())
        dialog.kept.connect(self._kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _kept(self, provider: SignInProvider) -> None:
        self.say(translate("CompanySignIn", "Listo: la pantalla de entrada ofrece «Entrar con {0}».").format(
            provider.name
        ))  # fmt: skip
        self.ask()

    def _ask_drop(self) -> None:
        dialog = ConfirmDialog(
            self.theme, translate("CompanySignIn", "¿Quitar la entrada con la cuenta de la empresa?"),
            translate("CompanySignIn", "Desde ahora se entra con contraseña. Quien no tenga una pide un código a quien "
                      "administra. Las sesiones abiertas siguen."),
            translate("CompanySignIn", "Quitar"), self.window(),
        )  # fmt: skip
        dialog.accepted.connect(self.remove)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        """Passwords alone from now on."""
        words = translate("CompanySignIn", "Se entra con contraseña otra vez.")
        self.do(self.session.drop_sign_in_provider, lambda _none: self.say(words))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.redirect.text())
        self.say(translate("CompanySignIn", "Dirección copiada."))


def _facts(now: SignInProvider) -> Sequence[str]:
    return (
        now.issuer,
        translate("CompanySignIn", "Identificador: {0}").format(now.client_id),
        translate("CompanySignIn", "Con secreto") if now.has_secret else translate("CompanySignIn", "Sin secreto"),
        translate("CompanySignIn", "El correo de la cuenta vale aunque el proveedor no diga que lo comprobó.")
        if now.own_people
        else translate("CompanySignIn", "Solo valen correos que el proveedor dice haber comprobado."),
        translate("CompanySignIn", "El segundo paso lo pide el proveedor.")
        if now.asks_factor
        else translate("CompanySignIn", "El segundo paso lo pide Relevo, como en Seguridad."),
        translate("CompanySignIn", "También se entra con contraseña.")
        if now.passwords == "everyone"
        else translate("CompanySignIn", "Con contraseña solo entra quien administra las entradas."),
    )
