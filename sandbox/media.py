"""Files at Meta: uploaded by the business or sent by customers.

Called by the media routes and customers. Rules: FACTS 8. Always holds: a download URL opens for five minutes only, an
upload lives 30 days, a customer's file 7 days; times are the clock's.
"""

import base64
import hashlib
import secrets

import msgspec

from sandbox.clock import Clock
from sandbox.identity import new_object_id

UPLOAD_DAYS = 30
INBOUND_DAYS = 7
DAY = 86_400
MB = 1024 * 1024

SIZE_LIMITS: dict[str, int] = (
    dict.fromkeys(("image/jpeg", "image/png"), 5 * MB)
    | dict.fromkeys(("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"), 16 * MB)
    | dict.fromkeys(("video/mp4", "video/3gpp"), 16 * MB)
    | {"image/webp": 500 * 1024}
    | dict.fromkeys(
        (
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ),
        100 * MB,
    )
)


class MediaFile(msgspec.Struct, kw_only=True, eq=False):
    """A stored file. `phone_number_id` is the number it belongs to."""

    id: str
    phone_number_id: str
    data: bytes
    mime_type: str
    filename: str | None
    expires_at: float
    inbound: bool

    @property
    def sha256_hex(self) -> str:
        """As the lookup tells it."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def sha256_base64(self) -> str:
        """As webhooks tell it."""
        return base64.b64encode(hashlib.sha256(self.data).digest()).decode()


class MediaStore:
    """Files and the download links that were handed out."""

    def __init__(self, clock: Clock, link_seconds: int) -> None:
        self._clock = clock
        self._link_seconds = link_seconds
        self._files: dict[str, MediaFile] = {}
        self._links: dict[str, tuple[str, float]] = {}

    def add(
        self, phone_number_id: str, data: bytes, mime_type: str, filename: str | None = None, *, inbound: bool = False
    ) -> MediaFile:
        """Keep a file."""
        days = INBOUND_DAYS if inbound else UPLOAD_DAYS
        held = MediaFile(
            id=new_object_id(),
            phone_number_id=phone_number_id,
            data=data,
            mime_type=mime_type,
            filename=filename,
            expires_at=self._clock.now() + days * DAY,
            inbound=inbound,
        )
        self._files[held.id] = held
        return held

    def get(self, media_id: str) -> MediaFile | None:
        """The file, unless it expired or was deleted."""
        held = self._files.get(media_id)
        return held if held and held.expires_at > self._clock.now() else None

    def delete(self, media_id: str) -> None:
        """Forget a file."""
        self._files.pop(media_id, None)

    def link(self, media_id: str, base_url: str) -> str:
        """A fresh download URL, good for five minutes."""
        token = secrets.token_urlsafe(16)
        expires = self._clock.now() + self._link_seconds
        self._links[token] = (media_id, expires)
        return f"{base_url}/whatsapp_business/attachments/?mid={media_id}&ext={int(expires)}&hash={token}"

    def open(self, token: str) -> MediaFile | None:
        """The file behind a link, None when the link or the file is gone."""
        media_id, expires = self._links.get(token, ("", 0.0))
        return self.get(media_id) if expires > self._clock.now() else None
