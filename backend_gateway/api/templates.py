"""The approved texts of our numbers."""

from backend_gateway.actions.templates import sync_templates
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store.templates import templates
from protocol.api import TemplateRow


async def list_templates(gate: Gateway) -> list[TemplateRow]:
    """All of them; those that cannot be used say why."""
    async with gate.reader() as reader:
        return await templates(reader.conn)


async def sync(gate: Gateway, signed: Signed) -> list[TemplateRow]:
    """Fetch them from Meta now."""
    await sync_templates(gate.pool, gate.keyring, gate.settings, signed.viewer, gate.clock())
    async with gate.reader() as reader:
        return await templates(reader.conn)
