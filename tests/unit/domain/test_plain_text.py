"""Folding, previews, and what PostgreSQL cannot store."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.message_text import KIND, headline, searchable
from backend_gateway.domain.plain_text import PREVIEW_LENGTH, fold, preview_line, sanitise
from protocol import content as c

SURROGATES = st.text(st.characters(codec=None, categories=None), max_size=40)


@pytest.mark.parametrize(
    "text, folded",
    [("Canción", "cancion"), ("AÇÃO", "acao"), ("Ñandú", "nandu"), ("ﬁn", "fin"), ("Straße", "strasse"), ("X", "x")],
)
def test_accents_and_case_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_postgresql_refuses_is_replaced_and_nothing_else() -> None:
    assert sanitise("a\x00b") == "a\ufffdb"
    assert sanitise("é\ud83d!\x00") == "é\ufffd!\ufffd"
    assert sanitise("👍🏽 ñ\n") == "👍🏽 ñ\n"


@given(SURROGATES)
def test_sanitised_text_can_always_be_stored(text: str) -> None:
    stored = sanitise(text)
    assert "\x00" not in stored
    assert len(stored.encode()) >= len(stored)
    assert len(stored) == len(text)


@given(st.text(max_size=400), st.integers(2, 30))
def test_a_preview_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = preview_line(text, limit)
    assert len(line.splitlines()) <= 1
    assert len(regex.findall(r"\X", line)) <= limit


def test_a_family_is_not_cut_apart() -> None:
    family = "👨‍👩‍👧‍👦"
    line = preview_line(family * 200)
    assert line == family * (PREVIEW_LENGTH - 1) + "…"
    assert preview_line(family * PREVIEW_LENGTH) == family * PREVIEW_LENGTH
    assert preview_line("uno\n\n dos\ttres") == "uno dos tres"


def test_every_content_has_a_tag_and_a_line() -> None:
    assert len(set(KIND.values())) == len(KIND)
    assert headline(c.Document(c.MediaRef(filename="lista.pdf"))) == "lista.pdf"
    assert headline(c.Audio(c.MediaRef())) == ""
    assert headline(c.Welcome()) == ""


def test_search_finds_what_the_list_does_not_show() -> None:
    card = c.ContactCard("Ana", (c.CardPhone("+595 981"),), ("ana@x.py",), "ACME")
    assert searchable(c.Contacts((card,))) == "Ana ACME +595 981 ana@x.py"
    order = c.Order((c.OrderItem("SKU-1", 2, "10.00", "PYG", "Termo"),), text="para hoy")
    assert searchable(order) == "para hoy Termo SKU-1"
    assert searchable(c.Text("hola")) == "hola"
