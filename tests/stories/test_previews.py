"""What an agent attaches is shown as the customer will get it, converted by the gateway, before it goes."""

from pathlib import Path

import pytest

from desktop.store.local_files import Attached
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.unit.channels.test_media import film

HEIC = Path(__file__).parents[1] / "data" / "turned.heic"
JPEG = b"\xff\xd8\xff"


async def prepared(office: Office) -> tuple[Desk, int]:
    desk = await office.sit_down("valentina", office.computer())
    await office.customer().say("¿Cómo llegó?")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(desk.texts)
    return desk, id


@pytest.mark.parametrize("kind", ["image", "video"])
async def test_a_converted_file_is_shown_as_the_customer_gets_it(office: Office, tmp_path: Path, kind: str) -> None:
    desk, id = await prepared(office)
    source = HEIC if kind == "image" else film(tmp_path / "entrega.mov", "mov", "mpeg4")
    desk.session.attach(id, source)

    def card() -> Attached:
        return desk.store.attached[id][0]

    await desk.until(lambda: card().state == "ready" and not card().converting)
    media = card().media
    assert media is not None
    assert (media.verdict, media.kind, media.thumbnail) == ("ready", kind, True)
    assert media.mime == ("image/jpeg" if kind == "image" else "video/mp4")
    assert card().changed
    assert (await desk.session.attached_picture(card().file.id)).startswith(JPEG)
    sends = office.sandbox.ledger.sends
    desk.session.send_attached(id, card().file.id)
    await desk.until(lambda: [send.kind for send in sends] == [kind])
    held = office.sandbox.runtime.media.get(sends[0].body[kind]["id"])
    assert held is not None
    assert len(held.data) == media.size, "the customer gets what the card told"
