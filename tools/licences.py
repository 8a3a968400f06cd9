"""Writes `desktop/licences.py`: what the desktop program is made of, under which licence. Run after `tools.pin`.

    .venv/bin/python -m tools.licences

Read from the metadata of what is installed, for every line of `requirements/desktop.txt`.
"""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "desktop" / "licences.py"
_LINE: Final = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_OTHERS: Final = (
    ("Inter", "4.1", "OFL-1.1"), ("Lucide", "1.62.0", "ISC"), ("Python", "3", "PSF-2.0"),
    ("Qt", "6.11", "LGPL-3.0-only"), ("Twemoji", "15", "CC-BY-4.0"),
)  # fmt: skip
"""What is no package of the index."""
_TOLD: Final = {"pywin32-ctypes": "BSD-3-Clause", "rubicon-objc": "BSD-3-Clause", "sqlcipher3": "Zlib"}
"""Of packages whose metadata do not say it, or that are for another system; those of WinRT are MIT."""


def pinned() -> dict[str, str]:
    """Versions by package."""
    text = (ROOT / "requirements" / "desktop.txt").read_text(encoding="utf-8")
    return dict(_LINE.findall(text))


def licence_of(name: str) -> str:
    """In one line; empty when it is not installed here."""
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return ""
    said = (about.get_all("License-Expression") or about.get_all("License") or [""])[0].strip()
    text = said.splitlines()[0] if said else ""
    kinds = [line.rpartition("::")[2].strip() for line in about.get_all("Classifier") or [] if line.startswith("Lic")]
    return text if 0 < len(text) <= 60 else ", ".join(kinds) or "see the package"


def told(name: str) -> str:
    """By hand, where nothing else says it."""
    return _TOLD.get(name, "MIT" if name.startswith("winrt-") else "")


def main() -> None:
    """Write the module."""
    rows = [(name, version, told(name) or licence_of(name) or "see the package") for name, version in pinned().items()]
    lines = "".join(
        f'    ("{name}", "{version}", "{licence}"),\n' for name, version, licence in sorted([*rows, *_OTHERS])
    )
    TARGET.write_text(
        '"""What the program is made of: name, version, licence. Written by `tools.licences`; do not edit."""\n\n'
        f"THIRD_PARTIES: tuple[tuple[str, str, str], ...] = (\n{lines})\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
