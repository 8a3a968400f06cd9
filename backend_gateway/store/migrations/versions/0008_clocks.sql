alter table messages
    add column holding BOOLEAN,
    add column states_at TIMESTAMP WITH TIME ZONE;

CREATE INDEX messages_promises_idx ON messages (conversation_id) WHERE holding or states_at is not null;

alter table conversations
    add column clock_facts TEXT,
    add column clock_at TIMESTAMP WITH TIME ZONE,
    add column ladder JSONB,
    add column ladder_at TIMESTAMP WITH TIME ZONE;

alter table clocks add column subject BIGINT;

CREATE TABLE holds (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    episode_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    area TEXT DEFAULT '' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    user_id BIGINT,
    by_user BIGINT,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    ended_at TIMESTAMP WITH TIME ZONE,
    ended_by BIGINT,
    CONSTRAINT holds_pkey PRIMARY KEY (id),
    CONSTRAINT holds_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id),
    CONSTRAINT holds_episode_id_fkey FOREIGN KEY(episode_id) REFERENCES episodes (id)
);

CREATE INDEX holds_episode_idx ON holds (episode_id, started_at);

CREATE UNIQUE INDEX holds_open_key ON holds (conversation_id, kind) WHERE ended_at is null;
