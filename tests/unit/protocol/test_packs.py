"""Every starter pack that is shipped keeps the rules, in all three languages."""

from datetime import UTC, datetime

import msgspec
import pytest

from backend_gateway.domain.sla.company import CompanySla, problems_of
from backend_gateway.store.packs import ORDER, shipped
from protocol.packs import PackFile
from protocol.people import Contact
from protocol.rules.guard import GuardFacts, Known, judge
from protocol.rules.packs import LANGUAGES
from protocol.rules.packs import problems_of as pack_problems
from protocol.rules.variables import Facts, fill, values

NOON = datetime(2026, 11, 9, 12, tzinfo=UTC)


def test_there_is_one_for_each_trade() -> None:
    assert tuple(shipped()) == ORDER


@pytest.mark.parametrize("key", ORDER)
def test_a_pack_keeps_the_rules(key: str) -> None:
    assert pack_problems(shipped()[key]) == []


@pytest.mark.parametrize("key", ORDER)
def test_every_reply_is_filled_and_passes_the_composer(key: str) -> None:
    contact = Contact(id=1, rev=1, name="Marisol Quispe")
    for language in LANGUAGES:
        facts = Facts(now=NOON, language=language, contact=contact, agent="Ana Ríos", team="Ventas", company="Andes",
                      case=1042)  # fmt: skip
        for reply in shipped()[key].replies:
            filled = fill(reply.body[language], values(facts))
            assert filled.missing == (), (language, reply.key)
            told = judge(GuardFacts(text=filled.text, customer=Known("Marisol"), language=language, now=NOON))
            assert [one.kind for one in told] == [], (language, reply.key)


@pytest.mark.parametrize("key", ORDER)
def test_the_promise_of_a_pack_is_one_the_gateway_takes(key: str) -> None:
    sla = shipped()[key].sla
    targets = [{"kind": "first_response", "within": f"PT{sla.first_response_minutes}M"},
               {"kind": "next_response", "within": f"PT{sla.next_response_minutes}M"},
               {"kind": "resolution", "within": f"PT{sla.resolution_hours}H"}]  # fmt: skip
    body = {"policies": [{"id": 1, "name": "", "targets": targets}], "zone": "UTC"}
    assert problems_of(msgspec.convert(body, CompanySla)) == []


def test_a_wrong_pack_is_told_what_is_wrong() -> None:
    sales = shipped()["sales"]
    raw = msgspec.to_builtins(sales)
    raw["replies"][0]["body"]["pt"] = "Oi {{cliente.apelido}}"
    raw["replies"][1]["code"]["en"] = "two words"
    raw["templates"][0]["body"]["es"] = "{{1}} y {{3}}"
    raw["tags"][0]["color"] = "fucsia"
    raw["tags"][1]["name"]["en"] = ""
    found = " / ".join(pack_problems(msgspec.convert(raw, PackFile)))
    for part in (
        "unknown variable in pt",
        "no code in en",
        "in es: body variable_numbers",
        "in es: body variable_at_edge",
        "colour",
        "new_lead needs",
    ):
        assert part in found, part
