ALTER TABLE audit ADD COLUMN key_id BIGINT, ADD COLUMN before JSONB, ADD COLUMN after JSONB,
	ADD COLUMN session_id BIGINT, ADD COLUMN device TEXT, ADD COLUMN correlation TEXT;

DROP INDEX audit_unsealed_idx;

ALTER TABLE audit DROP COLUMN chain_seq, DROP COLUMN chain_hash;

CREATE INDEX audit_at_idx ON audit (at);

CREATE INDEX audit_user_idx ON audit (user_id, id);

CREATE INDEX audit_action_idx ON audit (action, id);

CREATE INDEX audit_subject_idx ON audit (subject, id);

CREATE UNIQUE INDEX audit_read_key ON audit (user_id, subject, date_trunc('hour'::text, (at AT TIME ZONE 'UTC'::text)))
	WHERE action = 'conversation.read'::text;

CREATE TABLE audit_seals (
	seq BIGINT NOT NULL,
	audit_id BIGINT NOT NULL,
	digest BYTEA NOT NULL,
	hash BYTEA NOT NULL,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	CONSTRAINT audit_seals_pkey PRIMARY KEY (seq)
);

CREATE UNIQUE INDEX audit_seals_entry_key ON audit_seals (audit_id);

CREATE TABLE audit_unsealed (
	audit_id BIGINT NOT NULL,
	CONSTRAINT audit_unsealed_pkey PRIMARY KEY (audit_id)
);

CREATE TABLE audit_checks (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	from_seq BIGINT NOT NULL,
	to_seq BIGINT NOT NULL,
	hash BYTEA NOT NULL,
	fault TEXT,
	fault_seq BIGINT,
	fault_entry BIGINT,
	CONSTRAINT audit_checks_pkey PRIMARY KEY (id)
);

INSERT INTO audit_unsealed SELECT id FROM audit;

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the audit is only added to: % of % is refused', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION audit_wait_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO audit_unsealed SELECT id FROM fresh;
	RETURN NULL;
END $$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
	FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
	FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only;

ALTER TABLE audit_seals ENABLE ALWAYS TRIGGER audit_seals_append_only;

CREATE TRIGGER audit_wait_for_seal AFTER INSERT ON audit
	REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION audit_wait_for_seal();
