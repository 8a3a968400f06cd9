ALTER TABLE metric_facts ADD COLUMN amount BIGINT;

ALTER TABLE metric_facts ADD COLUMN label TEXT;

ALTER TABLE metric_facts ADD COLUMN provisional BOOLEAN DEFAULT false NOT NULL;

ALTER TABLE metric_facts ADD COLUMN due_at TIMESTAMP WITH TIME ZONE;

ALTER TABLE metric_facts ADD COLUMN settings_row BIGINT;

CREATE INDEX metric_facts_due_idx ON metric_facts (due_at) WHERE due_at IS NOT NULL;

UPDATE metric_progress SET told = 0;
