"""The words of one automatic reply: in the customer's language, with its variables, and the time it states.

Called by `actions/automatic`. What always holds: a reply that names a time states that very moment, in the time zone of
the calendar; a variable without a value is reported, never sent as it stands.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from backend_gateway.domain.automatic import language_for
from backend_gateway.domain.calendar import OpenState, name_in
from backend_gateway.store.automatic import Place
from backend_gateway.store.threads import Thread
from protocol.automatic import OWN_VARIABLES
from protocol.people import Contact
from protocol.rules.variable_dates import day_in_words
from protocol.rules.variables import MARK, Facts, canonical, fill, language_of, values

_TODAY: Final = {"es": "hoy", "pt": "hoje", "en": "today"}
_TOMORROW: Final = {"es": "mañana", "pt": "amanhã", "en": "tomorrow"}
_AT: Final = {"es": ("a las", "a la"), "pt": ("às", "à"), "en": ("at", "at")}


class Words(Struct, frozen=True, kw_only=True):
    """The hours that speak: as they were when the customer wrote, and now. `answer_by`: until when a person answers."""

    then: OpenState
    now: OpenState
    zone: str
    answer_by: datetime | None = None


class Told(Struct, frozen=True):
    """What is said. `states_at`: the time it gives for the answer; `missing`: variables without a value."""

    text: str
    states_at: datetime | None
    missing: tuple[str, ...]


def worded(
    texts: Mapping[str, str], contact: Contact | None, place: Place, words: Words, now: datetime, ahead: int | None
) -> Told | None:
    """The text for this customer; None when there is none in any language."""
    spoken = language_of(contact.language if contact else None)
    language = language_for(texts, spoken)
    if language is None:
        return None
    facts = Facts(
        now=now.astimezone(ZoneInfo(words.zone)), language=language, contact=contact, team=place.team or "",
        company=place.company, case=place.case_number,
    )  # fmt: skip
    filled = fill(texts[language], values(facts) | _own(words, now, language, ahead))
    return Told(filled.text, _stated(texts[language], words), filled.missing)


def answered(thread: Thread) -> bool:
    """Whether a person already answered in this case."""
    return thread.state.episode is not None and thread.state.episode.first_reply is not None


def names_position(texts: Iterable[str]) -> bool:
    """Whether any of these says the place in the queue."""
    return any(_names(text, "posicion") for text in texts)


def _stated(text: str, words: Words) -> datetime | None:
    """The later one of the times a text names: only then is a promise broken."""
    named = (("plazo", words.answer_by), ("apertura", _opening(words)))
    return max((at for name, at in named if at is not None and _names(text, name)), default=None)


def _opening(words: Words) -> datetime | None:
    return None if words.now.open or words.now.changes is None else words.now.changes.at


def moment_in_words(at: datetime | None, zone: str, now: datetime, language: str) -> str:
    """`mañana a las 09:00`, `lunes 23 de noviembre a las 09:00`; empty for no moment."""
    if at is None:
        return ""
    there = at.astimezone(ZoneInfo(zone))
    days = (there.date() - now.astimezone(ZoneInfo(zone)).date()) // timedelta(days=1)
    near = {0: _TODAY, 1: _TOMORROW}.get(days)
    day = near[language] if near is not None and language in near else day_in_words(there, language)
    many, one = _AT.get(language, _AT["es"])
    return f"{day} {one if there.hour == 1 else many} {there:%H:%M}"


def _own(words: Words, now: datetime, language: str, ahead: int | None) -> dict[str, str]:
    found = {
        "apertura": moment_in_words(_opening(words), words.zone, now, language),
        "plazo": moment_in_words(words.answer_by, words.zone, now, language),
        "festivo": name_in(words.then.why, language) or "",
        "posicion": "" if ahead is None else str(ahead + 1),
    }
    return {alias: value for name, value in found.items() if value for alias in OWN_VARIABLES[name]}


def _names(text: str, variable: str) -> bool:
    return any(canonical(found[1].strip()) in OWN_VARIABLES[variable] for found in MARK.finditer(text))
