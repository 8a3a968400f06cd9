"""A signed-in session: joins net, store, cache and the lines between them, and is what commands and views talk to.

    Session.open(...) -> start() -> ... -> close()          (close before another account opens: it locks the files)

First paint comes from the cache: `start` shows what is there before the network is asked. All methods belong to the GUI
thread; the ones that need the gateway return at once and report refusals through `on_problem`.
"""

import asyncio
import logging
import ssl
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.cache.keeper import Keeper
from desktop.net.api import Api
from desktop.net.auth import Account
from desktop.net.errors import NetError, Refused
from desktop.net.gateways import Gateways
from desktop.net.stream import Stream
from desktop.net.teamwork import TeamworkApi
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.listeners import Listeners
from desktop.store.store import Store
from desktop.sync.accounts import Accounts
from desktop.sync.administration import Administration
from desktop.sync.answers import Answers
from desktop.sync.asking import Asking
from desktop.sync.attaching import Attaching
from desktop.sync.audit import Audits
from desktop.sync.backfill import History, Pages
from desktop.sync.board import Boards
from desktop.sync.board_at import PastBoards
from desktop.sync.calendars import Calendars
from desktop.sync.chats import Chats
from desktop.sync.checking import Checking
from desktop.sync.connectivity import Connectivity, Status
from desktop.sync.conversions import Conversions
from desktop.sync.customers import Customers
from desktop.sync.day_figures import DayFigures
from desktop.sync.drafts import Drafts
from desktop.sync.engine import Engine
from desktop.sync.escrow import Escrow
from desktop.sync.files import Files
from desktop.sync.health import ServiceHealth
from desktop.sync.media import Media
from desktop.sync.numbers import OurNumbers
from desktop.sync.own_account import OwnAccount
from desktop.sync.ownership import Ownership
from desktop.sync.pens import Pens
from desktop.sync.planning import Planning
from desktop.sync.policies import Policies
from desktop.sync.presence import Attending
from desktop.sync.privacy import Privacy
from desktop.sync.profile import Profile
from desktop.sync.promises import Promises
from desktop.sync.reading import Reading
from desktop.sync.records import Records
from desktop.sync.report_schedules import ReportSchedules
from desktop.sync.reviews import Reviews
from desktop.sync.roles import Roles
from desktop.sync.routing import Routing
from desktop.sync.rules import Rules
from desktop.sync.sender import Sender
from desktop.sync.sign_in_provider import SignInProviders
from desktop.sync.tasks import Tasks
from desktop.sync.teamwork import Teamwork
from desktop.sync.templates import Templates
from desktop.sync.view_order import ViewOrdering
from desktop.sync.wallboard import Walls
from desktop.sync.warmup import warm_up
from desktop.sync.watch import Happening, compare
from desktop.sync.work import Work
from protocol import api
from protocol.conversation import Conversation, ReadMark
from protocol.errors import ErrorCode
from protocol.frames import ContactItem, ConversationItem, Item, MessageItem, ReadMarkItem
from protocol.message import Message

_log = logging.getLogger(__name__)


