"""A customer asks of their data: noted from the conversation, answered in the settings, refused with its reason."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from desktop.views.customers.data_request import AskData
from desktop.views.settings.data_requests import AnswerDialog, DataRequestsPage
from protocol.data_requests import DataRequest
from protocol.errors import Problem
from tests.desktop.store.samples import NOON
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until
from tests.desktop.views.test_erase_customer import become

ROW = DataRequest(
    id=1, contact_id=2, name="Mariana", kind="access", note="por teléfono", country="MX", asked_at=NOON,
    due_on=NOON.date() + timedelta(days=9), by_user=1, state="open",
)  # fmt: skip


async def asking(it: Room) -> Any:
    await it.open(2)
    assert it.window.ui.run("customer.data_request")
    turn()
    [dialog] = it.window.findChildren(AskData)
    return dialog


async def test_it_is_noted_with_its_last_day(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await asking(it)
        dialog.kind.setCurrentIndex(2)
        dialog.note.setText("que lo borren todo")
        dialog.confirm.click()
        await until(lambda: it.gateway.customers.data_requests)
        [row] = it.gateway.customers.data_requests
        assert (row.kind, row.note) == ("erase", "que lo borren todo")
        await until(lambda: not dialog.isVisible())


async def test_the_same_twice_says_so(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await asking(it)
        it.gateway.customers.refusals = [Problem(code="conflict", title="Open", status=409)]
        dialog.confirm.click()
        await until(dialog.wrong.isVisible)
        assert "sin responder" in dialog.wrong.text()
        assert dialog.isVisible()
        dialog.close()


async def test_it_is_answered_and_leaves_the_queue(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        await become(it, "admin")
        old = replace(ROW, id=2, state="declined", outcome="no es cliente", closed_at=NOON, closed_by=1)
        it.gateway.customers.data_requests = [ROW, old]
        page = DataRequestsPage(it.window.context)
        page.show()
        await until(lambda: page.open_.isVisible() and page.over.isVisible())
        assert len(page.answers[1]) == 2, "save their data, answer"
        page._answer(ROW, "Mariana")
        [dialog] = page.findChildren(AnswerDialog)
        dialog.state.setCurrentIndex(1)
        dialog.confirm.click()
        assert dialog.wrong.isVisible(), "a reason is owed"
        dialog.outcome.setText("no pudo probar quién es")
        dialog.confirm.click()
        await until(lambda: not page.open_.isVisible())
        assert it.gateway.customers.data_requests[0].state == "declined"
        assert it.gateway.customers.data_requests[0].outcome == "no pudo probar quién es"
        page.close()
        page.deleteLater()
