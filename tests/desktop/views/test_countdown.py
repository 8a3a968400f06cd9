"""The last five minutes of a promise: on the tab of the reply, in the title of the window, never by colour alone."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from desktop.i18n import Languages
from desktop.models.conversation_row import conversation_row
from desktop.models.countdown import nearest, running
from desktop.store.store import Store
from desktop.views.countdown import clock_face, countdown_mark, spoken, window_title
from desktop.views.delegates.painting import SlaPhase
from desktop.views.delegates.row_words import badge
from protocol.frames import ConversationItem
from protocol.promises import ClockView
from tests.desktop.store.samples import ME, NOON, conversation
from tests.desktop.views.conftest import Opened, open_until, ordinary_gateway, turn, until

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture(autouse=True)
def spanish(qapp: QApplication) -> Iterator[None]:
    languages = Languages()
    languages.use("es")
    yield
    languages.close()


def clock(left: timedelta, **more: Any) -> ClockView:
    fields: dict[str, Any] = {"target": "first_response", "started_at": NOON - MINUTE, "allowed_s": 600}
    return ClockView(**(fields | {"due_at": NOON + left} | more))


def store_with(**due: timedelta) -> Store:
    """Conversations of mine, due so."""
    store = Store()
    store.people.me = ME
    for name, left in due.items():
        id = int(name[1:])
        row = conversation(id, assignee_id=ME.id, owed_since=NOON - MINUTE, clock=clock(left), name=f"Cliente {id}")
        store.apply(ConversationItem(row))
    return store


@pytest.mark.parametrize(
    ("left", "words", "phase", "told"),
    [
        (5 * MINUTE + SECOND, None, None, ""),
        (5 * MINUTE, "Vence en 5:00", SlaPhase.SOON, "vence en 5 min"),
        (4 * MINUTE + 12 * SECOND, "Vence en 4:12", SlaPhase.SOON, "vence en 5 min"),
        (9 * SECOND, "Vence en 0:09", SlaPhase.SOON, "vence en 1 min"),
        (timedelta(milliseconds=200), "Vence en 0:01", SlaPhase.SOON, "vence en 1 min"),
        (timedelta(), "Vencida hace 1 min", SlaPhase.OVERDUE, "vencida"),
        (-3 * MINUTE, "Vencida hace 3 min", SlaPhase.OVERDUE, "vencida"),
    ],
)
def test_a_promise_counts_down_in_words_and_shape(
    left: timedelta, words: str | None, phase: SlaPhase | None, told: str
) -> None:
    row = conversation(1, assignee_id=ME.id, owed_since=NOON, clock=clock(left))
    found = running(row, NOON)
    mark = countdown_mark(found)
    assert (mark.text if mark else None, mark.phase if mark else None) == (words, phase)
    assert spoken(found) == told
    brief = countdown_mark(found, short=True)
    assert mark is None or (brief is not None and brief.text in {mark.text.split(" ", 2)[2], f"−{mark.text[13:]}"})


def test_the_tab_shows_the_same_shape_as_the_header() -> None:
    for warned, phase in ((MINUTE, SlaPhase.ON_TIME), (3 * MINUTE, SlaPhase.SOON)):
        due = NOON + 2 * MINUTE
        row = conversation(1, assignee_id=ME.id, owed_since=NOON, clock=clock(2 * MINUTE, warn_at=due - warned))
        mark, store = countdown_mark(running(row, NOON)), Store()
        shown = badge(conversation_row(store, row), NOON)
        assert mark is not None
        assert shown is not None
        assert mark.phase is shown.phase is phase


def test_what_rests_counts_nothing() -> None:
    for more in ({"paused": True, "due_at": None, "left_s": 60}, {"target": "colleague"}):
        row = conversation(1, assignee_id=ME.id, owed_since=NOON, clock=clock(MINUTE, **more))
        assert running(row, NOON) is None
    resolved = conversation(1, state="resolved", clock=clock(MINUTE))
    assert running(resolved, NOON) is None
    assert running(None, NOON) is None


def test_the_title_tells_the_next_of_mine_and_never_what_is_overdue() -> None:
    store = store_with(c1=-MINUTE, c2=4 * MINUTE, c3=2 * MINUTE, c4=20 * MINUTE)
    assert window_title(nearest(store, NOON)) == "Vence en 2:00 · Cliente 3 · Relevo"
    assert window_title(nearest(store, NOON + 3 * MINUTE)) == "Vence en 1:00 · Cliente 2 · Relevo"
    assert window_title(nearest(store, NOON + 6 * MINUTE)) == "Relevo"
    row = conversation(5, assignee_id=None, owed_since=NOON, clock=clock(MINUTE), name="De nadie")
    store.apply(ConversationItem(row))
    assert window_title(nearest(store, NOON)) == "Vence en 2:00 · Cliente 3 · Relevo"


def test_clock_faces_round_up() -> None:
    assert [clock_face(seconds) for seconds in (0, 0.1, 59.9, 60, 61)] == ["0:00", "0:01", "1:00", "1:00", "1:01"]


async def test_tab_and_title_of_the_window_tick(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await it.open(2)
        held = gateway.conversations[2]
        gateway.put(ConversationItem(replace(held, rev=held.rev + 1, clock=clock(4 * MINUTE), owed_since=NOON)))
        await until(lambda: it.session.store.rows.get(2).clock is not None)
        tab = it.composer.tabs.reply
        before = tab.sizeHint().width()
        now = it.session.store.rows.get(2).clock.due_at - 90 * SECOND
        it.window.pulse.tick(now)
        assert tab.mark.text == "Vence en 1:30"
        assert tab.accessibleName() == "Respuesta, vence en 2 min"
        assert tab.sizeHint().width() > before - 1
        assert it.window.windowTitle().startswith("Vence en 1:30 · ")
        it.window.pulse.tick(now + 2 * MINUTE)
        assert (tab.mark.phase, it.window.windowTitle()) == (SlaPhase.OVERDUE, "Relevo")
        gateway.put(ConversationItem(replace(held, rev=held.rev + 2, clock=None, owed_since=None)))
        await until(lambda: tab.mark is None)
        assert tab.accessibleName() == "Respuesta"


async def test_the_pill_of_the_window_makes_room_for_the_countdown(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        late = clock(it.session.clock.now() - NOON - 2 * MINUTE)
        gateway.conversations[2] = conversation(
            2, window_until=open_until(20), assignee_id=ME.id, owed_since=NOON, clock=late
        )
        gateway.put(ConversationItem(replace(gateway.conversations[2], rev=9)))
        it.window.resize(1440, 900)
        await it.open(2)
        tabs, pill = it.composer.tabs, it.composer.pill
        await until(lambda: tabs.reply.mark is not None)
        turn()
        assert tabs.width() >= tabs.sizeHint().width()
        assert tabs.geometry().right() < pill.geometry().left()
