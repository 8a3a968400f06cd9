CREATE TABLE automatic_replies (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    conversation_id BIGINT NOT NULL,
    episode_id BIGINT,
    kind TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    inbound_count INTEGER NOT NULL,
    message_id BIGINT,
    not_sent TEXT,
    policy_id BIGINT,
    CONSTRAINT automatic_replies_pkey PRIMARY KEY (id),
    CONSTRAINT automatic_replies_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES conversations (id)
);

CREATE UNIQUE INDEX automatic_replies_inbound_key ON automatic_replies (conversation_id, inbound_count);

alter table surveys
    add column conversation_id BIGINT,
    add column policy_id BIGINT,
    add column answer_id BIGINT,
    add column comment_id BIGINT,
    add constraint surveys_conversation_id_fkey foreign key (conversation_id) references conversations (id);

CREATE INDEX surveys_conversation_idx ON surveys (conversation_id, at desc);

alter table messages add column survey_id BIGINT;

alter table conversations add column survey JSONB;
