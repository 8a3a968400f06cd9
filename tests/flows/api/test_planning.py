"""Calendars and planning over the API: previews of drafts, putting a calendar away, capacity and skills, the plan."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.flows.api.conftest import Office
from tests.flows.api.test_users import audited, good, refused, user

NINE_TO_SIX = [{"opens": 540, "closes": 1080}]
CLOSED: list[Any] = []


def calendar(**fields: Any) -> dict[str, Any]:
    week = [NINE_TO_SIX] * 5 + [CLOSED] * 2
    return {"zone": "America/Lima", "week": week, "name": "Tienda"} | fields


async def made(office: Office, name: str = "Tienda", **fields: Any) -> int:
    body = {"name": name, "body": calendar(name=name, **fields)}
    return int(good(await office.ask("sol", "POST", "/api/calendars", json=body), 201)["subject"])


async def put(office: Office, kind: str, subject: int, body: dict[str, Any], who: str = "ada") -> Any:
    return await office.ask(who, "PUT", f"/api/policies/{kind}/{subject}", json={"body": body})


async def test_a_draft_is_previewed_and_nothing_is_kept(office: Office) -> None:
    today = datetime.now(UTC).date()
    ahead = today + timedelta(days=10)
    own = {"first": str(ahead), "last": str(ahead), "name": "Inventario"}
    body = calendar(holidays=[{"country": "PE"}], specials=[{"kind": "closed", **own}])
    found = good(await office.ask("ana", "POST", "/api/calendars/preview", json={"body": body}))
    kinds = {day["kind"] for day in found["days"]}
    assert kinds == {"holiday", "closed"}
    mine = [day for day in found["days"] if day["kind"] == "closed"]
    assert [(day["day"], day["names"], day["special"]) for day in mine] == [(str(ahead), {"": "Inventario"}, 0)]
    navidad = [day for day in found["days"] if day["day"].endswith("-12-25")]
    assert navidad[0]["names"]["en"] == "Christmas Day"
    assert navidad[0]["holidays"] == 0
    assert isinstance(found["now"]["open"], bool)
    assert await office.pool.fetchval("select count(*) from policies where kind = 'calendar'") == 0


async def test_what_is_wrong_with_a_draft_names_its_place(office: Office) -> None:
    body = calendar(zone="Lima", week=[[{"opens": 600, "closes": 540}], *[CLOSED] * 6])
    answer = await office.ask("ana", "POST", "/api/calendars/preview", json={"body": body})
    refused(answer, 422, "policy_invalid")
    assert {one["path"] for one in answer.json()["data"]["problems"]} == {"zone", "week.0.0"}


async def test_countries_and_their_regions_have_names(office: Office) -> None:
    countries = {row["code"]: row["names"] for row in good(await office.ask("ana", "GET", "/api/holiday-countries"))}
    assert countries["ES"] == {"es": "España", "en": "Spain", "pt": "Espanha"}
    brazil = good(await office.ask("ana", "GET", "/api/holiday-countries/BR"))
    assert {"code": "SP", "name": "São Paulo"} in brazil["regions"]
    assert brazil["categories"] == ["optional", "public"]
    refused(await office.ask("ana", "GET", "/api/holiday-countries/XX"), 404, "not_found")


async def test_a_calendar_in_use_stays_and_one_nobody_uses_goes(office: Office) -> None:
    id_, team = await made(office), office.teams["Ventas"]
    good(await put(office, "team", team, {"team_id": team, "calendar_id": id_}))
    refused(await office.ask("sol", "DELETE", f"/api/calendars/{id_}"), 422, "policy_invalid")
    good(await put(office, "team", team, {"team_id": team}))
    gone = good(await office.ask("sol", "DELETE", f"/api/calendars/{id_}"))
    assert (gone["body"]["retired"], gone["rev"]) == (True, 2)
    refused(await put(office, "team", team, {"team_id": team, "calendar_id": id_}), 422, "policy_invalid")
    assert await made(office) != id_  # its name is free again
    refused(await office.ask("sol", "DELETE", "/api/calendars/987654"), 404, "not_found")


async def test_a_calendar_is_renamed_by_a_new_version(office: Office) -> None:
    id_, other = await made(office), await made(office, "Bodega")
    good(await put(office, "calendar", id_, calendar(name="Tienda Lima"), "sol"))
    assert await office.pool.fetchval("select name from calendars where id = $1", id_) == "Tienda Lima"
    refused(await put(office, "calendar", other, calendar(name="Tienda Lima"), "sol"), 422, "policy_invalid")
    unnamed = good(await put(office, "calendar", other, calendar(name=""), "sol"))
    assert unnamed["body"]["name"] == "Bodega"


async def test_capacity_skills_and_teams_of_a_colleague(office: Office) -> None:
    path = f"/api/users/{office.ids['ana']}/work"
    body = {"capacity": 9, "skills": {"Portugués": 3, "Reclamos": 5}, "team_ids": [office.teams["Ventas"]]}
    refused(await office.ask("ana", "PUT", path, json=body), 403, "forbidden")
    done = good(await office.ask("sol", "PUT", path, json=body))
    assert (done["capacity"], done["skills"], done["team_ids"]) == (9, body["skills"], body["team_ids"])
    good(await office.ask("sol", "PUT", path, json={"skills": {"portugués ": 1}}))
    assert (await user(office, "ana"))["skills"] == {"Portugués": 1}
    assert (await user(office, "ana"))["capacity"] == 9
    assert await office.pool.fetchval("select count(*) from skills") == 2
    assert await audited(office, f"user:{office.ids['ana']}") == ["user.created", "user.work", "user.work"]


@pytest.mark.parametrize(
    "body",
    [
        {"capacity": -1},
        {"capacity": 1000},
        {"skills": {"Portugués": 6}},
        {"skills": {"": 1}},
        {"skills": {"A": 1, " a": 2}},
        {"team_ids": [987654]},
    ],
)
async def test_what_is_wrong_with_capacity_or_skills_changes_nothing(office: Office, body: dict[str, Any]) -> None:
    path = f"/api/users/{office.ids['ana']}/work"
    before = await user(office, "ana")
    refused(await office.ask("sol", "PUT", path, json={"capacity": 3} | body), 400, "bad_request")
    assert await user(office, "ana") == before
    refused(await office.ask("sol", "PUT", "/api/users/987654/work", json={}), 404, "not_found")


def shifts(user_id: int, weeks: int, hours: int = 8) -> list[dict[str, Any]]:
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    starts = [start + timedelta(weeks=week) for week in range(weeks)]
    ends = [at + timedelta(hours=hours) for at in starts]
    whole = zip(starts, ends, strict=True)
    return [{"user_id": user_id, "kind": "shift", "starts_at": str(a), "ends_at": str(b)} for a, b in whole]


async def test_the_plan_is_changed_all_at_once_and_twice_is_once(office: Office) -> None:
    lines = shifts(office.ids["ana"], 4)
    refused(await office.ask("ana", "POST", "/api/plan", json={"add": lines}), 403, "forbidden")
    added = good(await office.ask("sol", "POST", "/api/plan", json={"add": lines + lines[:1]}))["lines"]
    assert len(added) == 4
    assert good(await office.ask("sol", "POST", "/api/plan", json={"add": lines}))["lines"] == []
    gone = {"remove": [line["id"] for line in added[1:]], "add": shifts(office.ids["sol"], 1)}
    assert len(good(await office.ask("sol", "POST", "/api/plan", json=gone))["lines"]) == 1
    seen = good(await office.ask("sol", "GET", "/api/plan"))["lines"]
    assert sorted(line["user_id"] for line in seen) == sorted([office.ids["ana"], office.ids["sol"]])
    audit = await audited(office, f"user:{office.ids['ana']}")
    assert audit == ["user.created", *["plan.added"] * 4, *["plan.removed"] * 3]


async def test_one_bad_line_keeps_all_of_a_plan_out(office: Office) -> None:
    good_ones, too_long = shifts(office.ids["ana"], 2), shifts(office.ids["ana"], 1, hours=30)
    refused(await office.ask("sol", "POST", "/api/plan", json={"add": good_ones + too_long}), 400, "bad_request")
    refused(await office.ask("sol", "POST", "/api/plan", json={"add": shifts(987654, 1)}), 404, "not_found")
    assert good(await office.ask("sol", "GET", "/api/plan"))["lines"] == []
