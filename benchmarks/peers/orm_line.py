"""The same line written per message with the ORM: FastAPI, SQLAlchemy, a session and a commit for each message.

    webhook -> signature -> for each message: contact, conversation, message, totals, commit -> frame to the websockets

Written as its ways are taught: declarative models, `select` to find, `add` to make, one `AsyncSession` from the pool, a
unique wamid checked before it is inserted. It stores less than we do (no journal, no identities, no waits, no log).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from fastapi import FastAPI, Request, Response, WebSocket, WebSocketDisconnect
from sqlalchemy import BigInteger, DateTime, ForeignKey, Identity, String, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from benchmarks.peers.common import CONNECTIONS, DSN, lifespan, serve, signed


class Base(DeclarativeBase):
    pass


class Contact(Base):
    __tablename__ = "orm_contacts"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    wa_id: Mapped[str] = mapped_column(String, unique=True)
    name: Mapped[str]


class Conversation(Base):
    __tablename__ = "orm_conversations"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("orm_contacts.id"), unique=True)
    last_message_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    window_until: Mapped[int] = mapped_column(BigInteger, default=0)
    unread: Mapped[int] = mapped_column(default=0)
    preview: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="open", index=True)


class Message(Base):
    __tablename__ = "orm_messages"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    wamid: Mapped[str] = mapped_column(unique=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("orm_conversations.id"), index=True)
    kind: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


engine = create_async_engine(
    DSN.replace("postgresql://", "postgresql+asyncpg://", 1), pool_size=CONNECTIONS, max_overflow=0
)
sessions = async_sessionmaker(engine, expire_on_commit=False)
sockets: set[WebSocket] = set()


@asynccontextmanager
async def _opened() -> AsyncIterator[None]:
    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan(_opened))


@app.post("/webhooks/whatsapp")
async def receive(request: Request) -> Response:
    """Store each message, then answer."""
    body = await request.body()
    if not signed(body, request.headers.get("x-hub-signature-256")):
        return Response(status_code=403)
    payload = await request.json()
    for entry in payload["entry"]:
        for change in entry["changes"]:
            names = {c["wa_id"]: c["profile"]["name"] for c in change["value"].get("contacts", [])}
            for item in change["value"].get("messages", []):
                await _receive(item, names.get(item["from"], item["from"]))
    return Response(status_code=200)


async def _receive(item: dict[str, Any], name: str) -> None:
    async with sessions() as session:
        try:
            message = await _store(session, item, name)
            await session.commit()
        except IntegrityError:  # somebody else made the contact or the message at the same moment
            await session.rollback()
            message = await _store(session, item, name)
            await session.commit()
    if message is not None:
        await _tell(message)


async def _store(session: AsyncSession, item: dict[str, Any], name: str) -> Message | None:
    if await session.scalar(select(Message.id).where(Message.wamid == item["id"])):
        return None
    at = datetime.fromtimestamp(int(item["timestamp"]), UTC)
    contact = await session.scalar(select(Contact).where(Contact.wa_id == item["from"]))
    if contact is None:
        contact = Contact(wa_id=item["from"], name=name)
        session.add(contact)
        await session.flush()
    contact.name = name
    find = select(Conversation).where(Conversation.contact_id == contact.id).with_for_update()
    conversation = await session.scalar(find)
    if conversation is None:
        conversation = Conversation(contact_id=contact.id, last_message_at=at, unread=0)
        session.add(conversation)
        await session.flush()
    kind, content = item["type"], item[item["type"]]
    message = Message(wamid=item["id"], conversation_id=conversation.id, kind=kind, content=content, at=at)
    session.add(message)
    conversation.last_message_at = max(at, conversation.last_message_at)
    conversation.window_until = int(at.timestamp()) + 86_400
    conversation.unread += 1
    conversation.state = "open"
    conversation.preview = str(content.get("body", kind))[:200]
    await session.flush()
    return message


async def _tell(message: Message) -> None:
    row = {"id": message.id, "rev": 1, "conversation_id": message.conversation_id, "content": message.content}
    frame = {"t": "events", "items": [{"k": "message", "row": row}]}
    for socket in tuple(sockets):
        await socket.send_json(frame)


@app.websocket("/api/stream")
async def stream(socket: WebSocket) -> None:
    """Send every message to everybody."""
    await socket.accept()
    await socket.send_json({"t": "hello"})
    sockets.add(socket)
    try:
        while True:
            await socket.receive_text()
    except WebSocketDisconnect:
        sockets.discard(socket)


if __name__ == "__main__":
    serve(app)
