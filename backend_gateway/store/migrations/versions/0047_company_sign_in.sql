CREATE TABLE sign_in_provider (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    issuer TEXT NOT NULL,
    client_id TEXT NOT NULL,
    secret_sealed BYTEA,
    name TEXT NOT NULL,
    own_people BOOLEAN DEFAULT false NOT NULL,
    asks_factor BOOLEAN DEFAULT false NOT NULL,
    passwords TEXT DEFAULT 'everyone' NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT,
    CONSTRAINT sign_in_provider_pkey PRIMARY KEY (id),
    CONSTRAINT sign_in_provider_issuer_key UNIQUE (issuer)
);

CREATE TABLE company_accounts (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    user_id BIGINT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    linked_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT company_accounts_pkey PRIMARY KEY (id),
    CONSTRAINT company_accounts_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT company_accounts_subject_key UNIQUE (issuer, subject),
    CONSTRAINT company_accounts_user_key UNIQUE (user_id, issuer)
);

CREATE TABLE company_sign_ins (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    state_hash BYTEA NOT NULL,
    question_sealed BYTEA NOT NULL,
    issuer TEXT NOT NULL,
    challenge TEXT NOT NULL,
    port INTEGER NOT NULL,
    device TEXT NOT NULL,
    address TEXT,
    began_at TIMESTAMP WITH TIME ZONE NOT NULL,
    back_at TIMESTAMP WITH TIME ZONE,
    user_id BIGINT,
    code_hash BYTEA,
    used_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT company_sign_ins_pkey PRIMARY KEY (id),
    CONSTRAINT company_sign_ins_state_hash_key UNIQUE (state_hash),
    CONSTRAINT company_sign_ins_code_hash_key UNIQUE (code_hash),
    CONSTRAINT company_sign_ins_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX company_sign_ins_began_idx ON company_sign_ins (began_at)
