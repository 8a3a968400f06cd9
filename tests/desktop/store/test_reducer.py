"""The store means the same as the reducer of the protocol, whatever items come in whatever order."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store.store import Store
from protocol.conversation import Draft, ReadMark
from protocol.frames import (
    ContactItem,
    ConversationItem,
    DraftItem,
    GoneItem,
    Item,
    MessageItem,
    ReadMarkItem,
    TeamItem,
    UserItem,
)
from protocol.people import Contact, Team
from protocol.reduce import apply_items, from_snapshot
from tests.desktop.store.samples import DANIEL, conversation, message, snapshot

rev = st.integers(2, 12)
id_ = st.integers(1, 4)


@st.composite
def items(draw: Any) -> Item:
    id, number = draw(id_), draw(rev)
    made: list[Item] = [
        ConversationItem(conversation(id, rev=number, contact_id=1000 + id % 2, at=number)),
        MessageItem(message(draw(st.integers(10, 13)), id, rev=number, at=draw(st.integers(0, 5)))),
        ContactItem(Contact(id=1000 + id % 2, rev=number, name=f"r{number}")),
        DraftItem(Draft(conversation_id=id, rev=number, text=f"r{number}")),
        ReadMarkItem(ReadMark(conversation_id=id, inbound_count=number, rev=number)),
        TeamItem(Team(id=7, rev=number, name=f"r{number}")),
        UserItem(DANIEL),
        GoneItem(kind=draw(st.sampled_from(["conversation", "message", "contact", "draft", "team"])), id=id),
        GoneItem(kind="message", id=draw(st.integers(10, 13))),
        GoneItem(kind="contact", id=1000 + id % 2),
    ]
    chosen: Item = draw(st.sampled_from(made))
    return chosen


@given(st.lists(items(), max_size=40))
@settings(deadline=None, max_examples=300)
def test_the_store_agrees_with_the_reducer(changes: list[Item]) -> None:
    start = snapshot(conversation(1, contact_id=1001), conversation(2, contact_id=1000))
    store, state = Store(), from_snapshot(start)
    store.load_snapshot(start)
    for item in changes:
        for id in range(1, 5):
            store.timeline(id).has_older = False
        apply_items(state, [item])
        store.apply(item)
    assert {id: store.rows.peek(id) for id in store.columns} == state.conversations
    assert store.contacts == state.contacts
    assert store.drafts == state.drafts
    assert store.read_marks == state.read_marks
    assert store.people.teams == state.teams
    shown = {id: {row.id: row for row in line.messages} for id, line in store.timelines.items() if line.messages}
    assert shown == {id: rows for id, rows in state.messages.items() if rows}
