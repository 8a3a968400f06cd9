"""The templates that pages of the settings offer: those of Meta's list that can be sent."""

from desktop.commands.port import Controller
from protocol.api import TemplateRow

Named = tuple[str, str]
"""Name and language."""


async def usable_templates(session: Controller) -> dict[Named, TemplateRow]:
    """What can be sent now; nothing off line, where a page leaves the chosen one alone."""
    try:
        rows = await session.templates()
    except Exception as error:
        if not isinstance(getattr(error, "words", None), str):  # NetError, which views do not know by name
            raise
        return {}
    return {(row.name, row.language): row for row in rows if row.unusable is None}
