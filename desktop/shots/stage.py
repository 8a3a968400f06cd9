"""A session without a gateway for the pictures: the real store, hub and models over made-up rows and a fixed clock.

Scenes change rows through `store.apply`; what a person would send goes nowhere.
"""

import asyncio
import contextlib
import tempfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from desktop.commands.palette import fold
from desktop.commands.port import Landed
from desktop.commands.registry import default_registry
from desktop.settings import Settings
from desktop.shots.stage_accounts import StageAccounts
from desktop.shots.stage_administration import StageAdministration
from desktop.shots.stage_answers import StageAnswers
from desktop.shots.stage_audit import StageAudit
from desktop.shots.stage_board import StageBoard
from desktop.shots.stage_chats import StageChats
from desktop.shots.stage_customers import StageCustomers
from desktop.shots.stage_health import StageHealth
from desktop.shots.stage_numbers import StageNumbers
from desktop.shots.stage_own_account import StageOwnAccount
from desktop.shots.stage_planning import StagePlanning
from desktop.shots.stage_policies import StagePolicies
from desktop.shots.stage_presence import StagePresence
from desktop.shots.stage_privacy import StagePrivacy
from desktop.shots.stage_promises import StagePromises
from desktop.shots.stage_reports import StageReports
from desktop.shots.stage_roles import StageRoles
from desktop.shots.stage_routing import StageRouting
from desktop.shots.stage_rules import StageRules
from desktop.shots.stage_schedules import StageSchedules
from desktop.shots.stage_sign_in_provider import StageSignInProvider
from desktop.shots.stage_teamwork import StageTeamwork
from desktop.shots.stage_templates import StageTemplates
from desktop.shots.stage_wall import StageWall
from desktop.shots.stage_work import StageWork
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.theme import Theme
from desktop.views.context import ViewContext
from protocol.api import EditContact, MediaLeft, SearchHit, Snapshot, TemplateRow, UploadedMedia
from protocol.content import Content
from protocol.conversation import Conversation
from protocol.message import Message, MessageInfo
from protocol.products import Product

PHOTO = Path(__file__).parents[2] / "resources" / "demo" / "media" / "caja_danada.jpg"


class Line(NamedTuple):
    """The line as shown."""

    state: str = "online"
    since: datetime | None = None
    words: str | None = None


class StillScheduler:
    """Time does not pass in a picture."""

    def call_later(self, delay: float, callback: Callable[..., object], *args: Any) -> Any:
        """Nothing is ever late enough."""
        return StillScheduler()

    def cancel(self) -> None:
        """Nothing to cancel."""

    def time(self) -> float:
        """A quiet moment, so that changes are shown at once."""
        self._now = getattr(self, "_now", 0.0) + 1.0
        return self._now


class StageSettings:
    """Settings that are not kept."""

    def __init__(self, **fields: Any) -> None:
        self.now = Settings(**fields)

    def change(self, **fields: Any) -> Settings:
        """Change them for this picture."""
        import msgspec

        self.now = msgspec.structs.replace(self.now, **fields)
        return self.now


