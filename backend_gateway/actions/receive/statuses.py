"""What became of messages we sent: merged by rank in any order, credited to (or withdrawn from) the waits they end."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, get_args

import msgspec
import structlog

from backend_gateway.actions.breaker import trip
from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.delivery import has_left, merge
from backend_gateway.domain.facts import StatusFact
from backend_gateway.domain.meta_errors import judge_failed
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_facts import Accepted, Failed, ThreadFact
from backend_gateway.domain.thread_state import Policy
from backend_gateway.store import following
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from backend_gateway.store.received import Wamid
from backend_gateway.store.statuses import (
    Outcome,
    keep_orphans,
    lock_threads_of,
    lock_wamids,
    messages_by_callback,
    messages_by_wamid,
    note_statuses,
    write_outcomes,
)
from backend_gateway.store.stories import of_message
from backend_gateway.store.threads import Thread, load_threads
from protocol.content import Content
from protocol.kinds import Status
from protocol.message import Author, Failure, Pricing

log = structlog.get_logger(__name__)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_KNOWN = frozenset(get_args(Status))
_encode = msgspec.json.Encoder().encode
_content = msgspec.json.Decoder[Content](Content)
_failure = msgspec.json.Decoder(Failure)
_pricing = msgspec.json.Decoder(Pricing)


async def receive_statuses(conn: Conn, facts: Sequence[StatusFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Merge statuses into their messages; those of unknown messages wait as orphans (kept 31 days)."""
    if not facts:
        return []
    keyed = _keyed(facts, numbers)
    rows = await _rows_of(conn, keyed)
    if told := [_told(rows[key], fact) for key, fact in keyed if key in rows]:
        log.info("statuses received", statuses=" ".join(told))
    orphans = [(key, fact) for key, fact in keyed if key not in rows]
    await keep_orphans(conn, [(*key, f.callback, _encode(f).decode(), f.at) for key, f in orphans])
    return await merge_statuses(conn, [(rows[key], fact) for key, fact in keyed if key in rows])


def _told(row: Any, fact: StatusFact) -> str:
    return f"{row['story'] or of_message(row['id'])}={fact.status}"


async def lock_statuses(conn: Conn, facts: Sequence[StatusFact], numbers: dict[str, OurNumber]) -> None:
    """Take the lock of each wamid the transaction will hear of, before any conversation is locked."""
    if facts:
        await lock_wamids(conn, {key for key, _ in _keyed(facts, numbers)})


def _keyed(facts: Sequence[StatusFact], numbers: dict[str, OurNumber]) -> list[tuple[Wamid, StatusFact]]:
    return [((numbers[fact.phone_number_id].id, fact.wamid), fact) for fact in facts]


async def _rows_of(conn: Conn, keyed: Sequence[tuple[Wamid, StatusFact]]) -> dict[Wamid, Any]:
    """The message of each status: by wamid, else by the attempt id we sent along."""
    wamids = list({key for key, _ in keyed})
    callbacks = {f.callback: key for key, f in keyed if f.callback and _UUID.fullmatch(f.callback)}
    await lock_threads_of(conn, wamids, list(callbacks))
    rows = await messages_by_wamid(conn, wamids)
    unheard = [callback for callback, key in callbacks.items() if key not in rows]
    for callback, row in (await messages_by_callback(conn, unheard)).items():
        rows[callbacks[callback]] = row
    return rows


async def merge_statuses(conn: Conn, heard: Sequence[tuple[Any, StatusFact]]) -> list[Event]:
    """Merge facts into message rows (store/statuses columns), locked after their conversations; the events of it."""
    outcomes: dict[int, Outcome] = {}
    before: dict[int, Any] = {}
    for row, fact in heard:
        before[row["id"]] = row
        known = outcomes.get(row["id"]) or Outcome(row["id"], row["status"], row["status_at"] or row["at"])
        outcomes[row["id"]] = _merged(known, row, fact)
    changed = [o for o in outcomes.values() if o.status != before[o.id]["status"] or o.pricing or o.wamid]
    await write_outcomes(conn, changed)
    await note_statuses(conn, [(r["id"], f.status, f.at) for r, f in heard if f.status in _KNOWN])
    left = _left(heard)
    await note_statuses(
        conn, [(id_, "accepted", at) for id_, at in left.items() if _proves(before[id_], outcomes[id_])]
    )
    expiries = {row["conversation_id"]: fact.free_entry_until for row, fact in heard if fact.free_entry_until}
    threads = await load_threads(conn, {*(before[o.id]["conversation_id"] for o in changed), *expiries})
    credited: set[int] = set()
    for outcome in changed:
        row = before[outcome.id]
        if _credit(threads[row["conversation_id"]], row, outcome, left.get(outcome.id)):
            credited.add(row["conversation_id"])
    for conversation, until in expiries.items():
        _expire(threads[conversation], until)
    silent = sorted(id_ for id_ in credited if not threads[id_].effects)
    await finish(conn, threads)
    await following.enqueue_promised(conn, silent)  # no wait ended, but a promise may be kept
    events = [_event(before[o.id], threads) for o in changed]
    events += await _trip(conn, [(before[o.id], o) for o in changed])
    return events + conversation_events(threads.values())


