"""A small gateway on loopback that speaks the protocol: real sockets, real frames, rules simple enough to see through.

It keeps rows, chains frames by cursor, remembers client tokens, and can be told to refuse, to swallow an answer, to
fall silent or to go away.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import parse_qsl

import msgspec
import uvicorn

from protocol import api
from protocol.answers import Macro, QuickReply, Scheduled
from protocol.answers_api import (
    EditScheduled,
    MacroRun,
    PutMacro,
    PutQuickReply,
    QuickReplyUses,
    RunMacro,
    ScheduleMessage,
)
from protocol.content import Note
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.errors import Problem
from protocol.frames import (
    ConversationItem,
    DraftItem,
    Events,
    Hello,
    Item,
    MacroItem,
    MessageItem,
    QuickReplyItem,
    ReadMarkItem,
    Resync,
    ScheduledItem,
)
from protocol.health import Health, ServiceState
from protocol.message import Author, Message
from protocol.products import Product
from protocol.resolving import VoidCase
from protocol.security import Enrolment, LinkUsed
from protocol.tags import Policy, SavedView, Tag, ViewOrder
from protocol.work_api import ChangeMany
from tests.desktop.store.samples import ME, NOON, message, moment, snapshot
from tests.desktop.sync.gateway_accounts import AccountsDesk, accounts
from tests.desktop.sync.gateway_audit import AuditDesk, audits
from tests.desktop.sync.gateway_board import BoardDesk, boards
from tests.desktop.sync.gateway_customers import CustomerDesk, customers
from tests.desktop.sync.gateway_own_account import OwnAccountDesk, own_account
from tests.desktop.sync.gateway_planning import PlanningDesk, planning
from tests.desktop.sync.gateway_policies import PolicyDesk, policies
from tests.desktop.sync.gateway_roles import RolesDesk, roles
from tests.desktop.sync.gateway_rules import RulesDesk, rules
from tests.desktop.sync.gateway_teamwork import Teamwork, teamwork
from tests.desktop.sync.gateway_templates import TemplatesDesk, drafts
from tests.desktop.sync.gateway_work import work

Handler = Callable[[str, str, bytes], Any]


class Gateway:
    """The state, and the ASGI application over it."""

    def __init__(self) -> None:  # noqa: PLR0915  one table a line
        self.conversations: dict[int, Conversation] = {}
        self.messages: dict[int, Message] = {}
        self.marks: dict[int, ReadMark] = {}
        self.second_factor = ""
        """The code of the refusal that asks for one."""
        self.drafts: dict[int, Draft] = {}
        self.log: list[list[Item]] = [[]]
        self.tokens: dict[str, Message] = {}
        self.posts: list[str] = []
        self.refusals: list[Problem] = []
        self.files: dict[int, bytes] = {}
        """what `GET /media/{id}` gives"""
        self.left: list[tuple[int, str]] = []
        """files that left Relevo, and how, as the audit was told"""
        self.templates: list[api.TemplateRow] = []
        self.products: list[Product] = []
        self.uploads: list[bytes] = []
        self.reads = asyncio.Event()
        """cleared: bodies of requests for files are not read, so what is uploaded stands still"""
        self.reads.set()
        self.upload_answers: list[Any] = []
        """what the next uploads are answered with, instead of "ready" """
        self.verdicts: dict[int, api.UploadedMedia] = {}
        """how uploads stand that were converting"""
        self.fetched: list[int] = []
        self.uses: dict[int, int] = {}
        self.used: list[int] = []
        self.quick_replies: dict[int, QuickReply] = {}
        self.scheduled: dict[int, Scheduled] = {}
        self.macros: dict[int, Macro] = {}
        self.ran: list[RunMacro] = []
        self.tags: dict[int, Tag] = {}
        self.many: list[ChangeMany] = []
        """changes of many that were asked for"""
        self.saved_views: dict[int, SavedView] = {}
        self.view_orders: dict[int, ViewOrder] = {}
        self.ordered: list[list[int]] = []
        """orders of saved views that were asked for"""
        self.found: list[Conversation] = []
        """what any filter finds beyond what is known"""
        self.incomplete: set[int] = set()
        """conversations whose team wants the customer's yes before they are resolved"""
        self.voids: list[VoidCase] = []
        self.reviewed: list[tuple[int, bool]] = []
        self.policies: list[Policy] = []
        self.policy_desk = PolicyDesk()
        self.rules = RulesDesk()
        self.planning = PlanningDesk()
        self.customers = CustomerDesk()
        self.board = BoardDesk()
        self.audit = AuditDesk()
        self.health: Health | None = None
        self.service = ServiceState(as_of=NOON)
        self.roles = RolesDesk()
        self.accounts = AccountsDesk()
        self.own_account = OwnAccountDesk()
        self.drafts_desk = TemplatesDesk()
        self.unseen: set[int] = set()
        """conversations that this person may not see any more"""
        self.teamwork = Teamwork()
        self.swallow = 0
        self.heartbeat_s = 1
        self.resync: str | None = None
        self.snapshots = 0
        self.epoch = "e1"
        self.sockets: set[asyncio.Queue[bytes | None]] = set()

    def cursor(self) -> str:
        return f"{len(self.log)}-0"

    def put(self, *items: Item) -> None:
        """Change rows and tell everybody."""
        previous = self.cursor()
        self.log.append(list(items))
        for item in items:
            if isinstance(item, ConversationItem):
                self.conversations[item.row.id] = item.row
            elif isinstance(item, MessageItem):
                self.messages[item.row.id] = item.row
        self.tell(self.frame(previous, self.cursor(), list(items)))

    def frame(self, previous: str, cursor: str, items: list[Item]) -> bytes:
        raws = [msgspec.Raw(msgspec.json.encode(item)) for item in items]
        return msgspec.json.encode(Events(prev=previous, cursor=cursor, items=raws))

    def tell(self, frame: bytes | None) -> None:
        """Send a frame to every socket as it is; None cuts them."""
        for queue in self.sockets:
            queue.put_nowait(frame)

    def add(self, token: str, conversation_id: int, content: Any) -> Message:
        """What `POST messages` and `POST notes` do: once per token."""
        if token not in self.tokens:
            id = 1000 + len(self.tokens)
            direction = "internal" if isinstance(content, Note) else "out"
            author = Author(kind="user", id=ME.id, name=ME.name)
            row = message(id, conversation_id, content=content, author=author, direction=direction, status="queued",
                          client_token=token, order=(moment(id)[0], 0, 0))  # fmt: skip
            self.tokens[token] = row
            self.put(MessageItem(row))
        return self.tokens[token]

    # ------------------------------------------------------------------------------------------------------- the wire

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "websocket":
            await self._stream(dict(parse_qsl(scope["query_string"].decode())), receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)

    async def _request(self, scope: Any, receive: Any, send: Any) -> None:
        body, more = b"", True
        while more:
            if scope["path"].endswith("/media"):
                await self.reads.wait()
            part = await receive()
            body, more = body + part.get("body", b""), part.get("more_body", False)
        query = dict(parse_qsl(scope["query_string"].decode()))
        answer = self._answer(scope["method"], scope["path"].removeprefix("/api"), query, body)
        if self.swallow and scope["method"] == "POST":
            self.swallow -= 1
            return  # the work is done, the answer never arrives
        status = answer.status if isinstance(answer, Problem) else 200
        kind = b"application/problem+json" if status >= 400 else b"application/json"
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", kind)]})
        sent = answer if isinstance(answer, bytes) else msgspec.json.encode(answer)
        await send({"type": "http.response.body", "body": sent})

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:  # noqa: PLR0911
        parts = path.strip("/").split("/")
        if path == "/session" and method == "POST":
            return self._sign_in(json.loads(body))
        if path == "/session/enrolment":
            return Enrolment(secret="JBSWY3DPEHPK3PXP", uri="otpauth://totp/Empresa:ana?secret=JBSWY3DPEHPK3PXP")
        if path == "/password":
            return self._use_link(json.loads(body))
        if path == "/session":
            return Problem(code="not_signed_in", title="Sign in", status=401)
        if path == "/snapshot":
            self.snapshots += 1
            rows = sorted(self.conversations.values(), key=lambda row: row.activity, reverse=True)
            return snapshot(*rows[:50], marks=tuple(self.marks.values()), cursor=self.cursor(), epoch=self.epoch,
                            drafts=list(self.drafts.values()), tags=list(self.tags.values()),
                            policies=self.policies, saved_views=list(self.saved_views.values()),
                            view_orders=list(self.view_orders.values()),
                            more="50" if rows[50:] else None)  # fmt: skip
        if path == "/conversations" and method == "GET":
            rows = sorted(self.conversations.values(), key=lambda row: row.activity, reverse=True)
            start = int(query.get("cursor", 0)) if query["view"] == "all" else len(rows)
            return api.ConversationPage(
                items=rows[start : start + 50], next=str(start + 50) if rows[start + 50 :] else None
            )
        return self._about(method, parts, query, body)

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:  # noqa: C901, PLR0911, PLR0912
        path = "/".join(parts)
        if (answer := customers(self, method, parts, query, body)) is not None:
            return answer
        if (answer := rules(self, method, parts, query, body)) is not None:
            return answer
        if parts == ["service"]:
            return self.service
        if parts == ["health"]:
            return self.health or Problem(code="unavailable", title="Later", status=503)
        if (answer := roles(self, method, parts, body)) is not None:
            return answer
        if (answer := own_account(self, method, parts, body)) is not None:
            return answer
        if (answer := accounts(self, method, parts, body)) is not None:
            return answer
        if (answer := drafts(self, method, parts, body)) is not None:
            return answer
        if (answer := boards(self, parts, query)) is not None:
            return answer
        if (answer := audits(self, parts, query, body)) is not None:
            return answer
        for room in (work, teamwork, planning, policies):
            if (answer := room(self, method, parts, body)) is not None:
                return answer
        if path == "templates":
            return self.templates
        if path == "products":
            words = query.get("q", "").lower()
            return [one for one in self.products if words in f"{one.sku} {one.name}".lower()]
        if path == "media" and method == "POST":
            self.uploads.append(body)
            if self.upload_answers:
                return self.upload_answers.pop(0)
            return api.UploadedMedia(
                id=len(self.uploads), verdict="ready", kind="image", mime="image/png", size=len(body)
            )
        if parts[0] == "media" and parts[-1] == "verdict":
            return self.verdicts[int(parts[1])]
        if parts[0] == "media" and method == "GET" and int(parts[1]) in self.files:
            self.fetched.append(int(parts[1]))
            return self.files[int(parts[1])]
        if parts[0] == "media" and parts[-1] == "saved":
            self.left.append((int(parts[1]), msgspec.json.decode(body, type=api.MediaNote).what))
            return {}
        if parts[0] == "macros" or parts[-1] == "macros":
            return self._macro(parts, body)
        if parts[0] == "scheduled" or parts[-1] == "scheduled":
            return self._scheduled(method, parts, body)
        if parts[0] == "quick-replies":
            return self._quick_reply(parts[1:], body)
        if parts[0] == "conversations":
            return self._conversation(method, int(parts[1]), parts[2], query, body)
        return Problem(code="not_found", title=f"no {path}", status=404)

    def _macro(self, parts: list[str], body: bytes) -> Any:
        if parts[0] == "conversations":
            self.ran.append(msgspec.json.decode(body, type=RunMacro))
            known = self.conversations[int(parts[1])]
            state: Any = "open" if self.ran[-1].steps else "resolved"
            row = msgspec.structs.replace(known, rev=known.rev + 1, state=state)
            self.put(ConversationItem(row))
            return MacroRun(conversation=row, undo=({"do": "reopen"},))
        wanted = msgspec.json.decode(body, type=PutMacro)
        id = int(parts[1]) if parts[1:] else 1 + len(self.macros)
        rev = self.macros[id].rev + 1 if id in self.macros else 1
        self.macros[id] = Macro(
            id=id, rev=rev, name=wanted.name, steps=wanted.steps, user_id=ME.id if wanted.personal else None,
            active=wanted.active,
        )  # fmt: skip
        self.put(MacroItem(self.macros[id]))
        return self.macros[id]

    def _scheduled(self, method: str, parts: list[str], body: bytes) -> Any:
        if parts[0] == "conversations":
            wanted = msgspec.json.decode(body, type=ScheduleMessage)
            row = Scheduled(
                id=len(self.scheduled) + 1, rev=1, conversation_id=int(parts[1]), author_id=ME.id,
                content=wanted.content, due_at=wanted.due_at, latest_at=wanted.due_at,
            )  # fmt: skip
        else:
            row = self.scheduled[int(parts[1])]
            fields: dict[str, Any] = {"rev": row.rev + 1, "state": "cancelled" if parts[-1] == "cancel" else "sent"}
            if method == "PUT":
                edited = msgspec.json.decode(body, type=EditScheduled)
                fields |= {"state": "waiting", "reason": "", "content": edited.content, "due_at": edited.due_at}
            row = msgspec.structs.replace(row, **fields)
        self.scheduled[row.id] = row
        self.put(ScheduledItem(row))
        return row

    def _quick_reply(self, parts: list[str], body: bytes) -> Any:
        if parts == ["uses"]:
            return [QuickReplyUses(id=id, uses=count) for id, count in self.uses.items()]
        if parts[1:] == ["used"]:
            self.used.append(int(parts[0]))
            return {}
        wanted = msgspec.json.decode(body, type=PutQuickReply)
        id = int(parts[0]) if parts else 100 + len(self.quick_replies)
        known = self.quick_replies.get(id)
        row = QuickReply(
            id=id, rev=known.rev + 1 if known else 1, code=wanted.code, title=wanted.title, body=wanted.body,
            user_id=ME.id if wanted.personal else None, team_id=wanted.team_id, active=wanted.active,
        )  # fmt: skip
        self.quick_replies[id] = row
        self.put(QuickReplyItem(row))
        return row

    def _sign_in(self, body: Any) -> Any:
        if body["password"] != "secreta":
            return Problem(code="wrong_credentials", title="Wrong e-mail or password", status=401)
        if self.second_factor and not body.get("code"):
            return Problem(code=self.second_factor, title="A code is needed", status=401)
        if self.second_factor and body["code"] != "123 456":
            return Problem(code="code_wrong", title="Wrong code", status=400)
        codes = ["AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH"] if self.second_factor == "enrolment_needed" else []
        return api.Session(token="t0", user=ME, company="Empresa", epoch="e1", protocol=1, expires_at=NOON,
                           recovery_codes=codes)  # fmt: skip

    def _use_link(self, body: Any) -> Any:
        if body["code"] != "LINK-LINK":
            return Problem(code="link_over", title="Over", status=400)
        if body["password"] != "secreta":
            return Problem(code="bad_request", title="Too short", status=400)
        return LinkUsed(email=ME.email)

    def _conversation(self, method: str, id: int, what: str, query: dict[str, str], body: bytes) -> Any:
        if method == "GET":
            return self._page(id, query)
        if what in {"messages", "notes"}:
            return self._post(id, what, body)
        if what in {"take", "resolve", "reopen"} and self.refusals:
            return self.refusals.pop(0)
        return self._apply(id, what, body)

    def _apply(self, id: int, what: str, body: bytes) -> Any:
        row = self.conversations[id]
        if what == "read":
            count = msgspec.json.decode(body, type=api.MarkRead).inbound_count
            count = count or max(0, row.inbound_count - 1)  # 0 is the wish to see it as unread
            self.marks[id] = ReadMark(conversation_id=id, inbound_count=count, rev=len(self.log))
            self.put(ReadMarkItem(self.marks[id]))
            return self.marks[id]
        if what == "draft":
            put = msgspec.json.decode(body, type=api.PutDraft)
            self.drafts[id] = Draft(conversation_id=id, rev=len(self.log) + 1, text=put.text, mode=put.mode)
            self.put(DraftItem(self.drafts[id]))
            return self.drafts[id]
        if what == "take":
            changed: dict[str, Any] = {"assignee_id": ME.id, "owner_version": row.owner_version + 1}
        elif what == "assign":
            assign = msgspec.json.decode(body, type=api.Assign)
            if assign.owner_version != row.owner_version:
                return Problem(code="owner_changed", title="Somebody else took it", status=409)
            team = assign.team_id if assign.team_id or assign.assignee_id is None else row.team_id
            changed = {"assignee_id": assign.assignee_id, "team_id": team, "owner_version": row.owner_version + 1}
        else:
            changed = {"state": "resolved"} if what == "resolve" else {"state": "open", "assignee_id": ME.id}
        self.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, **changed)))
        return self.conversations[id]

    def _post(self, id: int, what: str, body: bytes) -> Any:
        if what == "notes":
            note = msgspec.json.decode(body, type=api.AddNote)
            token, content = note.client_token, Note(body=note.body)
        else:
            sent = msgspec.json.decode(body, type=api.SendMessage)
            newest = max((row.order for row in self.messages.values() if row.conversation_id == id), default=None)
            overtaken = sent.seen and newest and newest > sent.seen and not sent.send_anyway
            if overtaken and sent.client_token not in self.tokens:
                return Problem(code="newer_messages", title="Somebody wrote in the meantime", status=409)
            token, content = sent.client_token, sent.content  # type: ignore[assignment]
        self.posts.append(token)
        if token not in self.tokens and self.refusals:
            return self.refusals.pop(0)
        return self.add(token, id, content)

    def _page(self, id: int, query: dict[str, str]) -> api.MessagePage:
        rows = sorted((row for row in self.messages.values() if row.conversation_id == id), key=lambda row: row.order)
        if "before" in query:
            before = tuple(int(part) for part in query["before"].split("-"))
            rows = [row for row in rows if row.order < before]
        limit = int(query.get("limit", 60))
        page, more = rows[-limit:], len(rows) > limit
        return api.MessagePage(items=page, before="-".join(map(str, page[0].order)) if more else None)

    async def _stream(self, query: dict[str, str], receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        if self.resync or query["epoch"] != self.epoch:
            queue.put_nowait(msgspec.json.encode(Resync(reason=self.resync or "epoch")))
            self.resync = None
        else:
            hello = Hello(protocol=1, epoch=self.epoch, cursor=query["cursor"], heartbeat_s=self.heartbeat_s)
            queue.put_nowait(msgspec.json.encode(hello))
            start = int(query["cursor"].split("-")[0])
            for place in range(start, len(self.log)):
                queue.put_nowait(self.frame(f"{place}-0", f"{place + 1}-0", self.log[place]))
        self.sockets.add(queue)
        listener = asyncio.create_task(self._listen(receive, queue))
        try:
            while (frame := await queue.get()) is not None:
                await send({"type": "websocket.send", "text": frame.decode()})
            with contextlib.suppress(RuntimeError):
                await send({"type": "websocket.close", "code": 1012})
        finally:
            self.sockets.discard(queue)
            listener.cancel()

    async def _listen(self, receive: Any, queue: asyncio.Queue[bytes | None]) -> None:
        while (await receive())["type"] != "websocket.disconnect":
            pass
        queue.put_nowait(None)


@contextlib.asynccontextmanager
async def serving(app: Any, port: int = 0) -> AsyncIterator[str]:
    """The address of the application while it is served."""
    config = uvicorn.Config(
        app, host="127.0.0.1", port=port, lifespan="off", log_level="critical", ws="websockets-sansio",
        timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = uvicorn.Server(config)
    task = asyncio.create_task(server._serve())
    while not server.started:
        await asyncio.sleep(0.005)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        if isinstance(app, Gateway):
            app.tell(None)
        server.should_exit = True
        await task
        for left in tuple(server.server_state.connections):  # who had not hung up in time
            left.transport.abort()
        await asyncio.sleep(0)


async def until(condition: Callable[[], Any], seconds: float = 8) -> None:
    """Wait until it holds; fails with the condition's name when it does not in time."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.005)
