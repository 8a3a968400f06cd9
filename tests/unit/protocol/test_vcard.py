"""Contacts of a telephone: three versions of vCard, folded lines, letters of every kind; nothing breaks the reader."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.rules.contact_file import FileProblem, guess_columns
from protocol.rules.vcard import HEADER, is_vcard, read_vcards

ANDROID = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:P=C3=A9rez;Mar=\r\n=C3=ADa;;;\r\n"
    "TEL;HOME:55 5555 0000\r\nTEL;CELL:+52 1 55 1840 7721\r\nEMAIL;HOME:maria@correo.example\r\nEND:VCARD\r\n"
)
IPHONE = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Ibáñez;Jorge;;;\nFN:Jorge Ibáñez\nitem1.TEL;type=pref:+52 33 1234 5678\n"
    "item2.ADR;type=HOME:;;Av. Juárez 3\\, int. 2;Guadalajara;Jal.;44100;México\n"
    "NOTE:Paga a 30 días\\nPide fac\n tura\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg==\n"
    "CATEGORIES:Mayoreo,Nueva\nEND:VCARD\n"
)
FOURTH = (
    'BEGIN:VCARD\nVERSION:4.0\nFN:Zé\nTEL;VALUE=uri;TYPE="voice,cell":tel:+55-11-91234-5678;ext=1\nEND:VCARD\n'
    "BEGIN:VCARD\nVERSION:4.0\nORG:Casa Lumbre;Ventas\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nEND:VCARD"
)


def test_every_version_is_read() -> None:
    assert is_vcard("\ufeff" + ANDROID)
    assert not is_vcard("phone,name")
    table = read_vcards(ANDROID + IPHONE + FOURTH)
    assert table.rows == [
        ["+52 1 55 1840 7721", "María Pérez", "maria@correo.example", "", "", ""],
        ["+52 33 1234 5678", "Jorge Ibáñez", "", "Guadalajara", "Paga a 30 días\nPide factura", "Mayoreo,Nueva"],
        ["+55-11-91234-5678", "Zé", "", "", "", ""],
        ["", "Casa Lumbre Ventas", "", "", "", ""],
    ]
    assert table.lines[:2] == [1, 9]


def test_its_columns_are_known_by_themselves() -> None:
    assert guess_columns(HEADER, []) == HEADER


def test_a_file_without_contacts_is_refused() -> None:
    with pytest.raises(FileProblem) as refused:
        read_vcards("BEGIN:VCARD\nEND:VCARD")
    assert refused.value.key == "no_rows"


_LINES = ("BEGIN:VCARD", "END:VCARD", "TEL:1", "N:;", "ADR:;;;", " x", "N;ENCODING=QUOTED-PRINTABLE:=A=")


@given(st.lists(st.sampled_from(_LINES)))
def test_no_order_of_lines_breaks_the_reader(lines: list[str]) -> None:
    with suppress(FileProblem):
        assert all(len(row) == len(HEADER) for row in read_vcards("\n".join(lines)).rows)
