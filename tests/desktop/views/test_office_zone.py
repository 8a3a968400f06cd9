"""Where the office's clocks say something else than this device's, moments to come name the place; else nothing."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.i18n import Languages
from desktop.i18n.later_words import beside, day_and_time
from desktop.i18n.work_words import activity_subject
from desktop.models.rows import ROW_ROLE, ConversationRow
from desktop.views.delegates.row_words import badge, time_word
from desktop.views.dialogs.snooze import SnoozeDialog
from protocol.frames import PolicyItem
from protocol.tags import Policy
from protocol.work_api import SnoozeMany
from tests.desktop.views.conftest import Opened, ordinary_gateway, turn, until

NINE = datetime(2026, 11, 24, 9, tzinfo=ZoneInfo("America/Bogota"))
BEFORE = NINE - timedelta(hours=20)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Any]:
    """Puts this device somewhere; words are Spanish."""

    def stand(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    languages = Languages()
    languages.use("es")
    yield stand
    languages.close()
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Europe/Madrid", "mañana a las 9:00 (Bogotá)"),
        ("America/Bogota", "mañana a las 9:00"),
        ("America/Lima", "mañana a las 9:00"),  # another place whose clocks say the same
    ],
)
def test_the_place_is_named_only_where_clocks_differ(machine: Any, place: str, words: str) -> None:
    machine(place)
    assert day_and_time(NINE, BEFORE) == words
    row = ConversationRow(id=1, name="Ana", state="snoozed", snoozed_until=NINE)
    mark = badge(row, BEFORE)
    assert mark is not None
    assert mark.text == f"vuelve {words}"
    assert activity_subject("snoozed", NINE.astimezone(UTC).isoformat(), NINE.tzinfo).endswith(
        words.removeprefix("mañana ")
    )


def test_a_device_s_own_time_has_no_place(machine: Any) -> None:
    machine("Europe/Madrid")
    assert beside("9:00", NINE.astimezone()) == "9:00"
    row = ConversationRow(id=1, name="Ana", state="snoozed", snoozed_until=NINE)
    assert time_word(row, NINE - timedelta(hours=1)) == "vuelve 09:00", "the badge beside it names the place"
    short = badge(row, NINE - timedelta(hours=1), short=True)
    assert short is not None
    assert short.text == "09:00 (Bogotá)"
    assert time_word(row, BEFORE) == "vuelve 24 nov"


async def test_what_is_put_away_says_whose_time_it_was_chosen_in(room: Opened, machine: Any) -> None:
    machine("Asia/Tokyo")
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        calendar = Policy(id=9, rev=1, kind="calendar", subject=1, body={"zone": "America/Bogota"})
        gateway.put(PolicyItem(calendar))
        await until(lambda: "calendar:1" in it.session.store.office.policies)
        it.window.ui.choose_snooze([1])
        menu = next(one for one in it.window.findChildren(QMenu) if one.isVisible())
        offered = [action.text() for action in menu.actions() if action.data() and action.data()[0]]
        assert len(offered) >= 2  # in the evening fewer make sense
        assert all(words.endswith("(Bogotá)") for words in offered)
        menu.close()
        dialog = SnoozeDialog(it.window.context, it.window, [1])
        assert "(Bogotá)" in dialog.words.text()
        until_then = dialog.until()
        dialog.deleteLater()
        turn()
        it.window.ui.change([1], SnoozeMany(until=until_then))
        model = it.window.list.model
        await until(lambda: model.data(model.index(model.row_of(1) or 0, 0), ROW_ROLE).state == "snoozed")
        row: Any = model.data(model.index(model.row_of(1) or 0, 0), ROW_ROLE)
        mark = badge(row, it.session.clock.now())
        assert mark is not None
        assert mark.text.endswith("(Bogotá)")
