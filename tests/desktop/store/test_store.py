"""The store keeps lists, counts and marks in agreement with the rows, whatever comes in whatever order."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store.facts import Columns
from desktop.store.store import Store
from desktop.store.views import Views
from protocol.conversation import Draft, ReadMark
from protocol.frames import ConversationItem, DraftItem, GoneItem, Live, MessageItem, ReadMarkItem
from protocol.promises import OfferView
from tests.desktop.store.samples import ME, NOON, conversation, message, reply, snapshot

assignee = st.sampled_from([None, ME.id, 2])
state = st.sampled_from(["open", "resolved", "waiting_customer"])


@st.composite
def changes(draw: Any) -> Any:
    kind = draw(st.sampled_from(["row", "row", "row", "gone", "mark"]))
    id = draw(st.integers(1, 6))
    if kind == "gone":
        return GoneItem(kind="conversation", id=id)
    rev = draw(st.integers(1, 30))
    if kind == "mark":
        return ReadMarkItem(ReadMark(conversation_id=id, inbound_count=draw(st.integers(0, 4)), rev=rev))
    return ConversationItem(
        conversation(
            id, rev=rev, at=draw(st.integers(0, 9)), assignee_id=draw(assignee), state=draw(state),
            team_id=draw(st.sampled_from([None, 7])), inbound_count=draw(st.integers(0, 4)),
            owed_since=draw(st.sampled_from([None, NOON])), mentions=draw(st.sampled_from([(), (ME.id,)])),
            offer=draw(st.sampled_from([None, OfferView(id=1, to_user=ME.id), OfferView(id=2, to_user=ME.id + 1)])),
        )
    )  # fmt: skip


@given(st.lists(changes(), max_size=40))
@settings(max_examples=200, deadline=None)
def test_lists_and_counts_agree_with_the_rows(items: Any) -> None:
    store = Store()
    store.load_snapshot(snapshot(conversation(1), conversation(2, assignee_id=ME.id)))
    for item in items:
        store.apply(item)
    rows = [row for id in store.columns if (row := store.rows.peek(id))]
    assert len(rows) == len(store.columns)
    newest = sorted(rows, key=lambda row: (row.activity, row.id), reverse=True)
    live = [row for row in newest if row.state != "resolved"]
    mine = [row for row in live if row.assignee_id == ME.id]
    asked = [row for row in live if row.offer is not None and row.offer.to_user == ME.id]
    worked = [*asked, *(row for row in mine if row not in asked)]
    owed = sorted((row for row in mine if row.owed_since), key=lambda row: (row.owed_since, -row.id))
    expected = {
        "all": live, "mine": worked, "owed": owed, "unassigned": [row for row in live if row.assignee_id is None],
        "resolved": [row for row in newest if row.state == "resolved"],
        "mentions": [row for row in newest if ME.id in row.mentions], "team:7": [row for row in live if row.team_id],
    }  # fmt: skip
    for view, found in expected.items():
        assert list(store.views[view]) == [row.id for row in found], view
        assert store.tally.counts.get(view, 0) == len(found), view
    known = [(id, facts) for id in store.columns if (facts := store.columns.get(id)) is not None]
    assert list(Views.of_columns(Columns(known))["mine"]) == [row.id for row in worked]
    assert store.tally.unread_mine == sum(store.unread_of(row.id) > 0 for row in mine)


def test_an_old_revision_changes_nothing() -> None:
    store = Store()
    store.load_snapshot(snapshot(conversation(1, rev=5, name="nuevo")))
    assert not store.apply(ConversationItem(conversation(1, rev=4, name="viejo")))
    row = store.rows.get(1)
    assert row is not None
    assert row.name == "nuevo"


def test_unread_is_what_came_minus_what_i_read() -> None:
    store = Store()
    mark = ReadMark(conversation_id=1, inbound_count=3, rev=1)
    store.load_snapshot(snapshot(conversation(1, inbound_count=5, assignee_id=ME.id), marks=(mark,)))
    assert (store.unread_of(1), store.tally.unread_mine) == (2, 1)
    changes = store.put_local_mark(1, 5)
    assert (store.unread_of(1), store.tally.unread_mine, changes.counts) == (0, 0, True)


def test_what_is_typed_now_wins_over_the_echo_of_what_was_typed_before() -> None:
    store = Store()
    store.typed.add(1)
    store.put_local_draft(Draft(conversation_id=1, rev=0, text="abc"))
    assert not store.apply(DraftItem(Draft(conversation_id=1, rev=5, text="ab")))
    assert store.drafts[1] == Draft(conversation_id=1, rev=5, text="abc")


def test_typing_fades() -> None:
    store = Store()
    store.apply_live(Live(what="typing", conversation_id=1, user_id=2, seconds=5), now=100)
    assert (store.presence.who(1, "typing"), store.fade(104).live) == ((2,), set())
    assert (store.fade(105).live, store.presence.who(1, "typing")) == ({1}, ())


def test_losing_access_purges_what_hangs_on_the_conversation() -> None:
    store = Store()
    store.load_snapshot(snapshot(conversation(1)))
    store.timeline(1).join([message(10), message(11)], has_older=False)
    changes = store.apply(GoneItem(kind="conversation", id=1))
    assert changes.messages == {1: {10, 11}}
    assert store.rows.get(1) is None
    assert 1 not in store.timelines
    assert list(store.views["all"]) == []


@given(st.permutations(range(8)), st.data())
@settings(max_examples=100, deadline=None)
def test_a_timeline_keeps_its_order_whatever_the_order_of_arrival(arrival: Any, data: Any) -> None:
    store = Store()
    timeline = store.timeline(1)
    timeline.has_older = False
    for id in arrival:
        store.apply(MessageItem(message(id, at=id // 3)))
        store.apply(MessageItem(message(id, at=id // 3)))
    assert [row.id for row in timeline.messages] == list(range(8))


def test_a_message_beyond_a_loose_end_waits_for_its_page() -> None:
    timeline = Store().timeline(1)
    timeline.join([message(5), message(6)], has_older=True)
    assert not timeline.put(message(2))
    assert timeline.join([message(2), message(3)], has_older=False) == {2, 3}
    assert [row.id for row in timeline.messages] == [2, 3, 5, 6]


def test_the_message_replaces_the_bubble_of_its_token() -> None:
    from desktop.store.timeline import Pending

    store = Store()
    bubble = Pending(token="t1", conversation_id=1, content=message(1).content, created_at=NOON)
    store.put_pending(bubble)
    changes = store.apply(MessageItem(reply(9, client_token="t1")))
    assert changes.outbox == {1: {"t1"}}
    assert store.pending[1] == {}
