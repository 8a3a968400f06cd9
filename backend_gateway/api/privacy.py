"""The data of one person: handed over, or erased, at their wish."""

from collections.abc import AsyncIterator
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path

from litestar.params import JSONBody
from litestar.response import Stream

from backend_gateway.actions import card_sight, erasing, person_export
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.api.media import workshop
from protocol.privacy import CardNumbers, Erase, Erased

_PIECE = 256 * 1024


async def erase(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[Erase]) -> Erased:
    """Forget a person: names, numbers, messages, files, deliveries as they came. It cannot be undone."""
    outside = (gate.keyring, gate.settings.erasures_file)
    async with gate.unit("erase_contact") as unit:
        erasure_id, told = await erasing.erase_contact(
            unit, signed.viewer, contact_id, data.name, outside, gate.clock()
        )
    await erasing.finish(gate.unit, gate.files, gate.keyring, erasure_id)
    return told


async def export(gate: Gateway, signed: Signed, contact_id: Id) -> Stream:
    """Everything kept about a person as a ZIP of JSON and files; in the audit first."""
    async with gate.unit("export_contact") as unit:
        await person_export.note(unit, signed.viewer, contact_id)
    files, open_ = workshop(gate).files, ExitStack()
    target = open_.enter_context(files.workspace()) / "person.zip"
    try:
        async with gate.reader(repeatable_read=True) as reader:
            await person_export.write(reader.conn, files, signed.viewer, contact_id, target)
        size = target.stat().st_size
    except BaseException:
        open_.close()
        raise
    name = f"relevo-{contact_id}-{gate.clock().astimezone(UTC):%Y-%m-%d}.zip"
    headers = {"content-length": str(size), "content-disposition": f'attachment; filename="{name}"'}
    return Stream(_sent(target, open_), headers=headers, media_type="application/zip")


async def cards(gate: Gateway, signed: Signed, message_id: Id) -> CardNumbers:
    """The card numbers of a message, whole; in the audit first."""
    async with gate.unit("see_cards") as unit:
        return CardNumbers(cards=await card_sight.see(unit, signed.viewer, message_id))


async def _sent(path: Path, open_: ExitStack) -> AsyncIterator[bytes]:
    with open_, path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
