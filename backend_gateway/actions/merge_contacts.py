"""Two records of one customer become one, and two again (LESSONS 28: a merge keeps a route, and is undone).

Called by `actions/contacts`. What always holds: the loser's identities, conversations and history go to the winner,
the winner's empty fields are filled from the loser, and `contact_merges.moved` names everything that went, so the undo
moves exactly that back.
"""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.actions.fold_conversations import Folded, absorb, release
from backend_gateway.actions.threads import conversation_events
from backend_gateway.domain.record import Record
from backend_gateway.errors import AlreadyDone, BadRequest, Forbidden, MergedSince, NotFound
from backend_gateway.store import audit, contact_reads, contact_record, hydrate, merges
from backend_gateway.store.event_log import EVERYONE, NOWHERE, Event, Kind, append
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import MergedContacts
from protocol.rules.contact_fields import MOST_TAGS, clean_tags

FILLED = ("profile_name", "phone", "username", "email", "city", "language")
"""Fields the winner takes from the loser when it has none."""


_OWN = ("fields", "tags", "pinned_note", "consent")


class Gone(Struct, kw_only=True):
    """What went from the loser to the winner; the row's `moved`."""

    identities: list[int]
    renamed: list[int]
    folded: list[Folded]
    filled: dict[str, Any]
    notes_before: str
    notes_after: str
    flags_before: tuple[bool, bool]
    record_before: Record | None = None
    record_after: Record | None = None
    """The winner's own fields, tags, pinned note and consent, before the loser's were added and after."""


_IDENTITIES = "update identities set contact_id = $2 where contact_id = $1 returning id"
_SETTLE = """
update suspected_duplicates set settled_at = $3
where (contact_id, other_id) in (($1, $2), ($2, $1)) and settled_at is null
"""
_SUSPECT_AGAIN = """
update suspected_duplicates d set settled_at = null from contact_merges m
where m.id = $1 and d.settled_at = m.at and (d.contact_id, d.other_id) in
  ((m.winner_id, m.loser_id), (m.loser_id, m.winner_id))
"""
_RECORD = """
insert into contact_merges (winner_id, loser_id, by_user, reason, moved, at) values ($1, $2, $3, 'agent', $4, $5)
returning id
"""
_FILL = """
update contacts set profile_name = $2, phone = $3, username = $4, email = $5, city = $6, language = $7, notes = $8,
  vip = $9, marketing_opt_out = $10, opted_out_at = case when $10 then coalesce(opted_out_at, $11) end,
  opt_out_source = case when $10 then coalesce(opt_out_source, $12) end, rev = rev + 1
where id = $1 returning rev
"""
_HIDE = "update contacts set merged_into = $2, rev = rev + 1 where id = $1 returning rev"
_RECENT = (
    "select id, loser_id, moved from contact_merges where id = $1 and winner_id = $2 and undone_at is null for update"
)
_LATER = "select max(id) from contact_merges where winner_id = $2 and id > $1 and undone_at is null"


