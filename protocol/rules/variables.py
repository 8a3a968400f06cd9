"""Variables in prepared texts: `{{cliente.nombre}}` becomes the customer's name, on both sides alike.

    values(facts) -> {"cliente.nombre": "Ana", ...}        fill(body, values) -> Filled(parts), text, what is missing

Called by the desktop (popup, composer, manager) and by the gateway (macros). What always holds: nothing is guessed. A
variable without a value, unknown or empty, stays in the text as it was written and is named in `missing`, unless the
text brings a word of its own for that case: `{{cliente.nombre|cliente}}`.

Names may be written in Spanish, Portuguese or English, with or without accents; fields that admins added to the
customer's record are `cliente.` and the field's name.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from protocol.people import Contact
from protocol.rules.variable_dates import date_in_words, day_in_words, greeting
from protocol.tags import ContactField

MARK: Final = re.compile(r"\{\{[ \t]*([^{}|\n]{1,80}?)[ \t]*(?:\|[ \t]*([^{}\n]{0,200}?)[ \t]*)?\}\}")
"""A variable as written: its name and, after a bar, the words for when there is no value."""

NAMES: Final[dict[str, tuple[str, str]]] = {
    "cliente.nombre": ("cliente.nome", "customer.first_name"),
    "cliente.nombre_completo": ("cliente.nome_completo", "customer.name"),
    "cliente.telefono": ("cliente.telefone", "customer.phone"),
    "cliente.correo": ("cliente.email", "customer.email"),
    "cliente.ciudad": ("cliente.cidade", "customer.city"),
    "agente.nombre": ("atendente.nome", "agent.first_name"),
    "agente.nombre_completo": ("atendente.nome_completo", "agent.name"),
    "equipo": ("equipe", "team"),
    "caso": ("protocolo", "case"),
    "empresa": ("empresa", "company"),
    "saludo": ("saudacao", "greeting"),
    "fecha": ("data", "date"),
    "dia": ("dia", "day"),
    "manana": ("amanha", "tomorrow"),
    "hora": ("hora", "time"),
}
"""Every variable of ours: Spanish, then its names in Portuguese and English."""

_ORDER: Final = ("es", "pt", "en")


class Facts(Struct, frozen=True, kw_only=True):
    """What values come from. `now` is the time of the place the text speaks from; empty text is no value."""

    now: datetime
    language: str = "es"
    customer_name: str = ""
    contact: Contact | None = None
    fields: tuple[ContactField, ...] = ()
    agent: str = ""
    team: str = ""
    company: str = ""
    case: int | None = None


class Part(NamedTuple):
    """A stretch of the result. `name` is its variable; `missing` stands in the text as it was written."""

    text: str
    kind: Literal["text", "value", "missing"] = "text"
    name: str = ""


class Filled(NamedTuple):
    """A text with its variables replaced."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """What stands in the composer."""
        return "".join(part.text for part in self.parts)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of what has no value, in order, each once."""
        return tuple(dict.fromkeys(part.name for part in self.parts if part.kind == "missing"))


def fill(body: str, known: Mapping[str, str]) -> Filled:
    """Replace every variable of `body` by its value; `known` is what `values` made."""
    parts: list[Part] = []
    end = 0
    for found in MARK.finditer(body):
        if found.start() > end:
            parts.append(Part(body[end : found.start()]))
        name = found[1].strip()
        value = known.get(canonical(name)) or found[2]
        parts.append(Part(value, "value", name) if value else Part(found[0], "missing", name))
        end = found.end()
    if end < len(body):
        parts.append(Part(body[end:]))
    return Filled(tuple(parts))


def missing_in(text: str) -> tuple[str, ...]:
    """Names of the variables that still stand in a text, in order, each once; such a text must not leave."""
    return tuple(dict.fromkeys(found[1].strip() for found in MARK.finditer(text)))


def places(text: str) -> list[tuple[int, int]]:
    """Where variables stand in a text, as (start, end)."""
    return [found.span() for found in MARK.finditer(text)]


