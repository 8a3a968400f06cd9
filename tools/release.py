"""What a release is called and says: `python -m tools.release check` and `notes`, for .github/workflows/desktop.yml.

check   the tag in TAG (empty: none) is the version of pyproject.toml, and CHANGELOG.md has a section for it
notes   that section, for the page of the release
"""

import os
import re
import sys

from tools.places import ROOT, Trouble, complain, say
from tools.version import version


def check(tag: str, wanted: str, changelog: str) -> None:
    """Raises Trouble where a tag, the version and the changelog do not agree."""
    if not tag:
        return
    if tag != f"v{wanted}":
        raise Trouble(f"The tag is {tag}, but pyproject.toml says {wanted}. Make them agree and tag again.")
    notes(wanted, changelog)


def notes(wanted: str, changelog: str) -> str:
    """The section `## VERSION` of a changelog, with or without a date. Raises Trouble where there is none."""
    found = re.search(
        rf"^## \[?{re.escape(wanted)}\]?(?![\w.])[^\n]*\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if found is None or not found[1].strip():
        raise Trouble(f"CHANGELOG.md says nothing about {wanted}: give what is under Unreleased that name and a date.")
    return found[1].strip()


def main(arguments: list[str]) -> int:
    """0 when it is well."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    try:
        if arguments == ["check"]:
            check(os.environ.get("TAG", ""), version(), changelog)
        elif arguments == ["notes"]:
            say(notes(version(), changelog))
        else:
            raise Trouble(__doc__ or "")
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
