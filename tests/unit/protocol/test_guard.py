"""The composer's guard: only missing variables block; names and numbers are looked for in what was pasted alone."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.rules.guard import GuardFacts, Known, Notice, judge, suspects

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANA = Known("Ana Paz", "+51 999 111 222")
LUIS = Known("Luis de la Cruz", "51988777666")
ORDER = "Pedido de LUÍS de la CRUZ, tel. 988 777 666"


def look(text: str, **fields: Any) -> list[Notice]:
    given_: dict[str, Any] = {"customer": ANA, "others": (LUIS,), "now": NOW, "pasted": (text,)}
    return list(judge(GuardFacts(text=text, **(given_ | fields))))


def test_only_missing_variables_block() -> None:
    [notice] = look("Llega el {{fecha_nueva}} o el {{fecha_nueva}}")
    assert notice == Notice("missing", ("fecha_nueva",), blocks=True)
    everything = look(f"{ORDER}. Yo lo envío", voice="we", window_until=NOW + timedelta(minutes=5))
    assert [one.kind for one in everything] == ["other_phone", "other_name", "window_soon", "first_person"]
    assert not any(one.blocks for one in everything)


def test_a_pasted_name_or_number_of_another_customer_warns() -> None:
    assert look(ORDER) == [Notice("other_phone", ("988777666",)), Notice("other_name", ("Luis de la Cruz",))]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (ORDER, {"pasted": ()}),  # typed by hand is meant
        ("otra cosa", {"pasted": (ORDER,)}),  # deleted since
        (ORDER, {"others": ()}),  # nobody we know
        (ORDER, {"customer": LUIS}),  # their own
        ("Para Luis, gracias", {}),  # a first name alone is anybody's
        ("Pague 988.777", {}),
        ("", {"window_until": NOW + timedelta(minutes=5)}),
    ],
)
def test_what_says_nothing(text: str, fields: dict[str, Any]) -> None:
    assert look(text, **({"pasted": (text,)} | fields)) == []


def test_the_own_number_in_another_spelling_is_no_stranger() -> None:
    twin = Known("Otra Persona", "999111222")
    assert look("Su número: 999 111 222", others=(twin,)) == []


@pytest.mark.parametrize(
    ("left", "shown"), [(timedelta(minutes=10), True), (timedelta(minutes=11), False), (timedelta(0), False)]
)
def test_a_window_about_to_close_is_shown(left: timedelta, shown: bool) -> None:
    assert [one.kind for one in look("hola", window_until=NOW + left)] == ["window_soon"] * shown


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("es", "Yo reviso y confirmo mi parte", ("Yo", "reviso", "confirmo", "mi")),
        ("es", "Revisamos y confirmamos; mío, mismo", ()),
        ("pt", "Eu vou ver com minha equipe", ("Eu", "vou", "minha")),
        ("en", "I'll check; we will tell you in time", ("I'll",)),
    ],
)
def test_the_house_voice_only_hints_where_it_is_wanted(language: str, text: str, found: tuple[str, ...]) -> None:
    assert look(text, language=language) == []
    hints = look(text, language=language, voice="we")
    assert [one.found for one in hints] == ([found] if found else [])


def test_what_is_looked_up() -> None:
    found = suspects("Hola María José de la Paz, llame al (51) 988-777-666 o al 12345. Saludos, EQUIPO Lumbre")
    assert found.phones == ("51988777666",)
    assert "María José de la Paz" in found.names[0]
    assert "EQUIPO Lumbre" in found.names


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    found = suspects(text)
    assert len(found.phones) <= 8
    assert len(found.names) <= 8
    assert all(not one.blocks or one.kind == "missing" for one in look(text, voice="we"))


@pytest.mark.parametrize(
    ("treatment", "text", "found"),
    [
        ("usted", "¿Tú puedes venir?", ("Tú", "puedes")),
        ("usted", "¿Puede venir usted?", ()),
        ("tu", "¿Puede venir usted?", ("usted",)),
        ("vos", "¿Tienes tiempo?", ("Tienes",)),
        ("vos", "¿Tenés tiempo?", ()),
        ("", "¿Tú o usted?", ()),
    ],
)
def test_a_house_that_chose_a_form_is_reminded_of_it(treatment: Any, text: str, found: tuple[str, ...]) -> None:
    facts = GuardFacts(text=text, customer=Known("Ana"), treatment=treatment, now=NOW)
    assert [one.found for one in judge(facts) if one.kind == "treatment"] == ([found] if found else [])
    in_portuguese = GuardFacts(text=text, customer=Known("Ana"), treatment=treatment, language="pt", now=NOW)
    assert [one for one in judge(in_portuguese) if one.kind == "treatment"] == []
