"""The client as a process of its own, to be killed: `python -m tests.stories.client` with one JSON line on its input.

It opens the session of {server, email, token, folder, secrets}, does what `sent`, `files` ([id, path, caption]...),
`voices` ([id, path]...) and `typed` say, prints `ready` and waits for its end. It never closes anything in order.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from desktop.net.auth import Account, MemorySecrets
from desktop.sync.session import Session


async def main(told: dict[str, Any]) -> None:
    secrets = MemorySecrets()
    secrets.entries.update(told["secrets"])
    account = Account(secrets, told["server"], told["email"])
    session = Session(account, told["token"], Path(told["folder"]), undo_s=0)
    await session.start()
    for id, text in told["sent"]:
        session.send_text(id, text)
    for id, path, caption in told.get("files", ()):
        session.attach(id, Path(path))
        await session.files.settle()
        session.send_attached(id, session.store.attached[id][-1].file.id, caption)
    for id, path in told.get("voices", ()):  # killed while it may be encrypting
        session.send_recording(id, Path(path), name="audio.wav")
    for id, text in told["typed"]:
        session.set_draft(id, text)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.stdin.readline())))
