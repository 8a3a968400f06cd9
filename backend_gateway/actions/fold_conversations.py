"""Two conversations of one customer on one number become one, and two again.

    absorb   messages, episodes, drafts and marks of `source` go into `target`; `source` keeps its row, hidden
    release  exactly what went comes back; what arrived since stays in `target`, in a case of its own, but for the lines
             that tell what was decided about a case: they go with their case

Called by `merge_contacts`. What always holds: at most one episode of `target` is open. When both were, the one of
`source` is void ("merged", METRICS section 2), its messages join the other and the waits are counted anew; when only
the one of `source` was, it moves with its owner.
"""

from dataclasses import dataclass, field
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.actions.left_behind import keep_cases
from backend_gateway.actions.snooze import TIMER as SNOOZE
from backend_gateway.actions.threads import finish
from backend_gateway.domain.thread_effects import RecountWaits
from backend_gateway.domain.thread_state import Episode, ThreadState
from backend_gateway.store import following, merges, scheduled, surveys, timers
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import NOWHERE, Event, Kind
from backend_gateway.store.threads import Thread
from protocol.conversation import Preview
from protocol.order import Order, to_microseconds


class Shown(Struct, kw_only=True):
    """What a thread shows of its messages, as far as a merge changes it."""

    activity: Order
    preview: Preview | None
    last_inbound_at: datetime | None
    last_inbound_wamid: str | None
    window_until: datetime | None
    free_entry_clicked_at: datetime | None
    free_entry_until: datetime | None


GROUPS = (
    ("activity", "preview"),
    ("last_inbound_at", "last_inbound_wamid", "window_until"),
    ("free_entry_clicked_at", "free_entry_until"),
)


class Folded(Struct, kw_only=True):
    """What `release` needs. `void` is the episode of `source` that was closed, `adopted` the one that moved open."""

    source: int
    target: int
    messages: list[int]
    void_messages: list[int]
    episodes: list[int]
    void: int | None
    into: int | None = None
    """The episode that the messages of `void` joined."""
    adopted: int | None
    closed_before: Episode | None
    before: Shown
    after: Shown
    tags: list[str] = []
    surveys: list[int] = []
    replies: list[tuple[int, int]] = []
    """Automatic ones, with the message each answered."""


@dataclass(slots=True)
class Outcome:
    """The record for the undo, and the events to tell."""

    folded: Folded
    events: list[Event] = field(default_factory=list)


async def absorb(conn: Conn, source: Thread, target: Thread, now: datetime) -> Outcome:
    """Fold `source` into `target`; both are locked. Writes everything but the log."""
    theirs, ours = source.state, target.state
    before, closed_before = _shown(ours), ours.closed
    both = theirs.episode is not None and ours.episode is not None
    void = theirs.episode.id if both and theirs.episode else None
    void_messages = await _ids_of(conn, void)
    into = ours.episode.id if ours.episode else None
    moved = await merges.move_messages(conn, source.id, target.id, void, into)
    episodes = await merges.move_episodes(conn, source.id, target.id, void)
    adopted = theirs.episode.id if theirs.episode and not both else None
    asked = await merges.move_surveys(conn, source.id, target.id, target.contact_id, episodes)
    replies = await merges.move_replies(conn, source.id, target.id)
    if asked:
        await surveys.show(conn, [source.id, target.id])
    if void is not None:
        await merges.void_episode(conn, void, now)
        target.effects.append(RecountWaits(into or void))
    elif adopted is not None:
        _adopt(ours, theirs)
    _show_both(ours, theirs)
    target.touched = True
    tags = await merges.add_tags(conn, source.id, target.id)
    await finish(conn, {target.id: target})
    if adopted is not None:
        await merges.hold(conn, target.id, await merges.held(conn, source.id))
        await _sleep_there(conn, source.id, target.id)
    await following.enqueue(conn, [source.id, target.id])  # the clocks of both
    rev = await conn.fetchval(
        "update conversations set merged_into = $2, rev = rev + 1 where id = $1 returning rev", source.id, target.id
    )
    folded = Folded(
        source=source.id, target=target.id, messages=[id_ for id_, _ in moved], void_messages=void_messages,
        episodes=episodes, void=void, into=into, adopted=adopted, closed_before=closed_before, before=before,
        after=_shown(ours), tags=tags, surveys=asked, replies=replies,
    )  # fmt: skip
    events = [Event(Kind.CONVERSATION, source.id, rev, source.before, NOWHERE)]
    events += [Event(Kind.MESSAGE, id_, rev, source.before, target.scope) for id_, rev in moved]
    events += _private(Kind.DRAFT, target.id, await merges.copy_drafts(conn, source.id, target.id))
    events += [Event(Kind.SCHEDULED, id_, rev) for id_, rev in await scheduled.move(conn, source.id, target.id)]
    events += _private(Kind.READ_MARK, target.id, await merges.add_marks(conn, source.id, target.id, sign=1))
    return Outcome(folded, events)


