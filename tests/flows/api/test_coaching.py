"""Coaching over HTTP: chance picks the same cases for everybody, marks by the rubric, the colleague reads their own."""

from datetime import date, timedelta
from typing import Any

from tests.flows.api.conftest import Office

WEEK = date(2026, 11, 9)
GOOD = {"one_voice": 2, "context_first": 1, "proactive": 0, "brief_empathy": 2, "clean_close": 1}


async def handled(office: Office, who: str, cases: int, day: date = WEEK, team: str = "Ventas") -> list[int]:
    """Cases they answered that day; their numbers."""
    numbers = []
    for _ in range(cases):
        chat = await office.customer(f"Cliente {cases}", team=team)
        case, number = await office.pool.fetchrow(  # type: ignore[misc]
            "insert into episodes (conversation_id, started_at) values ($1, $2::date) returning id, case_number",
            *(chat, day),
        )
        await office.pool.execute(
            "insert into metric_facts (metric, episode_id, subject, conversation_id, result, at, day, hour, number_id,"
            " agent_id, definition) values ('handled', $1, $2, $3, 'counted', $4::date, $4::date, 12, $5, $2, 1)",
            *(case, office.ids[who], chat, day, office.number_id),
        )
        numbers.append(int(number))
    return numbers


async def week_of(office: Office, agent: str, who: str = "sol", week: date = WEEK) -> dict[str, Any]:
    """What chance picked."""
    answer = await office.ask(who, "GET", f"/api/coaching/{week}?agent={office.ids[agent]}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def mark(office: Office, agent: str, number: int, who: str = "sol", **fields: Any) -> Any:
    """Give marks."""
    path = f"/api/coaching/{WEEK}/{office.ids[agent]}/{number}"
    return await office.ask(who, "PUT", path, json={"marks": GOOD, **fields})


async def test_the_same_five_are_picked_for_everybody_and_the_marked_ones_stay(office: Office) -> None:
    numbers = await handled(office, "ana", 12)
    await handled(office, "ana", 3, WEEK + timedelta(days=7))
    picked = [one["case_number"] for one in (await week_of(office, "ana"))["cases"]]
    assert len(picked) == 5
    assert set(picked) <= set(numbers)
    assert [one["case_number"] for one in (await week_of(office, "ana", "ada"))["cases"]] == picked
    other = next(number for number in numbers if number not in picked)
    assert (await mark(office, "ana", other, comment="Saluda por su nombre")).status_code == 200
    again = (await week_of(office, "ana"))["cases"]
    assert (again[0]["case_number"], again[0]["score"]["comment"]) == (other, "Saluda por su nombre")
    assert len(again) == 5


async def test_a_colleague_reads_their_own_and_the_trend(office: Office) -> None:
    [first, second] = await handled(office, "ana", 2)
    for number in (first, second):
        score = (await mark(office, "ana", number)).json()
    mine = (await office.ask("ana", "GET", "/api/coaching")).json()
    assert [one["case_number"] for one in mine["scores"]] == [second, first]
    assert mine["trend"] == [{"week": str(WEEK), "share": 0.6, "n": 2}]
    seen = f"/api/coaching/scores/{score['id']}/seen"
    assert (await office.ask("sol", "POST", seen)).status_code == 404, "it is not about them"
    assert (await office.ask("ana", "POST", seen)).status_code == 204
    assert (await office.ask("ana", "GET", "/api/coaching")).json()["scores"][0]["seen_at"]
    assert "seen_at" not in (await mark(office, "ana", second, comment="Otra vez", rev=1)).json(), "to be read anew"


async def test_what_cannot_be_marked_is_told_in_words(office: Office) -> None:
    [number] = await handled(office, "ana", 1)
    [own] = await handled(office, "sol", 1)
    cases: list[tuple[Any, int, str]] = [
        (await mark(office, "ana", number, marks={"one_voice": 2}), 400, "one for each"),
        (await mark(office, "ana", number, marks=GOOD | {"one_voice": 3}), 400, "marks"),
        (await mark(office, "ana", number, comment="x" * 3000), 400, "comment"),
        (await mark(office, "ana", number + 5000), 404, ""),
        (await mark(office, "sol", own), 400, "own cases"),
        (await mark(office, "ana", number, rev=7), 409, "meanwhile"),
        (await office.ask("sol", "GET", f"/api/coaching/2026-11-10?agent={office.ids['ana']}"), 400, "Monday"),
    ]
    for answer, status, words in cases:
        assert (answer.status_code, words in answer.text) == (status, True), answer.text


async def test_agents_mark_nobody_and_a_narrow_sight_sees_its_cases(office: Office) -> None:
    await office.hire("vera", role="supervisor", visibility="teams", teams=("Ventas",))
    [ours] = await handled(office, "ana", 1)
    [theirs] = await handled(office, "ana", 1, team="Soporte")
    for number in (ours, theirs):
        assert (await mark(office, "ana", number)).status_code == 200
    assert [one["case_number"] for one in (await week_of(office, "ana", "vera"))["cases"]] == [ours]
    assert (await mark(office, "ana", theirs, "vera")).status_code == 404
    told = (await office.ask("vera", "GET", f"/api/coaching?agent={office.ids['ana']}")).json()
    assert ([one["case_number"] for one in told["scores"]], told["trend"][0]["n"]) == ([ours], 1)
    assert (await office.ask("ana", "GET", f"/api/coaching?agent={office.ids['sol']}")).status_code == 403
    assert (await office.ask("ana", "GET", f"/api/coaching/{WEEK}?agent={office.ids['ana']}")).status_code == 403
    assert (await mark(office, "ana", ours, "ana")).status_code == 403


async def test_a_company_has_a_rubric_of_its_own(office: Office) -> None:
    [number] = await handled(office, "ana", 1)
    body = {"criteria": [{"key": "saludo", "name": "Saluda por su nombre"}], "cases": 3}
    put = await office.ask("ada", "PUT", "/api/policies/coaching/0", json={"body": body, "base": 0})
    assert put.status_code == 200, put.text
    assert (await week_of(office, "ana"))["rubric"]["criteria"][0]["name"] == "Saluda por su nombre"
    assert (await mark(office, "ana", number)).status_code == 400
    assert (await mark(office, "ana", number, marks={"saludo": 2})).status_code == 200
    twice: list[dict[str, Any]] = [{"criteria": []}, {"cases": 0}, {"criteria": [{"key": "a"}, {"key": "a"}]}]
    for wrong in twice:
        refused = await office.ask("ada", "PUT", "/api/policies/coaching/0", json={"body": wrong, "base": 1})
        assert refused.status_code in (400, 422), refused.text
    assert (
        await office.ask("sol", "PUT", "/api/policies/coaching/0", json={"body": body, "base": 1})
    ).status_code == 403
