"""Pictures and voice notes written while the line is away reach the customer once, in order, though the client died."""

from pathlib import Path
from typing import Any

import pytest

from protocol.content import Audio, Image
from tests.actions.media.test_uploads import recording
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.test_restart import killed

PICTURE = Path(__file__).parents[2] / "resources" / "demo" / "media" / "caja_danada.jpg"


def kinds(office: Office) -> list[str]:
    return [send.kind for send in office.sandbox.ledger.sends]


def unsent(desk: Desk) -> list[Any]:
    return [row.pending for row in desk.bubbles() if row.pending is not None]


@pytest.mark.parametrize("end", ["in order", "killed"])
async def test_files_queued_offline_outlive_the_client_and_leave_once_in_order(
    office: Office, tmp_path: Path, end: str
) -> None:
    computer = office.computer()
    desk = await office.sit_down("valentina", computer)
    mariana = office.customer()
    await mariana.say("¿Cómo llegó?")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(desk.texts)
    await desk.line.down()
    await desk.leave()
    voice = tmp_path / "nota.wav"
    voice.write_bytes(recording(1.0))
    if end == "killed":
        account, line = office.account("valentina", computer), await office.line("valentina")
        await killed({
            "server": line.address, "email": account.email, "token": account.token(), "folder": str(computer.folder),
            "secrets": computer.secrets.entries, "typed": [], "sent": [(id, "Así")],
            "files": [(id, str(PICTURE), "la caja")], "voices": [(id, str(voice))],
        })  # fmt: skip
    else:
        again = await office.sit_down("valentina", computer, online=False)
        again.session.send_text(id, "Así")
        again.session.attach(id, PICTURE)
        again.session.send_attached(id, again.store.attached[id][0].file.id, "la caja")
        again.session.send_recording(id, voice, name="audio.wav")
        await again.leave()
    later = await office.sit_down("valentina", computer, online=False)
    later.open("Mariana Quispe")
    assert [type(each.content).__name__ for each in unsent(later)] == ["Text", "Image", "Audio"]
    seen = await later.session.media_file(unsent(later)[1].content.media.id)
    assert seen.read_bytes() == PICTURE.read_bytes()
    await later.line_back()
    await later.until(lambda: len(kinds(office)) == 3 and not unsent(later))
    assert kinds(office) == ["text", "image", "audio"]
    assert office.sandbox.ledger.sends[1].body["image"]["caption"] == "la caja"
    assert office.sandbox.ledger.sends[2].body["audio"]["voice"] is True
    messages = [row.message for row in later.bubbles() if row.message is not None]
    assert [type(each.content) for each in messages[-2:]] == [Image, Audio]
    await later.until(lambda: not list(computer.folder.glob("*/files/*")))


async def test_what_waits_for_ten_minutes_asks_and_goes_when_told(office: Office) -> None:
    desk = await office.sit_down("valentina")
    await office.customer().say("¿Cómo llegó?")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(desk.texts)
    await desk.line.down()
    await desk.until(lambda: not desk.session.connectivity.up)
    desk.session.attach(id, PICTURE)
    token = desk.session.send_attached(id, desk.store.attached[id][0].file.id)
    office.pass_time(minutes=11)
    await desk.line_back()
    await desk.until(lambda: [each.state for each in unsent(desk)] == ["asks"])
    assert unsent(desk)[0].reason == "stale"
    assert kinds(office) == []
    assert desk.session.resend(token)
    await desk.until(lambda: kinds(office) == ["image"] and not unsent(desk))


async def test_pictures_seen_once_are_seen_again_without_a_gateway(office: Office) -> None:
    computer = office.computer()
    desk = await office.sit_down("valentina", computer)
    await office.customer().say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(desk.texts)
    desk.session.attach(id, PICTURE)
    desk.session.send_attached(id, desk.store.attached[id][0].file.id)
    await desk.until(lambda: kinds(office) == ["image"] and not unsent(desk))
    message: Any = desk.bubbles()[-1].message
    media_id = message.content.media.id
    first = (await desk.session.media_file(media_id)).read_bytes()
    await desk.leave()
    await (await office.line("valentina")).down()
    again = await office.sit_down("valentina", computer, online=False)
    assert (await again.session.media_file(media_id)).read_bytes() == first
