"""Nobody widens their own sight: who is in a team is decided by those who see it, or by administrators."""

import asyncio
import random
from typing import Any

import pytest

from tests.flows.api.conftest import Office
from tests.flows.api.test_users import good, refused, user


async def put_members(office: Office, who: str, team: str, *names: str) -> Any:
    body = {"user_ids": [office.ids[name] for name in names]}
    return await office.ask(who, "PUT", f"/api/teams/{office.teams[team]}/members", json=body)


async def put_work(office: Office, who: str, whom: str, *teams: str) -> Any:
    body = {"team_ids": [office.teams[team] for team in teams]}
    return await office.ask(who, "PUT", f"/api/users/{office.ids[whom]}/work", json=body)


@pytest.mark.parametrize("visibility", ["teams", "mine"])
async def test_a_supervisor_puts_nobody_into_a_team_they_do_not_see(office: Office, visibility: str) -> None:
    await office.hire("vera", role="supervisor", visibility=visibility, teams=("Ventas",))
    hidden = await office.customer(team="Soporte", owner="ada")
    for whom, code in (("vera", "team_unseen"), ("ana", "colleague_unseen")):
        refused(await put_members(office, "vera", "Soporte", whom), 403, "team_unseen")
        refused(await put_work(office, "vera", whom, "Ventas", "Soporte"), 403, code)
    assert (await office.ask("vera", "GET", f"/api/conversations/{hidden}")).status_code == 404
    assert (await user(office, "vera"))["team_ids"] == [office.teams["Ventas"]]
    assert "team_ids" not in await user(office, "ana")
    good(await put_members(office, "vera", "Ventas", "vera", "ana"))
    good(await put_work(office, "vera", "ana", "Ventas"))


async def test_nor_does_a_supervisor_take_somebody_out_of_it(office: Office) -> None:
    await office.hire("vera", role="supervisor", visibility="teams", teams=("Ventas",))
    await office.hire("otto", teams=("Soporte", "Ventas"))
    refused(await put_members(office, "vera", "Soporte"), 403, "team_unseen")
    refused(await put_work(office, "vera", "otto", "Ventas"), 403, "team_unseen")
    good(await put_work(office, "vera", "otto", "Soporte"))
    refused(await put_work(office, "vera", "otto", "Soporte"), 403, "colleague_unseen")  # not theirs any more
    assert (await user(office, "otto"))["team_ids"] == [office.teams["Soporte"]]


async def test_who_sees_everything_and_administrators_may(office: Office) -> None:
    await office.hire("eva", role="admin", visibility="mine")
    for who in ("sol", "eva"):
        good(await put_members(office, who, "Soporte", "ana"))
        good(await put_members(office, who, "Soporte"))


async def test_changing_teams_from_both_ends_at_once_waits_in_no_circle(office: Office) -> None:
    names = [f"p{n}" for n in range(6)]
    for name in names:
        await office.hire(name, role="admin")
    dice = random.Random(7)

    async def one(turn: int) -> Any:
        who = dice.choice(names)
        if turn % 3 == 0:
            path, body = f"/api/users/{office.ids[who]}", {"team_ids": dice.sample(list(office.teams.values()), 1)}
            return (await office.ask("ada", "PATCH", path, json=body)).status_code
        if turn % 3 == 1:
            return (await put_work(office, "ada", who, *dice.sample(list(office.teams), 1))).status_code
        chosen = dice.sample(names, 3)
        return (await put_members(office, "ada", dice.choice(list(office.teams)), *chosen)).status_code

    answers = await asyncio.gather(*(one(turn) for turn in range(90)))
    assert set(answers) == {200}
