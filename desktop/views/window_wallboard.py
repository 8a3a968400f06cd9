"""What the main window offers to commands about the wall-board: `desktop.commands.wallboard_ui.WallboardUi`."""

from typing import TYPE_CHECKING, Any

from desktop.views.context import ViewContext
from desktop.views.window_menus import WindowMenus

if TYPE_CHECKING:
    from desktop.views.wallboard.window import WallWindow


class Choices:
    """What is remembered of the board among the choices of this installation."""

    def __init__(self, context: ViewContext) -> None:
        self._context = context

    @property
    def now(self) -> Any:
        """The choices in force."""
        return self._context.settings

    def change(self, **fields: Any) -> None:
        """Change some and keep them."""
        self._context.remember(**fields)


class WindowWallboard(WindowMenus):
    """Base of `WindowUi`."""

    wall: "WallWindow | None" = None

    def show_wallboard(self) -> None:
        """Full screen on the monitor that was chosen; there already, it comes to the front."""
        if self.wall is None:
            from desktop.native.awake import Awake
            from desktop.views.wallboard.window import WallWindow

            motion = self._context.theme.reduced_motion
            source = self._context.session.wall_source()
            self.wall = WallWindow(source, Choices(self._context), Awake(), reduced_motion=motion)
            self.wall.left.connect(self.close_wallboard)
        self.wall.place()
        self.wall.raise_()
        self.wall.activateWindow()

    def close_wallboard(self) -> None:
        """Somebody leaves it, or the session ends."""
        wall, self.wall = self.wall, None
        if wall is not None:
            wall.shut()
