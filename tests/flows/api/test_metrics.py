"""Figures over HTTP: an agent is told their own, whatever they ask for; what is not understood is told in words."""

import itertools

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
        assert [one["customer"] for one in cases["cases"]] == {"ana": ["ana"], "sol": ["sol", "ana"]}[name]
    assert found == {"ana": (1, 100.0, [100]), "sol": (2, 150.0, [200, 100])}


async def test_a_part_of_a_chart_opens_to_its_cases_and_to_no_others(office: Office) -> None:
    await answered(office, ana=100, sol=200, ada=20)
    path = f"/api/metrics/first_response/cases?{DAYS}"
    tuesday_noon = 24 + 12
    found = {}
    for who, part in itertools.product(
        ("sol", "ana"), ("band=0", "band=1", "band=1&clock=calendar", f"hour={tuesday_noon}", "hour=0", "label=x")
    ):
        answer = (await office.ask(who, "GET", f"{path}&{part}")).json()
        found[who, part] = [one["customer"] for one in answer["cases"]]
    assert found["sol", "band=0"] == ["ada"]
    assert found["sol", "band=1"] == found["sol", "band=1&clock=calendar"] == ["sol", "ana"]
    assert found["sol", f"hour={tuesday_noon}"] == ["sol", "ana", "ada"]
    assert found["sol", "hour=0"] == found["sol", "label=x"] == []
    assert found["ana", "band=0"] == []
    assert found["ana", f"hour={tuesday_noon}"] == ["ana"]


async def test_a_series_of_an_agent_holds_only_their_own_point(office: Office) -> None:
    await answered(office, ana=100, sol=200)
    both = f"agent={office.ids['ana']}&agent={office.ids['sol']}"
    found = {}
    for name, by in itertools.product(("ana", "sol"), ("agent", "day", "hour_of_week")):
        answer = await office.ask(name, "GET", f"/api/metrics/first_response/series?{DAYS}&{both}&by={by}")
        found[name, by] = [
            (one.get("id") or one.get("day") or one["hour"], one["figure"]["n"]) for one in answer.json()["points"]
        ]
    ana, sol = office.ids["ana"], office.ids["sol"]
    assert found["sol", "agent"] == sorted([(ana, 1), (sol, 1)])
    assert found["ana", "agent"] == [(ana, 1)]
    assert (found["sol", "day"], found["ana", "day"]) == ([("2026-11-10", 2)], [("2026-11-10", 1)])
    tuesday_noon = 24 + 12
    assert (found["sol", "hour_of_week"], found["ana", "hour_of_week"]) == ([(tuesday_noon, 2)], [(tuesday_noon, 1)])


async def test_a_series_equals_the_figures_it_is_made_of(office: Office) -> None:
    await answered(office, ana=100, sol=200, ada=300)
    path = "/api/metrics/first_response"
    for point in (await office.ask("sol", "GET", f"{path}/series?{DAYS}&by=agent")).json()["points"]:
        alone = (await office.ask("sol", "GET", f"{path}?{DAYS}&agent={point['id']}")).json()
        assert point["figure"] == {name: value for name, value in alone.items() if name != "as_of"}


async def test_a_series_is_refused_to_whom_the_figures_are(office: Office) -> None:
    await office.hire("tv", role="wallboard")
    for by in ("day", "agent"):
        answer = await office.ask("tv", "GET", f"/api/metrics/first_response/series?{DAYS}&by={by}")
        assert answer.status_code == 403, answer.text
    assert (await office.ask(None, "GET", f"/api/metrics/first_response/series?{DAYS}&by=day")).status_code == 401


async def test_what_is_not_understood_is_told(office: Office) -> None:
    asked = {
        f"/api/metrics/happiness?{DAYS}": 404,
        "/api/metrics/first_response?since=2026-11-30&until=2026-11-01": 400,
        "/api/metrics/first_response?since=2020-01-01&until=2026-11-01": 400,
        "/api/metrics/first_response?since=yesterday&until=2026-11-01": 400,
        f"/api/metrics/first_response/cases?{DAYS}&result=perfect": 400,
        f"/api/metrics/first_response/cases?{DAYS}&hour=168": 400,
        f"/api/metrics/first_response/cases?{DAYS}&band=8": 400,
        f"/api/metrics/first_response/cases?{DAYS}&band=1&clock=solar": 400,
        f"/api/metrics/first_response?{DAYS}&team=0": 400,
        f"/api/metrics/first_response/series?{DAYS}": 400,
        f"/api/metrics/first_response/series?{DAYS}&by=colour": 400,
        f"/api/metrics/happiness/series?{DAYS}&by=day": 404,
        "/api/metrics/first_response": 400,
    }
    for path, status in asked.items():
        answer = await office.ask("sol", "GET", path)
        assert answer.status_code == status, (path, answer.text)
        assert answer.json()["title"]


