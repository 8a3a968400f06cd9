"""The form, the checks and the preview of a template, from its component JSON (FACTS section 9)."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.api import TemplateRow
from protocol.content import ProductSection, TemplateParameter
from protocol.rules.templates import TemplateField, complete, fields, render, shown, unusable, validate


def row(
    *components: dict[str, Any], status: str = "APPROVED", named: bool = False, category: str = "UTILITY"
) -> TemplateRow:
    return TemplateRow(
        id=1,
        number_ids=[1],
        name="saludo",
        language="es",
        category=category,
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
    if field.kind == "product":
        return TemplateParameter(kind="product", text="SKU-1", catalog_id="77", **place)
    if field.kind == "products":
        return TemplateParameter(
            kind="products", text="SKU-1", sections=(ProductSection("Mesas", ("SKU-1",)),), **place
        )
    kind: Any = "text" if field.kind == "code" else field.kind
    return TemplateParameter(kind=kind, text="v", **place)


HEADERS: list[dict[str, Any]] = [
    {"type": "HEADER", "format": "TEXT", "text": "Hola"},
    {"type": "HEADER", "format": "TEXT", "text": "Hola {{1}}", "example": {"header_text": ["Ana"]}},
    *({"type": "HEADER", "format": kind} for kind in ("IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "GIF", "PRODUCT")),
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
    {"type": "VOICE_CALL", "text": "Llamar por WhatsApp"},
    {"type": "CATALOG", "text": "Ver catálogo"},
    {"type": "MPM", "text": "Ver productos"},
    {"type": "SPM", "text": "Ver"},
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


OTP_LINK = {
    "type": "URL",
    "text": "Copiar",
    "url": "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}",
}


def test_the_code_is_asked_once_and_goes_to_both_places() -> None:
    template = row({"type": "BODY", "text": "{{1}} es tu código."}, buttons(OTP_LINK), category="AUTHENTICATION")
    asked = [field for field in fields(template) if field.same_as is None]
    assert [(field.key, field.kind) for field in asked] == [("body.1", "code")]
    code = TemplateParameter(component="body", text="482913")
    assert validate(template, [code]) == []
    sent = render(template, [code])
    assert sent.body == "482913 es tu código."
    assert [(one.component, one.text) for one in sent.parameters] == [("body", "482913"), ("button", "482913")]
    other = TemplateParameter(component="button", text="111111", button_index=0)
    assert [one.key for one in validate(template, [code, other])] == ["different"]
    assert [one.key for one in validate(template, [TemplateParameter(component="body", text="4829 13")])] == [
        "not_code"
    ]


def test_a_form_always_goes_with_a_token() -> None:
    template = row(BODIES[0], buttons({"type": "FLOW", "text": "Agendar", "flow_id": "1"}))
    assert validate(template, []) == []
    (made,) = complete(fields(template), [])
    assert (made.kind, made.text, made.button_index) == ("flow", "unused", 0)
    own = TemplateParameter(component="button", kind="flow", button_index=0, text="cita-7", data='{"dia": "lunes"}')
    assert complete(fields(template), [own]) == (own,)
    broken = TemplateParameter(component="button", kind="flow", button_index=0, data="{dia")
    assert [one.key for one in validate(template, [broken])] == ["not_json"]


def test_an_offer_must_end_after_now() -> None:
    template = row(BODIES[0], OFFER)
    ends = TemplateParameter(component="limited_time_offer", kind="expiry", expires_ms=1_800_000_000_000)
    before, after = (datetime.fromtimestamp(1_800_000_000 + step, UTC) for step in (-1, 1))
    assert validate(template, [ends], before) == []
    assert [one.key for one in validate(template, [ends], after)] == ["past"]
    assert shown(template, [ends]).offer_ends_ms == 1_800_000_000_000


SECTION = ProductSection("Mesas", ("A", "B"))


@pytest.mark.parametrize(
    "sections, keys",
    [
        ((SECTION, ProductSection("Sillas", ("C",))), []),
        ((), ["no_products"]),
        ((ProductSection("Vacía"),), ["no_products"]),
        ((ProductSection(" ", ("A",)),), ["no_title"]),
        ((ProductSection("x" * 25, ("A",)),), ["too_long"]),
        ((SECTION, ProductSection("Otra", ("A",))), ["duplicate"]),
        ((ProductSection("Todo", tuple(f"S{n}" for n in range(31))),), ["too_many"]),
        (tuple(ProductSection(f"P{n}", (f"S{n}",)) for n in range(11)), ["too_many"]),
    ],
)
def test_a_list_of_products_keeps_meta_s_limits(sections: tuple[ProductSection, ...], keys: list[str]) -> None:
    template = row(BODIES[0], buttons({"type": "MPM", "text": "Ver productos"}))
    value = TemplateParameter(component="button", kind="products", button_index=0, text="A", sections=sections)
    assert [one.key for one in validate(template, [value])] == keys
    assert shown(template, [value]).sections == sections


def test_the_preview_shows_every_part() -> None:
    address = {"type": "URL", "text": "Pagar", "url": "https://a.py/{{1}}"}
    head = {"type": "HEADER", "format": "LOCATION"}
    template = row(head, BODIES[0], OFFER, buttons({"type": "COPY_CODE", "example": "X"}, address), FOOTER)
    values = [
        TemplateParameter(
            component="header", kind="location", latitude=1, longitude=2, place="Local", address="Calle 1"
        ),
        TemplateParameter(component="button", kind="coupon", text="NIEBLA25", button_index=0),
        TemplateParameter(component="button", text="p/7", button_index=1),
    ]
    seen = shown(template, values)
    header = seen.message.header
    assert header is not None
    assert (header.kind, header.text, header.detail) == ("location", "Local", "Calle 1")
    assert (seen.offer, seen.code, seen.message.footer) == ("¡Vence!", "NIEBLA25", "Relevo")
    assert [(one.kind, one.detail) for one in seen.message.buttons] == [
        ("COPY_CODE", "NIEBLA25"),
        ("URL", "https://a.py/p/7"),
    ]
    assert render(template, values).header == "Local\nCalle 1"


@pytest.mark.parametrize(
    "field, wrong",
    [
        (HEADERS[5], {"kind": "location", "latitude": 91.0, "longitude": 0.0}),
        (HEADERS[5], {"kind": "location", "latitude": 0.0, "longitude": float("nan")}),
        (HEADERS[7], {"kind": "product", "text": "SKU-1"}),
        (HEADERS[7], {"kind": "text", "text": "SKU-1", "catalog_id": "7"}),
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
