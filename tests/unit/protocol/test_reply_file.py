"""A file of quick replies: what goes out comes back, no cell is a formula, every line says what it would do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.answers import QuickReply
from protocol.rules.contact_file import FileProblem
from protocol.rules.reply_file import Line, compare, read, write_csv, write_json

LINES = [
    Line("envio", "Envío", "Sale hoy; llega mañana\nGracias", "es", "Ventas"),
    Line("precio", "Precio", '=HYPERLINK("http://malo")', "", ""),
    Line("menos", "Menos", "-5 % si paga hoy", "pt", ""),
]  # fmt: skip
CELL = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=40).map(str.strip).filter(bool)


@pytest.mark.parametrize("separator", [",", ";"])
def test_what_is_written_is_read_back(separator: str) -> None:
    assert read(write_csv(LINES, separator)) == LINES
    assert read(write_json(LINES)) == LINES


def test_no_cell_is_a_formula() -> None:
    text = write_csv(LINES).decode("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert "'-5 %" in text


@given(CELL, CELL)
def test_any_text_comes_back(title: str, body: str) -> None:
    if title[0] in "'\"" or body[0] in "'\"":
        return
    line = Line("x", title, body)
    assert read(write_csv([line])) == [line]
    assert read(write_json([line])) == [line]


def test_each_line_says_what_it_would_do() -> None:
    known = [
        QuickReply(id=1, rev=3, code="envio", title="Envío", body="Sale hoy", language="es", team_id=7),
        QuickReply(id=2, rev=1, code="precio", title="Precio", body=LINES[1].body),
        QuickReply(id=3, rev=1, code="menos", title="Menos", body="Otra", user_id=4),
    ]
    lines = [*LINES, LINES[0], Line("a b", "x", "y"), Line("z", "z", "z", "fr"), Line("q", "q", "q", "", "Zoo"),
             Line("vacio", "Vacío", "")]  # fmt: skip
    found = compare(lines, known, {"ventas": 7})
    assert [one.state for one in found] == ["changed", "same", "new", *["wrong"] * 5]
    assert [one.wrong for one in found[3:]] == ["twice", "code", "language", "team", "body"]
    assert found[0].reply is known[0]


@pytest.mark.parametrize(
    ("data", "key"),
    [(b"", "empty"), (b"codigo,texto\n", "no_rows"), (b"uno,dos\n1,2\n", "columns"), (b"[{]", "broken"),
     (b'[{"nada": 1}]', "columns"), (b"\x00\x01", "not_text"),
     (b"codigo,texto\n" + b"".join(b"c%d,x\n" % n for n in range(501)), "too_long")],
)  # fmt: skip
def test_a_file_that_is_none_says_why(data: bytes, key: str) -> None:
    with pytest.raises(FileProblem) as refused:
        read(data)
    assert refused.value.key == key
