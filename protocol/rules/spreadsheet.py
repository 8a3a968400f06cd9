"""What a cell of a CSV file may hold: text that a spreadsheet would calculate is written as text.

Called wherever something is exported, on both sides. OWASP's list of formula triggers (CSV injection).
"""

from typing import Final

_TRIGGERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(cell: str) -> str:
    """The cell as it may stand in a file that a spreadsheet opens."""
    return f"'{cell}" if cell.startswith(_TRIGGERS) else cell
