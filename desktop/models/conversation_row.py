"""Makes the row of the list from what the store knows of a conversation."""

from datetime import datetime
from typing import TYPE_CHECKING

from desktop.models.rows import ConversationRow, PreviewPrefix
from protocol.conversation import Conversation, Preview
from protocol.order import from_microseconds

if TYPE_CHECKING:
    from desktop.models.first_rows import FirstDesk
    from desktop.store.store import Store


def conversation_row(store: "Store | FirstDesk", conversation: Conversation) -> ConversationRow:
    """The row as it stands now."""
    id, me = conversation.id, store.my_id()
    mine, files = _mine(store, id)
    preview = mine or conversation.preview or Preview(kind="none")
    prefix, name = _prefix(preview, me)
    team = store.people.teams.get(conversation.team_id or 0)
    return ConversationRow(
        id=id, name=conversation.name, vip=conversation.vip, unread=store.unread_of(id),
        preview=preview.text, prefix="draft" if mine else prefix, prefix_name="" if mine else name, files=files,
        kind=preview.kind, duration_ms=preview.duration_ms, status=preview.status,
        at=_moment(conversation), state=conversation.state, owed_since=conversation.owed_since,
        window_until=conversation.window_until, free_entry_until=conversation.free_entry_until,
        assignee_id=conversation.assignee_id, assignee=store.people.name(conversation.assignee_id),
        mine=conversation.assignee_id == me, team=team.name if team else "", tags=conversation.tags,
        tag_colors=tuple(store.tag_color(tag) for tag in conversation.tags), priority=conversation.priority,
        mentioned=me in conversation.mentions, typing=_typing(store, id), unsent=len(store.pending.get(id, ())),
        number_id=conversation.number_id, contact_id=conversation.contact_id, phone=conversation.phone,
        username=conversation.username, case_number=conversation.case_number,
        owner_version=conversation.owner_version, clock=conversation.clock, offer=conversation.offer,
        snoozed_until=_back(store, conversation.snoozed_until),
        area=conversation.colleague.area if conversation.colleague else "",
        offered=conversation.offer is not None and conversation.offer.to_user == me,
    )  # fmt: skip


def _mine(store: "Store | FirstDesk", id: int) -> tuple[Preview | None, int]:
    """What I have begun to answer, as its preview, and how many files it has; None for nothing."""
    draft, files = store.drafts.get(id), store.attached.get(id, ())
    if draft is not None and draft.text:
        return Preview(kind="text", text=_one_line(draft.text)), len(files)
    if not files:
        return None, 0
    first = files[0]
    named = first.file.name if first.kind == "document" else ""
    return Preview(kind=first.kind, text=named, duration_ms=first.file.duration_ms), len(files)


def _back(store: "Store | FirstDesk", at: datetime | None) -> datetime | None:
    """When it comes back, in the office's time, which it was chosen in; the desk of the first paint knows no hours."""
    if at is None or not hasattr(store, "office"):
        return at
    from desktop.store.zone import zone_of

    return at.astimezone(zone_of(store.office.policies.values()))


def _moment(conversation: Conversation) -> datetime | None:
    if conversation.activity_at is not None or not conversation.activity[0]:
        return conversation.activity_at
    return from_microseconds(conversation.activity[0])


def unknown_row(id: int) -> ConversationRow:
    """A row nobody has at the moment: the view paints a skeleton for an empty name."""
    return ConversationRow(id=id, name="")


def _prefix(preview: Preview, me: int) -> tuple[PreviewPrefix, str]:
    if preview.author_kind == "user":
        if preview.author_id == me:
            return "you", ""
        return "name", (preview.author_name or "").split(" ")[0]
    return ("name", preview.author_name or "") if preview.author_kind in {"bot", "phone"} else ("", "")


def _typing(store: "Store | FirstDesk", id: int) -> tuple[str, ...]:
    me = store.my_id()
    return tuple(store.people.name(user) for user in store.presence.who(id, "writing", "typing") if user != me)


def _one_line(text: str) -> str:
    return " ".join(text[:400].split())[:160]
