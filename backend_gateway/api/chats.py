"""Chats of before Relevo: imported in pieces, read beside the record, taken back, and what they say of before."""

from typing import Annotated
from zoneinfo import ZoneInfo

from litestar.params import JSONBody, QueryParameter
from msgspec.structs import replace

from backend_gateway.actions import chats as act
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import chats, contact_reads
from protocol.chats import ChatBaseline, ChatImport, ChatImported, ChatLines, ImportedChats, OpenChatImport
from protocol.rules.chat_baseline import baseline
from protocol.rules.permissions import Permission, can

Before = Annotated[int, QueryParameter(ge=0, le=2**63 - 1)]
Zone = Annotated[str, QueryParameter(max_length=80)]


async def open_import(gate: Gateway, signed: Signed, data: JSONBody[OpenChatImport]) -> ChatImport:
    """Whose chat it is: a known customer, or a new one."""
    async with gate.unit("open_chat_import") as unit:
        return await act.open_import(unit, signed.viewer, data, gate.clock())


async def add_lines(gate: Gateway, signed: Signed, import_id: Id, data: JSONBody[ChatLines]) -> ChatImported:
    """A piece of the chat; what is there already is not added again."""
    async with gate.unit("import_chat") as unit:
        return await act.add_lines(unit, signed.viewer, import_id, data.lines, gate.clock())


async def undo_import(gate: Gateway, signed: Signed, import_id: Id) -> None:
    """Take back what an import brought."""
    async with gate.unit("undo_chat_import") as unit:
        await act.undo_import(unit, signed.viewer, import_id)


async def imported_chats(gate: Gateway, signed: Signed, contact_id: Id, before: Before = 0) -> ImportedChats:
    """What a customer and we wrote before Relevo, newest first."""
    async with gate.reader() as reader:
        if not await contact_reads.may_see(reader.conn, signed.viewer, contact_id):
            raise NotFound
        messages, more = await chats.messages_of(reader.conn, contact_id, before)
        imports = await chats.imports_of(reader.conn, contact_id)
    if not can(signed.viewer, Permission.SEE_PHONE_NUMBERS):  # a file is often called by the number
        imports = [replace(one, filename="") for one in imports]
    return ImportedChats(imports=tuple(imports), messages=tuple(messages), more=more)


async def imported_baseline(gate: Gateway, signed: Signed, zone: Zone = "UTC") -> ChatBaseline:
    """How it was: of everything imported, at the clock of `zone`."""
    try:
        ZoneInfo(zone)
    except (LookupError, ValueError, OSError) as error:
        raise BadRequest("zone: name one as America/Mexico_City.") from error
    async with gate.reader() as reader:
        return baseline([one async for one in chats.said(reader.conn, signed.viewer, zone)])
