"""Customers found for a new conversation: by name, field value, tag or phone, those without a conversation too.

Called by the API. What always holds: the rule of `contact_reads.may_see`; the conversation named is the one on the
number asked for, and only when the viewer may see it.
"""

from typing import Any

from backend_gateway.domain.phone_variants import digits_of, match_key
from backend_gateway.store.conn import Conn
from backend_gateway.store.search import tsquery_of, words_of
from backend_gateway.store.visible import Viewer, visible
from backend_gateway.store.words import words_of_contact
from protocol.customers import FoundContact
from protocol.rules.permissions import Permission, can

MOST = 20
LEAST_DIGITS = 4

_BY_WORDS = f"{words_of_contact('k.')} @@ to_tsquery('simple', $1)"
_BY_PHONE = """
(k.phone like $1 or exists (select from identities i where i.contact_id = k.id and i.kind = 'wa_id'
  and i.match_key = $4::text and i.retired_at is null))
"""
_FIND = """
select k.id, k.name, k.phone, k.username, k.vip, k.blocked, k.marketing_opt_out, k.tags, c.id as conversation_id
from contacts k left join conversations c
  on c.contact_id = k.id and c.number_id = $2 and c.merged_into is null and {visible}
where k.merged_into is null and {named} and (
  exists (select from conversations c where c.contact_id = k.id and c.merged_into is null and {visible})
  or not exists (select from conversations c where c.contact_id = k.id and c.merged_into is null))
order by c.activity_us desc nulls last, k.id desc limit $3
"""


async def find_contacts(
    conn: Conn, viewer: Viewer, typed: str, number_id: int, phone: str | None
) -> tuple[FoundContact, ...]:
    """The customers that fit what was typed; `phone` is what it is as a full number."""
    digits = digits_of(typed)
    if len(digits) >= LEAST_DIGITS and all(char.isdigit() or char in "+-() ." for char in typed):
        sql = _FIND.format(visible=visible(viewer), named=_BY_PHONE)
        # Who may not see numbers finds by a complete one: else it could be guessed digit by digit.
        part = f"%{digits}%" if can(viewer, Permission.SEE_PHONE_NUMBERS) else phone or digits
        rows = await conn.fetch(sql, part, number_id, MOST, match_key(phone or digits))
    elif words := words_of(typed):
        sql = _FIND.format(visible=visible(viewer), named=_BY_WORDS)
        rows = await conn.fetch(sql, tsquery_of(words), number_id, MOST)
    else:
        rows = []
    return tuple(_found(row) for row in rows)


def _found(row: Any) -> FoundContact:
    return FoundContact(**{**row, "tags": tuple(row["tags"])})
