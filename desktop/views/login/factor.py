"""What signing in shows beside its field: the QR code of a second factor with its secret, and the recovery codes.

Called by the form. What always holds: both can be copied by keyboard; nothing of them is kept here once hidden.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.login.qr import QrCode
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class EnrolPanel(QWidget):
    """The code to photograph, and the same as text for who cannot."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.qr = QrCode(theme)
        self.secret = Label(theme, "", Role.META, weight=600)
        self.secret.setTextInteractionFlags(READABLE)
        self.copy = Button(theme, self.tr("Copiar"), ButtonKind.GHOST, "copy", small=True)
        self.copy.setAccessibleName(self.tr("Copiar el secreto"))
        help_text = Paragraph(
            theme, self.tr("Escanéalo con tu aplicación de códigos, o escribe este secreto en ella:"), Role.META,
            Ink.SECONDARY,
        )  # fmt: skip
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, theme.px(10))
        column.setSpacing(theme.px(8))
        column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(help_text)
        line.addWidget(self.secret)
        line.addStretch(1)
        line.addWidget(self.copy)
        column.addLayout(line)
        self.copy.clicked.connect(self._copy)
        self._text = ""

    def show_secret(self, secret: str, uri: str) -> None:
        """Another one; both empty to forget it."""
        self._text = secret
        self.qr.show_text(uri)
        self.secret.setText(" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)


class RecoveryPanel(QWidget):
    """Ten codes in two columns, to be copied or saved: nobody sees them again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.codes = theme, ()  # type: tuple[Theme, tuple[str, ...]]
        self.grid = QGridLayout()
        self.grid.setSpacing(theme.px(8))
        self.copy = Button(theme, self.tr("Copiar"), icon="copy")
        self.save = Button(theme, self.tr("Guardar en un archivo…"), icon="download")
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, theme.px(10))
        column.setSpacing(theme.px(14))
        column.addLayout(self.grid)
        line.addWidget(self.copy)
        line.addWidget(self.save)
        line.addStretch(1)
        column.addLayout(line)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)

    def show_codes(self, codes: Sequence[str]) -> None:
        """These; none to forget them."""
        self.codes = tuple(codes)
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, code in enumerate(self.codes):
            label = Label(self.theme, code, Role.UI)
            label.setTextInteractionFlags(READABLE)
            self.grid.addWidget(label, at // 2, at % 2)

    def text(self) -> str:
        """All of them, a line each."""
        return "\n".join(self.codes) + "\n"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _save(self) -> None:
        name = self.tr("codigos-de-recuperacion-relevo.txt")
        QFileDialog.saveFileContent(self.text().encode(), name, self)
