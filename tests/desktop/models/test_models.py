"""The models say the same as a plain list, under random changes, and obey Qt's rules for models."""

import itertools
from collections.abc import Iterator
from datetime import UTC, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.conversation_list import ConversationListModel
from desktop.models.rows import ROW_ROLE, ConversationRow, TimelineRow
from desktop.models.sidebar import SidebarModel
from desktop.models.timeline import TimelineModel
from desktop.models.timeline_rows import message_rows
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.local_files import Attached, LocalFile
from desktop.store.store import Store
from desktop.store.timeline import Pending
from desktop.views.delegates.row_words import preview
from protocol.content import Text
from protocol.conversation import Draft, Preview
from protocol.frames import ConversationItem, GoneItem, Item, MessageItem
from tests.desktop.store.samples import DANIEL, ME, NOON, conversation, message, note, reply, snapshot
from tests.desktop.store.test_hub import Hands

pytestmark = pytest.mark.usefixtures("qapp")
relaxed = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Screen:
    """A store with a hub whose frames are moved by hand."""

    def __init__(self, *conversations: Any, **fields: Any) -> None:
        self.store, self.hands = Store(), Hands()
        self.hub = Hub(self.hands)
        self.store.load_snapshot(snapshot(*conversations, **fields))

    def apply(self, *items: Item) -> None:
        for item in items:
            self.hub.publish(self.store.apply(item))

    def paint(self) -> None:
        self.hands.move(1)

    def list(self, view: str = "all") -> ConversationListModel:
        return ConversationListModel(self.store, self.hub, sentence, view)


def sentence(row: ConversationRow) -> str:
    return f"{row.name}, {row.unread}"


def shown(model: ConversationListModel) -> list[int]:
    return [model.data(model.index(row, 0), ROW_ROLE).id for row in range(model.rowCount())]


@st.composite
def change(draw: Any) -> Item:
    id = draw(st.integers(1, 8))
    if draw(st.integers(0, 5)) == 0:
        return GoneItem(kind="conversation", id=id)
    fields = {"state": draw(st.sampled_from(["open", "open", "resolved"])), "name": draw(st.sampled_from("abc"))}
    return ConversationItem(conversation(id, rev=draw(st.integers(2, 60)), at=draw(st.integers(0, 20)), **fields))


@given(st.lists(st.tuples(st.lists(change(), max_size=5), st.sampled_from(["all", "resolved", ""])), max_size=10))
@relaxed
def test_a_list_that_is_shown_while_changes_are_on_their_way_is_right_after_the_frame(
    bursts: list[tuple[list[Item], str]],
) -> None:
    screen = Screen(conversation(1), conversation(2), conversation(3))
    screen.apply(ConversationItem(conversation(1, rev=2, at=9)))  # painted at once: what comes next waits for its frame
    model, revs = screen.list(), itertools.count(1)
    for burst, view in bursts:
        screen.apply(*burst)
        if view:
            model.show(view)
        late = screen.list()
        screen.apply(ConversationItem(conversation(9, rev=next(revs), at=next(revs))))
        screen.paint()
        screen.paint()
        assert shown(model) == list(screen.store.views[model.view])
        assert shown(late) == list(screen.store.views["all"])
        late.close()
    model.close()


@given(st.lists(st.lists(change(), max_size=6), max_size=12))
@relaxed
def test_list_agrees_with_the_store_after_every_frame(bursts: list[list[Item]]) -> None:
    screen = Screen(conversation(1), conversation(2), conversation(3))
    model = screen.list()
    mirror = Mirror(model)
    for burst in bursts:
        screen.apply(*burst)
        screen.paint()
        assert shown(model) == list(screen.store.views["all"]) == mirror.ids
        names = [model.data(model.index(row, 0), ROW_ROLE).name for row in range(model.rowCount())]
        assert names == [row.name for id in screen.store.views["all"] if (row := screen.store.rows.get(id))]
    model.close()


