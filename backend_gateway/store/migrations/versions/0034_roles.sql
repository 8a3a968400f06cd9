CREATE TABLE roles (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	name TEXT NOT NULL,
	about TEXT DEFAULT '' NOT NULL,
	base TEXT NOT NULL,
	permissions TEXT[] NOT NULL,
	visibility TEXT NOT NULL,
	rev INTEGER DEFAULT 1 NOT NULL,
	created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	CONSTRAINT roles_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX roles_name_key ON roles (lower(name));

ALTER TABLE users ADD COLUMN role_id BIGINT;

ALTER TABLE users ADD CONSTRAINT users_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles (id);

CREATE INDEX users_role_idx ON users (role_id) WHERE role_id IS NOT NULL;
