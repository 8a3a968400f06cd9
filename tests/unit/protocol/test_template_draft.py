"""A template that is being written: what Meta would refuse, by field; and the way to its JSON and back."""

from typing import Any

import pytest
from msgspec.structs import replace

from protocol.api import TemplateRow
from protocol.rules.template_bindings import filled, is_source
from protocol.rules.template_compose import components_of, draft_of, row_of
from protocol.rules.template_draft import advice_of, problems_of
from protocol.rules.template_form import fields
from protocol.template_draft import ButtonDraft, CardDraft, HeaderDraft, TemplateDraft

GOOD = TemplateDraft(
    name="aviso_de_entrega",
    body="Hola, {{1}}. Su pedido {{2}} llega hoy entre 9:00 y 14:00. ¿Le queda bien?",
    footer="Casa Lumbre",
    header=HeaderDraft(kind="text", text="Su pedido va en camino"),
    buttons=(ButtonDraft(kind="quick_reply", text="Sí"), ButtonDraft(kind="quick_reply", text="Cambiar el día")),
    examples={"body.1": "Mariana", "body.2": "CL-20418"},
)
REPLY = ButtonDraft(kind="quick_reply", text="Sí")
LINK = ButtonDraft(kind="url", text="Ver", value="https://casalumbre.example/p/{{1}}")
CALL = ButtonDraft(kind="phone", text="Llamar", value="+525512345678")
CARD = CardDraft(header=HeaderDraft(kind="image", media_id=7), body="Sala en oferta", buttons=(REPLY,))


def told(draft: TemplateDraft) -> set[tuple[str, str]]:
    """Field and key of each problem."""
    return {(one.field, one.key) for one in problems_of(draft)}


def test_a_good_one_has_no_problem() -> None:
    assert problems_of(GOOD) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": ""}, ("name", "empty")),
        ({"name": "Aviso de entrega"}, ("name", "name_letters")),
        ({"name": "a" * 513}, ("name", "too_long")),
        ({"language": "español"}, ("language", "language")),
        ({"header": HeaderDraft(kind="text")}, ("header.text", "empty")),
        ({"header": HeaderDraft(kind="text", text="x" * 61)}, ("header.text", "too_long")),
        ({"header": HeaderDraft(kind="text", text="Hola {{1}} y {{2}}")}, ("header.text", "too_many")),
        ({"header": HeaderDraft(kind="text", text="*Hola*")}, ("header.text", "markup")),
        ({"header": HeaderDraft(kind="image")}, ("header", "no_media")),
        ({"body": " "}, ("body", "empty")),
        ({"body": "x" * 1025}, ("body", "too_long")),
        ({"body": "{{1}} hola {{2}}."}, ("body", "variable_at_edge")),
        ({"body": "Hola {{1}} y {{2}}"}, ("body", "variable_at_edge")),
        ({"body": "Hola {{1}} {{2}}."}, ("body", "variables_adjacent")),
        ({"body": "Hola {{1}} y {{3}}."}, ("body", "variable_numbers")),
        ({"body": "Hola {{nombre}}."}, ("body", "variable_numbers")),
        ({"body": "Hola {{Nombre}}.", "named": True}, ("body", "variable_names")),
        ({"body": "Hola {{1}} y {{."}, ("body", "braces")),
        ({"body": "Hola {{1}}, {{2}} y {{3}}."}, ("example:body.3", "no_example")),
        ({"footer": "x" * 61}, ("footer", "too_long")),
        ({"footer": "Hola {{1}}"}, ("footer", "no_variables")),
        ({"buttons": (REPLY, LINK, ButtonDraft(kind="quick_reply", text="No"))}, ("buttons", "mixed_order")),
        ({"buttons": (REPLY, REPLY)}, ("buttons[1].text", "duplicate")),
        ({"buttons": (LINK, replace(LINK, text="b"), replace(LINK, text="c"))}, ("buttons", "too_many_url")),
        ({"buttons": (CALL, replace(CALL, text="b"))}, ("buttons", "too_many_phone")),
        ({"buttons": tuple(ButtonDraft(kind="quick_reply", text=str(n)) for n in range(11))}, ("buttons", "too_many")),
        ({"buttons": (replace(REPLY, text="x" * 26),)}, ("buttons[0].text", "too_long")),
        ({"buttons": (LINK,)}, ("example:button[0]", "no_example")),
        ({"buttons": (replace(LINK, value="casalumbre"),)}, ("buttons[0].value", "not_link")),
        ({"buttons": (replace(LINK, value="https://wa.me/52551"),)}, ("buttons[0].value", "link_whatsapp")),
        ({"buttons": (replace(LINK, value="https://a.example/{{1}}/x"),)}, ("buttons[0].value", "link_variable")),
        ({"buttons": (replace(CALL, value="55 1234"),)}, ("buttons[0].value", "not_phone")),
        ({"buttons": (ButtonDraft(kind="copy_code", value="x" * 21),)}, ("buttons[0].value", "too_long")),
        ({"buttons": (ButtonDraft(kind="flow", text="Abrir", value="abc"),)}, ("buttons[0].value", "not_flow")),
        ({"cards": (CARD, CARD)}, ("cards", "card_alone")),
        ({"cards": (CARD,)}, ("cards", "cards_count")),
        ({"cards": (CARD, replace(CARD, buttons=(CALL,)))}, ("card[1]", "cards_alike")),
        ({"cards": (CARD, replace(CARD, header=HeaderDraft(kind="image")))}, ("card[1].header", "no_media")),
        ({"cards": (CARD, replace(CARD, body="x" * 161))}, ("card[1].body", "too_long")),
        ({"cards": (CARD, replace(CARD, buttons=()))}, ("card[1].buttons", "empty")),
    ],
)
def test_what_meta_would_refuse_is_told_at_its_field(change: dict[str, Any], expected: tuple[str, str]) -> None:
    assert expected in told(replace(GOOD, **change))


