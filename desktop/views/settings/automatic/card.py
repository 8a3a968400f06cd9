"""One automatic reply: off, inherited or with words of its own; how often a customer may read it."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.automatic_words import kind_about, kind_name
from desktop.theme import Theme
from desktop.views.settings.rows import Line, Number, Section, translate
from desktop.views.settings.texts import Texts
from desktop.views.widgets import Combo, Ink, Paragraph, Toggle
from protocol.automatic import AutomaticKind, AutomaticReply

Choice = Literal["inherit", "off", "own"]
VARIABLES = ("cliente.nombre", "empresa", "equipo", "saludo", "caso")
MORE: dict[AutomaticKind, tuple[str, ...]] = {
    "welcome": ("plazo",), "away": ("apertura", "plazo"), "holiday": ("apertura", "plazo", "festivo"),
    "queue": ("posicion", "plazo"),
}  # fmt: skip


class ReplyCard(Section):
    """`edited` fires for a person's change; `looked` when another language is looked at."""

    edited = Signal()
    looked = Signal()

    def __init__(self, theme: Theme, kind: AutomaticKind, parent: QWidget | None = None) -> None:
        self.choice = Combo(theme, kind_name(kind))
        super().__init__(theme, kind_name(kind), kind_about(kind), self.choice, parent)
        self.about_kind: AutomaticKind = kind
        self.texts = Texts(theme, self.tr("Texto"), (*VARIABLES, *MORE.get(kind, ())))
        self.hours = Number(theme, "", 0, 720, self.tr("h"))
        self.hours_line = Line(
            theme, self.tr("A un cliente, como mucho una vez cada"), self.hours, self.tr("0: cada vez que escribe"),
        )  # fmt: skip
        self.once = Toggle(theme, "")
        self.once_line = Line(theme, self.tr("Una sola vez por caso"), self.once)
        self.inherited = Paragraph(theme, "", ink=Ink.SECONDARY)
        self.form = QWidget()
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.px(12))
        for part in (self.texts, self.hours_line, self.once_line):
            form.addWidget(part)
        self.body.addWidget(self.inherited)
        self.body.addWidget(self.form)
        self.choice.activated.connect(self._chosen)
        self.texts.edited.connect(self.edited)
        self.texts.shown.connect(self.looked)
        self.hours.edited.connect(self.edited)
        self.once.clicked.connect(self.edited)

    def offer(self, *, company: bool) -> None:
        """Whether there is something above to inherit."""
        self.choice.clear()
        if not company:
            self.choice.addItem(translate("Automatic", "La de la empresa"), "inherit")
        self.choice.addItem(translate("Automatic", "Apagada"), "off")
        self.choice.addItem(translate("Automatic", "Texto propio"), "own")
        self.choice.updateGeometry()

    def show_reply(self, choice: Choice, reply: AutomaticReply | None, inherited: AutomaticReply | None) -> None:
        """Show it; `inherited` is what counts while it says nothing itself."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(choice)))
        self.form.setVisible(choice == "own")
        shown = choice == "inherit"
        text = next(iter(inherited.texts.values()), "") if inherited is not None else ""
        self.inherited.set_text(f"«{text}»" if text else translate("Automatic", "La empresa no dice nada aquí."))
        self.inherited.setVisible(shown)
        known = reply or AutomaticReply(texts={})
        self.texts.show_texts(known.texts)
        self.hours.show_value(known.every_hours)
        self.once.setChecked(known.once_per_case)

    def chosen(self) -> Choice:
        """Off, inherited or own."""
        choice: Choice = self.choice.currentData()
        return choice

    def reply(self) -> AutomaticReply:
        """Its own words as they are now."""
        return AutomaticReply(
            texts=self.texts.texts(), every_hours=self.hours.value(), once_per_case=self.once.isChecked()
        )

    def _chosen(self) -> None:
        self.form.setVisible(self.chosen() == "own")
        self.edited.emit()
