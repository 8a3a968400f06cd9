"""What of a starter pack is added, item by item; what there is already is said and stays as it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.rule_words import language_name
from desktop.i18n.words import category_name
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.hours.form import FormDialog
from desktop.views.settings.hours.layouts import clear
from desktop.views.widgets import CheckBox, Combo, Ink, Label, Paragraph, ScrollPage
from protocol.packs import AddPack, ItemKind, Pack, PackItem
from protocol.rules.packs import LANGUAGES

translate = QCoreApplication.translate
WIDE, HIGH = 620, 440
KINDS: tuple[ItemKind, ...] = ("tag", "reply", "sla", "template")


class PackDialog(FormDialog):
    """`request()` once accepted. `language_wanted(code)`: show it in another language."""

    language_wanted = Signal(str)

    def __init__(self, context: ViewContext, pack: Pack, language: str, parent: QWidget) -> None:
        theme = context.theme
        super().__init__(theme, pack.name, translate("PacksPage", "Añadir"), parent, pack.about)
        self.setFixedWidth(theme.px(WIDE))
        self.checks: dict[str, CheckBox] = {}
        self.language = Combo(theme, translate("PacksPage", "Idioma de los textos"))
        for code in LANGUAGES:
            self.language.addItem(language_name(code).capitalize(), code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.add(translate("PacksPage", "Idioma de los textos"), self.language)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, theme.px(8), 0)
        self._rows.setSpacing(theme.px(6))
        self.list = ScrollPage(inside)
        self.list.setFixedHeight(theme.px(HIGH))
        self.list.setAccessibleName(translate("PacksPage", "Lo que trae"))
        self.fields.addWidget(self.list)
        self.language.activated.connect(lambda: self.language_wanted.emit(self.language.currentData()))
        self.show_pack(pack)

    def show_pack(self, pack: Pack) -> None:
        """In this language; everything new is ticked."""
        clear(self._rows)
        self.checks = {}
        for kind in KINDS:
            items = [one for one in pack.items if one.kind == kind]
            if items:
                self._group(kind, items)
        self._rows.addStretch(1)
        self._count()

    def _group(self, kind: ItemKind, items: Sequence[PackItem]) -> None:
        theme = self.theme
        title, about = _kind_words(kind)
        self._rows.addWidget(Label(theme, title, Role.UI_STRONG))
        if about:
            self._rows.addWidget(Paragraph(theme, about, Role.META, Ink.SECONDARY))
        for one in items:
            self._rows.addWidget(self._row(one))

    def _row(self, item: PackItem) -> QWidget:
        theme, px = self.theme, self.theme.px
        row = QWidget()
        column, top = QVBoxLayout(row), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        name = item_words(item)
        top.addWidget(self._check(item, name))
        if item.state != "new":
            words = {"there": translate("PacksPage", "ya la tienes: no se toca"),
                     "retired": translate("PacksPage", "archivada: vuelve como estaba")}[item.state]  # fmt: skip
            top.addWidget(Label(theme, words, Role.META, Ink.SECONDARY))
        top.addStretch(1)
        column.addLayout(top)
        if item.text:
            column.addWidget(Paragraph(theme, item.text, Role.META, Ink.SECONDARY))
        return row

    def _check(self, item: PackItem, name: str) -> CheckBox:
        check = CheckBox(self.theme, name)
        check.setChecked(item.state == "new")
        check.setEnabled(item.state != "there")
        check.clicked.connect(self._count)
        self.checks[item.key] = check
        return check

    def _count(self) -> None:
        count = sum(check.isChecked() for check in self.checks.values())
        self.confirm.set_label(QCoreApplication.translate("PacksPage", "Añadir %n", "", count))
        self.confirm.setEnabled(bool(count))

    def request(self) -> AddPack:
        """What was chosen."""
        items = [key for key, check in self.checks.items() if check.isChecked()]
        return AddPack(language=self.language.currentData(), items=items)


def item_words(item: PackItem) -> str:
    """What an item is called."""
    if item.kind == "reply":
        return f"/{item.detail}  {item.title}"
    if item.kind == "template":
        return f"{item.title} ({category_name(item.detail)})"
    if item.kind == "sla":
        first, following, hours = item.detail.split(" ")
        words = translate("PacksPage", "Primera respuesta en {0} min, siguientes en {1} min, resolución en {2} h")
        return words.format(first, following, hours)
    return item.title


def _kind_words(kind: ItemKind) -> tuple[str, str]:
    return {
        "tag": (translate("PacksPage", "Etiquetas"), ""),
        "reply": (translate("PacksPage", "Respuestas rápidas"), translate("PacksPage", "De toda la empresa.")),
        "sla": (
            translate("PacksPage", "Objetivo de SLA"),
            translate("PacksPage", "Para todas las conversaciones, si todavía no hay ninguno."),
        ),
        "template": (
            translate("PacksPage", "Plantillas"),
            translate("PacksPage", "Se guardan como borradores: revísalas en Plantillas y envíalas a Meta."),
        ),
    }[kind]  # fmt: skip
