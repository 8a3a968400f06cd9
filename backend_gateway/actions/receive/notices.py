"""Everything else Meta tells: templates, accounts, marketing preferences, contacts of the phone app."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from backend_gateway.actions.receive.contacts import contact_events, contacts_of
from backend_gateway.actions.receive.number_notices import receive_number_notices
from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.domain.facts import AccountFact, ContactSyncFact, Fact, PreferenceFact, TemplateFact
from backend_gateway.store.conn import Conn
from backend_gateway.store.contact_record import Wish, record_wishes
from backend_gateway.store.event_log import Event

_TEMPLATE = """
update templates set status = coalesce($4, status), quality = coalesce($5, quality), category = coalesce($6, category),
  reason = coalesce($7, reason), rev = rev + 1
where waba_id = $1 and name = $2 and replace(language, '-', '_') = replace($3, '-', '_')
"""
_NOTICE = (
    "insert into account_notices (field, waba_id, value) select * from unnest($1::text[], $2::text[], $3::jsonb[])"
)
_NAME = """
update contacts k set name = t.n, rev = k.rev + 1 from unnest($1::bigint[], $2::text[]) t (id, n)
where k.id = t.id and not k.named_by_us and k.name <> t.n returning k.id, k.rev
"""
_encode = msgspec.json.Encoder().encode


async def receive_notices(
    conn: Conn,
    facts: Sequence[Fact],
    preferences: Sequence[PreferenceFact],
    contacts: Sequence[ContactSyncFact],
    numbers: dict[str, OurNumber],
    now: datetime,
) -> list[Event]:
    """Keep notices for admins, templates up to date, and what people want about marketing."""
    await _templates(conn, [fact for fact in facts if isinstance(fact, TemplateFact)])
    accounts = [fact for fact in facts if isinstance(fact, AccountFact)]
    await _accounts(conn, accounts)
    told = await receive_number_notices(conn, accounts, now) if accounts else []
    return told + await _preferences(conn, preferences, numbers) + await _phone_book(conn, contacts, numbers)


async def _templates(conn: Conn, facts: Sequence[TemplateFact]) -> None:
    for f in facts:  # rare, and each may speak of another language
        await conn.execute(_TEMPLATE, f.waba_id, f.name, f.language, f.status, f.quality, f.category, f.reason)


async def _accounts(conn: Conn, facts: Sequence[AccountFact]) -> None:
    if facts:
        rows = [(fact.field, fact.waba_id, _encode(fact.value).decode()) for fact in facts]
        await conn.execute(_NOTICE, *map(list, zip(*rows, strict=True)))


async def _preferences(conn: Conn, facts: Sequence[PreferenceFact], numbers: dict[str, OurNumber]) -> list[Event]:
    if not facts:
        return []
    ids, events = await contacts_of(conn, [(numbers[f.phone_number_id], f.party) for f in facts])
    wishes = [Wish(id_, fact.marketing == "stop", fact.at, "whatsapp") for id_, fact in zip(ids, facts, strict=True)]
    return events + await contact_events(conn, {}, await record_wishes(conn, wishes))


async def _phone_book(conn: Conn, facts: Sequence[ContactSyncFact], numbers: dict[str, OurNumber]) -> list[Event]:
    named = [fact for fact in facts if fact.action == "add" and fact.name]
    if not named:
        return []
    ids, events = await contacts_of(conn, [(numbers[f.phone_number_id], f.party) for f in named])
    names = {id_: fact.name for id_, fact in zip(ids, named, strict=True)}
    rows = await conn.fetch(_NAME, list(names), list(names.values()))
    return events + await contact_events(conn, dict(map(tuple, rows)))
