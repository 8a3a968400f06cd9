"""Clocks of promises to customers, timers that fire once, and alerts somebody must own."""

from sqlalchemy import ForeignKey, Index, Table, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, small, tree, words

clocks = Table(
    "clocks",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("episode_id", ForeignKey("episodes.id")),
    big("wait_id", null=True),
    big("subject", null=True),  # what it measures when that is no wait: message, hold or episode
    words("target"),  # first_response, next_response, resolution, out_of_hours, stated_time, promise, colleague
    big("team_id", null=True),
    big("policy_id", null=True),  # the targets that counted when it started
    big("calendar_id", null=True),  # the policies row of the calendar frozen into it
    moment("started_at", null=False),
    small("allowed_s"),
    small("used_s", default="0"),  # until the last pause, in its calendar's open seconds
    moment("running_since"),  # null while paused or ended
    moment("due_at"),  # null while paused, and when its calendar never opens
    words("state", default="running"),  # running, paused, met, missed, unanswered, void
    moment("ended_at"),
    moment("missed_at"),
    words("reason", default=""),
    flag("holding"),  # met by a holding reply
    small("version", default="1"),
    tree("body"),  # the clock as the domain keeps it
    Index("clocks_open_idx", "conversation_id", postgresql_where=text("ended_at is null")),
    Index("clocks_episode_idx", "episode_id", "started_at"),
    Index("clocks_due_idx", "due_at", postgresql_where=text("ended_at is null and due_at is not null")),
    Index("clocks_wait_idx", "wait_id", postgresql_where=text("wait_id is not null")),
)

holds = Table(
    "holds",
    metadata,
    key(),
    big("conversation_id", ForeignKey("conversations.id")),
    big("episode_id", ForeignKey("episodes.id")),
    words("kind"),  # area: another area owes an answer; snoozed: put away until later
    words("area", default=""),
    words("reason", default=""),
    big("user_id", null=True),  # who answers for it
    big("by_user", null=True),
    moment("started_at", null=False),
    moment("due_at"),
    moment("ended_at"),
    big("ended_by", null=True),
    Index("holds_open_key", "conversation_id", "kind", unique=True, postgresql_where=text("ended_at is null")),
    Index("holds_episode_idx", "episode_id", "started_at"),
)

timers = Table(
    "timers",
    metadata,
    key(),
    words("kind"),  # sla_warn, sla_due, ladder, snooze, offer, route, scheduled, colleague, lease ...
    big("subject"),
    small("version", default="1"),  # of the subject when it was set: an older one fires nothing
    moment("due_at", null=False),
    tree("body"),
    Index("timers_subject_key", "kind", "subject", unique=True),
    Index("timers_due_idx", "due_at"),
)

alerts = Table(
    "alerts",
    metadata,
    key(),
    words("kind"),  # sla_risk, sla_missed, stalled, reassigned, nobody_available, help, mention, provider ...
    words("cause"),  # what is one incident: one open alert per cause
    words("level", default="warn"),  # warn, alert, critical
    big("conversation_id", ForeignKey("conversations.id"), null=True),
    big("team_id", null=True),
    big("user_id", null=True),  # who it is for; null = the supervisors of the team
    small("step", default="0"),  # of the climb: 0 their device, 1 their devices, 2 a colleague, 3 supervisors
    tree("body", null=False, default="{}"),
    moment("at", now=True),
    moment("acknowledged_at"),
    big("acknowledged_by", null=True),
    moment("closed_at"),
    small("rev", default="1"),
    Index("alerts_open_key", "cause", unique=True, postgresql_where=text("closed_at is null")),
    Index("alerts_conversation_idx", "conversation_id", postgresql_where=text("conversation_id is not null")),
    Index("alerts_at_idx", text("at desc")),
)
