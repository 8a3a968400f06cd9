"""Variables of prepared texts: one resolver, three languages, nothing guessed."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.people import Contact
from protocol.rules.variables import Facts, canonical, fill, first_name, missing_in, name_in, offered, values
from protocol.tags import ContactField

MONDAY = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
ANA = Contact(id=1, rev=1, name="🌷 Ana María Paz", city="Lima", fields={"4": "CL-20418", "5": "x"})
PLATE = ContactField(id=4, rev=1, name="Número de pedido")
FACTS = Facts(now=MONDAY, contact=ANA, fields=(PLATE,), agent="Valentina Ríos", company="Casa Lumbre", case=48213)


def test_a_text_with_everything_it_needs() -> None:
    body = "{{saludo}}, {{cliente.nombre}}: su pedido {{ cliente.número de pedido }} llega el {{mañana}}. {{empresa}}"
    filled = fill(body, values(FACTS))
    assert filled.text == "Buenos días, Ana: su pedido CL-20418 llega el martes 24 de noviembre. Casa Lumbre"
    assert filled.missing == ()
    assert [part.name for part in filled.parts if part.kind == "value"][1] == "cliente.nombre"


def test_lesson_10_what_has_no_value_is_named_and_stays_as_it_was_written() -> None:
    filled = fill("{{cliente.correo}} y {{fecha_nueva}}, {{cliente.correo}}", values(FACTS))
    assert filled.text == "{{cliente.correo}} y {{fecha_nueva}}, {{cliente.correo}}"
    assert filled.missing == ("cliente.correo", "fecha_nueva")
    assert missing_in(filled.text) == filled.missing


def test_a_text_may_bring_its_own_word() -> None:
    unnamed = values(Facts(now=MONDAY, customer_name="+51 999 111 222"))
    assert fill("Hola, {{cliente.nombre|cliente}}", unnamed).text == "Hola, cliente"
    assert fill("Hola{{cliente.nombre|}}", unnamed).missing == ("cliente.nombre",)
    assert fill("Hola, {{cliente.nombre|cliente}}", values(FACTS)).text == "Hola, Ana"


@pytest.mark.parametrize(
    ("written", "spanish"),
    [
        ("customer.first_name", "cliente.nombre"),
        ("Cliente.Nome", "cliente.nombre"),
        ("customer.name", "cliente.nombre_completo"),
        ("saudação", "saludo"),
        ("customer.Número de pedido", "cliente.numero_de_pedido"),
        ("fecha_nueva", "fecha_nueva"),
    ],
)
def test_names_in_three_languages(written: str, spanish: str) -> None:
    assert canonical(written) == spanish


def test_each_language_gets_its_own_names() -> None:
    assert offered("pt", (PLATE,))[0] == "cliente.nome"
    assert offered("en", (PLATE,))[-1] == "customer.numero_de_pedido"
    assert [canonical(name) for name in offered("en")] == [canonical(name) for name in offered("es")]
    assert name_in("cliente.nombre", "en") == "customer.first_name"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "Buenos días lunes 23 de noviembre 23 de noviembre de 2026 09:05"),
        ("pt-BR", "Bom dia segunda-feira, 23 de novembro 23 de novembro de 2026 09:05"),
        ("en", "Good morning Monday, November 23 November 23, 2026 09:05"),
        ("xx", "Buenos días lunes 23 de noviembre 23 de noviembre de 2026 09:05"),
    ],
)
def test_dates_speak_the_customers_language(language: str, words: str) -> None:
    facts = Facts(now=MONDAY, language=language)
    assert fill("{{saludo}} {{dia}} {{fecha}} {{hora}}", values(facts)).text == words


@pytest.mark.parametrize(("name", "first"), [("+51 999 111 222", ""), ("«Ana» Paz", "Ana"), ("", ""), ("🌷", "")])
def test_first_names(name: str, first: str) -> None:
    assert first_name(name) == first


@given(st.text(alphabet="ab{}|. ñ\n", max_size=60))
def test_a_filled_text_is_whole_and_nothing_missing_is_hidden(body: str) -> None:
    filled = fill(body, {"a": "valor"})
    assert filled.missing == missing_in(filled.text)
    assert fill(body, {}).text == body or "|" in body


def test_a_number_that_is_masked_for_its_reader_is_no_text_for_a_customer() -> None:
    masked = Contact(id=1, rev=1, name="Ana", phone="+591 ··· ··45")
    assert "cliente.telefono" not in values(Facts(now=datetime(2026, 11, 23, 10, 0, tzinfo=UTC), contact=masked))
