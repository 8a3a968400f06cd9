"""The weekly review over HTTP: decided with an owner, done or changed later, its effect a week after; by sight."""

from datetime import date, timedelta
from typing import Any

from tests.flows.api.conftest import Office

BEFORE, WEEK = date(2026, 11, 2), date(2026, 11, 9)
OPEN = "/api/reviews/decisions"


def decided(office: Office, owner: str = "ana", **fields: Any) -> dict[str, Any]:
    """A decision as a client writes it."""
    return {"text": "Plantillas para envíos", "owner_id": office.ids[owner], **fields}


async def decide(office: Office, week: date, who: str = "sol", **fields: Any) -> dict[str, Any]:
    """Write one down; what was answered."""
    answer = await office.ask(who, "POST", f"/api/reviews/{week}/decisions", json=decided(office, **fields))
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def page(office: Office, week: date, who: str = "sol") -> dict[str, Any]:
    """One week's page."""
    answer = await office.ask(who, "GET", f"/api/reviews/{week}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def measured(office: Office, day: date, seconds: int) -> None:
    """A first response of that day."""
    contact = await office.pool.fetchval("insert into contacts (name) values ('Marisol') returning id")
    chat = await office.pool.fetchval(
        "insert into conversations (number_id, contact_id) values ($1, $2) returning id", office.number_id, contact
    )
    case = await office.pool.fetchval(
        "insert into episodes (conversation_id, started_at) values ($1, $2) returning id",
        *(chat, await office.pool.fetchval("select $1::date + interval '12 hours'", day)),
    )
    await office.pool.execute(
        "insert into metric_facts (metric, episode_id, subject, conversation_id, result, at, day, hour, number_id,"
        " team_id, business_s, calendar_s, definition)"
        " values ('first_response', $1, $1, $2, 'counted', $3::date + interval '12 hours', $3::date, 12, $4, $5, $6,"
        " $6, 1)",
        *(case, chat, day, office.number_id, office.teams["Ventas"], seconds),
    )


async def test_a_decision_is_looked_at_a_week_after_with_its_figure(office: Office) -> None:
    await measured(office, BEFORE + timedelta(days=1), 300)
    await measured(office, WEEK + timedelta(days=1), 120)
    made = await decide(office, BEFORE, metric="first_response", team_id=office.teams["Ventas"])
    await decide(office, WEEK, text="Otra cosa")
    found = await page(office, WEEK)
    [effect] = found["effects"]
    assert effect["decision"] == made
    assert [effect[name]["business"]["median_s"] for name in ("before", "after")] == [300.0, 120.0]
    assert [one["text"] for one in found["decisions"]] == ["Otra cosa"]
    assert found["open"] == []
    later = await page(office, WEEK + timedelta(days=14))
    assert next(one["id"] for one in later["open"]) == made["id"], "nobody has done it yet"


async def test_it_is_done_once_and_a_change_of_what_somebody_else_changed_is_refused(office: Office) -> None:
    made = await decide(office, WEEK)
    done = (await office.ask("sol", "PUT", f"{OPEN}/{made['id']}", json=decided(office, done=True, rev=1))).json()
    assert done["done_at"]
    again = await office.ask("ada", "PUT", f"{OPEN}/{made['id']}", json=decided(office, text="Otra", done=True, rev=2))
    assert (again.json()["done_at"], again.json()["text"]) == (done["done_at"], "Otra")
    late = await office.ask("sol", "PUT", f"{OPEN}/{made['id']}", json=decided(office, rev=2))
    assert (late.status_code, "meanwhile" in late.json()["detail"]) == (409, True)
    assert (await office.ask("sol", "DELETE", f"{OPEN}/{made['id']}")).status_code == 204
    assert (await office.ask("sol", "DELETE", f"{OPEN}/{made['id']}")).status_code == 404


async def test_what_cannot_be_decided_is_told_in_words(office: Office) -> None:
    cases: list[tuple[date, dict[str, Any], str]] = [
        (WEEK + timedelta(days=1), {}, "Monday"),
        (date(2126, 1, 7), {}, "begun"),
        (WEEK, {"text": "   "}, "text"),
        (WEEK, {"owner_id": 2**40}, "owner_id"),
        (WEEK, {"team_id": 2**40}, "team_id"),
        (WEEK, {"metric": "happiness"}, "metric"),
    ]
    for week, fields, words in cases:
        answer = await office.ask("sol", "POST", f"/api/reviews/{week}/decisions", json=decided(office) | fields)
        assert (answer.status_code, words in answer.text) == (400, True), answer.text


async def test_agents_have_no_part_in_it_and_a_narrow_sight_sees_its_teams(office: Office) -> None:
    await office.hire("vera", role="supervisor", visibility="teams", teams=("Ventas",))
    everybody = await decide(office, WEEK, text="De todos")
    ours = await decide(office, WEEK, text="De Ventas", team_id=office.teams["Ventas"])
    theirs = await decide(office, WEEK, text="De Soporte", team_id=office.teams["Soporte"])
    assert [one["id"] for one in (await page(office, WEEK, "vera"))["decisions"]] == [ours["id"]]
    for other in (everybody, theirs):
        answer = await office.ask("vera", "PUT", f"{OPEN}/{other['id']}", json=decided(office))
        assert answer.status_code == 404
    beyond = decided(office, team_id=office.teams["Soporte"])
    assert (await office.ask("vera", "POST", f"/api/reviews/{WEEK}/decisions", json=beyond)).status_code == 403
    for method, path in (("GET", f"/api/reviews/{WEEK}"), ("DELETE", f"{OPEN}/{ours['id']}")):
        assert (await office.ask("ana", method, path)).status_code == 403
