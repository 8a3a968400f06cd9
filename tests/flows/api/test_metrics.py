"""Figures over HTTP: an agent is told their own, whatever they ask for; what is not understood is told in words."""

from tests.flows.api.conftest import Office

DAYS = "since=2026-11-01&until=2026-11-30"


async def answered(office: Office, **seconds: int) -> None:
    """A case of each of them, answered by them after that long."""
    for name, took in seconds.items():
        contact = await office.pool.fetchval("insert into contacts (name) values ($1) returning id", name)
        conversation = await office.pool.fetchval(
            "insert into conversations (number_id, contact_id) values ($1, $2) returning id", office.number_id, contact
        )
        episode = await office.pool.fetchval(
            "insert into episodes (conversation_id, started_at) values ($1, '2026-11-10 12:00Z') returning id",
            conversation,
        )
        await office.pool.execute(
            "insert into metric_facts (metric, episode_id, subject, conversation_id, result, at, day, hour, number_id,"
            " agent_id, business_s, calendar_s, definition) values ('first_response', $1, $1, $2, 'counted',"
            " '2026-11-10 12:05Z', '2026-11-10', 12, $3, $4, $5, $5, 1)",
            *(episode, conversation, office.number_id, office.ids[name], took),
        )


async def test_an_agent_is_told_their_own_numbers(office: Office) -> None:
    await answered(office, ana=100, sol=200)
    filters = f"{DAYS}&agent={office.ids['ana']}&agent={office.ids['sol']}"
    found = {}
    for name in ("ana", "sol"):
        figure = (await office.ask(name, "GET", f"/api/metrics/first_response?{filters}")).json()
        cases = (await office.ask(name, "GET", f"/api/metrics/first_response/cases?{filters}")).json()
        found[name] = (figure["n"], figure["business"]["median_s"], [one["business_s"] for one in cases["cases"]])
    assert found == {"ana": (1, 100.0, [100]), "sol": (2, 150.0, [200, 100])}


async def test_what_is_not_understood_is_told(office: Office) -> None:
    asked = {
        f"/api/metrics/happiness?{DAYS}": 404,
        "/api/metrics/first_response?since=2026-11-30&until=2026-11-01": 400,
        "/api/metrics/first_response?since=2020-01-01&until=2026-11-01": 400,
        "/api/metrics/first_response?since=yesterday&until=2026-11-01": 400,
        f"/api/metrics/first_response/cases?{DAYS}&result=perfect": 400,
        f"/api/metrics/first_response?{DAYS}&team=0": 400,
        "/api/metrics/first_response": 400,
    }
    for path, status in asked.items():
        answer = await office.ask("sol", "GET", path)
        assert answer.status_code == status, (path, answer.text)
        assert answer.json()["title"]