@given(st.lists(st.tuples(change(), st.sampled_from(["hold", "free", "", ""])), max_size=30))
@relaxed
def test_a_held_list_keeps_its_order_and_catches_up(steps: list[tuple[Item, str]]) -> None:
    screen = Screen(conversation(1), conversation(2), conversation(3))
    model = screen.list()
    before, held = shown(model), False
    for item, act in steps:
        screen.apply(item)
        screen.paint()
        assert not (held and before) or shown(model) == before
        if act:
            held = act == "hold"
            model.hold(held)
        before = shown(model)
        if not held:
            assert before == list(screen.store.views["all"])
    model.hold(False)
    assert shown(model) == list(screen.store.views["all"])
    model.close()


def test_an_empty_list_takes_what_comes_though_it_is_held() -> None:
    screen = Screen()
    model = screen.list()
    model.hold(True)
    for id in (1, 2):
        screen.apply(ConversationItem(conversation(id, at=id)))
        screen.paint()
    assert shown(model) == [1], "nothing stood there that could change places; then something did"
    model.close()


def test_the_unread_divider_stands_though_it_was_read_before_the_messages_came() -> None:
    screen = Screen(conversation(1, inbound_count=2))
    model = TimelineModel(screen.store, screen.hub, UTC)
    model.show(1)
    screen.hub.publish(screen.store.put_local_mark(1, 2))
    screen.paint()
    came = screen.store.timeline(1).join([message(2), message(3)], has_older=False, has_newer=False)
    changes = ChangeSet()
    changes.messages[1] = came
    screen.hub.publish(changes)
    screen.paint()
    assert [row.kind for row in model[:]] == ["day", "unread", "message", "message"]
    model.close()


def test_a_message_that_was_sent_again_says_so() -> None:
    screen = Screen(conversation(1))
    timeline = screen.store.timeline(1)
    timeline.join([reply(1, status="failed"), message(2), message(3)], has_older=False, has_newer=False)
    model = TimelineModel(screen.store, screen.hub, UTC)
    model.show(1)
    assert [row.retried for row in model[:] if row.message] == [False, False, False]
    screen.apply(MessageItem(reply(9, retry_of=1, attempt=2)))
    screen.paint()
    assert [(row.message.id, row.retried) for row in model[:] if row.message] == [
        (1, True), (2, False), (3, False), (9, False),
    ]  # fmt: skip
    model.show(1)
    assert [row.retried for row in model[:] if row.message] == [True, False, False, False]
    model.close()


class Mirror:
    """Follows a model by its signals alone, as a view does."""

    def __init__(self, model: ConversationListModel) -> None:
        self._model, self.ids = model, shown(model)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)

    def _inserted(self, _: Any, first: int, last: int) -> None:
        self.ids[first:first] = [self._model.id_at(row) or 0 for row in range(first, last + 1)]

    def _removed(self, _: Any, first: int, last: int) -> None:
        del self.ids[first : last + 1]

    def _moved(self, _: Any, first: int, last: int, __: Any, target: int) -> None:
        part = self.ids[first : last + 1]
        del self.ids[first : last + 1]
        place = target if target < first else target - len(part)
        self.ids[place:place] = part


def test_qt_finds_no_fault_with_the_models(qtmodeltester: Any) -> None:
    screen = Screen(*(conversation(id) for id in range(1, 20)))
    model, sidebar = screen.list(), SidebarModel(screen.store, screen.hub)
    for each in (model, sidebar):
        qtmodeltester.check(each)
    screen.apply(ConversationItem(conversation(3, rev=2, at=99)), GoneItem(kind="conversation", id=5))
    screen.paint()
    qtmodeltester.check(model)
    model.close()
    sidebar.close()


def test_a_row_tells_everything_the_delegate_needs() -> None:
    screen = Screen(conversation(1, assignee_id=2, team_id=7, vip=True, inbound_count=4, owed_since=NOON))
    model = screen.list()
    row = model.data(model.index(0, 0), ROW_ROLE)
    expected = ("Cliente 1", 4, "hola 1", "", "Daniel Sosa", "Ventas", True, NOON)
    assert (row.name, row.unread, row.preview, row.prefix, row.assignee, row.team, row.vip, row.owed_since) == expected
    assert model.data(model.index(0, 0), 11) == "Cliente 1, 4"
    screen.hub.publish(screen.store.put_local_draft(Draft(conversation_id=1, rev=0, text="ya\nvoy")))
    row = model.data(model.index(0, 0), ROW_ROLE)
    assert (row.prefix, row.preview) == ("draft", "ya voy")
    model.close()


