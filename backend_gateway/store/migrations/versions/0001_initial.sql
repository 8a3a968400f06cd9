CREATE TABLE account_notices (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    field TEXT NOT NULL,
    waba_id TEXT,
    value JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    seen BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT account_notices_pkey PRIMARY KEY (id)
);

CREATE TABLE audit (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    user_id BIGINT,
    action TEXT NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    detail JSONB,
    salt BYTEA DEFAULT sha256(gen_random_uuid()::text::bytea) NOT NULL,
    address TEXT,
    chain_seq BIGINT,
    chain_hash BYTEA,
    CONSTRAINT audit_pkey PRIMARY KEY (id)
);

CREATE INDEX audit_unsealed_idx ON audit (id) WHERE chain_seq is null;

CREATE TABLE contacts (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    named_by_us BOOLEAN DEFAULT false NOT NULL,
    profile_name TEXT,
    phone TEXT,
    username TEXT,
    email TEXT,
    city TEXT,
    language TEXT,
    notes TEXT DEFAULT '' NOT NULL,
    vip BOOLEAN DEFAULT false NOT NULL,
    blocked BOOLEAN DEFAULT false NOT NULL,
    marketing_opt_out BOOLEAN DEFAULT false NOT NULL,
    merged_into BIGINT,
    rev INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT contacts_pkey PRIMARY KEY (id),
    CONSTRAINT contacts_merged_into_fkey FOREIGN KEY(merged_into) REFERENCES contacts (id)
);

CREATE INDEX contacts_words_idx ON contacts USING gin (to_tsvector('simple', translate(name || ' ' || coalesce(username, '') || ' ' || coalesce(email, ''), '-+./@_:&~=?#<>;ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ', '               aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiijjkkllllllłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzs')));

CREATE TABLE event_log (
    seq BIGINT GENERATED ALWAYS AS IDENTITY,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    kind SMALLINT NOT NULL,
    entity_id BIGINT NOT NULL,
    rev INTEGER NOT NULL,
    team_before BIGINT,
    user_before BIGINT,
    team_after BIGINT,
    user_after BIGINT,
    private_to BIGINT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT event_log_pkey PRIMARY KEY (seq)
);

CREATE INDEX event_log_cursor_idx ON event_log (xid, seq);

CREATE TABLE feed_epoch (
    epoch TEXT NOT NULL,
    cluster TEXT DEFAULT '' NOT NULL,
    pruned_xid BIGINT DEFAULT 0 NOT NULL,
    pruned_seq BIGINT DEFAULT 0 NOT NULL,
    since TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL
);

CREATE TABLE inbox_queue (
    journal_id BIGSERIAL NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT inbox_queue_pkey PRIMARY KEY (journal_id)
);

CREATE TABLE journal (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    body BYTEA NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT journal_pkey PRIMARY KEY (id)
);

CREATE TABLE leases (
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    fence BIGINT DEFAULT 1 NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT leases_pkey PRIMARY KEY (name)
);

CREATE TABLE media (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    number_id BIGINT,
    message_id BIGINT,
    uploaded_by BIGINT,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    wa_id TEXT,
    wa_expires_at TIMESTAMP WITH TIME ZONE,
    mime TEXT NOT NULL,
    filename TEXT,
    size BIGINT,
    sha256 TEXT,
    claimed_sha256 TEXT,
    rendition_sha256 TEXT,
    rendition_mime TEXT,
    thumbnail_sha256 TEXT,
    width INTEGER,
    height INTEGER,
    duration_ms INTEGER,
    peaks BYTEA,
    state TEXT DEFAULT 'pending' NOT NULL,
    reason TEXT,
    tries INTEGER DEFAULT 0 NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT media_pkey PRIMARY KEY (id)
);

CREATE INDEX media_message_idx ON media (message_id) WHERE message_id is not null;

CREATE INDEX media_pending_idx ON media (next_try_at) WHERE state = 'pending';

CREATE INDEX media_sha256_idx ON media (sha256) WHERE sha256 is not null;

CREATE TABLE message_statuses (
    message_id BIGINT NOT NULL,
    status TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    known_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT message_statuses_pkey PRIMARY KEY (message_id, status)
);

CREATE TABLE numbers (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    phone_number_id TEXT NOT NULL,
    waba_id TEXT NOT NULL,
    portfolio TEXT DEFAULT '' NOT NULL,
    phone TEXT NOT NULL,
    name TEXT NOT NULL,
    token_sealed BYTEA NOT NULL,
    state TEXT DEFAULT 'active' NOT NULL,
    stop_reason TEXT,
    quality TEXT,
    throughput INTEGER DEFAULT 80 NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    last_webhook_at TIMESTAMP WITH TIME ZONE,
    last_send_ok_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT numbers_pkey PRIMARY KEY (id),
    CONSTRAINT numbers_phone_number_id_key UNIQUE (phone_number_id)
);

