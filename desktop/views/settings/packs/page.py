"""Paquetes de inicio: six trades to begin with, chosen item by item, and what was added, to be taken back."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import long_date
from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.packs.dialog import PackDialog
from desktop.views.settings.rows import Section, Sentences
from desktop.views.widgets import Button, ButtonKind, Card, ElidedLabel, IconMark, Ink, Label, Paragraph
from protocol.packs import AddPack, Pack, PackUse

translate = QCoreApplication.translate


class PacksPage(AskingPage):
    """Everything is done at once, and can be taken back."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.packs: list[Pack] | None = None
        self.uses: list[PackUse] = []
        self.opens: dict[str, Button] = {}
        self.undos: dict[int, Button] = {}
        self.dialog: PackDialog | None = None
        self._cards = QVBoxLayout()
        self._cards.setSpacing(self.theme.px(12))
        self.added = Section(self.theme, translate("PacksPage", "Añadidos"))
        self.added.hide()
        self.body.addLayout(self._cards)
        self.body.addWidget(self.added)
        self.begin()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        return translate("PacksPage", "para empezar en minutos")

    def aside(self) -> QWidget:
        told = Sentences(self.theme)
        told.say([
            translate("PacksPage", "Eliges cosa por cosa; lo que ya tienes no se toca."),
            translate("PacksPage", "Deshacer quita lo que nadie cambió ni usó desde entonces."),
        ])  # fmt: skip
        note = translate("PacksPage", "Los textos tratan de usted y traen variables como el nombre del cliente.")
        return Aside(self.theme, translate("PacksPage", "Qué pasa"), told, aside_note(self.theme, note))

    def set_editable(self, editable: bool) -> None:
        for button in (*self.opens.values(), *self.undos.values()):
            button.setEnabled(editable)
        super().set_editable(editable)

    def language(self) -> str:
        """The language of the texts to begin with."""
        code = (self.context.settings.language or "es")[:2]
        return code if code in {"es", "en", "pt"} else "es"

    def known(self) -> bool:
        return self.packs is not None

    async def load(self) -> Refusal | None:
        packs = await self.session.packs(self.language())
        uses = await self.session.pack_uses()
        if isinstance(packs, Refusal):
            return packs
        if isinstance(uses, Refusal):
            return uses
        self.packs, self.uses = packs, uses
        return None

    # ----------------------------------------------------------------------------------------------------- the rows

    def show_rows(self) -> None:
        clear(self._cards)
        clear(self.added.body)
        self.opens, self.undos = {}, {}
        for pack in self.packs or []:
            self._cards.addWidget(self._card(pack))
        for use in self.uses:
            self.added.body.addWidget(self._use(use))
        self.added.setVisible(bool(self.uses))

    def _card(self, pack: Pack) -> Card:
        theme, px = self.theme, self.theme.px
        card = Card(theme)
        row, texts = QHBoxLayout(card), QVBoxLayout()
        row.setContentsMargins(px(16), px(14), px(16), px(14))
        row.setSpacing(px(14))
        texts.setSpacing(px(2))
        texts.addWidget(Label(theme, pack.name, Role.UI_STRONG))
        texts.addWidget(Paragraph(theme, pack.about, Role.META, Ink.SECONDARY))
        texts.addWidget(Paragraph(theme, _counted(pack), Role.META, Ink.SECONDARY))
        button = Button(theme, translate("PacksPage", "Ver y elegir"), ButtonKind.OUTLINE, small=True)
        button.setAccessibleName(translate("PacksPage", "Ver y elegir: {0}").format(pack.name))
        button.clicked.connect(partial(self.open_pack, pack))
        self.opens[pack.key] = button
        row.addWidget(IconMark(theme, pack.icon))
        row.addLayout(texts, 1)
        row.addWidget(button)
        return card

    def _use(self, use: PackUse) -> QWidget:
        theme = self.theme
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        name = next((pack.name for pack in self.packs or [] if pack.key == use.pack), use.pack)
        made = use.made
        count = len(made.tags) + len(made.revived) + len(made.replies) + len(made.drafts) + (made.sla is not None)
        words = translate("PacksPage", "{0}: {1} por {2}, {3}").format(
            name, QCoreApplication.translate("PacksPage", "%n cosa(s)", "", count),
            self.session.store.people.name(use.by), long_date(use.at),
        )  # fmt: skip
        across.addWidget(ElidedLabel(theme, words), 1)
        if use.undone_at is not None:
            across.addWidget(Label(theme, translate("PacksPage", "deshecho"), Role.META, Ink.SECONDARY))
        else:
            button = Button(theme, translate("PacksPage", "Deshacer"), ButtonKind.OUTLINE, small=True)
            button.setAccessibleName(translate("PacksPage", "Deshacer: {0}").format(name))
            button.clicked.connect(partial(self.undo_use, use.id))
            self.undos[use.id] = button
            across.addWidget(button)
        return row

    # ----------------------------------------------------------------------------------------------------- the deeds

    def open_pack(self, pack: Pack) -> None:
        """What it brings, to be chosen from."""
        dialog = PackDialog(self.context, pack, self.language(), self.window())
        self.dialog = dialog
        dialog.language_wanted.connect(lambda code: self.context.tasks.start(self._in_language(dialog, pack.key, code)))
        dialog.accepted.connect(lambda: self.add(pack, dialog.request()))
        dialog.open()

    async def _in_language(self, dialog: PackDialog, key: str, code: str) -> None:
        found = await self.session.packs(code)
        if not isValid(dialog):
            return
        if isinstance(found, Refusal):
            dialog.tell(problem(found.words, found.detail))
            return
        pack = next((one for one in found if one.key == key), None)
        if pack is not None and dialog.language.currentData() == code:
            dialog.show_pack(pack)

    def add(self, pack: Pack, request: AddPack) -> None:
        """Add what was chosen."""
        words = translate("PacksPage", "Se añadió «{0}».").format(pack.name)
        self.do(
            partial(self.session.add_pack, pack.key, request),
            lambda use: self.say(words, partial(self.undo_use, use.id)),
        )

    def undo_use(self, use_id: int) -> None:
        """Take an addition back."""
        self.do(partial(self.session.undo_pack, use_id), self._undone)

    def _undone(self, use: PackUse) -> None:
        words = translate("PacksPage", "Se deshizo.")
        if use.kept:
            words = QCoreApplication.translate(
                "PacksPage", "Se deshizo, menos %n cosa(s) que alguien cambió o ya usa.", "", use.kept
            )
        self.say(words)


def _counted(pack: Pack) -> str:
    new = sum(one.state in {"new", "retired"} for one in pack.items)
    templates = sum(one.kind == "template" for one in pack.items)
    return ", ".join((
        QCoreApplication.translate("PacksPage", "%n por añadir", "", new),
        QCoreApplication.translate("PacksPage", "%n plantilla(s)", "", templates),
    ))  # fmt: skip
