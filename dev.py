#!/usr/bin/env python3
"""The one door for people who work on Relevo: python3 dev.py setup | demo | test | check | bench | shots | build.

Always holds: this file can be read by any Python 3, so that an unsuitable one is told so in a sentence; everything
else lives in tools/ and needs Python 3.11 to 3.13, nothing but the standard library.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 13)


def refusal(version: "tuple[int, int]") -> str:
    """Return the sentence for a (major, minor) we cannot run on, or an empty string when it suits."""
    if OLDEST <= version <= NEWEST:
        return ""
    return (
        "Relevo needs Python 3.11, 3.12 or 3.13; this is Python %d.%d (%s). "
        "Install one of them and run it in its place, for example: python3.13 dev.py setup"
    ) % (version[0], version[1], sys.executable)


if __name__ == "__main__":
    sentence = refusal((sys.version_info[0], sys.version_info[1]))
    if sentence:
        sys.exit(sentence)
    from tools.commands import main

    sys.exit(main(sys.argv[1:]))