CREATE TABLE orphan_statuses (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    number_id BIGINT NOT NULL,
    wamid TEXT NOT NULL,
    callback TEXT,
    fact JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    known_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT orphan_statuses_pkey PRIMARY KEY (id)
);

CREATE INDEX orphan_statuses_callback_idx ON orphan_statuses (callback) WHERE callback is not null;

CREATE INDEX orphan_statuses_wamid_idx ON orphan_statuses (number_id, wamid);

CREATE TABLE parked (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    journal_id BIGINT NOT NULL,
    index INTEGER DEFAULT -1 NOT NULL,
    raw BYTEA NOT NULL,
    error TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    replays INTEGER DEFAULT 0 NOT NULL,
    settled_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT parked_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX parked_journal_key ON parked (journal_id, index);

CREATE INDEX parked_open_idx ON parked (id) WHERE settled_at is null;

CREATE TABLE sign_in_attempts (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account TEXT NOT NULL,
    device TEXT NOT NULL,
    address TEXT,
    ok BOOLEAN DEFAULT false NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (id)
);

CREATE INDEX sign_in_attempts_account_idx ON sign_in_attempts (account, at);

CREATE INDEX sign_in_attempts_address_idx ON sign_in_attempts (address, at);

CREATE INDEX sign_in_attempts_device_idx ON sign_in_attempts (device, at);

CREATE TABLE sku_names (
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    imported_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT sku_names_pkey PRIMARY KEY (sku)
);

CREATE TABLE teams (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT teams_pkey PRIMARY KEY (id),
    CONSTRAINT teams_name_key UNIQUE (name)
);

CREATE TABLE templates (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    waba_id TEXT NOT NULL,
    meta_id TEXT,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    category TEXT NOT NULL,
    status TEXT NOT NULL,
    parameter_format TEXT DEFAULT 'POSITIONAL' NOT NULL,
    components JSONB DEFAULT '[]'::jsonb NOT NULL,
    quality TEXT,
    reason TEXT,
    synced_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    gone_at TIMESTAMP WITH TIME ZONE,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT templates_pkey PRIMARY KEY (id),
    CONSTRAINT templates_waba_id_name_language_key UNIQUE (waba_id, name, language)
);

CREATE TABLE users (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT DEFAULT 'agent' NOT NULL,
    visibility TEXT DEFAULT 'all' NOT NULL,
    password_hash TEXT NOT NULL,
    language TEXT DEFAULT 'es' NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX users_email_key ON users (lower(email));

CREATE TABLE webhook_secrets (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    kind TEXT NOT NULL,
    value_sealed BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    retired_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT webhook_secrets_pkey PRIMARY KEY (id)
);

CREATE TABLE contact_merges (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    winner_id BIGINT NOT NULL,
    loser_id BIGINT NOT NULL,
    by_user BIGINT,
    reason TEXT DEFAULT '' NOT NULL,
    moved JSONB DEFAULT '{}'::jsonb NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    undone_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT contact_merges_pkey PRIMARY KEY (id),
    CONSTRAINT contact_merges_winner_id_fkey FOREIGN KEY(winner_id) REFERENCES contacts (id),
    CONSTRAINT contact_merges_loser_id_fkey FOREIGN KEY(loser_id) REFERENCES contacts (id)
);

CREATE TABLE conversations (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    number_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    state TEXT DEFAULT 'open' NOT NULL,
    owner_kind TEXT DEFAULT 'queue' NOT NULL,
    assignee_id BIGINT,
    team_id BIGINT,
    owner_version INTEGER DEFAULT 0 NOT NULL,
    episode_id BIGINT,
    activity_us BIGINT DEFAULT 0 NOT NULL,
    activity_journal BIGINT DEFAULT 0 NOT NULL,
    activity_index INTEGER DEFAULT 0 NOT NULL,
    preview JSONB,
    inbound_count INTEGER DEFAULT 0 NOT NULL,
    owed_since TIMESTAMP WITH TIME ZONE,
    last_inbound_at TIMESTAMP WITH TIME ZONE,
    last_inbound_wamid TEXT,
    window_until TIMESTAMP WITH TIME ZONE,
    free_entry_clicked_at TIMESTAMP WITH TIME ZONE,
    free_entry_until TIMESTAMP WITH TIME ZONE,
    tags TEXT[] DEFAULT '{}' NOT NULL,
    mentions BIGINT[] DEFAULT '{}' NOT NULL,
    thread JSONB DEFAULT '{}'::jsonb NOT NULL,
    merged_into BIGINT,
    rev INTEGER DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT conversations_pkey PRIMARY KEY (id),
    CONSTRAINT conversations_number_id_contact_id_key UNIQUE (number_id, contact_id),
    CONSTRAINT conversations_number_id_fkey FOREIGN KEY(number_id) REFERENCES numbers (id),
    CONSTRAINT conversations_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id)
);

CREATE INDEX conversations_activity_idx ON conversations (activity_us desc, id desc) WHERE merged_into is null;

CREATE INDEX conversations_assignee_idx ON conversations (assignee_id, activity_us desc) WHERE state <> 'resolved';

CREATE INDEX conversations_contact_idx ON conversations (contact_id);

CREATE INDEX conversations_owed_idx ON conversations (owed_since) WHERE owed_since is not null;

CREATE INDEX conversations_team_idx ON conversations (team_id, activity_us desc) WHERE state <> 'resolved';

CREATE TABLE identities (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    contact_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT DEFAULT '' NOT NULL,
    value TEXT NOT NULL,
    match_key TEXT NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    last_seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    retired_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT identities_pkey PRIMARY KEY (id),
    CONSTRAINT identities_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id)
);

