"""Who did it is found again: a supervisor reads a colleague's conversation and an administrator sees that they did."""

from pathlib import Path

import pytest

from backend_gateway.actions.audit_sealing import verify
from tests.stories.office import Office
from tests.stories.test_settings import settings_of

NAME = "Mariana Quispe"


@pytest.mark.usefixtures("qapp")
async def test_what_people_did_and_saw_is_in_the_log_and_sealed(office: Office, tmp_path: Path) -> None:
    await office.hire("ada", role="admin")
    await office.hire("sol", role="supervisor")
    ada, sol, diego = [await office.sit_down(name) for name in ("ada", "sol", "diego")]
    await office.customer().say("hola")
    await diego.until(diego.names)
    chat = diego.open(NAME)
    diego.session.take(chat)
    await sol.until(lambda: sol.names() and sol.row(NAME).assignee_id == diego.store.my_id())
    sol.open(NAME)
    with settings_of(ada, tmp_path) as window:
        window.go("audit")
        page = window.page

        def told(words: str) -> bool:
            sentences = [page.rows.sentence(one) for one in page.rows.entries]
            if words not in sentences:
                page.ask()
            return words in sentences

        await ada.until(lambda: told(f"Sol leyó la conversación de {NAME}, sin atenderla"))
        await ada.until(lambda: told(f"Diego tomó la conversación de {NAME}"))
        row = next(at for at, one in enumerate(page.rows.entries) if one.action == "conversation.read")
        page.table.view.selectRow(row)
        assert "127.0.0.1" in page.detail.text()

        def sealed() -> bool:
            page.ask()
            return bool(page.rows.entries) and all(one.seal is not None for one in page.rows.entries[-5:])

        await ada.until(sealed)
    assert (await verify(office.gateway.pool)).broken is None
