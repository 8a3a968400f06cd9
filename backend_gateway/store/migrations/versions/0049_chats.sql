CREATE TABLE chat_imports (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    contact_id BIGINT NOT NULL,
    by_user BIGINT,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    filename TEXT DEFAULT '' NOT NULL,
    CONSTRAINT chat_imports_pkey PRIMARY KEY (id),
    CONSTRAINT chat_imports_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id)
);

CREATE INDEX chat_imports_contact_idx ON chat_imports (contact_id);

CREATE TABLE imported_messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    import_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    ours BOOLEAN DEFAULT false NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    file TEXT DEFAULT '' NOT NULL,
    omitted BOOLEAN DEFAULT false NOT NULL,
    fingerprint BYTEA NOT NULL,
    CONSTRAINT imported_messages_pkey PRIMARY KEY (id),
    CONSTRAINT imported_messages_import_id_fkey FOREIGN KEY(import_id) REFERENCES chat_imports (id),
    CONSTRAINT imported_messages_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id)
);

CREATE UNIQUE INDEX imported_messages_fingerprint_key ON imported_messages (contact_id, fingerprint);

CREATE INDEX imported_messages_told_idx ON imported_messages (contact_id, at, id);

CREATE INDEX imported_messages_import_idx ON imported_messages (import_id)
