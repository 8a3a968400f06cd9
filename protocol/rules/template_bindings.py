"""What fills a variable of a template by itself: a word for each, and the value it has for a customer.

A source is `contact.name`, `contact.first_name`, `contact.phone`, `agent.name`, `company`, or `field:KEY` for a field
of the company's own. Chosen in the builder, filled in by the picker; whoever sends may still change it.
"""

from collections.abc import Mapping
from typing import Final

FIXED: Final = ("contact.name", "contact.first_name", "contact.phone", "agent.name", "company")
FIELD: Final = "field:"


def is_source(source: str) -> bool:
    """Whether it is one of those words."""
    return source in FIXED or (source.startswith(FIELD) and len(source) > len(FIELD))


def filled(bindings: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """The value of each bound field, by its key; those whose source has none now are left out.

    A value is one line: Meta takes no line breaks in a variable.
    """
    values = {key: " ".join(known.get(source, "").split()) for key, source in bindings.items()}
    return {key: value for key, value in values.items() if value}