async def release(conn: Conn, folded: Folded, source: Thread, target: Thread) -> list[Event]:
    """Undo `absorb`; both are locked. Writes everything but the log, whose events it returns."""
    moved = await merges.return_messages(conn, folded.messages, source.id)
    lines = await merges.return_lines(conn, folded.episodes, target.id, source.id)
    await merges.return_episodes(conn, folded.episodes, source.id)
    await merges.return_surveys(conn, folded.surveys, source.id, source.contact_id)
    await merges.return_replies(conn, folded.replies, source.id)
    if folded.surveys:
        await surveys.show(conn, [source.id, target.id])
    if folded.void is not None:
        await merges.revive_episode(conn, folded.void)
        await conn.execute(
            "update messages set episode_id = $2 where id = any($1::bigint[])", folded.void_messages, folded.void
        )
        if folded.into is not None:
            target.effects.append(RecountWaits(folded.into))
    ended = await conn.fetchval("select ended_at from episodes where id = $1", folded.adopted)
    state, kept = target.state.state, await merges.held(conn, target.id)
    back = target.state.episode is not None and target.state.episode.id in folded.episodes
    _hand_back(source.state, target.state, folded, ended)
    decided = {episode for _, _, episode in lines}
    if source.state.episode is not None:  # a reply of theirs that left meanwhile has answered them
        decided.add(source.state.episode.id)
    parted, new = await keep_cases(conn, target, folded.episodes, state)
    source.effects += [RecountWaits(episode) for episode in sorted(decided | parted)]
    await merges.take_tags(conn, target.id, folded.tags)
    _show_alone(target.state, source.state, folded)
    await conn.execute("update conversations set merged_into = null where id = $1", source.id)
    source.touched = target.touched = True
    await finish(conn, {source.id: source, target.id: target})
    if back:
        await merges.hold(conn, source.id, kept)
        await timers.copy_timer(conn, SNOOZE, target.id, source.id)
    await following.enqueue(conn, [source.id, target.id])
    events = [Event(Kind.CONVERSATION, source.id, source.rev, NOWHERE, source.scope)]
    moved += [(id_, rev) for id_, rev, _ in lines]
    events += [Event(Kind.MESSAGE, id_, 1, NOWHERE, target.scope) for id_ in new]
    events += [Event(Kind.MESSAGE, id_, rev, target.scope, source.scope) for id_, rev in moved]
    return events + _private(Kind.READ_MARK, target.id, await merges.add_marks(conn, source.id, target.id, sign=-1))


async def _sleep_there(conn: Conn, source: int, target: int) -> None:
    await timers.copy_timer(conn, SNOOZE, source, target)
    await timers.cancel_timers(conn, SNOOZE, [source])


async def _ids_of(conn: Conn, episode_id: int | None) -> list[int]:
    rows = await conn.fetch("select id from messages where episode_id = $1", episode_id) if episode_id else []
    return [row[0] for row in rows]


def _private(kind: Kind, conversation_id: int, users: merges.Moved) -> list[Event]:
    return [Event(kind, conversation_id, rev, private_to=user_id) for user_id, rev in users]


def _adopt(ours: ThreadState, theirs: ThreadState) -> None:
    """The open episode moves with its waits and its owner."""
    ours.episode, ours.wait, ours.last_wait = theirs.episode, theirs.wait, theirs.last_wait
    _own_like(ours, theirs)


def _hand_back(source: ThreadState, target: ThreadState, folded: Folded, ended: datetime | None) -> None:
    """The episodes that came go back as they are by now: open, reopened or resolved (`ended`: the one adopted is)."""
    back = set(folded.episodes)
    if target.episode is not None and target.episode.id in back:
        _adopt(source, target)
        if source.closed is not None and source.closed.id == target.episode.id:
            source.closed = None
        target.episode = target.wait = target.last_wait = None
        target.state = "resolved"
    elif folded.void is None and target.closed is not None and target.closed.id in back:
        _rest(source, target.closed)
    elif ended is not None and source.episode is not None:
        _rest(source, replace(source.episode, ended=(to_microseconds(ended), 0, 0)))
    if target.closed is None or target.closed.id in back:
        before, open_ = folded.closed_before, target.episode
        target.closed = None if before is None or (open_ is not None and open_.id == before.id) else before


def _rest(state: ThreadState, closed: Episode) -> None:
    state.closed, state.episode, state.wait, state.last_wait = closed, None, None, None
    state.state = "resolved"


def _own_like(one: ThreadState, other: ThreadState) -> None:
    one.state, one.owner_kind = other.state, other.owner_kind
    one.assignee_id, one.team_id = other.assignee_id, other.team_id
    one.owner_version = max(one.owner_version, other.owner_version) + 1


def _shown(state: ThreadState) -> Shown:
    return Shown(**{name: getattr(state, name) for name in Shown.__struct_fields__})


def _show_both(ours: ThreadState, theirs: ThreadState) -> None:
    """Of each group the later one; a window that either opened is open."""
    ours.inbound_count += theirs.inbound_count
    ours.last_needing = max(ours.last_needing, theirs.last_needing)
    ours.answered_until = max(ours.answered_until, theirs.answered_until)
    ours.scheduled_until = max(ours.scheduled_until, theirs.scheduled_until)
    for group, key in zip(GROUPS, ("activity", "last_inbound_at", "free_entry_until"), strict=True):
        mine, other = getattr(ours, key), getattr(theirs, key)
        if other is not None and (mine is None or other > mine):
            _take(ours, _shown(theirs), group)
    if ours.closed is None:
        ours.closed = theirs.closed


def _show_alone(state: ThreadState, released: ThreadState, folded: Folded) -> None:
    """Each group as before the merge, unless something newer arrived since."""
    state.inbound_count = max(0, state.inbound_count - released.inbound_count)
    current = _shown(state)
    for group in GROUPS:
        if all(getattr(current, name) == getattr(folded.after, name) for name in group):
            _take(state, folded.before, group)


def _take(state: ThreadState, shown: Shown, group: tuple[str, ...]) -> None:
    for name in group:
        setattr(state, name, getattr(shown, name))
