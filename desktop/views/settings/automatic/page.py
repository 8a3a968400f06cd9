"""Respuestas automáticas of the company, of a number, of a team: kind by kind, nearest first."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.automatic_words import kind_name, says
from desktop.models.settings_draft import PolicyDraft
from desktop.models.settings_samples import as_read
from desktop.store.refusal import Fault
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.automatic.card import Choice, ReplyCard
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.preview import Bubble, PhonePreview
from desktop.views.settings.texts import LANGUAGES, language_names
from desktop.views.widgets import Combo, Ink, Paragraph
from protocol.automatic import AutomaticKind, AutomaticReplies, AutomaticReply

SHOWN: tuple[AutomaticKind, ...] = ("welcome", "away", "holiday", "queue")
COMPANY: Place = ("automatic", 0)


class AutomaticPage(PolicyPage):
    """Kinds `automatic` and `automatic_number`."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.place: Place = COMPANY
        self.company: PolicyDraft[AutomaticReplies] = self.draft(*COMPANY, AutomaticReplies())
        theme, px = self.theme, self.theme.px
        self.whose = Combo(theme, self.tr("De quién son"))
        self.cards = {kind: ReplyCard(theme, kind) for kind in SHOWN}
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        told = self.tr("Solo mientras nadie la atiende: nunca encima de una persona ni de un bot.")
        top.setSpacing(px(12))
        top.addWidget(Paragraph(theme, told, Role.UI, Ink.SECONDARY), 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.whose)
        column.addLayout(top)
        for card in self.cards.values():
            column.addWidget(card)
            card.edited.connect(self._edited)
            card.looked.connect(self._looked)
        column.addStretch(1)
        self.whose.activated.connect(self._whose)
        self.preview: PhonePreview | None = None
        self._shown: AutomaticKind = "away"
        self.show_drafts()

    @property
    def mine(self) -> PolicyDraft[AutomaticReplies]:
        """The draft that is shown."""
        draft: PolicyDraft[AutomaticReplies] = self.draft(*self.place, AutomaticReplies())
        return draft

    def set_editable(self, editable: bool) -> None:
        """Whose replies are looked at may be chosen even then."""
        for card in self.cards.values():
            card.setEnabled(editable)

    def hint(self) -> str:
        count = sum(self.mine.mine.of(kind) is not None for kind in SHOWN)
        return self.tr("%n con texto propio", "", count)

    def aside(self) -> QWidget:
        self.preview, self.note = PhonePreview(self.theme), aside_note(self.theme)
        box = Aside(self.theme, self.tr("Como lo lee el cliente"), self.preview, self.note)
        self._tell()
        return box

    # ------------------------------------------------------------------------------------------------------- showing

    def show_drafts(self) -> None:
        people = self.session.store.people
        self.whose.clear()
        self.whose.addItem(self.tr("Toda la empresa"), COMPANY)
        for number in sorted(people.numbers.values(), key=lambda one: one.name):
            name = self.tr("Número {0}").format(number.name or number.phone)
            self.whose.addItem(name, ("automatic_number", number.id))
        for team in sorted(people.teams.values(), key=lambda one: one.name):
            self.whose.addItem(self.tr("Equipo {0}").format(team.name), ("automatic", team.id))
        at = [self.whose.itemData(row) for row in range(self.whose.count())].index(self.place)
        self.whose.setCurrentIndex(at)
        self.whose.updateGeometry()
        replies = self.mine.mine
        for kind, card in self.cards.items():
            card.offer(company=self.place == COMPANY)
            card.show_reply(self._choice(replies, kind), replies.of(kind), self.company.mine.of(kind))
        self._tell()

    def _choice(self, replies: AutomaticReplies, kind: AutomaticKind) -> Choice:
        if replies.of(kind) is not None:
            return "own"
        return "off" if kind in replies.off or self.place == COMPANY else "inherit"

    def _whose(self) -> None:
        self.show_place(self.whose.currentData())

    def show_place(self, place: Place) -> None:
        """Another team's or number's; what was typed here stays."""
        self.place = place[0], place[1]
        self.draft(*self.place, AutomaticReplies())
        self.clear_faults()
        self.show_drafts()
        self.changed.emit()

    def _looked(self) -> None:
        card = self.sender()
        if isinstance(card, ReplyCard):
            self._shown = card.about_kind
            self._tell()

    def _tell(self) -> None:
        if self.preview is None:
            return
        card, store = self.cards[self._shown], self.session.store
        language = card.texts.language()
        texts = self._in_force(self._shown)
        text = texts.get(language) or texts.get("es") or next(iter(texts.values()), "")
        team = self.place[1] if self.place[0] == "automatic" else None
        bubbles = [Bubble(says(self._shown), faint=True), Bubble(self.tr("Hola, ¿cuándo llega mi pedido?"), mine=True)]
        if text:
            bubbles.append(Bubble(as_read(text, store, self.session.clock.now(), language, team)))
        else:
            bubbles.append(Bubble(self.tr("(no se dice nada)"), faint=True))
        self.preview.show_bubbles(bubbles)
        names = dict(zip(LANGUAGES, language_names(), strict=True))
        said = self.tr("{0}, en {1}. Con el nombre y la hora de cada quien.")
        self.note.set_text(said.format(kind_name(self._shown), names[language].lower()))

    def _in_force(self, kind: AutomaticKind) -> dict[str, str]:
        choice = self.cards[kind].chosen()
        if choice == "off":
            return {}
        reply = self.mine.mine.of(kind) if choice == "own" else self.company.mine.of(kind)
        return reply.texts if reply is not None else {}

    # ------------------------------------------------------------------------------------------------------- editing

    def _edited(self) -> None:
        card = self.sender()
        if not isinstance(card, ReplyCard):
            return
        self._shown, draft = card.about_kind, self.mine
        choice = card.chosen()
        off = set(draft.mine.off) - {card.about_kind}
        if choice == "off" and self.place != COMPANY:
            off.add(card.about_kind)
        kept: tuple[AutomaticKind, ...] = tuple(kind for kind in draft.kept.off if kind in off)
        more: tuple[AutomaticKind, ...] = tuple(kind for kind in SHOWN if kind in off and kind not in kept)
        own: dict[str, Any] = {card.about_kind: card.reply() if choice == "own" else None}
        draft.mine = replace(draft.mine, off=(*kept, *more), **own)
        if choice == "inherit":
            card.show_reply(choice, None, self.company.mine.of(card.about_kind))
        self._tell()
        self.edited()

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place != self.place:
            self.show_place(place)
        kind, _, rest = fault.path.partition(".")
        card = next((card for name, card in self.cards.items() if name == kind), None)
        if card is None:
            return False
        card.texts.set_error(rest.removeprefix("texts").lstrip("."), words)
        return True

    def clear_faults(self) -> None:
        for card in self.cards.values():
            card.texts.clear_errors()

    # ------------------------------------------------------------------------------------------------- what differs

    def history_of(self) -> list[tuple[Place, str]]:
        return [(self.place, "")]

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        whose = self._whose_words(place)
        found = []
        for kind in SHOWN:
            old, new = before.of(kind), after.of(kind)
            was, now = kind in before.off, kind in after.off
            if (old, was) == (new, now):
                continue
            found.append(f"{whose}{kind_name(kind).lower()}: {self._what(old, new, off=now, company=place == COMPANY)}")
        return found

    def _what(self, old: AutomaticReply | None, new: AutomaticReply | None, *, off: bool, company: bool) -> str:
        if new is None:
            return self.tr("apagada") if off or company else self.tr("la de la empresa")
        if old is None:
            return self.tr("texto propio")
        return self.tr("otro texto") if old.texts != new.texts else self.tr("otra frecuencia")

    def _whose_words(self, place: Place) -> str:
        people = self.session.store.people
        rows: dict[int, Any] = dict(people.numbers if place[0] == "automatic_number" else people.teams)
        row = rows.get(place[1])
        return f"{row.name}, " if row is not None else ""
