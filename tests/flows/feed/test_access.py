"""Who may listen: revoked, switched off, or with another visibility, and at once."""

import pytest

from backend_gateway.actions.people import set_active
from backend_gateway.api import stream
from backend_gateway.feed.snapshot import take_snapshot
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Reader, Unit
from protocol.frames import Bye, Resync
from tests.contract.world import person
from tests.flows.feed.conftest import House

REVOKED = (Bye(reason="revoked"), 1000)


async def test_signing_out_closes_the_stream_of_that_session_only(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    other = await (await house.follower()).connect().connected()
    async with house.http(one.token) as http:
        assert (await http.delete("/api/session")).status_code == 204
    assert await one.ended() == REVOKED
    await house.happen(house.team("sigue"))
    await other.true()
    assert other.closed is None
    one.connect()
    assert await one.ended() == (Bye(reason="revoked"), 4401)


async def test_signing_out_everywhere_closes_every_stream_on_every_gateway(house: House) -> None:
    second = await house.start()
    one = await (await house.follower()).connect().connected()
    other = await (await house.follower("sol", second)).connect().connected()
    stays = await (await house.follower("mia", second)).connect().connected()
    async with house.http(one.token) as http:
        assert (await http.delete("/api/sessions")).status_code == 204
    assert await one.ended() == REVOKED
    assert await other.ended() == REVOKED
    assert stays.closed is None


async def test_a_colleague_who_is_switched_off_is_cut_off(house: House) -> None:
    one = await (await house.follower("mia")).connect().connected()
    watching = await (await house.follower()).connect().connected()
    async with Unit(house.world.pool) as unit:
        await set_active(unit, None, house.world.viewers["mia"].user_id, active=False, now=house.world.now)
    house.hint()
    assert await one.ended() == REVOKED
    await watching.true()
    one.connect()
    assert await one.ended() == (Bye(reason="revoked"), 4401)


async def test_nobody_listens_without_a_session(house: House) -> None:
    one = await house.follower()
    one.token = "rs1_guessed"
    one.connect()
    assert await one.ended() == (Bye(reason="revoked"), 4401)


async def test_a_lost_notification_only_delays_the_end(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "RECHECK_SECONDS", 0.05)
    one = await (await house.follower()).connect().connected()
    await house.world.pool.execute("update sessions set revoked_at = now()")
    assert await one.ended() == REVOKED


async def test_an_expired_session_ends_its_stream(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "RECHECK_SECONDS", 0.05)
    one = await (await house.follower()).connect().connected()
    await house.world.pool.execute("update sessions set expires_at = now()")
    assert await one.ended() == REVOKED


async def _narrow(house: House, name: str) -> None:
    id_ = house.world.viewers[name].user_id
    async with Unit(house.world.pool) as unit:
        rev = await unit.conn.fetchval(
            "update users set visibility = 'mine', rev = rev + 1 where id = $1 returning rev", id_
        )
        await append(unit.conn, [Event(Kind.USER, id_, rev)])


async def test_another_visibility_asks_for_a_snapshot_at_once(house: House) -> None:
    await house.world.say(person(1), "secreto")
    one = await (await house.follower("vera")).connect().connected()
    await house.happen(_narrow(house, "vera"))
    assert await one.ended() == (Resync(reason="access"), 1000)


async def test_another_visibility_while_away_asks_for_a_snapshot_on_return(house: House) -> None:
    await house.happen(house.world.say(person(1), "secreto"))
    one = await house.follower("vera")
    await house.happen(_narrow(house, "vera"), house.team("y otra cosa"))
    witness = await house.follower()
    await witness.connect().connected()
    await witness.true()  # the hub is past it
    one.connect()
    last, code = await one.ended()
    assert (last, code) == (Resync(reason="access"), 1000)


async def test_another_visibility_that_nobody_published_yet_asks_for_a_snapshot_on_return(house: House) -> None:
    await house.happen(house.world.say(person(1), "secreto"))
    one = await house.follower("vera")
    gate = house.gateway.parts.hub
    async with house.world.pool.acquire() as held, held.transaction():
        older = await held.fetchval("select pg_current_xact_id()")  # a change that still runs holds the log back
        await _narrow(house, "vera")
        one.connect()
        assert await one.ended() == (Resync(reason="access"), 1000)
        assert gate.cursor.xid < older, "the hub was past it: this proves nothing"


async def test_a_snapshot_shows_what_may_be_seen_at_its_own_moment(house: House) -> None:
    await house.world.say(person(1), "de otra")
    await house.world.pool.execute("update conversations set assignee_id = $1", house.world.sol.user_id)
    await _narrow(house, "vera")
    before = house.world.viewers["vera"]  # what the request's session said a moment ago
    async with Reader(house.world.pool, repeatable_read=True) as reader:
        snapshot = await take_snapshot(reader.conn, before, "Andes", house.world.now)
    assert not snapshot.conversations
    assert (before.visibility, snapshot.me.visibility) == ("teams", "mine")


async def test_a_gateway_that_stops_says_so(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    house.gateway.parts.hub.close()
    assert await one.ended() == (Bye(reason="restart"), 1000)


async def test_an_old_client_is_told_to_update(house: House) -> None:
    one = (await house.follower()).connect(query="protocol=0")
    assert (await one.ended())[1] == 4426
