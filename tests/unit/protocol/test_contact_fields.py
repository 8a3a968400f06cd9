"""Values of the record's own fields, tags, and files of customers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.rules.contact_fields import FieldProblem, clean_tags, normalised
from protocol.rules.contact_file import FileProblem, decode_file, guess_columns, read_table
from protocol.tags import ContactField, FieldKind


def field(kind: FieldKind, *choices: str) -> ContactField:
    return ContactField(id=1, rev=1, name="Campo", kind=kind, choices=choices)


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("text", "  CL-1   y más ", "CL-1 y más"), ("text", "   ", ""),
        ("number", "1250,5", "1250.5"), ("number", "1.250,50", "1250.50"), ("number", "1,250.50", "1250.50"),
        ("number", "1.234.567", "1234567"), ("number", "-3", "-3"), ("number", "12 500", "12500"),
        ("date", "2026-11-22", "2026-11-22"), ("date", "22/11/2026", "2026-11-22"), ("date", "1.2.2026", "2026-02-01"),
        ("yes_no", "SÍ", "yes"), ("yes_no", "não", "no"), ("yes_no", "x", "yes"), ("yes_no", "0", "no"),
    ],
)  # fmt: skip
def test_values_have_one_spelling(kind: FieldKind, text: str, kept: str) -> None:
    assert normalised(field(kind), text) == kept
    assert normalised(field(kind), kept) == kept  # and saying it again changes nothing


@pytest.mark.parametrize(
    ("kind", "text"),
    [("number", "doce"), ("number", "nan"), ("number", "1e999999999"), ("number", "1/2"), ("date", "30/02/2026"),
     ("date", "mañana"), ("date", "2026-13-01"), ("yes_no", "tal vez"), ("choice", "azul"), ("text", "x" * 501)],
)  # fmt: skip
def test_other_values_are_refused(kind: FieldKind, text: str) -> None:
    with pytest.raises(FieldProblem):
        normalised(field(kind, "Rojo"), text)


@given(kind=st.sampled_from(("text", "number", "date", "choice", "yes_no")), text=st.text(max_size=600))
def test_whatever_is_typed_is_kept_in_one_spelling_or_refused_with_a_key(kind: FieldKind, text: str) -> None:
    refused = ""
    try:
        kept = normalised(field(kind, "Uno"), text)
    except FieldProblem as problem:
        refused = problem.key
    if refused:
        assert refused in {"number", "date", "choice", "yes_no", "too_long"}
    else:
        assert normalised(field(kind, "Uno"), kept) == kept


def test_a_choice_is_spelled_as_the_admin_did() -> None:
    assert normalised(field("choice", "Región Sur"), "region  sur") == "Región Sur"


def test_tags_once_each_and_as_the_office_spells_them() -> None:
    assert clean_tags(["vip", " VIP", "", "Nuevo  cliente"], ["Vip"]) == ("Vip", "Nuevo cliente")
    with pytest.raises(FieldProblem, match="too_many"):
        clean_tags(map(str, range(31)))


def test_a_spreadsheets_file_is_read_whatever_its_separator_and_letters() -> None:
    text = 'Teléfono;Nombre\n"55 1";"García; Ana"\n\n"55 2";"dos\nlíneas"\n"55 3"\n'
    for data in (text.encode("utf-8-sig"), text.encode("cp1252"), text.encode("utf-16")):
        table = read_table(decode_file(data))
        assert table.header == ["Teléfono", "Nombre"]
        assert table.rows == [["55 1", "García; Ana"], ["55 2", "dos\nlíneas"], ["55 3", ""]]
        assert table.lines == [2, 4, 6]


@pytest.mark.parametrize(("data", "key"), [(b"", "empty"), (b"a,b\n", "no_rows"), (b"PK\x03\x04\x00\x00", "not_text")])
def test_a_file_that_cannot_be_read_says_why(data: bytes, key: str) -> None:
    with pytest.raises(FileProblem, match=key):
        read_table(decode_file(data))


def test_columns_are_guessed_in_three_languages_and_by_the_offices_fields() -> None:
    own = [ContactField(id=7, rev=1, name="N.º de pedido"), ContactField(id=8, rev=1, name="Vieja", active=False)]
    header = ["WhatsApp", "Nome", "E-mail", "Ciudad", "nº de PEDIDO", "Vieja", "Teléfono", "Tags"]
    assert guess_columns(header, own) == ["phone", "name", "email", "city", "field:7", "", "", "tags"]
