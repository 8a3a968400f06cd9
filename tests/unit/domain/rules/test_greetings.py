"""What only greets, and how long keyword rules wait for what comes next."""

from datetime import timedelta

import pytest

from backend_gateway.domain.rules.greetings import PATIENCE, greeted_until, is_bare_greeting
from tests.unit.domain.rules.facts import NOON, facts


@pytest.mark.parametrize(
    "text",
    [
        "hola", "Hola!", "Holaaaa 👋", "buenas", "Buenas tardes", "buenos días, ¿cómo están?", "Hola, qué tal?",
        "oi", "Oiii", "Oi, tudo bem?", "bom dia", "Boa tarde pessoal", "alguém aí? oi", "tudo bem?",
        "hello", "Hi there!", "hey", "good morning", "Hello everyone", "👋", "🙂🙂", "?", "...",
    ],
)  # fmt: skip
def test_a_bare_greeting(text: str) -> None:
    assert is_bare_greeting(text)


@pytest.mark.parametrize(
    "text",
    [
        "hola quiero saber el precio", "buenas, no me llegó el pedido", "oi, quanto custa?", "hello I need help",
        "precio", "gracias", "sí", "boa noite, vocês entregam?", "good product", "",
        "hola hola hola hola hola hola hola hola",
    ],
)  # fmt: skip
def test_more_than_a_greeting(text: str) -> None:
    assert not is_bare_greeting(text)


def test_patience_counts_from_the_first_message_and_ends_with_the_matter() -> None:
    assert greeted_until(facts("hola").heard) == NOON + PATIENCE
    assert greeted_until(facts("hola", "buenas").heard) == NOON + timedelta(seconds=30)
    assert greeted_until(facts("hola", "factura").heard) is None
    assert greeted_until(facts("hola", "").heard) is None  # a picture is the matter
    assert greeted_until(()) is None
