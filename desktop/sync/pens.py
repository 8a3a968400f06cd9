"""The pens I hold: asked for with the first key of a reply, kept while I write, given back when I stop.

    key -> ask -> mine: renewed every 15 s while keys come        -> sent, emptied, left: given back
             '--> somebody's: shown                               -> taken over: told, the text stays

What always holds: nothing waits for a pen, so a key is never slow and a client without a line is never blocked; the
number I was given last travels with what I send.
"""

import asyncio
from collections.abc import Callable
from typing import Final, NamedTuple

from desktop.net.teamwork import TeamworkApi
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.listeners import Listeners
from desktop.store.store import Store
from desktop.sync.backfill import Remote
from desktop.sync.tasks import Tasks
from protocol.frames import Live
from protocol.leases import LEASE_SECONDS, RENEW_SECONDS, Pen

THINKING_SECONDS: Final = 60.0
"""Without a key for so long nobody is told any more that I write."""

ANSWER_SECONDS: Final = 1.0
"""A reply waits no longer than this for the answer about its pen."""


class Held(NamedTuple):
    """A pen of mine; times are monotonic seconds."""

    fence: int
    renewed: float


class Pens:
    """One per session. `now` is the loop's time."""

    def __init__(
        self, api: TeamworkApi, store: Store, hub: Hub, clock: Clock, remote: Remote, tasks: Tasks,
        now: Callable[[], float],
    ) -> None:  # fmt: skip
        self._api, self._store, self._hub, self._clock = api, store, hub, clock
        self._remote, self._tasks, self._now = remote, tasks, now
        self._held: dict[int, Held] = {}
        self._typed: dict[int, float] = {}
        self._fences: dict[int, int] = {}
        self._asking: dict[int, set[asyncio.Event]] = {}
        self._spent: dict[int, int] = {}
        self.waits: Callable[[int], bool] = _nothing_waits
        """Whether something of mine has still to leave: the pen goes back with it."""
        self.lost: Listeners[int, int] = Listeners()
        """Told (conversation, colleague) when somebody took a pen of mine."""

    def holds(self, conversation_id: int) -> bool:
        """Whether I write there, as far as the gateway told."""
        return conversation_id in self._held

    def fence(self, conversation_id: int) -> int | None:
        """The number I was given last."""
        return self._fences.get(conversation_id)

    def writer(self, conversation_id: int) -> int | None:
        """The colleague who holds the pen."""
        me = self._store.my_id()
        return next((user for user in self._store.presence.who(conversation_id, "writing") if user != me), None)

    def typed(self, conversation_id: int) -> None:
        """A key of a reply."""
        self._typed[conversation_id] = self._now()
        self._keep(conversation_id)

    def take(self, conversation_id: int) -> None:
        """Write although a colleague does."""
        self._typed[conversation_id] = self._now()
        self._ask(conversation_id, take_over=True)

    def sent(self, conversation_id: int) -> None:
        """What was written is on its way; the gateway takes the pen back with it."""
        self._typed.pop(conversation_id, None)
        held = self._held.pop(conversation_id, None)
        if held is not None:
            self._spent[conversation_id] = held.fence

    def arrived(self, conversation_id: int) -> None:
        """It was accepted: the gateway has taken the pen back, unless I said that more follows."""
        if not self.waits(conversation_id):
            self._spent.pop(conversation_id, None)

    def came_back(self, conversation_id: int) -> None:
        """It was refused, so nothing took the pen back."""
        fence = self._spent.get(conversation_id)
        if fence is not None and not self.waits(conversation_id) and not self.holds(conversation_id):
            del self._spent[conversation_id]
            self._give_back(conversation_id, fence)

    async def answered(self, conversation_id: int) -> None:
        """Until the gateway has answered what I asked for this conversation, not for long."""
        questions = self._asking.get(conversation_id)
        if questions and self._remote.up:
            waiting = [asyncio.ensure_future(one.wait()) for one in questions]
            await asyncio.wait(waiting, timeout=ANSWER_SECONDS)
            for one in waiting:
                one.cancel()

    def stop(self, conversation_id: int) -> None:
        """I do not write there any more. Not given back while something of mine is still to leave with it."""
        self._typed.pop(conversation_id, None)
        held = self._held.pop(conversation_id, None)
        if held is None:
            return
        if self.waits(conversation_id):
            self._spent[conversation_id] = held.fence
        else:
            self._give_back(conversation_id, held.fence)

    def _give_back(self, conversation_id: int, fence: int) -> None:
        if self._remote.up:
            self._tasks.ask(self._api.release_pen(conversation_id, fence), quiet=True)

    def second(self) -> None:
        """Once a second: keep what is in use, forget what ran out."""
        now = self._now()
        for id, held in tuple(self._held.items()):
            if now - held.renewed >= LEASE_SECONDS:
                del self._held[id]
            elif now - self._typed.get(id, 0.0) < THINKING_SECONDS:
                self._keep(id)

    def hear(self, live: Live) -> None:
        """A colleague writes where I do, or came to where I write."""
        id = live.conversation_id
        held = self._held.get(id)
        if held is None or live.user_id == self._store.my_id():
            return
        if live.what == "writing" and live.fence > held.fence:
            self._lose(id, live.user_id)
        elif live.what == "viewing":
            self._ask(id)

    def _keep(self, id: int) -> None:
        held = self._held.get(id)
        if held is None or self._now() - held.renewed >= RENEW_SECONDS:
            self._ask(id)

    def _ask(self, id: int, *, take_over: bool = False) -> None:
        """The question is known from this moment, before its task takes its first step."""
        if self._remote.up and (take_over or not self._asking.get(id)):
            over = asyncio.Event()
            self._asking.setdefault(id, set()).add(over)
            self._tasks.ask(self._asked(id, over, take_over=take_over), quiet=True)

    async def _asked(self, id: int, over: asyncio.Event, *, take_over: bool) -> None:
        try:
            pen = await self._api.ask_pen(id, take_over=take_over)
            if pen.mine:
                self._got(pen)
            else:
                self._refused(pen)
        finally:
            self._asking[id].discard(over)
            over.set()

    def _got(self, pen: Pen) -> None:
        id = pen.conversation_id
        self._fences[id] = pen.fence
        self._held[id] = Held(pen.fence, self._now())
        if id not in self._typed:  # sent or left while the question was on its way
            self.stop(id)
        me = self._store.my_id()  # shown as anybody's: a colleague's sign ends with mine
        self._show(Live(what="writing", conversation_id=id, user_id=me, seconds=LEASE_SECONDS, fence=pen.fence))

    def _refused(self, pen: Pen) -> None:
        seconds = max(1, round((pen.until - self._clock.now()).total_seconds()))
        self._show(
            Live(what="writing", conversation_id=pen.conversation_id, user_id=pen.user_id, seconds=seconds)
        )  # fmt: skip
        if pen.conversation_id in self._held:
            self._lose(pen.conversation_id, pen.user_id)

    def _lose(self, id: int, user_id: int) -> None:
        del self._held[id]
        self._typed.pop(id, None)
        self.lost.tell(id, user_id)

    def _show(self, live: Live) -> None:
        self._hub.publish(self._store.apply_live(live, self._now()))


def _nothing_waits(_conversation_id: int) -> bool:
    return False
