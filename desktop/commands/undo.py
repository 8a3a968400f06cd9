"""Changes of a conversation that can be taken back: what was done, what was before, and how it is undone.

    Change.begin(session, id, "resolved") -> landed(row) -> take_back(session) -> "" | the reason why not

The way back goes through the same requests as the way there. What always holds: nothing is undone over what somebody
else did meanwhile (the owner's version and the state must still be what my change made of them); a change taken back
before the gateway answered is undone as soon as it does. Knows no Qt.
"""

from typing import Literal

from desktop.commands.port import Controller
from protocol.conversation import Conversation

Done = Literal["taken", "assigned", "released", "resolved", "reopened", "unread"]


class Change:
    """One change. `to` is the name of who has the conversation now, for the words."""

    def __init__(self, session: Controller, done: Done, before: Conversation, to: str = "") -> None:
        self.done, self.before, self.to = done, before, to
        self._session = session
        self._after: Conversation | None = None
        self._wanted_back = False

    @classmethod
    def begin(cls, session: Controller, conversation_id: int, done: Done) -> "Change | None":
        """Do it now; None when the conversation is gone."""
        before = session.store.rows.get(conversation_id)
        if before is None:
            return None
        change = cls(session, done, before)
        change.do()
        return change

    @classmethod
    def assign(
        cls, session: Controller, conversation_id: int, to: str, *, user_id: int | None = None,
        team_id: int | None = None,
    ) -> "Change | None":  # fmt: skip
        """Give it to somebody called `to`; None when the conversation is gone."""
        before = session.store.rows.get(conversation_id)
        if before is None:
            return None
        change = cls(session, "assigned", before, to)
        session.assign(conversation_id, user_id=user_id, team_id=team_id, landed=change.landed)
        return change

    def do(self) -> None:
        """Ask for it."""
        id, session = self.before.id, self._session
        match self.done:
            case "taken":
                session.take(id, self.landed)
            case "released":
                session.assign(id, team_id=self.before.team_id, landed=self.landed)
            case "resolved":
                session.resolve(id, self.landed)
            case "reopened":
                session.reopen(id, self.landed)
            case "unread":
                session.mark_unread(id)

    def landed(self, row: Conversation) -> None:
        """The gateway took it."""
        self._after = row
        if self._wanted_back:
            self._undo()

    def take_back(self) -> bool:
        """Undo it, now or as soon as it is done; False when somebody else acted meanwhile (nothing was undone)."""
        if self.done == "unread":
            self._session.mark_read(self.before.id)
            return True
        if self._after is None:
            self._wanted_back = True
            return True
        now = self._session.store.rows.get(self.before.id)
        if now is None or _stand(now) != _stand(self._after):
            return False
        self._undo()
        return True

    def _undo(self) -> None:
        id, session = self.before.id, self._session
        match self.done:
            case "resolved":
                session.reopen(id, self._owner_back)
            case "reopened":
                session.resolve(id)
            case _:
                self._give_back()

    def _owner_back(self, row: Conversation) -> None:
        """Reopening made it mine; it goes back to who had it."""
        if (row.assignee_id, row.team_id) != (self.before.assignee_id, self.before.team_id):
            self._give_back()

    def _give_back(self) -> None:
        before = self.before
        self._session.assign(before.id, user_id=before.assignee_id, team_id=before.team_id)


def _stand(row: Conversation) -> tuple[int, int | None, int | None, bool]:
    """What somebody else's act changes: a customer's message alone moves none of it, unless it reopens the case."""
    return row.owner_version, row.assignee_id, row.team_id, row.state == "resolved"
