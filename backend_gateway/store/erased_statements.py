"""The SQL of an erasure, table by table: what a person is known by and what they and we said, never that it happened.

Messages, cases and waits stay as bare times, so that figures of the past stay what they were; what they said does not.
A conversation or contact whose `merged_into` is itself is nowhere: no list, search, stream or report finds it.
"""

from typing import Final

HIDE: Final[tuple[str, ...]] = (
    "delete from drafts where conversation_id = any($2::bigint[])",
    "delete from watches where conversation_id = any($2::bigint[])",
    """delete from timers where kind = 'scheduled' and subject in (
      select id from scheduled_messages where conversation_id = any($2::bigint[]))""",
    """update scheduled_messages set content = '{"type": "text", "body": ""}', rev = rev + 1,
      state = case when state in ('waiting', 'asks') then 'cancelled' else state end
    where conversation_id = any($2::bigint[])""",
    """update data_requests set note = '', outcome = '',
      closed_at = case when state = 'open' then $3 else closed_at end,
      state = case when state = 'open' then 'done' else state end where contact_id = any($1::bigint[])""",
    "update surveys set comment = '' where contact_id = any($1::bigint[])",
    "update alerts set body = '{}', closed_at = coalesce(closed_at, $3) where conversation_id = any($2::bigint[])",
    "update coaching_scores set comment = '' where conversation_id = any($2::bigint[])",
    "update episodes set summary = '', before_resolve = null where conversation_id = any($2::bigint[])",
    "delete from orphan_statuses where exists (select from unnest($4::text[]) w where position(w in fact::text) > 0)",
    "delete from identities where contact_id = any($1::bigint[])",
    "delete from imported_messages where contact_id = any($1::bigint[])",
    "delete from chat_imports where contact_id = any($1::bigint[])",
    "delete from contact_changes where contact_id = any($1::bigint[])",
    "delete from suspected_duplicates where contact_id = any($1::bigint[]) or other_id = any($1::bigint[])",
    """update contact_merges set moved = '{}', reason = '', undone_at = coalesce(undone_at, $3)
    where winner_id = any($1::bigint[]) or loser_id = any($1::bigint[])""",
    """update conversations set preview = null, last_inbound_wamid = null, mentions = '{}', routing = null,
      colleague = null, offer = null, survey = null, thread = '{}', merged_into = id, rev = rev + 1
    where id = any($2::bigint[])""",
    """update contacts set name = '', profile_name = null, phone = null, username = null, email = null, city = null,
      language = null, notes = '', fields = '{}', tags = '{}', pinned_note = '', consent = null, record_words = '',
      block_reason = '', merged_into = id, rev = rev + 1
    where id = any($1::bigint[])""",
)
"""At once. $1 the contacts (one, and those that became part of it), $2 their conversations, $3 now, $4 what WhatsApp
calls them."""

BATCH: Final[tuple[str, ...]] = (
    """update messages set
      content = case
        when kind in ('activity', 'call') then jsonb_strip_nulls(jsonb_build_object(
          'type', kind, 'event', content -> 'event',
          'subject', case when kind = 'activity' and content ->> 'event' <> 'merged' then content -> 'subject' end))
        else '{"type": "text", "body": ""}' end,
      plain = '', quote = null, quoted_wamid = null, wamid = null, reactions = null, raw = null,
      referral = case when referral is not null then jsonb_strip_nulls(jsonb_build_object(
        'source_type', referral -> 'source_type', 'source_id', referral -> 'source_id',
        'headline', referral -> 'headline')) end,
      failure = failure - 'detail' - 'title', rev = rev + 1
    where id = any($1::bigint[])""",
    "delete from message_edits where message_id = any($1::bigint[])",
    "update attempts set detail = null where message_id = any($1::bigint[])",
)
"""Then, some messages ($1) at a time: what was said in them. The ad a case came from is of the company."""
