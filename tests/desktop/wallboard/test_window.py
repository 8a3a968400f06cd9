"""Stories of a wall-board: stale and back, pages in their turn, monitors that go and come, keys, sleep."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from shiboken6 import isValid

from desktop.models.wall import Page
from desktop.shots.stage_wall import wall_sample
from desktop.theme import Scheme
from desktop.views.wallboard.screens import identity
from tests.desktop.wallboard.conftest import Hang, Hung, Panel, Sockets, turn

ROOT = Path(__file__).resolve().parents[3]


def shown(hung: Hung) -> QImage:
    """What is on the wall."""
    turn()
    return hung.window.canvas.grab().toImage()


def has(image: QImage, color: QColor) -> bool:
    """Whether some of it is of this colour."""
    wanted = color.rgb()
    step = range(0, image.width(), 2)
    return any(image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in step)


def test_it_shows_figures_while_they_are_young_and_hides_them_when_they_are_not(hang: Hang) -> None:
    hung = hang()
    canvas, ink = hung.window.canvas, hung.window.canvas.look
    warn = ink.theme.colors.sla.soon.ink
    live = shown(hung)
    hung.hand.goes(5, hung.window)
    hung.failed()
    assert canvas.shows_figures, "a question that failed is no reason yet"
    assert "Esperan: 11" in canvas.accessibleName()
    hung.hand.goes(26, hung.window)
    hung.failed(4)
    assert not canvas.shows_figures
    assert canvas.accessibleName() == "Sin datos desde 11:44"
    stale = shown(hung)
    assert stale != live
    left = int(40 * canvas.scale) + 1
    assert stale.pixelColor(left, canvas.height() // 2) == warn, "the border says it"
    assert not has(stale, ink.theme.colors.sla.overdue.ink), "no tile, no row is left"


def test_a_key_goes_through_the_teams_and_the_choice_is_kept(hang: Hang) -> None:
    hung = hang()
    window, source = hung.window, hung.window.source
    names = wall_sample(hung.hand.at).teams
    window._told(source.state)
    seen = []
    for _ in range(len(names) + 1):
        QTest.keyClick(window, Qt.Key.Key_E)
        seen.append(source.team)
        assert window.settings.now.wall_team == source.team
    assert seen == [*sorted(names, key=lambda one: names[one].casefold()), None]
    assert window.bar.team.isEnabled()


def test_it_recovers_by_itself(hang: Hang) -> None:
    hung = hang()
    hung.hand.goes(60, hung.window)
    assert not hung.window.canvas.shows_figures
    hung.answered()
    assert hung.window.canvas.shows_figures
    assert "Esperan: 11" in hung.window.canvas.accessibleName()


def test_before_the_first_answer_it_says_so(hang: Hang) -> None:
    hung = hang(silent=True)
    assert hung.window.canvas.accessibleName() == "conectando"
    shown(hung)
    hung.hand.goes(31, hung.window)
    assert hung.window.canvas.accessibleName() == "Todavía no llegan datos"
    hung.answered()
    assert hung.window.canvas.shows_figures


def test_after_sleep_the_gateway_is_asked_at_once(hang: Hang) -> None:
    hung = hang()
    hung.hand.goes(9, hung.window)
    assert hung.source.hurried == 0
    hung.hand.jumps(8 * 3600, hung.window)
    assert hung.source.hurried == 1
    assert not hung.window.canvas.shows_figures, "the figures of before are not believed for a moment"


def test_pages_take_turns_and_keys_turn_and_hold_them(hang: Hang) -> None:
    hung = hang()
    turning, window = hung.window.canvas.turning, hung.window
    first = shown(hung)
    for _ in range(4):
        hung.hand.goes(5, window)
        hung.answered()
    assert turning.page == Page("today")
    assert shown(hung) != first
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert turning.page == Page("now")
    QTest.keyClick(window, Qt.Key.Key_Right)
    QTest.keyClick(window, Qt.Key.Key_Space)
    for _ in range(9):
        hung.hand.goes(5, window)
        hung.answered()
    assert turning.page == Page("today"), "held"
    QTest.keyClick(window, Qt.Key.Key_Space)
    for _ in range(4):
        hung.hand.goes(5, window)
        hung.answered()
    assert turning.page == Page("now")


def test_a_breach_turns_the_tile_and_goes_back(hang: Hang) -> None:
    hung = hang()
    canvas = hung.window.canvas
    wall = wall_sample(hung.hand.at)
    due = wall.board.hottest[2].due_at
    assert due is not None
    hung.hand.at = due - timedelta(seconds=4)
    hung.source.show(wall=wall, received_at=hung.hand.at)
    hung.hand.goes(3, hung.window)
    assert not canvas.turned
    hung.hand.goes(1, hung.window)
    assert canvas.turned
    canvas.turning.page = Page("now")
    assert has(shown(hung), canvas.look.ink.breach_fill)
    hung.hand.goes(3, hung.window)
    assert not canvas.turned
    canvas.look.theme.set_reduced_motion(True)
    canvas.flash.count(99, hung.hand.at)
    assert not canvas.turned, "who wants less motion sees the border alone"


def test_the_monitor_goes_and_comes_back_without_a_touch(hang: Hang) -> None:
    tv, desk = Panel("HDMI-1", x=1000, serial="S1"), Panel("eDP-1", model="Laptop")
    sockets = Sockets(desk, tv)
    hung = hang(screens=sockets, wall_screen=identity(tv))
    window = hung.window
    assert window.isFullScreen()
    assert hung.lamp.on
    sockets.plug(desk)
    assert not window.isVisible(), "the monitor of somebody who works is not covered"
    assert not hung.lamp.on
    hung.hand.goes(120, window)
    hung.answered()
    assert not window.isVisible()
    sockets.plug(desk, Panel("DP-3", x=1600, serial="S1"))
    assert window.isVisible(), "the same device at another socket"
    assert window.isFullScreen()
    assert hung.lamp.on
    assert window.canvas.shows_figures


def test_a_screens_own_account_takes_any_monitor_and_goes_back_to_its_own(hang: Hang) -> None:
    tv, other = Panel("HDMI-1", x=1000, serial="S1"), Panel("VGA-1", model="Old")
    sockets = Sockets(other, tv)
    hung = hang(kiosk=True, screens=sockets, wall_screen=identity(tv))
    seen: list[str] = []
    for panels in ((other, tv), (other,), (), (other,), (other, tv)):
        sockets.plug(*panels)
        at = hung.window._at  # offscreen has one monitor only
        seen.append(at.name() if hung.window.isVisible() and at is not None else "")
    assert seen == ["HDMI-1", "VGA-1", "", "VGA-1", "HDMI-1"]
    assert hung.settings.now.wall_screen == identity(tv), "what was chosen is not forgotten"


def test_another_monitor_is_chosen_and_remembered(hang: Hang) -> None:
    tv, desk = Panel("HDMI-1", x=1000), Panel("eDP-1")
    hung = hang(screens=Sockets(desk, tv))
    assert hung.window._at is tv, "unasked, the one nobody works at"
    QTest.keyClick(hung.window, Qt.Key.Key_S)
    assert hung.settings.now.wall_screen == identity(desk)
    QTest.keyClick(hung.window, Qt.Key.Key_S)
    assert hung.settings.now.wall_screen == identity(tv)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_whoever_opened_it_leaves_with_the_same_key_or_escape(hang: Hang, key: Qt.Key) -> None:
    hung = hang()
    left: list[str] = []
    hung.window.left.connect(lambda: left.append("left"))
    QTest.keyClick(hung.window, key)
    assert left == ["left"]


def test_a_screens_account_is_not_left_by_escape(hang: Hang) -> None:
    hung = hang(kiosk=True)
    heard: list[str] = []
    hung.window.left.connect(lambda: heard.append("left"))
    hung.window.signed_out.connect(lambda: heard.append("signed out"))
    QTest.keyClick(hung.window, Qt.Key.Key_Escape)
    assert not hung.window.isFullScreen()
    assert not hung.lamp.on
    QTest.keyClick(hung.window, Qt.Key.Key_F11)
    assert hung.window.isFullScreen()
    QTest.keyClick(hung.window, Qt.Key.Key_Escape)
    QTest.keyClick(hung.window, Qt.Key.Key_Escape)
    assert heard == []
    QTest.keyClick(hung.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["signed out"]
    hung.source.show(ended=True)
    assert heard == ["signed out"] * 2, "an administrator ended it"


def test_cursor_and_bar_come_with_a_hand_and_go_with_it(hang: Hang) -> None:
    hung = hang()
    window = hung.window
    hung.hand.goes(1, window)
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert not window.bar.isVisible()
    QTest.mouseMove(window.canvas, QPoint(100, 100))
    QTest.mouseMove(window.canvas, QPoint(140, 120))
    assert window.bar.isVisible()
    assert window.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert window.rect().contains(window.bar.geometry())
    assert window.bar.leave.text() or window.bar.leave.accessibleName()
    hung.hand.goes(7, window)
    assert not window.bar.isVisible()
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor


def test_dark_light_and_high_contrast_are_remembered(hang: Hang) -> None:
    hung = hang()
    assert hung.window.theme.scheme is Scheme.DARK
    dark = shown(hung)
    QTest.keyClick(hung.window, Qt.Key.Key_T)
    assert (hung.window.theme.scheme, hung.settings.now.wall_scheme) == (Scheme.LIGHT, "light")
    assert shown(hung) != dark
    QTest.keyClick(hung.window, Qt.Key.Key_T)
    assert hung.settings.now.wall_scheme == "contrast"


@pytest.mark.parametrize("size", [(1920, 1080), (3840, 2160), (1080, 1920), (2560, 1080), (960, 540)])
@pytest.mark.parametrize("kind", ["now", "people", "teams", "today"])
def test_every_page_is_painted_on_every_shape_of_screen(hang: Hang, size: tuple[int, int], kind: str) -> None:
    hung = hang()
    canvas = hung.window.canvas
    canvas.resize(*size)
    hung.answered(wall_sample(hung.hand.at, whole=True))
    canvas.turning.page = next((page for page in canvas.turning.pages if page.kind == kind), Page("now"))
    image = shown(hung)
    assert (image.width(), image.height()) == size
    assert has(image, canvas.look.ink.ground)
    assert has(image, canvas.look.ink.text)
    assert canvas.design.width() >= 1920
    assert canvas.design.height() >= 1080


def test_closing_it_lets_the_screen_sleep_and_asks_no_more(hang: Hang) -> None:
    hung = hang()
    assert hung.lamp.on
    hung.window.shut()
    assert not hung.lamp.on
    assert hung.source.closed
    turn()


def test_a_board_that_was_left_is_gone(hang: Hang) -> None:
    for _ in range(5):
        hung = hang()
        hung.window.shut()
        turn()
        assert not isValid(hung.window)
        assert not isValid(hung.window.canvas)


_TWO = """
import json, sys
from PySide6.QtWidgets import QApplication
from desktop.native.awake import Awake
app = QApplication([])
from desktop.settings import SettingsFile
from desktop.shots.stage_wall import StillSource, wall_sample
from desktop.store.clock import Clock
from desktop.store.wall import WallState
from desktop.views.wallboard.window import WallWindow
from pathlib import Path
clock = Clock()
now = clock.now()
source = StillSource(clock, WallState(asked_at=now, wall=wall_sample(now), received_at=now))
settings = SettingsFile(Path(sys.argv[1]))
window = WallWindow(source, settings, Awake())
told = []
for step in range(3):
    window.place() if step == 0 else window.next_screen()
    for _ in range(5):
        app.processEvents()
    told.append([window.screen().name(), window.isFullScreen(), window.width(), settings.now.wall_screen.split("|")[0]])
window.shut()
print(json.dumps(told))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the offscreen platform is told its monitors")
def test_two_real_monitors(tmp_path: Path) -> None:
    told = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        told | {"name": "desk", "x": 0, "width": 1280, "height": 800},
        told | {"name": "tv", "x": 1280, "width": 1920, "height": 1080},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", _TWO, str(tmp_path / "settings.json")],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == [
        ["tv", True, 1920, ""], ["desk", True, 1280, "desk"], ["tv", True, 1920, "tv"],
    ]  # fmt: skip
