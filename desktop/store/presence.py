"""Who is typing in, viewing or holding the pen of a conversation right now. Never stored; every sign fades by itself.

One person may give several signs at once: who writes also looks.
"""

from collections.abc import Iterable
from typing import Final

from protocol.frames import Live

_ENDS: Final[dict[str, frozenset[str]]] = {
    "left": frozenset({"typing", "viewing"}),
    "stopped": frozenset({"typing", "writing"}),
}
"""What a sign takes back."""


class Presence:
    """conversation -> (user, what) -> until (monotonic seconds), in the order they began."""

    def __init__(self) -> None:
        self._signs: dict[int, dict[tuple[int, str], float]] = {}

    def hear(self, live: Live, now: float) -> None:
        """Take in a sign; `left`, `stopped` and zero seconds remove some."""
        signs = self._signs.setdefault(live.conversation_id, {})
        over = _ENDS.get(live.what, frozenset({live.what}) if live.seconds <= 0 else frozenset())
        for what in over:
            signs.pop((live.user_id, what), None)
        if not over:
            if live.what == "writing":  # one pen: whoever held it before does not any more
                for other in [key for key in signs if key[1] == "writing" and key[0] != live.user_id]:
                    del signs[other]
            signs[live.user_id, live.what] = now + live.seconds

    def fade(self, now: float) -> set[int]:
        """Drop what is over; the conversations that changed."""
        changed = set()
        for id, signs in tuple(self._signs.items()):
            for key in [key for key, until in signs.items() if until <= now]:
                del signs[key]
                changed.add(id)
            if not signs:
                del self._signs[id]
        return changed

    def who(self, conversation_id: int, *what: str) -> tuple[int, ...]:
        """The users who are typing in, viewing or writing in a conversation, in the order they began."""
        signs = self._signs.get(conversation_id, {})
        return tuple(dict.fromkeys(user for each in what for user, sign in signs if sign == each))

    def clear(self) -> Iterable[int]:
        """Forget everybody (the line is down); the conversations that changed."""
        changed, self._signs = tuple(self._signs), {}
        return changed
