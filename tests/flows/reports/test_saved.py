"""Reports kept by name: one's own everywhere, shared ones with who sees colleagues' figures, nobody else's."""

from typing import Any

import msgspec
import pytest

from protocol.saved_reports import MOST_BYTES, SavedReport
from tests.flows.api.conftest import Office, office

__all__ = ["office"]

CHOICE = {"page": "first_response", "period": "last_week"}


async def kept(office: Office, who: str, name: str, **more: Any) -> SavedReport:
    answer = await office.ask(who, "PUT", "/api/saved-reports", json={"name": name, "choice": CHOICE} | more)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=SavedReport)


async def seen(office: Office, who: str) -> list[tuple[str, int]]:
    answer = await office.ask(who, "GET", "/api/saved-reports")
    return [(one["name"], one["owner_id"]) for one in answer.json()]


async def test_one_of_a_name_per_person(office: Office) -> None:
    first = await kept(office, "sol", "La  semana")
    again = await kept(office, "sol", "la semana", choice={"page": "volumes"})
    assert (again.id, again.name, again.choice) == (first.id, "la semana", {"page": "volumes"})
    await kept(office, "ana", "La semana")
    assert await seen(office, "sol") == [("la semana", office.ids["sol"])]


async def test_what_is_shared_is_seen_by_who_sees_colleagues_figures(office: Office) -> None:
    await kept(office, "sol", "Mía")
    shared = await kept(office, "sol", "De todos", shared=True)
    assert await seen(office, "ada") == [("De todos", office.ids["sol"])]
    assert await seen(office, "ana") == []
    refused = await office.ask("ana", "PUT", "/api/saved-reports", json={"name": "x", "choice": {}, "shared": True})
    assert refused.status_code == 403
    assert (await office.ask("ada", "DELETE", f"/api/saved-reports/{shared.id}")).status_code == 404
    assert (await office.ask("sol", "DELETE", f"/api/saved-reports/{shared.id}")).status_code == 200
    assert await seen(office, "ada") == []


@pytest.mark.parametrize("body", [{"name": " ", "choice": {}}, {"name": "x", "choice": {"a": "b" * MOST_BYTES}}])
async def test_what_cannot_be_kept_is_refused(office: Office, body: dict[str, Any]) -> None:
    assert (await office.ask("sol", "PUT", "/api/saved-reports", json=body)).status_code == 400


async def test_nobody_keeps_more_than_fifty(office: Office) -> None:
    for number in range(50):
        await kept(office, "sol", f"informe {number}")
    answer = await office.ask("sol", "PUT", "/api/saved-reports", json={"name": "uno más", "choice": CHOICE})
    assert answer.status_code == 400
    await kept(office, "sol", "INFORME 7")
