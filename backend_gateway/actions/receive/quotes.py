"""What a new message answers: the quoted message as one line, found in the history or in the same batch.

Only within the conversation: the wamid is chosen by whoever sends the message, and a guessed one of somebody else's
conversation would show what was said there.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.message_text import headline
from backend_gateway.domain.plain_text import preview_line
from backend_gateway.store.conn import Conn
from backend_gateway.store.identities import same_people
from backend_gateway.store.received import Wamid, quoted
from protocol.content import Content
from protocol.message import Author, Quote

_content = msgspec.json.Decoder[Content](Content)


class Quotes:
    """Quotable messages by (number, wamid), with their contact: the ones looked up, and those added in the batch."""

    def __init__(self, found: dict[Wamid, tuple[int, Quote]], wanted: set[Wamid], people: set[tuple[int, int]]) -> None:
        self._found = found
        self._wanted = wanted
        self._people = people

    def of(self, number_id: int, fact: MessageFact, contact_id: int) -> Quote | None:
        """What this message quotes; without our row for it, at least that it quotes something and whose it was."""
        wamid = fact.context.wamid
        if wamid is None:
            return Quote(kind="product", preview=fact.context.product) if fact.context.product else None
        known = self._found.get((number_id, wamid))
        if known is not None and (known[0] == contact_id or (contact_id, known[0]) in self._people):
            return known[1]
        theirs = fact.context.author is not None and fact.context.author in (fact.party.wa_id, fact.party.bsuid)
        return Quote(author=Author("customer", contact_id) if theirs else None)

    def add(self, key: Wamid, contact_id: int, id_: int, author: Author, content: Content) -> None:
        """A message of this batch that a later one may quote."""
        if key in self._wanted:
            self._found[key] = contact_id, quote_of(id_, author, content)


def quote_of(id_: int, author: Author, content: Content) -> Quote:
    """A message as it is quoted."""
    kind: Any = type(content).__struct_config__.tag
    return Quote(message_id=id_, author=author, kind=kind, preview=preview_line(headline(content)))


async def load_quotes(conn: Conn, facts: Mapping[Wamid, MessageFact], contacts: Sequence[int]) -> Quotes:
    """Look up everything the batch quotes, in one query. `contacts`: whose each fact is, in the same order."""
    wanted = {(number, fact.context.wamid) for (number, _), fact in facts.items() if fact.context.wamid is not None}
    found = {}
    for key, row in (await quoted(conn, list(wanted))).items():
        author = Author(row["author_kind"], row["author_id"], row["name"])
        found[key] = row["contact_id"], quote_of(row["id"], author, _content.decode(row["content"]))
    named = [((n, f.context.wamid or ""), who) for ((n, _), f), who in zip(facts.items(), contacts, strict=True)]
    pairs = [(who, found[key][0]) for key, who in named if key in found]
    return Quotes(found, wanted, await same_people(conn, pairs))
