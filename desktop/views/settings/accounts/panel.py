"""One account, beside the list: how it stands, how they sign in, and what can be done."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import AvatarValue
from desktop.views.widgets import Avatar, Button, ButtonKind, ElidedLabel, Ink, LinkButton, Paragraph
from protocol.accounts import Account

translate = QCoreApplication.translate


class AccountPanel(QWidget):
    """`asked(what)`: edit, link, factor, sign_out, off or on."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, px = theme, theme.px
        self.face = Avatar(theme, AvatarValue.colleague("", 0), "", 40)
        self.name = ElidedLabel(theme, "", Role.UI_STRONG)
        self.email = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.standing = Paragraph(theme, "", Role.UI)
        self.ways = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.refused = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.edit = Button(theme, translate("Accounts", "Rol y equipos…"), icon="user-cog")
        self.off = Button(theme, translate("Accounts", "Desactivar…"), ButtonKind.DANGER, "user-minus")
        self.on = Button(theme, translate("Accounts", "Activar"), ButtonKind.PRIMARY, "user-check")
        self.links = {
            "link": LinkButton(theme, translate("Accounts", "Código para otra contraseña")),
            "factor": LinkButton(theme, translate("Accounts", "Quitar el código del teléfono")),
            "sign_out": LinkButton(theme, translate("Accounts", "Cerrar sus sesiones")),
        }
        head, words, column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        head.setSpacing(px(10))
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.email)
        head.addWidget(self.face)
        head.addLayout(words, 1)
        column.addLayout(head)
        for part in (self.standing, self.ways, self.refused, self.edit, self.on):
            column.addWidget(part)
        below = QVBoxLayout()
        below.setSpacing(0)
        for link in self.links.values():
            below.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)
        column.addWidget(self.off)
        column.addWidget(self.trouble)
        self.trouble.hide()
        pressed: dict[str, QPushButton] = {"edit": self.edit, "off": self.off, "on": self.on, **self.links}
        for what, button in pressed.items():
            button.clicked.connect(lambda _=False, what=what: self.asked.emit(what))

    def show_account(self, account: Account, state: str, ways: str, refused: str) -> None:
        """Fill it. `refused`: why nothing may be done about this one; empty: it may."""
        user, may = account.user, not refused
        self.face.set_value(AvatarValue.colleague(user.name, user.id), user.name)
        self.name.set_text(user.name)
        self.email.set_text(user.email)
        self.standing.set_text(state)
        self.ways.set_text(ways)
        self.refused.set_text(refused)
        self.refused.setVisible(not may)
        invited = not account.has_password
        self.links["link"].set_label(
            translate("Accounts", "Otro código de invitación") if invited
            else translate("Accounts", "Código para otra contraseña")
        )  # fmt: skip
        shown = {
            self.edit: may and user.active, self.off: may and user.active, self.on: may and not user.active,
            self.links["link"]: may and user.active, self.links["factor"]: may and account.second_factor,
            self.links["sign_out"]: may and account.sessions > 0,
        }  # fmt: skip
        for part, on in shown.items():
            part.setVisible(on)

    def tell(self, words: str) -> None:
        """What was refused; empty: nothing."""
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))
