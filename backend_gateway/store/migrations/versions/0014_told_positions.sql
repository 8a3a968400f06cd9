CREATE TABLE told_positions (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    episode_id BIGINT,
    ahead INTEGER NOT NULL,
    message_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT told_positions_pkey PRIMARY KEY (id),
    CONSTRAINT told_positions_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE INDEX told_positions_conversation_idx ON told_positions (conversation_id, id)
