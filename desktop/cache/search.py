"""Search in the cache: a thread of its own that can be interrupted, so typing never waits.

A new question interrupts the one before. Accents and case do not matter; the last word may be unfinished when it has
three letters or more (shorter prefixes match too much: 0.9 s on an encrypted million); newest first.
"""

import threading
import unicodedata
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, NamedTuple

from sqlalchemy import Engine, text

from desktop.cache.codec import decode
from desktop.cache.database import raw
from protocol.conversation import Conversation
from protocol.message import Message

PREFIX_LETTERS = 3
LIMIT = 50

_MESSAGES = text(
    "SELECT messages.body FROM message_words JOIN messages ON messages.id = message_words.rowid "
    "WHERE message_words MATCH :query ORDER BY message_words.rowid DESC LIMIT :limit"
)
_CONVERSATIONS = text(
    "SELECT conversations.body FROM conversation_words "
    "JOIN conversations ON conversations.id = conversation_words.rowid "
    "WHERE conversation_words MATCH :query ORDER BY conversations.at DESC LIMIT :limit"
)
_CUSTOMERS = text(
    "SELECT conversations.body FROM contact_words CROSS JOIN conversations "
    "ON conversations.contact_id = contact_words.rowid WHERE contact_words MATCH :query "
    "ORDER BY +conversations.at DESC LIMIT :limit"
)
"""From the customers found to their conversations: CROSS JOIN and the plus keep SQLite from walking all by age."""


class Found(NamedTuple):
    """What a question found: newest first."""

    conversations: list[Conversation]
    messages: list[Message]


def to_query(typed: str) -> str | None:
    """FTS5's words for what was typed: all of them must occur; None when there is nothing to look for.

    A word is parted where the index parts it (`factura-0042`, `ana@correo.pe`), and its parts must follow each other.
    """
    words = [parts for word in typed.split() if (parts := _parts(word))]
    if not words:
        return None
    quoted = [f'"{" ".join(parts)}"' for parts in words]
    if len(words[-1][-1]) >= PREFIX_LETTERS and typed[-1].isalnum():
        quoted[-1] += "*"
    return " ".join(quoted)


def _parts(word: str) -> list[str]:
    """As the tokenizer `unicode61` reads it: letters and digits are words, marks on letters count nothing."""
    letters = (letter for letter in unicodedata.normalize("NFC", word) if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in letters).split()


class Search:
    """Owns the search thread from `start` to `stop`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue: SimpleQueue[tuple[str, int, Future[Found]] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._interrupt: Callable[[], None] | None = None
        self._latest: Future[Found] | None = None
        self._thread = threading.Thread(target=self._run, name="cache-search", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def ask(self, typed: str, limit: int = LIMIT) -> "Future[Found]":
        """Look for what was typed; an earlier question that is not answered yet is cancelled."""
        answer: Future[Found] = Future()
        with self._lock:
            earlier, self._latest = self._latest, answer
            if earlier is not None and not earlier.done():
                earlier.cancel()
                if self._interrupt is not None:
                    self._interrupt()
        self._queue.put((typed, limit, answer))
        return answer

    def stop(self) -> None:
        """End the thread, interrupting what it does."""
        with self._lock:
            if self._interrupt is not None:
                self._interrupt()
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()

    def _run(self) -> None:
        with self._engine.connect() as connection, raw(connection) as driver:
            driver.execute("PRAGMA query_only = ON")
            while (task := self._queue.get()) is not None:
                self._answer(connection, driver, *task)

    def _answer(self, connection: Any, driver: Any, typed: str, limit: int, answer: "Future[Found]") -> None:
        with self._lock:
            if answer.cancelled():
                return
            self._interrupt = driver.interrupt
        try:
            found = _find(connection, typed, limit)
        except Exception as error:  # noqa: BLE001  whatever it is belongs to whoever asked
            self._finish(answer, error)
        else:
            self._finish(answer, found)

    def _finish(self, answer: "Future[Found]", outcome: Found | Exception) -> None:
        with self._lock:
            self._interrupt = None
            if answer.cancelled():
                return
            if isinstance(outcome, Exception):
                answer.set_exception(getattr(outcome, "orig", None) or outcome)
            else:
                answer.set_result(outcome)


def _find(connection: Any, typed: str, limit: int) -> Found:
    query = to_query(typed)
    if query is None:
        return Found([], [])
    asked = {"query": query, "limit": limit}
    with connection.begin():
        conversations = dict.fromkeys(connection.execute(_CONVERSATIONS, asked).scalars())
        conversations |= dict.fromkeys(connection.execute(_CUSTOMERS, asked).scalars())
        messages = connection.execute(_MESSAGES, asked).scalars().all()
    found = [decode(body, Conversation) for body in list(conversations)[:limit]]
    return Found(found, [decode(body, Message) for body in messages])
