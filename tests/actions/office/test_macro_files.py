"""A macro sends a quick reply with its files, as the composer does; one whose file is gone does nothing at all."""

import pytest
import pytest_asyncio

from backend_gateway.actions import quick_replies
from backend_gateway.errors import MacroBlocked
from backend_gateway.store import media_rows
from backend_gateway.store.media_rows import Filed
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReply
from protocol.content import Document, Image, Text
from tests.actions.office.test_macros import desk, lines, run, write
from tests.actions.send.conftest import Desk

__all__ = ["desk"]
FILES = (("image", "mapa.png", "image/png"), ("document", "precios.pdf", "application/pdf"))


@pytest_asyncio.fixture
async def admin(desk: Desk) -> Viewer:
    return Viewer(desk.world.sol.user_id, "admin")


async def reply_with(desk: Desk, admin: Viewer, body: str, count: int) -> QuickReply:
    async with Unit(desk.world.pool) as unit:
        ids: list[int] = []
        for kind, name, mime in FILES[:count]:
            filed = Filed(mime=mime, size=9, sha256=f"{len(ids):02}" * 32)
            given = unit.conn, admin.user_id, kind, name, filed, "ready", None, desk.world.now
            ids.append(await media_rows.insert_upload(*given))
        request = PutQuickReply(code="mapa", title="Mapa", body=body, files=tuple(ids))
        return await quick_replies.create(unit, admin, request, desk.world.now)


async def test_the_text_is_the_caption_of_a_lone_file(desk: Desk, admin: Viewer) -> None:
    reply = await reply_with(desk, admin, "Aquí estamos, {{cliente.nombre}}", 1)
    macro = await write(desk, {"do": "quick_reply", "id": reply.id}, actor=admin)
    await run(desk, macro, actor=admin)
    *_, sent = [row.content for row in await desk.world.timeline(desk.chat)]
    assert isinstance(sent, Image)
    assert (sent.caption, sent.media.filename) == ("Aquí estamos, Ana", "mapa.png")


async def test_several_files_follow_the_text(desk: Desk, admin: Viewer) -> None:
    reply = await reply_with(desk, admin, "Mapa y precios", 2)
    macro = await write(desk, {"do": "quick_reply", "id": reply.id}, {"do": "take"}, actor=admin)
    await run(desk, macro, actor=admin)
    sent = [row.content for row in await desk.world.timeline(desk.chat)][1:4]
    assert [type(one) for one in sent] == [Text, Image, Document]
    assert isinstance(sent[1], Image)
    assert sent[1].caption is None


async def test_files_alone_need_no_text(desk: Desk, admin: Viewer) -> None:
    reply = await reply_with(desk, admin, "", 1)
    await run(desk, await write(desk, {"do": "quick_reply", "id": reply.id}, actor=admin), actor=admin)
    assert await lines(desk) == ["Image"]


async def test_a_file_that_is_gone_stops_the_macro_before_its_first_step(desk: Desk, admin: Viewer) -> None:
    reply = await reply_with(desk, admin, "Mapa y precios", 2)
    macro = await write(desk, {"do": "note", "text": "primero"}, {"do": "quick_reply", "id": reply.id}, actor=admin)
    await desk.world.pool.execute("update media set state = 'failed', reason = 'gone' where id = $1", reply.files[1])
    with pytest.raises(MacroBlocked) as refused:
        await run(desk, macro, actor=admin)
    assert [(one["step"], one["problem"]) for one in refused.value.data["steps"]] == [(1, "file_gone")]
    assert await lines(desk) == []
