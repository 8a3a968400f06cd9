"""Conversations as the list shows them."""

from collections.abc import Iterable

import asyncpg
import msgspec

from backend_gateway.store.conn import Conn
from backend_gateway.store.hydrate.message_rows import readable
from protocol.conversation import Conversation, Preview
from protocol.order import from_microseconds
from protocol.promises import ClockView, Colleague, OfferView
from protocol.surveys import SurveyView

COLUMNS = """
c.id, c.rev, c.number_id, c.contact_id, k.name, k.phone, k.username, k.vip, k.language, c.state, c.assignee_id,
c.team_id, c.owner_version, e.case_number, c.activity_us, c.activity_journal, c.activity_index, c.preview,
c.inbound_count, c.owed_since, c.window_until, c.free_entry_until, c.tags, c.mentions, c.priority, c.queued_at,
c.snoozed_until, c.colleague, c.clock, c.offer, c.survey
"""
TABLES = "conversations c join contacts k on k.id = c.contact_id left join episodes e on e.id = c.episode_id"

_BY_ID = f"select {COLUMNS} from {TABLES} where c.id = any($1::bigint[]) and c.merged_into is null"  # noqa: S608
_preview = msgspec.json.Decoder(Preview)
_colleague = msgspec.json.Decoder(Colleague)
_clock = msgspec.json.Decoder(ClockView)
_offer = msgspec.json.Decoder(OfferView)
_survey = msgspec.json.Decoder(SurveyView)


def to_wire(row: asyncpg.Record) -> Conversation:
    """A row of `COLUMNS` as its struct."""
    (id_, rev, number, contact, name, phone, username, vip, language, state, assignee, team, version, case, us, journal,
     index, preview, inbound, owed, window, free, tags, mentions, priority, queued, snoozed,
     colleague, clock, offer, survey) = row  # fmt: skip
    return Conversation(
        id=id_, rev=rev, number_id=number, contact_id=contact, name=name, phone=phone, username=username, vip=vip,
        language=language, state=state, assignee_id=assignee, team_id=team, owner_version=version, case_number=case,
        activity=(us, journal, index), activity_at=from_microseconds(us) if us else None,
        preview=readable(_preview.decode(preview), preview) if preview else None, inbound_count=inbound,
        owed_since=owed, window_until=window, free_entry_until=free, tags=tuple(tags), mentions=tuple(mentions),
        priority=priority, queued_at=queued, snoozed_until=snoozed,
        colleague=_colleague.decode(colleague) if colleague else None,
        clock=_clock.decode(clock) if clock else None, offer=_offer.decode(offer) if offer else None,
        survey=_survey.decode(survey) if survey else None,
    )  # fmt: skip


async def conversations(conn: Conn, ids: Iterable[int]) -> dict[int, Conversation]:
    """Conversations by id."""
    return {row[0]: to_wire(row) for row in await conn.fetch(_BY_ID, list(ids))}