async def worked(office: Office, day: str, **seconds: int) -> None:
    """An hour of each of them, with active chats for so long."""
    for name, active in seconds.items():
        await office.pool.execute("insert into presence (user_id) values ($1) on conflict do nothing", office.ids[name])
        for hour in (9, -1):
            await office.pool.execute(
                "insert into metric_people (user_id, day, hour, available_s, away_s, away, active_s, chats_s, peak,"
                " definition) values ($1, $2::text::date, $4, 1800, 600, '{\"lunch\": 600}', $3, $3 * 2, 2, 1)",
                *(office.ids[name], day, active, hour),
            )


async def test_an_agent_is_told_their_own_time(office: Office) -> None:
    await worked(office, "2026-11-10", ana=900, sol=450)
    await worked(office, "2026-11-11", ana=0)
    everybody = f"{DAYS}&agent={office.ids['ana']}&agent={office.ids['sol']}"
    found = {
        name: (await office.ask(name, "GET", f"/api/metrics/people?{everybody}")).json() for name in ("ana", "sol")
    }
    assert [line["user_id"] for line in found["ana"]["lines"]] == [office.ids["ana"]]
    mine = found["ana"]["lines"][0]
    assert (mine["available_s"], mine["away"], mine["signed_in_s"]) == (3600, {"lunch": 1200}, 4800)
    assert (mine["occupancy"], mine["utilisation"], mine["concurrency"], mine["peak"]) == (0.25, 0.1875, 2.0, 2)
    assert {line["user_id"] for line in found["sol"]["lines"]} == {office.ids["ana"], office.ids["sol"]}
    assert found["sol"]["whole"]["active_s"] == 1350
    days = (await office.ask("sol", "GET", f"/api/metrics/people?{everybody}&by=person_day")).json()
    assert [(line["user_id"], line["day"]) for line in days["lines"]] == [
        (office.ids["ana"], "2026-11-10"), (office.ids["ana"], "2026-11-11"), (office.ids["sol"], "2026-11-10"),
    ]  # fmt: skip
    hours = (await office.ask("sol", "GET", f"/api/metrics/people?{everybody}&by=hour")).json()
    assert [(line["hour"], line["available_s"]) for line in hours["lines"]] == [(9, 5400)]
    together = (await office.ask("sol", "GET", f"/api/metrics/people?{everybody}&by=day")).json()
    assert [(line["day"], line.get("active_s", 0)) for line in together["lines"]] == [
        ("2026-11-10", 1350),
        ("2026-11-11", 0),
    ]
    long = f"since=2026-01-01&until=2026-11-30&agent={office.ids['ana']}&by=person_day"
    assert (await office.ask("sol", "GET", f"/api/metrics/people?{long}")).status_code == 400
    assert (await office.ask("sol", "GET", f"/api/metrics/people?{DAYS}&by=week")).status_code == 400


async def test_time_of_a_team_is_that_of_its_members(office: Office) -> None:
    await worked(office, "2026-11-10", ana=900, sol=450)
    sql = "insert into team_members (team_id, user_id) values ($1, $2)"
    await office.pool.execute(sql, office.teams["Ventas"], office.ids["ana"])
    found = (await office.ask("sol", "GET", f"/api/metrics/people?{DAYS}&team={office.teams['Ventas']}")).json()
    assert [line["user_id"] for line in found["lines"]] == [office.ids["ana"]]


async def test_a_supervisor_of_a_team_is_told_nothing_of_others(office: Office) -> None:
    await office.hire("eve", role="supervisor", visibility="teams", teams=("Soporte",))
    await office.hire("leo", teams=("Soporte",))
    await worked(office, "2026-11-10", ana=900, leo=450)
    found = (await office.ask("eve", "GET", f"/api/metrics/people?{DAYS}")).json()
    assert [line["user_id"] for line in found["lines"]] == [office.ids["leo"]]


async def test_delivery_is_for_those_who_answer_for_others(office: Office) -> None:
    await office.pool.execute(
        "insert into metric_delivery (number_id, day, sent, accepted, delivered, read, failed, codes, definition)"
        " values ($1, '2026-11-10', 10, 9, 8, 4, 1, '{\"131026\": 1}', 1)",
        office.number_id,
    )
    assert (await office.ask("ana", "GET", f"/api/metrics/delivery?{DAYS}")).status_code == 403
    found = (await office.ask("sol", "GET", f"/api/metrics/delivery?{DAYS}&number={office.number_id}")).json()
    assert (found["whole"]["read_share"], found["whole"]["codes"], found["whole"]["waiting"]) == (0.4, {"131026": 1}, 1)
    assert [pulse["number_id"] for pulse in found["pulses"]] == [office.number_id]
    assert (
        await office.ask("sol", "GET", "/api/metrics/delivery?since=2026-11-30&until=2026-11-01")
    ).status_code == 400


