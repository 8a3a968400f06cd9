"""Rules tried over HTTP: what an admin is answered, and what is refused with words."""

from typing import Any

import pytest

from tests.flows.api.conftest import Office


def lists(office: Office, *rules: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"version": 1, "rules": list(rules), "otherwise": {"team_id": office.teams["Ventas"]}}]


async def test_a_message_is_tried_without_a_trace(office: Office) -> None:
    broken = {
        "id": 4, "name": "Roto", "when": {"type": "words", "phrases": ["roto"]},
        "then": {"team_id": office.teams["Soporte"], "priority": 8},
    }  # fmt: skip
    request = {"lists": lists(office, broken), "messages": ["llegó ROTO"], "at": "2026-11-23T10:15:00-06:00"}
    answer = await office.ask("ada", "POST", "/api/routing/try", json=request)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["verdict"], found["rule"]["rule_id"], found["to"]["priority"]) == ("routed", 4, 8)
    assert found["facts"]["number_id"] == office.number_id
    assert await office.pool.fetchval("select count(*) from routing_decisions") == 0
    assert await office.pool.fetchval("select count(*) from policies where kind = 'rules'") == 0


@pytest.mark.parametrize(
    "more",
    [{"at": "2026-11-23T10:15:00"}, {"messages": ["x" * 5000]}, {"messages": ["x"] * 21}, {"contact_id": "Ana"}],
    ids=["a time without a zone", "a long message", "many messages", "a name for an id"],
)
async def test_what_cannot_be_tried_is_a_clear_400(office: Office, more: dict[str, Any]) -> None:
    answer = await office.ask("ada", "POST", "/api/routing/try", json={"lists": lists(office)} | more)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


async def test_uses_are_asked_for_days_that_are_kept(office: Office) -> None:
    answer = await office.ask("ada", "GET", "/api/routing/rules/uses", params={"days": 7})
    assert answer.json()["uses"] == []
    for days in (0, 93, "x"):
        answer = await office.ask("ada", "GET", "/api/routing/rules/uses", params={"days": days})
        assert answer.status_code == 400
    assert (await office.ask("sol", "GET", "/api/routing/rules/uses")).status_code == 403
