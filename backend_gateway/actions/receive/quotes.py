"""What a new message answers: the quoted message as one line, found in the history or in the same batch."""

from collections.abc import Mapping
from typing import Any

import msgspec

from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.message_text import headline
from backend_gateway.domain.plain_text import preview_line
from backend_gateway.store.conn import Conn
from backend_gateway.store.received import Wamid, quoted
from protocol.content import Content
from protocol.message import Author, Quote

_content = msgspec.json.Decoder[Content](Content)


class Quotes:
    """Quotable messages by (number, wamid): the ones looked up, and those added as the batch goes on."""

    def __init__(self, found: dict[Wamid, Quote], wanted: set[Wamid]) -> None:
        self._found = found
        self._wanted = wanted

    def of(self, number_id: int, fact: MessageFact, contact_id: int) -> Quote | None:
        """What this message quotes; without our row for it, at least that it quotes something and whose it was."""
        wamid = fact.context.wamid
        if wamid is None:
            return Quote(kind="product", preview=fact.context.product) if fact.context.product else None
        known = self._found.get((number_id, wamid))
        if known is not None:
            return known
        theirs = fact.context.author is not None and fact.context.author in (fact.party.wa_id, fact.party.bsuid)
        return Quote(author=Author("customer", contact_id) if theirs else None)

    def add(self, key: Wamid, id_: int, author: Author, content: Content) -> None:
        """A message of this batch that a later one may quote."""
        if key in self._wanted:
            self._found[key] = quote_of(id_, author, content)


def quote_of(id_: int, author: Author, content: Content) -> Quote:
    """A message as it is quoted."""
    kind: Any = type(content).__struct_config__.tag
    return Quote(message_id=id_, author=author, kind=kind, preview=preview_line(headline(content)))


async def load_quotes(conn: Conn, facts: Mapping[Wamid, MessageFact]) -> Quotes:
    """Look up everything the batch quotes, in one query."""
    wanted = {(number, fact.context.wamid) for (number, _), fact in facts.items() if fact.context.wamid is not None}
    found = {}
    for key, row in (await quoted(conn, list(wanted))).items():
        author = Author(row["author_kind"], row["author_id"], row["name"])
        found[key] = quote_of(row["id"], author, _content.decode(row["content"]))
    return Quotes(found, wanted)
