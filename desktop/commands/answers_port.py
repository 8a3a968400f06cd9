"""What commands and views may ask of the session about quick replies, macros and scheduled messages."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Protocol

from protocol.answers import Macro, Scheduled
from protocol.answers_api import MacroRun, PutMacro, PutQuickReply
from protocol.api import UploadedMedia
from protocol.content import Content
from protocol.resolving import Close

Done = Callable[[Any], None]
"""Told what the gateway made of a change, if it took it."""


class AnswersPort(Protocol):
    """Part of `Controller`. Every method returns at once, but for the awaitable question."""

    uses: dict[int, int]
    """How often I used each quick reply within 30 days."""

    def use_quick_reply(self, id: int) -> None: ...
    def put_quick_reply(self, request: PutQuickReply, id: int | None = None, done: Done | None = None) -> None: ...
    def put_macro(self, request: PutMacro, id: int | None = None, done: Done | None = None) -> None: ...
    def run_macro(
        self, conversation_id: int, macro: Macro, language: str, done: Done | None = None, close: Close | None = None
    ) -> None: ...
    def undo_macro(self, result: MacroRun) -> None: ...
    def schedule(self, conversation_id: int, content: Content, due_at: datetime, done: Done | None = None) -> None: ...
    def edit_scheduled(self, row: Scheduled, content: Content, due_at: datetime, done: Done | None = None) -> None: ...
    def cancel_scheduled(self, id: int, done: Done | None = None) -> None: ...
    def send_scheduled(self, id: int, done: Done | None = None) -> None: ...
    def quick_reply_files(self, id: int) -> Awaitable[list[UploadedMedia]]: ...
