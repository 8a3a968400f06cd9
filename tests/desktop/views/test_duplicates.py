"""Suspected duplicates in the customer panel: shown to all, joined by a supervisor, parted again from the toast."""

from typing import Any

import msgspec
import pytest

from protocol.api import MergeContacts, MergedContacts, Snapshot, TellApart, UnmergeContacts
from protocol.people import Contact
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, ordinary_gateway, until

TWIN = Contact(id=2002, rev=1, name="Cliente dos (otro)", phone="+525511112222")


class Records(Gateway):
    """A gateway that keeps records, joins and parts them."""

    role = "supervisor"

    def __init__(self) -> None:
        super().__init__()
        self.__dict__ |= ordinary_gateway().__dict__
        self.contact = Contact(id=1002, rev=1, name="Cliente 2", duplicates=(TWIN.id,))
        self.asked: list[Any] = []

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        if path == "/contacts/2002":
            return TWIN
        if path == "/contacts/1002":
            return self.contact
        if path == "/contacts/1002/merge":
            return self._change(msgspec.json.decode(body, type=MergeContacts), ())
        if path == "/contacts/1002/unmerge":
            return self._change(msgspec.json.decode(body, type=UnmergeContacts), (TWIN.id,))
        if path == "/contacts/1002/different":
            judged = msgspec.json.decode(body, type=TellApart)
            return self._change(judged, () if judged.different else (TWIN.id,)).contact
        answer = super()._answer(method, path, query, body)
        if isinstance(answer, Snapshot):
            answer.me = msgspec.structs.replace(ME, role=self.role)
            answer.users = [answer.me, DANIEL]
        return answer

    def _change(self, asked: Any, duplicates: tuple[int, ...]) -> MergedContacts:
        self.asked.append(asked)
        self.contact = msgspec.structs.replace(self.contact, rev=self.contact.rev + 1, duplicates=duplicates)
        return MergedContacts(merge_id=31, contact=self.contact)


async def test_joined_and_parted_again(room: Opened) -> None:
    gateway = Records()
    async with room(gateway) as it:
        it.window.resize(1500, 800)
        await it.open(2)
        section = it.window.panel.duplicates
        await until(section.isVisible)
        button, _ = section.buttons()
        assert (button.isVisible(), section.explained.isVisible()) == (True, False)
        assert button.accessibleName() == "Unir con Cliente dos (otro)"
        button.click()
        await until(lambda: gateway.asked == [MergeContacts(other_id=TWIN.id)])
        toasts = it.window.conversation.toasts
        await until(lambda: toasts._toast is not None)
        await until(lambda: not section.isVisible())
        assert it.window.ui.undo()
        await until(lambda: gateway.asked[1:] == [UnmergeContacts(merge_id=31)])
        await until(section.isVisible)


async def test_told_apart_and_suspected_again(room: Opened) -> None:
    gateway = Records()
    async with room(gateway) as it:
        it.window.resize(1500, 800)
        await it.open(2)
        section = it.window.panel.duplicates
        await until(section.isVisible)
        _, button = section.buttons()
        assert button.accessibleName() == "Cliente dos (otro) es otra persona"
        button.click()
        await until(lambda: gateway.asked == [TellApart(other_id=TWIN.id)])
        await until(lambda: not section.isVisible())
        assert "distintas" in it.window.conversation.toasts._toast.text
        assert it.window.ui.undo()
        await until(lambda: gateway.asked[1:] == [TellApart(other_id=TWIN.id, different=False)])
        await until(section.isVisible)


@pytest.mark.parametrize("other", [1, 3])
async def test_a_customer_without_suspects_shows_none(room: Opened, other: int) -> None:
    async with room(Records()) as it:
        it.window.resize(1500, 800)
        await it.open(2)
        await until(it.window.panel.duplicates.isVisible)
        await it.open(other)
        assert not it.window.panel.duplicates.isVisible()


async def test_an_agent_sees_who_can_join_them(room: Opened) -> None:
    gateway = Records()
    gateway.role = "agent"
    async with room(gateway) as it:
        it.window.resize(1500, 800)
        await it.open(2)
        section = it.window.panel.duplicates
        await until(section.isVisible)
        assert section.explained.isVisible()
        assert not section.buttons()[0].isVisible()
