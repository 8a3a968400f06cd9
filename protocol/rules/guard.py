"""What a writer should see before a text leaves: judged on plain values, the same for every composer.

    suspects(pasted) -> phones and names to look up        judge(facts) -> (Notice, ...), the gravest first

Called by the desktop. What always holds: only variables without a value block; everything else warns or hints, because
the person knows better. Names and numbers are looked for in what was pasted alone: what is typed by hand is meant.
"""

import re
import unicodedata
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from protocol.company import Treatment
from protocol.rules.variables import first_name, missing_in

SOON: Final = timedelta(minutes=10)
_PHONE: Final = re.compile(r"(?<![\w/.])\+?\d[\d ().-]{6,18}\d(?![\w])")
_LINKING: Final = {"de", "del", "da", "do", "dos", "la", "las", "los", "y", "e"}
_MOST: Final = 8
_FIRST_PERSON: Final = {
    "es": r"yo|mi|mis|conmigo|estoy|puedo|voy|creo|tengo|soy|quiero|reviso|confirmo|envío",
    "pt": r"eu|meu|minha|meus|minhas|comigo|estou|posso|vou|acho|tenho|sou|quero|envio|confirmo",
    "en": r"i'm|i'll|i've|i'd|i|mine|my|myself",
}

_OTHER_FORMS: Final[dict[str, str]] = {
    "usted": r"tú|tu|tus|ti|contigo|tuyo|tuya|tienes|puedes|quieres|necesitas|eres|vos|tenés|podés|querés|sos",
    "tu": r"usted|ustedes|vos|tenés|podés|querés|necesitás|sos",
    "vos": r"usted|ustedes|tú|contigo|tienes|puedes|quieres|necesitas|eres",
}
"""Words of the forms of address a house that chose this one does not use. `su` and `te` are of several: left out."""

Kind = Literal["missing", "other_phone", "other_name", "window_soon", "first_person", "treatment"]


class GuardPolicy(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a company wants besides: `voice: "we"` hints at texts that say "I". Off by default."""

    voice: Literal["", "we"] = ""


class Known(NamedTuple):
    """A customer somebody may be mistaken for."""

    name: str
    phone: str | None = None


class Suspects(NamedTuple):
    """What of a text may belong to another customer."""

    phones: tuple[str, ...]
    names: tuple[str, ...]


class GuardFacts(Struct, frozen=True, kw_only=True):
    """What is judged. `pasted`: what came from the clipboard; `others`: customers found for its suspects."""

    text: str
    customer: Known
    pasted: tuple[str, ...] = ()
    others: tuple[Known, ...] = ()
    voice: Literal["", "we"] = ""
    treatment: Treatment = ""
    language: str = "es"
    window_until: datetime | None = None
    now: datetime


class Notice(NamedTuple):
    """One thing to see. `found` are the words of the text that it is about."""

    kind: Kind
    found: tuple[str, ...] = ()
    blocks: bool = False


def judge(facts: GuardFacts) -> tuple[Notice, ...]:
    """Everything worth seeing, the gravest first."""
    if not facts.text.strip():
        return ()
    missing = missing_in(facts.text)
    found = [
        Notice("missing", missing, blocks=True) if missing else None,
        _foreign(facts, "other_phone"),
        _foreign(facts, "other_name"),
        _window(facts),
        _voice(facts),
        _treatment(facts),
    ]
    return tuple(notice for notice in found if notice is not None)


def suspects(text: str) -> Suspects:
    """Phone numbers, and two to four words in a row with capitals; at most eight of each."""
    phones = tuple(dict.fromkeys(_digits(found) for found in _PHONE.findall(text)))
    return Suspects(tuple(phone for phone in phones if len(phone) >= 8)[:_MOST], tuple(_names(text))[:_MOST])


def _names(text: str) -> list[str]:
    """Runs of words that begin with a capital; `de la` may stand between them."""
    runs: list[list[str]] = [[]]
    for word in re.findall(r"[^\W\d_][\w'’-]*|[^\w\s'’-]|\n", text):
        capital = word[:1].isupper()
        if capital or (word.casefold() in _LINKING and runs[-1]):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    names = []
    for run in runs:
        while run and not run[-1][:1].isupper():
            run.pop()
        if sum(word[:1].isupper() for word in run) >= 2:
            names.append(" ".join(run))
    return list(dict.fromkeys(names))


def _foreign(facts: GuardFacts, kind: Literal["other_phone", "other_name"]) -> Notice | None:
    """A name or number of another customer that was pasted, still stands there, and is not this customer's."""
    standing = [pasted for pasted in facts.pasted if pasted.strip() and pasted.strip() in facts.text]
    if not standing:
        return None
    text = "\n".join(standing)
    found = _phones_of_others(facts, text) if kind == "other_phone" else _names_of_others(facts, text)
    return Notice(kind, tuple(dict.fromkeys(found))) if found else None


def _phones_of_others(facts: GuardFacts, text: str) -> list[str]:
    own, others = _digits(facts.customer.phone or ""), [_digits(one.phone or "") for one in facts.others]
    return [
        phone
        for phone in suspects(text).phones
        if not _same_phone(phone, own) and any(_same_phone(phone, other) for other in others)
    ]


def _names_of_others(facts: GuardFacts, text: str) -> list[str]:
    own = set(_fold(facts.customer.name).split())
    folded = f" {_words(text)} "
    names = []
    for one in facts.others:
        words = _words(one.name)
        strange = first_name(one.name) and not set(words.split()) <= own
        if strange and len(words.split()) > 1 and f" {words} " in folded:
            names.append(one.name)
    return names


def _window(facts: GuardFacts) -> Notice | None:
    if facts.window_until is None:
        return None
    left = facts.window_until - facts.now
    return Notice("window_soon") if timedelta() < left <= SOON else None


def _voice(facts: GuardFacts) -> Notice | None:
    if facts.voice != "we":
        return None
    words = _FIRST_PERSON.get(facts.language[:2], _FIRST_PERSON["es"])
    found = re.findall(rf"(?<!\w)(?:{words})(?!\w)", facts.text.replace("’", "'"), re.IGNORECASE)
    return Notice("first_person", tuple(dict.fromkeys(found))) if found else None


def _treatment(facts: GuardFacts) -> Notice | None:
    words = _OTHER_FORMS.get(facts.treatment)
    if words is None or facts.language[:2] != "es":
        return None
    found = re.findall(rf"(?<!\w)(?:{words})(?!\w)", facts.text, re.IGNORECASE)
    return Notice("treatment", tuple(dict.fromkeys(found))) if found else None


def _same_phone(one: str, other: str) -> bool:
    """Equal from the right: country codes are left out by people."""
    length = min(len(one), len(other))
    return length >= 8 and one[-length:] == other[-length:]


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isascii() and char.isdigit())


def _fold(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in split if not unicodedata.combining(char))


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", _fold(text)))
