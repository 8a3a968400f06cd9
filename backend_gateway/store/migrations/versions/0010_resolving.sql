alter table episodes
    add column agreed BOOLEAN DEFAULT false NOT NULL,
    add column before_resolve JSONB;

CREATE INDEX episodes_voids_idx ON episodes (ended_at desc) WHERE void is not null and void_reviewed_at is null;

CREATE INDEX conversations_tags_idx ON conversations USING gin (tags);
