"""Whether a message is nothing but "no more marketing", or "again, please"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.opt_out import wish_in, wish_of
from backend_gateway.domain.phone_plan import PhoneProblem, full_number, region_of
from protocol.content import ButtonReply, Image, MediaRef, Text

STOP, START = ("BAJA", "PARAR", "SAIR", "STOP", "UNSUBSCRIBE"), ("ALTA", "START", "VOLTAR")


@pytest.mark.parametrize("word", STOP)
@pytest.mark.parametrize("form", ["{}", "  {}  ", "¡{}!", "*{}*", "{}.", "«{}»", "{} 🛑", "\n{}\n"])
def test_the_word_alone_counts_in_every_dress(word: str, form: str) -> None:
    for spelled in (word, word.lower(), word.title()):
        assert wish_of(form.format(spelled)) == "stop"


@pytest.mark.parametrize("word", START)
def test_and_the_word_that_takes_it_back(word: str) -> None:
    assert wish_of(f"{word.lower()}!") == "resume"


def test_accents_do_not_matter() -> None:
    assert wish_of("BÁJA") == "stop"
    assert wish_of("VOLTÁR") == "resume"


@pytest.mark.parametrize(
    "text", ["", "🛑", "baja el precio", "no parar", "stop it", "bajar", "s t o p", "alta calidad", "STOP" * 12, "¿?"]
)
def test_anything_else_is_no_wish(text: str) -> None:
    assert wish_of(text) is None


@given(st.text())
def test_it_never_fails_and_only_single_words_count(text: str) -> None:
    wish = wish_of(text)
    assert wish in {None, "stop", "resume"}
    assert wish is None or len(text.split()) >= 1


def test_a_pressed_button_counts_and_a_caption_does_not() -> None:
    assert wish_in(ButtonReply(title="Sair")) == "stop"
    assert wish_in(Text("stop")) == "stop"
    assert wish_in(Image(media=MediaRef(id=1), caption="stop")) is None


@pytest.mark.parametrize(
    ("typed", "region", "digits"),
    [
        ("+52 55 4170 2288", None, "525541702288"), ("55 4170 2288", "MX", "525541702288"),
        ("525541702288", "MX", "525541702288"), ("5215541702288", "MX", "525541702288"),
        ("+1 (415) 555-2671", "MX", "14155552671"), ("(11) 98765-4321", "BR", "5511987654321"),
        ("0034 612 34 56 78", "ES", "34612345678"),
    ],
)  # fmt: skip
def test_a_number_is_full_with_its_country(typed: str, region: str | None, digits: str) -> None:
    assert full_number(typed, region) == digits
    assert full_number(digits, region) == digits


@pytest.mark.parametrize(
    ("typed", "key"), [("hola", "not_a_number"), ("55 12", "too_short"), ("+52 55 4170 2288 99999", "too_long")]
)
def test_what_is_no_number_says_why(typed: str, key: str) -> None:
    with pytest.raises(PhoneProblem, match=key):
        full_number(typed, "MX")


def test_the_default_country_is_that_of_our_number() -> None:
    assert [region_of(phone) for phone in ("+52 55 4170 2288", "5511987654321", "51900", "", None)] == [
        "MX", "BR", "PE", None, None,
    ]  # fmt: skip
