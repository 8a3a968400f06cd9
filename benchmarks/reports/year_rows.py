"""A year of conversations as SQL: what a busy office's rows look like, by dice that fall alike for the same seed.

Called by `year`. Conversation `i` is the younger the smaller its number: the first 200,000 of a million are the last
ten weeks of the same year, so a table that grows has a longer history and not busier days. What always holds: the rows
are those the gateway writes for such a conversation, as far as lists, boards and reports read them.
"""

from typing import Final

DICE: Final = """
create or replace function year_dice(i bigint, salt int) returns float8 language sql immutable parallel safe as
$$ select (hashint8extended(i, salt) & 9007199254740991)::float8 / 9007199254740992 $$
"""

BASE: Final = """
create temp table year_base on commit drop as
select b.*, ($5::bigint[])[1 + b.team_no] as team_id,
       ($6::bigint[])[1 + b.team_no * $7::int + floor(year_dice(b.i, $3 + 2) * $7::int)::int] as agent_id,
       ($4::bigint[])[1 + (b.i % cardinality($4::bigint[]))::int] as number_id,
       case when b.open then $8::timestamptz - make_interval(secs => b.gap * b.turns)
            else date_trunc('day', $8::timestamptz - interval '365 days' * (b.i::float8 / $9::bigint))
                 - interval '10 hours' + interval '12 hours' * year_dice(b.i, $3 + 3) end as started,
       case when year_dice(b.i, $3 + 4) < 0.3 then array['motivo ' || b.tag, 'motivo ' || (b.tag % 20 + 1)]
            else array['motivo ' || b.tag] end as tags
from (
  select i, i + 1 as id, i < $10::bigint as open, 2 + floor(year_dice(i, $3) * 5)::int as turns,
         floor(300 * exp(year_dice(i, $3 + 1) * 4))::int as gap,
         floor(year_dice(i, $3 + 5) * cardinality($5::bigint[]))::int as team_no,
         1 + floor(power(year_dice(i, $3 + 6), 2) * 20)::int as tag
  from generate_series($1::bigint, $2::bigint - 1) i
) b
"""
TURNS: Final = """
create temp table year_turns on commit drop as
select b.i, b.id, j, b.id * 8 + j as wait, b.started + make_interval(secs => b.gap * j) as began, t.delay,
       b.started + make_interval(secs => b.gap * j + t.delay) as replied,
       b.open and b.i % 2 = 0 and j = b.turns - 1 as waiting
from year_base b cross join lateral generate_series(0, b.turns - 1) j
cross join lateral (select least(20 * exp(year_dice(b.i * 8 + j, $1) * 6.2), b.gap * 0.9)::int as delay) t
"""
ENDS: Final = """
create temp table year_ends on commit drop as
select b.*, t.began as last_inbound, t.replied as last_reply, t.waiting,
       case when not b.open then t.replied + make_interval(secs => 60 + floor(year_dice(b.i, $1 + 8) * 3600)::int) end
         as ended
from year_base b join year_turns t on t.i = b.i and t.j = b.turns - 1
"""

ROWS: Final[dict[str, str]] = {
    "contacts": """
insert into contacts (id, name, profile_name, phone) overriding system value
select id, 'Cliente ' || id, 'Cliente ' || id, '52155' || lpad(id::text, 8, '0') from year_ends
""",
    "conversations": """
insert into conversations (id, number_id, contact_id, state, owner_kind, assignee_id, team_id, owner_version,
  episode_id, activity_us, inbound_count, owed_since, last_inbound_at, window_until, tags, created_at)
overriding system value
select id, number_id, id, case when open then 'open' else 'resolved' end, 'person', agent_id, team_id, 2, id,
       (extract(epoch from coalesce(ended, last_reply)) * 1e6)::bigint, turns * 3,
       case when waiting then last_inbound end, last_inbound, last_inbound + interval '24 hours', tags, started
from year_ends
""",
    "episodes": """
insert into episodes (id, case_number, conversation_id, started_at, started_known_at, first_inbound_at,
  first_human_reply_at, first_resolved_at, ended_at, resolved_by, outcome)
overriding system value
select e.id, 1000 + e.id, e.id, e.started, e.started, e.started, t.replied, e.ended, e.ended,
       case when not e.open then e.agent_id end, case when not e.open then 'solved' end
from year_ends e join year_turns t on t.i = e.i and t.j = 0
""",
    "owner_segments": """
insert into owner_segments (id, episode_id, owner_kind, user_id, team_id, started_at, ended_at, reason)
overriding system value
select id * 2, id, 'queue', null::bigint, team_id, started, started + interval '20 seconds', 'routed' from year_ends
union all
select id * 2 + 1, id, 'person', agent_id, team_id, started + interval '20 seconds', ended, 'routed' from year_ends
""",
    "waits": """
insert into waits (id, episode_id, conversation_id, started_at, ended_at, end_kind, team_id) overriding system value
select t.wait, t.id, t.id, t.began, case when not t.waiting then t.replied end,
       case when not t.waiting then 'answered' end, e.team_id
from year_turns t join year_ends e using (i)
""",
    "clocks": """
insert into clocks (id, conversation_id, episode_id, wait_id, target, team_id, started_at, allowed_s, running_since,
  due_at, state, ended_at, missed_at, body)
overriding system value
select t.wait, t.id, t.id, t.wait, case when t.j = 0 then 'first_response' else 'next_response' end, e.team_id, t.began,
       300, case when t.waiting then t.began end, case when t.waiting then t.began + interval '5 minutes' end,
       case when t.waiting then 'running' when t.delay < 300 then 'met' else 'missed' end,
       case when not t.waiting then t.replied end, case when t.delay >= 300 then t.began + interval '5 minutes' end,
       jsonb_build_object('kind', case when t.j = 0 then 'first_response' else 'next_response' end, 'subject', t.wait,
         'started', t.began, 'target', 'PT300S', 'calendar', '{"id": 0, "version": 0}'::jsonb,
         'marks', case when t.waiting then '[]'::jsonb else jsonb_build_array(
           jsonb_build_object('at', t.replied, 'verb', 'stop', 'why', 'answered')) end)
from year_turns t join year_ends e using (i) where t.j = 0 or t.waiting
""",
    "timers": """
insert into timers (kind, subject, due_at)
select 'sla', id, last_inbound + interval '5 minutes' from year_ends where waiting
""",
    "messages": """
insert into messages (id, conversation_id, number_id, episode_id, direction, author_kind, author_id, wamid, order_us,
  at, known_at, kind, content, plain, status)
overriding system value
select m.id, m.conversation, m.number_id, m.conversation, m.direction, m.author_kind, m.author_id, 'wamid.' || m.id,
       (extract(epoch from m.at) * 1e6)::bigint, m.at, m.at, 'text', jsonb_build_object('type', 'text', 'body', m.body),
       m.body, m.status
from (
  select t.wait * 8 + k as id, t.id as conversation, e.number_id,
         case when k < 3 then 'in' else 'out' end as direction, case when k < 3 then 'customer' else 'user' end
           as author_kind, case when k >= 3 then e.agent_id end as author_id,
         case when k < 3 then t.began + make_interval(secs => k * 2)
              else t.replied + make_interval(secs => (k - 3) * 5) end as at,
         'hola ' || e.tag || ' pedido ' || (t.wait % 5000) as body,
         case when k < 3 then 'none' else 'read' end as status
  from year_turns t join year_ends e using (i) cross join generate_series(0, 4) k where not (t.waiting and k >= 3)
) m
""",
}
