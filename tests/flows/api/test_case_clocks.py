"""A case's clocks over HTTP: what whoever may see the conversation reads, and what nobody else does."""

from typing import Any

from tests.flows.api.conftest import Office


async def in_case(office: Office, **fields: Any) -> int:
    """A conversation with a case whose only wait is open; its id."""
    id_ = await office.customer(**fields)
    episode = await office.pool.fetchval(
        "insert into episodes (conversation_id, started_at)"
        " values ($1, now() - interval '20 minutes') returning id", id_,
    )  # fmt: skip
    await office.pool.execute("update conversations set episode_id = $2 where id = $1", id_, episode)
    await office.pool.execute(
        "insert into waits (conversation_id, episode_id, started_at) values ($1, $2, now() - interval '20 minutes')",
        *(id_, episode),
    )
    return id_


async def test_waits_and_clocks_of_the_latest_case(office: Office) -> None:
    id_ = await in_case(office, owner="ana")
    answer = await office.ask("ana", "GET", f"/api/conversations/{id_}/clocks")
    assert answer.status_code == 200
    body = answer.json()
    assert [("ended_at" in wait, "end" in wait) for wait in body["waits"]] == [(False, False)]
    assert "at" in body


async def test_without_a_case_there_is_nothing_to_tell(office: Office) -> None:
    id_ = await office.customer()
    body = (await office.ask("ana", "GET", f"/api/conversations/{id_}/clocks")).json()
    assert set(body) == {"at"}


async def test_who_may_not_see_the_conversation_is_told_nothing(office: Office) -> None:
    id_ = await in_case(office, owner="ana")
    await office.hire("eva", visibility="mine")
    answer = await office.ask("eva", "GET", f"/api/conversations/{id_}/clocks")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
