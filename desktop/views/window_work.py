"""What the main window offers to commands that work on conversations: `desktop.commands.work_ui.WorkUi`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QGuiApplication

from desktop.commands.command import Context
from desktop.commands.deeds import Deed
from desktop.views.window_views import WindowViews
from protocol.work_api import AssignMany, Change, PriorityMany, ResolveMany, SnoozeMany, TagMany, WaiveMany, WakeMany

translate = QCoreApplication.translate
PRIORITIES = (9, 7, 5, 2)


class WindowWork(WindowViews):
    """Base of `WindowUi`."""

    def choose_tags(self, ids: Sequence[int]) -> None:
        """Put tags on, take them off."""
        from desktop.views.palette.tag_picker import TagPicker

        TagPicker(self._context, self.window, ids, self.change).start()

    def toggle_tag(self, name: str, *, on: bool) -> None:
        """A choice of the palette: of the open conversation, or of the picked ones."""
        context = self.context()
        reason = self._context.registry["conversation.tag"].when(context)
        if reason:
            self.window.conversation.toasts.say(translate("Commands", reason))
        else:
            self.change(context.targets, TagMany(add=[name]) if on else TagMany(remove=[name]))

    def manage_tags(self) -> None:
        """Make, rename, colour and retire tags."""
        from desktop.views.tags.manager import TagManager

        TagManager(self._context, self.window).open()

    def choose_priority(self, ids: Sequence[int]) -> None:
        """How urgent they are."""
        from desktop.i18n.work_words import priority_name
        from desktop.views.menus import work_menu

        rows = [self._context.session.store.rows.get(id) for id in ids]
        now = {priority_name(row.priority) for row in rows if row is not None}
        menu = work_menu(self._context, self.window)
        for priority in PRIORITIES:
            name = priority_name(priority)
            menu.add(name, "flag", checked=now == {name}).setData((priority, tuple(ids)))
        menu.triggered.connect(self._priority_chosen)
        menu.popup(self.menu_place(menu.sizeHint().width()))

    def _priority_chosen(self, action: QAction) -> None:
        priority, ids = action.data()
        self.change(ids, PriorityMany(priority=priority))

    def context(self, conversation_id: int | None = None) -> Context:
        """Where commands run now; see `WindowUi`."""
        raise NotImplementedError

    def resolve(self, ids: Sequence[int], *, ask: bool = False) -> None:
        """Resolve at once, or ask first for what the policy wants said (`ask`: in any case)."""
        self.resolve_or_ask(ids, ask=ask)

    def resolve_or_ask(self, ids: Sequence[int], *, ask: bool = False, sent: bool = False) -> bool:
        """Whether they are resolved at once, without a question."""
        from desktop.models.resolving import must_ask

        store = self._context.session.store
        rows = [row for id in ids if (row := store.rows.get(id)) is not None]
        if ask or must_ask(store, rows):
            self.ask_how(ids)
            return False
        self.window.list.rows.picking.clear()
        self.window.conversation.deeds.offer(Deed(self._context.session, ids, ResolveMany()), sent=sent)
        return True

    def ask_how(self, ids: Sequence[int], data: Mapping[str, Any] | None = None) -> None:
        """The small dialog; `data` is what the gateway missed."""
        from desktop.i18n.resolving_words import missing_words
        from desktop.views.dialogs.resolve import ResolveDialog

        lacks = list((data or {}).get("missing") or ())
        words = missing_words(lacks[0]) if lacks else ""
        if "attempts" in lacks and data is not None:
            words = self.tr("Intentos sin respuesta: {0} de {1}.").format(data.get("tries"), data.get("attempts"))
        dialog = ResolveDialog(self._context, self.window, ids, words)
        dialog.said.connect(self.change)
        dialog.open()

    def choose_snooze(self, ids: Sequence[int]) -> None:
        """Until when: a few usual moments, or a day and a note."""
        from desktop.i18n.later_words import choice_name, day_and_time
        from desktop.models.send_later import office_now
        from desktop.models.snoozing import choices
        from desktop.views.menus import work_menu

        here = office_now(self._context.session.store, self._context.session.clock.now())
        menu = work_menu(self._context, self.window)
        for key, at in choices(here):
            words = f"{choice_name(key)} · {day_and_time(at, here)}"
            menu.add(words, "alarm-clock").setData((at, tuple(ids)))
        menu.addSeparator()
        menu.add(self.tr("Elegir fecha, con recordatorio…"), "calendar-clock").setData((None, tuple(ids)))
        menu.triggered.connect(self._snooze_chosen)
        menu.popup(self.menu_place(menu.sizeHint().width()))

    def _snooze_chosen(self, action: QAction) -> None:
        from desktop.views.dialogs.snooze import SnoozeDialog

        at, ids = action.data()
        if at is not None:
            self.change(ids, SnoozeMany(until=at))
            return
        dialog = SnoozeDialog(self._context, self.window, ids)
        dialog.chosen.connect(self.change)
        dialog.open()

    def wake(self, ids: Sequence[int]) -> None:
        """Back in the list now."""
        self.change(ids, WakeMany())

    def waive(self, ids: Sequence[int], *, waiting: bool) -> None:
        """Nothing needs an answer; or the customer's turn."""
        self.change(ids, WaiveMany(waiting=waiting))

    def copy_case(self, conversation_id: int) -> None:
        """The case number on the clipboard."""
        row = self._context.session.store.rows.get(conversation_id)
        if row is not None and row.case_number is not None:
            QGuiApplication.clipboard().setText(str(row.case_number))
            self.window.conversation.toasts.say(self.tr("Copiado: {0}").format(row.case_number))

    def block(self, conversation_id: int) -> None:
        """Ask why, then ask WhatsApp."""
        from desktop.views.dialogs.block import BlockDialog

        row = self._context.session.store.rows.get(conversation_id)
        if row is not None:
            dialog = BlockDialog(self._context, self.window, row.contact_id, row.name)
            dialog.chosen.connect(self._context.session.block)
            dialog.open()

    def unblock(self, conversation_id: int) -> None:
        """They may write again."""
        row = self._context.session.store.rows.get(conversation_id)
        if row is not None:
            self._context.session.unblock(row.contact_id)

    def review_voids(self) -> None:
        """Cases that somebody wants to count for nothing."""
        from desktop.views.dialogs.voids import VoidReview

        VoidReview(self._context, self.window).start()

    def picked(self, conversation_id: int | None = None) -> tuple[int, ...]:
        """The picked rows, unless a command is about another conversation (its menu was opened)."""
        ids = tuple(self.window.list.rows.picking.ids)
        return ids if conversation_id is None or conversation_id in ids else ()

    def act_on_picked(self, verb: str) -> None:
        """A button of the bar over the list."""
        ids = self.picked()
        verbs: dict[str, Callable[[Sequence[int]], None]] = {
            "assign": self.assign_many, "tag": self.choose_tags, "snooze": self.choose_snooze,
            "resolve": self.resolve, "priority": self.choose_priority,
        }  # fmt: skip
        if ids and verb in verbs:
            verbs[verb](ids)

    def assign_many(self, ids: Sequence[int]) -> None:
        """To a team's queue, to a colleague, or back to the queue."""
        from desktop.views.menus import work_menu

        people = self._context.session.store.people
        menu = work_menu(self._context, self.window)
        menu.add(self.tr("A la cola"), "user-minus").setData((AssignMany(keep_team=True), tuple(ids), ""))
        for team in sorted(people.teams.values(), key=lambda team: team.name.casefold()):
            menu.add(team.name, "users").setData((AssignMany(team_id=team.id), tuple(ids), team.name))
        active = sorted((user for user in people.users.values() if user.active), key=lambda user: user.name.casefold())
        for user in active[:30]:
            menu.add(user.name, "user").setData((AssignMany(assignee_id=user.id), tuple(ids), user.name))
        menu.triggered.connect(self._assign_chosen)
        menu.popup(self.bulk_place())

    def bulk_place(self) -> QPoint:
        """Where a menu about several rows opens: below the bar over the list."""
        bar = self.window.list.bulk
        return bar.mapToGlobal(QPoint(bar.width() // 2, bar.height()))

    def _assign_chosen(self, action: QAction) -> None:
        change, ids, to = action.data()
        self.change(ids, change, to)

    def stop_many(self) -> None:
        """Stop a long change after what was asked."""
        self.window.conversation.deeds.stop()

    def show_progress(self, done: int, asked: int) -> None:
        """How far a long change has come; over when all of it is done."""
        bar = self.window.list.bulk
        if done < asked:
            bar.show_progress(done, asked)
        else:
            bar.show_picked(len(self.window.list.rows.picking.ids))

    def change(self, ids: Sequence[int], change: Change, to: str = "") -> None:
        """Do it to these, and offer to take it back."""
        if ids:
            self.offer_deed(Deed(self._context.session, ids, change, to))

    def offer_deed(self, deed: Deed) -> None:
        """Do it, say what was done, and offer to take it back."""
        self.window.list.rows.picking.clear()
        self.window.conversation.deeds.offer(deed)

    def menu_place(self, width: int) -> QPoint:
        """Where a menu about the open conversation opens: below the header's last button."""
        button = self.window.conversation.header.more
        return button.mapToGlobal(QPoint(button.width() - width, button.height()))