async def test_cases_are_read_on_where_the_page_before_ended(office: Office) -> None:
    await answered(office, ana=100, sol=200)
    pages = [
        (await office.ask("sol", "GET", f"/api/metrics/first_response/cases?{DAYS}&limit=1&skip={skip}")).json()
        for skip in (0, 1, 2)
    ]
    assert [([one["business_s"] for one in page["cases"]], page["more"]) for page in pages] == [
        ([200], True), ([100], False), ([], False),
    ]  # fmt: skip


async def test_cost_is_an_estimate_in_decimals_for_those_who_answer_for_others(office: Office) -> None:
    await office.pool.execute(
        "insert into metric_charges values ($1, '2026-11-10', 'marketing', 'regular', 'MX', 3)", office.number_id
    )
    listed = {"since": "2026-10-01", "currency": "USD", "prices": [{"category": "marketing", "amount": "0.0305"}]}
    body = {"body": {"lists": [listed]}}
    assert (await office.ask("sol", "PUT", "/api/policies/prices/0", json=body)).status_code == 403
    assert (await office.ask("ana", "GET", f"/api/metrics/cost?{DAYS}")).status_code == 403
    before = (await office.ask("sol", "GET", f"/api/metrics/cost?{DAYS}")).json()
    assert (before["whole"]["unpriced"], before["prices_version"], before["estimated"]) == (3, 0, True)
    assert (await office.ask("ada", "PUT", "/api/policies/prices/0", json=body)).status_code == 200
    budget = {"body": {"monthly": {"amount": "0.50", "currency": "USD"}}}
    assert (await office.ask("ada", "PUT", f"/api/policies/budget/{office.number_id}", json=budget)).status_code == 200
    found = (await office.ask("sol", "GET", f"/api/metrics/cost?{DAYS}&number={office.number_id}")).json()
    assert found["whole"]["amounts"] == [{"amount": "0.0915", "currency": "USD"}]
    [use] = found["budgets"]
    assert (use["spent"]["amount"], use["budget"]["amount"], use["percent"]) == ("0.0915", "0.50", 18)


async def test_nps_is_told_of_the_answers_one_may_see(office: Office) -> None:
    for name, score in (("ana", 10), ("sol", 3)):
        chat = await office.customer(name)
        sql = "insert into episodes (conversation_id, started_at) values ($1, '2026-11-01Z') returning id"
        episode = await office.pool.fetchval(sql, chat)
        await office.pool.execute(
            "insert into surveys (episode_id, contact_id, kind, at, score, answered_at, credited_to)"
            " select $1, contact_id, 'nps', '2026-11-02Z', $2, '2026-11-03Z', $3 from conversations where id = $4",
            *(episode, score, office.ids[name], chat),
        )
    found = {
        name: (await office.ask(name, "GET", "/api/metrics/nps?until=2026-11-30")).json() for name in ("ana", "sol")
    }
    assert [(one["n"], one["score"]) for one in found.values()] == [(1, 100.0), (2, 0.0)]
    assert (await office.ask("sol", "GET", "/api/metrics/nps?until=2027-03-30")).json()["n"] == 0
    assert (await office.ask("sol", "GET", "/api/metrics/nps?until=2026-11-30&team=0")).status_code == 400


async def test_days_nobody_could_mean_are_refused_in_words(office: Office) -> None:
    for since, until in (("9999-01-01", "9999-12-31"), ("0001-01-01", "0001-02-01"), ("2199-12-01", "2200-01-01")):
        for what in ("people", "delivery", "cost", "first_response"):
            answer = await office.ask("sol", "GET", f"/api/metrics/{what}?since={since}&until={until}")
            assert answer.status_code == 400, (what, answer.text)
        assert (await office.ask("sol", "GET", f"/api/metrics/nps?until={until}")).status_code == 400
    for what in ("people", "delivery", "cost"):
        for days in ("since=2199-12-01&until=2199-12-31", "since=2000-01-01&until=2000-01-01"):
            assert (await office.ask("sol", "GET", f"/api/metrics/{what}?{days}")).status_code == 200


async def test_money_is_told_as_text_in_the_openapi(office: Office) -> None:
    schema = (await office.ask(None, "GET", "/openapi.json")).json()
    assert schema["components"]["schemas"]["Money"]["properties"]["amount"]["type"] == "string"
