"""A new key: what it is called, what it may do, how long; and its secret, shown this once."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.permission_words import permission_words
from desktop.theme import Role, Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.settings.rows import Number
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, CheckBox, Combo, Ink, Label, Paragraph, ScrollPage, TextField
from protocol.api_keys import MOST_PER_MINUTE, NewApiKey
from protocol.people import User
from protocol.rules.api_keys import grantable
from protocol.rules.permissions import Permission
from protocol.rules.roles import completed, without

translate = QCoreApplication.translate
HIGH, WIDE = 260, 520
DAYS = (30, 90, 365, None)


class NewKeyDialog(FormDialog):
    """`key()` is what was chosen, once accepted. Only what its maker may do is offered."""

    def __init__(self, theme: Theme, me: User, parent: QWidget) -> None:
        about = translate(
            "Keys", "Un programa usa la clave en tu nombre: ve lo que tú ves y puede lo que marques aquí, nunca más "
            "que tú."
        )  # fmt: skip
        title = translate("Keys", "Nueva clave de API")
        super().__init__(theme, title, translate("Keys", "Crear clave"), parent, about)
        self.name = TextField(theme, translate("Keys", "Tablero de ventas"))
        self.name.setMaxLength(80)
        self.add(translate("Keys", "Nombre"), self.name)
        self.checks: dict[Permission, CheckBox] = {}
        self.add(translate("Keys", "Qué puede hacer"), self._permissions(grantable(me)))
        self.days = Combo(theme, translate("Keys", "Vale durante"))
        for days in DAYS:
            self.days.addItem(_days_words(days), days)
        self.days.setCurrentIndex(DAYS.index(365))
        self.add(translate("Keys", "Vale durante"), self.days)
        self.per_minute = Number(theme, translate("Keys", "Consultas por minuto"), 1, MOST_PER_MINUTE, "")
        self.per_minute.show_value(120)
        self.add(translate("Keys", "Consultas por minuto"), self.per_minute)

    def _permissions(self, offered: tuple[Permission, ...]) -> ScrollPage:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(4))
        for one in offered:
            check = CheckBox(self.theme, permission_words(one)[0])
            check.clicked.connect(partial(self._chosen, one))
            self.checks[one] = check
            column.addWidget(check)
        column.addStretch(1)
        area = ScrollPage(inside)
        area.setFixedHeight(self.theme.px(HIGH))
        area.setAccessibleName(translate("Keys", "Qué puede hacer"))
        return area

    def chosen(self) -> frozenset[str]:
        """What is ticked."""
        return frozenset(one for one, check in self.checks.items() if check.isChecked())

    def _chosen(self, one: Permission) -> None:
        """With what it is of no use without; without what is of no use then."""
        on = self.checks[one].isChecked()
        wanted = completed(self.chosen(), one) if on else without(self.chosen(), one)
        for permission, check in self.checks.items():
            check.setChecked(permission in wanted)

    def key(self) -> NewApiKey:
        """What is to be made."""
        return NewApiKey(
            name=self.name.text().strip(), permissions=tuple(sorted(self.chosen())), days=self.days.currentData(),
            per_minute=self.per_minute.value(),
        )  # fmt: skip

    def problem(self) -> str:
        if not self.name.text().strip():
            return translate("Keys", "Ponle un nombre que diga quién la usa.")
        if not self.chosen():
            return translate("Keys", "Marca al menos una cosa que pueda hacer.")
        return ""


class SecretDialog(SmallDialog):
    """The secret, once."""

    def __init__(self, theme: Theme, name: str, secret: str, parent: QWidget) -> None:
        super().__init__(theme, parent, translate("Keys", "Copia la clave ahora"), WIDE)
        self.head()
        words = translate(
            "Keys", "No se vuelve a mostrar ni se guarda en ninguna parte. Si se pierde, revoca «{0}» y crea otra."
        ).format(name)  # fmt: skip
        self.column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        self.field = TextField(theme)
        self.field.setText(secret)
        self.field.setReadOnly(True)
        self.field.setAccessibleName(translate("Keys", "Clave"))
        self.field.setCursorPosition(0)
        self.copy = Button(theme, translate("Keys", "Copiar"), ButtonKind.SOFT, "copy")
        self.copied = Label(theme, "", Role.META, Ink.OK)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.copy)
        self.column.addLayout(row)
        self.column.addWidget(self.copied)
        self.close_button = Button(theme, translate("Keys", "Ya la copié"), ButtonKind.PRIMARY)
        self.foot(self.close_button)
        self.cancel.hide()
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.text())
        self.copied.setText(translate("Keys", "Copiada"))


def _days_words(days: int | None) -> str:
    if days is None:
        return translate("Keys", "Sin fecha de fin")
    return QCoreApplication.translate("Keys", "%n día(s)", "", days)
