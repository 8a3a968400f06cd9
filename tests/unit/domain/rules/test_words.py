"""Whole words and phrases: accents, case and punctuation do not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.rules.words import found_phrases, holds_phrase

WORD = st.text("abcdeñáç", min_size=1, max_size=6)


@pytest.mark.parametrize(
    "text, phrase, holds",
    [
        ("¿Cuánto CUESTA el envío?", "cuanto cuesta", True),
        ("¿Cuánto CUESTA el envío?", "Envío", True),
        ("¿Cuánto CUESTA el envío?", "vio", False),
        ("envio-gratis", "envio gratis", True),
        ("quiero\nfactura", "quiero factura", True),
        ("Preciso da NOTA FISCAL!", "nota fiscal", True),
        ("notafiscal", "nota fiscal", False),
        ("me gusta el 🚗 rojo", "🚗", True),
        ("me gusta el auto", "🚗", False),
        ("STRASSE", "straße", True),
        ("pedido 1234", "1234", True),
        ("pedido 12345", "1234", False),
        ("cualquiera", "", False),
        ("cualquiera", "   ", False),
        ("", "hola", False),
    ],
)
def test_a_phrase_is_held_as_whole_words(text: str, phrase: str, holds: bool) -> None:
    assert holds_phrase(text, phrase) is holds


def test_a_phrase_never_spans_two_messages() -> None:
    assert found_phrases(["quiero", "factura"], ["quiero factura", "factura", "nada"]) == ("factura",)


@given(st.lists(WORD, min_size=1, max_size=6), st.data())
def test_any_run_of_words_is_found_however_it_is_dressed(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    run = words[start : data.draw(st.integers(start + 1, len(words)))]
    assert holds_phrase("¡" + ", ".join(words).upper() + "!", " ".join(run))


@given(WORD, WORD)
def test_a_word_is_not_found_inside_another(word: str, more: str) -> None:
    assert not holds_phrase(word + more, word)
    assert not holds_phrase(more + word, word)
