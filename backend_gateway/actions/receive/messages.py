"""New messages: found new, given a conversation, inserted, folded into their threads."""

from collections.abc import Sequence

import msgspec

from backend_gateway.actions.opt_out import hear_wishes
from backend_gateway.actions.receive.contacts import contacts_of
from backend_gateway.actions.receive.files import insert_files
from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.actions.receive.orders import with_names
from backend_gateway.actions.receive.quotes import Quotes, load_quotes
from backend_gateway.actions.surveys_answers import Answers, load_answers
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.plain_text import fold
from backend_gateway.domain.sla import is_holding_reply
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_facts import Received
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import NOWHERE, Event, Kind
from backend_gateway.store.received import NewMessage, Wamid, known_wamids, new_message_ids
from backend_gateway.store.threads import Thread, load_threads_at
from protocol.content import Text
from protocol.message import Author
from protocol.order import to_microseconds

_encode = msgspec.json.Encoder().encode


def _text(value: object) -> str:
    return _encode(value).decode()


async def _only_new(
    conn: Conn, facts: Sequence[MessageFact], numbers: dict[str, OurNumber]
) -> dict[Wamid, MessageFact]:
    """The facts that are not messages yet, the first of each (number, wamid)."""
    first: dict[Wamid, MessageFact] = {}
    for fact in facts:
        first.setdefault((numbers[fact.phone_number_id].id, fact.wamid), fact)
    for key in await known_wamids(conn, list(first)):
        del first[key]
    return first


async def receive_messages(conn: Conn, facts: Sequence[MessageFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Insert what is new, each in its conversation; the events of it."""
    new = await _only_new(conn, facts, numbers)
    if not new:
        return []
    contacts, events = await contacts_of(conn, [(numbers[f.phone_number_id], f.party) for f in new.values()])
    events += await hear_wishes(conn, new.values(), contacts)
    pairs = [(number, contact) for (number, _), contact in zip(new, contacts, strict=True)]
    at = await load_threads_at(conn, pairs)
    threads = {thread.id: thread for thread in at.values()}
    quotes = await load_quotes(conn, new, contacts)
    named = await with_names(conn, new.values())
    answers = await load_answers(conn, [(at[pair], fact) for pair, fact in zip(pairs, new.values(), strict=True)])
    rows = []
    ids = await new_message_ids(conn, len(new))
    for id_, (key, _), pair, fact in zip(ids, new.items(), pairs, named, strict=True):
        rows.append(_receive_one(id_, key, fact, at[pair], pair[1], quotes, answers))
    await finish(conn, threads, rows)
    await answers.write(conn)
    await insert_files(conn, rows, named)
    events += conversation_events(threads.values())
    events += [Event(Kind.MESSAGE, r.id, 1, NOWHERE, threads[r.conversation_id].scope) for r in rows]
    return events


def _receive_one(
    id_: int, key: Wamid, fact: MessageFact, thread: Thread, contact: int, quotes: Quotes, answers: Answers
) -> NewMessage:  # fmt: skip
    """Fold one message into its thread and shape its row. The row's episode may still be a local id."""
    author = Author("customer", contact) if fact.direction == "in" else Author("phone")
    survey = answers.of(thread, fact, id_)
    thread.state, effects = advance(thread.state, Received(fact, id_, author, survey is not None))
    thread.effects += effects
    thread.touched = True
    quote = quotes.of(key[0], fact, contact)
    quotes.add(key, contact, id_, author, fact.content)
    return NewMessage(
        id=id_, conversation_id=thread.id, number_id=key[0], episode_id=thread.state.episode_id,
        direction=fact.direction, source=fact.source, author_kind=author.kind, author_id=author.id, wamid=fact.wamid,
        order_us=to_microseconds(fact.at), order_journal=fact.place.journal_id, order_index=fact.place.index,
        at=fact.at, kind=type(fact.content).__struct_config__.tag, content=_text(fact.content),  # type: ignore[arg-type]
        plain=fold(searchable(fact.content)), quote=_text(quote) if quote else None,
        quoted_wamid=fact.context.wamid, forwarded=fact.context.forwarded,
        referral=_text(fact.referral) if fact.referral else None, raw=fact.raw, status=_status(fact), survey_id=survey,
        holding=_holding(fact),
    )  # fmt: skip


def _holding(fact: MessageFact) -> bool | None:
    """A reply written in the phone app that only buys time."""
    if fact.source != "echo" or not isinstance(fact.content, Text):
        return None
    return True if is_holding_reply(fact.content.body) else None


_OURS = frozenset({"accepted", "sent", "delivered", "read", "played", "failed"})


def _status(fact: MessageFact) -> str:
    """History tells what became of our old messages; everything else has no status of its own."""
    status = (fact.status or "").lower()
    return status if fact.direction == "out" and status in _OURS else "none"


__all__ = ["receive_messages"]
