ALTER TABLE numbers
    ADD COLUMN token_expires_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN token_checked_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN messaging_limit TEXT,
    ADD COLUMN on_phone BOOLEAN DEFAULT false NOT NULL,
    ADD COLUMN paused_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN paused_by BIGINT,
    ADD COLUMN pause_note TEXT DEFAULT '' NOT NULL;

CREATE TABLE number_news (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	number_id BIGINT NOT NULL,
	kind TEXT NOT NULL,
	before TEXT,
	after TEXT,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	CONSTRAINT number_news_pkey PRIMARY KEY (id),
	CONSTRAINT number_news_number_id_fkey FOREIGN KEY(number_id) REFERENCES numbers (id)
);

CREATE INDEX number_news_number_idx ON number_news (number_id, id);

CREATE TABLE round_trips (
	id UUID NOT NULL,
	kind TEXT NOT NULL,
	number_id BIGINT NOT NULL,
	to_number_id BIGINT,
	to_phone TEXT NOT NULL,
	asked_by BIGINT,
	started_at TIMESTAMP WITH TIME ZONE NOT NULL,
	wamid TEXT,
	accepted_at TIMESTAMP WITH TIME ZONE,
	sent_at TIMESTAMP WITH TIME ZONE,
	delivered_at TIMESTAMP WITH TIME ZONE,
	read_at TIMESTAMP WITH TIME ZONE,
	arrived_at TIMESTAMP WITH TIME ZONE,
	ended_at TIMESTAMP WITH TIME ZONE,
	fault TEXT,
	code INTEGER,
	said TEXT,
	CONSTRAINT round_trips_pkey PRIMARY KEY (id),
	CONSTRAINT round_trips_number_id_fkey FOREIGN KEY(number_id) REFERENCES numbers (id)
);

CREATE INDEX round_trips_number_idx ON round_trips (number_id, kind, started_at);
