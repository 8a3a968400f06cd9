"""Which replies only buy time."""

import pytest

from backend_gateway.domain.sla import is_holding_reply


@pytest.mark.parametrize(
    "text",
    [
        "un momento", "Un momento, reviso", "¡Hola! Un momento por favor 🙏", "ya te confirmo",
        "Déjame ver, un segundo", "Um momento, já verifico", "só um minuto por favor", "One moment please",
        "Let me check, just a second", "Hola, buenas tardes, aguarde un momento",
    ],
)  # fmt: skip
def test_these_do(text: str) -> None:
    assert is_holding_reply(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "hola", "gracias", "un momento, el precio es 20.000", "un momento inolvidable", "¿un momento?",
        "reviso tu pedido y está en camino", "Sí, tenemos stock", "por favor", "un momento " * 20,
    ],
)  # fmt: skip
def test_these_say_something(text: str) -> None:
    assert not is_holding_reply(text)


def test_a_company_has_its_own_phrases() -> None:
    assert not is_holding_reply("dame un toque")
    assert is_holding_reply("Hola, dame un toque", ["Dame un toque"])
