"""What the customer will get of an attached file, in words: `foto JPEG`, `video MP4`, `audio`."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.store.local_files import Attached
from protocol.rules.media import plain_mime

translate = QCoreApplication.translate

_FORMATS: Final = {
    "image/jpeg": "JPEG", "image/png": "PNG", "video/mp4": "MP4", "video/3gpp": "3GP", "audio/mpeg": "MP3",
    "audio/ogg": "OGG", "audio/mp4": "M4A", "audio/aac": "AAC", "audio/amr": "AMR",
}  # fmt: skip


def outcome(one: Attached) -> str:
    """Kind and format as the customer gets it; empty before the gateway told."""
    if one.media is None:
        return ""
    form = "" if one.file.voice else _FORMATS.get(plain_mime(one.media.mime), "")
    words = {
        "image": translate("Outcome", "foto {0}"),
        "video": translate("Outcome", "video {0}"),
        "audio": translate("Outcome", "audio {0}"),
        "sticker": translate("Outcome", "sticker"),
        "document": translate("Outcome", "documento"),
    }[one.media.kind]
    return words.format(form).strip()
