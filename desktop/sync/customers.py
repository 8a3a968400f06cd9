"""The records of customers: fetched when a screen needs them, edited, two of one customer joined and parted again."""

from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from desktop.net.api import Api
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.api import EditContact, MergeContacts, MergedContacts, TellApart, UnmergeContacts
from protocol.frames import ContactItem

Merged = Callable[[int, int], None]
"""Takes the id of the record that stayed and the id that undoes the merge."""


class Customers:
    """The part of a session that deals with records."""

    api: Api
    engine: Engine
    _tasks: Tasks

    def fetch_contacts(self, ids: Iterable[int]) -> None:
        """Have these records in the store soon; what may not be seen stays away."""
        for id in ids:
            self._tasks.ask(self._fetch_contact(id), quiet=True)

    def edit_contact(self, contact_id: int, change: EditContact) -> None:
        """Change a customer's record."""
        self._tasks.ask(self._shown(self.api.edit_contact(contact_id, change)))

    def merge_contacts(self, contact_id: int, other_id: int, merged: Merged) -> None:
        """Make another record part of this one; `merged` is told when the gateway did it."""
        self._tasks.ask(self._merge(contact_id, other_id, merged))

    def unmerge_contacts(self, contact_id: int, merge_id: int) -> None:
        """Undo a merge: both records are as before."""
        body = UnmergeContacts(merge_id=merge_id)
        self._tasks.ask(self._parted(self.api.unmerge_contacts(contact_id, body)))

    def tell_apart(self, contact_id: int, other_id: int, told: Callable[[], None] | None = None) -> None:
        """The other record is somebody else; `told` when the gateway has remembered it."""
        self._tasks.ask(self._judged(contact_id, TellApart(other_id=other_id), told))

    def suspect_again(self, contact_id: int, other_id: int) -> None:
        """Take that judgement back."""
        self._tasks.ask(self._judged(contact_id, TellApart(other_id=other_id, different=False), None))

    async def _judged(self, contact_id: int, body: TellApart, told: Callable[[], None] | None) -> None:
        self.engine.apply([ContactItem(await self.api.tell_apart(contact_id, body))])
        if told is not None:
            told()

    async def _fetch_contact(self, contact_id: int) -> None:
        self.engine.apply([ContactItem(await self.api.contact(contact_id))])

    async def _shown(self, request: Coroutine[Any, Any, Any]) -> None:
        self.engine.apply([ContactItem(await request)])

    async def _merge(self, contact_id: int, other_id: int, merged: Merged) -> None:
        answer = await self.api.merge_contacts(contact_id, MergeContacts(other_id=other_id))
        self.engine.apply([ContactItem(answer.contact)])
        merged(answer.contact.id, answer.merge_id)

    async def _parted(self, request: Coroutine[Any, Any, MergedContacts]) -> None:
        self.engine.apply([ContactItem((await request).contact)])
