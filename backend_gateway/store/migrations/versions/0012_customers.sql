alter table contacts
    add column opt_out_source TEXT,
    add column preference_at TIMESTAMP WITH TIME ZONE,
    add column record_words TEXT DEFAULT '' NOT NULL;

update contacts set preference_at = opted_out_at where opted_out_at is not null;

DROP INDEX contacts_words_idx;

CREATE INDEX contacts_words_idx ON contacts USING gin (to_tsvector('simple', translate(name || ' ' || coalesce(username, '') || ' ' || coalesce(email, '') || ' ' || record_words, '-+./@_:&~=?#<>;ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ', '               aaaaaaæceeeeiiiiðnoooooøuuuuyþaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiijjkkllllllłnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzs')));

CREATE TABLE contact_changes (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    contact_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    source TEXT DEFAULT 'person' NOT NULL,
    by_user BIGINT,
    field TEXT NOT NULL,
    before TEXT DEFAULT '' NOT NULL,
    after TEXT DEFAULT '' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    CONSTRAINT contact_changes_pkey PRIMARY KEY (id),
    CONSTRAINT contact_changes_contact_id_fkey FOREIGN KEY(contact_id) REFERENCES contacts (id)
);

CREATE INDEX contact_changes_contact_idx ON contact_changes (contact_id, id desc);
