"""The wall-board: the first page dark, light and in high contrast, 1080p and 4K; the other pages; stale; the bar."""

from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop.models.wall import Page
from desktop.shots.registry import ShotContext, shot
from desktop.shots.stage_wall import wall_sample
from desktop.store.wall import WallState
from desktop.theme import Scheme
from desktop.views.wallboard.bar import WallBar
from desktop.views.wallboard.canvas import WallCanvas
from protocol.wallboard import Wallboard

FULL_HD, FOUR_K = (1920, 1080), (3840, 2160)


def _board(
    context: ShotContext, scheme: Scheme = Scheme.DARK, wall: Wallboard | None = None, page: Page | None = None,
    size: tuple[int, int] = FULL_HD,
) -> WallCanvas:  # fmt: skip
    now = context.now
    shown = wall if wall is not None else wall_sample(now - timedelta(seconds=3))
    received = now - timedelta(seconds=3)
    state = WallState(asked_at=now - timedelta(hours=3), wall=shown, received_at=received)
    canvas = WallCanvas(context.theme(scheme), state, now)
    canvas.resize(*size)
    canvas.tick(now)
    if page is not None:
        canvas.turning.page = page
    return canvas


def _breached(context: ShotContext, scheme: Scheme, size: tuple[int, int] = FULL_HD) -> WallCanvas:
    canvas = _board(context, scheme, size=size)
    canvas.flash.count(99, context.now)
    return canvas


@shot("wallboard_1080", FULL_HD)
def wallboard_1080(context: ShotContext) -> QWidget:
    """As in the picture: a breach has just happened."""
    return _breached(context, Scheme.DARK)


@shot("wallboard_4k", FOUR_K)
def wallboard_4k(context: ShotContext) -> QWidget:
    """The same on a screen of twice the size."""
    return _breached(context, Scheme.DARK, FOUR_K)


@shot("wallboard_light", FULL_HD)
def wallboard_light(context: ShotContext) -> QWidget:
    """In a bright room, three seconds later."""
    return _board(context, Scheme.LIGHT)


@shot("wallboard_light_4k", FOUR_K)
def wallboard_light_4k(context: ShotContext) -> QWidget:
    """A bright room with a large screen, at the breach."""
    return _breached(context, Scheme.LIGHT, FOUR_K)


@shot("wallboard_contrast", FULL_HD)
def wallboard_contrast(context: ShotContext) -> QWidget:
    """High contrast."""
    return _board(context, Scheme.HIGH_CONTRAST)


@shot("wallboard_calm", FULL_HD)
def wallboard_calm(context: ShotContext) -> QWidget:
    """Early in the morning: nobody waits, too few cases for a share."""
    return _board(context, wall=wall_sample(context.now, calm=True))


@shot("wallboard_people", FULL_HD)
def wallboard_people(context: ShotContext) -> QWidget:
    """Everybody who is there, with what they carry."""
    return _board(context, wall=wall_sample(context.now, whole=True), page=Page("people"))


@shot("wallboard_teams", FULL_HD)
def wallboard_teams(context: ShotContext) -> QWidget:
    """The queues of all teams."""
    return _board(context, wall=wall_sample(context.now, whole=True), page=Page("teams"))


@shot("wallboard_today", FULL_HD)
def wallboard_today(context: ShotContext) -> QWidget:
    """Today's figures."""
    return _board(context, page=Page("today"))


@shot("wallboard_today_light", FULL_HD)
def wallboard_today_light(context: ShotContext) -> QWidget:
    """Today's figures in the light."""
    return _board(context, Scheme.LIGHT, page=Page("today"))


def _stale(context: ShotContext, scheme: Scheme, size: tuple[int, int]) -> QWidget:
    canvas = _board(context, scheme, size=size)
    now = context.now
    state = WallState(
        asked_at=now - timedelta(hours=3), wall=canvas.state.wall, received_at=now - timedelta(seconds=75), tries=4,
        retry_at=now + timedelta(seconds=12),
    )  # fmt: skip
    canvas.show_state(state, now)
    return canvas


@shot("wallboard_stale", FULL_HD)
def wallboard_stale(context: ShotContext) -> QWidget:
    """No answer for more than half a minute: no figures."""
    return _stale(context, Scheme.DARK, FULL_HD)


@shot("wallboard_stale_light", FULL_HD)
def wallboard_stale_light(context: ShotContext) -> QWidget:
    """The same in the light."""
    return _stale(context, Scheme.LIGHT, FULL_HD)


@shot("wallboard_stale_4k", FOUR_K)
def wallboard_stale_4k(context: ShotContext) -> QWidget:
    """The same on a large screen."""
    return _stale(context, Scheme.DARK, FOUR_K)


@shot("wallboard_bar", FULL_HD)
def wallboard_bar(context: ShotContext) -> QWidget:
    """Somebody moved the mouse."""
    canvas = _board(context)
    theme = canvas.look.theme
    theme.style(canvas)
    bar = WallBar(theme, kiosk=False, parent=canvas)
    bar.show_mode(full=True, screens=2, pages=2, held=False, teams=True)
    bar.fit(FULL_HD[0])
    bar.move(QPoint((FULL_HD[0] - bar.width()) // 2, FULL_HD[1] - bar.height() - 24))
    bar.show()
    return canvas
