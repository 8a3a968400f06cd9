"""The type of a file by its first bytes. Names and announced types are not believed."""

import zipfile
from pathlib import Path

_HEAD = 512
_FIXED: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"ID3", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
    b"qt  ": "video/quicktime",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic",
    b"hevx": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"avif": "image/avif",
    b"avis": "image/avif",
}
_OFFICE = "application/vnd.openxmlformats-officedocument."
_PACKED = {
    "word/": _OFFICE + "wordprocessingml.document",
    "xl/": _OFFICE + "spreadsheetml.sheet",
    "ppt/": _OFFICE + "presentationml.presentation",
}
_OLD_OFFICE = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
}
UNKNOWN = "application/octet-stream"


def detect(path: Path, name: str | None = None) -> str:
    """MIME type by content; `name` only tells old Office formats (one container, three programs) from each other."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        return _packed(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _OLD_OFFICE.get(Path(name or path.name).suffix.lower(), UNKNOWN)
    return detect_head(head)


def detect_head(head: bytes) -> str:
    """MIME type by the first 512 bytes; `application/octet-stream` when they say nothing."""
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _boxed(head)
    for magic, mime in _FIXED:
        if head.startswith(magic):
            return mime
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return "audio/aac" if head[1] & 0xF6 == 0xF0 else "audio/mpeg"
    return "text/plain" if _is_text(head) else UNKNOWN


def _boxed(head: bytes) -> str:
    """By the major brand; a picture that only says "a picture in boxes" tells its coding among the other brands."""
    if head[8:11] in {b"3gp", b"3g2"}:
        return "video/3gpp"
    others = head[16 : max(16, min(int.from_bytes(head[:4]), _HEAD))]
    if head[8:12] in {b"mif1", b"msf1"} and b"avi" in others and b"hei" not in others and b"hev" not in others:
        return "image/avif"
    return _BRANDS.get(head[8:12], "video/mp4")


def _packed(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:2000]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "application/zip"
    return next((mime for folder, mime in _PACKED.items() if any(one.startswith(folder) for one in names)),
                "application/zip")  # fmt: skip


def _is_text(head: bytes) -> bool:
    if not head or b"\x00" in head:
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3 and len(head) == _HEAD  # a character cut by the end of the head
    return True
