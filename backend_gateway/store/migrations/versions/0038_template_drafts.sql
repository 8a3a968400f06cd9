CREATE TABLE template_drafts (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	draft JSONB NOT NULL,
	state TEXT DEFAULT 'draft' NOT NULL,
	number_id BIGINT,
	template_id BIGINT,
	author_id BIGINT NOT NULL,
	asked_by BIGINT,
	note TEXT DEFAULT '' NOT NULL,
	refusal TEXT DEFAULT '' NOT NULL,
	rev INTEGER DEFAULT 1 NOT NULL,
	updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	CONSTRAINT template_drafts_pkey PRIMARY KEY (id),
	CONSTRAINT template_drafts_number_id_fkey FOREIGN KEY(number_id) REFERENCES numbers (id),
	CONSTRAINT template_drafts_template_id_fkey FOREIGN KEY(template_id) REFERENCES templates (id),
	CONSTRAINT template_drafts_author_id_fkey FOREIGN KEY(author_id) REFERENCES users (id)
);

ALTER TABLE templates ADD COLUMN previous_category TEXT;

ALTER TABLE templates ADD COLUMN bindings JSONB DEFAULT '{}'::jsonb NOT NULL;

ALTER TABLE templates ADD COLUMN edits TIMESTAMP WITH TIME ZONE[] DEFAULT '{}' NOT NULL;
