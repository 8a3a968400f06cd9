"""The account of a wall-board sees the board and nothing else; it is nobody's colleague; its session outlives weeks.

`tv` shows everything, `tvs` is the screen of Soporte. What always holds: no word about a customer reaches either.
"""

import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest_asyncio

from backend_gateway.actions.sessions import SEEN_EVERY
from backend_gateway.api.access import Door
from backend_gateway.api.routes import live
from tests.flows.security.conftest import SECRET, Corner, follow

ALLOWED = {"session:sign_in", "session:who_am_i", "session:sign_out", "wallboard:wallboard"}
SCREENS = ("tv", "tvs")


def good(answer: Any, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


@pytest_asyncio.fixture
async def screens(corner: Corner) -> AsyncIterator[Corner]:
    """The corner with two screens in it."""
    await corner.office.hire("tv", role="wallboard")
    await corner.office.hire("tvs", role="wallboard", visibility="teams", teams=("Soporte",))
    await corner.office.pool.execute(
        "update conversations set owed_since = now() - interval '9 minutes', state = 'open',"
        " clock = jsonb_build_object('target', 'next_response', 'started_at', now(), 'allowed_s', 300,"
        " 'due_at', now() - interval '1 minute')"
    )
    yield corner


async def test_it_is_refused_everywhere_but_at_the_board(screens: Corner) -> None:
    office = screens.office
    for route in live():
        if route.permission in (Door.ANYBODY, Door.OPERATOR) or route.handler in ALLOWED:
            continue
        path = re.sub(r"\{\w+:date\}", "2026-11-09", route.path)
        path = re.sub(r"\{\w+:(int|str)\}", str(screens.hidden), path)
        for who in SCREENS:
            outside = {"x-forwarded-for": "203.0.113.9"}
            answer = await office.ask(who, route.method, path, json={}, headers=outside)
            assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), (who, route)
    metrics = await office.ask("tv", "GET", "/metrics", headers={"x-forwarded-for": "203.0.113.9"})
    assert metrics.status_code == 403


async def test_the_stream_takes_it_for_nobody(screens: Corner) -> None:
    for who in SCREENS:
        async with follow(screens.office, who) as stream:
            assert json.loads(await stream.recv()) == {"t": "bye", "reason": "revoked"}
            await stream.wait_closed()
            assert stream.close_code == 4401


async def test_the_board_has_no_word_about_a_customer(screens: Corner) -> None:
    office = screens.office
    assert SECRET in (await office.ask("sol", "GET", "/api/board")).text, "the word is there for who may see it"
    whole = await office.ask("tv", "GET", "/api/wallboard")
    team = await office.ask("tvs", "GET", "/api/wallboard")
    for answer in (whole, team):
        good(answer)
        for word in (SECRET, "Marisol", "Pedro", "51999", "andes.test"):
            assert word not in answer.text, word
    assert (whole.json()["title"], team.json()["title"]) == ("Andes", "Soporte")
    assert whole.json()["board"]["levels"]["us_breached"] == 2
    assert team.json()["board"]["levels"]["us_breached"] == 1
    assert set(whole.json()["people"].values()) >= {"Ana", "Eve"}
    assert set(team.json()["people"].values()) == {"Eve"}
    hot = whole.json()["board"]["hottest"]
    assert [line["conversation_id"] for line in hot] == [0, 0]


async def test_supervisors_see_it_and_agents_do_not(screens: Corner) -> None:
    good(await screens.office.ask("sol", "GET", "/api/wallboard"))
    good(await screens.office.ask("ada", "GET", f"/api/wallboard?team={screens.office.teams['Ventas']}"))
    assert (await screens.office.ask("ana", "GET", "/api/wallboard")).status_code == 403
    assert (await screens.office.ask("sol", "GET", "/api/wallboard?team=0")).status_code == 400


async def test_a_teams_screen_is_shown_no_other_team_however_it_asks(screens: Corner) -> None:
    answer = await screens.office.ask("tvs", "GET", f"/api/wallboard?team={screens.office.teams['Ventas']}")
    shown = good(answer)
    assert (shown["title"], shown["board"].get("people", [])) == ("Andes", [])
    assert shown["board"].get("levels", {}).get("open", 0) == 0
    assert "Ventas" not in answer.text
    assert "Ana" not in answer.text


