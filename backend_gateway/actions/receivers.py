"""Colleagues who are to get conversations are held before any conversation is locked.

    users -> presence -> contacts, conversations -> messages      in this order everywhere: nobody waits in a circle

Called by whatever gives conversations to named people. What always holds: who is being switched off at this moment is
waited for, so that nothing is given to somebody whose conversations are just being taken.
"""

from collections.abc import Iterable

from backend_gateway.errors import BadRequest
from backend_gateway.store.unit import Unit

_HOLD = (
    "select id, name from users where id = any($1::bigint[]) and active and role <> 'wallboard' order by id for share"
)


async def hold(unit: Unit, user_ids: Iterable[int | None]) -> dict[int, str]:
    """The names of those who are active, as they are until the unit ends."""
    wanted = sorted({one for one in user_ids if one is not None})
    return {row["id"]: row["name"] for row in await unit.conn.fetch(_HOLD, wanted)} if wanted else {}


async def hold_one(unit: Unit, user_id: int) -> str:
    """Their name. Raises BadRequest when there is no such active colleague."""
    found = await hold(unit, [user_id])
    if user_id not in found:
        raise BadRequest("There is no such active colleague.")
    return found[user_id]
