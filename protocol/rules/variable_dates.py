"""Dates and greetings inside prepared texts, in the customer's language. Used through `protocol.rules.variables`.

Small tables of our own: both sides must write the same words, whatever locale their machine has.
"""

from datetime import datetime
from typing import Final

_MONTHS: Final = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "en": "January February March April May June July August September October November December",
}
_DAYS: Final = {
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_GREETINGS: Final = {
    "es": ("Buenos días", "Buenas tardes", "Buenas noches"),
    "pt": ("Bom dia", "Boa tarde", "Boa noite"),
    "en": ("Good morning", "Good afternoon", "Good evening"),
}
NOON, EVENING, DAWN = 12, 19, 5


def _known(language: str) -> str:
    code = language[:2].casefold()
    return code if code in _DAYS else "es"


def date_in_words(at: datetime, language: str) -> str:
    """`23 de noviembre de 2026`, `November 23, 2026`."""
    code = _known(language)
    month = _MONTHS[code].split()[at.month - 1]
    return f"{month} {at.day}, {at.year}" if code == "en" else f"{at.day} de {month} de {at.year}"


def day_in_words(at: datetime, language: str) -> str:
    """`lunes 23 de noviembre`, `segunda-feira, 23 de novembro`, `Monday, November 23`."""
    code = _known(language)
    month, day = _MONTHS[code].split()[at.month - 1], _DAYS[code].split()[at.weekday()]
    if code == "en":
        return f"{day}, {month} {at.day}"
    return f"{day}{',' if code == 'pt' else ''} {at.day} de {month}"


def greeting(at: datetime, language: str) -> str:
    """By the hour: `Buenos días` from 5, `Buenas tardes` from 12, `Buenas noches` from 19."""
    morning, afternoon, evening = _GREETINGS[_known(language)]
    if DAWN <= at.hour < NOON:
        return morning
    return afternoon if NOON <= at.hour < EVENING else evening
