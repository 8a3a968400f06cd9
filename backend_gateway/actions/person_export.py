"""Everything kept about one person as a ZIP: JSON and their files. Asked for by them, handed over by a colleague.

    contact.json  conversations.json  messages.json  cases.json  changes.json  surveys.json  scheduled.json
    imported.json  requests.json  files.json  files/17.jpg  README.txt

What always holds: only whoever sees the person wholly gets it; numbers are masked for who may not see them; that it was
taken is in the audit before a byte of it leaves.
"""

import asyncio
import re
import zipfile
from pathlib import Path
from typing import Any, Final

import msgspec

from backend_gateway.actions.erasing import sees_wholly
from backend_gateway.domain.phone_mask import hidden
from backend_gateway.store import audit, erasures, hydrate, person_data
from backend_gateway.store.conn import Conn
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.person_data import PersonFile
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.rules.card_numbers import without_cards
from protocol.rules.permissions import Permission, can

_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,8}$")
README: Final = """\
ES  Todo lo que se guarda de esta persona: sus datos, sus mensajes, las notas, los casos y los archivos.
EN  Everything kept about this person: their record, messages, notes, cases and files.
PT  Tudo o que se guarda desta pessoa: seus dados, mensagens, notas, casos e arquivos.
"""


async def note(unit: Unit, actor: Viewer, contact_id: int) -> None:
    """Write down who takes it along. Raises NotFound: the person, or a part of them, is out of sight."""
    await sees_wholly(unit.conn, actor, contact_id)
    await audit.record(unit.conn, actor.user_id, "contact.exported", f"contact:{contact_id}")


async def write(conn: Conn, files: MediaFiles, viewer: Viewer, contact_id: int, target: Path) -> None:
    """Into `target`, in the snapshot of this transaction."""
    contacts = await erasures.whole(conn, contact_id)
    homes = await person_data.conversations(conn, contacts)
    shown = _Shown(whole=can(viewer, Permission.SEE_PHONE_NUMBERS))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("README.txt", README)
        book.writestr("contact.json", shown.json((await hydrate.contacts(conn, [contact_id]))[contact_id]))
        book.writestr("conversations.json", shown.json(list((await hydrate.conversations(conn, homes)).values())))
        await _messages(conn, book, homes, shown)
        for name, rows in (await person_data.rest(conn, contacts, homes)).items():
            book.writestr(f"{name}.json", shown.json(rows))
        kept = await person_data.files(conn, homes)
        book.writestr("files.json", shown.json([_named(one) for one in kept]))
        await _files(book, files, kept)


class _Shown:
    """What leaves, as its reader may see it."""

    def __init__(self, *, whole: bool) -> None:
        self._whole = whole

    def json(self, value: Any) -> bytes:
        shown = without_cards(value if self._whole else hidden(value))
        return msgspec.json.format(msgspec.json.encode(shown), indent=1)


async def _messages(conn: Conn, book: zipfile.ZipFile, homes: list[int], shown: _Shown) -> None:
    with book.open("messages.json", "w", force_zip64=True) as entry:
        entry.write(b"[")
        between = b""
        async for page in person_data.messages(conn, homes):
            for message in page:
                await asyncio.to_thread(entry.write, between + shown.json(message))
                between = b","
        entry.write(b"]")


def _named(one: PersonFile) -> dict[str, Any]:
    told = {"id": one.id, "message_id": one.message_id, "kind": one.kind, "mime": one.mime, "filename": one.filename}
    return told | {"path": _path(one) if one.sha256 else None}


def _path(one: PersonFile) -> str:
    """Never a name somebody chose: its number, and an ending that can do no harm to a path."""
    ending = _ENDING.search(one.filename)
    return f"files/{one.id}{ending[0].lower() if ending else ''}"


async def _files(book: zipfile.ZipFile, files: MediaFiles, kept: list[PersonFile]) -> None:
    for one in kept:
        if one.sha256 is None:
            continue
        try:
            async with files.opened(one.sha256) as path:
                await asyncio.to_thread(book.write, path, _path(one), zipfile.ZIP_STORED)
        except FileNotFoundError:  # gone with its age; `files.json` says what it was
            continue
