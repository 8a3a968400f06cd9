"""Who an item speaks of (FACTS section 3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.facts import Party
from backend_gateway.domain.identity import (
    ChangeContact,
    Identity,
    IdentityKey,
    NewContact,
    UseContact,
    decide_contact,
    decide_identity_change,
    identities_of,
)
from backend_gateway.domain.phone_variants import match_key, variants

P = "portfolio-1"
WA = Identity("wa_id", "", "595981234567")
US = Identity("bsuid", P, "PY.1349")
BOTH = Party(wa_id="595981234567", bsuid="PY.1349", username="ana")


@pytest.mark.parametrize(
    "one, other",
    [("5561987654321", "556187654321"), ("5215512345678", "525512345678"), ("5491123456789", "541123456789")],
    ids=["Brazil", "Mexico", "Argentina"],
)
def test_lesson_31_two_spellings_are_one_line(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)
    assert set(variants(one)) == set(variants(other)) == {one, other}
    assert variants(one)[0] == one


def test_lesson_31_brazils_extra_nine_is_one_contact() -> None:
    known = {Identity("wa_id", "", "556187654321").key: 5}
    assert decide_contact(known, Party(wa_id="5561987654321"), P) == UseContact(5)


@pytest.mark.parametrize(
    "number",
    ["551145678901", "5511945678901", "556132345678", "595981234567", "14155550123", "390612345678", "5511"],
)
def test_landlines_and_other_countries_have_one_spelling(number: str) -> None:
    assert variants(number) == (number,)
    assert match_key(number) == number


def test_a_new_mobile_of_sao_paulo_is_not_the_landline_beside_it() -> None:
    assert match_key("5511945678901") != match_key("551145678901")


@given(st.one_of(st.from_regex(r"(55|52|54|521|549|595|1)[0-9]{6,11}", fullmatch=True)))
def test_variants_are_equivalence_classes(number: str) -> None:
    for spelling in variants(number):
        assert match_key(spelling) == match_key(number)
        assert set(variants(spelling)) == set(variants(number)) or number not in variants(spelling)
    assert match_key(match_key(number)) == match_key(number)


def test_what_is_typed_by_hand_matches() -> None:
    assert match_key("+595 981 234-567") == "595981234567"


def test_lesson_29_a_person_without_a_phone_is_a_contact() -> None:
    assert decide_contact({}, Party(bsuid="PY.1349", username="ana"), P) == NewContact((US,))


def test_a_bsuid_in_the_place_of_a_phone_is_a_bsuid() -> None:
    assert identities_of(Party(wa_id="PY.1349"), P) == (US,)
    assert identities_of(Party(username="ana"), P) == ()


def test_a_known_phone_gains_its_bsuid_and_the_other_way_round() -> None:
    assert decide_contact({WA.key: 5}, BOTH, P) == UseContact(5, (US,))
    assert decide_contact({US.key: 5}, BOTH, P) == UseContact(5, (WA,))


def test_lesson_32_phone_and_bsuid_of_two_contacts_are_never_merged() -> None:
    assert decide_contact({WA.key: 5, US.key: 6}, BOTH, P) == UseContact(6, (), 5)


def test_a_bsuid_of_another_portfolio_is_somebody_else() -> None:
    other = decide_contact({US.key: 6}, Party(bsuid="PY.1349"), "portfolio-2")
    assert other == NewContact((Identity("bsuid", "portfolio-2", "PY.1349"),))


parties = st.builds(
    Party,
    wa_id=st.none() | st.sampled_from(["595981234567", "5561987654321", "556187654321"]),
    bsuid=st.none() | st.sampled_from(["PY.1", "PY.2"]),
    parent_bsuid=st.none() | st.sampled_from(["PY.ENT.1"]),
)
holders = st.dictionaries(
    st.sampled_from(
        [
            IdentityKey("wa_id", "", "595981234567"),
            IdentityKey("wa_id", "", "556187654321"),
            IdentityKey("bsuid", P, "PY.1"),
            IdentityKey("bsuid", P, "PY.2"),
            IdentityKey("parent_bsuid", P, "PY.ENT.1"),
        ]
    ),
    st.integers(1, 3),
)


@given(holders, parties)
def test_deciding_again_after_writing_changes_nothing(known: dict[IdentityKey, int], party: Party) -> None:
    first = decide_contact(known, party, P)
    if isinstance(first, NewContact):
        after = known | {identity.key: 99 for identity in first.identities}
        assert decide_contact(after, party, P) == (UseContact(99) if first.identities else first)
    else:
        assert set(known).isdisjoint(identity.key for identity in first.add), "what somebody holds is never taken"
        after = known | {identity.key: first.contact_id for identity in first.add}
        assert decide_contact(after, party, P) == UseContact(first.contact_id, (), first.conflict_with)


def test_a_changed_number_keeps_the_contact_and_retires_the_old_identities() -> None:
    new = Party(wa_id="595990000000", bsuid="PY.2222")
    change = decide_identity_change({WA.key: 5, US.key: 5}, BOTH, new, P)
    assert change == ChangeContact(
        5, (US.key, WA.key), (Identity("bsuid", P, "PY.2222"), Identity("wa_id", "", "595990000000"))
    )


def test_a_changed_bsuid_leaves_the_phone_alone() -> None:
    change = decide_identity_change({WA.key: 5, US.key: 5}, BOTH, Party(bsuid="PY.2222"), P)
    assert change == ChangeContact(5, (US.key,), (Identity("bsuid", P, "PY.2222"),))


def test_a_change_to_an_identity_of_somebody_else_is_a_conflict_not_a_merge() -> None:
    taken = Identity("wa_id", "", "595990000000")
    change = decide_identity_change({WA.key: 5, taken.key: 6}, BOTH, Party(wa_id="595990000000"), P)
    assert change == ChangeContact(5, (WA.key,), (), 6)


def test_a_change_told_twice_changes_nothing_the_second_time() -> None:
    new = Identity("wa_id", "", "595990000000")
    again = decide_identity_change({new.key: 5, US.key: 5}, BOTH, Party(wa_id="595990000000"), P)
    assert again == ChangeContact(5)


def test_a_change_of_somebody_unknown_makes_a_contact() -> None:
    assert decide_identity_change({}, Party(wa_id="1"), Party(wa_id="595990000000"), P) == NewContact(
        (Identity("wa_id", "", "595990000000"),)
    )
