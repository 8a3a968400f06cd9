"""The timeline of a conversation: `TimelineView`, what the main window plugs in.

    view = TimelineView(theme, pictures=MediaLoader(...), playback=Playback(...))
    view.set_model(timeline_model);  view.set_conversation(customer_name)

It knows rows and nothing else: every wish of the reader leaves as a signal, none of which it carries out itself.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.keys import Keys
from desktop.views.timeline.look import Look
from desktop.views.timeline.menu import message_menu
from desktop.views.timeline.pictures import MediaLoader, NoPictures, PictureSource
from desktop.views.timeline.playback import Playback
from desktop.views.timeline.reaction_bar import ReactionBar
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.words import translate
from desktop.views.widgets import ConfirmDialog, Menu
from protocol.content import MediaRef

DRAG_START = 4
LINE_STEP = 40


class TimelineView(Keys):
    """Messages of one conversation with everything a reader does to them."""

    reply_to = Signal(int)
    react = Signal(int, str)
    retry = Signal(int)
    edit_failed = Signal(int)
    ask_outcome = Signal(int)
    show_info = Signal(int)
    forward = Signal(int)
    mark_holding = Signal(int, bool)
    """a reply of ours only bought time, or did not"""
    needs_answer = Signal(int)
    show_cards = Signal(int)
    open_media = Signal(int)
    save_media = Signal(int)
    open_link = Signal(str)
    """The reader confirmed the address that was shown."""
    write_to = Signal(str)
    """Write to a phone of a contact card."""
    resend = Signal(str)
    send_anyway = Signal(str)
    edit_pending = Signal(str)
    discard = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, pictures: PictureSource | None = None,
        playback: Playback | None = None, zone: tzinfo | None = None, today: Callable[[], date] | None = None,
    ) -> None:  # fmt: skip
        zone = zone or datetime.now().astimezone().tzinfo or UTC
        super().__init__(theme, Look(theme, zone, pictures or NoPictures(), playback, today), parent)
        self.sees_cards: Callable[[], bool] = lambda: False
        self._dialog: ConfirmDialog | None = None
        self._asked_url = ""
        self._reactions_for = 0
        if isinstance(pictures, MediaLoader):
            pictures.ready.connect(self._on_picture)
            self.look.stickers = pictures.stickers
            pictures.stickers.moved.connect(self._on_playback)
        if playback is not None:
            playback.changed.connect(self._on_playback)

    def set_conversation(self, customer: str) -> None:
        """Whose conversation it is; the name stands for authors without one."""
        if customer != self.look.customer:
            self.look.customer = customer
            self.relayout()

    def _on_picture(self, media_id: int) -> None:
        """A picture came: its box was known, so only this row is made again."""
        for index, top, laid in self._showing(media_id):
            self.cache.forget(laid.row.key)
            self.update(self.row_rect(index, top).toRect())

    def _on_playback(self, media_id: int) -> None:
        for index, top, _ in self._showing(media_id):
            self.update(self.row_rect(index, top).toRect())

    def _showing(self, media_id: int) -> list[tuple[int, float, LaidRow]]:
        return [row for row in self.visible_rows() if _media_id(row[2]) == media_id]

    def open_menu_for_focus(self) -> None:
        for _, top, laid in self.visible_rows():
            if laid.row.key == self._focused:
                where = QPoint(int(laid.box.left()) + 12, int(min(self.height() - 8, top + laid.box.bottom())))
                self._open_menu(laid, self.mapToGlobal(where))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.open_menu_for_focus()
            return
        found = self.row_at(QPointF(event.pos()))
        if found is not None:
            self._open_menu(found[2], event.globalPos())

    def _open_menu(self, laid: LaidRow, where: QPoint) -> None:
        menu = message_menu(
            self.theme, laid, self, has_selection=self.selection.span is not None, sees_cards=self.sees_cards()
        )  # fmt: skip
        if menu is None:
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_menu)
        self._menu_row = laid
        self._menu: Menu = menu
        menu.popup(where)
        menu.setActiveAction(menu.actions()[0])

    def _on_menu(self, action: QAction) -> None:
        what = action.data()
        laid = self._menu_row
        message = laid.row.message
        if isinstance(what, int):
            self.act(laid.hits[what], laid)
        elif what == "copy":
            self._put_on_clipboard(self.selected_text() or laid.copy_text())
        elif message is not None and what == "reply":
            self.reply_to.emit(message.id)
        elif message is not None and what == "info":
            self.show_info.emit(message.id)
        elif message is not None and what == "forward":
            self.forward.emit(message.id)
        elif message is not None and what == "holding":
            self.mark_holding.emit(message.id, not message.holding)
        elif message is not None and what == "needs_answer":
            self.needs_answer.emit(message.id)
        elif message is not None and what == "cards":
            self.show_cards.emit(message.id)
        elif message is not None and what == "react":
            self._open_reactions(message.id)

    def _open_reactions(self, message_id: int) -> None:
        self._reactions_for = message_id
        bar = ReactionBar(self.theme, self)
        bar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        bar.chosen.connect(self._on_reaction)
        bar.adjustSize()
        place = next((row for row in self.visible_rows() if row[2] is self._menu_row), None)
        top = place[1] + self._menu_row.box.top() if place else self.height() / 2
        bar.move(self.mapToGlobal(QPoint(int(self._menu_row.box.left()), int(max(0, top - bar.height() - 4)))))
        bar.show()

    def _on_reaction(self, emoji: str) -> None:
        self.react.emit(self._reactions_for, emoji)

    def act(self, hit: Hit, laid: LaidRow, point: QPointF | None = None) -> None:
        """Carry out a click: here what concerns this view alone, everything else as a signal."""
        playback = self.look.playback
        match hit.act:
            case Act.LINK:
                self._confirm_link(str(hit.value))
            case Act.QUOTE:
                self.show_message(hit.value)
            case Act.COPY:
                self._put_on_clipboard(str(hit.value))
            case Act.PLAY if playback is not None:
                playback.toggle(hit.value[0], rendition=hit.value[1])
            case Act.SPEED if playback is not None and playback.is_current(hit.value):
                playback.next_speed()
            case Act.SEEK if playback is not None and point is not None:
                share = (point.x() - hit.rect.left()) / max(1.0, hit.rect.width())
                playback.seek(hit.value[0], round(share * hit.value[1]))
            case Act.ANIMATE if self.look.stickers is not None:
                self.look.stickers.toggle(hit.value)
            case Act.RELOAD:
                self.look.pictures.retry(hit.value)
            case _:
                self._tell(hit, laid)

    def _unfold(self, message_id: int) -> None:
        """Open a run of changes, or fold it; what is below it stays where it is."""
        for row in self.look.runs.toggle(message_id) if self.look.runs is not None else ():
            self.cache.forget(row.key)
        self.position.settle()
        self._moved()

    def _tell(self, hit: Hit, laid: LaidRow) -> None:
        value = {
            Act.OPEN: self.open_media,
            Act.SAVE: self.save_media,
            Act.WRITE: self.write_to,
            Act.REPLY: self.reply_to,
        }
        if hit.act in value:
            value[hit.act].emit(hit.value)
            return
        if hit.act is Act.UNFOLD:
            self._unfold(hit.value)
            return
        message, pending = laid.row.message, laid.row.pending
        if message is not None:
            of_message = {Act.RETRY: self.retry, Act.EDIT: self.edit_failed, Act.ASK: self.ask_outcome}
            if hit.act in of_message:
                of_message[hit.act].emit(message.id)
        elif pending is not None:
            of_pending = {
                Act.RESEND: self.resend,
                Act.SEND_ANYWAY: self.send_anyway,
                Act.EDIT: self.edit_pending,
                Act.DISCARD: self.discard,
            }
            if hit.act in of_pending:
                of_pending[hit.act].emit(pending.token)

    def _confirm_link(self, url: str) -> None:
        """Show the true address, with a foreign-looking host spelled out, before it opens."""
        if QUrl(url).scheme().lower() not in {"http", "https"}:
            return  # an address of ours or of a customer may open a page, never a program or a file
        self._asked_url = url
        shown = bytes(QUrl(url).toEncoded().data()).decode("ascii", "replace")
        dialog = ConfirmDialog(
            self.theme, translate("Timeline", "¿Abrir este enlace?"), shown, translate("Timeline", "Abrir"), self,
            danger=False,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_link_confirmed)
        self._dialog = dialog
        dialog.open()

    def _on_link_confirmed(self) -> None:
        self.open_link.emit(self._asked_url)


def _media_id(laid: LaidRow) -> int | None:
    """The file a row shows, if any."""
    holder = laid.row.message or laid.row.pending
    media = getattr(holder.content, "media", None) if holder is not None else None
    return media.id if isinstance(media, MediaRef) else None
