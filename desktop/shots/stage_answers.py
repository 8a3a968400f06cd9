"""The stage's part about answering faster: everything can be shown, nothing leaves."""

from collections.abc import Callable
from typing import Any

from protocol.answers_api import PutQuickReply
from protocol.api import UploadedMedia


class StageAnswers:
    """`desktop.commands.answers_port.AnswersPort` for pictures."""

    uses: dict[int, int]

    def use_quick_reply(self, id: int) -> None:
        """Goes nowhere."""

    def put_quick_reply(
        self, request: PutQuickReply, id: int | None = None, done: Callable[[Any], None] | None = None
    ) -> None:
        """Goes nowhere."""

    def put_macro(self, request: Any, id: int | None = None, done: Any = None) -> None:
        """Goes nowhere."""

    def run_macro(self, conversation_id: int, macro: Any, language: str, done: Any = None, close: Any = None) -> None:
        """Goes nowhere."""

    def undo_macro(self, result: Any) -> None:
        """Goes nowhere."""

    def schedule(self, conversation_id: int, content: Any, due_at: Any, done: Any = None) -> None:
        """Goes nowhere."""

    def edit_scheduled(self, row: Any, content: Any, due_at: Any, done: Any = None) -> None:
        """Goes nowhere."""

    def cancel_scheduled(self, id: int, done: Any = None) -> None:
        """Goes nowhere."""

    def send_scheduled(self, id: int, done: Any = None) -> None:
        """Goes nowhere."""

    async def quick_reply_files(self, id: int) -> list[UploadedMedia]:
        return []
