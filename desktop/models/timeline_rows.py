"""Pure: messages in order -> timeline rows with day separators, the unread divider and grouping.

A row depends on its neighbours only through `joins` (same author, same side, within two minutes, same local day; or two
changes of the conversation), so a change of one message rebuilds the stretch around it and nothing else.
"""

from collections.abc import Container, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from desktop.models.rows import TimelineKind, TimelineRow
from desktop.store.timeline import Pending
from protocol.content import Activity, Note, ReactionEvent, System
from protocol.message import Message

GROUP_WITHIN = timedelta(minutes=2)


def kind_of(message: Message) -> TimelineKind:
    """How a message is drawn."""
    match message.content:
        case Activity() | System() | ReactionEvent():
            return "activity"
        case Note():
            return "note"
    return "message"


def joins(earlier: Message, later: Message, zone: tzinfo) -> bool:
    """Whether the later row belongs to the earlier one: a group of bubbles, or changes that follow each other."""
    if isinstance(earlier.content, Activity) and isinstance(later.content, Activity):
        return local_day(earlier.at, zone) == local_day(later.at, zone)
    return (
        kind_of(earlier) == kind_of(later) == "message"
        and earlier.direction == later.direction
        and (earlier.author.kind, earlier.author.id) == (later.author.kind, later.author.id)
        and abs(later.at - earlier.at) <= GROUP_WITHIN
        and local_day(earlier.at, zone) == local_day(later.at, zone)
    )


def local_day(at: datetime, zone: tzinfo) -> date:
    """The day a person would say it was."""
    return at.astimezone(zone).date()


def day_row(at: datetime, zone: tzinfo) -> TimelineRow:
    """The separator before the first message of a day."""
    day = local_day(at, zone)
    return TimelineRow(key=f"d{day.isoformat()}", kind="day", at=datetime.combine(day, time(), zone))


def unread_row(at: datetime, count: int) -> TimelineRow:
    """The divider before the first message I have not read."""
    return TimelineRow(key="unread", kind="unread", at=at, count=count)


def pending_row(pending: Pending) -> TimelineRow:
    """An unsent bubble."""
    return TimelineRow(key=f"p{pending.token}", kind="pending", at=pending.created_at, pending=pending, mine=True)


def message_rows(
    messages: Sequence[Message], before: Message | None, after: Message | None, zone: tzinfo, me: int,
    unread: tuple[int, int] | None = None, retried: Container[int] = (),
) -> list[TimelineRow]:  # fmt: skip
    """The rows of a stretch between two neighbours (None at the ends).

    `unread` = (id of the first unread message, how many): its divider stands before that message. `retried`: messages
    that were sent again.
    """
    rows: list[TimelineRow] = []
    for place, message in enumerate(messages):
        previous = messages[place - 1] if place else before
        following = messages[place + 1] if place + 1 < len(messages) else after
        if previous is None or local_day(previous.at, zone) != local_day(message.at, zone):
            rows.append(day_row(message.at, zone))
        divided = unread is not None and unread[0] == message.id
        if unread is not None and divided:
            rows.append(unread_row(message.at, unread[1]))
        ends = unread is not None and following is not None and following.id == unread[0]
        rows.append(
            TimelineRow(
                key=f"m{message.id}", kind=kind_of(message), at=message.at, message=message,
                first=divided or previous is None or not joins(previous, message, zone),
                last=ends or following is None or not joins(message, following, zone),
                mine=message.author.kind == "user" and message.author.id == me, retried=message.id in retried,
            )
        )  # fmt: skip
    return rows
