"""The checks of a build that need no window: files it brings, libraries it brings, what it asks of the computer.

Each is given a folder of its own to write into and returns a few words on what it saw; it raises whatever went wrong.
What a frozen build loses is what nothing imports by name: data files, plugins, metadata, back ends chosen at run time.
"""

import asyncio
import contextlib
import os
import ssl
import struct
import wave
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from desktop.selftest.absent import Absent

Check = Callable[[Path], str]
PICTURES: Final = ("jpeg", "png", "webp", "gif", "svg")
"""What customers send, what stickers are, what our icons are."""
LEAST_ICONS: Final = 50


def _resources(_: Path) -> str:
    from PySide6.QtCore import QTranslator

    from desktop.i18n.languages import LANGUAGES, TRANSLATIONS
    from desktop.theme.fonts import load_fonts
    from desktop.theme.paths import RESOURCES
    from desktop.theme.tokens import load_tokens

    load_tokens()
    load_fonts()
    icons = len(list((RESOURCES / "icons").rglob("*.svg")))
    _expect(icons >= LEAST_ICONS, f"only {icons} icons")
    for language in LANGUAGES:
        _expect(QTranslator().load(str(TRANSLATIONS / f"relevo_{language}.qm")), f"no words in {language}")
    return f"{icons} icons, {len(LANGUAGES)} languages"


def _pictures(_: Path) -> str:
    from PySide6.QtGui import QImageReader

    known = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    missing = sorted(set(PICTURES) - known)
    _expect(not missing, f"cannot show {', '.join(missing)}")
    return ", ".join(PICTURES)


def _libraries(_: Path) -> str:
    import desktop_notifier  # noqa: F401
    import pyqtgraph as pg
    import segno
    import wakepy  # noqa: F401
    import xlsxwriter  # noqa: F401
    from babel.dates import format_date
    from phonenumbers import is_valid_number, parse

    _expect(is_valid_number(parse("+59177712345")), "the plan of telephone numbers is missing")
    said = format_date(datetime(2026, 11, 20, tzinfo=UTC), "d 'de' MMMM", locale="es_BO")
    _expect(said == "20 de noviembre", f"the calendar of Spanish says {said!r}")
    _expect(segno.make("relevo").symbol_size()[0] > 0, "no QR codes")
    return f"charts {pg.__version__}"


def _cache(folder: Path) -> str:
    import sqlcipher3

    from desktop.cache.database import connect, open_cache

    path, key, text = folder / "cache.db", os.urandom(32), "Hola, ¿sigue disponible?"
    open_cache(path, key).dispose()
    with contextlib.closing(connect(path, key)) as kept:
        kept.execute("INSERT INTO about VALUES ('text', ?)", (text,))
        kept.execute("INSERT INTO message_words (rowid, words) VALUES (7, ?)", (text,))
        kept.commit()
    _expect(text.encode() not in path.read_bytes(), "it is not encrypted")
    with contextlib.closing(connect(path, key)) as again:
        _expect(again.execute("SELECT value FROM about").fetchall() == [(text,)], "it forgot what it was given")
        found = again.execute("SELECT rowid FROM message_words WHERE message_words MATCH 'disponible'").fetchall()
        _expect(found == [(7,)], "it cannot search")
    with contextlib.closing(connect(path, os.urandom(32))) as stranger:
        try:
            stranger.execute("SELECT count(*) FROM sqlite_master")
        except sqlcipher3.DatabaseError:
            return "encrypted, searchable, opens with its key alone"
    raise AssertionError("it opens with any key")


def _keyring(_: Path) -> str:
    from desktop.native.keyrings import keyring_package
    from desktop.net.auth import KeyringSecrets, SecretsUnavailable

    secrets, entry, secret = KeyringSecrets(), f"selftest-{os.getpid()}", os.urandom(12).hex()
    chosen = type(keyring_package().get_keyring()).__module__
    try:
        secrets.set(entry, secret)
    except SecretsUnavailable as error:
        raise Absent("no keyring here: people sign in at each start") from error
    try:
        _expect(secrets.get(entry) == secret, f"{chosen} gave back something else")
    finally:
        secrets.delete(entry)
    _expect(secrets.get(entry) is None, f"{chosen} did not forget")
    return chosen


def _sound(folder: Path) -> str:
    from desktop.native.audio import RATE, Player

    path = folder / "tone.wav"
    with wave.open(str(path), "wb") as tone:
        tone.setnchannels(1)
        tone.setsampwidth(2)
        tone.setframerate(RATE)
        tone.writeframes(b"".join(struct.pack("<h", (n % 50) * 300) for n in range(RATE)))
    seconds = Player().load(path)
    _expect(0.9 < seconds < 1.1, f"a second of sound is {seconds} s long")
    return "decodes"


def _line(_: Path) -> str:
    import truststore
    import websockets
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    async def echo(peer: websockets.ServerConnection) -> None:
        await peer.send(await peer.recv())

    async def there_and_back() -> str:
        async with websockets.serve(echo, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            async with websockets.connect(f"ws://127.0.0.1:{port}") as mine:
                await mine.send("hola")
                return str(await mine.recv())

    with QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        asyncio.set_event_loop(loop)
        answered = loop.run_until_complete(asyncio.wait_for(there_and_back(), 20))
    asyncio.set_event_loop(None)
    _expect(answered == "hola", f"heard {answered!r}")
    return f"{type(loop).__name__}, websocket, TLS by the system"


def _expect(holds: object, otherwise: str) -> None:
    """Not `assert`: a build may be optimised."""
    if not holds:
        raise AssertionError(otherwise)


CHECKS: Final[dict[str, Check]] = {
    "resources": _resources,
    "pictures": _pictures,
    "libraries": _libraries,
    "cache": _cache,
    "keyring": _keyring,
    "sound": _sound,
    "line": _line,
}
