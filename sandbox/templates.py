"""Message templates of each WABA.

Called by the template routes, the messages route and tests. Rules: FACTS 9. Always holds: (WABA, name, language) is
unique; a new or edited template is PENDING until the review says otherwise, and the verdict is told by webhook.
"""

import re
from typing import Any

import msgspec

from sandbox.identity import new_object_id

NAME = re.compile(r"^[a-z0-9_]{1,512}$")
VARIABLE = re.compile(r"\{\{\s*([a-z0-9_]+)\s*\}\}")
CATEGORIES = ("AUTHENTICATION", "MARKETING", "UTILITY")


class Template(msgspec.Struct, kw_only=True, eq=False):
    """One language of one template. `hold` answers sends with `held_for_quality_assessment`."""

    id: str
    waba_id: str
    name: str
    language: str
    category: str
    components: list[dict[str, Any]]
    status: str = "APPROVED"
    parameter_format: str = "POSITIONAL"
    quality: str = "UNKNOWN"
    reason: str = "NONE"
    hold: bool = False

    def component(self, kind: str) -> dict[str, Any] | None:
        """Its HEADER, BODY, FOOTER or BUTTONS."""
        return next((part for part in self.components if str(part.get("type")).upper() == kind), None)

    def variables(self, kind: str) -> list[str]:
        """Distinct variables of a component's text in order."""
        part = self.component(kind) or {}
        return list(dict.fromkeys(VARIABLE.findall(str(part.get("text", "")))))

    def as_json(self) -> dict[str, Any]:
        """Row of the list."""
        return {
            "name": self.name,
            "parameter_format": self.parameter_format,
            "components": self.components,
            "language": self.language,
            "status": self.status,
            "category": self.category,
            "rejected_reason": self.reason,
            "quality_score": {"score": self.quality, "date": 1_790_000_000},
            "id": self.id,
        }


class TemplateStore:
    """All templates."""

    def __init__(self) -> None:
        self.by_id: dict[str, Template] = {}

    def add(
        self, waba_id: str, name: str, language: str, category: str, components: list[dict[str, Any]], **more: Any
    ) -> Template:
        """Create one, whatever its state."""
        made = Template(
            id=new_object_id(),
            waba_id=waba_id,
            name=name,
            language=language,
            category=category,
            components=components,
            **more,
        )
        self.by_id[made.id] = made
        return made

    def of(self, waba_id: str) -> list[Template]:
        """Templates of a WABA in the order they were made."""
        return [template for template in self.by_id.values() if template.waba_id == waba_id]

    def find(self, waba_id: str, name: str, language: str) -> Template | None:
        """Exact name and language (`en` is not `en_US`)."""
        wanted = (name, language)
        return next((template for template in self.of(waba_id) if (template.name, template.language) == wanted), None)
