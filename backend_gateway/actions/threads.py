"""Finishing folded threads: written, given ids, and recounted where the fold could not know the past.

Called by every action that folds facts over threads. The message rows the facts speak of are inserted in between,
because a recount reads them: `finish` does the three steps in order.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from backend_gateway.domain.thread import settle
from backend_gateway.domain.thread_effects import RecountWaits, StartEpisode
from backend_gateway.domain.thread_state import Wait
from backend_gateway.store import following
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from backend_gateway.store.received import NewMessage, insert_messages
from backend_gateway.store.threads import Thread, save_threads
from backend_gateway.store.threads.recount import replace_waits
from backend_gateway.store.threads.turns import turns_of


async def finish(conn: Conn, threads: Mapping[int, Thread], rows: Sequence[NewMessage] = ()) -> None:
    """Write threads and the new rows folded into them; rows may name an episode by its local id.

    What routing, clocks and automatic replies must look at is queued for them in the same transaction.
    """
    started = _episodes_started(threads)
    await save_threads(conn, threads.values())
    for row in rows:
        if (row.episode_id or 0) < 0:
            row.episode_id = _real_episode(threads[row.conversation_id], started, row)
    await insert_messages(conn, rows)
    await following.enqueue_changed(conn, threads.values())
    await _recount(conn, threads.values())


def conversation_events(threads: Iterable[Thread]) -> list[Event]:
    """One event for each thread that was written."""
    return [
        Event(Kind.CONVERSATION, thread.id, thread.rev, thread.before, thread.scope)
        for thread in threads
        if thread.touched or thread.effects
    ]


def _episodes_started(threads: Mapping[int, Thread]) -> dict[tuple[int, int | None], int]:
    """Where in its thread's effects each new episode is, by its local id: saving replaces local ids by real ones."""
    return {
        (thread.id, effect.episode): at
        for thread in threads.values()
        for at, effect in enumerate(thread.effects)
        if isinstance(effect, StartEpisode)
    }


def _real_episode(thread: Thread, started: dict[tuple[int, int | None], int], row: NewMessage) -> int:
    effect = thread.effects[started[thread.id, row.episode_id]]
    if not isinstance(effect, StartEpisode):  # saving keeps the effects in their places
        raise TypeError(f"{effect} is no start of an episode")
    return effect.episode


async def _recount(conn: Conn, threads: Iterable[Thread]) -> None:
    late = [thread for thread in threads if any(isinstance(effect, RecountWaits) for effect in thread.effects)]
    for thread in late:
        episodes = {effect.episode for effect in thread.effects if isinstance(effect, RecountWaits)}
        thread.effects = []
        for episode in sorted(episodes):
            await _recount_episode(conn, thread, episode)
        thread.touched = True
    await save_threads(conn, late)


async def _recount_episode(conn: Conn, thread: Thread, episode_id: int) -> None:
    state, truth = settle(thread.state, episode_id, await turns_of(conn, episode_id))
    ids = await replace_waits(conn, episode_id, state.team_id, truth)
    state.wait, state.last_wait = _named(state.wait, ids), _named(state.last_wait, ids)
    state.next_local = -1
    thread.state = state


def _named(wait: Wait | None, ids: Sequence[int]) -> Wait | None:
    """The fold numbered the recounted waits -1, -2, ...; the database gave them `ids` in the same order."""
    return wait if wait is None or wait.id > 0 else replace(wait, id=ids[-wait.id - 1])
