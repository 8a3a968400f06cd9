"""What the main window offers to commands about the live room: `desktop.commands.live_room_ui.LiveRoomUi`.

While the room is shown, commands about a conversation are about the one chosen there, or about the chosen ones.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt

from desktop.store.views import team_view
from desktop.views.window_teamwork import WindowTeamwork
from protocol.board import LONG_UNANSWERED_S
from protocol.filters import Filter
from protocol.rules.permissions import Permission
from protocol.work_api import AssignMany

if TYPE_CHECKING:
    from desktop.views.live_room.room import LiveRoom

translate = QCoreApplication.translate
SETTLED_S = 3
"""Of a line, until what may be wanted later is loaded."""


class WindowLiveRoom(WindowTeamwork):
    """Base of `WindowUi`."""

    _online_s = 0

    def tick_room(self) -> None:
        """A second passed: whoever supervises finds the room loaded when they open it."""
        session = self._context.session
        supervises = session.store.may(Permission.SUPERVISE)
        if self._online_s > SETTLED_S or not supervises or session.line.state != "online":
            return
        self._online_s += 1
        if self._online_s > SETTLED_S:
            self._context.tasks.start(self._make_ready())

    async def _make_ready(self) -> None:
        """What is made now is not waited for when the room is opened."""
        from desktop.views.live_room.warming import warm_up

        await warm_up()
        if self.window.body is not None and self.window.room is None:
            self._make_room()

    def room(self) -> "LiveRoom | None":
        """The room, while it is shown."""
        found = self.window.room
        return found if found is not None and not found.isHidden() else None

    def show_live_room(self) -> None:
        """In place of list and timeline."""
        window = self.window
        if window.body is None:
            return
        room = window.room if window.room is not None else self._make_room()
        room.start()
        window.splitter.hide()  # first, or the room is laid out for what is left of the width, and again
        window.sidebar.set_collapsed(True)
        room.show()
        window.fit()
        window.conversation.toasts.stand_on(room)
        room.focus_current()
        window.sidebar.show_place("live_room.open")

    def _make_room(self) -> "LiveRoom":
        """In its place, and not shown."""
        from desktop.views.live_room.time_travel_room import TravelRoom

        window = self.window
        window.room = room = TravelRoom(self._context, window.body)
        room.hide()  # said, or the layout would show it
        if window.body is not None:
            room.resize(window.body.size())  # laid out once, for the width it will have
        window.put_room(room)
        room.opened.connect(self.open)
        room.asked.connect(self.show_room_menu)
        room.given.connect(self.give)
        room.tile_opened.connect(self.open_tile)
        room.team_opened.connect(self.open_team_of_room)
        room.person_opened.connect(self.open_person)
        room.acted.connect(self.run)
        room.listed.connect(self.list_alert)
        room.decided.connect(self.show_settings)
        room.closed.connect(self.close_live_room)
        return room

    def travel_live_room(self) -> None:
        """The room at another moment, or back to now."""
        from desktop.views.live_room.time_travel_room import TravelRoom

        self.show_live_room()
        room = self.room()
        if isinstance(room, TravelRoom):
            room.toggle_past()

    def close_live_room(self) -> None:
        """Back to the inbox."""
        window, room = self.window, self.room()
        if room is None:
            return
        room.rest()
        room.hide()
        window.conversation.toasts.stand_on(None)
        window.sidebar.show_place("")
        window.fit()
        window.list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_my_day(self) -> None:
        """Show the panel of one's day, or put it away."""
        window = self.window
        if window.body is not None:
            shown = window.day is None or window.day.isHidden()
            self._context.remember(my_day_open=shown)
            self.show_my_day(shown=shown)

    def show_my_day(self, *, shown: bool) -> None:
        """The panel at the window's edge."""
        window = self.window
        if shown and window.day is None:
            from desktop.views.live_room.my_day import MyDay

            window.day = day = MyDay(self._context, window.body)
            day.closed.connect(self.toggle_my_day)
        if window.day is not None:
            window.day.setVisible(shown)
            window.day.model.watch(watched=shown)
            if shown:
                window.day.start()
        window.fit()

    # ---------------------------------------------------------------------------------------------------------- acting

    def show_room_menu(self, conversation_id: int, where: QPoint) -> None:
        """What can be done with a conversation of the room, or with the chosen ones."""
        from desktop.views.menus import conversation_menu

        conversation_menu(self._context, self.window, self, conversation_id).popup(where)

    def give(self, target: str, ids: tuple[int, ...]) -> None:
        """Dropped on `user:7` or `team:2`: theirs at once; it can be taken back."""
        if self._context.session.line.state != "online":
            self.window.conversation.toasts.say(translate("Commands", "Sin conexión: se puede hacer cuando vuelva"))
            return
        kind, _, number = target.partition(":")
        id = int(number)
        change = AssignMany(assignee_id=id) if kind == "user" else AssignMany(team_id=id)
        people = self._context.session.store.people
        team = people.teams.get(id)
        name = people.name(id) if kind == "user" else team.name if team is not None else ""
        self.change(ids, change, name)

    def open_tile(self, key: str) -> None:
        """What is behind a tile: the list of who waits, or the figure in the reports."""
        if key in {"waiting", "oldest"}:
            self.show_filter(Filter(state="waiting_us", sort="waiting"))
        elif key == "long":
            self.show_filter(Filter(unanswered_since_s=LONG_UNANSWERED_S, sort="waiting"))
        else:
            self.show_reports()

    def open_team_of_room(self, team_id: int) -> None:
        """The conversations of a team."""
        if team_id:
            self.show_view(team_view(team_id))

    def open_person(self, user_id: int) -> None:
        """The conversations of a colleague, those that wait the longest first."""
        self.show_filter(Filter(assignee_id=user_id))

    def show_filter(self, want: Filter) -> None:
        """The list, filtered by this."""
        self.show_view("all")
        self.window.list.filter_by(want)

    # ----------------------------------------------------------------------------------------- what commands are about

    def about(self) -> int | None:
        """The conversation chosen in the room; without the room the open one."""
        room = self.room()
        return self.window.conversation.conversation_id if room is None else room.current()

    def picked(self, conversation_id: int | None = None) -> tuple[int, ...]:
        """Several chosen in the room; without it the picked rows of the list."""
        room = self.room()
        if room is None:
            return super().picked(conversation_id)
        ids = room.chosen() if len(room.chosen()) > 1 else ()
        return ids if conversation_id is None or conversation_id in ids else ()

    def choose_assignee(self) -> None:
        """Ask who shall have it; of several, who gets them all."""
        from desktop.views.dialogs.transfer import TransferDialog

        room = self.room()
        if room is None:
            super().choose_assignee()
        elif picked := self.picked():
            self.assign_many(picked)
        elif (id := room.current()) is not None:
            TransferDialog(self._context, self.window, self, id).start()

    def bulk_place(self) -> QPoint:
        """Where a menu about several opens."""
        room = self.room()
        if room is None:
            return super().bulk_place()
        table = room.hot.table
        return table.mapToGlobal(QPoint(0, table.horizontalHeader().height()))

    def menu_place(self, width: int) -> QPoint:
        """Where a menu about one opens."""
        room = self.room()
        return super().menu_place(width) if room is None else self.bulk_place()

    def show_reports(self, page: str = "") -> None:
        """See `WindowReports`."""
        raise NotImplementedError
