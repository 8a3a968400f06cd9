CREATE TABLE level_spans (
    episode_id BIGINT NOT NULL,
    from_at TIMESTAMP WITH TIME ZONE NOT NULL,
    to_at TIMESTAMP WITH TIME ZONE NOT NULL,
    conversation_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT,
    user_id BIGINT,
    turn TEXT NOT NULL,
    queued BOOLEAN DEFAULT false NOT NULL,
    shut BOOLEAN DEFAULT false NOT NULL,
    pressure TEXT DEFAULT 'none' NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    owed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT level_spans_pkey PRIMARY KEY (episode_id, from_at)
);

CREATE INDEX level_spans_during_idx ON level_spans USING gist (tstzrange(from_at, to_at));

CREATE INDEX level_spans_over_idx ON level_spans (to_at);

CREATE TABLE level_marks (
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    restated_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT level_marks_pkey PRIMARY KEY (at)
);

CREATE TABLE level_cells (
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    team_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    open INTEGER NOT NULL,
    queued INTEGER NOT NULL,
    us INTEGER NOT NULL,
    customer INTEGER NOT NULL,
    colleague INTEGER NOT NULL,
    snoozed INTEGER NOT NULL,
    at_risk INTEGER NOT NULL,
    breached INTEGER NOT NULL,
    us_at_risk INTEGER NOT NULL,
    us_breached INTEGER NOT NULL,
    unanswered_long INTEGER NOT NULL,
    window_closed INTEGER NOT NULL,
    ages INTEGER[] NOT NULL,
    waits INTEGER[] NOT NULL,
    CONSTRAINT level_cells_pkey PRIMARY KEY (at, team_id, number_id)
);

CREATE INDEX owner_segments_ended_idx ON owner_segments (ended_at);
