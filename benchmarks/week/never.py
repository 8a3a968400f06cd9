"""What may never be once everything has settled: each query finds the offenders.

Called by `verdict` after a week and by `tests/contract/test_storm` after a storm. `$1` is the time of now.
"""

NEVER: dict[str, str] = {
    "an open conversation with neither owner nor queue": """
        select id, state, owner_kind, assignee_id from conversations where merged_into is null and state <> 'resolved'
        and owner_kind <> case when assignee_id is null then 'queue' else 'person' end""",
    "state and episode disagree": """
        select c.id, c.state, e.id from conversations c left join episodes e
        on e.conversation_id = c.id and e.ended_at is null
        where c.merged_into is null and (c.state <> 'resolved') <> (e.id is not null)""",
    "an offer for what is not what was offered": """
        select o.id, o.kind, o.owner_version, c.owner_version, c.owner_kind, c.state from offers o
        join conversations c on c.id = o.conversation_id where o.state = 'open'
        and (o.owner_version <> c.owner_version or c.owner_kind <> 'queue' or c.state = 'resolved'
             or c.merged_into is not null)""",
    "the list shows another offer than there is": """
        select c.id, c.offer, o.id from conversations c
        left join offers o on o.conversation_id = c.id and o.state = 'open'
        where c.merged_into is null and (c.offer ->> 'id')::bigint is distinct from o.id""",
    "an offer without its timer": """
        select o.id from offers o left join timers t on t.kind = 'offer' and t.subject = o.id
        where o.state = 'open' and t.id is null""",
    "in a dealt queue, unknown to routing": """
        select id, team_id, state from conversations where merged_into is null and owner_kind = 'queue'
        and state not in ('resolved', 'snoozed') and team_id is not null and queued_at is null""",
    "owned, and queued all the same": """
        select id from conversations where owner_kind = 'person' and queued_at is not null""",
    "asleep without an alarm, or awake with one": """
        select c.id, c.state, c.snoozed_until, t.due_at from conversations c
        left join timers t on t.kind = 'snooze' and t.subject = c.id
        where c.merged_into is null and c.state = 'snoozed'
        and (c.snoozed_until is null or t.due_at is distinct from c.snoozed_until)""",
    "an area waited on that nobody sees, or the other way round": """
        select c.id, c.state, c.colleague, h.id from conversations c
        left join holds h on h.conversation_id = c.id and h.kind = 'area' and h.ended_at is null
        where c.merged_into is null and ((c.state = 'waiting_colleague') <> (h.id is not null)
        or (c.colleague is not null) <> (h.id is not null))""",
    "a message scheduled once and sent twice": """
        select client_token, count(*) from messages where client_token is not null group by 1 having count(*) > 1""",
    "sent, and no message": """
        select s.id from scheduled_messages s left join messages m on m.id = s.message_id and m.direction = 'out'
        where (s.state = 'sent') <> (m.id is not null)""",
    "waits for a time that no timer knows": """
        select s.id, s.state, s.rev, t.version from scheduled_messages s
        left join timers t on t.kind = 'scheduled' and t.subject = s.id
        where s.state = 'waiting' and (t.id is null or t.version <> s.rev)""",
    "asks nobody": """
        select s.id from scheduled_messages s
        left join alerts a on a.cause = 'scheduled:' || s.id and a.closed_at is null
        where (s.state = 'asks') <> (a.id is not null)""",
    "a clock that runs for nothing": """
        select k.id, k.target, k.state, e.ended_at, w.ended_at from clocks k join episodes e on e.id = k.episode_id
        left join waits w on w.id = k.wait_id
        where k.ended_at is null
        and (e.ended_at is not null or (k.wait_id is not null and (w.id is null or w.ended_at is not null)))
        and e.void is distinct from 'merged'""",
    "two clocks for one target of one wait": """
        select wait_id, target, count(*) from clocks where ended_at is null and wait_id is not null
        group by 1, 2 having count(*) > 1""",
    "a call for help in a closed case": """
        select a.id, c.id from alerts a join conversations c on c.id = a.conversation_id
        where a.closed_at is null and a.kind = 'help' and c.state = 'resolved' and c.merged_into is null""",
    "not looked at": "select * from follow_queue",
    "a timer nobody fired": "select kind, subject, due_at from timers where due_at < $1",
}
