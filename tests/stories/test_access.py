"""What a person may no longer see leaves screen, disk and search; a session that was ended says so."""

from tests.stories.desk import Desk
from tests.stories.office import Office


async def found(desk: Desk, words: str) -> int:
    """How many messages and conversations the local search finds."""
    hits = await desk.session.search(words)
    return len(hits[0]) + len(hits[1])


async def cached(desk: Desk, id: int) -> tuple[int, int]:
    """(rows, messages) of a conversation in the cache, after everything queued was written."""
    done = desk.session.profile.writer.drained()
    await desk.until(done.done)
    reader = desk.session.profile.reader
    return len(reader.conversations([id])), len(reader.messages(id))


async def test_a_conversation_given_to_another_team_is_purged_everywhere(office: Office) -> None:
    ventas, reclamos = await office.found_team("Ventas"), await office.found_team("Reclamos")
    await office.hire("valentina", visibility="teams", teams=["Ventas"])
    boss, valentina = await office.sit_down("laura"), await office.sit_down("valentina")
    await office.customer().say("mi librero palisandro")
    await office.customer("Julio Paredes").say("una mesa")
    await boss.until(lambda: len(boss.names()) == 2)
    id = boss.row("Mariana Quispe").id
    boss.session.assign(id, team_id=ventas)
    await valentina.until(lambda: len(valentina.names()) == 2 and valentina.row("Mariana Quispe").team == "Ventas")
    valentina.open("Mariana Quispe")
    await valentina.until(lambda: valentina.texts() == ["mi librero palisandro"])
    valentina.session.set_draft(id, "un borrador")
    assert await cached(valentina, id) == (1, 2), "the message and the line that says who got it"
    assert await found(valentina, "palisandro") == 1
    await boss.until(lambda: boss.row("Mariana Quispe").team == "Ventas")
    boss.session.assign(id, team_id=reclamos)
    await valentina.until(lambda: valentina.names() == ["Julio Paredes"])
    assert (valentina.texts(), id in valentina.store.timelines, id in valentina.store.drafts) == ([], False, False)
    assert await cached(valentina, id) == (0, 0)
    assert (await found(valentina, "palisandro"), await found(valentina, "Quispe")) == (0, 0)
    assert await valentina.session.search_gateway("palisandro") == []
    assert boss.names() == ["Julio Paredes", "Mariana Quispe"]


async def test_what_was_lost_while_the_client_was_closed_is_gone_too(office: Office) -> None:
    ventas, reclamos = await office.found_team("Ventas"), await office.found_team("Reclamos")
    await office.hire("valentina", visibility="teams", teams=["Ventas"])
    computer = office.computer()
    boss, valentina = await office.sit_down("laura"), await office.sit_down("valentina", computer)
    await office.customer().say("mi librero palisandro")
    await boss.until(boss.names)
    id = boss.row("Mariana Quispe").id
    boss.session.assign(id, team_id=ventas)
    await valentina.until(lambda: valentina.names() and valentina.row("Mariana Quispe").team == "Ventas")
    valentina.open("Mariana Quispe")
    await valentina.until(lambda: valentina.texts() == ["mi librero palisandro"])
    await valentina.leave()
    await boss.until(lambda: boss.row("Mariana Quispe").team == "Ventas")
    boss.session.assign(id, team_id=reclamos)
    await boss.until(lambda: boss.row("Mariana Quispe").team == "Reclamos")
    again = await office.sit_down("valentina", computer)
    await again.until(lambda: again.names() == [])
    assert await cached(again, id) == (0, 0)
    assert await found(again, "palisandro") == 0


async def test_a_revoked_session_asks_to_sign_in_and_keeps_drafts(office: Office) -> None:
    computer = office.computer()
    desk = await office.sit_down("valentina", computer)
    await office.customer().say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["hola"])
    await office.revoke("valentina")
    await desk.until(lambda: desk.session.line.state == "signed_out")
    desk.session.set_draft(id, "no lo pierdas")
    token = desk.session.send_text(id, "ni esto")
    desk.next_frame()
    assert desk.pending(token) is not None
    assert desk.texts() == ["hola", "ni esto"]
    desk.session.set_draft(id, "no lo pierdas")
    await desk.leave()
    office.account("valentina", computer).forget_token()
    again = await office.sit_down("valentina", computer)
    again.open("Mariana Quispe")
    await again.until(lambda: again.status("ni esto") == "read")
    assert again.store.drafts[id].text == "no lo pierdas"
    assert [send.text for send in office.sandbox.ledger.sends] == ["ni esto"]


async def test_the_next_person_at_the_computer_cannot_read_the_firsts_cache(office: Office) -> None:
    computer = office.computer()
    valentina = await office.sit_down("valentina", computer)
    await office.customer().say("palabra secreta palisandro")
    await valentina.until(valentina.names)
    id = valentina.open("Mariana Quispe")
    await valentina.until(lambda: len(valentina.texts()) == 1)
    valentina.session.set_draft(id, "borrador secreto")
    await cached(valentina, id)
    first = valentina.session.profile.folder
    await valentina.leave()
    await office.hire("diego", visibility="mine")
    diego = await office.sit_down("diego", computer)
    assert diego.session.profile.folder != first
    assert id not in diego.store.drafts
    assert diego.session.account.key("cache") != valentina.session.account.key("cache")
    await diego.leave()
    for path in (path for path in computer.folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert b"palisandro" not in data
        assert b"Mariana" not in data
        assert b"secreto" not in data
        assert not data.startswith(b"SQLite format 3"), path.name
