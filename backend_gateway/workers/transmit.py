"""One send, from a claimed message to what became of it: files uploaded, body composed, request made.

The dispatcher calls a `Transmitter` outside any transaction. What always holds: it never raises; `Unknown` comes only
from the send itself, so a failed upload is a refusal (nothing left); an upload that outlasts the time a send may take
goes on by itself, and the next try finds it done.
"""

import asyncio
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import asyncpg
import structlog

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.media_work import Workshop
from backend_gateway.channels.base import Refused, SendResult, Unknown
from backend_gateway.channels.whatsapp.client import GraphClient, GraphError
from backend_gateway.channels.whatsapp.compose import ComposeError, Recipient, compose
from backend_gateway.channels.whatsapp.media import MediaRefused, Probe
from backend_gateway.store import media_rows
from backend_gateway.store.media_rows import ToSend
from backend_gateway.store.outbox import Job, Sender
from backend_gateway.store.secrets import SecretUnreadable
from backend_gateway.store.sending import file_ids_in, files_in
from protocol.content import Audio

PREPARE_SECONDS = 35.0
"""For files before a send; with the request's own 20 s it stays below `outbox.SENDING_SECONDS`."""
ID_LIVES = timedelta(days=29)
"""Meta keeps an uploaded file for 30 days (FACTS section 8)."""
BAD_FILE = 131053
_GONE_CODES = {100, 131052, BAD_FILE}

log = structlog.get_logger(__name__)


class _NotSent(Exception):
    """Something before the send went wrong."""

    def __init__(self, result: Refused) -> None:
        super().__init__(result.details)
        self.result = result


def _later(details: str) -> _NotSent:
    """Nothing was sent and the cause may pass."""
    return _NotSent(Refused(http_status=0, title="not sent", details=details))


def _bad_file(details: str) -> _NotSent:
    return _NotSent(Refused(http_status=400, code=BAD_FILE, title="file not accepted", details=details))


