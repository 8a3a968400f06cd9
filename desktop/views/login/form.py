"""The steps of signing in: server, account, password, and a code where one is asked for.

Finished ones collapse; each error stands at its field.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.i18n.words import problem
from desktop.theme import Role, Theme
from desktop.views.login.accounts import KnownAccounts
from desktop.views.login.factor import EnrolPanel, RecoveryPanel
from desktop.views.login.port import Step
from desktop.views.login.steps import DoneLine, StepHead
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, TextField
from protocol.company_sign_in import SignInWays

translate = QCoreApplication.translate
PLACES: dict[str, int] = {
    "server": 0, "account": 1, "password": 2, "link": 2, "company": 1, "code": 3, "enrol": 3, "fresh": 3, "codes": 4,
}  # fmt: skip
SECRET: tuple[Step, ...] = ("password", "fresh")
BUTTON_ALONE: tuple[Step, ...] = ("codes", "company")
"""Nothing is typed there."""


class LoginForm(QWidget):
    """`answered(step, text)` when the present step's answer is given; the others when something else is wanted."""

    answered = Signal(str, str)
    link_wanted = Signal()
    company_wanted = Signal()
    company_given_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.step: Step = "server"
        self.values: dict[str, str] = {"server": "", "account": ""}
        self.setFixedWidth(theme.px(400))
        self.title = Label(theme, self.tr("Iniciar sesión"), Role.HEADING)
        self.left = Label(theme, "", Role.UI, Ink.SECONDARY)
        self.done: dict[str, DoneLine] = {
            "server": DoneLine(theme, self.tr("Servidor")), "account": DoneLine(theme, self.tr("Cuenta")),
        }  # fmt: skip
        self.head, self.field = StepHead(theme), TextField(theme)
        self.field.setMaxLength(1024)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.next = Button(theme, self.tr("Continuar"), ButtonKind.PRIMARY)
        self.next.setDefault(True)
        self.accounts = KnownAccounts(theme)
        self.enrol, self.recovery = EnrolPanel(theme), RecoveryPanel(theme)
        self.link = Button(theme, self.tr("Tengo un código de quien administra"), ButtonKind.GHOST, small=True)
        self.ways, self.by_company = SignInWays(), False
        self.company = Button(theme, "", ButtonKind.OUTLINE, "building-2")
        self.give_up = Button(theme, self.tr("Entrar de otra forma"), ButtonKind.GHOST, small=True)
        self._assemble()
        self._connect()
        self.go_to("server")

    def _assemble(self) -> None:
        column, px = QVBoxLayout(self), self.theme.px
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.left)
        column.addSpacing(px(12))
        for line in self.done.values():
            column.addWidget(line)
        column.addSpacing(px(16))
        column.addWidget(self.head)
        column.addSpacing(px(10))
        column.addWidget(self.enrol)
        column.addWidget(self.recovery)
        column.addWidget(self.field)
        column.addSpacing(px(8))
        column.addWidget(self.error)
        column.addSpacing(px(16))
        for button in (self.next, self.company):
            button.setSizePolicy(self.field.sizePolicy())
            button.setFixedHeight(px(36))
            column.addWidget(button)
            column.addSpacing(px(8))
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.give_up, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.accounts)

    def _connect(self) -> None:
        self.accounts.chosen.connect(self._choose_account)
        self.next.clicked.connect(self._answer)
        self.link.clicked.connect(self.link_wanted)
        self.company.clicked.connect(self.company_wanted)
        self.give_up.clicked.connect(self.company_given_up)
        self.field.returnPressed.connect(self._answer)
        self.field.textEdited.connect(self._typed)
        self.done["server"].change.connect(self._change_server)
        self.done["account"].change.connect(self._change_account)

    def offer_company(self, ways: SignInWays) -> None:
        """Which other way there is; asked again or answered later, the present step stays."""
        self.ways = ways
        self.company.set_label(self.tr("Entrar con {0}").format(ways.company))
        self._show_company()

    def _show_company(self) -> None:
        self.company.setVisible(bool(self.ways.company) and self.step in ("account", "password"))
        if self.ways.passwords != "everyone" and self.company.isVisibleTo(self) and not self.field.text():
            self.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, step: Step) -> None:
        """Ask for a step; the ones before it are finished, the ones after it not yet."""
        self.step = step
        if step in ("server", "account", "password", "company"):
            self.by_company = step == "company"
        place = PLACES[step]
        for name, line in self.done.items():
            finished = PLACES[name] < place and not (step in ("link", "fresh", "company") and name == "account")
            line.show_value(self._said(name))
            line.setVisible(finished)
        self.head.show_step(place + 1, *self._words(step))
        secret = QLineEdit.EchoMode.Password if step in SECRET else QLineEdit.EchoMode.Normal
        self.field.setEchoMode(secret)
        self.field.setVisible(step not in BUTTON_ALONE)
        self.enrol.setVisible(step == "enrol")
        self.recovery.setVisible(step == "codes")
        self.link.setVisible(step == "password")
        self.give_up.setVisible(step == "company")
        self.field.setText(self.values.get(step, ""))
        self.field.setPlaceholderText(self._example(step))
        self.field.setAccessibleName(self._words(step)[0])
        self.next.set_label(self._action(step))
        self.left.setText(self.tr("Último paso.") if step == "company" else
            (self.tr("Faltan tres pasos."), self.tr("Faltan dos pasos."), self.tr("Falta un paso."),
             self.tr("Último paso."), self.tr("Tu cuenta está lista."))[place]
        )  # fmt: skip
        self.accounts.setVisible(step == "account" and bool(self.accounts.buttons))
        self.show_error("")
        self.set_busy(False)
        first = {"codes": self.recovery.copy, "company": self.give_up}.get(step, self.field)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        self._show_company()

    def _said(self, name: str) -> str:
        if name == "account" and self.by_company:
            return self.ways.company
        return self.values[name].removeprefix("https://")

    def _action(self, step: Step) -> str:
        words = {
            "fresh": self.tr("Guardar la contraseña"), "codes": self.tr("Ya los guardé: entrar"),
            "password": self.tr("Entrar"), "code": self.tr("Entrar"),
            "company": self.tr("Abrir el navegador otra vez"),
        }  # fmt: skip
        return words.get(step, self.tr("Continuar"))

    def _words(self, step: Step) -> tuple[str, str]:
        return {
            "server": (self.tr("Servidor"), self.tr("La dirección que te dio tu empresa.")),
            "account": (self.tr("Cuenta"), self.tr("Tu correo del trabajo.")),
            "password": (self.tr("Contraseña"), self.tr("Solo viaja cifrada y no se guarda.")),
            "code": (self.tr("Código"), self.tr("El de tu aplicación de códigos, o uno de recuperación.")),
            "enrol": (self.tr("Verificación en dos pasos"), self.tr("Tu empresa la pide. Escribe el primer código.")),
            "codes": (
                self.tr("Códigos de recuperación"),
                self.tr("Cada uno entra una vez si pierdes el teléfono."),
            ),
            "company": (
                self.tr("Entrar con {0}").format(self.ways.company),
                self.tr("Sigue en tu navegador. Al terminar, vuelves aquí."),
            ),
            "link": (self.tr("Código de quien administra"), self.tr("Vale una hora y una sola vez.")),
            "fresh": (self.tr("Contraseña nueva"), self.tr("La que uses cierra todas tus sesiones.")),
        }[step]

    def _example(self, step: Step) -> str:
        return {
            "server": "relevo.empresa.com", "account": "nombre@empresa.com", "code": "123 456", "enrol": "123 456",
            "link": "XXXX-XXXX-XXXX-XXXX",
        }.get(step, "")  # fmt: skip

    def show_error(self, words: str) -> None:
        """Say what went wrong (a words key), or nothing."""
        text = problem(words) if words else ""
        self.error.set_text(text)
        # Two lines are not in the size hint of a form of fixed width: without this they squeeze the rest.
        self.error.setFixedHeight(self.error.heightForWidth(self.width()))
        self.error.setVisible(bool(text))
        self.field.set_invalid(bool(text))
        self.field.setAccessibleDescription(text)
        self.updateGeometry()

    def set_busy(self, busy: bool) -> None:
        """A question is on its way."""
        self.next.setEnabled(not busy)
        self.field.setEnabled(not busy)
        self.company.setEnabled(not busy)
        if busy:
            self.next.set_label(self.tr("Comprobando…"))

    def _answer(self) -> None:
        text = self.field.text() if self.step in SECRET else self.field.text().strip()
        if (text or self.step in BUTTON_ALONE) and self.next.isEnabled():
            if self.step in ("server", "account"):
                self.values[self.step] = text
            self.answered.emit(self.step, text)

    def _choose_account(self, email: str) -> None:
        self.values["account"] = email
        self.answered.emit("account", email)

    def _typed(self) -> None:
        self.show_error("")

    def _change_server(self) -> None:
        self.go_to("server")

    def _change_account(self) -> None:
        self.go_to("account")
