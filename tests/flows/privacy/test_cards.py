"""A card a customer writes is dots for everybody and everywhere; who may sees it whole, and that is written down."""

import json

from tests.flows.line.conftest import Office
from tests.flows.privacy.test_export import export, opened

CARD, DOTS = "4111 1111 1111 1111", "•••• •••• •••• 1111"


async def test_a_card_is_dots_everywhere_and_seen_only_by_who_may(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    await line.customer("Mariana").say(f"pagar con\n{CARD} por favor")
    await agent.until(lambda: any(DOTS in one["content"].get("body", "") for one in agent.messages()))
    message = next(one for one in agent.messages() if DOTS in one["content"].get("body", ""))
    chat = message["conversation_id"]
    row = (await agent.http.get(f"/api/conversations/{chat}")).json()
    page = (await agent.http.get(f"/api/conversations/{chat}/messages")).text
    hits = (await agent.http.get("/api/search", params={"q": "pagar"})).text
    for told in (json.dumps(row, ensure_ascii=False), page, hits):
        assert DOTS in told
        assert CARD not in told
    everything = json.dumps(opened(await export(admin, row["contact_id"])), ensure_ascii=False)
    assert DOTS in everything
    assert CARD not in everything
    road = f"/api/messages/{message['id']}/cards"
    assert (await agent.http.post(road)).status_code == 403
    elsewhere = await line.agent("lia", role="admin", visibility="own")
    assert (await elsewhere.http.post(road)).status_code == 404
    seen = await admin.http.post(road)
    assert seen.json() == {"cards": ["4111111111111111"]}
    entry = await line.gateway.pool.fetchrow(
        "select subject, detail::text as detail from audit where action = 'card.seen'"
    )
    assert entry is not None
    assert entry["subject"] == f"conversation:{chat}"
    assert "1111" in entry["detail"]
    assert "4111" not in entry["detail"]


async def test_no_card_no_sight(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    await line.customer("Mariana").say("hola")
    await agent.until(lambda: any(one["content"].get("body") == "hola" for one in agent.messages()))
    message = next(one for one in agent.messages() if one["content"].get("body") == "hola")
    assert (await admin.http.post(f"/api/messages/{message['id']}/cards")).status_code == 404
    assert (await admin.http.post("/api/messages/999999/cards")).status_code == 404
    assert await line.gateway.pool.fetchval("select count(*) from audit where action = 'card.seen'") == 0
