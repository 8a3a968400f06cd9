"""Reactions, edits and revokes: they change a message that is there; without one they become a line of their own.

What a customer sends reaches only their own conversation: the wamid a reaction, edit or revoke names is chosen by
whoever sends it. An edit or a revoke also needs the same side that wrote the message: nobody rewrites what we said.

Nothing is discarded: a reaction to a message we do not have, or the new text of one, still reaches the timeline.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from backend_gateway.actions.receive.contacts import contacts_if_known
from backend_gateway.actions.receive.messages import receive_messages
from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.actions.receive.reactions import merged_reactions
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.facts import EditFact, MessageFact, ReactionFact, RevokeFact
from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.plain_text import fold
from backend_gateway.domain.thread import advance, preview_of
from backend_gateway.domain.thread_facts import BecameQuestion, Reacted
from backend_gateway.domain.waits import needs_answer
from backend_gateway.store import following
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from backend_gateway.store.identities import same_people
from backend_gateway.store.received import Wamid
from backend_gateway.store.targets import targets, write_edits, write_reactions, write_revokes
from backend_gateway.store.threads import Thread, load_threads
from protocol.content import Content, ReactionEvent, Unsupported
from protocol.message import Author, Source
from protocol.order import to_microseconds

Change = ReactionFact | EditFact | RevokeFact
_content = msgspec.json.Decoder[Content](Content)
_encode = msgspec.json.Encoder().encode


async def _split(
    conn: Conn, facts: Sequence[Any], numbers: dict[str, OurNumber]
) -> tuple[list[tuple[Any, Any]], list[Any]]:
    """(facts with their target's row, facts without)."""
    keys: list[Wamid] = [(numbers[fact.phone_number_id].id, fact.target_wamid) for fact in facts]
    contacts = await contacts_if_known(conn, [(numbers[fact.phone_number_id], fact.party) for fact in facts])
    rows = await targets(conn, list(set(keys)))
    named = [(rows.get(key), contact, fact) for key, contact, fact in zip(keys, contacts, facts, strict=True)]
    people = await same_people(conn, [(who, row["contact_id"]) for row, who, _ in named if row and who is not None])
    found = [(row, fact) for row, who, fact in named if row and (who, row["contact_id"]) in people and _may(row, fact)]
    reached = {id(fact) for _, fact in found}
    return found, [fact for fact in facts if id(fact) not in reached]


def _may(row: Any, fact: Change) -> bool:
    return isinstance(fact, ReactionFact) or bool(row["direction"] == fact.direction)


def message_events(rows: Sequence[Any], threads: dict[int, Thread]) -> list[Event]:
    """One event for each changed message (rows of `store/targets`, as they were before)."""
    seen = {row["id"]: row for row in rows}
    scopes = {id_: threads[row["conversation_id"]].scope for id_, row in seen.items()}
    return [Event(Kind.MESSAGE, id_, row["rev"] + 1, scopes[id_], scopes[id_]) for id_, row in seen.items()]


async def receive_reactions(conn: Conn, facts: Sequence[ReactionFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Put emojis on their bubbles; the newest of each author counts (LESSONS 25)."""
    if not facts:
        return []
    found, lost = await _split(conn, facts, numbers)
    threads = await load_threads(conn, {row["conversation_id"] for row, _ in found})
    reactions: dict[int, str] = {}
    changed, touched = [], []
    for row, fact in found:
        author = Author("customer", row["contact_id"]) if fact.direction == "in" else Author("phone")
        merged = merged_reactions(reactions.get(row["id"], row["reactions"]), author, fact.emoji, fact.at)
        if merged is not None:
            reactions[row["id"]] = merged
            changed.append(row)
            touched += [row] if author.kind == "customer" else []
            thread = threads[row["conversation_id"]]
            thread.state, effects = advance(thread.state, Reacted(fact, author))
            thread.effects += effects
            thread.touched = True
    await write_reactions(conn, reactions)
    await finish(conn, threads)
    await following.enqueue_touched(conn, sorted({row["conversation_id"] for row in touched}))
    events = message_events(changed, threads) + conversation_events(threads.values())
    return events + await receive_messages(conn, [_as_message(f, ReactionEvent(f.emoji)) for f in lost], numbers)


async def receive_edits(conn: Conn, facts: Sequence[EditFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Replace what a message says; what it said before is kept."""
    if not facts:
        return []
    found, lost = await _split(conn, sorted(facts, key=lambda fact: fact.at), numbers)
    newest = {row["id"]: (row, f) for row, f in found if row["edited_at"] is None or f.at > row["edited_at"]}
    changed = list(newest.values())
    await write_edits(conn, [_edit(row, fact) for row, fact in changed])
    threads = await load_threads(conn, {row["conversation_id"] for row, _ in changed})
    for row, fact in changed:
        show_if_last(threads[row["conversation_id"]], row, fact.content)
        if row["episode_id"] is not None and _owes_otherwise(row, fact):
            thread = threads[row["conversation_id"]]
            thread.state, effects = advance(thread.state, _asked(row, fact))
            thread.effects += effects
    await finish(conn, threads)
    events = message_events([row for row, _ in changed], threads) + conversation_events(threads.values())
    return events + await receive_messages(conn, [_as_message(f, f.content) for f in lost], numbers)


def _owes_otherwise(row: Any, fact: EditFact) -> bool:
    """Whether it needs an answer only now, or no longer: thanks that became a question."""
    return fact.direction == "in" and needs_answer(_content.decode(row["content"])) != needs_answer(fact.content)


def _asked(row: Any, fact: EditFact) -> BecameQuestion:
    order = (to_microseconds(fact.at), row["order_journal"], row["order_index"])
    return BecameQuestion(order, row["episode_id"], asks=needs_answer(fact.content))


def _edit(row: Any, fact: EditFact) -> tuple[int, str, str, Any, str]:
    kind: Any = type(fact.content).__struct_config__.tag
    return row["id"], _encode(fact.content).decode(), fold(searchable(fact.content)), fact.at, kind


async def receive_revokes(conn: Conn, facts: Sequence[RevokeFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Mark messages as taken back; one we never had still shows that something was."""
    if not facts:
        return []
    found, lost = await _split(conn, facts, numbers)
    changed = {row["id"]: (row, fact) for row, fact in found if row["revoked_at"] is None}
    await write_revokes(conn, [(id_, fact.at) for id_, (_, fact) in changed.items()])
    rows = [row for row, _ in changed.values()]
    threads = await load_threads(conn, {row["conversation_id"] for row in rows})
    for row in rows:
        show_if_last(threads[row["conversation_id"]], row, Unsupported(kind="revoked"))
    await finish(conn, threads)
    events = message_events(rows, threads) + conversation_events(threads.values())
    return events + await receive_messages(conn, [_as_message(f, Unsupported(kind="revoked")) for f in lost], numbers)


def show_if_last(thread: Thread, row: Any, content: Any) -> None:
    """Keep the list's line true when the changed message is the last one."""
    if thread.state.activity == (row["order_us"], row["order_journal"], row["order_index"]):
        thread.state.preview = preview_of(content, Author(row["author_kind"], row["author_id"]), row["status"])
        thread.touched = True


def _as_message(fact: Change, content: Any) -> MessageFact:
    """A change whose target is not in our history, as a line of its own."""
    return MessageFact(
        place=fact.place,
        phone_number_id=fact.phone_number_id,
        wamid=fact.wamid,
        party=fact.party,
        at=fact.at,
        content=content,
        direction=fact.direction,
        source=_source(fact),
        media=getattr(fact, "media", None),
    )


def _source(fact: Change) -> Source:
    """What the phone app changes in a message from before our time answers nobody now."""
    if isinstance(fact, ReactionFact):
        return fact.source
    return "live" if fact.direction == "in" else "history"


__all__ = ["message_events", "receive_edits", "receive_reactions", "receive_revokes", "show_if_last"]