async def _trip(conn: Conn, changed: Sequence[tuple[Any, Outcome]]) -> list[Event]:
    """A failure that is not about this message alone: account locked, payment missing ..."""
    events: list[Event] = []
    for row, outcome in changed:
        if outcome.status == "failed" and outcome.failure is not None:
            failure = _failure.decode(outcome.failure)
            events += await trip(conn, row["number_id"], judge_failed(failure.code, failure.detail))
    return events


def _merged(known: Outcome, row: Any, fact: StatusFact) -> Outcome:
    status = merge(known.status, fact.status)  # type: ignore[arg-type]
    newer = status != known.status
    failed = newer and status == "failed"
    return Outcome(
        known.id,
        status,
        fact.at if newer else known.status_at,
        failure=_encode(fact.failure).decode() if failed and fact.failure else known.failure,
        pricing=_price(row, fact) or known.pricing,
        wamid=known.wamid or (None if row["wamid"] else fact.wamid),
    )


def _price(row: Any, fact: StatusFact) -> str | None:
    """The price, encoded, unless the row has it already."""
    if fact.pricing is None or (row["pricing"] and _pricing.decode(row["pricing"]) == fact.pricing):
        return None
    return _encode(fact.pricing).decode()


def _left(heard: Sequence[tuple[Any, StatusFact]]) -> dict[int, datetime]:
    """When each message left, as far as these facts show it."""
    first: dict[int, datetime] = {}
    for row, fact in heard:
        if fact.status in _KNOWN and has_left(fact.status):  # type: ignore[arg-type]
            first[row["id"]] = min(fact.at, first.get(row["id"], fact.at))
    return first


def _proves(row: Any, outcome: Outcome) -> bool:
    """Shows that the message left although no result of the request was recorded."""
    return row["accepted_at"] is None and has_left(outcome.status)  # type: ignore[arg-type]


def _credit(thread: Thread, row: Any, outcome: Outcome, left: datetime | None) -> bool:
    """Tell the thread that a reply left, or that one it counted did not; keep the tick in the list's line true.

    Whether there was such news.

    A message is credited at the moment it was accepted, however often it changes between failed and delivered.
    """
    fact: ThreadFact | None = None
    at = row["accepted_at"] or left or outcome.status_at
    content, scheduled = _content.decode(row["content"]), row["answers"] is not None
    before, after = has_left(row["status"]), has_left(outcome.status)  # type: ignore[arg-type]
    if after and not before:
        fact = Accepted(row["id"], at, content, _author(row), row["episode_id"], scheduled)
    elif before and not after:
        fact = Failed(row["id"], at, content, _author(row), row["episode_id"], scheduled)
    if fact is not None:
        sender = frozenset({row["author_id"]}) if row["author_kind"] == "user" else frozenset()
        thread.state, effects = advance(thread.state, fact, Policy(available=sender))
        thread.effects += effects
        thread.touched = True
    show_status(thread, (row["order_us"], row["order_journal"], row["order_index"]), outcome.status)
    return fact is not None


def _expire(thread: Thread, until: datetime | None) -> None:
    """Meta's own end of the free entry point replaces our estimate."""
    if thread.state.free_entry_until != until:
        thread.state.free_entry_until = until
        thread.touched = True


def show_status(thread: Thread, order: tuple[int, int, int], status: str) -> None:
    """Keep the status in the list's line true when the last line is this message."""
    preview = thread.state.preview
    if preview is not None and thread.state.activity == order and preview.status != status:
        thread.state.preview = msgspec.structs.replace(preview, status=status)
        thread.touched = True


def _author(row: Any) -> Author:
    return Author(row["author_kind"], row["author_id"])


def _event(row: Any, threads: dict[int, Thread]) -> Event:
    scope = threads[row["conversation_id"]].scope
    return Event(Kind.MESSAGE, row["id"], row["rev"] + 1, scope, scope)
