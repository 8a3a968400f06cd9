CREATE TABLE second_factors (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	user_id BIGINT NOT NULL,
	secret_sealed BYTEA NOT NULL,
	created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	confirmed_at TIMESTAMP WITH TIME ZONE,
	last_step BIGINT DEFAULT 0 NOT NULL,
	failed INTEGER DEFAULT 0 NOT NULL,
	failed_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT second_factors_pkey PRIMARY KEY (id),
	CONSTRAINT second_factors_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX second_factors_user_key ON second_factors (user_id);

CREATE TABLE recovery_codes (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	user_id BIGINT NOT NULL,
	code_hash BYTEA NOT NULL,
	used_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT recovery_codes_pkey PRIMARY KEY (id),
	CONSTRAINT recovery_codes_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX recovery_codes_user_key ON recovery_codes (user_id, code_hash);

CREATE TABLE password_links (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	user_id BIGINT NOT NULL,
	code_hash BYTEA NOT NULL,
	created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
	used_at TIMESTAMP WITH TIME ZONE,
	by_user BIGINT,
	CONSTRAINT password_links_pkey PRIMARY KEY (id),
	CONSTRAINT password_links_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
	CONSTRAINT password_links_code_hash_key UNIQUE (code_hash)
);

CREATE INDEX password_links_user_idx ON password_links (user_id);