async def test_it_is_nobodys_colleague(screens: Corner) -> None:
    office, tv = screens.office, screens.office.ids["tvs"]
    snapshot = good(await office.ask("ada", "GET", "/api/snapshot"))
    assert tv not in {user["id"] for user in snapshot["users"]}
    assert tv in {user["id"] for user in good(await office.ask("ada", "GET", "/api/users"))}
    own = f"/api/conversations/{screens.own}"
    note = {"client_token": "0" * 32, "body": "mira", "mentions": [tv]}
    plan = {"kind": "shift", "starts_at": _in(1), "ends_at": _in(9)}
    for method, path, body in (
        ("POST", f"{own}/assign", {"assignee_id": tv, "owner_version": 0}),
        ("POST", f"{own}/notes", note),
        ("PUT", f"/api/users/{tv}/presence", {"state": "available"}),
        ("POST", f"/api/users/{tv}/plan", plan),
        ("POST", "/api/plan", {"add": [plan | {"user_id": tv}]}),
        ("GET", f"/api/users/{tv}/redistribution", None),
    ):
        answer = await office.ask("ada", method, path, json=body)
        assert answer.status_code in (400, 404), (path, answer.text)
    roster = good(await office.ask("ada", "GET", "/api/board"))["people"]
    assert tv not in {line["user_id"] for line in roster}
    assert await office.pool.fetchval("select count(*) from presence where user_id = $1", tv) == 0


async def test_colleagues_hear_nothing_of_it_on_the_stream(screens: Corner) -> None:
    office = screens.office
    async with follow(office, "ada") as stream:
        assert json.loads(await stream.recv())["t"] == "hello"
        await office.hire("tv2", role="wallboard")
        edit = good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['tv2']}", json={"name": "Pantalla"}))
        assert edit["name"] == "Pantalla"
        await office.hire("leo")
        heard = ""
        while '"Leo"' not in heard:
            heard += str(await stream.recv())
    assert "Pantalla" not in heard
    assert '"Tv2"' not in heard


async def test_a_screen_stays_one_and_has_no_corner_of_its_own(screens: Corner) -> None:
    office = screens.office
    for name, change in (("tv", {"role": "agent"}), ("ana", {"role": "wallboard"}), ("tv", {"visibility": "mine"})):
        answer = await office.ask("ada", "PATCH", f"/api/users/{office.ids[name]}", json=change)
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_request"), change
    new = {"email": "x@andes.test", "name": "X", "password": "correct horse", "role": "wallboard", "visibility": "mine"}
    assert (await office.ask("ada", "POST", "/api/users", json=new)).status_code == 400
    good(await office.ask("ada", "POST", "/api/users", json=new | {"visibility": "all"}), 201)


async def test_its_session_lasts_as_long_as_it_asks_and_a_persons_does_not(screens: Corner) -> None:
    office = screens.office
    soon = datetime.now(UTC) + timedelta(minutes=1)
    await office.pool.execute("update sessions set expires_at = $1, seen_at = $2", soon, soon - 2 * SEEN_EVERY)
    good(await office.ask("tv", "GET", "/api/wallboard"))
    good(await office.ask("ana", "GET", "/api/session"))
    left = "select expires_at from sessions where user_id = $1"
    assert await office.pool.fetchval(left, office.ids["tv"]) > soon + timedelta(days=20)
    assert await office.pool.fetchval(left, office.ids["ana"]) == soon


async def test_switched_off_or_signed_out_it_is_shown_nothing(screens: Corner) -> None:
    office = screens.office
    good(await office.ask("tv", "DELETE", "/api/session"), 204)
    assert (await office.ask("tv", "GET", "/api/wallboard")).status_code == 401
    good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['tvs']}", json={"active": False}))
    assert (await office.ask("tvs", "GET", "/api/wallboard")).status_code == 401


def _in(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).isoformat()
