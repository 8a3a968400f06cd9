"""What the command palette finds: pure, local and well under a frame.

    >text  commands only   #text  tags   #1042  a case   @text  people   digits  phone numbers   text  everything

Accents and case do not matter. A word that begins with what was typed beats one that contains its letters in order;
aliases count less than titles; what was used lately wins a draw.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from desktop.commands.command import Command

Mode = Literal["all", "commands", "tags", "people", "phone"]

_MODES: dict[str, Mode] = {">": "commands", "#": "tags", "@": "people"}
_ALIAS_PENALTY = 30
LIMIT = 30


class Query(NamedTuple):
    """What was asked for, where to look."""

    mode: Mode
    text: str


class Hit(NamedTuple):
    """A command that fits; higher is better."""

    score: int
    command: Command


def fold(text: str) -> str:
    """Without accents and case: `Ñandú` -> `nandu`."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def parse(typed: str) -> Query:
    """Split the sign from the words."""
    text = typed.strip()
    if text[:1] == "#" and text[1:].isascii() and text[1:].isdigit():
        return Query("all", text)
    if text[:1] in _MODES:
        return Query(_MODES[text[0]], text[1:].strip())
    digits = text.lstrip("+").replace(" ", "").replace("-", "")
    if len(digits) >= 3 and digits.isascii() and digits.isdigit():
        return Query("phone", digits)
    return Query("all", text)


def score(wanted: str, text: str) -> int:
    """How well folded words fit a folded text: 0 not at all, 100 the whole text, less for looser fits."""
    if not wanted:
        return 1
    if wanted == text:
        return 100
    if text.startswith(wanted):
        return 90
    if all(any(word.startswith(part) for word in text.split()) for part in wanted.split()):
        return 75
    if wanted in text:
        return 60
    return _in_order(wanted.replace(" ", ""), text)


def _in_order(letters: str, text: str) -> int:
    """All letters in order, beginning at a word: up to 50, less the further they are apart."""
    if len(letters) < 2:
        return 0
    starts = [at for at, letter in enumerate(text) if letter == letters[0] and (at == 0 or text[at - 1] == " ")]
    return max((50 - 3 * gaps for start in starts if (gaps := _gaps(letters, text[start:])) is not None), default=0)


def _gaps(letters: str, text: str) -> int | None:
    at, gaps = 0, 0
    for letter in letters[1:]:
        found = text.find(letter, at + 1)
        if found < 0:
            return None
        gaps += found - at - 1
        at = found
    return gaps


def find_commands(
    typed: str, commands: Iterable[Command], title: Callable[[str], str] = str, recent: Sequence[str] = ()
) -> list[Command]:
    """The commands for what was typed, best first. `title` translates; `recent` are ids, latest first.

    Nothing typed: the recent ones, then the rest as declared. Modes that are not about commands find none.
    """
    query = parse(typed)
    if query.mode not in {"all", "commands"}:
        return []
    wanted = fold(query.text)
    age = {id: place for place, id in enumerate(recent)}
    hits = [Hit(_best(wanted, command, title), command) for command in commands]
    hits = [hit for hit in hits if hit.score > 0]
    hits.sort(key=lambda hit: (-hit.score, age.get(hit.command.id, len(age))))
    return [hit.command for hit in hits[:LIMIT]]


def _best(wanted: str, command: Command, title: Callable[[str], str]) -> int:
    best = score(wanted, fold(title(command.title)))
    aliases = max((score(wanted, fold(alias)) for alias in command.aliases), default=0) - _ALIAS_PENALTY
    return max(best, aliases)
