CREATE TABLE api_keys (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	name TEXT NOT NULL,
	token_hash BYTEA NOT NULL,
	ends TEXT NOT NULL,
	user_id BIGINT NOT NULL,
	permissions TEXT[] NOT NULL,
	per_minute INTEGER NOT NULL,
	created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	expires_at TIMESTAMP WITH TIME ZONE,
	seen_at TIMESTAMP WITH TIME ZONE,
	revoked_at TIMESTAMP WITH TIME ZONE,
	revoked_by BIGINT,
	CONSTRAINT api_keys_pkey PRIMARY KEY (id),
	CONSTRAINT api_keys_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id),
	CONSTRAINT api_keys_token_hash_key UNIQUE (token_hash)
);

CREATE UNIQUE INDEX api_keys_name_key ON api_keys (lower(name)) WHERE revoked_at IS NULL;
