CREATE INDEX metric_facts_agent_idx ON metric_facts (metric, agent_id, day) WHERE agent_id IS NOT NULL;

CREATE INDEX metric_facts_heavy_idx ON metric_facts
    (metric, (result = 'waiting') desc, business_s desc nulls last, calendar_s desc nulls last, amount desc nulls last, at);

CREATE INDEX conversations_mentions_idx ON conversations (activity_us desc) WHERE mentions <> '{}';

CREATE TABLE metric_cells (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    metric TEXT NOT NULL,
    cuboid SMALLINT NOT NULL,
    span TEXT NOT NULL,
    day DATE NOT NULL,
    agent_id BIGINT DEFAULT 0 NOT NULL,
    team_id BIGINT DEFAULT 0 NOT NULL,
    number_id BIGINT DEFAULT 0 NOT NULL,
    tag TEXT DEFAULT '' NOT NULL,
    result TEXT NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    definition INTEGER NOT NULL,
    settings_row BIGINT DEFAULT 0 NOT NULL,
    n INTEGER NOT NULL,
    out_of_hours INTEGER NOT NULL,
    provisional INTEGER NOT NULL,
    business_total BIGINT NOT NULL,
    calendar_total BIGINT NOT NULL,
    amount_total BIGINT NOT NULL,
    hours BYTEA NOT NULL,
    amounts BYTEA,
    business BYTEA,
    business_bins BYTEA,
    calendar BYTEA,
    calendar_bins BYTEA,
    CONSTRAINT metric_cells_pkey PRIMARY KEY (id)
);

-- Pieces of these are read from the middle: kept as they are, so that what is not asked for is not read.
ALTER TABLE metric_cells ALTER COLUMN business SET STORAGE EXTERNAL, ALTER COLUMN calendar SET STORAGE EXTERNAL;

CREATE INDEX metric_cells_idx ON metric_cells (metric, cuboid, span, day, agent_id, team_id, number_id, tag);

CREATE TABLE metric_made (
    metric TEXT NOT NULL,
    span TEXT NOT NULL,
    day DATE NOT NULL,
    cuboid SMALLINT NOT NULL,
    light BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT metric_made_pkey PRIMARY KEY (metric, span, day, cuboid)
);
