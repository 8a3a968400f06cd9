"""The company's provider of accounts: its address, our name and secret there, and how far its word goes."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import CheckBox, Combo, TextField
from protocol.company_sign_in import Passwords, PutSignInProvider, SignInProvider

translate = QCoreApplication.translate
WITH_PASSWORD: tuple[Passwords, ...] = ("everyone", "administration")


class ProviderDialog(FormDialog):
    """`kept(provider)` when the gateway has asked it and taken it over. A refusal stays with its reason."""

    kept = Signal(object)

    def __init__(self, context: ViewContext, now: SignInProvider, parent: QWidget) -> None:
        title = translate("CompanySignIn", "Cambiar proveedor") if now.issuer else translate(
            "CompanySignIn", "Conectar un proveedor"
        )  # fmt: skip
        about = translate("CompanySignIn", "Estos datos los da el proveedor al registrar Relevo como aplicación web.")
        super().__init__(context.theme, title, translate("CompanySignIn", "Comprobar y guardar"), parent, about)
        theme, self._context, self._now = context.theme, context, now
        self.issuer = self._field("https://accounts.google.com", now.issuer, 500)
        self.name = self._field("Google", now.name, 60)
        self.client_id = self._field("", now.client_id, 500)
        self.secret = self._field(translate("CompanySignIn", "Sin cambios") if now.has_secret else "", "", 500)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.own_people = CheckBox(theme, translate("CompanySignIn", "Ahí solo tiene cuenta gente de la empresa"))
        self.asks_factor = CheckBox(theme, translate("CompanySignIn", "Ya pide un segundo paso: Relevo no lo repite"))
        self.own_people.setChecked(now.own_people)
        self.asks_factor.setChecked(now.asks_factor)
        self.passwords = Combo(theme, translate("CompanySignIn", "Con contraseña entra"))
        for value in WITH_PASSWORD:
            self.passwords.addItem(password_words(value), value)
        self.passwords.setCurrentIndex(WITH_PASSWORD.index(now.passwords))
        self.add(translate("CompanySignIn", "Dirección del proveedor"), self.issuer)
        self.add(translate("CompanySignIn", "Nombre en el botón «Entrar con…»"), self.name)
        self.add(translate("CompanySignIn", "Identificador de cliente"), self.client_id)
        self.add(translate("CompanySignIn", "Secreto de cliente"), self.secret)
        self.fields.addWidget(self.own_people)
        self.fields.addWidget(self.asks_factor)
        self.add(translate("CompanySignIn", "Con contraseña entra"), self.passwords)

    def _field(self, example: str, value: str, longest: int) -> TextField:
        field = TextField(self.theme, example)
        field.setMaxLength(longest)
        field.setText(value)
        return field

    def provider(self) -> PutSignInProvider:
        """What is to be kept; without a new secret the one there is stays, if the address does."""
        return PutSignInProvider(
            issuer=self.issuer.text().strip(), name=self.name.text().strip(), client_id=self.client_id.text().strip(),
            secret=self.secret.text().strip() or None, own_people=self.own_people.isChecked(),
            asks_factor=self.asks_factor.isChecked(), passwords=self.passwords.currentData(),
        )  # fmt: skip

    def problem(self) -> str:
        if not all(field.text().strip() for field in (self.issuer, self.name, self.client_id)):
            return translate("CompanySignIn", "Faltan la dirección, el nombre o el identificador.")
        return ""

    def finish(self) -> None:
        """The gateway asks the provider first; the button waits."""
        words = self.problem()
        self.tell(words)
        if not words:
            self.confirm.setEnabled(False)
            self._context.tasks.start(self._keep(self.provider()))

    async def _keep(self, wanted: PutSignInProvider) -> None:
        found = await self._context.session.put_sign_in_provider(wanted)
        if not isValid(self):
            return
        self.confirm.setEnabled(True)
        if isinstance(found, Refusal):
            self.tell(_why(found))
        else:
            self.kept.emit(found)
            self.accept()


def password_words(passwords: Passwords) -> str:
    """Who may still sign in with a password."""
    return {
        "everyone": translate("CompanySignIn", "Cualquiera, si lo prefiere"),
        "administration": translate("CompanySignIn", "Solo quien administra las entradas"),
    }[passwords]


def _why(found: Refusal) -> str:
    known = {
        "unsafe": translate("CompanySignIn", "La dirección del proveedor empieza con https://."),
        "silent": translate(
            "CompanySignIn", "En esa dirección no responde un proveedor de cuentas (OpenID Connect). Revísala."
        ),
    }  # fmt: skip
    said = [known[fault.code] for fault in found.faults if fault.code in known]
    return said[0] if said else problem(found.words, found.detail)
