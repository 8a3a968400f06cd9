"""Search at the gateway: messages that hold every word, and customers by name, phone, username or e-mail.

Called by the API; always under `visible()`. Accents and capitals do not matter: messages are stored folded
(`domain.plain_text.fold`), words match from their beginning. Full text on a GIN index, without extensions; punctuation
is blanked out first, else PostgreSQL's parser would read "CL-20418" as the number -20418.
"""

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.plain_text import fold
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from backend_gateway.store.words import PUNCTUATION, words_of_column, words_of_contact
from protocol.api import SearchHit
from protocol.content import Content
from protocol.rules.card_numbers import masked
from protocol.rules.permissions import Permission, can

MOST_WORDS = 12
MOST_PEOPLE = 10
SPANS: tuple[timedelta | None, ...] = (timedelta(days=7), timedelta(days=60), None)
"""How far back is looked, one after the other, until there is enough."""
AROUND = 60
"""Characters of the excerpt on each side of the hit."""

_MESSAGES = f"""
select m.id, m.conversation_id, k.name, m.at, m.content from messages m
join conversations c on c.id = m.conversation_id join contacts k on k.id = c.contact_id
where {words_of_column("m.plain")} @@ to_tsquery('simple', $1) and c.merged_into is null
  and m.revoked_at is null and m.at >= $3 and (m.at, m.id) < ($4, $5) and {{visible}}
order by m.at desc, m.id desc limit $2
"""  # noqa: S608  the expression of the index; the braces are filled by `visible`
# A common word: from the newest row backwards, until there is enough. Of each row first whether its text holds the
# words at all, which costs a hundredth of taking it apart (in a CASE, so that no index is thought of).
_NEWEST = f"""
select m.id, m.conversation_id, k.name, m.at, m.content, m.known_at from messages m
join conversations c on c.id = m.conversation_id join contacts k on k.id = c.contact_id
where m.id > (select coalesce(max(id), 0) from messages) - {{window}}
  and case when m.plain like all($2::text[]) then {words_of_column("m.plain")} @@ to_tsquery('simple', $1) end
  and c.merged_into is null and m.revoked_at is null and {{visible}}
order by m.id desc limit $3
"""  # noqa: S608
_WINDOW_BEGAN = """
select known_at from messages where id > (select coalesce(max(id), 0) from messages) - $1 order by id limit 1
"""
WINDOW = 20_000
"""Newest messages that are read one by one; a word rarer than one in four hundred is found faster by the index."""
_START = "select at, id from messages where id = $1"
_PEOPLE = """
select l.id, p.conversation_id, p.name, l.at, p.phone, p.username, p.email from (
  select c.id as conversation_id, c.activity_us, k.name, k.phone, k.username, k.email
  from contacts k join conversations c on c.contact_id = k.id
  where c.merged_into is null and k.merged_into is null and {visible} and {named}
  order by c.activity_us desc, c.id desc limit $2
) p join lateral (
  select m.id, m.at from messages m where m.conversation_id = p.conversation_id
  order by m.order_us desc, m.order_journal desc, m.order_index desc limit 1) l on true
order by p.activity_us desc, p.conversation_id desc
"""
_CASE = """
select c.id as conversation_id, k.name, l.id, l.at from episodes e
join conversations c on c.id = e.conversation_id join contacts k on k.id = c.contact_id
join lateral (
  select m.id, m.at from messages m where m.conversation_id = c.id
  order by (m.episode_id is not distinct from e.id) desc, m.order_us desc, m.order_journal desc, m.order_index desc
  limit 1) l on true
where e.case_number = $1 and c.merged_into is null and {visible}
"""
MOST_CASE_DIGITS = 9
_BY_NAME = f"{words_of_contact('k.')} @@ to_tsquery('simple', $1)"
_BY_PHONE = "k.phone like $1"
_content = msgspec.json.Decoder[Content](Content)


_BLANK = str.maketrans(dict.fromkeys(PUNCTUATION, " "))


def words_of(text: str) -> list[str]:
    """The folded words of a query, at most twelve."""
    return fold(text).translate(_BLANK).split()[:MOST_WORDS]


async def search(conn: Conn, viewer: Viewer, query: str, limit: int = 50, before: int | None = None) -> list[SearchHit]:
    """Customers first (their newest message), then messages, newest first; `before` is the last id of a page.

    A number alone (`1042`, `#1042`) that is a case finds the conversation of that case.
    """
    words = words_of(query)
    if not words or not any(char.isalnum() for word in words for char in word):
        return []
    if before is None and (case := _case_number(query)) is not None:
        found = await _case(conn, viewer, case)
        if found or query.strip().startswith("#"):
            return found
    people = [] if before is not None else await _people(conn, viewer, query, words, min(limit, MOST_PEOPLE))
    return people + await _messages(conn, viewer, words, limit - len(people), before)


