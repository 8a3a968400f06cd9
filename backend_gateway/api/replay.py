"""What if: past traffic under changed rules, beside what really happened. See `protocol/replay.py`."""

from typing import Annotated

from litestar.params import FromPath, JSONBody, QueryParameter
from msgspec.structs import replace

from backend_gateway.actions.replay import Replays
from backend_gateway.api.context import Cursor, Gateway, Limit, Signed
from backend_gateway.errors import BadRequest, Conflict, Unavailable
from backend_gateway.store.replay import names
from backend_gateway.store.visible import visible
from protocol.replay import ReplayCases, ReplayStatus, StartReplay

Changed = Annotated[bool, QueryParameter()]
MOST_DIGITS = 9


async def start_replay(gate: Gateway, signed: Signed, data: JSONBody[StartReplay]) -> ReplayStatus:
    """Replay a period under these rules and ways of dealing; the replay I had is forgotten."""
    async with gate.reader() as reader:
        return await _replays(gate).start(reader.conn, signed.viewer.user_id, data)


async def my_replays(gate: Gateway, signed: Signed) -> list[ReplayStatus]:
    """My replay, or none."""
    return _replays(gate).mine(signed.viewer.user_id)


async def replay_status(gate: Gateway, signed: Signed, replay_id: FromPath[str]) -> ReplayStatus:
    """How far it is, and its figures once it is done."""
    return _replays(gate).of(signed.viewer.user_id, replay_id).status()


async def replay_cases(
    gate: Gateway,
    signed: Signed,
    replay_id: FromPath[str],
    changed: Changed = False,  # noqa: FBT002  a query parameter
    cursor: Cursor = None,
    limit: Limit = 100,
) -> ReplayCases:
    """Case by case, the oldest first; `changed` only those that came out otherwise."""
    one = _replays(gate).of(signed.viewer.user_id, replay_id)
    if one.state != "done":
        raise Conflict("The replay is not done yet: ask again when it is.")
    found, after = one.cases(_place(cursor), limit, changed=changed)
    async with gate.reader() as reader:
        known = await names(reader.conn, [case.conversation_id for case in found], visible(signed.viewer))
    items = [replace(case, customer=known.get(case.conversation_id)) for case in found]
    return ReplayCases(items=items, cursor=None if after is None else str(after))


async def forget_replay(gate: Gateway, signed: Signed, replay_id: FromPath[str]) -> None:
    """Cancel it, or forget its result."""
    replays = _replays(gate)
    replays.of(signed.viewer.user_id, replay_id)
    await replays.forget(signed.viewer.user_id)


def _replays(gate: Gateway) -> Replays:
    if gate.replays is None:
        raise Unavailable("Replays run in a gateway that serves, not in this tool.")
    return gate.replays


def _place(cursor: str | None) -> int:
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= MOST_DIGITS):
        raise BadRequest("cursor: as the page before gave it.")
    return int(cursor)
