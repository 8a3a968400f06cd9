"""What became of messages we sent: merged by rank in any order, credited to (or withdrawn from) the waits they end."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, get_args

import msgspec

from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.delivery import RANK, has_left, merge
from backend_gateway.domain.facts import StatusFact
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_state import Accepted, Failed, ThreadFact
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from backend_gateway.store.received import Wamid
from backend_gateway.store.statuses import (
    Outcome,
    keep_orphans,
    lock_wamids,
    messages_by_callback,
    messages_by_wamid,
    note_statuses,
    write_outcomes,
)
from backend_gateway.store.threads import Thread, load_threads
from protocol.content import Content
from protocol.message import Author, Status

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_KNOWN = frozenset(get_args(Status))
_encode = msgspec.json.Encoder().encode
_content = msgspec.json.Decoder[Content](Content)


async def receive_statuses(conn: Conn, facts: Sequence[StatusFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Merge statuses into their messages; those of unknown messages wait as orphans (kept 31 days)."""
    if not facts:
        return []
    keyed = [((numbers[fact.phone_number_id].id, fact.wamid), fact) for fact in facts]
    await lock_wamids(conn, {key for key, _ in keyed})
    rows = await _rows_of(conn, keyed)
    orphans = [(key, fact) for key, fact in keyed if key not in rows]
    await keep_orphans(conn, [(*key, f.callback, _encode(f).decode(), f.at) for key, f in orphans])
    return await merge_statuses(conn, [(rows[key], fact) for key, fact in keyed if key in rows])


async def _rows_of(conn: Conn, keyed: Sequence[tuple[Wamid, StatusFact]]) -> dict[Wamid, Any]:
    """The message of each status: by wamid, else by the attempt id we sent along."""
    rows = await messages_by_wamid(conn, list({key for key, _ in keyed}))
    unheard = {f.callback: key for key, f in keyed if key not in rows and _UUID.fullmatch(f.callback or "")}
    for callback, row in (await messages_by_callback(conn, [c for c in unheard if c])).items():
        rows[unheard[callback]] = row
    return rows


async def merge_statuses(conn: Conn, heard: Sequence[tuple[Any, StatusFact]]) -> list[Event]:
    """Merge facts into locked message rows (store/statuses columns); the events of it."""
    outcomes: dict[int, Outcome] = {}
    before: dict[int, Any] = {}
    for row, fact in heard:
        before[row["id"]] = row
        known = outcomes.get(row["id"]) or Outcome(row["id"], row["status"], row["at"])
        outcomes[row["id"]] = _merged(known, row, fact)
    changed = [o for o in outcomes.values() if o.status != before[o.id]["status"] or o.pricing or o.wamid]
    await write_outcomes(conn, changed)
    await note_statuses(conn, [(r["id"], f.status, f.at) for r, f in heard if f.status in _KNOWN])
    threads = await load_threads(conn, {before[o.id]["conversation_id"] for o in changed})
    for outcome in changed:
        row = before[outcome.id]
        _credit(threads[row["conversation_id"]], row, outcome)
    await note_statuses(conn, [_proof(before[o.id], o) for o in changed if _proves(before[o.id]["status"], o.status)])
    await finish(conn, threads)
    events = [_event(before[o.id], threads) for o in changed]
    return events + conversation_events(threads.values())


def _merged(known: Outcome, row: Any, fact: StatusFact) -> Outcome:
    status = merge(known.status, fact.status)  # type: ignore[arg-type]
    newer = status != known.status
    failed = newer and status == "failed"
    return Outcome(
        known.id,
        status,
        fact.at if newer else known.status_at,
        failure=_encode(fact.failure).decode() if failed and fact.failure else known.failure,
        pricing=_encode(fact.pricing).decode() if fact.pricing else known.pricing,
        wamid=known.wamid or (None if row["wamid"] else fact.wamid),
    )


def _proves(before: str, after: str) -> bool:
    """A status that shows the message left although no result of the request was recorded."""
    return RANK[before] < RANK["accepted"] and has_left(after)  # type: ignore[arg-type]


def _proof(_row: Any, outcome: Outcome) -> tuple[int, str, datetime]:
    return outcome.id, "accepted", outcome.status_at


def _credit(thread: Thread, row: Any, outcome: Outcome) -> None:
    """Tell the thread that a reply left, or that one it counted did not; keep the tick in the list's line true."""
    fact: ThreadFact | None = None
    if _proves(row["status"], outcome.status):
        fact = Accepted(row["id"], outcome.status_at, _content.decode(row["content"]), _author(row))
    elif has_left(row["status"]) and outcome.status == "failed":
        fact = Failed(row["id"], outcome.status_at, _content.decode(row["content"]), _author(row))
    if fact is not None:
        thread.state, effects = advance(thread.state, fact)
        thread.effects += effects
        thread.touched = True
    show_status(thread, (row["order_us"], row["order_journal"], row["order_index"]), outcome.status)


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
