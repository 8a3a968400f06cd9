CREATE TABLE erasures (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	at TIMESTAMP WITH TIME ZONE NOT NULL,
	by_user BIGINT,
	contact_id BIGINT NOT NULL,
	salt BYTEA NOT NULL,
	key_id BYTEA NOT NULL,
	fingerprints BYTEA[] NOT NULL,
	messages INTEGER NOT NULL,
	files INTEGER NOT NULL,
	rest_sealed BYTEA,
	CONSTRAINT erasures_pkey PRIMARY KEY (id),
	CONSTRAINT erasures_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id)
);
