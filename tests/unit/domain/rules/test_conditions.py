"""Conditions one by one, and nesting against plain truth tables."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.rules.conditions import judge
from protocol import routing as r
from protocol.message import Referral
from tests.unit.domain.rules.facts import facts

AD = Referral(source_type="ad", source_id="120", headline="Ofertas de Verano", body="Zapatillas")


@pytest.mark.parametrize(
    "condition, known, holds",
    [
        (r.Always(), {}, True),
        (r.Words(("factura", "recibo")), {}, True),
        (r.Words(("factura", "recibo"), "all"), {}, False),
        (r.Words(("factura", "quiero"), "all"), {}, True),
        (r.Words(()), {}, False),
        (r.Words((), "all"), {}, False),
        (r.InLanguage(("es",)), {}, True),
        (r.InLanguage(("pt",)), {"language": "pt-BR"}, True),
        (r.OnNumber((1, 2)), {}, True),
        (r.OnNumber((2,)), {}, False),
        (r.HasTags(("Moroso",)), {"tags": ("moroso", "x")}, True),
        (r.HasTags(("moroso", "y"), "all"), {"tags": ("moroso", "x")}, False),
        (r.HasTags((), "all"), {"tags": ("x",)}, False),
        (r.Attribute("ciudad", "is", ("Asunción", "Luque")), {"attributes": {"ciudad": "ASUNCION "}}, True),
        (r.Attribute("ciudad", "is", ("Luque",)), {"attributes": {"ciudad": "San Luque"}}, False),
        (r.Attribute("ciudad", "contains", ("luque",)), {"attributes": {"ciudad": "San Luque"}}, True),
        (r.Attribute("ciudad", "filled"), {"attributes": {"ciudad": "x"}}, True),
        (r.Attribute("ciudad", "filled"), {"attributes": {"ciudad": " "}}, False),
        (r.Attribute("plan", "is", ("++",)), {"attributes": {"plan": "++"}}, True),
        (r.FromAd(), {}, False),
        (r.FromAd(), {"referral": AD}, True),
        (r.FromAd(("120",)), {"referral": AD}, True),
        (r.FromAd(("121",)), {"referral": AD}, False),
        (r.FromAd((), ("verano",)), {"referral": AD}, True),
        (r.FromAd(("120",), ("invierno",)), {"referral": AD}, False),
        (r.InHours(), {}, True),
        (r.InHours(inside=False), {"inside_hours": False}, True),
        (r.Returning(), {"returning": True}, True),
        (r.Returning(returning=False), {"returning": True}, False),
        (r.Vip(), {"vip": True}, True),
        (r.Vip(), {}, False),
        (r.Share(100), {}, True),
        (r.Share(0), {}, False),
        (r.Not(r.Vip()), {}, True),
        (r.AllOf(()), {}, True),
        (r.AnyOf(()), {}, False),
    ],
)
def test_what_holds(condition: r.Condition, known: dict[str, Any], holds: bool) -> None:
    outcome = judge(condition, facts("Hola", "Quiero mi FACTURA", **known), 1)
    assert outcome.holds is holds


LEAVES = st.sampled_from([r.Vip(), r.Returning(), r.InHours(), r.OnNumber((1,))])
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(r.Not, inner),
        st.builds(r.AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(r.AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=12,
)


def truth(tree: r.Condition, known: dict[str, Any]) -> bool:
    if isinstance(tree, r.AllOf):
        return all(truth(one, known) for one in tree.conditions)
    if isinstance(tree, r.AnyOf):
        return any(truth(one, known) for one in tree.conditions)
    if isinstance(tree, r.Not):
        return not truth(tree.condition, known)
    named = {r.Vip: "vip", r.Returning: "returning", r.InHours: "inside_hours", r.OnNumber: "number_id"}
    return bool(known[named[type(tree)]] == 1)


KNOWN = st.fixed_dictionaries(
    {"vip": st.booleans(), "returning": st.booleans(), "inside_hours": st.booleans(), "number_id": st.integers(1, 2)}
)


@given(TREES, KNOWN)
def test_nesting_is_plain_logic_and_always_gives_reasons(tree: r.Condition, known: dict[str, Any]) -> None:
    outcome = judge(tree, facts(**known), 1)
    assert outcome.holds is truth(tree, known)
    assert outcome.reasons


def test_reasons_name_what_decided_and_nothing_else() -> None:
    tree = r.AllOf((r.OnNumber((1,)), r.Vip(), r.Words(("factura",))))
    outcome = judge(tree, facts("precio"), 1)
    assert [one.code for one in outcome.reasons] == ["vip", "words"]
    assert outcome.reasons[1].data == {"holds": False, "found": [], "missing": ["factura"]}
    either = judge(r.AnyOf((r.Vip(), r.OnNumber((1,)))), facts(), 1)
    assert [one.code for one in either.reasons] == ["number"]
