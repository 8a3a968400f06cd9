"""Whether a message is nothing but "no more marketing", or "again, please", in Spanish, Portuguese or English.

    wish_in("¡Baja!") -> "stop"      wish_in("Alta") -> "resume"      wish_in("dar de baja un producto") -> None

Only the whole message counts: accents, capitals, punctuation and emoji around the word do not. A pressed quick-reply
button of a template counts like a text. Called by the receiver for every new message, so the first look is its length.
"""

from typing import Final, Literal

from backend_gateway.domain.plain_text import fold
from protocol.content import ButtonReply, Content, Text

Wish = Literal["stop", "resume"]

_WISHES: Final[dict[str, Wish]] = {
    **dict.fromkeys(("baja", "parar", "sair", "stop", "unsubscribe"), "stop"),
    **dict.fromkeys(("alta", "voltar", "start"), "resume"),
}
_LONGEST: Final = 40


def wish_in(content: Content) -> Wish | None:
    """What the message asks for."""
    if isinstance(content, Text):
        return wish_of(content.body)
    return wish_of(content.title) if isinstance(content, ButtonReply) else None


def wish_of(text: str) -> Wish | None:
    """What these words ask for, if they are nothing else."""
    if len(text) > _LONGEST:
        return None
    words = ["".join(char for char in word if char.isalnum()) for word in fold(text).split()]
    said = [word for word in words if word]
    return _WISHES.get(said[0]) if len(said) == 1 else None
