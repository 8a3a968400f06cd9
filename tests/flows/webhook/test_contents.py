"""What is inside a delivery: nonsense is parked and can be replayed, and costs its neighbours nothing."""

import json

from protocol.content import Text
from sandbox.builders import encode, envelope, image, inbound, text
from tests.contract.world import body_of, person
from tests.flows.webhook.conftest import Door

WHO = person(1)


async def test_a_well_signed_body_that_is_no_json_is_parked(door: Door) -> None:
    bodies = [b"\x00\xff not json", b"", b"[]", b"42", b'"text"', b"{", b'{"object":"other"}', b"\xef\xbb\xbf{}"]
    for body in bodies:
        assert (await door.post(body)).status_code == 200
    assert (await door.deliver(WHO, text(WHO, "y sigue"))).status_code == 200
    await door.acted()
    assert [m.content for m in await door.timeline()] == [Text("y sigue")]
    headers = await door.admin()
    parked = (await door.http.get("/api/parked", headers=headers)).json()
    assert len(parked) >= 5
    assert all(row["error"] for row in parked)
    assert await door.stored() == len(bodies) + 1


async def test_poison_among_good_ones_is_parked_and_replayable_through_the_api(door: Door) -> None:
    business = door.world.business
    poison = text(WHO, "ven")
    del poison["id"]
    good = [text(WHO, f"bueno {n}") for n in range(10)]
    await door.post(encode(envelope(inbound(business, *good[:5], poison, *good[5:], people=[WHO]))))
    await door.deliver(WHO, text(WHO, "después"))
    await door.acted()
    assert [body_of(m) for m in await door.timeline()] == [f"bueno {n}" for n in range(10)] + ["después"]
    headers = await door.admin()
    [row] = (await door.http.get("/api/parked", headers=headers)).json()
    assert "id" in row["error"]
    assert (await door.http.post(f"/api/parked/{row['id']}/replay", headers=headers)).status_code == 202
    await door.acted()
    assert len(await door.timeline()) == 11  # nothing doubled
    [again] = (await door.http.get("/api/parked", headers=headers)).json()
    assert (again["id"], again["attempts"]) == (row["id"], 2)


async def test_a_number_added_later_gets_its_parked_deliveries(door: Door) -> None:
    await door.pool.execute("update numbers set phone_number_id = 'not yet'")
    await door.deliver(WHO, text(WHO, "¿hay alguien?"))
    await door.acted()
    headers = await door.admin()
    [row] = (await door.http.get("/api/parked", headers=headers)).json()
    assert "add-number" in row["error"]
    await door.pool.execute("update numbers set phone_number_id = $1", door.world.business.phone_number_id)
    assert (await door.http.post(f"/api/parked/{row['id']}/replay", headers=headers)).status_code == 202
    await door.acted()
    assert [m.content for m in await door.timeline()] == [Text("¿hay alguien?")]
    assert (await door.http.get("/api/parked", headers=headers)).json() == []
    assert (await door.http.post(f"/api/parked/{row['id']}/replay", headers=headers)).status_code == 404


async def test_an_item_the_database_refuses_is_parked_and_its_batch_lives(door: Door) -> None:
    await door.pool.execute(
        "alter table messages add constraint no_poison check (content ->> 'body' is distinct from 'veneno')"
    )
    for n in range(6):
        await door.deliver(WHO, text(WHO, "veneno" if n == 3 else f"sano {n}"))
    await door.acted()
    assert [body_of(m) for m in await door.timeline()] == [f"sano {n}" for n in (0, 1, 2, 4, 5)]
    headers = await door.admin()
    [row] = (await door.http.get("/api/parked", headers=headers)).json()
    assert "no_poison" in row["error"]
    await door.pool.execute("alter table messages drop constraint no_poison")
    await door.http.post(f"/api/parked/{row['id']}/replay", headers=headers)
    await door.acted()
    assert sorted(body_of(m) for m in await door.timeline()) == sorted(
        [f"sano {n}" for n in (0, 1, 2, 4, 5)] + ["veneno"]
    )


async def test_u0000_and_half_emojis_survive_to_the_bubble(door: Door) -> None:
    business = door.world.business
    said = [text(WHO, "a\x00b"), text(WHO, "medio \ud83d emoji"), text(WHO, "entero 🙏")]
    said.append(image(WHO, "900", caption="pie \udc00\x00"))
    await door.post(encode(envelope(inbound(business, *said, people=[WHO]))))
    await door.acted()
    shown = await door.timeline()
    assert [body_of(m) for m in shown[:3]] == ["a\ufffdb", "medio \ufffd emoji", "entero 🙏"]
    assert shown[3].content.caption == "pie \ufffd\ufffd"  # type: ignore[union-attr]
    raw = await door.pool.fetchval("select raw from messages where id = $1", shown[1].id)
    assert b"\\ud83d emoji" in raw
    headers = await door.admin()
    page = await door.http.get(f"/api/conversations/{shown[0].conversation_id}/messages", headers=headers)
    assert len(json.loads(page.content)["items"]) == 4
    assert (await door.http.get("/api/parked", headers=headers)).json() == []


async def test_a_thousand_updates_in_one_body_arrive_in_order(door: Door) -> None:
    business = door.world.business
    stamp = door.world.tick()
    changes = [
        inbound(business, text(person(n % 10), f"{n}", timestamp=stamp), people=[person(n % 10)]) for n in range(1000)
    ]
    assert (await door.post(encode(envelope(*changes)))).status_code == 200
    await door.acted()
    assert await door.pool.fetchval("select count(*) from messages") == 1000
    for conversation in await door.pool.fetch("select id from conversations"):
        shown = [int(body_of(m)) for m in await door.world.timeline(conversation[0])]
        assert len(shown) == 100
        assert shown == sorted(shown)


async def test_absurd_times_and_deep_nesting_disturb_nobody(door: Door) -> None:
    odd = [text(WHO, f"t{n}") for n in range(4)]
    for message, stamp in zip(odd, ("99999999999999999999", "-1", "mañana", ""), strict=True):
        message["timestamp"] = stamp
    deep = b'{"object":"whatsapp_business_account","entry":' + b"[" * 5000 + b"]" * 5000 + b"}"
    assert (await door.post(deep)).status_code == 200
    await door.deliver(WHO, *odd, text(WHO, "normal"))
    await door.acted()
    assert sorted(body_of(m) for m in await door.timeline()) == ["normal", "t0", "t1", "t2", "t3"]