@dataclass(slots=True)
class Transmitter:
    """The dispatcher's `transmit`."""

    pool: asyncpg.Pool
    graph: Graph
    shop: Workshop
    clock: Callable[[], datetime]
    _uploads: dict[tuple[int, int], asyncio.Task[str]] = field(default_factory=dict)

    async def __call__(self, sender: Sender, job: Job) -> SendResult:
        """Send a message. Never raises."""
        try:
            return await self._send(sender, job)
        except _NotSent as error:
            return error.result
        except ComposeError as error:
            return Refused(http_status=400, code=100, title="not composed", details=str(error))
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError, SecretUnreadable) as error:
            log.warning("a message waits", message_id=job.message_id, error=repr(error))
            return Refused(http_status=0, title="not sent", details=type(error).__name__)
        except Exception as error:
            log.exception("a message cannot be prepared", message_id=job.message_id)
            return Refused(http_status=400, code=100, title="not composed", details=type(error).__name__)

    async def _send(self, sender: Sender, job: Job) -> SendResult:
        door = await self.graph.door(job.number_id)
        if door is None:
            raise _later("the number has no credentials")
        client = door[1]
        try:
            async with asyncio.timeout(PREPARE_SECONDS):
                ids = await self._media_ids(client, sender, job)
        except TimeoutError:
            raise _later("the file is still on its way to WhatsApp") from None
        recipient = Recipient(phone=job.phone, bsuid=job.bsuid)
        quoted, attempt = job.quoted_wamid, job.attempt_id
        body = compose(job.content, recipient, attempt=attempt, quoted=quoted, media_ids=ids)
        return await self._hand_over(client, sender, job, body, list(ids))

    async def _hand_over(
        self, client: GraphClient, sender: Sender, job: Job, body: Mapping[str, object], files: list[int]
    ) -> SendResult:
        """The request. What is raised from here on would hide that something may have left."""
        try:
            result = await client.send(sender.phone_number_id, body)
        except Exception as error:
            log.exception("a send ended oddly", message_id=job.message_id)
            return Unknown(reason=type(error).__name__)
        if isinstance(result, Refused) and files and result.code in _GONE_CODES:
            await self._forget(job, files)
        return result

    async def _media_ids(self, client: GraphClient, sender: Sender, job: Job) -> dict[int, str]:
        """Meta's ids of the files this content names, by the id the content uses."""
        wanted = file_ids_in(job.content)
        if not wanted:
            return {}
        rows = await self._rows(job, wanted)
        voice = isinstance(job.content, Audio) and job.content.voice
        return {named: await self._meta_id(client, sender, file, voice=voice) for named, file in rows.items()}

    async def _rows(self, job: Job, wanted: list[int]) -> dict[int, ToSend]:
        """The row of each file: the message's own copy for its body, the named one for parts of a template."""
        async with self.pool.acquire() as conn:
            own = await media_rows.file_of_message(conn, job.message_id) if files_in(job.content) else None
            places = {id_: own if own is not None else id_ for id_ in wanted}
            found = await media_rows.files_to_send(conn, list(places.values()), job.number_id, self.clock())
        rows = {row.id: row for row in found}
        missing = [id_ for id_, place in places.items() if place not in rows]
        if missing:
            raise _bad_file(f"the file {missing[0]} does not exist any more")
        return {id_: rows[place] for id_, place in places.items()}

    async def _meta_id(self, client: GraphClient, sender: Sender, file: ToSend, *, voice: bool) -> str:
        if file.wa_id is not None:
            return file.wa_id
        if file.state == "pending":
            raise _later("the file is still being prepared")
        if file.state != "ready" or file.sha256 is None:
            raise _bad_file(file.reason or file.state)
        key = (sender.number_id, file.id)
        task = self._uploads.get(key)
        if task is None:
            task = asyncio.create_task(self._upload(client, sender, file, voice=voice), name=f"upload {file.id}")
            self._uploads[key] = task
            task.add_done_callback(lambda done: self._uploaded(key, done))
        return await asyncio.shield(task)

    def _uploaded(self, key: tuple[int, int], task: asyncio.Task[str]) -> None:
        self._uploads.pop(key, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.info("upload failed", media_id=key[1], error=str(error))

    async def _upload(self, client: GraphClient, sender: Sender, file: ToSend, *, voice: bool) -> str:
        """Give a file to Meta and remember its id. Raises _NotSent, OSError."""
        try:
            async with self.shop.files.opened(file.sha256 or "") as path:
                if voice and not _is_voice(await self.shop.look(path, None)):
                    wa_id = await self._upload_as_voice(client, sender, file)
                else:
                    wa_id = await client.upload_media(sender.phone_number_id, path, file.mime, _name(file.mime))
        except FileNotFoundError:
            raise _bad_file("the file is not in the media store any more") from None
        except MediaRefused as error:
            raise _bad_file(str(error)) from None
        except GraphError as error:
            raise _not_uploaded(error) from None
        async with self.pool.acquire() as conn:
            await media_rows.sent_as(conn, file.id, wa_id, self.clock() + ID_LIVES, sender.number_id)
        return wa_id

    async def _upload_as_voice(self, client: GraphClient, sender: Sender, file: ToSend) -> str:
        """A recording that was uploaded as an ordinary sound: a voice note must be Ogg with Opus, mono (LESSONS 36)."""
        with self.shop.files.workspace() as folder:
            async with self.shop.files.opened(file.sha256 or "") as source:
                made = await self.shop.prepare(source, "voice", None, folder)
            return await client.upload_media(sender.phone_number_id, made.main, made.mime, "voice.ogg")

    async def _forget(self, job: Job, ids: list[int]) -> None:
        """Meta did not want these files: their ids are not used again."""
        try:
            for row in (await self._rows(job, ids)).values():
                async with self.pool.acquire() as conn:
                    await media_rows.forget_meta_id(conn, row.id)
        except (_NotSent, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("a media id is kept", message_id=job.message_id, error=repr(error))


def _is_voice(found: Probe) -> bool:
    return (found.mime, found.audio_codec, found.channels) in {("audio/ogg", "opus", 1), ("audio/ogg", "libopus", 1)}


def _name(mime: str) -> str:
    """A neutral name: what an agent called the file goes into the message, not to Meta's media store."""
    return "file" + (mimetypes.guess_extension(mime.partition(";")[0]) or "")


def _not_uploaded(error: GraphError) -> _NotSent:
    why = error.why
    if isinstance(why, Unknown) or why.http_status == 0:
        return _later(f"the file could not be handed to WhatsApp ({error})")
    return _bad_file(str(error)) if why.code in _GONE_CODES else _NotSent(why)
