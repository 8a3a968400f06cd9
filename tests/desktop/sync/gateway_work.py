"""The small gateway's part about working on conversations: tags, many at once."""

from typing import TYPE_CHECKING, Any

import msgspec

from desktop.store.shown import shown
from protocol.conversation import Conversation
from protocol.frames import ConversationItem, TagItem
from protocol.tags import Tag
from protocol.work_api import AssignMany, ChangeMany, Done, ManyDone, PutTag
from tests.desktop.store.samples import ME

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


def work(gateway: "Gateway", parts: list[str], body: bytes) -> Any:
    """The answer, or None for what is somebody else's."""
    if parts[0] == "tags":
        return _tag(gateway, parts[1:], msgspec.json.decode(body, type=PutTag))
    if parts == ["conversations", "many"]:
        wanted = msgspec.json.decode(body, type=ChangeMany)
        gateway.many.append(wanted)
        return ManyDone(results=[_one(gateway, id, wanted) for id in wanted.ids])
    return None


def _one(gateway: "Gateway", id: int, wanted: ChangeMany) -> Done:
    row = gateway.conversations.get(id)
    if row is None or id in gateway.unseen:
        return Done(id=id, code="not_found")
    if isinstance(wanted.change, AssignMany) and wanted.versions.get(str(id)) != row.owner_version:
        return Done(id=id, code="owner_changed")
    return Done(id=id, conversation=_changed(gateway, row, wanted))


def _changed(gateway: "Gateway", row: Conversation, wanted: ChangeMany) -> Conversation:
    after = shown(row, wanted.change, ME.id)
    if after == row:
        return row
    owner = 1 if isinstance(wanted.change, AssignMany) else 0
    after = msgspec.structs.replace(after, rev=row.rev + 1, owner_version=row.owner_version + owner)
    gateway.put(ConversationItem(after))
    return after


def _tag(gateway: "Gateway", parts: list[str], wanted: PutTag) -> Tag:
    id = int(parts[0]) if parts else 1 + len(gateway.tags)
    rev = gateway.tags[id].rev + 1 if id in gateway.tags else 1
    row = Tag(id=id, rev=rev, name=wanted.name, color=wanted.color, team_id=wanted.team_id, active=wanted.active)
    gateway.tags[id] = row
    gateway.put(TagItem(row))
    return row
