CREATE TABLE devices (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    user_id BIGINT NOT NULL,
    device TEXT NOT NULL,
    key_sealed BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    reads INTEGER DEFAULT 0 NOT NULL,
    reads_since TIMESTAMP WITH TIME ZONE,
    CONSTRAINT devices_pkey PRIMARY KEY (id),
    CONSTRAINT devices_user_id_device_key UNIQUE (user_id, device),
    CONSTRAINT devices_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);
