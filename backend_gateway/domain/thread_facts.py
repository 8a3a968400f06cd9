"""What can happen to a conversation: the facts the fold (`thread.advance`) takes, one struct each.

The receiver and the actions make them; a fact is what happened, never what follows from it (`thread_effects`).
"""

from datetime import datetime

from msgspec import Struct

from backend_gateway.domain.facts import MessageFact, ReactionFact
from backend_gateway.domain.thread_state import OwnerKind
from protocol.content import Content
from protocol.conversation import ConversationState
from protocol.message import Author
from protocol.order import Order


class Received(Struct, frozen=True):
    """A message of a webhook, inserted for the first time. `author` names it in the preview.

    `survey`: it only answers a survey, so it opens no case and needs nothing.
    """

    fact: MessageFact
    message: int
    author: Author
    survey: bool = False


class Reacted(Struct, frozen=True):
    """A reaction of a webhook."""

    fact: ReactionFact
    author: Author


class Written(Struct, frozen=True):
    """We wrote a message: it is queued. Moves the list, answers nothing yet. Also notes, with status `none`."""

    message: int
    order: Order
    content: Content
    author: Author


class Accepted(Struct, frozen=True):
    """Meta took a message of ours (or a status proved it left) at `at`.

    `episode` is the one it was written in: in a thread that two merged ones made, not always the open one.
    `scheduled`: a timer put it in the queue; it answers nothing that was written to us since.
    """

    message: int
    at: datetime
    content: Content
    author: Author
    episode: int | None = None
    scheduled: bool = False


class Failed(Struct, frozen=True):
    """A message that counted as accepted turned out failed: its credit is withdrawn. As in its `Accepted`."""

    message: int
    at: datetime
    content: Content
    author: Author
    episode: int | None = None
    scheduled: bool = False


class Resolved(Struct, frozen=True):
    """A person (or silence) closed the episode."""

    at: datetime
    by: int | None


class ResolveUndone(Struct, frozen=True):
    """The resolve of a moment ago never was. `segment` is the owner segment it ended, `state` what it was before."""

    at: datetime
    segment: int
    state: ConversationState = "open"


class Reopened(Struct, frozen=True):
    """A person opened it again and owns it from now on."""

    at: datetime
    by: int


class Assigned(Struct, frozen=True):
    """The owner changed: to a person, a team's queue, a bot or nobody."""

    at: datetime
    owner_kind: OwnerKind
    user_id: int | None = None
    team_id: int | None = None
    reason: str = ""


class Snoozed(Struct, frozen=True):
    """Put away until later, or until the customer writes."""

    at: datetime


class Waived(Struct, frozen=True):
    """Nothing of what the customer wrote needs an answer. `waiting`: it is their turn now."""

    at: datetime
    waiting: bool = False


class WaiverUndone(Struct, frozen=True):
    """It does need an answer: the wait goes on from where it began. The line that waived it counts no more."""

    at: datetime


class AnswerNeeded(Struct, frozen=True):
    """A message that looked like none needs an answer; its line tells which. `undone`: it does not, that line is none.

    `waiting`: of one taken back, whether it is the customer's turn again.
    """

    at: datetime
    undone: bool = False
    waiting: bool = False


class BecameQuestion(Struct, frozen=True):
    """The customer changed a message of this episode: it needs an answer since `order`, or (`asks` no) no longer."""

    order: Order
    episode: int
    asks: bool = True


class Woken(Struct, frozen=True):
    """Its time has come, or somebody wants it now."""

    at: datetime


ThreadFact = (
    Received
    | Reacted
    | Written
    | Accepted
    | Failed
    | Resolved
    | ResolveUndone
    | Reopened
    | Assigned
    | Snoozed
    | Woken
    | Waived
    | WaiverUndone
    | AnswerNeeded
    | BecameQuestion
)
