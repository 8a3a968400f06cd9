"""Which events are worth a notification. Pure: an event and where the person is looking, in; a notice or None, out.

Rules in this order, the first that fits decides: a breached due time of mine or my team (always, with sound); offered
to me (with sound: somebody waits for my answer); assigned to me; I was mentioned; a new message in my conversations;
nothing else. Nothing for the conversation that is on screen in the focused window (the window shows it itself).
"""

from collections import deque
from typing import Literal

from msgspec import Struct

Kind = Literal["breach", "offered", "assigned", "mention", "message"]

ORDER: tuple[Kind, ...] = ("breach", "offered", "assigned", "mention", "message")
BURST, BURST_S = 3, 10.0


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened in a conversation; `kinds` are all the reasons it may concern me.

    `text` is a customer's, `detail` is ours. `alerts`: somebody must own these.
    """

    conversation_id: int
    kinds: frozenset[Kind]
    name: str
    text: str = ""
    detail: str = ""
    alerts: tuple[int, ...] = ()


class Attention(Struct, frozen=True, kw_only=True):
    """Where the person is: the conversation on screen if the window is focused, and whether they want quiet."""

    focused_on: int | None = None
    quiet: bool = False


class Notice(Struct, frozen=True, kw_only=True):
    """What to show. `count` above 1: several conversations at once, without names. `group` replaces an earlier one.

    With `alerts` it stays until they are owned or over, and offers to own them.
    """

    kind: Kind
    group: str
    conversation_id: int | None
    name: str = ""
    text: str = ""
    count: int = 1
    sound: bool = False
    alerts: tuple[int, ...] = ()


def decide(event: Event, attention: Attention, *, show_text: bool = False) -> Notice | None:
    """The notice an event deserves. Customer text only when the person allowed it (a lock screen shows it)."""
    kind = next((each for each in ORDER if each in event.kinds), None)
    if kind is None or (kind != "breach" and (attention.quiet or attention.focused_on == event.conversation_id)):
        return None
    group = f"alert-{min(event.alerts)}" if event.alerts else f"conversation-{event.conversation_id}"
    return Notice(
        kind=kind, group=group, conversation_id=event.conversation_id, name=event.name, alerts=event.alerts,
        text=event.detail or (event.text if show_text else ""), sound=kind in ("breach", "offered"),
    )  # fmt: skip


class Burst:
    """More than three notices in ten seconds become one that counts."""

    def __init__(self) -> None:
        self._shown: deque[tuple[float, int | None]] = deque()

    def admit(self, notice: Notice, now: float) -> Notice:
        """The notice itself, or the collapsed one; `now` is monotonic seconds. A breach is never collapsed."""
        while self._shown and now - self._shown[0][0] > BURST_S:
            self._shown.popleft()
        self._shown.append((now, notice.conversation_id))
        if len(self._shown) <= BURST or notice.kind == "breach":
            return notice
        conversations = {id for _, id in self._shown}
        return Notice(kind=notice.kind, group="burst", conversation_id=None, count=len(conversations))
