"""Sizes, durations and kinds of files in words. Pure."""

from PySide6.QtCore import QLocale

_ICONS = (
    ("application/pdf", "file-text"),
    ("spreadsheet", "file-spreadsheet"),
    ("excel", "file-spreadsheet"),
    ("text/csv", "file-spreadsheet"),
    ("text/", "file-text"),
    ("word", "file-text"),
    ("audio/", "file-audio"),
    ("video/", "file-play"),
)
_KINDS = {
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "text/plain": "TXT",
    "text/csv": "CSV",
    "application/msword": "DOC",
    "application/vnd.ms-excel": "XLS",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
}


def size_words(size: int) -> str:
    """Bytes as people say them: "1,2 MB"."""
    return QLocale().formattedDataSize(size, 1 if size >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def duration_words(milliseconds: int) -> str:
    """Minutes and seconds: "0:41"; hours when there are some."""
    seconds = round(milliseconds / 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def file_icon(mime: str) -> str:
    """Icon of a kind of file."""
    return next((icon for part, icon in _ICONS if part in mime), "file")


def file_kind(mime: str, filename: str | None) -> str:
    """Short name of a kind of file: its ending, else what its type says."""
    known = _KINDS.get(mime)
    if known is None and filename and "." in filename:
        known = filename.rsplit(".", 1)[1][:5].upper()
    return known or ""