class StageSession(
    StageAnswers,
    StagePromises,
    StageWork,
    StageRouting,
    StageTeamwork,
    StageCustomers,
    StagePresence,
    StagePolicies,
    StagePlanning,
    StageRules,
    StageReports,
    StageBoard,
    StageWall,
    StageNumbers,
    StageHealth,
    StageSchedules,
    StageRoles,
    StagePrivacy,
    StageChats,
    StageAccounts,
    StageOwnAccount,
    StageAudit,
    StageAdministration,
    StageSignInProvider,
    StageTemplates,
):
    """`desktop.commands.port.Controller` over a snapshot; it answers, and sends nothing."""

    def __init__(self, snapshot: Snapshot, now: datetime, templates: list[TemplateRow] | None = None) -> None:
        self.store, self.clock = Store(), Clock(lambda: now)
        self.hub = Hub(StillScheduler())
        self.current: int | None = None
        self.uses = {}
        self.line_now = Line()
        self._templates = templates or []
        self.store.load_snapshot(snapshot)

    @property
    def line(self) -> Line:
        return self.line_now

    def on_line(self, listener: Callable[[Any], None]) -> Callable[[], None]:
        return _nothing

    def on_problem(self, listener: Callable[[str, str], object]) -> Callable[[], None]:
        return _nothing

    def on_happening(self, listener: Callable[[Any], None]) -> Callable[[], None]:
        return _nothing

    def retry_in(self) -> float | None:
        return 4.0

    def retry_now(self) -> None:
        """Goes nowhere."""

    def unsent_count(self) -> int:
        return 0

    def may_restart(self) -> bool:
        return True

    def open_conversation(self, conversation_id: int) -> None:
        self.current = conversation_id

    def close_conversation(self) -> None:
        self.current = None

    def load_older(self, conversation_id: int) -> None:
        """There is nothing older."""

    def send(self, conversation_id: int, content: Content, reply_to: int | None = None) -> str:
        return ""

    def send_text(self, conversation_id: int, text: str, reply_to: int | None = None) -> str:
        return ""

    def add_note(
        self, conversation_id: int, text: str, mentions: tuple[int, ...] = (), teams: tuple[int, ...] = ()
    ) -> str:
        return ""

    def undo(self, token: str) -> str | None:
        return None

    def send_anyway(self, token: str) -> bool:
        return False

    def resend(self, token: str) -> bool:
        return False

    def discard(self, token: str) -> bool:
        return False

    def retry(self, message_id: int) -> None:
        """Goes nowhere."""

    def react(self, message_id: int, emoji: str) -> None:
        """Goes nowhere."""

    def take(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Goes nowhere."""

    def assign(
        self, conversation_id: int, *, user_id: int | None = None, team_id: int | None = None,
        landed: Landed | None = None,
    ) -> None:  # fmt: skip
        """Goes nowhere."""

    def resolve(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Goes nowhere."""

    def reopen(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Goes nowhere."""

    def mark_read(self, conversation_id: int) -> None:
        """The picture keeps its unread divider."""

    def mark_unread(self, conversation_id: int) -> None:
        """Goes nowhere."""

    def set_draft(
        self, conversation_id: int, text: str, mode: Literal["reply", "note"] = "reply", reply_to: int | None = None
    ) -> None:
        """Goes nowhere."""

    def typing(self, conversation_id: int, *, note: bool = False) -> None:
        """Goes nowhere."""

    def edit_contact(self, contact_id: int, change: EditContact) -> None:
        """Goes nowhere."""

    def fetch_contacts(self, ids: Iterable[int]) -> None:
        """Everything is here already."""

    def merge_contacts(self, contact_id: int, other_id: int, merged: Callable[[int, int], None]) -> None:
        """Goes nowhere."""

    def tell_apart(self, contact_id: int, other_id: int, told: Callable[[], None] | None = None) -> None:
        """Goes nowhere."""

    def suspect_again(self, contact_id: int, other_id: int) -> None:
        """Goes nowhere."""

    def unmerge_contacts(self, contact_id: int, merge_id: int) -> None:
        """Goes nowhere."""

    def media_left(self, media_id: int, what: MediaLeft = "saved") -> None:
        """Goes nowhere."""

    def new_recording(self, conversation_id: int) -> Path:
        return Path(tempfile.gettempdir()) / f"relevo-stage-{conversation_id}.wav"

    def new_file(self, ending: str) -> Path:
        return Path(tempfile.gettempdir()) / f"relevo-stage{ending}"

    def attach(self, conversation_id: int, path: Path, *, ours: bool = False, **facts: Any) -> None:
        """Goes nowhere."""

    def attach_uploaded(self, conversation_id: int, media: Any) -> None:
        """Goes nowhere."""

    def detach(self, file_id: int) -> None:
        """Goes nowhere."""

    def retry_file(self, file_id: int) -> None:
        """Goes nowhere."""

    def check_files(self, conversation_id: int) -> None:
        """Goes nowhere."""

    def send_attached(
        self, conversation_id: int, file_id: int, caption: str | None = None, reply_to: int | None = None
    ) -> str:
        return ""

    def send_recording(self, conversation_id: int, path: Path, **facts: Any) -> str:
        return ""

    async def keep_media(self, megabytes: int) -> None:
        """Keeps nothing."""

    async def search(self, typed: str) -> tuple[list[Conversation], list[Message]]:
        found = [row for id in self.store.views["all"] if (row := self.store.rows.get(id)) is not None]
        return [row for row in found if fold(typed) in fold(row.name)], []

    async def search_gateway(self, typed: str) -> list[SearchHit]:
        return []

    async def message_info(self, message_id: int) -> MessageInfo:
        raise LookupError(message_id)

    async def products(self, words: str) -> list[Product]:
        return []

    async def templates(self) -> list[TemplateRow]:
        return self._templates

    async def sync_templates(self) -> list[TemplateRow]:
        return self._templates

    async def upload(self, path: Path, kind: str | None = None) -> UploadedMedia:
        raise LookupError(path)

    async def attached_picture(self, file_id: int) -> bytes:
        return PHOTO.read_bytes()

    async def media_file(self, media_id: int, variant: str = "original") -> Path:
        return PHOTO


def _nothing() -> None:
    """Ends no subscription."""


class StageContext(ViewContext):
    """A view context whose questions are answered at once."""

    def __init__(self, theme: Theme, session: StageSession, **settings: Any) -> None:
        given: dict[str, Any] = {"last_view": "all"} | settings
        super().__init__(theme, session, StageSettings(**given), default_registry())
        self.tasks = StageTasks()  # type: ignore[assignment]


class StageTasks:
    """Answers a question to its end at once; a picture has no loop of its own."""

    def start(self, work: Any) -> Any:
        """Run it; what the stage does not have is left out of the picture."""
        with contextlib.suppress(LookupError):
            asyncio.run(work)

    ask = start

    def close(self) -> None:
        """Nothing runs."""