async def merge_contacts(unit: Unit, actor: Viewer, winner_id: int, loser_id: int, now: datetime) -> MergedContacts:
    """Make `loser_id` part of `winner_id`. Raises NotFound (not there, or not visible), BadRequest (the same).

    Raises Forbidden when a conversation of theirs is hidden from the actor: it would come into view.
    """
    winner, loser = await _lock_pair(unit, actor, winner_id, loser_id)
    identities = [row[0] for row in await unit.conn.fetch(_IDENTITIES, loser_id, winner_id)]
    renamed, folded, events = await _conversations(unit, winner_id, loser_id, now)
    filled = {name: loser[name] for name in FILLED if winner[name] is None and loser[name] is not None}
    notes = "\n\n".join(text for text in (winner["notes"], loser["notes"]) if text)
    flags = (winner["vip"] or loser["vip"], winner["marketing_opt_out"] or loser["marketing_opt_out"])
    stop = (loser["opted_out_at"], loser["opt_out_source"])
    records = await contact_record.lock_records(unit.conn, [winner_id, loser_id])
    blended = _blended(records[winner_id], records[loser_id])
    # The loser goes first: an index on identities or phones never sees both alive.
    hidden = await unit.conn.fetchval(_HIDE, loser_id, winner_id)
    values = [({**winner, **filled})[name] for name in FILLED]
    await unit.conn.fetchval(_FILL, winner_id, *values, notes, *flags, *stop)
    rev = await _add_record(unit, winner_id, blended)
    await unit.conn.execute(_SETTLE, winner_id, loser_id, now)
    gone = Gone(
        identities=identities,
        renamed=renamed,
        folded=folded,
        filled=filled,
        notes_before=winner["notes"],
        notes_after=notes,
        flags_before=(winner["vip"], winner["marketing_opt_out"]),
        record_before=records[winner_id],
        record_after=blended,
    )
    moved = msgspec.json.encode(gone).decode()
    merge_id = await unit.conn.fetchval(_RECORD, winner_id, loser_id, actor.user_id, moved, now)
    events.append(Event(Kind.CONTACT, loser_id, hidden, EVERYONE, NOWHERE))
    events.append(Event(Kind.CONTACT, winner_id, rev))
    return await _tell(unit, actor, "contact.merged", merge_id, (winner_id, loser_id), events)


