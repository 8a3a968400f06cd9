"""The page of templates: written with errors as they are typed, kept by itself, sent, looked at by a colleague."""

from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from desktop.views.composer.template_form import TemplateForm
from desktop.views.settings.templates.builder import TemplateBuilder
from protocol.api import TemplateRow
from protocol.rules.template_compose import row_of
from protocol.template_draft import ButtonDraft, TemplateDraft, TemplateDraftRow
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.sync.gateway_templates import AT
from tests.desktop.views.conftest import ordinary_gateway, turn, until

GOOD = TemplateDraft(
    name="aviso_de_entrega",
    body="Hola, {{1}}. Su pedido llega hoy.",
    examples={"body.1": "Mariana"},
    buttons=(ButtonDraft(kind="quick_reply", text="Gracias"),),
)


def office(*rows: TemplateRow) -> Gateway:
    gateway = ordinary_gateway()
    gateway.templates = list(rows)
    gateway.drafts_desk.author = ME.id
    return gateway


def listed(id_: int, draft: TemplateDraft = GOOD, **changes: Any) -> TemplateRow:
    row = row_of(draft)
    row.id, row.number_ids = id_, [1]
    for name, value in changes.items():
        setattr(row, name, value)
    return row


async def opened(it: Desk) -> Any:
    await until(lambda: it.page.known() and it.page.loading.isHidden())
    turn()
    return it.page


async def builder(it: Desk, key: str = "") -> TemplateBuilder:
    page = await opened(it)
    (page.opens[key] if key else page.new).click()
    await until(lambda: page.builder is not None and page.builder.isVisible())
    made: TemplateBuilder = page.builder
    return made


def type_in(field: Any, words: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, words)
    turn()


async def test_a_template_is_written_with_its_errors_beside_it_and_sent(desk: OpenSettings) -> None:
    async with desk("templates", gateway=office()) as it:
        it.gateway.drafts_desk.author = ME.id
        made = await builder(it)
        type_in(made.name.line, "Aviso")
        assert made.name.error.text().startswith("Solo minúsculas")
        made.name.line.clear()
        type_in(made.name.line, "aviso")
        assert made.name.error.isHidden()
        type_in(made.body.written.area, "Hola ")
        made.body.insert.click()
        assert made.body.written.text() == "Hola {{1}}"
        assert "No puede empezar ni terminar" in made.body.written.error.text()
        made.body.written.area.moveCursor(made.body.written.area.textCursor().MoveOperation.End)
        type_in(made.body.written.area, ", ya llega tu pedido.")
        assert made.body.written.error.isHidden()
        assert not made.submit.isEnabled(), "its example is missing"
        type_in(made.variables.samples["body.1"].line, "Mariana")
        fills = made.variables.fills["body.1"]
        fills.setCurrentIndex(fills.findData("cliente.nombre"))
        fills.activated.emit(fills.currentIndex())
        made.buttons.append("url")
        text, value = made.buttons.lines[0]
        assert text is not None
        assert value is not None
        type_in(text.line, "Ver")
        type_in(value.line, "casa")
        assert "https://" in value.error.text()
        made.buttons._remove(0)
        assert "Hola Mariana, ya llega tu pedido." in made.side.preview.accessibleName()
        await until(lambda: bool(it.gateway.drafts_desk.drafts))
        made.submit.click()
        await until(lambda: bool(it.gateway.templates))
        await until(lambda: "está en revisión" in it.page.said.text())
        [row] = it.gateway.templates
        assert (row.name, row.status) == ("aviso", "PENDING")
        await until(lambda: "aviso" in [one.name for one in it.page.rows])


async def test_what_was_typed_stays_when_the_builder_is_closed(desk: OpenSettings) -> None:
    async with desk("templates", gateway=office()) as it:
        made = await builder(it)
        type_in(made.body.written.area, "Hola, su cita es hoy.")
        made.reject()
        await until(lambda: bool(it.gateway.drafts_desk.drafts))
        [row] = it.gateway.drafts_desk.drafts.values()
        assert row.draft.body == "Hola, su cita es hoy."


