"""The client ends, in order or not: what was typed and not sent is there again."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.stories.office import Computer, Office

ROOT = Path(__file__).resolve().parents[2]


async def seen_by_valentina(office: Office, computer: Computer) -> tuple[int, int]:
    """Two conversations in her cache; their ids. The line is down afterwards."""
    desk = await office.sit_down("valentina", computer)
    await office.customer("Mariana Quispe").say("hola")
    await office.customer("Julio Paredes").say("buenas")
    await desk.until(lambda: len(desk.names()) == 2)
    ids = desk.open("Mariana Quispe"), desk.row("Julio Paredes").id
    await desk.until(lambda: desk.texts() == ["hola"])
    await desk.line.down()
    await desk.leave()
    return ids


async def killed(told: dict[str, Any]) -> None:
    """Run the client until it has done everything, then kill it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.stories.client", cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(told).encode() + b"\n")
    async with asyncio.timeout(30):
        assert await process.stdout.readline() == b"ready\n"
    process.kill()
    await process.wait()
    process._transport.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("end", ["in order", "killed"])
async def test_unsent_messages_and_drafts_survive_the_end_of_the_client(office: Office, end: str) -> None:
    computer = office.computer()
    mariana, julio = await seen_by_valentina(office, computer)
    line = await office.line("valentina")
    if end == "killed":
        account = office.account("valentina", computer)
        await killed({
            "server": line.address, "email": account.email, "token": account.token(), "folder": str(computer.folder),
            "secrets": computer.secrets.entries, "typed": [(julio, "a medio escri")],
            "sent": [(mariana, "uno"), (mariana, "dos")],
        })  # fmt: skip
    else:
        desk = await office.sit_down("valentina", computer, online=False)
        for text in ("uno", "dos"):
            desk.session.send_text(mariana, text)
        desk.session.set_draft(julio, "a medio escri")
        await desk.leave()
    again = await office.sit_down("valentina", computer, online=False)
    assert again.store.drafts[julio].text == "a medio escri"
    row = again.row("Julio Paredes")
    assert (row.prefix, row.preview) == ("draft", "a medio escri")
    again.open("Mariana Quispe")
    assert again.texts() == ["hola", "uno", "dos"]
    assert again.session.unsent_count() == 2
    assert not again.session.may_restart()
    await again.line_back()
    await again.until(lambda: [again.status(text) for text in ("uno", "dos")] == ["read", "read"])
    assert [send.text for send in office.sandbox.ledger.sends] == ["uno", "dos"]
    await again.until(again.session.may_restart)
    other = await office.sit_down("valentina")
    assert other.store.drafts[julio].text == "a medio escri", "the draft did not reach the gateway"


async def test_a_damaged_cache_is_fetched_again_and_the_outbox_stays(office: Office) -> None:
    computer = office.computer()
    mariana, _ = await seen_by_valentina(office, computer)
    desk = await office.sit_down("valentina", computer, online=False)
    desk.session.send_text(mariana, "no me pierdas")
    cache = desk.session.profile.folder / "cache.db"
    await desk.leave()
    for path in (cache, cache.with_name("cache.db-wal")):
        path.write_bytes(b"\0not a database" * 400)
    again = await office.sit_down("valentina", computer, online=False)
    assert again.session.unsent_count() == 1
    await again.line_back()
    await again.online()
    await again.until(lambda: len(again.names()) == 2)
    again.open("Mariana Quispe")
    await again.until(lambda: again.status("no me pierdas") == "read")
    assert again.texts() == ["hola", "no me pierdas"]
