CREATE TABLE data_requests (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    contact_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    country TEXT DEFAULT '' NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_on DATE NOT NULL,
    by_user BIGINT NOT NULL,
    state TEXT DEFAULT 'open' NOT NULL,
    outcome TEXT DEFAULT '' NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by BIGINT,
    CONSTRAINT data_requests_pkey PRIMARY KEY (id),
    CONSTRAINT data_requests_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id),
    CONSTRAINT data_requests_by_user_fkey FOREIGN KEY(by_user) REFERENCES users (id),
    CONSTRAINT data_requests_closed_by_fkey FOREIGN KEY(closed_by) REFERENCES users (id)
);

CREATE UNIQUE INDEX data_requests_open_key ON data_requests (contact_id, kind) WHERE state = 'open';

CREATE INDEX data_requests_due_idx ON data_requests (state, due_on)
