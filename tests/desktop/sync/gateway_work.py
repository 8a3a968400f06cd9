"""The small gateway's part about working on conversations: tags, many at once."""

from typing import TYPE_CHECKING, Any

import msgspec

from desktop.store.shown import shown
from protocol.api import ConversationPage
from protocol.conversation import Conversation
from protocol.frames import ContactItem, ConversationItem, GoneItem, SavedViewItem, TagItem, ViewOrderItem
from protocol.people import Contact
from protocol.resolving import ReviewVoid
from protocol.tags import SavedView, Tag, ViewOrder
from protocol.work_api import (
    AssignMany,
    Block,
    ChangeMany,
    Done,
    ManyDone,
    PutSavedView,
    PutTag,
    PutViewOrder,
    ResolveMany,
    ViewCounts,
)
from tests.desktop.store.samples import ME

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


def work(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:  # noqa: PLR0911
    """The answer, or None for what is somebody else's."""
    if parts[0] == "tags":
        return _tag(gateway, parts[1:], msgspec.json.decode(body, type=PutTag))
    if parts == ["conversations", "find"]:
        return ConversationPage(items=gateway.found)
    if parts[0] == "saved-views":
        return _saved_view(gateway, method, parts[1:], body)
    if parts == ["me", "view-order"]:
        return _view_order(gateway, msgspec.json.decode(body, type=PutViewOrder))
    if parts[0] == "voids":
        return _voids(gateway, parts[1:], body)
    if parts[0] == "contacts" and parts[-1] in {"block", "unblock"}:
        return _block(gateway, int(parts[1]), body if parts[-1] == "block" else b"")
    if parts == ["conversations", "many"] and gateway.refusals:
        return gateway.refusals.pop(0)
    if parts == ["conversations", "many"]:
        wanted = msgspec.json.decode(body, type=ChangeMany)
        gateway.many.append(wanted)
        return ManyDone(results=[_one(gateway, id, wanted) for id in wanted.ids])
    return None


def _one(gateway: "Gateway", id: int, wanted: ChangeMany) -> Done:
    row = gateway.conversations.get(id)
    if row is None or id in gateway.unseen:
        return Done(id=id, code="not_found")
    if id in gateway.incomplete and isinstance(wanted.change, ResolveMany) and not wanted.change.agreed:
        return Done(id=id, code="resolve_incomplete", data={"missing": ["proof"]})
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


def _saved_view(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    if parts == ["counts"]:
        return ViewCounts(views={str(id): 7 for id in gateway.saved_views})
    id = int(parts[0]) if parts else 1 + max(gateway.saved_views, default=0)
    if method == "DELETE":
        gateway.saved_views.pop(id)
        gateway.put(GoneItem(kind="saved_view", id=id))
        return {}
    wanted = msgspec.json.decode(body, type=PutSavedView)
    rev = 1 + gateway.saved_views[id].rev if parts else 1
    row = SavedView(
        id=id, rev=rev, name=wanted.name, query=msgspec.to_builtins(wanted.query), position=wanted.position,
        user_id=ME.id if wanted.personal else None, team_id=wanted.team_id,
    )  # fmt: skip
    gateway.saved_views[id] = row
    gateway.put(SavedViewItem(row))
    return row


def _view_order(gateway: "Gateway", wanted: PutViewOrder) -> Any:
    if gateway.refusals:
        return gateway.refusals.pop(0)
    known = gateway.view_orders.get(ME.id)
    gateway.ordered.append(wanted.views)
    if known is None or not wanted.first:
        row = ViewOrder(user_id=ME.id, rev=1 + (known.rev if known else 0), views=tuple(wanted.views))
        gateway.view_orders[ME.id] = row
        gateway.put(ViewOrderItem(row))
    return gateway.view_orders[ME.id]


def _voids(gateway: "Gateway", parts: list[str], body: bytes) -> Any:
    if not parts:
        return gateway.voids
    gateway.reviewed.append((int(parts[0]), msgspec.json.decode(body, type=ReviewVoid).accept))
    return {}


def _block(gateway: "Gateway", id: int, body: bytes) -> Contact:
    reason = msgspec.json.decode(body, type=Block).reason if body else ""
    row = Contact(id=id, rev=100 + len(gateway.log), name="Cliente", blocked=bool(body), block_reason=reason)
    gateway.put(ContactItem(row))
    return row


def _tag(gateway: "Gateway", parts: list[str], wanted: PutTag) -> Tag:
    id = int(parts[0]) if parts else 1 + len(gateway.tags)
    rev = gateway.tags[id].rev + 1 if id in gateway.tags else 1
    row = Tag(id=id, rev=rev, name=wanted.name, color=wanted.color, team_id=wanted.team_id, active=wanted.active)
    gateway.tags[id] = row
    gateway.put(TagItem(row))
    return row
