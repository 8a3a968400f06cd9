"""Small steps the parts of the fold share: what the list shows, episodes, segments, first times.

Each changes the copy of the state it is given and adds the row changes. Called by `thread_inbound`, `thread_replies`
and `thread_decisions` only.
"""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from backend_gateway.domain.message_text import KIND, headline
from backend_gateway.domain.plain_text import preview_line
from backend_gateway.domain.thread_effects import (
    Effect,
    MarkFirst,
    MoveStart,
    RecountWaits,
    ReopenEpisode,
    StartEpisode,
    StartSegment,
)
from backend_gateway.domain.thread_state import Episode, OpenedBy, Policy, ThreadState
from backend_gateway.domain.waits import NEVER, reply_order
from backend_gateway.domain.window import free_entry_until
from protocol.content import Audio, Call, Content, Unsupported
from protocol.conversation import Preview
from protocol.message import Author
from protocol.order import Order, from_microseconds, to_microseconds
from protocol.rules.window import WINDOW

Effects = list[Effect]


def show(state: ThreadState, order: Order, content: Content, author: Author, status: str | None) -> None:
    """The list shows this one; only called for the newest."""
    state.activity = order
    state.preview = preview_of(content, author, status)


def preview_of(content: Content, author: Author, status: str | None = None) -> Preview:
    """The list's line for a message; `status` is the delivery status of ours."""
    return Preview(
        kind="revoked" if content == Unsupported(kind="revoked") else KIND[type(content)],
        text=preview_line(headline(content)),
        author_kind=author.kind,
        author_id=author.id,
        author_name=author.name,
        status=status or "none",  # type: ignore[arg-type]  # statuses of history pass as Meta's words
        duration_ms=_duration_ms(content),
    )


def _duration_ms(content: Content) -> int | None:
    """Of a voice note, and of a call that was answered."""
    if isinstance(content, Audio):
        return content.media.duration_ms
    return content.duration_s * 1000 if isinstance(content, Call) and content.duration_s else None


def start_episode(state: ThreadState, order: Order, opened_by: OpenedBy, effects: Effects) -> None:
    """A new episode; its first segment follows."""
    local = local_id(state)
    floor = state.closed.ended if state.closed is not None else None
    state.episode = Episode(id=local, started=order, stretch=order, floor=floor or NEVER, opened_by=opened_by)
    state.state = "open"
    effects.append(StartEpisode(local, opened_by, time_of(order)))


def reopen(state: ThreadState, closed: Episode, order: Order, effects: Effects) -> None:
    """The last episode goes on."""
    # Segments tile the episode: a reopening never lies before the end it undoes.
    stretch = max(order, closed.ended or order)
    state.episode = replace(
        closed, ended=None, stretch=stretch, floor=closed.ended or NEVER, reopened=closed.reopened + 1
    )
    state.closed = None
    state.state = "open"
    effects.append(ReopenEpisode(closed.id, time_of(stretch)))


def begin_segment(state: ThreadState, order: Order, reason: str, policy: Policy, effects: Effects) -> None:
    """The first segment of a stretch: the queue, or the person who had it if they are there (LESSONS 12)."""
    if state.assignee_id is not None and state.assignee_id in policy.available:
        set_owner(state, "person", state.assignee_id, state.team_id)
    else:
        set_owner(state, "queue", None, state.team_id)
    begin_owned_segment(state, order, reason, effects)


def begin_owned_segment(state: ThreadState, order: Order, reason: str, effects: Effects) -> None:
    """The first segment of a stretch, for whoever owns the thread now."""
    episode, local = open_episode(state), local_id(state)
    state.episode = replace(episode, segment=local, first_segment=local)
    at = time_of(max(order, episode.stretch))
    effects.append(StartSegment(local, episode.id, state.owner_kind, state.assignee_id, state.team_id, at, reason))


def set_owner(state: ThreadState, kind: Any, user_id: int | None, team_id: int | None) -> None:
    """The owner of a new stretch; the fence rises only when it is somebody else."""
    if (state.owner_kind, state.assignee_id, state.team_id) != (kind, user_id, team_id):
        state.owner_kind, state.assignee_id, state.team_id = kind, user_id, team_id
        state.owner_version += 1


def began(state: ThreadState, order: Order, opened_by: OpenedBy, effects: Effects, *, reopens: bool) -> None:
    """An opener older than the stretch it is in: the stretch began earlier than we thought."""
    episode = open_episode(state)
    begin = max(order, episode.floor)
    if begin >= episode.stretch or (episode.reopened and not reopens):
        return
    reopening = episode.reopened > 0
    if reopening:
        moved = replace(episode, stretch=begin)
    else:
        moved = replace(episode, started=begin, stretch=begin, opened_by=opened_by)
    state.episode = moved
    effects.append(MoveStart(moved.id, moved.first_segment, time_of(begin), moved.opened_by, reopening))


def note_first_inbound(state: ThreadState, order: Order, effects: Effects) -> None:
    """FRT starts here, unless an older one is known."""
    episode = open_episode(state)
    if episode.first_inbound is None or order < episode.first_inbound:
        mark_firsts(state, replace(episode, first_inbound=order), effects)
        if order < state.answered_until:
            effects.append(RecountWaits(episode.id))  # a reply we passed over may be the first one now


def note_first_reply(state: ThreadState, order: Order, effects: Effects) -> None:
    """FRT ends here, unless it was before the customer wrote or an older one is known."""
    episode = open_episode(state)
    inbound = episode.first_inbound
    if inbound is None or order < inbound or (episode.first_reply is not None and order >= episode.first_reply):
        return
    mark_firsts(state, replace(episode, first_reply=order), effects)


def mark_firsts(state: ThreadState, episode: Episode, effects: Effects) -> None:
    """Keep the first times and tell the action."""
    state.episode = episode
    effects.append(MarkFirst(episode.id, maybe_time(episode.first_inbound), maybe_time(episode.first_reply)))


def reply_place(state: ThreadState, at: datetime) -> Order:
    """Where a reply of ours stands among what the customer wrote."""
    return reply_order((to_microseconds(at), 0, 0), state.last_needing)


def free_entry(state: ThreadState, answered_at: datetime) -> datetime | None:
    """Only the first answer to a click counts: later ones do not stretch the 72 h."""
    clicked = state.free_entry_clicked_at
    if state.free_entry_until is not None and clicked is not None and state.free_entry_until > clicked + WINDOW:
        return state.free_entry_until
    return free_entry_until(clicked, answered_at)


def later(one: datetime | None, other: datetime | None) -> datetime | None:
    """The later of two times that may be missing."""
    return max((at for at in (one, other) if at is not None), default=None)


def open_episode(state: ThreadState) -> Episode:
    """The open episode, where the caller knows there is one."""
    if state.episode is None:
        raise AssertionError("no open episode")
    return state.episode


def local_id(state: ThreadState) -> int:
    """A new id, local to this thread."""
    local = state.next_local
    state.next_local = local - 1
    return local


def time_of(order: Order) -> datetime:
    """The time of an order."""
    return from_microseconds(order[0])


def maybe_time(order: Order | None) -> datetime | None:
    """The time of an order that may be missing."""
    return None if order is None else from_microseconds(order[0])
