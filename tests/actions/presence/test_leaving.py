"""A pause: keep, hand over, tell the customer. *Absent today*: what was previewed is what is done, or nothing."""

import uuid
from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions import presence_absent, presence_leaving
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from protocol.presence import Leaving, LeavingChoice, Redistribution
from protocol.presence_api import Absent, Leave
from tests.actions.presence.conftest import People


async def leave(people: People, name: str, chosen: dict[int, LeavingChoice], **more: Any) -> dict[int, str]:
    """What was done with each."""
    fields: dict[str, Any] = {"client_token": str(uuid.uuid4()), "text": "Vuelvo enseguida"} | more
    async with Unit(people.pool) as unit:
        request = Leave(chosen=chosen, **fields)
        done = await presence_leaving.leave(unit, people.world.viewers[name], request, people.now)
    return {line.conversation_id: line.choice for line in done}


async def lines(people: People, name: str, minutes: int | None = None) -> tuple[Leaving, ...]:
    back = None if minutes is None else people.now + timedelta(minutes=minutes)
    async with people.pool.acquire() as conn:
        user = people.world.viewers[name].user_id
        return await presence_leaving.leaving_list(conn, user, "pause", back, people.now)


async def preview(people: People, name: str) -> Redistribution:
    async with Reader(people.pool, repeatable_read=True) as reader:
        return await presence_absent.redistribution(
            reader.conn, people.world.sol, people.world.viewers[name].user_id, people.now
        )


def confirmed(found: Redistribution) -> dict[int, int | None]:
    """What whoever confirms saw of each conversation."""
    return dict.fromkeys(found.queued) | {one.conversation_id: one.agent_id for one in found.moves}


async def absent(
    people: People, name: str, digest: str, hours: float = 8, lines: dict[int, int | None] | None = None
) -> Redistribution:
    request = Absent(digest=digest, ends_at=people.now + timedelta(hours=hours), reason="enfermedad", lines=lines or {})
    async with Unit(people.pool) as unit:
        user = people.world.viewers[name].user_id
        done = await presence_absent.absent(unit, people.world.sol, user, request, people.now)
    await people.follow()
    return done


async def three(people: People, team: str = "Ventas") -> list[int]:
    """Ana has three conversations that wait on her."""
    found = [await people.say(n, "hola") for n in (1, 2, 3)]
    for id_ in found:
        await people.world.assign(id_, to="ana", team=team)
    return found


async def test_each_conversation_goes_the_way_that_was_chosen(people: People) -> None:
    ana = await people.starts("ana", "Ventas")
    keep, hand, tell = await three(people)
    assert {line.conversation_id: line.choice for line in await lines(people, "ana")} == dict.fromkeys(
        (keep, hand, tell), "hand_over"
    )
    assert {line.choice for line in await lines(people, "ana", minutes=2)} == {"keep"}, "due in five minutes"
    token = str(uuid.uuid4())
    chosen: dict[int, LeavingChoice] = {keep: "keep", hand: "hand_over", tell: "tell_customer"}
    for _ in range(2):  # asked twice, the second time without the first answer
        await leave(people, "ana", chosen, client_token=token)
    assert [await people.owner(id_) for id_ in (keep, hand, tell)] == [ana, None, ana]
    said = [one for one in await people.world.timeline(tell) if one.direction == "out"]
    assert [one.content.body for one in said] == ["Vuelvo enseguida"]  # type: ignore[union-attr]
    assert "handed_over" in [event for event, *_ in await people.events(hand)]


async def test_telling_needs_words_and_a_choice_that_may_not_be_does_nothing(people: People) -> None:
    ana = await people.starts("ana", "Ventas")
    one, two, _ = await three(people)
    with pytest.raises(BadRequest):
        await leave(people, "ana", {one: "tell_customer", two: "hand_over"}, text=" ")
    people.world.now += timedelta(hours=25)  # the window is closed
    with pytest.raises(Conflict):
        await leave(people, "ana", {one: "tell_customer", two: "hand_over"})
    assert [await people.owner(id_) for id_ in (one, two)] == [ana, ana]


async def test_what_has_gone_elsewhere_meanwhile_is_left_alone(people: People) -> None:
    await people.starts("ana", "Ventas")
    bea = await people.starts("bea", "Ventas")
    one, *_ = await three(people)
    await people.world.assign(one, to="bea", team="Ventas")
    await leave(people, "ana", {one: "hand_over"})
    assert await people.owner(one) == bea


