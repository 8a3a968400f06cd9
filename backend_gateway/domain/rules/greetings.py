"""A bare greeting says nothing about its matter: what comes next does, usually within seconds.

Keyword rules wait up to `PATIENCE` for it (issue 3, Routing). A file without words is no greeting: it is the matter.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from backend_gateway.domain.rules.facts import Heard
from backend_gateway.domain.rules.words import plain_words

PATIENCE: Final = timedelta(seconds=30)

_OPENERS: Final = """
hola holi holis ola alo hey hi hello hellow hiya howdy yo oi oie oii opa eai buenas buenos buen bom boa good morning
evening afternoon night day saludos saludo greetings salve bendiciones tudo tal estas
"""
_AROUND: Final = """
dia dias tarde tardes noche noches noite noites muy muito a todos todas que como esta estan estas va le les te
bem beleza com voce voces tem alguem ai hay alguien ahi there team equipo equipe pessoal gente amigo amiga amigos
senor senora senorita senhor senhora mi um uma un una bien how are you is anyone anybody everyone all to
"""
_FIRST: Final = frozenset(_OPENERS.split())
_REST: Final = _FIRST | frozenset(_AROUND.split())
_MOST_WORDS: Final = 7


def is_bare_greeting(text: str) -> bool:
    """Whether a written text only greets, in Spanish, Portuguese or English: "Holaaa 👋", "Oi, tudo bem?", "🙋".

    Drawn-out letters do not matter. Emoji and punctuation without words greet too; an empty text does not.
    """
    words = _squeezed(plain_words(text)).split()
    if not words:
        return bool(text.strip())
    return len(words) <= _MOST_WORDS and not _FIRST.isdisjoint(words) and _REST.issuperset(words)


def greeted_until(heard: Sequence[Heard]) -> datetime | None:
    """When waiting for the second message ends, counted from the first; None when more than a greeting was said."""
    if not heard or not all(is_bare_greeting(one.text) for one in heard):
        return None
    return min(one.at for one in heard) + PATIENCE


def _squeezed(words: str) -> str:
    """A letter three times or more stands once: "holaaaa" -> "hola", "good" stays."""
    runs = ((char, sum(1 for _ in run)) for char, run in groupby(words))
    return "".join(char if count > 2 else char * count for char, count in runs)
