"""The main window as in the design's pictures: light, dark, high contrast, compact in Portuguese, small."""

from desktop.i18n import Languages
from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.stage import StageContext, StageSession
from desktop.theme import Density, Scheme
from desktop.views.main_window import MainWindow
from protocol.frames import Live


def make_inbox(
    context: ShotContext, scheme: Scheme, density: Density = Density.COMFORTABLE, language: str = "es",
    size: tuple[int, int] = (1440, 900),
) -> MainWindow:  # fmt: skip
    """The window with Mariana's conversation open and Daniel typing."""
    languages = context.keep(Languages())
    languages.use(language)
    session = context.keep(StageSession(cast.snapshot(context.now), context.now))
    session.store.apply(cast.contact(context.now))
    session.store.timeline(cast.MARIANA).join([item.row for item in cast.timeline(context.now)], has_older=False)
    session.hub.publish(
        session.store.apply_live(Live(what="typing", conversation_id=cast.MARIANA, user_id=12, seconds=9), 0)
    )
    view = context.keep(StageContext(context.theme(scheme, density), session, last_conversation=cast.MARIANA))
    window = MainWindow(view)
    window.resize(*size)
    return window


@shot("inbox_light", (1440, 900))
def inbox_light(context: ShotContext) -> MainWindow:
    """Light."""
    return make_inbox(context, Scheme.LIGHT)


@shot("inbox_dark", (1440, 900))
def inbox_dark(context: ShotContext) -> MainWindow:
    """Dark."""
    return make_inbox(context, Scheme.DARK)


@shot("inbox_high_contrast", (1440, 900))
def inbox_high_contrast(context: ShotContext) -> MainWindow:
    """High contrast."""
    return make_inbox(context, Scheme.HIGH_CONTRAST)


@shot("inbox_compact_dark_pt", (1440, 900))
def inbox_compact_dark_pt(context: ShotContext) -> MainWindow:
    """Compact, dark, in Portuguese."""
    return make_inbox(context, Scheme.DARK, Density.COMPACT, "pt")


@shot("small_window", (960, 600))
def small_window(context: ShotContext) -> MainWindow:
    """The smallest window."""
    return make_inbox(context, Scheme.LIGHT, size=(960, 600))
