"""Search finds what was written with accents by those who type none, here and at the gateway."""

import pytest

from tests.stories.office import Office


@pytest.mark.parametrize("typed", ["camion", "CAMIÓN", "cami", "corazon camion"])
async def test_accents_do_not_matter(office: Office, typed: str) -> None:
    desk = await office.sit_down("valentina")
    jose = office.customer("José Ñáñez")
    await jose.say("El camión de mi corazón llegó tarde")
    await jose.say("otra cosa")
    await desk.until(desk.names)
    desk.open("José Ñáñez")
    await desk.until(lambda: len(desk.texts()) == 2)
    written = desk.session.profile.writer.drained()
    await desk.until(written.done)
    _, messages = await desk.session.search(typed)
    assert [getattr(row.content, "body", "") for row in messages] == ["El camión de mi corazón llegó tarde"]
    hits = await desk.session.search_gateway(typed)
    assert [hit.conversation_id for hit in hits] == [desk.row("José Ñáñez").id]
    assert hits[0].message_id == messages[0].id
    conversations, _ = await desk.session.search("nanez")
    assert [row.name for row in conversations] == ["José Ñáñez"]
