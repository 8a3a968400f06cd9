"""Whole words and phrases in what people write: accents, case and punctuation do not count, word boundaries do.

"¿Cuánto CUESTA el envío?" holds "cuanto cuesta" and "envio", not "vio". A phrase never spans two messages. One without
any letter or digit ("🚗") is looked for as it stands.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from backend_gateway.domain.plain_text import fold

_MEMORY: Final = 4096  # phrases of all rules together; the texts of a conversation being routed again


@lru_cache(maxsize=_MEMORY)
def plain_words(text: str) -> str:
    """The words of a text, folded, one blank around each: "¡Sí, Señor!" -> " si senor "; "" when it has none."""
    words = "".join([char if char.isalnum() else " " for char in fold(text)]).split()
    return f" {' '.join(words)} " if words else ""


def holds_phrase(text: str, phrase: str) -> bool:
    """Whether `text`, one message, holds `phrase` as whole words. An empty phrase is held by nothing."""
    wanted = plain_words(phrase)
    if wanted:
        return wanted in plain_words(text)
    bare = phrase.strip()
    return bool(bare) and bare in text


def found_phrases(texts: Iterable[str], phrases: Iterable[str]) -> tuple[str, ...]:
    """Those of `phrases`, in their order, that at least one of the texts holds."""
    texts = tuple(texts)
    return tuple(phrase for phrase in phrases if any(holds_phrase(text, phrase) for text in texts))
