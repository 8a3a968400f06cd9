"""A person is forgotten: what they are known by, what was said, their files. That it happened stays, and all figures.

    one transaction: nothing finds them any more; a line in the list outside the database, on disk before it counts
      -> finish: what was said, some messages at a time -> files nobody else names -> deliveries as they came

Called by the API, by `after_restore` for erasures of after the backup, and by housekeeping for what broke off. What
always holds: who writes again is somebody new; nothing of the person is in the audit; a desktop that has them is told
they are gone; what is left to do is sealed until it is done.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from backend_gateway.actions.own_lines import happen
from backend_gateway.actions.threads import finish as finish_threads
from backend_gateway.domain.thread_facts import Resolved
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, contact_reads, erasure_list, erasures, hydrate, merges
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import EVERYONE, NOWHERE, Event, Kind, Scope, append
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.media_rows import referenced
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.people import Contact
from protocol.privacy import Erased

SHORTEST = 7
"""Of what is looked for in deliveries as they came, letters: less would be found in anybody's."""
MESSAGES = 500
"""Emptied in one transaction."""

Units = Callable[[str], Unit]


class Rest(Struct, frozen=True):
    """What is left to do: where messages are, and what WhatsApp called the person."""

    conversations: list[int]
    words: list[str]


async def erase_contact(
    unit: Unit, actor: Viewer, contact_id: int, typed: str, outside: tuple[Keyring, Path], now: datetime
) -> tuple[int, Erased]:
    """Erase a person who is wholly in sight; the erasure to finish.

    Raises NotFound, BadRequest (`typed` is not what they are shown as), Conflict (try again soon).
    """
    await merges.merging(unit.conn)
    await sees_wholly(unit.conn, actor, contact_id)
    contact = (await hydrate.contacts(unit.conn, [contact_id]))[contact_id]
    _check_typed(contact, typed)  # before anything is written: the list outside has no way back
    return await forget(unit, actor.user_id, contact_id, *outside, now)


async def sees_wholly(conn: Conn, actor: Viewer, contact_id: int) -> None:
    """Raises NotFound where the person, or one of their conversations, is out of sight."""
    if not await contact_reads.may_see(conn, actor, contact_id):
        raise NotFound
    if not await contact_reads.sees_all(conn, actor, [contact_id]):
        raise NotFound


async def forget(
    unit: Unit, by: int | None, contact_id: int, keyring: Keyring, path: Path | None, now: datetime
) -> tuple[int, Erased]:
    """Take away what they are known by. Without `path` it is on the list already: a restore does it again."""
    contacts = await erasures.whole(unit.conn, contact_id)
    await merges.lock_contacts(unit.conn, contacts)
    conversations = await erasures.lock_conversations(unit.conn, contacts)
    if await erasures.under_way(unit.conn, conversations):
        raise Conflict("A message to this person is on its way: try again in a moment.")
    await _end_cases(unit, by, conversations, now)
    names = await erasures.names_of(unit.conn, contacts)
    words = sorted({value for _, _, value in names if len(value) >= SHORTEST})
    gone = await _gone(unit, contacts, conversations)
    found = await erasures.counts(unit.conn, conversations)
    await erasures.hide(unit.conn, contacts, conversations, now, words)
    await append(unit.conn, gone)
    marks = erasure_list.marks_of(keyring, names)
    rest = keyring.seal(msgspec.json.encode(Rest(conversations, words)), erasures.rest_context(contact_id))
    erasure_id = await erasures.keep(unit.conn, now, by, contact_id, marks, found, rest)
    detail = {"messages": found[0], "files": found[1]}
    await audit.record(unit.conn, by, "contact.erased", f"contact:{contact_id}", detail)
    if path is not None:
        erasure_list.add(path, now, marks)  # last: if the commit fails after it, a restore forgets somebody too many
    return erasure_id, Erased(messages=found[0], files=found[1], conversations=len(conversations))


async def finish(units: Units, files: MediaFiles | None, keyring: Keyring, erasure_id: int) -> None:
    """Take away what was said, some at a time; begun anew it only repeats itself. Raises SecretUnreadable."""
    async with units("read_erasure") as unit:
        row = await erasures.rest_of(unit.conn, erasure_id)
    if row is None:
        return
    rest = msgspec.json.decode(keyring.open(row[1], erasures.rest_context(row[0])), type=Rest)
    last: int | None = 0
    while last is not None:
        async with units("erase_messages") as unit:
            last, addresses = await erasures.empty_some(unit.conn, rest.conversations, last, MESSAGES)
        if files is not None:  # what a stop leaves here is swept by housekeeping: no row names it
            await _delete_files(units, files, addresses)
    await _sweep(units, [word.encode() for word in rest.words])
    async with units("erasure_done") as unit:
        await erasures.done(unit.conn, erasure_id)


async def finish_all(units: Units, files: MediaFiles | None, keyring: Keyring) -> int:
    """What broke off; how many."""
    async with units("read_erasures") as unit:
        left = await erasures.unfinished(unit.conn)
    for erasure_id in left:
        await finish(units, files, keyring, erasure_id)
    return len(left)


def _check_typed(contact: Contact, typed: str) -> None:
    shown = (contact.name, contact.profile_name, contact.phone, contact.username)
    if typed.strip().casefold() not in {name.strip().casefold() for name in shown if name}:
        raise BadRequest("name: type the name of the person as it is shown.")


async def _delete_files(units: Units, files: MediaFiles, addresses: set[str]) -> None:
    async with units("erase_files") as unit:
        kept = await referenced(unit.conn, sorted(addresses))
    for address in sorted(addresses - kept):
        await files.delete(address)


async def _sweep(units: Units, words: Sequence[bytes]) -> None:
    """Deliveries as they came go too."""
    for place in ("journal", "parked"):
        last: int | None = 0
        while words and last is not None:
            async with units("erase_deliveries") as unit:
                last = await erasures.sweep(unit.conn, place, last, words)


async def _end_cases(unit: Unit, by: int | None, conversations: Sequence[int], now: datetime) -> None:
    """What is open ends as resolved: its times must have an end."""
    threads = await load_threads(unit.conn, await erasures.open_ones(unit.conn, conversations))
    for thread in threads.values():
        happen(thread, Resolved(now, by))
    if threads:
        await finish_threads(unit.conn, threads)


async def _gone(unit: Unit, contacts: Sequence[int], conversations: Sequence[int]) -> list[Event]:
    """For who sees each now."""
    rows = await unit.conn.fetch(
        "select id, rev, team_id, assignee_id from conversations where id = any($1::bigint[])", list(conversations)
    )
    events = [
        Event(Kind.CONVERSATION, id_, rev + 1, Scope(team, assignee), NOWHERE) for id_, rev, team, assignee in rows
    ]
    people = await unit.conn.fetch("select id, rev from contacts where id = any($1::bigint[])", list(contacts))
    return [*events, *(Event(Kind.CONTACT, id_, rev + 1, EVERYONE, NOWHERE) for id_, rev in people)]
