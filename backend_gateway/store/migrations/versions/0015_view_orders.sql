CREATE TABLE view_orders (
    user_id BIGINT NOT NULL,
    views BIGINT[] NOT NULL,
    rev INTEGER DEFAULT 1 NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT view_orders_pkey PRIMARY KEY (user_id),
    CONSTRAINT view_orders_user_id_fkey FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);
