"""Cards are found however they are written; nothing else is touched."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from protocol.rules.card_numbers import cards_in, found, is_masked, masked, may_hold, without_cards

BEGINNINGS = {
    "4": 16,
    "51": 16,
    "2720": 16,
    "6011": 16,
    "6062": 16,
    "3528": 16,
    "34": 15,
    "37": 15,
    "36": 14,
    "300": 14,
}
GROUPS = {16: (4, 8, 12), 15: (4, 10), 14: (4, 10)}


def checked(digits: str) -> str:
    """With the last digit that makes it check, reckoned apart from the rule under test."""
    for last in "0123456789":
        row = [int(one) for one in digits + last]
        doubled = [one * 2 if (len(row) - at) % 2 == 0 else one for at, one in enumerate(row)]
        if sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0:
            return digits + last
    raise AssertionError


@st.composite
def cards(draw: st.DrawFn) -> str:
    begins = draw(st.sampled_from(sorted(BEGINNINGS)))
    many = BEGINNINGS[begins] - len(begins) - 1
    return checked(begins + draw(st.text("0123456789", min_size=many, max_size=many)))


@given(cards(), st.sampled_from(["", " ", "-", "\u00a0"]), st.sampled_from(["", "mi tarjeta: ", "(", "\n"]),
       st.sampled_from(["", ".", ")", ", 12/27", "\ncvv"]))  # fmt: skip
def test_a_card_shows_its_last_four_digits(card: str, gap: str, before: str, after: str) -> None:
    cuts = (0, *GROUPS[len(card)], len(card))
    text = before + gap.join(card[a:b] for a, b in pairwise(cuts)) + after
    assert found(text) == (card,)
    assert may_hold(text)
    assert masked(text) == f"{before}•••• •••• •••• {card[-4:]}{after}"
    assert is_masked(masked(text))


@given(st.text("0123456789 -.•x\u00a0", max_size=60))
def test_what_is_masked_holds_no_card_and_the_rest_stays(text: str) -> None:
    after = masked(text)
    assert found(after) == ()
    assert (after == text) == (found(text) == ())
    assert may_hold(text) or after == text


@pytest.mark.parametrize(
    "text",
    ["pedido 4111111111111112", "guía 1234567812345678", "41111111111111111", "0.4111111111111111", "x4111111111111111",
     "+52 55 1234 5678", "4111 1111 1111", "0000 0000 0000 0000"],
)  # fmt: skip
def test_other_numbers_are_read_as_they_are(text: str) -> None:
    assert masked(text) == text


class Part(Struct, frozen=True):
    name: str
    notes: tuple[str, ...] = ()
    n: int = 4111111111111111


class Whole(Struct, frozen=True):
    body: str
    parts: tuple[Part, ...] = ()


def test_every_text_of_a_struct_is_looked_at() -> None:
    card = "4111 1111 1111 1111"
    whole = Whole("hola", (Part(card, ("nada", card)),))
    assert cards_in(whole) == ("4111111111111111",) * 2
    shown = without_cards(whole)
    assert shown == Whole("hola", (Part("•••• •••• •••• 1111", ("nada", "•••• •••• •••• 1111")),))
    assert without_cards(Whole("hola")) == Whole("hola")
