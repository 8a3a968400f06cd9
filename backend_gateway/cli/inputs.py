"""Reading secrets of whoever runs a sub-command: environment, standard input, or a prompt; never the arguments."""

import getpass
import os
import sys

from backend_gateway.errors import BadRequest
from backend_gateway.parsers import Secret


def secret(what: str, variable: str, *, repeat: bool = False) -> Secret:
    """`variable` of the environment, else a line of standard input when it is piped, else a prompt.

    Raises BadRequest when there is none, or when the repetition differs.
    """
    given = os.environ.get(variable, "")
    if not given:
        given = _prompt(what, repeat=repeat) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not given.strip():
        raise BadRequest(f"No {what} was given: type it, pipe it into standard input, or set {variable}.")
    return Secret(given)


def optional_secret(what: str, variable: str) -> Secret | None:
    """The same, but an empty answer (or none left in the pipe) means: no change."""
    try:
        return secret(f"{what} (empty: leave as it is)", variable)
    except BadRequest:
        return None


def _prompt(what: str, *, repeat: bool) -> str:
    first = getpass.getpass(f"{what}: ")
    if repeat and first != getpass.getpass(f"{what}, again: "):
        raise BadRequest("The two differ. Start again.")
    return first
