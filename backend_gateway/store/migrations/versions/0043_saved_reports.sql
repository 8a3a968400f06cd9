CREATE TABLE saved_reports (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	owner_id BIGINT NOT NULL,
	name TEXT NOT NULL,
	choice JSONB NOT NULL,
	shared BOOLEAN DEFAULT false NOT NULL,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	CONSTRAINT saved_reports_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX saved_reports_name_key ON saved_reports (owner_id, lower(name));
