UPDATE roles SET permissions = permissions || ARRAY['see_phone_numbers'], rev = rev + 1
WHERE 'read_conversations' = ANY (permissions) AND NOT 'see_phone_numbers' = ANY (permissions);

UPDATE api_keys SET permissions = permissions || ARRAY['see_phone_numbers']
WHERE 'read_conversations' = ANY (permissions) AND NOT 'see_phone_numbers' = ANY (permissions);
