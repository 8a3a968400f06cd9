"""Who has a conversation and whether its case is open: shown in the same frame, asked of the gateway, or put back.

The part of a session behind take, assign, resolve and reopen. `landed(row)` is told what the gateway made of it; a
refusal goes to the session's problems, and the row is again what it was, unless the stream brought a newer one.
"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from msgspec.structs import replace

from desktop.net.api import Api
from desktop.net.errors import NetError
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol import api
from protocol.conversation import Conversation
from protocol.frames import ConversationItem

Landed = Callable[[Conversation], None]
Ask = Callable[[], Coroutine[Any, Any, Conversation]]


class Ownership:
    """The part of a session that changes owners and cases. All of it fenced by the owner version that was seen."""

    api: Api
    store: Store
    hub: Hub
    engine: Engine
    _tasks: Tasks

    def take(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Make it mine; refused when a colleague took it in the meantime."""
        body = api.Take(owner_version=self._owner_version(conversation_id))
        ask = partial(self.api.take, conversation_id, body)
        self._own(conversation_id, ask, landed, assignee_id=self.store.my_id())

    def assign(
        self, conversation_id: int, *, user_id: int | None = None, team_id: int | None = None,
        landed: Landed | None = None,
    ) -> None:  # fmt: skip
        """Give it to a person, a team's queue, or nobody."""
        row = self.store.rows.get(conversation_id)
        if row is not None:
            body = api.Assign(owner_version=row.owner_version, assignee_id=user_id, team_id=team_id)
            team = row.team_id if user_id is not None and team_id is None else team_id
            ask = partial(self.api.assign, conversation_id, body)
            self._own(conversation_id, ask, landed, assignee_id=user_id, team_id=team)

    def resolve(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Resolve it."""
        body = api.Resolve(owner_version=self._owner_version(conversation_id))
        ask = partial(self.api.resolve, conversation_id, body)
        self._own(conversation_id, ask, landed, state="resolved", owed_since=None)

    def reopen(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Open it again; it is mine then."""
        body = api.Resolve(owner_version=self._owner_version(conversation_id))
        ask = partial(self.api.reopen, conversation_id, body)
        self._own(conversation_id, ask, landed, state="open", assignee_id=self.store.my_id())

    def _owner_version(self, conversation_id: int) -> int | None:
        row = self.store.rows.get(conversation_id)
        return row.owner_version if row else None

    def _own(self, id: int, ask: Ask, landed: Landed | None, **shown: Any) -> None:
        before = self.store.rows.get(id)
        if before is not None:
            self.hub.publish(self.store.put_local_row(replace(before, **shown)))
        self._tasks.ask(self._settled(ask, before), landed)

    async def _settled(self, ask: Ask, before: Conversation | None) -> Conversation:
        try:
            row = await ask()
        except NetError:
            now = self.store.rows.get(before.id) if before is not None else None
            if before is not None and now is not None and now.rev == before.rev:
                self.hub.publish(self.store.put_local_row(before))
            raise
        self.engine.apply([ConversationItem(row)])
        return row
