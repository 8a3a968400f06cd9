"""The builder of a template: form at the left, the customer's phone at the right, errors while it is typed.

What is typed is kept as a draft by itself, a moment after; what Meta would refuse is said at its field and keeps it
from being sent. `sent(row)` when it went to a colleague or to Meta.
"""

import asyncio
from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import clock_time
from desktop.i18n.template_draft_words import LANGUAGES, draft_problem, locale_name, refusal_words, state_name
from desktop.i18n.words import category_name, problem
from desktop.store.refusal import Refusal
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.settings.frame import FOOT, HEADER, PAD, Ground
from desktop.views.settings.rows import Section
from desktop.views.settings.templates.body import BodySection
from desktop.views.settings.templates.buttons import ButtonList
from desktop.views.settings.templates.cards import CardsSection
from desktop.views.settings.templates.header import HeaderSection
from desktop.views.settings.templates.parts import Counted
from desktop.views.settings.templates.side import PHONE, BuilderSide
from desktop.views.settings.templates.sources import sources_of
from desktop.views.settings.templates.variables import VariableTable
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Card,
    Combo,
    ElidedLabel,
    Ink,
    Label,
    LabeledField,
    Paragraph,
    ScrollPage,
)
from protocol.rules.template_compose import row_of
from protocol.rules.template_draft import FOOTER, NAME, problems_of
from protocol.rules.template_form import fields
from protocol.rules.template_variables import with_names
from protocol.template_draft import PutTemplateDraft, TemplateDraft, TemplateDraftRow

translate = QCoreApplication.translate
WIDTH, HEIGHT = 1240, 800
SMALLEST = (1000, 560)
KEEP_MS = 800


