"""Pens, help, watching, mentions and hand-overs of the small gateway."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from protocol.errors import Problem
from protocol.frames import AlertItem, ConversationItem, Live
from protocol.leases import LEASE_SECONDS, AskPen, Pen
from protocol.promises import Alert
from protocol.teamwork import AskHelp, HandOver
from protocol.work_api import Done, ManyDone
from tests.desktop.store.samples import ME, NOON

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


class Teamwork:
    """Who holds which pen (user, fence), and what was asked."""

    def __init__(self) -> None:
        self.pens: dict[int, tuple[int, int]] = {}
        self.asked: list[AskPen] = []
        self.watched: list[tuple[str, int]] = []
        self.handed_over: list[HandOver] = []
        self.not_handed_over: dict[int, str] = {}
        """conversation -> code of the reason, for the next time"""

    def write(self, gateway: "Gateway", conversation_id: int, user_id: int) -> None:
        """A colleague takes the pen; everybody is told."""
        fence = self.pens.get(conversation_id, (0, 0))[1] + 1
        self.pens[conversation_id] = (user_id, fence)
        live = Live(
            what="writing", conversation_id=conversation_id, user_id=user_id, seconds=LEASE_SECONDS, fence=fence
        )  # fmt: skip
        gateway.tell(msgspec.json.encode(live))

    def stop(self, gateway: "Gateway", conversation_id: int) -> None:
        """Whoever held it gives it back."""
        user_id, _ = self.pens.pop(conversation_id)
        gateway.tell(msgspec.json.encode(Live(what="stopped", conversation_id=conversation_id, user_id=user_id)))


def teamwork(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    """The answer to one of these routes; None for any other."""
    here = gateway.teamwork
    if parts == ["me", "hand-over"]:
        here.handed_over.append(msgspec.json.decode(body, type=HandOver))
        codes, here.not_handed_over = here.not_handed_over, {}
        results = [
            Done(id=one.conversation_id, code=codes.get(one.conversation_id)) for one in here.handed_over[-1].items
        ]
        return gateway.refusals.pop(0) if gateway.refusals else ManyDone(results=results)
    if parts[0] != "conversations" or len(parts) < 3:
        return None
    id, what = int(parts[1]), parts[2]
    if what == "pen":
        return _pen(here, id, parts[3:], body)
    if what == "watch":
        here.watched.append((method, id))
        return {}
    if what in {"help", "mentions", "intervene"}:
        return _changed(gateway, id, what, parts[3:], body)
    return None


def _pen(here: Teamwork, id: int, rest: list[str], body: bytes) -> Any:
    holder, fence = here.pens.get(id, (0, 0))
    if rest == ["release"]:
        if holder == ME.id:
            del here.pens[id]
        return {}
    here.asked.append(msgspec.json.decode(body, type=AskPen))
    if holder not in (0, ME.id) and not here.asked[-1].take_over:
        return Pen(conversation_id=id, user_id=holder, mine=False, until=NOON + timedelta(seconds=LEASE_SECONDS))
    fence += holder != ME.id
    here.pens[id] = (ME.id, fence)
    until = NOON + timedelta(seconds=LEASE_SECONDS)
    return Pen(conversation_id=id, user_id=ME.id, mine=True, until=until, fence=fence)


def _changed(gateway: "Gateway", id: int, what: str, rest: list[str], body: bytes) -> Any:
    row = gateway.conversations[id]
    if gateway.refusals:
        refused: Problem = gateway.refusals.pop(0)
        return refused
    if what == "help":
        reason = msgspec.json.decode(body, type=AskHelp).reason if not rest else ""
        call = Alert(
            id=500, rev=1 + bool(rest), kind="help", cause=f"help:{id}", level="alert", conversation_id=id, step=1,
            body={"user_id": ME.id, "name": ME.name, "reason": reason}, closed_at=NOON if rest else None,
        )  # fmt: skip
        gateway.put(AlertItem(call))
        return row
    left = tuple(one for one in row.mentions if one != ME.id)
    change: dict[str, Any] = {"mentions": left} if what == "mentions" else {"assignee_id": ME.id}
    gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, **change)))
    return gateway.conversations[id]