def test_files_alone_are_a_draft_too() -> None:
    screen = Screen(conversation(1))
    model = screen.list()
    painted: list[int] = []
    model.dataChanged.connect(lambda first, *_: painted.append(first.row()))

    def attach(*files: LocalFile) -> ConversationRow:
        screen.store.attached[1] = tuple(Attached(conversation_id=1, file=file) for file in files)
        changes = ChangeSet()
        changes.drafts.add(1)
        screen.hub.publish(changes)
        screen.paint()
        row: ConversationRow = model.data(model.index(0, 0), ROW_ROLE)
        return row

    voice = LocalFile(id=-1, name="audio.wav", size=9, voice=True, duration_ms=41_000)
    paper = LocalFile(id=-2, name="cotización.pdf", size=9)
    assert (attach(voice).prefix, preview(attach(voice))) == ("draft", ("mic", "Audio · 0:41"))
    assert painted, "the row is painted again"
    assert preview(attach(paper)) == ("file-text", "cotización.pdf")
    assert preview(attach(voice, paper))[0] == "paperclip"
    assert attach().prefix == "", "taken away again"
    attach(paper)
    screen.hub.publish(screen.store.put_local_draft(Draft(conversation_id=1, rev=0, text="va adjunta")))
    screen.paint()
    row = model.data(model.index(0, 0), ROW_ROLE)
    assert (row.prefix, preview(row)) == ("draft", ("paperclip", "va adjunta")), "words first, and that there are files"
    model.close()


@pytest.mark.parametrize(
    ("author", "prefix", "name"), [(ME, "you", ""), (DANIEL, "name", "Daniel")], ids=["mine", "colleague"]
)
def test_who_wrote_last(author: Any, prefix: str, name: str) -> None:
    preview = Preview(kind="text", text="va", author_kind="user", author_id=author.id, author_name=author.name)
    model = Screen(conversation(1, preview=preview)).list()
    row = model.data(model.index(0, 0), ROW_ROLE)
    assert (row.prefix, row.prefix_name) == (prefix, name)
    model.close()


def test_the_sidebar_counts_and_the_badge() -> None:
    screen = Screen(conversation(1, assignee_id=ME.id), conversation(2))
    sidebar, badges = SidebarModel(screen.store, screen.hub), list[int]()
    sidebar.badge_changed.connect(badges.append)
    screen.apply(ConversationItem(conversation(2, rev=2, assignee_id=ME.id)))
    rows = {row.view: row.count for row in (sidebar.data(sidebar.index(i, 0), ROW_ROLE) for i in range(9))}
    assert rows == {
        "mine": 2,
        "unassigned": 0,
        "owed": 0,
        "mentions": 0,
        "at_risk": 0,
        "snoozed": 0,
        "all": 2,
        "resolved": 0,
        "team:7": 0,
    }
    assert badges == [2]
    sidebar.close()


@st.composite
def line(draw: Any) -> Any:
    makers: list[Any] = [message, message, reply, note]
    make = draw(st.sampled_from(makers))
    return make(draw(st.integers(1, 14)), at=draw(st.integers(0, 9)) * 40, rev=draw(st.integers(1, 20)))


