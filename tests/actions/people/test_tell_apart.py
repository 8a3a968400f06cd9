"""A suspected pair judged to be two people stays judged; taken back it is suspected again."""

from datetime import timedelta

import asyncpg
import pytest

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.actions.tell_apart import tell_apart
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import hydrate
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from protocol.api import TellApart
from sandbox.builders import Person, text
from tests.actions.receive.conftest import NOW, Line, at

ONE = Person(name="Mariana", wa_id="5215541702288", user_id="MX.1")
TWO = Person(name="Pedro", wa_id="5215599990000", user_id="MX.2")
BOTH = Person(name="Mariana", wa_id="5215541702288", user_id="MX.2")
"""A phone of one with the business-scoped id of the other."""


@pytest.fixture
def line(pool: asyncpg.Pool) -> Line:
    return Line(pool)


@pytest.fixture
async def sol(line: Line) -> Viewer:
    await line.pool.execute(
        "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
        " values ($1, $2, 'p1', '51900', 'Casa Lumbre', '')",
        *(line.business.phone_number_id, line.business.waba_id),
    )
    async with Unit(line.pool) as unit:
        user = await create_user(unit, None, NewUser(email="sol@andes.test", name="Sol", password_hash="x"))
    for second, person in enumerate((ONE, TWO, BOTH)):
        await line.deliver(text(person, "hola", timestamp=at(second)), people=[person])
    return Viewer(user.id, "supervisor")


async def suspects(line: Line) -> list[tuple[int, ...]]:
    """What both records say."""
    async with Reader(line.pool) as reader:
        found = await hydrate.contacts(reader.conn, [1, 2])
    return [found[id_].duplicates for id_ in (1, 2)]


async def judge(line: Line, viewer: Viewer, contact_id: int, other_id: int, *, different: bool = True) -> None:
    async with Unit(line.pool) as unit:
        await tell_apart(unit, viewer, contact_id, TellApart(other_id=other_id, different=different), NOW)


@pytest.mark.parametrize("pair", [(1, 2), (2, 1)])
async def test_told_apart_it_is_not_suspected_again_and_can_be_taken_back(
    line: Line, sol: Viewer, pair: tuple[int, int]
) -> None:
    assert await suspects(line) == [(2,), (1,)]
    await judge(line, sol, *pair)
    assert await suspects(line) == [(), ()]
    await line.deliver(text(BOTH, "otra vez", timestamp=at(9)), people=[BOTH])
    assert await suspects(line) == [(), ()]
    await judge(line, sol, *pair, different=False)
    assert await suspects(line) == [(2,), (1,)]


async def test_an_undone_merge_is_a_suspicion_again_but_not_over_a_judgement(line: Line, sol: Viewer) -> None:
    for judged, wanted in ((False, [(2,), (1,)]), (True, [(), ()])):
        if judged:
            await judge(line, sol, 1, 2)
        async with Unit(line.pool) as unit:
            merge_id = (await merge_contacts(unit, sol, 1, 2, NOW + timedelta(minutes=1))).merge_id
        async with Unit(line.pool) as unit:
            await unmerge_contacts(unit, sol, 1, merge_id, NOW + timedelta(minutes=2))
        assert await suspects(line) == wanted


async def test_what_cannot_be_judged_is_refused(line: Line, sol: Viewer) -> None:
    with pytest.raises(BadRequest):
        await judge(line, sol, 1, 1)
    with pytest.raises(NotFound):
        await judge(line, sol, 1, 99)
    assert await suspects(line) == [(2,), (1,)]
