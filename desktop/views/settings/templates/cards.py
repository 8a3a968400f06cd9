"""Cards of a carousel: a picture or video, a short text and buttons each."""

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Section
from desktop.views.settings.templates.buttons import ButtonList
from desktop.views.settings.templates.header import CARD_KINDS, HeaderSection
from desktop.views.settings.templates.parts import Written
from desktop.views.widgets import Button, Ink, LinkButton, Paragraph
from protocol.rules.template_carousel import BUTTONS, FEWEST, MOST
from protocol.rules.template_form import CARD_BODY_LIMIT
from protocol.template_draft import CardDraft, HeaderDraft

translate = QCoreApplication.translate


class CardForm(HeaderSection):
    """One card."""

    card_edited = Signal()

    def __init__(self, context: ViewContext, at: int, card: CardDraft) -> None:
        title = translate("TemplateBuilder", "Tarjeta {0}").format(at + 1)
        super().__init__(context, title, f"card[{at}].header", CARD_KINDS)
        self._place = f"card[{at}]"
        self.written = Written(context.theme, title, CARD_BODY_LIMIT, 2)
        self.buttons = ButtonList(context.theme, f"card[{at}].buttons", BUTTONS)
        self.remove = LinkButton(context.theme, translate("TemplateBuilder", "Quitar tarjeta"), small=True)
        self.remove.setAccessibleName(translate("TemplateBuilder", "Quitar tarjeta {0}").format(at + 1))
        self.alike = Paragraph(context.theme, "", Role.META, Ink.DANGER)
        for part in (self.written, self.buttons, self.alike):
            self.body.addWidget(part)
        self.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        self.show_card(card)
        for signal in (self.edited, self.written.edited, self.buttons.edited):
            signal.connect(self.card_edited)

    def show_card(self, card: CardDraft) -> None:
        """Show it without telling."""
        self.show_header(card.header)
        self.written.area.show_text(card.body)
        self.buttons.show_buttons(card.buttons)

    def card(self) -> CardDraft:
        """What it is now."""
        return CardDraft(header=self.header, body=self.written.text(), buttons=self.buttons.buttons)

    def show_errors(self, told: Mapping[str, str]) -> None:
        super().show_errors(told)
        self.written.set_error(told.get(f"{self._place}.body", ""))
        self.buttons.show_errors(told)
        self.alike.set_text(told.get(self._place, ""))
        self.alike.setVisible(bool(self.alike.text()))


class CardsSection(Section):
    """`edited` when `cards()` are others."""

    edited = Signal()

    def __init__(self, context: ViewContext) -> None:
        theme = context.theme
        self.add = Button(theme, translate("TemplateBuilder", "Agregar tarjeta"), icon="plus", small=True)
        about = translate("TemplateBuilder", "De 2 a 10 tarjetas que se deslizan, iguales entre sí.")
        super().__init__(theme, translate("TemplateBuilder", "Carrusel"), about, self.add)
        self._context = context
        self.forms: list[CardForm] = []
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(12))
        self.body.addWidget(self.error)
        self.body.addLayout(self._rows)
        self.add.clicked.connect(self._more)

    def cards(self) -> tuple[CardDraft, ...]:
        """What they are now."""
        return tuple(form.card() for form in self.forms)

    def show_cards(self, cards: tuple[CardDraft, ...]) -> None:
        """Show them without telling."""
        if len(cards) != len(self.forms):
            self._make(cards)
        for form, card in zip(self.forms, cards, strict=True):
            form.show_card(card)
        self.add.setEnabled(len(cards) < MOST)

    def _make(self, cards: tuple[CardDraft, ...]) -> None:
        clear(self._rows)
        self.forms = []
        for at, card in enumerate(cards):
            form = CardForm(self._context, at, card)
            form.card_edited.connect(self.edited)
            form.remove.clicked.connect(partial(self._less, at))
            self.forms.append(form)
            self._rows.addWidget(form)

    def _more(self) -> None:
        """The first time two: fewer is no carousel. A further one is shaped like the first."""
        cards = self.cards()
        blank = CardDraft() if not cards else replace(cards[0], header=HeaderDraft(kind=cards[0].header.kind), body="")
        self.show_cards((*cards, *(blank,) * (FEWEST if not cards else 1)))
        self.edited.emit()

    def _less(self, at: int) -> None:
        cards = self.cards()
        self.show_cards((*cards[:at], *cards[at + 1 :]))
        self.edited.emit()

    def pictures(self) -> dict[int, QImage]:
        """The chosen pictures by the gateway's id."""
        return {id_: picture for form in self.forms for id_, picture in form.pictures().items()}

    def show_errors(self, told: Mapping[str, str]) -> None:
        """What is wrong, by path."""
        self.error.set_text(told.get("cards", ""))
        self.error.setVisible(bool(self.error.text()))
        for form in self.forms:
            form.show_errors(told)
