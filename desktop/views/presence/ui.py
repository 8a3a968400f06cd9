"""What the main window offers to commands about presence: `desktop.commands.presence_port.PresenceUi`."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction

from desktop.views.presence.menu import Choice, add_reasons, chosen
from desktop.views.widgets import Menu
from desktop.views.window_menus import WindowMenus
from protocol.presence import PresenceState


class WindowPresence(WindowMenus):
    """Base of `WindowUi`."""

    def declare(self, state: PresenceState) -> None:
        """Say it; whoever was offline sees first what they inherit."""
        self._say(Choice(state))

    def presence_chosen(self, action: QAction) -> None:
        """A row of the presence menu."""
        choice = chosen(action)
        if choice is None:
            return
        mine = self._context.session.store.office.presence.get(self._context.session.store.my_id())
        starts = choice.state == "available" and (mine is None or mine.declared == "offline")
        if starts:
            self.start_shift()
        else:
            self._say(choice)

    def choose_pause(self) -> None:
        """Offer the reasons above the block at the foot."""
        menu = Menu(self._context.theme, self.window)
        add_reasons(self._context, menu)
        menu.triggered.connect(self.presence_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        block = self.window.sidebar.profile
        menu.popup(block.mapToGlobal(QPoint(4, -menu.sizeHint().height())))

    def start_shift(self) -> None:
        """Show what I inherit; then I am available."""
        self._context.tasks.start(self._start_shift())

    def show_roster(self) -> None:
        """Who is here."""
        from desktop.views.presence.roster import Roster

        Roster(self._context, self.window).show_above(self.window.sidebar.profile)

    def mark_absent(self) -> None:
        """Redistribute what somebody holds."""
        from desktop.views.presence.absence import AbsenceDialog

        AbsenceDialog(self._context, self.window).open()

    def show_devices(self) -> None:
        """Where I am signed in."""
        from desktop.views.presence.devices import DevicesDialog

        DevicesDialog(self._context, self.window).start()

    def change_password(self) -> None:
        """Another one of mine."""
        from desktop.views.own_account.password import PasswordDialog

        dialog = PasswordDialog(self._context, self.window)
        words = QCoreApplication.translate("PasswordDialog", "Tu contraseña cambió")
        dialog.done_well.connect(lambda: self.window.conversation.toasts.say(words, "circle-check"))
        dialog.open()

    def set_up_factor(self) -> None:
        """The code of my phone."""
        from desktop.views.own_account.factor import FactorDialog

        FactorDialog(self._context, self.window).start()

    def _say(self, choice: Choice) -> None:
        back_at = choice.back_at(self._context.session.clock.now())
        session = self._context.session
        session.declare(choice.state, reason=choice.reason, back_at=back_at)
        if choice.state == "away" and session.line.state == "online":
            self._context.tasks.start(self._ask_about_waiting(back_at))

    async def _ask_about_waiting(self, back_at: datetime | None) -> None:
        from desktop.views.presence.pause import PauseDialog, waits

        found = await self._context.session.leaving(back_at)
        if waits(found):
            PauseDialog(self._context, found, back_at, self.window).open()

    async def _start_shift(self) -> None:
        from desktop.views.presence.shift import ShiftDialog

        dialog = ShiftDialog(self._context, await self._context.session.shift_start(), self.window)
        dialog.started.connect(self._started)
        dialog.open()

    def _started(self) -> None:
        self._say(Choice("available"))
