ALTER TABLE scheduled_messages ADD COLUMN inbound_seen INTEGER;