async def test_with_four_eyes_it_waits_and_a_colleague_returns_or_sends_it(desk: OpenSettings) -> None:
    gateway = office()
    gateway.drafts_desk.four_eyes = True
    gateway.drafts_desk.drafts = {
        1: TemplateDraftRow(id=1, rev=3, draft=GOOD, state="waiting", author_id=71, updated_at=AT),
        2: TemplateDraftRow(id=2, rev=1, draft=GOOD, state="draft", author_id=ME.id, updated_at=AT),
    }
    async with desk("templates", {"templates:0": {"four_eyes": True}}, gateway=gateway) as it:
        mine = await builder(it, "draft:2")
        assert mine.submit.text() == "Pedir visto bueno"
        mine.submit.click()
        await until(lambda: gateway.drafts_desk.drafts[2].state == "waiting")
        await until(lambda: "return:1" in it.page.opens and "espera el visto bueno" in it.page.said.text())
        it.page.opens["return:1"].click()
        dialog = next(one for one in it.window.findChildren(object) if type(one).__name__ == "ReturnDialog")
        dialog.finish()
        assert dialog.wrong.text() == "Di qué hay que corregir."
        dialog.area.setPlainText("Sin hora")
        dialog.finish()
        await until(lambda: gateway.drafts_desk.drafts[1].note == "Sin hora")


async def test_what_meta_refused_is_said_and_what_it_lists_has_its_reason(desk: OpenSettings) -> None:
    gateway = office(
        listed(1), listed(2, TemplateDraft(name="oferta", body="Hola"), status="REJECTED", unusable="rejected",
                          reason="PROMOTIONAL"),
    )  # fmt: skip
    gateway.drafts_desk.drafts = {
        1: TemplateDraftRow(id=1, rev=1, draft=GOOD, state="draft", author_id=ME.id, updated_at=AT)
    }
    gateway.drafts_desk.refusal = "Ya existe"
    async with desk("templates", gateway=gateway) as it:
        page = await opened(it)
        assert page.hint() == "1 lista para enviar"
        made = await builder(it, "draft:1")
        made.submit.click()
        await until(lambda: made.note.text() == "Meta no la aceptó: Ya existe")
        assert made.isVisible()
        assert made.submit.isEnabled()
        made.reject()
        page.opens["bind:1"].click()
        binding = next(one for one in it.window.findChildren(object) if type(one).__name__ == "BindingDialog")
        fills = binding.fills["body.1"]
        fills.setCurrentIndex(fills.findData("cliente.nombre"))
        binding.finish()
        await until(lambda: gateway.drafts_desk.bound == {1: {"body.1": "cliente.nombre"}})
        page.opens["delete:1"].click()
        dialog = next(one for one in it.window.findChildren(object) if type(one).__name__ == "ConfirmDialog")
        dialog.accept()
        await until(lambda: gateway.drafts_desk.deleted == [1])


async def test_bound_variables_are_filled_in_by_the_picker(desk: OpenSettings) -> None:
    async with desk("templates", gateway=office()) as it:
        form = TemplateForm(it.window.context)
        row = listed(5, bindings={"body.1": "cliente.pedido"})
        form.show_template(row, "Mariana", {"cliente.pedido": "CL-20418"})
        [value] = form.values()
        assert value.text == "CL-20418"


@pytest.mark.parametrize("language", ["es", "en", "pt"])
async def test_nothing_of_the_builder_is_cut_in_its_smallest_window(desk: OpenSettings, language: str) -> None:
    async with desk("templates", gateway=office()) as it:
        it.it.window.context.set_language(language)
        turn()
        made = await builder(it)
        made.cards.add.click()
        for kind in ("copy_code", "flow"):
            made.buttons.append(kind)
        made.resize(made.minimumSize())
        turn()
        assert [form.choice.current() for form in made.cards.forms] == [0, 0], "two cards with a picture each"
        assert made.cards.error.text(), "a carousel stands alone"
        for area in made.findChildren(QScrollArea):
            inner = area.widget()
            assert inner is not None
            assert inner.minimumSizeHint().width() <= area.viewport().width()
