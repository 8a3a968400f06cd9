CREATE TABLE calendars (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT calendars_pkey PRIMARY KEY (id),
    CONSTRAINT calendars_name_key UNIQUE (name)
);

CREATE TABLE contact_fields (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    kind TEXT DEFAULT 'text' NOT NULL,
    choices JSONB DEFAULT '[]'::jsonb NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT contact_fields_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX contact_fields_name_key ON contact_fields (lower(name));

alter table contacts
    add column fields JSONB DEFAULT '{}'::jsonb NOT NULL,
    add column tags TEXT[] DEFAULT '{}' NOT NULL,
    add column pinned_note TEXT DEFAULT '' NOT NULL,
    add column consent JSONB,
    add column opted_out_at TIMESTAMP WITH TIME ZONE,
    add column blocked_at TIMESTAMP WITH TIME ZONE,
    add column block_reason TEXT DEFAULT '' NOT NULL;

CREATE TABLE follow_queue (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT follow_queue_pkey PRIMARY KEY (id)
);

CREATE TABLE skills (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT skills_pkey PRIMARY KEY (id),
    CONSTRAINT skills_name_key UNIQUE (name)
);

CREATE TABLE timers (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    body JSONB,
    CONSTRAINT timers_pkey PRIMARY KEY (id)
);

CREATE INDEX timers_due_idx ON timers (due_at);

CREATE UNIQUE INDEX timers_subject_key ON timers (kind, subject);

alter table users
    add column capacity INTEGER DEFAULT 6 NOT NULL;

alter table conversations
    add column priority INTEGER DEFAULT 5 NOT NULL,
    add column queued_at TIMESTAMP WITH TIME ZONE,
    add column route_after TIMESTAMP WITH TIME ZONE,
    add column hops INTEGER DEFAULT 0 NOT NULL,
    add column routing JSONB,
    add column snoozed_until TIMESTAMP WITH TIME ZONE,
    add column colleague JSONB,
    add column clock JSONB,
    add column offer JSONB;

CREATE INDEX conversations_queue_idx ON conversations (team_id, queued_at) WHERE queued_at is not null;

CREATE INDEX conversations_snoozed_idx ON conversations (snoozed_until) WHERE snoozed_until is not null;

CREATE TABLE macros (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    team_id BIGINT,
    user_id BIGINT,
    steps JSONB NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT macros_pkey PRIMARY KEY (id),
    CONSTRAINT macros_team_id_fkey FOREIGN KEY(team_id) REFERENCES teams (id),
    CONSTRAINT macros_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE policies (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    kind TEXT NOT NULL,
    subject BIGINT DEFAULT 0 NOT NULL,
    version INTEGER NOT NULL,
    body JSONB NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    by_user BIGINT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT policies_pkey PRIMARY KEY (id),
    CONSTRAINT policies_by_user_fkey FOREIGN KEY(by_user) REFERENCES users (id)
);

CREATE UNIQUE INDEX policies_version_key ON policies (kind, subject, version desc);

CREATE TABLE presence (
    user_id BIGINT NOT NULL,
    declared TEXT DEFAULT 'offline' NOT NULL,
    reason TEXT,
    declared_since TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    back_at TIMESTAMP WITH TIME ZONE,
    state TEXT DEFAULT 'offline' NOT NULL,
    because TEXT DEFAULT 'declared' NOT NULL,
    since TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    receives BOOLEAN DEFAULT false NOT NULL,
    on_call BOOLEAN DEFAULT false NOT NULL,
    dealt_at TIMESTAMP WITH TIME ZONE,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT presence_pkey PRIMARY KEY (user_id),
    CONSTRAINT presence_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX presence_receives_idx ON presence (user_id) WHERE receives;

CREATE TABLE presence_devices (
    user_id BIGINT NOT NULL,
    device TEXT NOT NULL,
    locked_since TIMESTAMP WITH TIME ZONE,
    idle_since TIMESTAMP WITH TIME ZONE,
    asleep_since TIMESTAMP WITH TIME ZONE,
    lost_since TIMESTAMP WITH TIME ZONE,
    heard_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT presence_devices_pkey PRIMARY KEY (user_id, device),
    CONSTRAINT presence_devices_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE presence_events (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    user_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    declared TEXT NOT NULL,
    reason TEXT,
    state TEXT NOT NULL,
    because TEXT NOT NULL,
    receives BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT presence_events_pkey PRIMARY KEY (id),
    CONSTRAINT presence_events_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX presence_events_user_idx ON presence_events (user_id, at);

CREATE TABLE quick_replies (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT,
    team_id BIGINT,
    user_id BIGINT,
    files JSONB DEFAULT '[]'::jsonb NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT,
    CONSTRAINT quick_replies_pkey PRIMARY KEY (id),
    CONSTRAINT quick_replies_team_id_fkey FOREIGN KEY(team_id) REFERENCES teams (id),
    CONSTRAINT quick_replies_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE saved_views (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    user_id BIGINT,
    team_id BIGINT,
    query JSONB NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT saved_views_pkey PRIMARY KEY (id),
    CONSTRAINT saved_views_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT saved_views_team_id_fkey FOREIGN KEY(team_id) REFERENCES teams (id)
);

CREATE TABLE shifts (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    user_id BIGINT NOT NULL,
    kind TEXT DEFAULT 'shift' NOT NULL,
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    by_user BIGINT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT shifts_pkey PRIMARY KEY (id),
    CONSTRAINT shifts_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX shifts_user_idx ON shifts (user_id, ends_at);

CREATE TABLE tags (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    color TEXT DEFAULT 'blue' NOT NULL,
    kind TEXT DEFAULT 'conversation' NOT NULL,
    team_id BIGINT,
    active BOOLEAN DEFAULT true NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT tags_pkey PRIMARY KEY (id),
    CONSTRAINT tags_team_id_fkey FOREIGN KEY(team_id) REFERENCES teams (id)
);

CREATE UNIQUE INDEX tags_name_key ON tags (kind, lower(name));

CREATE TABLE user_skills (
    user_id BIGINT NOT NULL,
    skill_id BIGINT NOT NULL,
    level INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT user_skills_pkey PRIMARY KEY (user_id, skill_id),
    CONSTRAINT user_skills_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT user_skills_skill_id_fkey FOREIGN KEY(skill_id) REFERENCES skills (id) ON DELETE CASCADE
);

CREATE TABLE alerts (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    kind TEXT NOT NULL,
    cause TEXT NOT NULL,
    level TEXT DEFAULT 'warn' NOT NULL,
    conversation_id BIGINT,
    team_id BIGINT,
    user_id BIGINT,
    step INTEGER DEFAULT 0 NOT NULL,
    body JSONB DEFAULT '{}'::jsonb NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    acknowledged_at TIMESTAMP WITH TIME ZONE,
    acknowledged_by BIGINT,
    closed_at TIMESTAMP WITH TIME ZONE,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT alerts_pkey PRIMARY KEY (id),
    CONSTRAINT alerts_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX alerts_at_idx ON alerts (at desc);

CREATE INDEX alerts_conversation_idx ON alerts (conversation_id) WHERE conversation_id is not null;

CREATE UNIQUE INDEX alerts_open_key ON alerts (cause) WHERE closed_at is null;

CREATE TABLE compose_leases (
    conversation_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    renewed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT compose_leases_pkey PRIMARY KEY (conversation_id),
    CONSTRAINT compose_leases_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id) ON DELETE CASCADE,
    CONSTRAINT compose_leases_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

alter table episodes
    add column void_reviewed_at TIMESTAMP WITH TIME ZONE,
    add column void_reviewed_by BIGINT,
    add column outcome TEXT,
    add column amount_cents BIGINT,
    add column currency TEXT,
    add column summary TEXT DEFAULT '' NOT NULL;

CREATE TABLE offers (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    episode_id BIGINT,
    kind TEXT NOT NULL,
    from_user BIGINT,
    to_user BIGINT,
    to_team BIGINT,
    note TEXT DEFAULT '' NOT NULL,
    owner_version INTEGER NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    state TEXT DEFAULT 'open' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT offers_pkey PRIMARY KEY (id),
    CONSTRAINT offers_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX offers_conversation_idx ON offers (conversation_id, at);

CREATE UNIQUE INDEX offers_open_key ON offers (conversation_id) WHERE state = 'open';

CREATE INDEX offers_user_idx ON offers (to_user) WHERE state = 'open';

CREATE TABLE quick_reply_uses (
    quick_reply_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT quick_reply_uses_quick_reply_id_fkey FOREIGN KEY(quick_reply_id) REFERENCES quick_replies (id) ON DELETE CASCADE,
    CONSTRAINT quick_reply_uses_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX quick_reply_uses_reply_idx ON quick_reply_uses (quick_reply_id, at);

CREATE INDEX quick_reply_uses_user_idx ON quick_reply_uses (user_id, at);

CREATE TABLE routing_decisions (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    episode_id BIGINT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    outcome TEXT NOT NULL,
    user_id BIGINT,
    team_id BIGINT,
    policy_id BIGINT,
    owner_version INTEGER NOT NULL,
    body JSONB NOT NULL,
    CONSTRAINT routing_decisions_pkey PRIMARY KEY (id),
    CONSTRAINT routing_decisions_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX routing_decisions_at_idx ON routing_decisions USING brin (at);

CREATE INDEX routing_decisions_conversation_idx ON routing_decisions (conversation_id, id);

CREATE TABLE scheduled_messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    client_token UUID NOT NULL,
    content JSONB NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    latest_at TIMESTAMP WITH TIME ZONE NOT NULL,
    state TEXT DEFAULT 'waiting' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    message_id BIGINT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT scheduled_messages_pkey PRIMARY KEY (id),
    CONSTRAINT scheduled_messages_author_id_client_token_key UNIQUE (author_id, client_token),
    CONSTRAINT scheduled_messages_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id),
    CONSTRAINT scheduled_messages_author_id_fkey FOREIGN KEY(author_id) REFERENCES users (id)
);

CREATE INDEX scheduled_messages_conversation_idx ON scheduled_messages (conversation_id);

CREATE INDEX scheduled_messages_due_idx ON scheduled_messages (due_at) WHERE state = 'waiting';

CREATE TABLE watches (
    conversation_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT watches_pkey PRIMARY KEY (conversation_id, user_id),
    CONSTRAINT watches_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id) ON DELETE CASCADE,
    CONSTRAINT watches_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE clocks (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    episode_id BIGINT NOT NULL,
    wait_id BIGINT,
    target TEXT NOT NULL,
    team_id BIGINT,
    policy_id BIGINT,
    calendar_id BIGINT,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    allowed_s INTEGER NOT NULL,
    used_s INTEGER DEFAULT 0 NOT NULL,
    running_since TIMESTAMP WITH TIME ZONE,
    due_at TIMESTAMP WITH TIME ZONE,
    state TEXT DEFAULT 'running' NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    missed_at TIMESTAMP WITH TIME ZONE,
    reason TEXT DEFAULT '' NOT NULL,
    holding BOOLEAN DEFAULT false NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    body JSONB,
    CONSTRAINT clocks_pkey PRIMARY KEY (id),
    CONSTRAINT clocks_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id),
    CONSTRAINT clocks_episode_id_fkey FOREIGN KEY(episode_id) REFERENCES episodes (id)
);

CREATE INDEX clocks_due_idx ON clocks (due_at) WHERE ended_at is null and due_at is not null;

CREATE INDEX clocks_episode_idx ON clocks (episode_id, started_at);

CREATE INDEX clocks_open_idx ON clocks (conversation_id) WHERE ended_at is null;

CREATE INDEX clocks_wait_idx ON clocks (wait_id) WHERE wait_id is not null;

CREATE TABLE surveys (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    episode_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    kind TEXT DEFAULT 'csat' NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    message_id BIGINT,
    not_sent TEXT,
    credited_to BIGINT,
    score INTEGER,
    comment TEXT DEFAULT '' NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT surveys_pkey PRIMARY KEY (id),
    CONSTRAINT surveys_episode_id_fkey FOREIGN KEY(episode_id) REFERENCES episodes (id),
    CONSTRAINT surveys_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id)
);

CREATE INDEX surveys_contact_idx ON surveys (contact_id, at);

CREATE UNIQUE INDEX surveys_episode_key ON surveys (episode_id, kind);
