ALTER TABLE message_edits ADD COLUMN known_at TIMESTAMP WITH TIME ZONE;

UPDATE message_edits SET known_at = at;

ALTER TABLE message_edits ALTER COLUMN known_at SET DEFAULT now();

ALTER TABLE message_edits ALTER COLUMN known_at SET NOT NULL;

CREATE INDEX message_edits_message_idx ON message_edits (message_id);
