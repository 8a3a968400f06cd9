"""Starter packs over HTTP. For who decides for the whole company."""

from typing import Annotated

from litestar.params import JSONBody, PathParameter, QueryParameter

from backend_gateway.actions import packs
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.store import packs as rows
from protocol.packs import AddPack, Pack, PackLanguage, PackUse

Key = Annotated[str, PathParameter(max_length=40)]
Language = Annotated[PackLanguage, QueryParameter()]


async def list_packs(gate: Gateway, signed: Signed, language: Language = "es") -> list[Pack]:
    """Every pack in this language; what of it there is already says so."""
    del signed
    async with gate.reader() as reader:
        return await packs.packs(reader.conn, language)


async def pack_uses(gate: Gateway, signed: Signed) -> list[PackUse]:
    """What was added, newest first."""
    del signed
    async with gate.reader() as reader:
        return await rows.uses(reader.conn)


async def add_pack(gate: Gateway, signed: Signed, key: Key, data: JSONBody[AddPack]) -> PackUse:
    """Add what was chosen; nothing that exists is changed."""
    async with gate.unit("add_pack") as unit:
        return await packs.add(unit, signed.viewer, key, data, gate.clock())


async def undo_pack(gate: Gateway, signed: Signed, use_id: Id) -> PackUse:
    """Take an addition back, but for what was changed or used since."""
    async with gate.unit("undo_pack") as unit:
        return await packs.undo(unit, signed.viewer, use_id, gate.clock())
