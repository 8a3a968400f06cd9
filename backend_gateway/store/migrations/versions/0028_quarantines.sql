CREATE TABLE quarantines (
	id BIGINT GENERATED ALWAYS AS IDENTITY,
	cause TEXT NOT NULL,
	as_of TIMESTAMP WITH TIME ZONE NOT NULL,
	since TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
	released_at TIMESTAMP WITH TIME ZONE,
	released_by BIGINT,
	CONSTRAINT quarantines_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX quarantines_open_key ON quarantines ((released_at is null)) WHERE released_at is null;
