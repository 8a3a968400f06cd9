"""Bodies of the API for working together: help, shift hand-over."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.resolving import Close

Outcome = Literal["keep", "wait_customer", "snooze", "transfer", "resolve"]
"""What becomes of one conversation of somebody who ends their shift.

`keep`: it stays theirs; `wait_customer`: theirs, and the customer's turn; `snooze`: theirs, back at `until`;
`transfer`: to a person or a team's queue; `resolve`: its case is closed.
"""
MOST_HANDED_OVER = 1000
"""Conversations in one hand-over: one transaction."""

Remark = Annotated[str, Meta(max_length=2000)]


class AskHelp(Struct):
    """`POST /api/conversations/{id}/help`: why a supervisor should look."""

    reason: Annotated[str, Meta(min_length=1, max_length=500)]


class HandOverItem(Struct, kw_only=True, omit_defaults=True):
    """One conversation and its outcome. `note` becomes an internal note; `close` is said of a resolved case."""

    conversation_id: int
    owner_version: int
    outcome: Outcome
    until: datetime | None = None
    close: Close | None = None
    assignee_id: int | None = None
    team_id: int | None = None
    note: Remark = ""


class HandOver(Struct, kw_only=True):
    """`POST /api/me/hand-over`: every open conversation of mine, each once; the answer is `work_api.ManyDone`.

    What cannot be any more, and what nobody decided about, is refused by its line; the rest is done.
    """

    items: Annotated[list[HandOverItem], Meta(max_length=MOST_HANDED_OVER)]