class TemplateBuilder(QDialog):
    """`row` is the draft as the gateway has it, None while nothing of a new one was typed."""

    kept = Signal()
    sent = Signal(object)

    def __init__(
        self, context: ViewContext, draft: TemplateDraft, row: TemplateDraftRow | None, parent: QWidget,
        *, template_id: int | None = None, four_eyes: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.context, self.theme, self.draft, self.row = context, context.theme, draft, row
        self.template_id = row.template_id if row is not None else template_id
        self.number_id = row.number_id if row is not None else None
        self.four_eyes, self._dirty, self._lock = four_eyes, False, asyncio.Lock()
        self.setWindowTitle(translate("TemplateBuilder", "Plantilla"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.theme.style(self)
        self._make()
        self._assemble()
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep.timeout.connect(self.keep)
        self.resize(self.theme.px(WIDTH), self.theme.px(HEIGHT))
        self.setMinimumSize(self.theme.px(SMALLEST[0]), self.theme.px(SMALLEST[1]))
        self.show_draft()
        (self.body if self.draft.name else self.name).setFocus()

    # ------------------------------------------------------------------------------------------------------ its parts

    def _make(self) -> None:
        context, theme = self.context, self.theme
        self.title = ElidedLabel(theme, "", Role.TITLE)
        self.state = Label(theme, "", Role.META, Ink.SECONDARY)
        self.name = Counted(theme, translate("TemplateBuilder", "Nombre"), 0, "aviso_de_entrega")
        self.name.line.setMaxLength(NAME)
        self.category = Combo(theme, translate("TemplateBuilder", "Categoría"))
        for category in ("UTILITY", "MARKETING"):
            self.category.addItem(category_name(category), category)
        self.language = Combo(theme, translate("TemplateBuilder", "Idioma"))
        for code in dict.fromkeys((*LANGUAGES, self.draft.language)):
            self.language.addItem(locale_name(code), code)
        self.header = HeaderSection(context, translate("TemplateBuilder", "Encabezado"))
        self.body = BodySection(theme)
        self.variables = VariableTable(theme)
        self.body.body.addWidget(self.variables)
        self.footer = Counted(theme, translate("TemplateBuilder", "Pie"), FOOTER)
        self.foot_section = _one_line(theme, translate("TemplateBuilder", "Pie"), self.footer)
        self.buttons = ButtonList(theme)
        self.button_section = Section(theme, translate("TemplateBuilder", "Botones"))
        self.button_section.body.addWidget(self.buttons)
        self.cards = CardsSection(context)
        steps = [translate("TemplateBuilder", "Borrador"), translate("TemplateBuilder", "Visto bueno"),
                 translate("TemplateBuilder", "En revisión"), translate("TemplateBuilder", "Aprobada")]  # fmt: skip
        self.side = BuilderSide(context, steps if self.four_eyes else [steps[0], *steps[2:]])
        self.note = Paragraph(theme, "", Role.UI, Ink.WARN)
        self.said = ElidedLabel(theme, "", Role.UI)
        self.leave = Button(theme, translate("TemplateBuilder", "Guardar y salir"), ButtonKind.GHOST)
        self.submit = Button(theme, translate("TemplateBuilder", "Enviar a revisión"), ButtonKind.PRIMARY)
        for signal in (self.name.edited, self.footer.edited, self.header.edited, self.body.edited,
                       self.buttons.edited, self.cards.edited, self.variables.edited):  # fmt: skip
            signal.connect(self._typed)
        self.category.activated.connect(lambda _at: self._typed())
        self.language.activated.connect(lambda _at: self._typed())
        self.body.named_wanted.connect(self._rename)
        self.leave.clicked.connect(self.reject)
        self.submit.clicked.connect(self._send)

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        page, form, first = QWidget(), QVBoxLayout(), QHBoxLayout()
        first.setSpacing(px(12))
        for words, field, stretch in (
            (translate("TemplateBuilder", "Nombre"), self.name, 3),
            (translate("TemplateBuilder", "Categoría"), self.category, 1),
            (translate("TemplateBuilder", "Idioma"), self.language, 1),
        ):
            first.addWidget(LabeledField(theme, words, field), stretch)
        page.setLayout(form)
        form.setContentsMargins(*(px(PAD),) * 4)
        form.setSpacing(px(12))
        form.addWidget(self.note)
        form.addLayout(first)
        for part in (self.header, self.body, self.foot_section, self.button_section, self.cards):
            form.addWidget(part)
        form.addStretch(1)
        aside, inside = Ground(theme, "base", "l"), QVBoxLayout()
        inside.setContentsMargins(px(PAD), px(PAD), px(12), px(PAD))
        inside.addWidget(self.side)
        inner = QWidget()
        inner.setLayout(inside)
        around = QVBoxLayout(aside)
        around.setContentsMargins(1, 0, 0, 0)
        around.addWidget(ScrollPage(inner))
        aside.setFixedWidth(px(PHONE + 48))
        ground = Ground(theme, "canvas")
        middle = QHBoxLayout(ground)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        area = ScrollPage(page)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # zoomed far in: moved, never cut
        middle.addWidget(area, 1)
        middle.addWidget(aside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar(HEADER, "b", self.title, self.state))
        whole.addWidget(ground, 1)
        whole.addWidget(self._bar(FOOT, "t", self.said, self.leave, self.submit))

    def _bar(self, height: int, line: str, *parts: QWidget) -> QWidget:
        bar, row = Ground(self.theme, "base", line), QHBoxLayout()
        bar.setFixedHeight(self.theme.px(height))
        bar.setLayout(row)
        row.setContentsMargins(self.theme.px(PAD), 0, self.theme.px(16), 0)
        row.setSpacing(self.theme.px(12))
        row.addWidget(parts[0], 1)
        for part in parts[1:]:
            row.addWidget(part)
        return bar

    # ------------------------------------------------------------------------------------------------------- showing

    def show_draft(self) -> None:
        """Everything as the draft has it."""
        draft = self.draft
        self.name.show_text(draft.name)
        self.category.setCurrentIndex(self.category.findData(draft.category))
        self.language.setCurrentIndex(self.language.findData(draft.language))
        for fixed in (self.name, self.language):
            fixed.setEnabled(self.template_id is None)
        self.header.show_header(draft.header)
        self.body.show_text(draft.body, named=draft.named)
        self.footer.show_text(draft.footer)
        self.buttons.show_buttons(draft.buttons)
        self.cards.show_cards(draft.cards)
        self._judge()
        self._show_row()

    def _judge(self) -> None:
        """What is wrong, at its fields; that something is missing is said once the name is there."""
        draft, wrong = self.draft, problems_of(self.draft)
        self.variables.show_fields(fields(row_of(draft)), draft.examples, draft.bindings, sources_of(self.context))
        told: dict[str, str] = {}
        for one in reversed(wrong):
            if one.key not in {"empty", "no_media", "no_example"} or self.row is not None or self._dirty:
                told[one.field] = draft_problem(one)
        self._show_errors(told)
        self.side.show_draft(draft, wrong, self.header.pictures() | self.cards.pictures())
        self.submit.setEnabled(not wrong)
        self.title.set_text(draft.name or translate("TemplateBuilder", "Plantilla nueva"))

    def _show_errors(self, told: Mapping[str, str]) -> None:
        self.name.set_error(told.get("name", ""))
        self.body.written.set_error(told.get("body", ""))
        self.footer.set_error(told.get("footer", ""))
        for part in (self.header, self.variables, self.buttons, self.cards):
            part.show_errors(told)

    def _show_row(self) -> None:
        row = self.row
        state = row.state if row is not None else "draft"
        self.state.setText(state_name(state))
        self.side.show_state(state)
        words = refusal_words(row.refusal) if row is not None and row.refusal else ""
        if row is not None and row.state == "returned":
            words = translate("TemplateBuilder", "Devuelta: {0}").format(row.note)
        self.note.set_text(words)
        self.note.setVisible(bool(words))
        me = self.context.session.store.me
        mine = row is None or me is None or row.author_id == me.id
        if state == "waiting" and not mine:
            self.submit.set_label(translate("TemplateBuilder", "Aprobar y enviar a Meta"))
        elif self.four_eyes:
            self.submit.set_label(translate("TemplateBuilder", "Pedir visto bueno"))
        if state == "waiting" and mine:
            self.submit.setEnabled(False)
            self.said.set_text(translate("TemplateBuilder", "Espera el visto bueno de otra persona."))

    # -------------------------------------------------------------------------------------------------------- typing

    def _typed(self) -> None:
        """Read everything back; keep it in a moment."""
        examples, bindings = self.variables.examples(), self.variables.bindings()
        self.draft = replace(
            self.draft, name=self.name.text().strip(), category=self.category.currentData(),
            language=self.language.currentData(), header=self.header.header, body=self.body.written.text(),
            footer=self.footer.text(), buttons=self.buttons.buttons, cards=self.cards.cards(),
            examples={key: value for key, value in self.draft.examples.items() if key not in self.variables.samples}
            | examples,
            bindings={key: value for key, value in self.draft.bindings.items() if key not in self.variables.fills}
            | bindings,
        )  # fmt: skip
        self._changed()

    def _rename(self, named: bool) -> None:
        self.draft = with_names(self.draft, named=named)
        self.show_draft()
        self._changed()

    def _changed(self) -> None:
        self._dirty = True
        self._judge()
        self.said.set_text(translate("TemplateBuilder", "Guardando…"))
        self._keep.start()

    # ------------------------------------------------------------------------------------------------------- keeping

    def keep(self) -> None:
        """Keep what was typed."""
        self.context.tasks.start(self._kept())

    async def _kept(self) -> bool:
        """Whether the gateway has everything; one request at a time, so none overtakes another."""
        async with self._lock:
            while self._dirty:
                self._dirty = False
                body = PutTemplateDraft(
                    draft=self.draft, number_id=self.number_id, template_id=self.template_id,
                    rev=self.row.rev if self.row is not None else None,
                )  # fmt: skip
                found = await self.context.session.put_template_draft(
                    body, self.row.id if self.row is not None else None
                )
                if isinstance(found, Refusal):
                    self._dirty = True
                    self._tell(problem(found.words, found.detail))
                    return False
                self.row = found
        if isValid(self):
            at = clock_time(self.context.session.clock.now().astimezone())
            self._tell(translate("TemplateBuilder", "Borrador guardado a las {0}").format(at))
            self._show_row()
            self.kept.emit()
        return True

    def _tell(self, words: str) -> None:
        if isValid(self):
            self.said.set_text(words)

    def _send(self) -> None:
        self.submit.setEnabled(False)
        self.context.tasks.start(self._sent())

    async def _sent(self) -> None:
        if not await self._kept() or self.row is None:
            self._enable()
            return
        self._tell(translate("TemplateBuilder", "Enviando…"))
        found = await self.context.session.submit_template_draft(self.row.id, self.row.rev)
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self._tell(problem(found.words, found.detail))
            self._enable()
            return
        self.row = found
        if found.refusal:
            self._show_row()
            self._tell("")
            self._enable()
            return
        self.sent.emit(found)
        self.accept()

    def _enable(self) -> None:
        if isValid(self):
            self.submit.setEnabled(not problems_of(self.draft))

    def done(self, result: int) -> None:
        """What was typed last is kept, whoever closes it."""
        self._keep.stop()
        if self._dirty:
            self.context.tasks.start(self._kept_at_last())
        super().done(result)

    async def _kept_at_last(self) -> None:
        await self._kept()


def _one_line(theme: Theme, words: str, field: QWidget) -> Card:
    """A card of one line: its title, then the field."""
    card = Card(theme)
    row = QHBoxLayout(card)
    row.setContentsMargins(*(theme.px(16),) * 4)
    row.setSpacing(theme.px(16))
    row.addWidget(Label(theme, words, Role.UI_STRONG))
    row.addWidget(field, 1)
    return card
