"""Which address of a text WhatsApp would preview."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.rules.links import first_link


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Mira https://casalumbre.mx/niebla.", "https://casalumbre.mx/niebla"),
        ("(https://a.mx/x) y http://b.mx", "https://a.mx/x"),
        ("HTTP://A.MX/?q=1&b=2, gracias", "HTTP://A.MX/?q=1&b=2"),
        ("www.casalumbre.mx", None),
        ("casalumbre.mx", None),
        ("javascript:https://a.mx", "https://a.mx"),
        ("ana@https://a.mx", None),
        ("https://", None),
        ("sin enlace", None),
        ("línea\nhttps://ñandú.mx/á", "https://ñandú.mx/á"),
    ],
)
def test_the_first_address(text: str, link: str | None) -> None:
    assert first_link(text) == link


@given(st.text())
def test_any_text_is_looked_at(text: str) -> None:
    found = first_link(text)
    assert found is None or found in text
