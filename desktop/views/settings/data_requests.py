"""Solicitudes de datos: what people ask of their data, due first; answered here, or declined with a reason."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.data_request_words import SOON, country_words, due_words, kind_words
from desktop.i18n.moments import long_date
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customers.erase import EraseCustomer
from desktop.views.customers.export import ExportCustomer
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.hours.form import FormDialog
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Section
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Combo,
    ElidedLabel,
    EmptyState,
    IconMark,
    Ink,
    Label,
    Paragraph,
    TextField,
)
from protocol.data_requests import CloseDataRequest, DataRequest
from protocol.rules.permissions import Permission

translate = QCoreApplication.translate
LONGEST = 500


class DataRequestsPage(AskingPage):
    """Everything is done at once."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.rows: list[DataRequest] | None = None
        self.answers: dict[int, list[Button]] = {}
        self.empty = EmptyState(
            theme, translate("DataRequests", "Nadie ha pedido nada"),
            translate("DataRequests", "Cuando un cliente pida ver, corregir o borrar sus datos, anótalo desde su "
                      "conversación: «Solicitud de datos…». Aquí verás cada una con su plazo."),
        )  # fmt: skip
        self.open_ = Section(theme, translate("DataRequests", "Por responder"))
        self.over = Section(theme, translate("DataRequests", "Respondidas en el último año"))
        for part in (self.empty, self.open_, self.over):
            self.body.addWidget(part)
            part.hide()
        self.begin()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        waiting = sum(one.state == "open" for one in self.rows or [])
        return QCoreApplication.translate("DataRequests", "%n por responder", "", waiting)

    def set_editable(self, editable: bool) -> None:
        for button in (one for buttons in self.answers.values() for one in buttons):
            button.setEnabled(editable)
        super().set_editable(editable)

    def aside(self) -> QWidget:
        words = translate("DataRequests", "El plazo es el habitual de la ley de cada país, contado desde que lo pidió:")
        laws = Paragraph(
            self.theme, translate("DataRequests", "Brasil 15 días; México 20 días hábiles; Argentina 10 días (5 "
                                  "hábiles para corregir o borrar); Colombia 10 o 15 hábiles; Perú 20 o 10 hábiles; "
                                  "España y la Unión Europea, un mes."), Role.META)  # fmt: skip
        note = translate("DataRequests", "Consulta a quien los asesora: la ley permite plazos más cortos o prórrogas.")
        told = Paragraph(self.theme, words, Role.UI, Ink.SECONDARY)
        title = translate("DataRequests", "De dónde sale el plazo")
        return Aside(self.theme, title, told, laws, aside_note(self.theme, note), gap=8)

    def known(self) -> bool:
        return self.rows is not None

    async def load(self) -> Refusal | None:
        found = await self.session.data_requests()
        if isinstance(found, Refusal):
            return found
        self.rows = found
        return None

    # ----------------------------------------------------------------------------------------------------- the rows

    def show_rows(self) -> None:
        rows, today = self.rows or [], self.session.clock.now().astimezone().date()
        self.answers = {}
        for section, wanted in ((self.open_, True), (self.over, False)):
            clear(section.body)
            shown = [one for one in rows if (one.state == "open") is wanted]
            for one in shown:
                section.body.addWidget(self._row(one, today))
            section.setVisible(bool(shown))
        self.empty.setVisible(not rows)

    def _row(self, one: DataRequest, today: date) -> QWidget:
        theme, px = self.theme, self.theme.px
        row = QWidget()
        across, texts = QHBoxLayout(row), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        texts.setSpacing(px(2))
        name = one.name or translate("DataRequests", "Cliente borrado")
        texts.addWidget(ElidedLabel(theme, name, Role.UI_STRONG))
        texts.addWidget(Paragraph(theme, kind_words(one.kind), Role.UI))
        for words in (one.note, self._about(one), one.outcome):
            if words:
                texts.addWidget(Paragraph(theme, words, Role.META, Ink.SECONDARY))
        across.addWidget(IconMark(theme, "shield-check"))
        across.addLayout(texts, 1)
        if one.state == "open":
            ink = Ink.DANGER if (one.due_on - today).days <= SOON else Ink.PRIMARY
            across.addWidget(Label(theme, due_words(one.due_on, today), Role.UI_STRONG, ink))
            buttons = self._buttons(one, name)
            self.answers[one.id] = buttons
            for button in buttons:
                across.addWidget(button)
        return row

    def _about(self, one: DataRequest) -> str:
        who = self.session.store.people.name(one.by_user)
        parts = [translate("DataRequests", "la anotó {0} el {1}").format(who, long_date(one.asked_at))]
        if one.country:
            parts.append(country_words(one.country))
        if one.closed_at is not None:
            form = {
                "done": translate("DataRequests", "atendida el {0}"),
                "declined": translate("DataRequests", "rechazada el {0}"),
            }[one.state]
            parts.append(form.format(long_date(one.closed_at)))
        return ", ".join(parts)

    def _buttons(self, one: DataRequest, name: str) -> list[Button]:
        buttons, may = list[Button](), self.session.store.may
        if one.kind == "access" and may(Permission.EXPORT):
            save = Button(self.theme, translate("DataRequests", "Guardar datos…"), ButtonKind.OUTLINE, small=True)
            save.clicked.connect(lambda: ExportCustomer(self.context, self.window(), one.contact_id, name).open())
            buttons.append(save)
        if one.kind == "erase" and may(Permission.ERASE_CONTACTS):
            erase = Button(self.theme, translate("DataRequests", "Borrar…"), ButtonKind.OUTLINE, small=True)
            erase.clicked.connect(partial(self._erase, one, name))
            buttons.append(erase)
        answer = Button(self.theme, translate("DataRequests", "Responder…"), ButtonKind.OUTLINE, small=True)
        answer.clicked.connect(partial(self._answer, one, name))
        for button in (*buttons, answer):
            button.setAccessibleName(f"{button.text()} {name}")
        return [*buttons, answer]

    # ----------------------------------------------------------------------------------------------------- the deeds

    def _erase(self, one: DataRequest, name: str) -> None:
        dialog = EraseCustomer(self.context, self.window(), one.contact_id, name)
        dialog.accepted.connect(self.ask)
        dialog.open()

    def _answer(self, one: DataRequest, name: str) -> None:
        dialog = AnswerDialog(self, name)
        dialog.accepted.connect(lambda: self.close_request(one, dialog.answer()))
        dialog.open()

    def close_request(self, one: DataRequest, told: CloseDataRequest) -> None:
        """It is answered from now on."""
        words = translate("DataRequests", "Queda anotado qué se respondió.")
        self.do(partial(self.session.close_data_request, one.id, told), lambda _row: self.say(words))

    def header_actions(self) -> Sequence[QWidget]:
        return ()


class AnswerDialog(FormDialog):
    """`answer()` once accepted."""

    def __init__(self, page: DataRequestsPage, name: str) -> None:
        title = translate("DataRequests", "Responder a {0}").format(name)
        super().__init__(page.theme, title, translate("DataRequests", "Guardar"), page.window())
        self.state = Combo(page.theme, translate("DataRequests", "Qué se hizo"))
        self.state.addItem(translate("DataRequests", "Se atendió"), "done")
        self.state.addItem(translate("DataRequests", "Se rechazó"), "declined")
        self.outcome = TextField(page.theme, translate("DataRequests", "Qué se respondió, y por qué medio"))
        self.outcome.setMaxLength(LONGEST)
        self.add(translate("DataRequests", "Qué se hizo"), self.state)
        self.add(translate("DataRequests", "Qué se respondió"), self.outcome)

    def answer(self) -> CloseDataRequest:
        """What is to be kept."""
        return CloseDataRequest(state=self.state.currentData(), outcome=self.outcome.text().strip())

    def problem(self) -> str:
        if self.state.currentData() == "declined" and not self.outcome.text().strip():
            return translate("DataRequests", "Escribe por qué se rechaza: la persona tiene derecho a saberlo.")
        return ""
