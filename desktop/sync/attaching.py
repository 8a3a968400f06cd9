"""Files of answers as screens use them: attach, take out, try again, send. A part of the session."""

import uuid
from pathlib import Path
from typing import Any

from desktop.store.local_files import content_of, shown
from desktop.sync.files import Files
from desktop.sync.profile import RECORDING, Profile
from desktop.sync.sending import Sending


class Attaching(Sending):
    """What a person attaches stays with its conversation until it was sent or taken out."""

    files: Files
    profile: Profile

    def new_recording(self, conversation_id: int) -> Path:
        """Where a recording is written: should the program end meanwhile, it is a card of this conversation."""
        return self.profile.open_files() / f"{RECORDING}{conversation_id}-{uuid.uuid4().hex}.wav"

    def new_file(self, ending: str) -> Path:
        """Where a pasted picture is written: a name of its own in the person's folder."""
        return self.profile.open_files() / f"{uuid.uuid4().hex}{ending}"

    def attach(self, conversation_id: int, path: Path, *, ours: bool = False, **facts: Any) -> None:
        """Attach a file; one of ours is taken away. `facts`: name, voice, width, height, duration_ms, peaks.

        Raises OSError when it can't be read.
        """
        self.files.attach(conversation_id, path, ours=ours, check=self.connectivity.up, **facts)

    def attach_uploaded(self, conversation_id: int, media: Any) -> None:
        """Attach a file that the gateway has."""
        self.files.attach_uploaded(conversation_id, media)

    def detach(self, file_id: int) -> None:
        """Take a file out of the composer."""
        self.files.remove(file_id)

    def retry_file(self, file_id: int) -> None:
        """Hand a file over once more."""
        self.files.retry(file_id)

    def check_files(self, conversation_id: int) -> None:
        """The composer of this conversation is on screen: hand over what waits in it."""
        if self.connectivity.up:
            self.files.check(conversation_id)

    def send_attached(
        self, conversation_id: int, file_id: int, caption: str | None = None, reply_to: int | None = None
    ) -> str:
        """Send an attached file; the token of its bubble, empty when it is not attached."""
        one = self.files.get(file_id)
        if one is None:
            return ""
        if not one.file.key and one.media is not None:
            token = self.send(conversation_id, content_of(one.media, caption), reply_to)
            self.files.remove(file_id)
            return token
        content = shown(one.file, caption, one.media)
        token = self.send(conversation_id, content, reply_to, file=one.file, uploaded=one.media)
        self.files.take(file_id)  # the outbox has it on disk
        return token

    def send_recording(self, conversation_id: int, path: Path, **facts: Any) -> str:
        """Send a voice note that was just recorded; raises OSError."""
        file = self.files.recorded(path, voice=True, **facts)
        return self.send(conversation_id, shown(file), file=file)
