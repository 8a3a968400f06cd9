"""What the import of a chat shows: its parts in order, and which of them there are now. No work of its own."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.customers.hour_bars import HourBars
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Combo,
    ElidedLabel,
    Hairline,
    Ink,
    Label,
    LabeledField,
    Paragraph,
    ProgressBar,
    ScrollPage,
    TextField,
)


class ChatImportPage(QWidget):
    """Fills `dialog`; `judge` says what can be done, `say` how it went."""

    def __init__(self, theme: Theme, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._theme = theme
        self.choose = Button(theme, self.tr("Elegir archivo…"), ButtonKind.OUTLINE, "upload")
        self.file = ElidedLabel(theme, "", Role.UI)
        self.us = Combo(theme, self.tr("Nosotros somos"))
        self.us_field = LabeledField(theme, self.tr("Nosotros somos"), self.us)
        self.phone = TextField(theme, self.tr("+52 55 1234 5678"))
        self.phone_field = LabeledField(
            theme, self.tr("Teléfono del cliente"), self.phone, self.tr("Si no está en Relevo, se crea su ficha.")
        )
        self.order = Combo(theme, self.tr("Las fechas son"))
        self.order.addItem(self.tr("Día / mes"), "dmy")
        self.order.addItem(self.tr("Mes / día"), "mdy")
        self.order_field = LabeledField(
            theme,
            self.tr("Las fechas son"),
            self.order,
            self.tr("El archivo no lo aclara: míralo en las primeras líneas."),
        )
        self.summary, self.sample, self.baseline = (
            Paragraph(theme, "", Role.UI), Paragraph(theme, "", Role.META, Ink.SECONDARY), Paragraph(theme, "", Role.UI)
        )  # fmt: skip
        self.hours = HourBars(theme)
        self.bar = ProgressBar(theme)
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.problem = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.stop = Button(theme, self.tr("Detener"), ButtonKind.OUTLINE)
        self.undo = Button(theme, self.tr("Deshacer"), ButtonKind.OUTLINE, "undo-2")
        self.close_button = Button(theme, self.tr("Cerrar"))
        self.keep = Button(theme, self.tr("Importar"), ButtonKind.PRIMARY, "upload")
        self._assemble(dialog)

    def _assemble(self, dialog: QDialog) -> None:
        px = self._theme.px
        outer = QVBoxLayout(dialog)
        outer.setContentsMargins(0, px(20), 0, px(12))
        outer.setSpacing(px(10))
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(px(20), 0, px(20), 0)
        inside.setSpacing(px(10))
        for part in self._parts(dialog.windowTitle()):
            if isinstance(part, QLayout):
                inside.addLayout(part)
            else:
                inside.addWidget(part)
        inside.addStretch(1)
        outer.addWidget(ScrollPage(body), 1)
        outer.addWidget(Hairline(self._theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), 0, px(20), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.stop)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.keep)
        outer.addLayout(foot)

    def _parts(self, title: str) -> tuple[QWidget | QLayout, ...]:
        theme = self._theme
        intro = self.tr(
            "El archivo .zip o .txt que da WhatsApp en el teléfono con Exportar chat. Lo escrito queda en la ficha del "
            "cliente, para leerlo; no abre casos ni cuenta en los informes."
        )
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        top.addWidget(self.choose)
        top.addWidget(self.file, 1)
        self.before = Label(theme, self.tr("Cómo se atendía"), Role.BODY_STRONG)
        self.note = Paragraph(
            theme, self.tr("Por el reloj, noches incluidas. Cuándo escribió el cliente:"), Role.META, Ink.SECONDARY
        )
        return (
            Label(theme, title, Role.TITLE), Paragraph(theme, intro, Role.UI, Ink.SECONDARY), top, self.problem,
            self.summary, self.sample, self.us_field, self.phone_field, self.order_field, self.bar, self.words,
            self.before, self.baseline, self.note, self.hours,
        )  # fmt: skip

    def say(self, words: str, *, bad: bool = False) -> None:
        """How it went; `bad`: what to mend."""
        self.words.set_text("" if bad else words)
        self.problem.set_text(words if bad else "")
        self.words.setVisible(bool(words) and not bad)
        self.problem.setVisible(bool(words) and bad)

    def judge(self, *, read: bool, ready: bool, running: bool, keeping: bool, kept: bool) -> None:
        """`read`: a chat is there; `ready`: who is us is known; `keeping`: pieces go; `kept`: some are there."""
        for part in (self.summary, self.sample, self.us_field, self.phone_field):
            part.setVisible(read)
        if not read:
            self.order_field.hide()
        for figure in (self.before, self.baseline, self.note, self.hours):
            figure.setVisible(read and ready)
        for field in (self.us, self.phone, self.order, self.choose):
            field.setEnabled(not running)
        self.bar.setVisible(keeping)
        self.stop.setVisible(keeping)
        self.stop.setEnabled(keeping)
        self.undo.setVisible(kept)
        self.keep.setEnabled(read and ready and not running)