class Session(
    Asking, Answers, Promises, Customers, Records, Ownership, Work, Routing, Teamwork, Attending, Policies, Calendars,
    Planning, Rules, Reviews, OurNumbers, DayFigures, Reading, Attaching, ViewOrdering, Boards, PastBoards, Walls,
    ServiceHealth, ReportSchedules, Roles, Privacy, Accounts, OwnAccount,
    Audits, Administration, Templates, Chats, SignInProviders,
):  # fmt: skip
    """One person at one gateway. See `desktop.commands.port.Controller` for what screens may use."""

    def __init__(
        self, account: Account, token: str, folder: Path, *, undo_s: float = 5.0, verify: ssl.SSLContext | None = None,
        store: Store | None = None, hub: Hub | None = None, clock: Clock | None = None,
    ) -> None:  # fmt: skip
        loop = asyncio.get_running_loop()
        self.account = account
        self.undo_s = undo_s
        self.uses: dict[int, int] = {}
        self.current: int | None = None
        self._marks: dict[int, asyncio.Lock] = {}
        self._ordering = asyncio.Lock()
        self.store, self.clock, self.hub = store or Store(), clock or Clock(), hub or Hub(loop)
        self.connectivity = Connectivity(self.clock, loop)
        self.profile = Profile(folder, account)
        self.store.rows.fetch = self.profile.reader.conversations
        self.gateways = Gateways(account.server)
        self.api = Api(account.server, token, verify, self.gateways)
        keeper = Keeper(self.profile.writer)
        self._keeper = keeper
        self.engine = Engine(self.api, self.store, self.hub, keeper, self.connectivity, self.clock, loop)
        self.stream = Stream(self.gateways, token, self.engine, verify)
        parts = (self.api, self.store, self.hub)
        self.pages = Pages(*parts, keeper)
        self.history = History(*parts, keeper, self.profile.reader, self.connectivity)
        self.sender = Sender(*parts, self.profile.outbox, self.clock, self.connectivity)
        self.drafts = Drafts(*parts, self.profile.outbox)
        self._tasks = Tasks(self._failed)
        self.files = Files(*parts, self.profile, self.connectivity, self._tasks)
        self.sender.files = self.files
        self.media = Media(self.api, self.profile, self.files)
        self.conversions = Conversions(self.api, self.files, self.media, self.profile, self._tasks)
        keeper.forget_files = self.media.forget
        self.checking = Checking(*parts, keeper, self.engine, self.profile, self.connectivity)
        self.escrow = Escrow(*parts, account, self.profile, self.sender, self.drafts, self.clock)
        self.escrow.files = self.files
        self._more: str | None = None
        self._paging: asyncio.Task[Any] | None = None
        self.pens = Pens(
            TeamworkApi(self.api), self.store, self.hub, self.clock, self.connectivity, self._tasks, loop.time
        )  # fmt: skip
        self.sender.pens, self.pens.waits = self.pens, self.sender.waits
        self._closers: list[Callable[[], None]] = []
        self._problems: Listeners[str, str] = Listeners()
        self._happenings: Listeners[Happening] = Listeners()
        self.escrow.writing_in = lambda: self.current
        self.escrow.on_recovered = lambda found: self._problems.tell("kept.recovered", f"{found.drafts} {found.unsent}")

    async def start(self) -> None:
        """Show the cache, then follow the gateway."""
        self.profile.start()
        await warm_up(self.profile, self.store, self.engine, self._keeper, self.hub)
        self.sender.load()
        self.drafts.load()
        self.files.load(self.profile.outbox.all())
        self.escrow.load()
        self.engine.on_snapshot.append(self._snapshot_taken)
        self.engine.on_message.append(self._message_came)
        self.engine.on_conversation.append(self._conversation_came)
        self.engine.on_live.append(self._live_came)
        self.connectivity.on_open += [self._line_opened, self.fetch_view_counts, self.tell_measured, self.fetch_uses]
        self.connectivity.on_open.append(self.checking.wake)
        self._minute = _minute(self.clock.now())
        self._closers.append(self.clock.subscribe(self._second_passed))
        self.clock.start(asyncio.get_running_loop())
        for work in (
            self._follow(), self.sender.run(), self.drafts.run(), self.escrow.run(), self.checking.run()
        ):  # fmt: skip
            self._tasks.spawn(work)

    async def close(self) -> None:
        """Stop everything and lock the files."""
        await self.files.settle()
        await self._tasks.end()
        self.connectivity.close()
        for closer in self._closers:
            closer()
        self.clock.stop()
        await self.media.close()
        await self.api.close()
        await asyncio.to_thread(self.profile.close)

    async def sign_out(self) -> None:
        """End the session at the gateway, forget its token here, close. Drafts and unsent stay, encrypted.

        Their key leaves this computer when the gateway has it: who signs in next here can't open them.
        """
        try:
            await self.api.sign_out()
        except NetError as error:
            _log.info("sign_out_not_told reason=%s", type(error).__name__)
        self.account.forget_token()
        self.escrow.lock()
        await self.close()

    # ------------------------------------------------------------------------------------------------- listening

    @property
    def line(self) -> Status:
        """How the line is, as it should be shown."""
        return self.connectivity.status

    def on_line(self, listener: Callable[[Status], None]) -> Callable[[], None]:
        """Hear of every new line status; the answer ends it."""
        return self.connectivity.subscribe(listener)

    def on_problem(self, listener: Callable[[str, str], object]) -> Callable[[], None]:
        """Hear of what was refused: (words key, the gateway's sentence); the answer ends it."""
        return self._problems.add(listener)

    def on_happening(self, listener: Callable[[Happening], object]) -> Callable[[], None]:
        """Hear of what may deserve a notification; the answer ends it."""
        return self._happenings.add(listener)

    def retry_in(self) -> float | None:
        """Seconds until the line is tried again; None while it is being tried, or is there."""
        return self.stream.next_in()

    def retry_now(self) -> None:
        """Try the line now: somebody asked, or the network came back."""
        self.stream.hurry()

    def unsent_count(self) -> int:
        """How many messages wait to be sent."""
        return self.sender.count()

    def may_restart(self) -> bool:
        """Whether nothing would be in the air: outbox empty, drafts at the gateway."""
        return self.sender.count() == 0 and not self.drafts.dirty()

    # ------------------------------------------------------------------------------------------------------ inside

    async def _follow(self) -> None:
        try:
            await self.stream.run()
        except NetError as error:
            self.connectivity.ended(error)

    def _snapshot_taken(self, snapshot: api.Snapshot) -> None:
        self._more = snapshot.more
        self.drafts.load()
        self._fetch_pages()
        if self.current is not None:
            self.open_conversation(self.current)

    def _message_came(self, message: Message) -> None:
        if message.client_token:
            self.sender.confirmed(message)

    def _conversation_came(self, before: Conversation | None, now: Conversation) -> None:
        happening = compare(before, now, self.store.my_id())
        if happening is not None:
            self._happenings.tell(happening)

    def _line_opened(self) -> None:
        self.drafts.wake()
        self.sender.wake()
        self.escrow.wake()
        if self.current is not None:
            self.check_files(self.current)
        if not self.store.complete and (self._paging is None or self._paging.done()):
            self._fetch_pages()
        if self.current is not None:
            self.open_conversation(self.current)

    def _fetch_pages(self) -> None:
        if self._paging is not None:
            self._paging.cancel()
        self._paging = self._tasks.replaceable(self.pages.run(self._more))

    def _second_passed(self, now: datetime) -> None:
        if _minute(now) != self._minute:  # a busy window may have missed second 0
            self._minute = _minute(now)
            self.minute_passed(now)
        self.hub.publish(self.store.fade(asyncio.get_running_loop().time()))
        self.pens.second()
        self._view_again()

    def _change(self, request: Coroutine[Any, Any, Any], *, quiet: bool = False) -> None:
        """Ask for a change and show its answer."""
        self._tasks.ask(request, self._show, quiet=quiet)

    def _show(self, row: Any) -> None:
        self.engine.apply([_item(row)])

    def _failed(self, error: NetError, quiet: bool) -> None:
        if isinstance(error, Refused) and error.code == ErrorCode.NOT_SIGNED_IN:
            self.connectivity.ended(error)
        elif not quiet:
            self._problems.tell(error.words, str(error))


def _item(row: Any) -> Item:
    kinds: dict[type, Any] = {Conversation: ConversationItem, Message: MessageItem, ReadMark: ReadMarkItem}
    item: Item = kinds.get(type(row), ContactItem)(row)
    return item


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)
