"""One line of text about a number: another name, another token, its PIN."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import TextField

translate = QCoreApplication.translate
PIN = 6


class LineDialog(FormDialog):
    """`what`: rename, token or registered; `text` is what was typed."""

    def __init__(self, theme: Theme, what: str, kept: str, parent: QWidget) -> None:
        title, confirm, label, about = _words(what)
        super().__init__(theme, title, confirm, parent, about)
        self.what = what
        self.field = TextField(theme)
        self.field.setText(kept)
        self.field.setMaxLength({"rename": 60, "registered": PIN}.get(what, 1000))
        if what == "token":
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.add(label, self.field)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def problem(self) -> str:
        if not self.text:
            return translate("Numbers", "Está vacío.")
        if self.what == "registered" and not (len(self.text) == PIN and self.text.isascii() and self.text.isdigit()):
            return translate("Numbers", "Son seis cifras.")
        return ""


def _words(what: str) -> tuple[str, str, str, str]:
    if what == "rename":
        return (
            translate("Numbers", "Cambiar nombre"), translate("Numbers", "Guardar"), translate("Numbers", "Nombre"), "",
        )  # fmt: skip
    if what == "token":
        about = translate("Numbers", "El que está en uso sigue valiendo hasta que Meta acepte el nuevo.")
        return (
            translate("Numbers", "Cambiar token"), translate("Numbers", "Guardar"),
            translate("Numbers", "Token de acceso"), about,
        )  # fmt: skip
    about = translate(
        "Numbers", "El PIN de la verificación en dos pasos del número. Si no tiene, será este: apúntalo. Meta permite "
        "diez intentos en 72 horas."
    )  # fmt: skip
    return (
        translate("Numbers", "Registrar el número"), translate("Numbers", "Registrar"), translate("Numbers", "PIN"),
        about,
    )  # fmt: skip
