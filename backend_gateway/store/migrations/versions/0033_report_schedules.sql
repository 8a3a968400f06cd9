CREATE TABLE report_schedules (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	rev INTEGER DEFAULT 1 NOT NULL,
	owner_id BIGINT NOT NULL,
	name TEXT NOT NULL,
	body JSONB NOT NULL,
	paused BOOLEAN DEFAULT false NOT NULL,
	next_at TIMESTAMP WITH TIME ZONE,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	CONSTRAINT report_schedules_pkey PRIMARY KEY (id)
);

CREATE INDEX report_schedules_next_idx ON report_schedules (next_at) WHERE next_at is not null;

CREATE TABLE report_runs (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	schedule_id BIGINT NOT NULL,
	due_at TIMESTAMP WITH TIME ZONE NOT NULL,
	state TEXT NOT NULL,
	since DATE NOT NULL,
	until DATE NOT NULL,
	file TEXT DEFAULT '' NOT NULL,
	fault TEXT,
	detail TEXT DEFAULT '' NOT NULL,
	tries INTEGER DEFAULT 0 NOT NULL,
	again_at TIMESTAMP WITH TIME ZONE,
	claimed_until TIMESTAMP WITH TIME ZONE,
	CONSTRAINT report_runs_pkey PRIMARY KEY (id),
	CONSTRAINT report_runs_schedule_id_due_at_key UNIQUE (schedule_id, due_at),
	CONSTRAINT report_runs_schedule_id_fkey FOREIGN KEY(schedule_id) REFERENCES report_schedules (id) ON DELETE CASCADE
);

CREATE INDEX report_runs_open_idx ON report_runs (again_at) WHERE state in ('due', 'running');
