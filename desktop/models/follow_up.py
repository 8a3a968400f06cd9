"""Whether a follow-up is worth proposing: we spoke last, the customer is silent, and their window closes soon.

Pure; called by the strip above the composer. Nothing is ever sent by itself: the words go into the composer and can be
changed. They are in the customer's language, speak as "we", and address nobody as tú or usted.
"""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from protocol.conversation import Conversation

SOON: Final = timedelta(hours=2)
_OURS: Final = frozenset({"user", "phone", "bot"})
_LEFT: Final = frozenset({"accepted", "sent", "delivered", "read", "played", "none"})
_SILENT: Final = frozenset({"note", "activity", "reaction"})
_WORDS: Final = {
    "es": "Hola, {0}: seguimos por aquí por si quedó alguna duda. ¿Continuamos?",
    "pt": "Olá, {0}: continuamos por aqui caso tenha ficado alguma dúvida. Podemos seguir?",
    "en": "Hello {0}, we are still here in case anything is left open. Shall we go on?",
}
_SPELLED: Final = {"po": "pt", "in": "en", "sp": "es"}


class FollowUp(NamedTuple):
    """What to propose, and until when it can be sent."""

    text: str
    closes_at: datetime


def proposed(row: Conversation, now: datetime, language: str | None = None, ours: str | None = None) -> FollowUp | None:
    """The proposal for a conversation, None when there is nothing to propose."""
    closes, last = row.window_until, row.preview
    if row.state in {"resolved", "snoozed"} or row.owed_since is not None or closes is None or last is None:
        return None
    if not now < closes <= now + SOON or last.author_kind not in _OURS or last.kind in _SILENT:
        return None
    if last.status not in _LEFT:
        return None
    name = row.name.split(" ")[0]
    return FollowUp(_WORDS[_code(language, ours)].format(name), closes)


def _code(*wanted: str | None) -> str:
    for language in wanted:
        code = (language or "").strip().casefold()[:2]
        code = _SPELLED.get(code, code)
        if code in _WORDS:
            return code
    return "es"
