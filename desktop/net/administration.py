"""Requests of the pages of tags, answers, packs and keys: one method per route. Everything raises NetError."""

from desktop.net.api import Api
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReplies, QuickReplyUses
from protocol.api_keys import ApiKey, MadeApiKey, NewApiKey
from protocol.packs import AddPack, Pack, PackUse
from protocol.tags import Tag
from protocol.work_api import MergeTag, OrderTags, TagUse


class AdministrationApi:
    """What only who decides for others asks."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def tag_uses(self) -> list[TagUse]:
        """How much each tag is used."""
        return await self._api.call("GET", "/tags/uses", list[TagUse])

    async def merge_tag(self, id: int, body: MergeTag) -> Tag:
        """Two become one."""
        return await self._api.call("POST", f"/tags/{id}/merge", Tag, body)

    async def order_tags(self, body: OrderTags) -> None:
        """In which order lists show them."""
        await self._api.tell("PUT", "/tags/order", body)

    async def reply_uses(self) -> list[QuickReplyUses]:
        """How often everybody together used each quick reply."""
        return await self._api.call("GET", "/quick-replies/everybodys-uses", list[QuickReplyUses])

    async def put_replies(self, body: PutQuickReplies) -> list[QuickReply]:
        """Write many, all or none."""
        return await self._api.call("PUT", "/quick-replies", list[QuickReply], body)

    async def packs(self, language: str) -> list[Pack]:
        """Every starter pack in this language."""
        return await self._api.call("GET", "/packs", list[Pack], params={"language": language})

    async def pack_uses(self) -> list[PackUse]:
        """What was added, newest first."""
        return await self._api.call("GET", "/packs/uses", list[PackUse])

    async def add_pack(self, key: str, body: AddPack) -> PackUse:
        """Add what was chosen."""
        return await self._api.call("POST", f"/packs/{key}", PackUse, body)

    async def undo_pack(self, use_id: int) -> PackUse:
        """Take an addition back."""
        return await self._api.call("POST", f"/packs/uses/{use_id}/undo", PackUse)

    async def api_keys(self) -> list[ApiKey]:
        """Every key, those in use first."""
        return await self._api.call("GET", "/keys", list[ApiKey])

    async def create_api_key(self, body: NewApiKey) -> MadeApiKey:
        """A new one, with its secret."""
        return await self._api.call("POST", "/keys", MadeApiKey, body)

    async def revoke_api_key(self, id: int) -> ApiKey:
        """It is refused from now on."""
        return await self._api.call("POST", f"/keys/{id}/revoke", ApiKey)