WHOLE = (
    GOOD,
    replace(GOOD, named=True, body="Hola, {{nombre}}. Ya llegó.", examples={"body.nombre": "Mariana"}),
    replace(
        GOOD,
        header=HeaderDraft(kind="text", text="Pedido {{1}} listo"),
        buttons=(LINK, CALL, ButtonDraft(kind="copy_code", value="MAYO15"), ButtonDraft(kind="flow", text="Cita",
                                                                                       value="123")),
        examples=GOOD.examples | {"header.1": "CL-1", "button[0]": "20418"},
    ),
    TemplateDraft(name="salas", category="MARKETING", body="Mira lo nuevo:", cards=(
        replace(CARD, header=HeaderDraft(kind="image"), body="Sala {{1}} azul"),) * 2,
        examples={"card[0].body.1": "Lino", "card[1].body.1": "Mar"}),
)  # fmt: skip


@pytest.mark.parametrize("draft", WHOLE, ids=["text", "named", "buttons", "cards"])
def test_what_meta_lists_can_be_changed_again(draft: TemplateDraft) -> None:
    assert draft_of(row_of(draft)) == draft
    assert all(field.example for field in fields(row_of(draft)) if field.kind == "text")


def test_samples_of_files_go_where_they_belong() -> None:
    draft = replace(GOOD, header=HeaderDraft(kind="image", media_id=3))
    [header, *_] = components_of(draft, {"header": "4::abc"})
    assert header == {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::abc"]}}


def test_what_cannot_be_written_here_is_no_draft() -> None:
    row = TemplateRow(id=1, number_ids=[], name="otp", language="es", category="AUTHENTICATION", status="APPROVED")
    assert draft_of(row) is None
    assert draft_of(replace_row(row, [{"type": "BODY", "text": "a"}, {"type": "LIMITED_TIME_OFFER"}])) is None


def replace_row(row: TemplateRow, components: list[dict[str, Any]]) -> TemplateRow:
    """The same for orders of a shop, with these parts."""
    return TemplateRow(
        id=row.id, number_ids=[], name="x", language="es", category="MARKETING", status="APPROVED",
        components=components,
    )  # fmt: skip


def test_advice_names_what_meta_often_sends_back() -> None:
    assert advice_of(GOOD) == []
    assert advice_of(replace(GOOD, body="Hola {{1}}: {{2}}.")) == ["few_words"]
    assert advice_of(replace(GOOD, body="Hola, {{1}}: hoy hay descuento en todo.")) == ["promotional"]
    assert advice_of(replace(GOOD, body="Hola, {{1}}: hoy hay descuento en todo.", category="MARKETING")) == []


def test_bound_variables_take_the_customers_values() -> None:
    known = {"cliente.nombre": "Mariana\nSolís", "cliente.pedido": ""}
    assert filled({"body.1": "cliente.nombre", "body.2": "cliente.pedido"}, known) == {"body.1": "Mariana Solís"}
    assert is_source("cliente.telefono")
    assert is_source("cliente.pedido")
    assert not is_source("contraseña")
