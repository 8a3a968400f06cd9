CREATE TABLE metric_facts (
    metric TEXT NOT NULL,
    episode_id BIGINT NOT NULL,
    subject BIGINT NOT NULL,
    part BIGINT DEFAULT 0 NOT NULL,
    conversation_id BIGINT NOT NULL,
    result TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    day DATE NOT NULL,
    hour INTEGER NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT,
    agent_id BIGINT,
    tags TEXT[] DEFAULT '{}' NOT NULL,
    business_s INTEGER,
    calendar_s INTEGER,
    hours_row BIGINT,
    out_of_hours BOOLEAN DEFAULT false NOT NULL,
    from_message BIGINT,
    to_message BIGINT,
    definition INTEGER NOT NULL,
    CONSTRAINT metric_facts_pkey PRIMARY KEY (metric, episode_id, subject, part)
);

CREATE INDEX metric_facts_day_idx ON metric_facts (metric, day);

CREATE INDEX metric_facts_waiting_idx ON metric_facts (metric, day) WHERE result = 'waiting';

CREATE INDEX metric_facts_episode_idx ON metric_facts (episode_id);

CREATE INDEX metric_facts_conversation_idx ON metric_facts (conversation_id);

CREATE TABLE metric_queue (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    CONSTRAINT metric_queue_pkey PRIMARY KEY (id)
);

CREATE TABLE metric_progress (
    place BIGINT NOT NULL,
    xid XID8 NOT NULL,
    seq BIGINT NOT NULL,
    told BIGINT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT metric_progress_pkey PRIMARY KEY (place)
);
