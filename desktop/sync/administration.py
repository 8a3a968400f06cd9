"""Tags, answers, packs and keys as their pages ask for them: whoever asked is told what came of it, or why not."""

from desktop.net.administration import AdministrationApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReplies, QuickReplyUses
from protocol.api_keys import ApiKey, MadeApiKey, NewApiKey
from protocol.packs import AddPack, Pack, PackUse
from protocol.tags import Tag
from protocol.work_api import MergeTag, OrderTags, TagUse


class Administration(Reports):
    """The part of a session behind those pages. What changed comes with the stream as well."""

    async def tag_uses(self) -> list[TagUse] | Refusal:
        """How much each tag is used."""
        return await self._told(AdministrationApi(self.api).tag_uses())

    async def merge_tag(self, id: int, body: MergeTag) -> Tag | Refusal:
        """Two become one."""
        return await self._told(AdministrationApi(self.api).merge_tag(id, body))

    async def order_tags(self, body: OrderTags) -> Refusal | None:
        """In which order lists show them."""
        return await self._told(AdministrationApi(self.api).order_tags(body))

    async def reply_uses(self) -> list[QuickReplyUses] | Refusal:
        """How often everybody together used each quick reply."""
        return await self._told(AdministrationApi(self.api).reply_uses())

    async def put_replies(self, body: PutQuickReplies) -> list[QuickReply] | Refusal:
        """Write many, all or none."""
        return await self._told(AdministrationApi(self.api).put_replies(body))

    async def packs(self, language: str) -> list[Pack] | Refusal:
        """Every starter pack in this language."""
        return await self._told(AdministrationApi(self.api).packs(language))

    async def pack_uses(self) -> list[PackUse] | Refusal:
        """What was added, newest first."""
        return await self._told(AdministrationApi(self.api).pack_uses())

    async def add_pack(self, key: str, body: AddPack) -> PackUse | Refusal:
        """Add what was chosen."""
        return await self._told(AdministrationApi(self.api).add_pack(key, body))

    async def undo_pack(self, use_id: int) -> PackUse | Refusal:
        """Take an addition back."""
        return await self._told(AdministrationApi(self.api).undo_pack(use_id))

    async def api_keys(self) -> list[ApiKey] | Refusal:
        """Every key, those in use first."""
        return await self._told(AdministrationApi(self.api).api_keys())

    async def create_api_key(self, body: NewApiKey) -> MadeApiKey | Refusal:
        """A new one, with its secret."""
        return await self._told(AdministrationApi(self.api).create_api_key(body))

    async def revoke_api_key(self, id: int) -> ApiKey | Refusal:
        """It is refused from now on."""
        return await self._told(AdministrationApi(self.api).revoke_api_key(id))
