"""A message that needs an answer after all, over HTTP: who may say so, and what is refused."""

from tests.flows.api.conftest import Office
from tests.flows.api.test_case_clocks import in_case
from tests.flows.api.test_routes import assert_problem


async def thanks(office: Office, conversation: int) -> int:
    """The customer's last words, which the rules take for mere thanks; nothing is owed."""
    await office.pool.execute("delete from waits where conversation_id = $1", conversation)
    await office.pool.execute(
        "update conversations set thread = jsonb_build_object('episode',"
        " jsonb_build_object('id', episode_id, 'started', '[1, 0, 0]'::jsonb)) where id = $1",
        conversation,
    )
    return int(
        await office.pool.fetchval(
            "insert into messages (conversation_id, number_id, episode_id, direction, author_kind, order_us, at, kind,"
            " content) select id, number_id, episode_id, 'in', 'customer', 1000000, now(), 'text',"
            ' \'{"type": "text", "body": "gracias"}\' from conversations where id = $1 returning id',
            conversation,
        )
    )


async def test_it_is_owed_from_then_on_and_goes_back(office: Office) -> None:
    message = await thanks(office, conversation := await in_case(office, owner="ana"))
    path = f"/api/messages/{message}/needs-answer"
    answer = await office.ask("ana", "POST", path, json={"needs": True})
    assert answer.status_code == 200, answer.text
    assert (answer.json()["id"], "owed_since" in answer.json()) == (conversation, True)
    assert assert_problem(await office.ask("ana", "POST", path, json={}), 409)["code"] == "already_done"
    back = await office.ask("ana", "POST", path, json={"needs": False})
    assert back.status_code == 200, back.text
    assert "owed_since" not in back.json()
    assert_problem(await office.ask("ana", "POST", path, json={"needs": False}), 409)


async def test_who_may_not_see_it_is_told_nothing(office: Office) -> None:
    message = await thanks(office, await in_case(office, owner="ana"))
    await office.hire("eva", visibility="mine")
    path = f"/api/messages/{message}/needs-answer"
    assert_problem(await office.ask("eva", "POST", path, json={}), 404)
    assert_problem(await office.ask("ana", "POST", "/api/messages/987654/needs-answer", json={}), 404)
