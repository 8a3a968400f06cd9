"""Who is typing in or viewing a conversation right now. Never stored; every sign fades by itself."""

from collections.abc import Iterable
from typing import NamedTuple

from protocol.frames import Live


class Sign(NamedTuple):
    """`what` is `typing` or `viewing`; `until` monotonic seconds."""

    what: str
    until: float


class Presence:
    """conversation -> user -> Sign."""

    def __init__(self) -> None:
        self._signs: dict[int, dict[int, Sign]] = {}

    def hear(self, live: Live, now: float) -> None:
        """Take in a sign; `left` and zero seconds remove it."""
        signs = self._signs.setdefault(live.conversation_id, {})
        if live.what == "left" or live.seconds <= 0:
            signs.pop(live.user_id, None)
        else:
            signs[live.user_id] = Sign(live.what, now + live.seconds)

    def fade(self, now: float) -> set[int]:
        """Drop what is over; the conversations that changed."""
        changed = set()
        for id, signs in tuple(self._signs.items()):
            for user in [user for user, sign in signs.items() if sign.until <= now]:
                del signs[user]
                changed.add(id)
            if not signs:
                del self._signs[id]
        return changed

    def who(self, conversation_id: int, what: str) -> tuple[int, ...]:
        """The users who are typing in or viewing a conversation, in the order they began."""
        return tuple(user for user, sign in self._signs.get(conversation_id, {}).items() if sign.what == what)

    def clear(self) -> Iterable[int]:
        """Forget everybody (the line is down); the conversations that changed."""
        changed, self._signs = tuple(self._signs), {}
        return changed
