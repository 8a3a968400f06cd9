"""`python -m desktop` and the `relevo` command: reads the command line and hands over to the composition root.

Heavy imports wait until the arguments are known to be right.
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def parse(arguments: list[str]) -> "argparse.Namespace":
    """The command line. A password is taken from RELEVO_PASSWORD only, never from an argument others can read."""
    import argparse  # who starts it from a menu gives none

    parser = argparse.ArgumentParser(prog="relevo", description="Relevo: the shared WhatsApp inbox of a team.")
    parser.add_argument("--server", default="", help="address of the gateway")
    parser.add_argument("--account", dest="email", default="", metavar="EMAIL", help="who signs in")
    parser.add_argument("--language", choices=("es", "en", "pt"), help="language of the window for this run")
    parser.add_argument("--seconds", type=float, default=0, help="end by itself after so many seconds")
    parser.add_argument("--room", action="store_true", help="begin in the live room, if the account may see it")
    parser.add_argument(
        "--rehearse", type=Path, metavar="DIR", help="work as an agent by itself, write pictures to DIR"
    )
    parser.add_argument(
        "--selftest", nargs="?", type=Path, const=Path(), metavar="DIR",
        help="try everything this build needs, sign in nowhere, and end; leave pictures of the screens in DIR",
    )  # fmt: skip
    parser.add_argument(
        "--forget", action="store_true", help="delete what Relevo keeps on this computer, unsent messages too, and end"
    )
    parser.add_argument("link", nargs="?", default="", help="relevo://join?..., from the company: fills in the server")
    found = parser.parse_args(arguments)
    if found.link:
        found.server = _server_of(found.link) or parser.error("this is no link of Relevo's: ask for it again")
    del found.link
    return found


def _server_of(link: str) -> str:
    from protocol.rules.join_link import read_link

    read = read_link(link)
    return read.server if read is not None else ""


def _have_streams() -> None:
    """A program with windows has no streams on Windows, and much that we use writes to them without asking."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  to the end of the program


def main(arguments: list[str] | None = None) -> int:
    """Run the client; the exit code."""
    _have_streams()
    given = sys.argv[1:] if arguments is None else arguments
    options = vars(parse(given)) if given else {}
    gc.disable()  # `start` enables it: nothing is garbage yet, and looking for some takes longer than painting
    from desktop.native.lean_start import import_lean

    import_lean()
    if (folder := options.pop("selftest", None)) is not None:
        from desktop.selftest import run

        return run(folder if folder.name else None)
    if options.pop("forget", False):
        from desktop.forget import forget

        return forget()
    from desktop.app import Start, start

    return start(Start(password=os.environ.pop("RELEVO_PASSWORD", ""), **options))


if __name__ == "__main__":
    sys.exit(main())