def _case_number(query: str) -> int | None:
    digits = query.strip().removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= MOST_CASE_DIGITS else None


async def _case(conn: Conn, viewer: Viewer, number: int) -> list[SearchHit]:
    return [
        SearchHit(
            conversation_id=row["conversation_id"], message_id=row["id"], name=row["name"], at=row["at"],
            excerpt=f"#{number}",
        )
        for row in await conn.fetch(_CASE.format(visible=visible(viewer)), number)
    ]  # fmt: skip


async def _messages(
    conn: Conn, viewer: Viewer, words: Sequence[str], limit: int, before: int | None
) -> list[SearchHit]:
    """The newest by themselves, then the last week, two months, everything: a common word must not read them all."""
    if before is None and len(newest := await _newest(conn, viewer, words, limit)) >= limit:
        return _hits(newest, words)
    sql, tsquery = _MESSAGES.format(visible=visible(viewer)), tsquery_of(words)
    start: Any = await conn.fetchrow(_START, before) if before is not None else None
    at, id_ = start or (datetime.max.replace(tzinfo=UTC), 0)
    rows: Sequence[Any] = ()
    for span in SPANS:
        since = (start[0] if start else datetime.now(UTC)) - span if span else datetime.min.replace(tzinfo=UTC)
        rows = await conn.fetch(sql, tsquery, limit, since, at, id_)
        if len(rows) >= limit:
            break
    return _hits(rows, words)


async def _newest(conn: Conn, viewer: Viewer, words: Sequence[str], limit: int) -> Sequence[Any]:
    """Hits among the newest rows that no other row can be newer than: at most the newest `limit` of them.

    Rows come in the order we heard of them: what was heard before the oldest row looked at also happened before it.
    """
    sql = _NEWEST.format(visible=visible(viewer), window=WINDOW)
    rows = await conn.fetch(sql, tsquery_of(words), [_like(word) for word in words], limit * 2)
    since = rows[-1]["known_at"] if len(rows) == limit * 2 else await conn.fetchval(_WINDOW_BEGAN, WINDOW)
    known = sorted((row for row in rows if row["at"] >= since), key=lambda row: (row["at"], row["id"]), reverse=True)
    return known[:limit]


def _like(word: str) -> str:
    """A pattern of texts that hold this word."""
    return "%" + "".join(f"\\{char}" if char in "\\%_" else char for char in word) + "%"


def _hits(rows: Sequence[Any], words: Sequence[str]) -> list[SearchHit]:
    return [
        SearchHit(
            conversation_id=row["conversation_id"],
            message_id=row["id"],
            name=row["name"],
            at=row["at"],
            excerpt=_excerpt(row["content"], words),
        )
        for row in rows
    ]


def tsquery_of(words: Sequence[str]) -> str:
    """A query for all of these words, each from its beginning."""
    return " & ".join(f"{_quoted(word)}:*" for word in words)


def _quoted(word: str) -> str:
    """A word as text of a tsquery: none of its characters is an operator."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


async def _people(conn: Conn, viewer: Viewer, query: str, words: Sequence[str], limit: int) -> list[SearchHit]:
    digits = "".join(char for char in query if char.isascii() and char.isdigit())
    by_phone = len(digits) >= 4 and all(char.isdigit() or char in "+-() ." for char in query)
    part = f"%{digits}%" if can(viewer, Permission.SEE_PHONE_NUMBERS) else digits  # else it could be guessed by digits
    named, wanted = (_BY_PHONE, part) if by_phone else (_BY_NAME, tsquery_of(words))
    rows = await conn.fetch(_PEOPLE.format(visible=visible(viewer), named=named), wanted, limit)
    return [
        SearchHit(
            conversation_id=row["conversation_id"],
            message_id=row["id"],
            name=row["name"],
            at=row["at"],
            excerpt=" · ".join(part for part in (row["phone"], row["username"], row["email"]) if part),
        )
        for row in rows
    ]


def _excerpt(content: str, words: Sequence[str]) -> str:
    """One line around the first hit, as it was written."""
    line = " ".join(unicodedata.normalize("NFC", masked(searchable(_content.decode(content)))).split())
    at = _place(line, words)
    start, end = max(0, at - AROUND), min(len(line), at + AROUND)
    start = line.rfind(" ", 0, start) + 1 if start else 0
    if end < len(line):
        end = space if (space := line.find(" ", end)) != -1 and space - end < AROUND else end
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def _place(line: str, words: Sequence[str]) -> int:
    """Where the first word that was looked for begins."""
    at = 0
    for piece in line.split(" "):
        if any(part.startswith(word) for part in fold(piece).translate(_BLANK).split() for word in words):
            return at
        at += len(piece) + 1
    return 0
