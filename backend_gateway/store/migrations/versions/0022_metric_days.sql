CREATE TABLE metric_spans (
    episode_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    conversation_id BIGINT NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT metric_spans_pkey PRIMARY KEY (episode_id, user_id, started_at)
);

CREATE INDEX metric_spans_conversation_idx ON metric_spans (conversation_id);

CREATE INDEX metric_spans_user_idx ON metric_spans (user_id, ended_at);

CREATE TABLE metric_people (
    user_id BIGINT NOT NULL,
    day DATE NOT NULL,
    hour INTEGER NOT NULL,
    available_s INTEGER DEFAULT 0 NOT NULL,
    busy_s INTEGER DEFAULT 0 NOT NULL,
    away_s INTEGER DEFAULT 0 NOT NULL,
    away JSONB DEFAULT '{}'::jsonb NOT NULL,
    active_s INTEGER DEFAULT 0 NOT NULL,
    chats_s INTEGER DEFAULT 0 NOT NULL,
    peak INTEGER DEFAULT 0 NOT NULL,
    definition INTEGER NOT NULL,
    CONSTRAINT metric_people_pkey PRIMARY KEY (user_id, day, hour)
);

CREATE INDEX metric_people_day_idx ON metric_people (day) WHERE hour = -1;

CREATE INDEX metric_people_hours_idx ON metric_people (day) WHERE hour >= 0;

CREATE TABLE metric_people_months (
    user_id BIGINT NOT NULL,
    month DATE NOT NULL,
    hour INTEGER NOT NULL,
    available_s BIGINT DEFAULT 0 NOT NULL,
    busy_s BIGINT DEFAULT 0 NOT NULL,
    away_s BIGINT DEFAULT 0 NOT NULL,
    away JSONB DEFAULT '{}'::jsonb NOT NULL,
    active_s BIGINT DEFAULT 0 NOT NULL,
    chats_s BIGINT DEFAULT 0 NOT NULL,
    peak INTEGER DEFAULT 0 NOT NULL,
    definition INTEGER NOT NULL,
    CONSTRAINT metric_people_months_pkey PRIMARY KEY (user_id, month, hour)
);

CREATE INDEX metric_people_months_month_idx ON metric_people_months (month);

CREATE TABLE metric_delivery (
    number_id BIGINT NOT NULL,
    day DATE NOT NULL,
    sent INTEGER DEFAULT 0 NOT NULL,
    accepted INTEGER DEFAULT 0 NOT NULL,
    delivered INTEGER DEFAULT 0 NOT NULL,
    read INTEGER DEFAULT 0 NOT NULL,
    failed INTEGER DEFAULT 0 NOT NULL,
    uncertain INTEGER DEFAULT 0 NOT NULL,
    codes JSONB DEFAULT '{}'::jsonb NOT NULL,
    received INTEGER DEFAULT 0 NOT NULL,
    lag_p95_ms INTEGER,
    definition INTEGER NOT NULL,
    CONSTRAINT metric_delivery_pkey PRIMARY KEY (number_id, day)
);

CREATE TABLE metric_charges (
    number_id BIGINT NOT NULL,
    day DATE NOT NULL,
    category TEXT NOT NULL,
    type TEXT NOT NULL,
    market TEXT NOT NULL,
    n INTEGER NOT NULL,
    CONSTRAINT metric_charges_pkey PRIMARY KEY (number_id, day, category, type, market)
);

CREATE TABLE metric_changed (
    conversation_id BIGINT NOT NULL,
    CONSTRAINT metric_changed_pkey PRIMARY KEY (conversation_id)
);

CREATE TABLE metric_changed_people (
    user_id BIGINT NOT NULL,
    day DATE NOT NULL,
    CONSTRAINT metric_changed_people_pkey PRIMARY KEY (user_id, day)
);

CREATE TABLE metric_changed_hours (
    number_id BIGINT NOT NULL,
    hour TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT metric_changed_hours_pkey PRIMARY KEY (number_id, hour)
);

CREATE TABLE metric_told (
    what TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT metric_told_pkey PRIMARY KEY (what)
);

CREATE INDEX surveys_nps_idx ON surveys (answered_at) WHERE kind = 'nps' and score is not null;

UPDATE metric_progress SET told = 0;
