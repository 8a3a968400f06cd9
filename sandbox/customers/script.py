"""Dialogues as data.

Called by the crowd. Files: `resources/demo/customers/*.toml`. Always holds: a script that cannot be read says which
file and why before anybody writes.
"""

from pathlib import Path
from typing import Any, Literal

import msgspec

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"

Deed = Literal[
    "say",
    "answer",
    "tap",
    "quote",
    "react",
    "unreact",
    "image",
    "video",
    "voice",
    "audio",
    "document",
    "sticker",
    "location",
    "contact",
    "order",
    "edit",
    "revoke",
    "call",
    "open",
    "unsupported",
    "ad",
    "flow",
    "forward",
    "change_number",
    "stop",
    "request",
    "pause",
]


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing a customer does.

    `wait` (least, most) seconds are spent before it, as a person types. `answer` waits for the business: after
    `within` seconds without one, `text` is sent once as a reminder, and it goes on waiting.
    """

    do: Deed = "say"
    text: str = ""
    file: str = ""
    emoji: str = ""
    wait: tuple[float, float] = (2.0, 12.0)
    within: float = 600.0
    data: dict[str, Any] = msgspec.field(default_factory=dict)


class Script(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person and what they come for. `starts` is seconds after the crowd begins."""

    name: str
    phone: str
    steps: list[Step]
    language: str = "es"
    country: str = "MX"
    starts: float = 0.0
    username: str | None = None
    hides_number: bool = False
    parent: bool = False
    receipts: bool = True
    reads_at_once: bool = False


class _File(msgspec.Struct, forbid_unknown_fields=True):
    customer: list[Script]


def load_scripts(folder: Path = DEMO / "customers") -> list[Script]:
    """All scripts of a folder, sorted by start. Raises ValueError naming the file that is wrong."""
    found: list[Script] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found += msgspec.toml.decode(path.read_bytes(), type=_File).customer
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ValueError(f"{path.name}: {error}. Fix the script and start again.") from error
    return sorted(found, key=lambda script: script.starts)
