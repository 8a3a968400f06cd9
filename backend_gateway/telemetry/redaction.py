"""Takes secrets out of what is about to be logged.

Called by `logs` for every line, ours and those of libraries. What always holds: it works on names (a field called
`token`) and on shapes (Meta's tokens, bearer headers, passwords in addresses), at every depth and in tracebacks.
"""

import re
from collections.abc import Mapping
from typing import Any

MASK = "***"
SECRET_NAMES = re.compile(
    r"passw|secret|token(?!s?_(count|id))|authorization|cookie|sealed|master_key|private_key|dsn|database_url|api_key",
    re.IGNORECASE,
)
SHAPES = (
    (re.compile(r"(?i)\b(bearer|oauth)\s+[\w.~+/=-]{8,}"), rf"\1 {MASK}"),
    (re.compile(r"\bEAA[A-Za-z0-9]{20,}"), MASK),  # access tokens of the Graph API
    (re.compile(r"\br[sk]1_[\w-]{20,}"), MASK),  # our session tokens and API keys
    (re.compile(r"(?i)([?&](?:access_token|token|input_token|hub\.verify_token|password)=)[^&\s\"']+"), rf"\1{MASK}"),
    (re.compile(r"(\w+://[^\s:/@]*):[^\s/@]+@"), rf"\1:{MASK}@"),
    # PostgreSQL quotes the whole row it refuses: words of customers, over several lines.
    (
        re.compile(r"DETAIL:\s.*?(?=\n(?:HINT|CONTEXT):|\n\n(?:The above|During handling)|\Z)", re.DOTALL),
        f"DETAIL: {MASK}",
    ),
    (
        re.compile(r"(?i)([\"']?(?:password|access_token|app_secret|token)[\"']?\s*[:=]\s*)([\"'])[^\"']+\2"),
        rf"\1\2{MASK}\2",
    ),
)
"""Pattern -> replacement, tried in order on every text."""


def redact(value: Any, depth: int = 0) -> Any:
    """A copy of `value` without secrets: texts by shape, mappings by the names of their keys too."""
    if isinstance(value, str):
        return redact_text(value)
    if isinstance(value, bytes | bytearray):
        return f"<{len(value)} bytes>"
    if isinstance(value, Mapping) and depth < 8:
        return {key: MASK if SECRET_NAMES.search(str(key)) else redact(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset) and depth < 8:
        return [redact(item, depth + 1) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return redact_text(str(value))


def redact_text(text: str) -> str:
    """`text` without what looks like a secret."""
    for shape, replacement in SHAPES:
        text = shape.sub(replacement, text)
    return text
