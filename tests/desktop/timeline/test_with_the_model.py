"""The view on the real model and store: pages, arrivals and my own answers, as the stream brings them."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.timeline import TimelineModel
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.store.timeline import Pending
from desktop.theme import Theme
from desktop.views.timeline import TimelineView
from protocol.content import Text
from protocol.frames import MessageItem
from tests.desktop.store.samples import NOON, conversation, message, reply, snapshot
from tests.desktop.store.test_hub import Hands
from tests.desktop.timeline.samples import ZONE


class Stage:
    """A store, its hub moved by hand, the model and the view on screen."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.store, self.hands = Store(), Hands()
        self.hub = Hub(self.hands)
        self.store.load_snapshot(snapshot(conversation(1, inbound_count=0)))
        self.timeline = self.store.timeline(1)
        self.timeline.join([message(id, at=id * 30) for id in range(1000, 1100)], has_older=True)
        self.model = TimelineModel(self.store, self.hub, ZONE)
        self.model.show(1)
        self.view = TimelineView(theme, zone=ZONE, today=NOON.date)
        qtbot.addWidget(self.view)
        self.view.resize(588, 700)
        self.view.set_model(self.model)
        self.view.show()
        qtbot.waitExposed(self.view)

    def publish(self, changes: ChangeSet) -> None:
        self.hub.publish(changes)
        self.hands.move(1)

    def older(self, first: int, count: int, *, more: bool) -> None:
        changes = ChangeSet()
        page = [message(id, at=id * 30) for id in range(first, first + count)]
        changes.messages[1] = self.timeline.join(page, has_older=more)
        self.publish(changes)

    def seen(self) -> list[tuple[str, float]]:
        return [(laid.row.key, round(top, 1)) for _, top, laid in self.view.visible_rows()]


@pytest.fixture
def stage(qtbot: QtBot, light: Theme) -> Iterator[Stage]:
    made = Stage(qtbot, light)
    yield made
    made.view.set_model(None)
    made.model.close()


def test_an_older_page_moves_nothing_on_screen(stage: Stage) -> None:
    stage.view.scroll_by(1500)
    before = stage.seen()
    stage.older(950, 50, more=False)
    assert stage.seen() == before


def test_at_the_top_an_older_page_continues_above(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.view.load_older):
        stage.view.to_start()
    kept = [place for place in stage.seen() if place[0].startswith("m")]
    stage.older(950, 50, more=False)
    # The first bubble may join the group that came above it, which only its own gap shows.
    assert [key for key, _ in stage.seen()][: len(kept)] == [key for key, _ in kept]
    assert stage.seen()[0] == kept[0]


def test_an_arrival_is_shown_at_the_end_and_counted_elsewhere(stage: Stage) -> None:
    stage.publish(stage.store.apply(MessageItem(message(2000, at=40_000))))
    assert stage.seen()[0][0] == "m2000"
    stage.view.scroll_by(2000)
    before = stage.seen()
    stage.publish(stage.store.apply(MessageItem(message(2001, at=40_100))))
    assert stage.seen() == before
    assert stage.view.jump.count == 1


def test_my_answer_stays_at_the_end_while_it_is_confirmed(stage: Stage) -> None:
    pending = Pending(token="t", conversation_id=1, content=Text("Voy"), created_at=NOON)
    stage.view.scroll_by(2000)
    stage.publish(stage.store.put_pending(pending))
    assert stage.seen()[0][0] == "pt"
    stage.publish(stage.store.drop_pending(1, "t"))
    stage.publish(stage.store.apply(MessageItem(reply(3000, at=50_000, client_token="t"))))
    assert stage.seen()[0][0] == "m3000"
    assert stage.view.position.at_bottom
    stage.publish(stage.store.apply(MessageItem(reply(3000, at=50_000, rev=2, status="read"))))
    assert stage.view.position.at_bottom


def test_a_quote_beyond_the_loaded_page_is_reached_page_by_page(stage: Stage) -> None:
    asked: list[None] = []
    stage.view.load_older.connect(lambda: asked.append(None))
    stage.view.show_message(905)
    assert asked
    stage.older(950, 50, more=True)
    assert stage.view.flash_of("m905") == 0
    stage.older(900, 50, more=True)
    assert "m905" in [key for key, _ in stage.seen()]
    assert stage.view.flash_of("m905") > 0
    stage.view.hide()
