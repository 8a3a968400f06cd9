"""What a client should hold is summed up under its visibility; a look reads a bounded number of rows (LESSONS 16)."""

from typing import Any

import pytest

from backend_gateway.store import checking
from protocol.checking import PART, mark
from tests.flows.api.conftest import Office


async def _told(office: Office, who: str, part: int = 0) -> Any:
    answer = await office.ask(who, "GET", f"/api/check?part={part}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _rows(office: Office, *ids: int) -> list[tuple[int, int]]:
    return [tuple(row) for row in await office.pool.fetch("select id, rev from conversations where id = any($1)", ids)]


async def test_lesson_16_sums_and_counts_are_those_of_what_one_sees(office: Office) -> None:
    await office.hire("eve", visibility="mine", teams=("Soporte",))
    hidden = await office.customer("Uno", team="Ventas")
    own = await office.customer("Dos", team="Soporte", owner="eve")
    queue = await office.customer("Tres", team="Soporte")
    done = await office.customer("Cuatro", team="Soporte")
    await office.pool.execute("update conversations set state = 'resolved', assignee_id = null where id = $1", done)
    told = await _told(office, "eve")
    opened, everything = await _rows(office, own, queue), await _rows(office, own, queue, done)
    assert told["open"] == [{"part": 0, "count": 2, "sum": sum(mark(*row) for row in opened)}]
    assert told["parts"] == [{"part": 0, "count": 3, "sum": sum(mark(*row) for row in everything)}]
    assert told["counts"] == {"all": 2, "mine": 1, "unassigned": 1, f"team:{office.teams['Soporte']}": 2}
    assert (told["end"], told["last"]) == (checking.PARTS, 0)
    part = (await office.ask("eve", "GET", "/api/check/0")).json()
    assert sorted(zip(part["ids"], part["revs"], strict=True)) == sorted(everything)
    assert sorted(part["open"]) == sorted([own, queue])
    assert hidden not in part["ids"]


async def test_lesson_16_what_is_asked_for_and_hidden_is_gone_for_them(office: Office) -> None:
    await office.hire("eve", visibility="mine", teams=("Soporte",))
    hidden, seen = await office.customer("Uno", team="Ventas"), await office.customer("Dos", team="Soporte")
    answer = await office.ask("eve", "POST", "/api/check", json={"what": "rows", "ids": [hidden, seen, 987_654]})
    assert [row["id"] for row in answer.json()["conversations"]] == [seen]
    assert 'relevo_client_differences_total{what="rows"} 3.0' in (await office.ask(None, "GET", "/metrics")).text


async def test_lesson_16_with_very_much_open_the_parts_are_left(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "MOST_OPEN", 1)
    await office.customer("Uno")
    await office.customer("Dos")
    told = await _told(office, "ana")
    assert (told["counts"], told["open"]) == (None, None)
    assert told["parts"][0]["count"] == 2
    beyond = await _told(office, "ana", part=7)
    assert (beyond["parts"], beyond["end"], beyond["last"]) == ([], 7 + checking.PARTS, 0)


@pytest.mark.parametrize("bad", ["-1", "x", str(2**60)])
async def test_a_part_is_a_number(office: Office, bad: str) -> None:
    answer = await office.ask("ana", "GET", f"/api/check?part={bad}")
    assert answer.status_code == 400
    assert PART > 0
