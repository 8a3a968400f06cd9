"""`PUT /api/me/view-order`: one's own, bounded, in the next snapshot of each device; nobody else's is within reach."""

from typing import Any

import pytest

from tests.flows.api.conftest import Office

ROUTE = "/api/me/view-order"


async def order_of(office: Office, who: str) -> list[dict[str, Any]]:
    """What their snapshot says."""
    orders: list[dict[str, Any]] = (await office.ask(who, "GET", "/api/snapshot")).json()["view_orders"]
    return orders


async def shared_view(office: Office) -> int:
    """One that everybody sees."""
    body = {"name": "VIP", "query": {"vip": True}, "personal": False}
    answer = await office.ask("ada", "POST", "/api/saved-views", json=body)
    assert answer.status_code == 201, answer.text
    id_: int = answer.json()["id"]
    return id_


async def test_each_has_their_own_and_an_admin_changes_only_theirs(office: Office) -> None:
    shared = await shared_view(office)
    mine = await office.ask("ana", "PUT", ROUTE, json={"views": [shared, 0]})
    assert mine.json() == {"user_id": office.ids["ana"], "rev": 1, "views": [shared, 0]}
    for body in ({"views": [0, shared]}, {"views": [0, shared], "user_id": office.ids["ana"]}):
        theirs = await office.ask("ada", "PUT", ROUTE, json=body)
        assert theirs.json()["user_id"] == office.ids["ada"]
    assert await order_of(office, "ana") == [mine.json()]
    assert [row["user_id"] for row in await order_of(office, "ada")] == [office.ids["ada"]]
    assert await order_of(office, "sol") == []


@pytest.mark.parametrize("views", [list(range(501)), [-1], ["a"], [2**63], None])
async def test_what_is_no_list_of_views_is_refused(office: Office, views: Any) -> None:
    answer = await office.ask("ana", "PUT", ROUTE, json={"views": views})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert await order_of(office, "ana") == []