@given(st.lists(st.lists(st.one_of(line(), st.integers(1, 14)), max_size=5), max_size=12))
@relaxed
def test_timeline_agrees_with_a_fresh_one_and_its_signals_suffice(bursts: list[list[Any]]) -> None:
    screen = Screen(conversation(1, inbound_count=0))
    screen.store.timeline(1).join([], has_older=False)
    model = TimelineModel(screen.store, screen.hub, UTC)
    model.show(1)
    copy: list[TimelineRow] = []

    def follow(first: int, removed: int, inserted: int) -> None:
        copy[first : first + removed] = model[first : first + inserted]

    model.changed.connect(follow)
    for burst in bursts:
        for each in burst:
            screen.apply(GoneItem(kind="message", id=each) if isinstance(each, int) else MessageItem(each))
        screen.paint()
        fresh = message_rows(screen.store.timeline(1).messages, None, None, UTC, ME.id)
        assert model[:] == fresh == copy
        for row, each in enumerate(fresh):
            assert each.message is None or model.index_of(each.message.id) == row
    model.close()


def test_prepending_a_page_touches_only_the_seam() -> None:
    screen = Screen(conversation(1, inbound_count=0))
    timeline = screen.store.timeline(1)
    timeline.join([message(id, at=id * 30) for id in range(100, 110)], has_older=True)
    model, told = TimelineModel(screen.store, screen.hub, UTC), list[tuple[int, ...]]()
    model.show(1)
    model.changed.connect(lambda *change: told.append(change))
    changes = ChangeSet()
    changes.messages[1] = timeline.join([message(id, at=id * 30) for id in range(90, 100)], has_older=False)
    screen.hub.publish(changes)
    assert [len(told), len(model), told[0][0], told[0][2] - told[0][1]] == [1, 21, 1, 10]
    assert model[:] == message_rows(timeline.messages, None, None, UTC, ME.id)
    model.close()


def test_groups_break_after_two_minutes_another_author_or_midnight() -> None:
    midnight = NOON.replace(hour=23, minute=59, second=30)
    since = (midnight - NOON).total_seconds()
    lines = [
        message(1, at=0), message(2, at=100), message(3, at=300), reply(4, at=310), reply(5, at=320, user=DANIEL),
        message(6, at=since), message(7, at=since + 60),
    ]  # fmt: skip
    rows = message_rows(lines, None, None, UTC, ME.id)
    kinds = [row.kind for row in rows]
    assert kinds == ["day", *["message"] * 6, "day", "message"]
    corners = {row.message.id: (row.first, row.last, row.mine) for row in rows if row.message}
    assert corners == {
        1: (True, False, False), 2: (False, True, False), 3: (True, True, False), 4: (True, True, True),
        5: (True, True, False), 6: (True, True, False), 7: (True, True, False),
    }  # fmt: skip


def test_the_unread_divider_stays_until_the_conversation_is_opened_again() -> None:
    screen = Screen(conversation(1, inbound_count=2))
    screen.store.timeline(1).join([message(1), reply(2), message(3), message(4)], has_older=False)
    model = TimelineModel(screen.store, screen.hub, UTC)
    model.show(1)
    place = model.unread_index()
    assert place is not None
    assert (model[place].count, model[place + 1].key) == (2, "m3")
    screen.hub.publish(screen.store.put_local_mark(1, 2))
    screen.apply(MessageItem(message(5)))
    screen.paint()
    assert model.unread_index() == place
    model.show(1)
    assert model.unread_index() is None
    model.close()


def test_a_bubble_becomes_its_message(qtbot: Any) -> None:
    screen = Screen(conversation(1, inbound_count=0))
    screen.store.timeline(1).join([message(1)], has_older=False)
    model = TimelineModel(screen.store, screen.hub, UTC)
    model.show(1)
    sent = Pending(token="t", conversation_id=1, content=Text(body="va"), created_at=NOON + timedelta(seconds=9))
    screen.hub.publish(screen.store.put_pending(sent))
    assert [row.key for row in model[1:]] == ["m1", "pt"]
    with qtbot.assertNotEmitted(model.arrived):
        screen.apply(MessageItem(reply(2, client_token="t")))
        screen.paint()
    assert [row.key for row in model[1:]] == ["m1", "m2"]
    with qtbot.waitSignal(model.arrived) as heard:
        screen.apply(MessageItem(message(3)))
        screen.paint()
    assert heard.args[0].id == 3
    model.close()


@pytest.fixture(autouse=True)
def no_listener_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert [record.exc_text or record.message for record in caplog.get_records("call")] == []