async def _lock_pair(unit: Unit, actor: Viewer, winner_id: int, loser_id: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both rows, locked; raises what `merge_contacts` says when the actor may not merge them."""
    if winner_id == loser_id:
        raise BadRequest("A record cannot be merged with itself.")
    await merges.merging(unit.conn)
    found = await merges.lock_contacts(unit.conn, [winner_id, loser_id])
    for id_ in (winner_id, loser_id):
        if id_ not in found or not await contact_reads.may_see(unit.conn, actor, id_):
            raise NotFound
    if not await contact_reads.sees_all(unit.conn, actor, [winner_id, loser_id]):
        raise Forbidden("These records also have conversations of other teams. Ask somebody who sees them all.")
    return found[winner_id], found[loser_id]


async def _conversations(
    unit: Unit, winner_id: int, loser_id: int, now: datetime
) -> tuple[list[int], list[Folded], list[Event]]:
    """Every conversation of the loser: renamed where the winner has none on that number, folded into its one else."""
    pairs = await merges.conversation_pairs(unit.conn, winner_id, loser_id)
    threads = await load_threads(unit.conn, [id_ for pair in pairs for id_ in pair if id_ is not None])
    renamed: list[int] = []
    folded: list[Folded] = []
    events: list[Event] = []
    for source, target in pairs:
        if target is None:
            events.append(await _rename(unit, source, winner_id))
            renamed.append(source)
            continue
        outcome = await absorb(unit.conn, threads[source], threads[target], now)
        folded.append(outcome.folded)
        events += [*outcome.events, *conversation_events([threads[target]])]
    return renamed, folded, events


async def _rename(unit: Unit, conversation_id: int, contact_id: int) -> Event:
    """Give a conversation to another contact."""
    sql = "update conversations set contact_id = $2, rev = rev + 1 where id = $1 returning rev"
    rev = await unit.conn.fetchval(sql, conversation_id, contact_id)
    scope = (await load_threads(unit.conn, [conversation_id]))[conversation_id].before
    return Event(Kind.CONVERSATION, conversation_id, rev, scope, scope)


async def unmerge_contacts(unit: Unit, actor: Viewer, contact_id: int, merge_id: int, now: datetime) -> MergedContacts:
    """Undo a merge, the newest of this record first: a later one may have built on what this one brought.

    Raises NotFound (no such merge, or not visible), AlreadyDone (undone before), MergedSince (undo `merge_id` first).
    """
    await merges.merging(unit.conn)
    if not await contact_reads.may_see(unit.conn, actor, contact_id):
        raise NotFound
    winner = (await merges.lock_contacts(unit.conn, [contact_id])).get(contact_id)
    row = await unit.conn.fetchrow(_RECENT, merge_id, contact_id)
    if row is None:
        if await unit.conn.fetchval(
            "select 1 from contact_merges where id = $1 and winner_id = $2", merge_id, contact_id
        ):
            raise AlreadyDone("This merge was undone already.")
        raise NotFound
    if winner is None:  # it became part of another at this moment
        raise NotFound
    if (later := await unit.conn.fetchval(_LATER, merge_id, contact_id)) is not None:
        raise MergedSince(merge_id=later)
    gone = msgspec.json.decode(row["moved"], type=Gone)
    await load_threads(unit.conn, {*gone.renamed, *(id_ for one in gone.folded for id_ in (one.source, one.target))})
    loser_rev = await unit.conn.fetchval(
        "update contacts set merged_into = null, rev = rev + 1 where id = $1 returning rev", row["loser_id"]
    )
    back = "update identities set contact_id = $2 where id = any($1::bigint[])"
    await unit.conn.execute(back, gone.identities, row["loser_id"])
    events = [await _rename(unit, id_, row["loser_id"]) for id_ in gone.renamed]
    for folded in gone.folded:
        threads = await load_threads(unit.conn, [folded.source, folded.target])
        events += await release(unit.conn, folded, threads[folded.source], threads[folded.target])
        events += conversation_events([threads[folded.target]])
    await unit.conn.execute(_SUSPECT_AGAIN, merge_id)
    events += await _restore(unit, winner, gone)
    events.append(Event(Kind.CONTACT, row["loser_id"], loser_rev, NOWHERE, EVERYONE))
    await unit.conn.execute("update contact_merges set undone_at = $2 where id = $1", merge_id, now)
    return await _tell(unit, actor, "contact.unmerged", merge_id, (contact_id, row["loser_id"]), events)


async def _restore(unit: Unit, winner: dict[str, Any], gone: Gone) -> list[Event]:
    """Empty again what the merge had filled, unless somebody changed it since."""
    fields = {name: None if winner[name] == gone.filled.get(name) else winner[name] for name in FILLED}
    notes = gone.notes_before if winner["notes"] == gone.notes_after else winner["notes"]
    await unit.conn.fetchval(_FILL, winner["id"], *fields.values(), notes, *gone.flags_before, None, None)
    rev = await _add_record(unit, winner["id"], gone.record_before, gone.record_after)
    return [Event(Kind.CONTACT, winner["id"], rev)]


def _blended(winner: Record, loser: Record) -> Record:
    """The winner's values, and the loser's where it has none."""
    return replace(
        winner,
        fields=loser.fields | winner.fields,
        tags=clean_tags([*winner.tags, *loser.tags][:MOST_TAGS]),
        pinned_note=winner.pinned_note or loser.pinned_note,
        consent=winner.consent or loser.consent,
    )


async def _add_record(unit: Unit, contact_id: int, wanted: Record | None, unless: Record | None = None) -> int:
    """Put these own fields into the record, but for those that differ from `unless`; its new revision."""
    [now] = (await contact_record.lock_records(unit.conn, [contact_id])).values()
    if wanted is not None:
        kept = {
            name: getattr(wanted, name)
            for name in _OWN
            if unless is None or getattr(now, name) == getattr(unless, name)
        }
        now = replace(now, **kept)
    return await contact_record.save_record(unit.conn, now)


async def _tell(
    unit: Unit, actor: Viewer, action: str, merge_id: int, contacts: tuple[int, int], events: list[Event]
) -> MergedContacts:
    await append(unit.conn, events)
    detail = {"loser": contacts[1], "merge": merge_id}
    await audit.record(unit.conn, actor.user_id, action, f"contact:{contacts[0]}", detail)
    return MergedContacts(merge_id=merge_id, contact=(await hydrate.contacts(unit.conn, [contacts[0]]))[contacts[0]])