CREATE INDEX identities_contact_idx ON identities (contact_id);

CREATE UNIQUE INDEX identities_live_key ON identities (kind, scope, value) WHERE retired_at is null;

CREATE INDEX identities_match_idx ON identities (kind, scope, match_key) WHERE retired_at is null;

CREATE TABLE sessions (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    user_id BIGINT NOT NULL,
    token_hash BYTEA NOT NULL,
    device TEXT NOT NULL,
    device_name TEXT DEFAULT '' NOT NULL,
    address TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT sessions_token_hash_key UNIQUE (token_hash)
);

CREATE INDEX sessions_user_idx ON sessions (user_id) WHERE revoked_at is null;

CREATE TABLE suspected_duplicates (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    contact_id BIGINT NOT NULL,
    other_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    settled_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT suspected_duplicates_pkey PRIMARY KEY (id),
    CONSTRAINT suspected_duplicates_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id),
    CONSTRAINT suspected_duplicates_other_id_fkey FOREIGN KEY(other_id) REFERENCES contacts (id)
);

CREATE UNIQUE INDEX suspected_duplicates_pair_key ON suspected_duplicates (contact_id, other_id);

CREATE TABLE team_members (
    team_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    CONSTRAINT team_members_pkey PRIMARY KEY (team_id, user_id),
    CONSTRAINT team_members_team_id_fkey FOREIGN KEY(team_id) REFERENCES teams (id) ON DELETE CASCADE,
    CONSTRAINT team_members_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX team_members_user_idx ON team_members (user_id);

CREATE TABLE drafts (
    user_id BIGINT NOT NULL,
    conversation_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    mode TEXT DEFAULT 'reply' NOT NULL,
    reply_to BIGINT,
    rev INTEGER DEFAULT 1 NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT drafts_pkey PRIMARY KEY (user_id, conversation_id),
    CONSTRAINT drafts_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT drafts_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE TABLE episodes (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    case_number BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 1001),
    conversation_id BIGINT NOT NULL,
    opened_by TEXT DEFAULT 'customer' NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    started_known_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    first_inbound_at TIMESTAMP WITH TIME ZONE,
    first_human_reply_at TIMESTAMP WITH TIME ZONE,
    first_resolved_at TIMESTAMP WITH TIME ZONE,
    ended_at TIMESTAMP WITH TIME ZONE,
    resolved_by BIGINT,
    reopened INTEGER DEFAULT 0 NOT NULL,
    void TEXT,
    CONSTRAINT episodes_pkey PRIMARY KEY (id),
    CONSTRAINT episodes_case_number_key UNIQUE (case_number),
    CONSTRAINT episodes_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX episodes_conversation_idx ON episodes (conversation_id, started_at desc);

CREATE UNIQUE INDEX episodes_open_key ON episodes (conversation_id) WHERE ended_at is null;

CREATE TABLE messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    episode_id BIGINT,
    direction TEXT NOT NULL,
    source TEXT DEFAULT 'live' NOT NULL,
    author_kind TEXT NOT NULL,
    author_id BIGINT,
    wamid TEXT,
    client_token UUID,
    order_us BIGINT NOT NULL,
    order_journal BIGINT DEFAULT 0 NOT NULL,
    order_index INTEGER DEFAULT 0 NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    known_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    kind TEXT NOT NULL,
    content JSONB NOT NULL,
    plain TEXT DEFAULT '' NOT NULL,
    quote JSONB,
    quoted_wamid TEXT,
    forwarded TEXT DEFAULT 'no' NOT NULL,
    referral JSONB,
    reactions JSONB,
    raw BYTEA,
    edited_at TIMESTAMP WITH TIME ZONE,
    revoked_at TIMESTAMP WITH TIME ZONE,
    status TEXT DEFAULT 'none' NOT NULL,
    status_at TIMESTAMP WITH TIME ZONE,
    failure JSONB,
    pricing JSONB,
    retry_of BIGINT,
    attempt INTEGER DEFAULT 1 NOT NULL,
    not_before TIMESTAMP WITH TIME ZONE,
    deadline TIMESTAMP WITH TIME ZONE,
    fence BIGINT,
    tries INTEGER DEFAULT 0 NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT messages_pkey PRIMARY KEY (id),
    CONSTRAINT messages_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX messages_at_idx ON messages USING brin (at);

CREATE INDEX messages_pending_idx ON messages (conversation_id, id) WHERE status in ('queued','sending','uncertain');

CREATE INDEX messages_queued_idx ON messages (number_id, id) WHERE status = 'queued';

CREATE INDEX messages_retry_idx ON messages (retry_of) WHERE retry_of is not null;

CREATE INDEX messages_timeline_idx ON messages (conversation_id, order_us, order_journal, order_index, id);

CREATE UNIQUE INDEX messages_token_key ON messages (author_id, client_token) WHERE client_token is not null;

CREATE UNIQUE INDEX messages_wamid_key ON messages (number_id, wamid) WHERE wamid is not null;

CREATE INDEX messages_words_idx ON messages USING gin (to_tsvector('simple', translate(plain, '-+./@_:&~=?#<>;', '               ')));

CREATE TABLE read_marks (
    user_id BIGINT NOT NULL,
    conversation_id BIGINT NOT NULL,
    inbound_count INTEGER NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT read_marks_pkey PRIMARY KEY (user_id, conversation_id),
    CONSTRAINT read_marks_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT read_marks_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE TABLE attempts (
    id UUID NOT NULL,
    message_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    fence BIGINT NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    outcome TEXT,
    http_status INTEGER,
    code INTEGER,
    detail TEXT,
    CONSTRAINT attempts_pkey PRIMARY KEY (id),
    CONSTRAINT attempts_message_id_fkey FOREIGN KEY(message_id) REFERENCES messages (id)
);

CREATE INDEX attempts_message_idx ON attempts (message_id, number);

CREATE TABLE message_edits (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    message_id BIGINT NOT NULL,
    content JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT message_edits_pkey PRIMARY KEY (id),
    CONSTRAINT message_edits_message_id_fkey FOREIGN KEY(message_id) REFERENCES messages (id)
);

CREATE TABLE owner_segments (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    episode_id BIGINT NOT NULL,
    owner_kind TEXT NOT NULL,
    user_id BIGINT,
    team_id BIGINT,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    reason TEXT DEFAULT '' NOT NULL,
    CONSTRAINT owner_segments_pkey PRIMARY KEY (id),
    CONSTRAINT owner_segments_episode_id_fkey FOREIGN KEY(episode_id) REFERENCES episodes (id)
);

CREATE INDEX owner_segments_episode_idx ON owner_segments (episode_id, started_at);

CREATE UNIQUE INDEX owner_segments_open_key ON owner_segments (episode_id) WHERE ended_at is null;

CREATE TABLE waits (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    episode_id BIGINT NOT NULL,
    conversation_id BIGINT NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    started_by BIGINT,
    ended_at TIMESTAMP WITH TIME ZONE,
    ended_by BIGINT,
    end_kind TEXT,
    team_id BIGINT,
    calendar_version INTEGER,
    version INTEGER DEFAULT 1 NOT NULL,
    CONSTRAINT waits_pkey PRIMARY KEY (id),
    CONSTRAINT waits_episode_id_fkey FOREIGN KEY(episode_id) REFERENCES episodes (id),
    CONSTRAINT waits_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX waits_ended_by_idx ON waits (ended_by) WHERE ended_by is not null;

CREATE INDEX waits_episode_idx ON waits (episode_id, started_at);

CREATE UNIQUE INDEX waits_open_key ON waits (conversation_id) WHERE ended_at is null;
