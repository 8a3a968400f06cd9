"""The library of holidays learned better: told at start, decided by who manages the hours; no day changes by itself."""

import json
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from backend_gateway.actions import holiday_lists
from backend_gateway.domain import calendar as hours
from backend_gateway.domain.calendar import FrozenDays, Holiday
from tests.flows.api.conftest import Office

INVENTED, CAACUPE = date(2026, 12, 9), date(2026, 12, 8)
BODY = {
    "name": "Asunción", "zone": "America/Asuncion", "week": [[{"opens": 540, "closes": 1080}]] * 5 + [[], []],
    "holidays": [{"country": "PY"}],
}  # fmt: skip


async def outdated(office: Office) -> tuple[int, int]:
    """Hours that an older library froze: one day more, one less; (calendar, version)."""
    made = await office.ask("sol", "POST", "/api/calendars", json={"name": "Asunción", "body": BODY})
    assert made.status_code == 201, made.text
    policy = made.json()
    value = hours.from_stored(await body_of(office, policy["id"]))
    [kept] = value.holidays
    assert kept.frozen is not None
    days = [one for one in kept.frozen.days if one.day != CAACUPE]
    days = sorted([*days, Holiday(INVENTED, (("es", "Día inventado"),))], key=lambda one: one.day)
    old = FrozenDays(kept.frozen.first_year, kept.frozen.last_year, tuple(days), "0.1")
    value = msgspec.structs.replace(value, holidays=(msgspec.structs.replace(kept, frozen=old),))
    sql = "update policies set body = $2 where id = $1"
    await office.pool.execute(sql, policy["id"], hours.to_json(value).decode())
    return policy["subject"], policy["rev"]


async def body_of(office: Office, policy_id: int) -> str:
    found: str = await office.pool.fetchval("select body from policies where id = $1", policy_id)
    return found


async def in_force(office: Office, calendar_id: int) -> set[date]:
    sql = "select body from policies where kind = 'calendar' and subject = $1 order by version desc limit 1"
    [kept] = hours.from_stored(await office.pool.fetchval(sql, calendar_id)).holidays
    assert kept.frozen is not None
    return {one.day for one in kept.frozen.days}


async def look(office: Office) -> int:
    return await holiday_lists.look(office.pool, datetime.now(UTC), lambda: None)


async def open_alerts(office: Office) -> list[dict[str, Any]]:
    rows = await office.pool.fetch("select body from alerts where kind = 'holidays_changed' and closed_at is null")
    return [json.loads(row[0]) for row in rows]


async def decide(office: Office, who: str, id_: int, *, accept: bool, base: int) -> Any:
    path = f"/api/calendars/{id_}/holiday-news"
    return await office.ask(who, "POST", path, json={"accept": accept, "base": base})


async def test_it_is_told_once_and_taken(office: Office) -> None:
    assert await look(office) == 0
    id_, version = await outdated(office)
    assert [await look(office), await look(office)] == [1, 1]
    assert await open_alerts(office) == [{"calendar_id": id_, "name": "Asunción", "count": 2}]
    path = f"/api/calendars/{id_}/holiday-news"
    assert (await office.ask("ana", "GET", path)).status_code == 403
    news = (await office.ask("sol", "GET", path)).json()
    assert news["version"] == version
    told = {one["day"]: (one["before"] is None, one["after"] is None) for one in news["days"]}
    assert told == {str(CAACUPE): (True, False), str(INVENTED): (False, True)}
    assert (await decide(office, "ana", id_, accept=True, base=version)).status_code == 403
    assert (await decide(office, "sol", id_, accept=True, base=version + 1)).json()["code"] == "conflict"
    assert (await decide(office, "sol", id_, accept=True, base=version)).status_code == 200
    days = await in_force(office, id_)
    assert (CAACUPE in days, INVENTED in days) == (True, False)
    assert await open_alerts(office) == []
    assert (await office.ask("sol", "GET", path)).json()["days"] == []
    assert await look(office) == 0
    assert await office.pool.fetchval("select count(*) from audit where action = 'calendar.holidays_taken'") == 1
    assert (await office.ask("sol", "GET", "/api/calendars/987654/holiday-news")).status_code == 404


async def test_what_is_kept_stays_and_is_asked_no_more_also_after_another_change(office: Office) -> None:
    id_, version = await outdated(office)
    await look(office)
    assert (await decide(office, "ada", id_, accept=False, base=version)).status_code == 200
    assert (await look(office), await open_alerts(office)) == (0, [])
    saved = await office.ask("sol", "PUT", f"/api/policies/calendar/{id_}", json={"body": BODY | {"week": [[]] * 7}})
    assert saved.status_code == 200, saved.text
    days = await in_force(office, id_)
    assert (CAACUPE in days, INVENTED in days) == (False, True)
    assert await look(office) == 0


async def test_another_change_of_the_hours_decides_nothing_and_without_the_country_it_is_over(office: Office) -> None:
    id_, _ = await outdated(office)
    path = f"/api/policies/calendar/{id_}"
    asked = {"body": BODY, "calendar_id": id_, "days": 800}
    shown = (await office.ask("sol", "POST", "/api/calendars/preview", json=asked)).json()["days"]
    assert str(INVENTED) in {one["day"] for one in shown}, "what is shown of a draft is what it will have"
    fresh = (await office.ask("sol", "POST", "/api/calendars/preview", json={"body": BODY, "days": 800})).json()["days"]
    assert str(INVENTED) not in {one["day"] for one in fresh}
    await office.ask("sol", "PUT", path, json={"body": BODY | {"week": [[]] * 7}})
    assert await look(office) == 1
    days = await in_force(office, id_)
    assert (CAACUPE in days, INVENTED in days) == (False, True)
    await office.ask("sol", "PUT", path, json={"body": BODY | {"holidays": [{"country": "PE"}]}})
    assert (await look(office), await open_alerts(office)) == (0, [])


async def test_a_day_that_is_over_is_told_no_more(office: Office) -> None:
    """The alert counts the days that are still to be decided, also after midnight; with the last one it is over."""
    await outdated(office)

    async def at(day: int, hour: int) -> list[Any]:
        await holiday_lists.look(office.pool, datetime(2026, 12, day, hour, tzinfo=UTC), lambda: None)
        return [one["count"] for one in await open_alerts(office)]

    told = [await at(8, 12), await at(9, 2), await at(9, 4), await at(10, 2), await at(10, 4)]
    assert told == [[2], [2], [1], [1], []]
    assert await office.pool.fetchval("select count(*) from alerts where kind = 'holidays_changed'") == 1


async def test_an_alert_follows_the_name_of_its_hours(office: Office) -> None:
    id_, _ = await outdated(office)
    await look(office)
    await office.ask("sol", "PUT", f"/api/policies/calendar/{id_}", json={"body": BODY | {"name": "Casa central"}})
    assert await look(office) == 1
    assert [one["name"] for one in await open_alerts(office)] == ["Casa central"]