async def test_absent_today_does_what_was_previewed_in_one_step(people: People) -> None:
    await people.deals("Ventas")
    await people.starts("ana", "Ventas", places=6)
    held = await three(people)
    bea = await people.starts("bea", "Ventas", places=2)
    found = await preview(people, "ana")
    assert found.by_agent == {bea: 2}
    assert len(found.queued) == 1
    assert [await people.owner(id_) for id_ in held] == [people.world.viewers["ana"].user_id] * 3
    await absent(people, "ana", found.digest)
    owners = {id_: await people.owner(id_) for id_ in held}
    assert owners == {**dict.fromkeys((move.conversation_id for move in found.moves), bea), found.queued[0]: None}
    row = await people.row(found.queued[0])
    assert (row["owner_kind"], row["team_id"]) == ("queue", people.world.teams["Ventas"])
    assert not (await people.of("ana")).receives
    await people.deal()
    assert await people.owner(found.queued[0]) is None, "not back to who is absent"
    for id_ in held:
        assert ("absent", "Ana", None) in await people.events(id_)


async def test_absent_today_refuses_when_things_changed_after_the_preview(people: People) -> None:
    await people.deals("Ventas")
    ana = await people.starts("ana", "Ventas", places=6)
    held = await three(people)
    await people.starts("bea", "Ventas", places=2)
    found = await preview(people, "ana")
    await people.says("bea", "offline")
    with pytest.raises(Conflict):
        await absent(people, "ana", found.digest)
    assert [await people.owner(id_) for id_ in held] == [ana] * 3
    assert await people.pool.fetchval("select count(*) from shifts") == 0
    again = await preview(people, "ana")
    assert again.digest != found.digest
    await absent(people, "ana", again.digest)
    assert [await people.owner(id_) for id_ in held] == [None] * 3


async def test_a_line_that_changed_is_refused_and_the_rest_is_done(people: People) -> None:
    await people.deals("Ventas")
    ana = await people.starts("ana", "Ventas", places=9)
    held = await three(people)
    bea = await people.starts("bea", "Ventas", places=2)
    found = await preview(people, "ana")
    [stays], [gone, goes] = found.queued, [one.conversation_id for one in found.moves]
    await people.world.assign(gone, to="sol", team="Ventas")  # somebody takes over what bea would get
    new = await people.say(7, "hola")
    await people.world.assign(new, to="ana", team="Ventas")
    done = await absent(people, "ana", found.digest, lines=confirmed(found))
    refused = {one.conversation_id: (one.code, one.agent_id) for one in done.refused}
    assert refused == {gone: ("not_theirs", None), stays: ("changed", bea), new: ("new", None)}
    assert [await people.owner(id_) for id_ in (goes, stays, new)] == [bea, ana, ana]
    assert (done.by_agent, done.queued) == ({bea: 1}, ())
    assert not (await people.of("ana")).receives, "absent they are"
    again = await preview(people, "ana")
    rest = await absent(people, "ana", again.digest, lines=confirmed(again))
    assert rest.refused == ()
    assert [await people.owner(id_) for id_ in (stays, new)] == [bea, None]
    assert await people.pool.fetchval("select count(*) from shifts where kind = 'absence'") == 1
    assert len(held) == 3


async def test_who_stays_in_the_queue_is_told_its_place_there(people: People) -> None:
    await people.deals("Ventas")
    for n in (4, 5):
        await people.say(n, "hola")  # nobody can have them: they wait before what Ana holds is given up
    await people.starts("ana", "Ventas", places=3)
    await people.deal()
    held = [await people.say(n, "hola") for n in (1, 2, 3)]
    for id_ in held:
        await people.world.assign(id_, to="ana", team="Ventas")
    found = await preview(people, "ana")
    assert set(found.places) == set(found.queued)
    assert sorted(found.places.values()) == list(range(1, 1 + len(found.queued)))


async def test_absent_without_teams_that_deal_leaves_everything_in_its_queue(people: People) -> None:
    await people.starts("ana", "Ventas")
    held = await three(people)
    found = await preview(people, "ana")
    assert (found.moves, set(found.queued)) == ((), set(held))
    with pytest.raises(BadRequest):
        await absent(people, "ana", found.digest, hours=-1)
    await absent(people, "ana", found.digest)
    assert [await people.owner(id_) for id_ in held] == [None] * 3
    people.world.viewers["nobody"] = Viewer(987, "agent")
    with pytest.raises(NotFound):
        await preview(people, "nobody")
