"""Old state + frames = fresh state; duplicates, old rows and newer versions do no harm."""

from collections.abc import Iterable
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import frames as f
from protocol.content import Text, Unsupported
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.decode import decode_content, decode_frame, decode_item
from protocol.message import Author, Message
from protocol.people import Contact, Team
from protocol.reduce import State, apply, apply_items

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def conversation(id: int, rev: int = 1, contact: int | None = None) -> f.ConversationItem:
    return f.ConversationItem(Conversation(id=id, rev=rev, number_id=1, contact_id=contact or id, name=f"{id}.{rev}"))


def message(id: int, rev: int = 1, conversation_id: int = 1) -> f.MessageItem:
    author, content = Author("customer", 1), Text(f"{id}.{rev}")
    return f.MessageItem(
        Message(
            id=id,
            rev=rev,
            conversation_id=conversation_id,
            direction="in",
            author=author,
            order=(id, 1, 0),
            at=NOON,
            content=content,
        )
    )


def contact(id: int, rev: int = 1) -> f.ContactItem:
    return f.ContactItem(Contact(id=id, rev=rev, name=f"{id}.{rev}"))


def events(prev: str, cursor: str, *items: Any) -> f.Events:
    return f.Events(prev=prev, cursor=cursor, items=[msgspec.Raw(msgspec.json.encode(item)) for item in items])


def over_the_wire(frame: Any) -> f.Frame | None:
    return decode_frame(msgspec.json.encode(frame))


ITEMS = st.one_of(
    st.builds(conversation, st.integers(1, 3), st.integers(1, 4)),
    st.builds(lambda n, r: message(n, r, 1 + r % 2), st.integers(1, 3), st.integers(1, 4)),
    st.builds(contact, st.integers(1, 3), st.integers(1, 4)),
    st.builds(
        lambda n, r: f.DraftItem(Draft(conversation_id=n, rev=r, text=str(r))), st.integers(1, 3), st.integers(1, 4)
    ),
    st.builds(
        lambda n, r: f.ReadMarkItem(ReadMark(conversation_id=n, inbound_count=r, rev=r)),
        st.integers(1, 3),
        st.integers(1, 4),
    ),
)
GONE = st.builds(
    lambda kind, n: f.GoneItem(kind=kind, id=n),
    st.sampled_from(["conversation", "message", "contact"]),
    st.integers(1, 3),
)


def rows(state: State) -> State:
    """The state without empty message dicts, which say nothing."""
    kept = deepcopy(state)
    kept.messages = {key: found for key, found in kept.messages.items() if found}
    return kept


def chain(batches: list[list[Any]]) -> Iterable[f.Events]:
    for index, batch in enumerate(batches):
        yield events(f"{index}-0", f"{index + 1}-0", *batch)


@given(st.lists(st.lists(ITEMS | GONE, max_size=4), max_size=6))
def test_every_frame_twice_gives_the_same_state(batches: list[list[Any]]) -> None:
    once, twice = State(cursor="0-0"), State(cursor="0-0")
    for frame in chain(batches):
        assert not apply(once, over_the_wire(frame)).gap
        apply(twice, over_the_wire(frame))
        assert not apply(twice, over_the_wire(frame))
    assert once == twice


