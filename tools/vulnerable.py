"""`python -m tools.vulnerable`: asks PyPI whether a library we pin has a known vulnerability.

Called by checks.py. Exits 1 and names them when there are; where nobody answers it says `skipped: ...` and exits 0: a
desk without internet can still check everything else, and nobody reads silence as "none".
"""

import json
import subprocess
import sys
from typing import Any

from tools.places import PYTHON, REQUIREMENTS, complain, say

FILES = ("gateway.txt", "desktop.txt", "dev.txt")
PATIENCE_S = 120
"""Beyond this the network is too slow to be asked before every commit."""


def asked() -> tuple[list[dict[str, Any]], str]:
    """What pip-audit says of every pinned library, and its complaint when it could not ask at all."""
    files = [part for name in FILES for part in ("--requirement", str(REQUIREMENTS / name))]
    how = ["--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off", "--timeout", "5"]
    command = [str(PYTHON), "-m", "pip_audit", *files, *how]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        return [], f"no answer within {PATIENCE_S} s"
    try:
        return json.loads(done.stdout)["dependencies"], ""
    except (ValueError, KeyError):
        return [], (done.stderr.strip().splitlines() or ["no answer"])[-1]


def verdict(told: list[dict[str, Any]], complaint: str) -> tuple[int, str]:
    """Exit code and what to print."""
    faults = [
        f"{one['name']} {one['version']}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or '-'}"
        for one in told
        for fault in one.get("vulns", ())
    ]
    if faults:
        return 1, "\n".join(faults)
    unknown = [one["name"] for one in told if "skip_reason" in one]
    if unknown or not told:
        why = complaint or f"{len(unknown)} of {len(told)} libraries are unknown to who was asked"
        return 0, f"skipped: {why}"
    return 0, ""


def main() -> int:
    """Ask, and tell."""
    code, words = verdict(*asked())
    if words:
        (complain if code else say)(words)
    return code


if __name__ == "__main__":
    sys.exit(main())
