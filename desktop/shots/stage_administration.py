"""The stage's part about tags, answers, packs and keys: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReplies, QuickReplyUses
from protocol.api_keys import ApiKey, MadeApiKey, NewApiKey
from protocol.packs import AddPack, Pack, PackUse
from protocol.tags import Tag
from protocol.work_api import MergeTag, OrderTags, TagUse

OFFLINE = Refusal(words="offline")


class StageAdministration:
    """`AdministrationPort` for pictures: nothing is changed."""

    tag_uses_now: list[TagUse] | None = None
    reply_uses_now: list[QuickReplyUses] | None = None
    packs_now: list[Pack] | None = None
    pack_uses_now: list[PackUse] | None = None
    api_keys_now: list[ApiKey] | None = None
    made_now: MadeApiKey | None = None

    async def tag_uses(self) -> list[TagUse] | Refusal:
        return OFFLINE if self.tag_uses_now is None else self.tag_uses_now

    async def merge_tag(self, id: int, body: MergeTag) -> Tag | Refusal:
        return OFFLINE

    async def order_tags(self, body: OrderTags) -> Refusal | None:
        return OFFLINE

    async def reply_uses(self) -> list[QuickReplyUses] | Refusal:
        return OFFLINE if self.reply_uses_now is None else self.reply_uses_now

    async def put_replies(self, body: PutQuickReplies) -> list[QuickReply] | Refusal:
        return OFFLINE

    async def packs(self, language: str) -> list[Pack] | Refusal:
        return OFFLINE if self.packs_now is None else self.packs_now

    async def pack_uses(self) -> list[PackUse] | Refusal:
        return OFFLINE if self.pack_uses_now is None else self.pack_uses_now

    async def add_pack(self, key: str, body: AddPack) -> PackUse | Refusal:
        return OFFLINE

    async def undo_pack(self, use_id: int) -> PackUse | Refusal:
        return OFFLINE

    async def api_keys(self) -> list[ApiKey] | Refusal:
        return OFFLINE if self.api_keys_now is None else self.api_keys_now

    async def create_api_key(self, body: NewApiKey) -> MadeApiKey | Refusal:
        return OFFLINE if self.made_now is None else self.made_now

    async def revoke_api_key(self, id: int) -> ApiKey | Refusal:
        return OFFLINE
