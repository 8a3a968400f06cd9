CREATE TABLE review_decisions (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	rev INTEGER DEFAULT '1' NOT NULL,
	week DATE NOT NULL,
	text TEXT NOT NULL,
	owner_id BIGINT NOT NULL,
	metric TEXT,
	team_id BIGINT,
	by_user BIGINT NOT NULL,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	done_at TIMESTAMP WITH TIME ZONE,
	PRIMARY KEY (id)
);

CREATE INDEX review_decisions_week_idx ON review_decisions (week);
