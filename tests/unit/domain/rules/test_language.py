"""The language of a customer: the record first, else small words."""

import pytest

from backend_gateway.domain.rules.language import guess, language_of, speaks

SPOKEN = {
    "es": [
        "hola", "hola quiero saber el precio", "buenas tardes", "me pueden ayudar con mi pedido", "¿Tienen stock?",
        "cuanto cuesta el envio a montevideo", "no me llego el paquete", "quiero hablar con un asesor",
        "necesito factura", "donde estan ubicados", "si por favor",
    ],
    "pt": [
        "oi", "boa tarde", "quanto custa", "quero falar com um atendente", "meu pedido não chegou",
        "vocês entregam em curitiba?", "preciso da nota fiscal", "onde fica a loja", "bom dia, tudo bem?",
        "nao recebi o produto",
    ],
    "en": [
        "hello", "hi there", "how much is it", "my order has not arrived", "I need an invoice",
        "can I talk to a person", "where are you located", "do you ship to Brazil?", "good morning",
    ],
}  # fmt: skip


@pytest.mark.parametrize("language, text", [(code, text) for code, texts in SPOKEN.items() for text in texts])
def test_what_strangers_write_first(language: str, text: str) -> None:
    assert guess([text]) == language


@pytest.mark.parametrize("text", ["", "👍", "12345", "ok", "Montevideo"])
def test_nothing_is_guessed_from_nothing(text: str) -> None:
    assert guess([text]) is None


def test_the_record_wins_over_the_guess() -> None:
    assert language_of("pt_BR", ["hola, quiero el precio"]) == "pt-br"
    assert language_of(" ", ["hola, quiero el precio"]) == "es"
    assert language_of(None, ["hola, quiero el precio"]) == "es"


@pytest.mark.parametrize(
    "language, wanted, result",
    [
        ("pt-br", ["pt"], True),
        ("pt-br", ["pt-BR"], True),
        ("pt", ["pt-BR"], False),
        ("pt-pt", ["pt-BR"], False),
        ("es", ["pt", "es"], True),
        (None, ["es"], False),
    ],
)
def test_a_language_covers_its_regions(language: str | None, wanted: list[str], result: bool) -> None:
    assert speaks(language, wanted) is result
