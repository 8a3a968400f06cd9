"""The form, the checks and the preview of a template, from its component JSON (FACTS section 9)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.api import TemplateRow
from protocol.content import TemplateParameter
from protocol.rules.templates import TemplateField, fields, render, unusable, validate


def row(*components: dict[str, Any], status: str = "APPROVED", named: bool = False) -> TemplateRow:
    return TemplateRow(
        id=1,
        number_ids=[1],
        name="saludo",
        language="es",
        category="UTILITY",
        status=status,
        parameter_format="NAMED" if named else "POSITIONAL",
        components=list(components),
    )


def value_for(field: TemplateField) -> TemplateParameter:
    """A value that fits a field, as the form makes it."""
    place: dict[str, Any] = {
        "component": field.component,
        "name": field.name,
        "button_index": field.button_index,
        "card_index": field.card_index,
    }
    if field.kind in ("image", "video", "document"):
        return TemplateParameter(kind=field.kind, media_id=7, **place)
    if field.kind == "location":
        return TemplateParameter(kind="location", latitude=-25.3, longitude=-57.6, place="Local", **place)
    if field.kind == "expiry":
        return TemplateParameter(kind="expiry", expires_ms=1_800_000_000_000, **place)
    return TemplateParameter(kind=field.kind, text="v", **place)


HEADERS: list[dict[str, Any]] = [
    {"type": "HEADER", "format": "TEXT", "text": "Hola"},
    {"type": "HEADER", "format": "TEXT", "text": "Hola {{1}}", "example": {"header_text": ["Ana"]}},
    *({"type": "HEADER", "format": kind} for kind in ("IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF")),
]
BODIES: list[dict[str, Any]] = [
    {"type": "BODY", "text": "Sin variables."},
    {"type": "BODY", "text": "{{2}} y {{1}}, otra vez {{1}}.", "example": {"body_text": [["uno", "dos"]]}},
]
BUTTONS: list[dict[str, Any]] = [
    {"type": "QUICK_REPLY", "text": "Sí"},
    {"type": "URL", "text": "Ver", "url": "https://a.py/{{1}}", "example": ["https://a.py/1"]},
    {"type": "URL", "text": "Ver", "url": "https://a.py"},
    {"type": "PHONE_NUMBER", "text": "Llamar", "phone_number": "+595981"},
    {"type": "COPY_CODE", "example": "PROMO"},
    {"type": "FLOW", "text": "Formulario", "flow_id": "1"},
    {"type": "REQUEST_CONTACT_INFO"},
    {"type": "OTP", "otp_type": "COPY_CODE", "text": "Copiar", "url": "https://w/?code={{1}}"},
]
OFFER = {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "¡Vence!", "has_expiration": True}}
FOOTER = {"type": "FOOTER", "text": "Relevo"}


def buttons(*ones: dict[str, Any]) -> dict[str, Any]:
    return {"type": "BUTTONS", "buttons": list(ones)}


@st.composite
def templates(draw: st.DrawFn) -> TemplateRow:
    """Any mixture of every component type."""
    header = draw(st.none() | st.sampled_from(HEADERS))
    parts = [part for part in (header, draw(st.sampled_from(BODIES))) if part]
    parts += draw(st.lists(st.sampled_from([OFFER, FOOTER]), unique_by=id))
    chosen = draw(st.lists(st.sampled_from(BUTTONS), max_size=4))
    if chosen:
        parts.append(buttons(*chosen))
    if draw(st.booleans()):
        card = {"components": [HEADERS[2], {"type": "BODY", "text": "Item {{1}}"}, buttons(*BUTTONS[:2])]}
        parts.append({"type": "CAROUSEL", "cards": [card] * draw(st.integers(2, 4))})
    return row(*parts)


@given(templates(), st.randoms())
def test_lesson_10_every_component_has_its_fields_and_a_filled_form_is_valid(
    template: TemplateRow, random: Any
) -> None:
    wanted = fields(template)
    assert len({field.key for field in wanted}) == len(wanted)
    values = [value_for(field) for field in wanted]
    assert validate(template, values) == []
    assert "{{" not in (render(template, values).body or "")
    assert unusable(template) is None
    required = [index for index, field in enumerate(wanted) if field.required]
    if required:
        missing = random.choice(required)
        left = values[:missing] + values[missing + 1 :]
        assert any(one.key == "empty" for one in validate(template, left))


@given(templates())
def test_values_nobody_asked_for_are_told(template: TemplateRow) -> None:
    values = [value_for(field) for field in fields(template)]
    extra = TemplateParameter(component="button", kind="payload", text="x", button_index=99)
    assert [one.key for one in validate(template, [*values, extra])] == ["unexpected"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "format", "buttons", "cards", "example", "components"]), inner
        )
    ),
    max_leaves=15,
)


@given(st.lists(st.dictionaries(st.sampled_from(["type", "text", "buttons", "cards", "limited_time_offer"]), JSON)))
def test_lesson_11_no_component_json_breaks_the_list(components: list[dict[str, Any]]) -> None:
    template = row(*components)
    reason = unusable(template)
    assert reason is None or ":" in reason
    assert validate(template, [value_for(field) for field in fields(template)]) == []
    assert render(template, []).name == "saludo"


def test_positional_values_go_by_number_and_the_preview_shows_what_the_customer_reads() -> None:
    template = row(HEADERS[1], BODIES[1], FOOTER, buttons(*BUTTONS[:2]))
    assert [(field.key, field.example) for field in fields(template)] == [
        ("header.1", "Ana"),
        ("body.1", "uno"),
        ("body.2", "dos"),
        ("button[0]", None),
        ("button[1]", "https://a.py/1"),
    ]
    values = [
        TemplateParameter(component="header", text="Luz"),
        TemplateParameter(component="body", text="A"),
        TemplateParameter(component="body", text="B"),
        TemplateParameter(component="button", text="77", button_index=1),
    ]
    shown = render(template, values)
    assert (shown.header, shown.body, shown.footer) == ("Hola Luz", "B y A, otra vez A.", "Relevo")
    assert shown.buttons == ("Sí", "Ver")
    assert validate(template, values) == []


def test_named_values_go_by_name() -> None:
    body = {
        "type": "BODY",
        "text": "Hola {{nombre}}, pedido {{pedido}}.",
        "example": {"body_text_named_params": [{"param_name": "nombre", "example": "Ana"}]},
    }
    template = row(body, named=True)
    values = [
        TemplateParameter(component="body", name="pedido", text="77"),
        TemplateParameter(component="body", name="nombre", text="Luz"),
    ]
    assert render(template, values).body == "Hola Luz, pedido 77."
    assert [field.example for field in fields(template)] == ["Ana", None]
    wrong = [TemplateParameter(component="body", name="otro", text="x")]
    assert [one.key for one in validate(template, wrong)] == ["empty", "empty", "unexpected"]
    assert render(template, []).body == "Hola {{nombre}}, pedido {{pedido}}."


def test_cards_keep_their_own_values() -> None:
    card = {"components": [{"type": "BODY", "text": "Item {{1}}"}]}
    template = row({"type": "BODY", "text": "Mirá"}, {"type": "CAROUSEL", "cards": [card, card]})
    values = [TemplateParameter(component="card_body", card_index=n, text=f"v{n}") for n in (1, 0)]
    assert render(template, values).body == "Mirá\n\nItem v0\n\nItem v1"
    assert validate(template, values) == []


@pytest.mark.parametrize(
    "field, wrong",
    [
        (BODIES[1], {"text": "a\nb"}),
        (BODIES[1], {"text": "   "}),
        (BODIES[1], {"text": "x" * 1025}),
        (HEADERS[2], {"kind": "video", "media_id": 7}),
        (HEADERS[2], {"kind": "image"}),
        (HEADERS[5], {"kind": "location", "latitude": 1.0}),
    ],
)
def test_wrong_values_are_refused_before_meta_does(field: dict[str, Any], wrong: dict[str, Any]) -> None:
    component = "body" if field["type"] == "BODY" else "header"
    good = [TemplateParameter(component="body", text="x")] if component == "body" else []
    assert validate(row(field), [*good, TemplateParameter(component=component, **wrong)]) != []  # type: ignore[arg-type]


def test_the_text_must_fit_with_its_values_in_it() -> None:
    template = row({"type": "BODY", "text": "x" * 1000 + "{{1}}."})
    over = validate(template, [TemplateParameter(component="body", text="y" * 30)])
    assert [(one.field, one.key, one.actual) for one in over] == [("body", "too_long", 1031)]


@pytest.mark.parametrize(
    "template, reason",
    [
        (row(BODIES[0], status="PAUSED"), "paused"),
        (row(BODIES[0], status="REJECTED"), "rejected"),
        (row(BODIES[0], status="TOMORROW"), "status:tomorrow"),
        (row({"type": "HOLOGRAM"}), "component:hologram"),
        (row({"type": "HEADER", "format": "SCENT"}), "header:scent"),
        (row(buttons({"type": "TELEPORT"})), "button:teleport"),
        (row(BODIES[0], HEADERS[5], OFFER), None),
    ],
)
def test_lesson_11_what_cannot_be_used_says_why(template: TemplateRow, reason: str | None) -> None:
    assert unusable(template) == reason
