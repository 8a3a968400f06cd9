"""A person's data, as the gateway is asked about it."""

from desktop.net.privacy import PrivacyApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.privacy import Erase, Erased


class Privacy(Reports):
    """The part of a session behind erasing; whoever asks is told what came of it."""

    async def erase_contact(self, contact_id: int, name: str) -> Erased | Refusal:
        """Forget a person. What is here of them goes when the stream says so, as on every other computer."""
        return await self._told(PrivacyApi(self.api).erase(contact_id, Erase(name=name)))
