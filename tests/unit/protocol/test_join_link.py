"""A link fills in a server, and leads nowhere a client must not go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.__main__ import parse
from protocol.rules.join_link import JoinLink, read_link, write_link

OURS = JoinLink(server="https://relevo.example.com", company="Casa Lumbre & Hijos")


def test_what_is_written_is_read() -> None:
    assert read_link(write_link(OURS)) == OURS
    assert read_link(write_link(JoinLink(server="http://127.0.0.1:8600"))) == JoinLink(server="http://127.0.0.1:8600")


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), max_size=30))
def test_any_name_survives(name: str) -> None:
    found = read_link(write_link(JoinLink(server="https://a.example", company=name)))
    assert found is not None
    assert found.company == "".join(sign for sign in name if sign.isprintable())


@pytest.mark.parametrize(
    "text",
    [
        "", "relevo://join", "relevo://join?server=", "https://join?server=https%3A%2F%2Fa.example",
        "relevo://other?server=https%3A%2F%2Fa.example", "relevo://join?server=http%3A%2F%2Fa.example",
        "relevo://join?server=ftp%3A%2F%2Fa.example", "relevo://join?server=https%3A%2F%2Fu%3Ap%40a.example",
        "relevo://join?server=https%3A%2F%2Fa.example%2Fpath", "relevo://join?server=https%3A%2F%2Fa.example%3Ax",
        "relevo://join?server=javascript%3Aalert(1)", "relevo://join?server=https%3A%2F%2Fa.example&" + "x" * 700,
    ],
)  # fmt: skip
def test_what_is_none_of_ours_is_refused(text: str) -> None:
    assert read_link(text) is None


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    read_link(text)
    read_link(f"relevo://join?{text}")


def test_the_program_takes_it() -> None:
    assert parse([write_link(OURS)]).server == OURS.server
    with pytest.raises(SystemExit):
        parse(["relevo://join?server=nowhere"])
