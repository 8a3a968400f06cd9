"""Somebody marked a case of mine: told in passing, once, and leads to that conversation.

Asked a minute after the window opened and then every quarter of an hour: nobody is interrupted for it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.commands.port import Controller
from desktop.store.refusal import Refusal
from desktop.views.context import Tasks
from desktop.views.delegates.painting import isolate
from protocol.coaching import Score

translate = QCoreApplication.translate
FIRST, AGAIN = timedelta(minutes=1), timedelta(minutes=15)


class CoachingNews:
    """`lead(words, conversation, icon)` shows one."""

    def __init__(self, session: Controller, tasks: Tasks, lead: Callable[[str, int, str], None]) -> None:
        self._session, self._tasks, self._lead = session, tasks, lead
        self._next: datetime | None = None
        self._told: set[int] = set()

    def tick(self, now: datetime) -> None:
        """Every second of the clock."""
        if self._next is None:
            self._next = now + FIRST
        elif now >= self._next and self._session.line.state == "online":
            self._next = now + AGAIN
            self._tasks.start(self.ask())

    async def ask(self) -> None:
        """Tell what was said since, of what I have not read; a refusal is no news."""
        found = await self._session.coached()
        for score in () if isinstance(found, Refusal) else found.scores:
            if score.seen_at is None and score.id not in self._told:
                self._told.add(score.id)
                self._lead(self._words(score), score.conversation_id, "book-open")

    def _words(self, score: Score) -> str:
        who = isolate(self._session.store.people.name(score.by_user))
        words = translate("MainWindow", "{0} revisó tu caso {1}. Léelo en Informes, Mis revisiones")
        return words.format(who, score.case_number)
