"""The link of a text that WhatsApp can show a preview of. Used by the composer; the gateway never opens it."""

import re
from typing import Final

_FIRST: Final = re.compile(r"(?<![\w.@/])https?://[^\s<>\"]*[^\s<>\".,;:!?'»”’*~_)\]]", re.IGNORECASE)


def first_link(text: str) -> str | None:
    """The first address with http:// or https://; WhatsApp previews that one and no other (FACTS section 6)."""
    found = _FIRST.search(text)
    return found[0] if found else None