@given(st.lists(ITEMS, max_size=12), st.randoms())
def test_rows_in_any_order_with_duplicates_give_the_same_state(items: list[Any], random: Any) -> None:
    straight, shuffled = State(), State()
    apply_items(straight, items)
    mixed = [*items, *random.sample(items, len(items) // 2)]
    random.shuffle(mixed)
    apply_items(shuffled, mixed)
    assert rows(straight) == rows(shuffled)


def test_lesson_16_a_missed_frame_is_a_gap_and_changes_nothing() -> None:
    state = State(cursor="1-0")
    changes = apply(state, events("2-0", "3-0", conversation(1)))
    assert changes.gap
    assert state == State(cursor="1-0")


@pytest.mark.parametrize(
    "frame, gap",
    [
        (f.Resync(reason="slow"), True),
        (f.Hello(protocol=1, epoch="e", cursor="1-0", heartbeat_s=15), False),
        (f.Hello(protocol=1, epoch="other", cursor="1-0", heartbeat_s=15), True),
        (f.Hello(protocol=1, epoch="e", cursor="9-0", heartbeat_s=15), True),
        (f.Bye(reason="restart"), False),
        (f.Live(what="typing", conversation_id=1, user_id=1), False),
        (f.Events(prev="1-0", cursor="1-0"), False),
        (None, False),
    ],
)
def test_what_breaks_the_chain(frame: f.Frame | None, gap: bool) -> None:
    assert apply(State(cursor="1-0", epoch="e"), frame).gap is gap


def test_an_old_row_is_ignored() -> None:
    state = State()
    apply_items(state, [conversation(1, 5)])
    assert not apply_items(state, [conversation(1, 5), conversation(1, 4)])
    assert state.conversations[1].rev == 5


def test_the_change_set_names_what_changed() -> None:
    state = State(cursor="0")
    team = f.TeamItem(Team(id=4, rev=1, name="Ventas"))
    changes = apply(state, events("0", "1", conversation(1), message(9), contact(1), team))
    assert (changes.conversations, changes.messages, changes.contacts, changes.teams) == ({1}, {(1, 9)}, {1}, {4})
    assert bool(changes)
    assert not apply(state, events("1", "2"))


def test_lesson_38_gone_purges_the_conversation_and_what_hangs_on_it() -> None:
    state = State()
    draft, mark = Draft(conversation_id=1, rev=1, text="x"), ReadMark(conversation_id=1, inbound_count=1, rev=1)
    apply_items(
        state,
        [
            conversation(1),
            conversation(2),
            contact(1),
            contact(2),
            message(9),
            f.DraftItem(draft),
            f.ReadMarkItem(mark),
        ],
    )
    changes = apply_items(state, [f.GoneItem(kind="conversation", id=1)])
    assert changes.gone == {"conversation": {1}, "contact": {1}}
    assert (set(state.conversations), set(state.contacts)) == ({2}, {2})
    assert (state.messages, state.drafts, state.read_marks) == ({}, {}, {})


def test_a_contact_stays_while_another_conversation_shows_it() -> None:
    state = State()
    apply_items(state, [conversation(1, contact=7), conversation(2, contact=7), contact(7)])
    apply_items(state, [f.GoneItem(kind="conversation", id=1)])
    assert 7 in state.contacts
    apply_items(state, [f.GoneItem(kind="contact", id=7)])
    assert state == State()


def test_a_message_moved_by_a_merge_is_in_one_conversation_only() -> None:
    state = State()
    apply_items(state, [message(9, 1, conversation_id=1), message(9, 2, conversation_id=2)])
    assert rows(state).messages.keys() == {2}
    apply_items(state, [message(9, 1, conversation_id=1)])
    assert rows(state).messages.keys() == {2}, "an old row does not bring it back"


def test_what_a_newer_gateway_says_is_skipped() -> None:
    assert decode_frame(b'{"t":"hologram","x":1}') is None
    state = State(cursor="0")
    frame = f.Events(prev="0", cursor="1", items=[msgspec.Raw(b'{"k":"sticker_pack","row":{}}')])
    assert not apply(state, over_the_wire(frame))
    assert state.cursor == "1"


def test_lesson_26_an_unknown_content_is_a_placeholder() -> None:
    tree = msgspec.to_builtins(message(9))
    tree["row"]["content"] = {"type": "hologram", "beam": 3}
    item = decode_item(msgspec.json.encode(tree))
    assert isinstance(item, f.MessageItem)
    assert item.row.content == Unsupported(kind="hologram")
    assert decode_content(b'{"type":"hologram"}') == Unsupported(kind="hologram")
    assert decode_content(b'{"type":"text","body":"hola"}') == Text("hola")


@pytest.mark.parametrize("data", [b"", b"[]", b'{"t":"events"}', b'{"t":5}', b"nonsense"])
def test_what_is_no_frame_is_an_error(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode_frame(data)
