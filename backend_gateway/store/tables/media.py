"""Files: content-addressed, fetched from Meta in the background or uploaded by agents."""

from sqlalchemy import Column, Index, LargeBinary, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, small, words

media = Table(
    "media",
    metadata,
    key(),
    big("number_id", null=True),
    big("message_id", null=True),
    big("uploaded_by", null=True),
    words("direction"),  # in, out
    words("kind"),  # image, video, audio, document, sticker
    words("wa_id", null=True),  # Meta's media id
    moment("wa_expires_at"),
    words("mime"),
    words("filename", null=True),
    big("size", null=True),
    words("sha256", null=True),  # hex: the address of the original in the store
    words("claimed_sha256", null=True),  # what the webhook said
    words("rendition_sha256", null=True),  # a form every client can play or WhatsApp accepts
    words("rendition_mime", null=True),
    words("thumbnail_sha256", null=True),
    small("width", null=True),
    small("height", null=True),
    small("duration_ms", null=True),
    Column("peaks", LargeBinary),  # 64 bytes
    words("state", default="pending"),  # pending, ready, failed, expired
    words("reason", null=True),
    small("tries", default="0"),
    moment("next_try_at", now=True),
    moment("created_at", now=True),
    Index("media_pending_idx", "next_try_at", postgresql_where=text("state = 'pending'")),
    Index("media_message_idx", "message_id", postgresql_where=text("message_id is not null")),
    Index("media_sha256_idx", "sha256", postgresql_where=text("sha256 is not null")),
)
