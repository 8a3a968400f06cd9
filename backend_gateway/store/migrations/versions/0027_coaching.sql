CREATE TABLE coaching_scores (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	rev INTEGER DEFAULT '1' NOT NULL,
	episode_id BIGINT NOT NULL,
	conversation_id BIGINT NOT NULL,
	agent_id BIGINT NOT NULL,
	week DATE NOT NULL,
	by_user BIGINT NOT NULL,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	marks JSONB NOT NULL,
	comment TEXT DEFAULT '' NOT NULL,
	seen_at TIMESTAMP WITH TIME ZONE,
	PRIMARY KEY (id),
	UNIQUE (episode_id, agent_id)
);

CREATE INDEX coaching_scores_agent_idx ON coaching_scores (agent_id, week);