def canonical(name: str) -> str:
    """One spelling of a variable's name, whatever language it was written in: `Equipe` -> `equipo`."""
    folded = _folded(name)
    for prefix in ("customer.", "client.", "contacto.", "contato.", "contact."):
        if folded.startswith(prefix) and folded not in _ALIASES:
            folded = "cliente." + folded.removeprefix(prefix)
    return _ALIASES.get(folded, folded)


def name_in(name: str, language: str) -> str:
    """The name of a variable as people of this language write it."""
    spanish = canonical(name)
    if spanish not in NAMES:
        return name
    place = _ORDER.index(language[:2]) if language[:2] in _ORDER else 0
    return (spanish, *NAMES[spanish])[place]


def values(facts: Facts) -> dict[str, str]:
    """Every value there is, by the canonical name; names without a value are left out."""
    found = {**_of_record(facts), **_of_customer(facts), **_of_us(facts), **_of_time(facts)}
    return {name: value for name, value in found.items() if value}


def offered(language: str, fields: Iterable[ContactField] = ()) -> list[str]:
    """The names to choose from, as people of this language write them; the record's own fields last."""
    own = [f"{name_in('cliente.nombre', language).split('.')[0]}.{_folded(field.name)}" for field in fields]
    return [name_in(name, language) for name in NAMES] + own


def first_name(name: str) -> str:
    """`🌷 Ana María Paz` -> `Ana`; empty for a name without letters (a phone number)."""
    for word in name.split():
        kept = word.strip("".join(char for char in word if not char.isalnum()))
        if any(char.isalpha() for char in kept):
            return kept
    return ""


def _of_customer(facts: Facts) -> dict[str, str]:
    contact = facts.contact
    name = (contact.name if contact else "") or facts.customer_name
    named = any(char.isalpha() for char in name)
    return {
        "cliente.nombre": first_name(name),
        "cliente.nombre_completo": name.strip() if named else "",
        "cliente.telefono": _whole_phone(contact.phone if contact else None),
        "cliente.correo": (contact.email if contact else "") or "",
        "cliente.ciudad": (contact.city if contact else "") or "",
    }


def _whole_phone(phone: str | None) -> str:
    """A number that is masked for this reader is no text for a customer: the variable stays open."""
    return "" if phone is None or "·" in phone else phone


def _of_record(facts: Facts) -> dict[str, str]:
    kept = facts.contact.fields if facts.contact else {}
    return {f"cliente.{_folded(field.name)}": kept.get(str(field.id), "") for field in facts.fields if field.active}


def _of_us(facts: Facts) -> dict[str, str]:
    return {
        "agente.nombre": first_name(facts.agent),
        "agente.nombre_completo": facts.agent.strip(),
        "equipo": facts.team,
        "empresa": facts.company,
        "caso": str(facts.case) if facts.case is not None else "",
    }


def _of_time(facts: Facts) -> dict[str, str]:
    language, now = facts.language, facts.now
    return {
        "saludo": greeting(now, language),
        "fecha": date_in_words(now, language),
        "dia": day_in_words(now, language),
        "manana": day_in_words(now + timedelta(days=1), language),
        "hora": f"{now:%H:%M}",
    }


def _folded(name: str) -> str:
    split = unicodedata.normalize("NFKD", name.casefold().strip())
    plain = "".join(char for char in split if not unicodedata.combining(char))
    return re.sub(r"\s+", "_", plain)


_ALIASES: Final = {alias: spanish for spanish, others in NAMES.items() for alias in (*others, spanish)}


def language_of(*wanted: str | None) -> str:
    """The first of these that names a language of ours, as `es`, `pt` or `en`; records say Português, pt-BR, Inglés."""
    for text in wanted:
        code = (text or "").strip().casefold()[:2]
        code = {"po": "pt", "in": "en", "sp": "es"}.get(code, code)
        if code in _ORDER:
            return code
    return "es"
