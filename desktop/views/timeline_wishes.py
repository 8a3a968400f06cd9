"""What a reader wishes of a message beyond the timeline: see it large, save it, know everything about it, write again.

Files that leave the program are told to the gateway, which writes them to the audit log.
"""

import asyncio
import mimetypes
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.i18n.moments import list_time
from desktop.i18n.words import net_problem
from desktop.models.timeline import TimelineModel
from desktop.native.opening import Opened, openable, show
from desktop.views.context import ViewContext
from desktop.views.dialogs.card_numbers import CardNumbersDialog
from desktop.views.dialogs.message_info import MessageInfoDialog
from desktop.views.forwarding import Forwarding
from desktop.views.media_viewer.viewer import MediaItem, MediaViewer
from desktop.views.timeline import TimelineView
from desktop.views.timeline.forwardable import forwardable
from protocol.api import MediaLeft
from protocol.content import Content, Image, Sticker
from protocol.content_media import MediaRef
from protocol.message import Message
from protocol.rules.permissions import Permission


class TimelineWishes(QObject):
    """`edit(text)` for a failed message's words; `problem(words)`; `phone_wanted(digits)`; `forwarded(id)` to there."""

    edit = Signal(str)
    problem = Signal(str)
    phone_wanted = Signal(str)
    forwarded = Signal(int)
    needs_answer = Signal(int)

    def __init__(self, context: ViewContext, view: TimelineView, model: TimelineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self._saving = 0
        self._copies: Opened | None = None
        self._forwarding = Forwarding(context, self)
        self._forwarding.opened.connect(self.forwarded)
        view.forward.connect(self.forward)
        view.mark_holding.connect(self.mark_holding)
        view.needs_answer.connect(self.needs_answer)
        view.sees_cards = lambda: context.session.store.may(Permission.SEE_CARD_NUMBERS)
        view.show_cards.connect(self.show_cards)
        view.open_media.connect(self.open_media)
        view.save_media.connect(self.save_media)
        view.show_info.connect(self.show_info)
        view.ask_outcome.connect(self.show_info)
        view.edit_failed.connect(self._edit_failed)
        view.write_to.connect(self.phone_wanted)

    def _host(self) -> QWidget:
        host = self.parent()
        assert isinstance(host, QWidget)  # noqa: S101  asked of Qt each time
        return host.window()

    def _messages(self) -> list[Message]:
        rows = (self._model[index] for index in range(len(self._model)))
        return [row.message for row in rows if row.message is not None]

    def _contents(self) -> Iterator[tuple[str, Content, datetime]]:
        """Whose, what and when, of messages and of what has not left yet."""
        for row in (self._model[index] for index in range(len(self._model))):
            if row.message is not None:
                yield row.message.author.name or "", row.message.content, row.message.at
            elif row.pending is not None:
                yield "", row.pending.content, row.pending.created_at

    def show_cards(self, message_id: int) -> None:
        """A card that the customer wrote, whole."""
        CardNumbersDialog(self._context, self._host(), message_id).open()

    def open_media(self, media_id: int) -> None:
        """Show a picture large, with the others of the conversation beside it."""
        now, items = self._context.session.clock.now(), []
        for who, content, at_time in self._contents():
            if isinstance(content, Image | Sticker) and content.media.id is not None:
                title = f"{who} · {list_time(at_time, now)}".strip(" ·")
                items.append(MediaItem(content.media.id, title, content.media.filename or "foto.jpg"))
        at = next((place for place, item in enumerate(items) if item.media_id == media_id), None)
        if at is None:
            self._open_outside(media_id)
            return
        viewer = MediaViewer(self._context.theme, self._file, self._context.tasks.start, self._host())
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.save.connect(self.save_media)
        viewer.forward.connect(self.forward_media)
        self._forwarding.opened.connect(viewer.close)
        viewer.copied.connect(lambda id: self._left(id, "copied"))
        viewer.dragged.connect(lambda id: self._left(id, "dragged"))
        viewer.show_items(items, at)

    def mark_holding(self, message_id: int, holding: bool) -> None:
        """Say whether a reply only bought time."""
        self._context.session.mark_holding(message_id, holding=holding)

    def forward(self, message_id: int) -> None:
        """Pass a message on to another conversation."""
        message = next((each for each in self._messages() if each.id == message_id), None)
        self._forward(message, self._host())

    def forward_media(self, media_id: int) -> None:
        """Pass on the picture of the viewer that asks."""
        viewer = self.sender()
        host = viewer if isinstance(viewer, QWidget) else self._host()
        self._forward(next((each for each in self._messages() if _file_of(each) == media_id), None), host)

    def _forward(self, message: Message | None, host: QWidget) -> None:
        content = forwardable(message) if message is not None else None
        if content is None:
            self.problem.emit(self.tr("Este mensaje no se puede reenviar."))
        else:
            self._forwarding.ask(content, host, self._model.conversation_id)

    def _open_outside(self, media_id: int) -> None:
        """Show a video or document with the computer's own program; what could run is only saved."""
        media = next((file for each in self._messages() if (file := _media_of(each)) and file.id == media_id), None)
        if media is None or not openable(media.mime):
            self.save_media(media_id)
        else:
            self._context.tasks.start(self._open_copy(media_id, media.mime))

    async def _open_copy(self, media_id: int, mime: str) -> None:
        try:
            source = await self._file(media_id, "original")
            copy = await asyncio.to_thread(self._opened().copy, source, self._name_of(media_id), mime)
        except Exception as error:  # noqa: BLE001  told to the person
            self.problem.emit(net_problem(str(getattr(error, "words", ""))))
            return
        if show(copy):
            self._left(media_id, "opened")
        else:
            self.problem.emit(self.tr("No hay un programa para este archivo: guárdalo."))

    def _opened(self) -> Opened:
        if self._copies is None:
            self._copies = Opened()
            self.destroyed.connect(self._copies.close)
        return self._copies

    def save_media(self, media_id: int) -> None:
        """Ask where to keep a file."""
        self._saving = media_id
        dialog = QFileDialog(self._host(), self.tr("Guardar archivo"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        dialog.selectFile(self._name_of(media_id))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _name_of(self, media_id: int) -> str:
        for _, content, _ in self._contents():
            media = getattr(content, "media", None)
            if media is not None and media.id == media_id:
                ending = mimetypes.guess_extension(media.mime) or ""
                return Path(media.filename).name if media.filename else f"relevo-{media_id}{ending}"
        return f"relevo-{media_id}"

    def _save_to(self, name: str) -> None:
        self._context.tasks.start(self._save(self._saving, Path(name)))

    async def _save(self, media_id: int, target: Path) -> None:
        try:
            source = await self._file(media_id, "original")
            await asyncio.to_thread(shutil.copyfile, source, target)
        except Exception as error:  # noqa: BLE001  told to the person
            self.problem.emit(net_problem(str(getattr(error, "words", ""))))
        else:
            self._left(media_id, "saved")

    def _left(self, media_id: int, how: MediaLeft) -> None:
        self._context.session.media_left(media_id, how)

    def show_info(self, message_id: int) -> None:
        """Everything known about a message."""
        self._context.tasks.start(self._show_info(message_id))

    async def _show_info(self, message_id: int) -> None:
        try:
            info = await self._context.session.message_info(message_id)
        except Exception as error:  # noqa: BLE001  told to the person
            self.problem.emit(net_problem(str(getattr(error, "words", ""))))
            return
        dialog = MessageInfoDialog(self._context.theme, info, self._host())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _edit_failed(self, message_id: int) -> None:
        message = next((each for each in self._messages() if each.id == message_id), None)
        body = str(getattr(message.content, "body", "") or "") if message is not None else ""
        if body:
            self.edit.emit(body)

    async def _file(self, media_id: int, variant: str) -> Path:
        return await self._context.session.media_file(media_id, variant)


def _file_of(message: Message) -> int | None:
    media = _media_of(message)
    return media.id if media is not None else None


def _media_of(message: Message) -> MediaRef | None:
    found: MediaRef | None = getattr(message.content, "media", None)
    return found
