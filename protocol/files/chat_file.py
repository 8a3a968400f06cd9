"""An exported chat as a file: the text itself, or a ZIP with the text and its media.

Called by the client. Safe by construction: nothing is ever written under a name of the archive, no more is read than
these limits allow whatever its headers say. Raises ChatProblem and OSError.
"""

import zipfile
import zlib
from pathlib import Path
from typing import Final

from protocol.rules.chat_export import ChatProblem
from protocol.rules.chat_words import whose

LARGEST_TEXT: Final = 64 * 1024 * 1024
"""Bytes of the text; a chat of ten years has a tenth of it."""
MOST_ENTRIES: Final = 50_000
LARGEST_ZIP: Final = 4 * 1024 * 1024 * 1024


def read_chat(path: Path) -> tuple[str, str]:
    """(the text, whom the chat is with by the file's name or "")."""
    if path.stat().st_size > (LARGEST_ZIP if path.suffix.lower() == ".zip" else LARGEST_TEXT):
        raise ChatProblem("too_long")
    if not zipfile.is_zipfile(path):
        return _text(path.read_bytes()), whose(path.name)
    try:
        with zipfile.ZipFile(path) as book:
            entry = _entry(book)
            return _text(_bounded(book, entry)), whose(path.name) or whose(entry.filename)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        if isinstance(error, ChatProblem):
            raise
        raise ChatProblem("no_chat_inside") from error


def _entry(book: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The chat within: iPhone's `_chat.txt`, else one that is titled like a chat, else the only text there is."""
    entries = book.infolist()
    if len(entries) > MOST_ENTRIES:
        raise ChatProblem("too_long")
    texts = [one for one in entries if one.filename.lower().endswith(".txt") and not one.is_dir()]
    for fits in (lambda name: name.endswith("_chat.txt"), whose, lambda _: len(texts) == 1):
        for one in texts:
            if fits(one.filename):
                if one.flag_bits & 0x1:
                    raise ChatProblem("locked")
                return one
    raise ChatProblem("no_chat_inside")


def _bounded(book: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Its bytes; what unpacks to more than it may is not unpacked further."""
    with book.open(entry) as file:
        data = file.read(LARGEST_TEXT + 1)
    if len(data) > LARGEST_TEXT:
        raise ChatProblem("too_long")
    return data


def _text(data: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ChatProblem("not_text") from error
    return ""
