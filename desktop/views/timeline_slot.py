"""Joins the timeline (which knows rows and nothing else) to the session: its model, its files, its wishes."""

from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.models.timeline import TimelineModel
from desktop.native.audio import Player
from desktop.store.zone import office_zone
from desktop.views.context import ViewContext
from desktop.views.timeline import MediaLoader, Playback, TimelineView
from desktop.views.timeline.places import Place
from desktop.views.timeline_wishes import TimelineWishes
from protocol.content import Note

MOST_PLACES = 60
"""Conversations whose place is remembered, the latest ones."""


class TimelineSlot(QObject):
    """Owns the view's model and sources. What needs the composer leaves as a signal."""

    reply_to = Signal(int)
    taken_back = Signal(str)
    """token of a bubble whose text should return to the composer"""

    def __init__(self, context: ViewContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context, session = context, context.session
        self.model = TimelineModel(session.store, session.hub, parent=self)
        self.pictures = MediaLoader(self._file, context.tasks.start, self)
        self.playback = Playback(Player(), self._file, context.tasks.start, self)
        self.view = TimelineView(context.theme, pictures=self.pictures, playback=self.playback)
        self.view.look.named = self._named
        self.view.look.office = self._office
        self.view.set_model(self.model)
        self.wishes = TimelineWishes(context, self.view, self.model, parent)
        self._connect()

    def _connect(self) -> None:
        session, view = self._context.session, self.view
        view.reply_to.connect(self.reply_to)
        view.react.connect(session.react)
        view.retry.connect(session.retry)
        view.resend.connect(session.resend)
        view.send_anyway.connect(session.send_anyway)
        view.discard.connect(session.discard)
        view.edit_pending.connect(self.taken_back)
        view.open_link.connect(self._open_link)
        view.load_older.connect(self._load_older)

    def _office(self) -> tzinfo | None:
        return office_zone(self._context.session.store)

    def show(self, conversation_id: int, customer: str) -> None:
        """Show a conversation where it was left, unless something unread shows where to begin."""
        self.keep_place()
        self.view.return_to(None)
        self.view.set_conversation(customer)
        self.model.show(conversation_id)
        kept = self._context.places.get(conversation_id)
        if kept is not None and self.model.unread_index() is None:
            self.view.return_to(Place(*kept))

    def keep_place(self) -> None:
        """Remember where the reader is in the conversation on screen."""
        id, places = self.model.conversation_id, self._context.places
        if id is None:
            return
        places.pop(id, None)
        if (place := self.view.place()) is not None:
            places[id] = (place.message_id, round(place.below, 3))
        while len(places) > MOST_PLACES:
            del places[next(iter(places))]

    def close_models(self) -> None:
        """Stop listening and playing; remember where the reader is."""
        self.keep_place()
        self._context.remember(places=self._context.places)
        self.playback.stop()
        self.model.close()

    def _load_older(self) -> None:
        if self.model.conversation_id is not None:
            self._context.session.load_older(self.model.conversation_id)

    async def _file(self, media_id: int, variant: str) -> Path:
        return await self._context.session.media_file(media_id, variant)

    def _named(self, note: Note) -> tuple[str, ...]:
        """Whole names of colleagues and teams, and first names."""
        people = self._context.session.store.people
        users = [people.users[id].name for id in note.mentions if id in people.users]
        teams = [people.teams[id].name for id in note.teams if id in people.teams]
        return (*users, *(name.split(" ")[0] for name in users), *teams)

    def _open_link(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))
