"""Caches of believable size for the desktop's benchmarks, written by the client's own writer and kept between runs.

Called by `desktop` and its probes. Always holds: the files are exactly what the client keeps (encrypted, same tables,
same index); a cache of another version or size is built anew.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from desktop.cache import database, writes
from desktop.cache.version import SCHEMA_VERSION
from desktop.net.auth import Account, MemorySecrets
from desktop.sync.profile import folder_of
from protocol.content import Text
from protocol.conversation import Conversation, Preview
from protocol.message import Author, Message
from protocol.order import to_microseconds
from protocol.people import Number, Team, User

SERVER, EMAIL = "http://127.0.0.1:9", "valentina@casalumbre.mx"
"""Nobody listens on the discard port: the client stays offline."""
ME = User(id=1, rev=1, name="Valentina Ríos", email=EMAIL)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG, SHORT = 1, 2
"""The conversations with 100,000 and with 1,000 messages."""
IN_LONG, IN_SHORT = 100_000, 1_000
RARE_EVERY = 5_000
_BATCH = 10_000
_SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "cha", "lle", "ño", "que"),
    *("trá", "món", "ción", "pla"),
)
_DICE = random.Random(20261122)
_VOCABULARY = ["".join(_DICE.choices(_SYLLABLES, k=_DICE.randint(2, 4))) for _ in range(20_000)]
_CUMULATED = list(accumulate(1 / rank for rank in range(1, len(_VOCABULARY) + 1)))


def secrets() -> MemorySecrets:
    """The keys every cache here is encrypted with."""
    kept = MemorySecrets()
    for what in ("cache", "outbox"):
        kept.set(f"{SERVER}|{EMAIL}|{what}-key", f"{what:0<64}".encode().hex()[:64])
    kept.set(f"{SERVER}|{EMAIL}|token", "t0")
    return kept


def account() -> Account:
    """Whose caches they are."""
    return Account(secrets(), SERVER, EMAIL)


def conversation(id: int, *, rev: int = 1, at: datetime | None = None) -> Conversation:
    """A row as it stands, the higher the id the later."""
    at = at or NOON + timedelta(milliseconds=id)
    return Conversation(
        id=id, rev=rev, number_id=1, contact_id=id, name=f"{_VOCABULARY[id % 9973].title()} {_VOCABULARY[id % 7919]}",
        phone=f"+52155{id:08}", activity=(to_microseconds(at), id, 0), activity_at=at, inbound_count=1 + id % 3,
        assignee_id=(1, None, 2)[id % 3], owner_version=1, owed_since=at if id % 4 == 0 else None, team_id=1 + id % 3,
        window_until=at + timedelta(hours=24), preview=Preview(kind="text", text=_sentence(id)),
        tags=("garantía",) if id % 5 == 0 else (),
    )  # fmt: skip


def message(id: int, conversation_id: int) -> Message:
    """A customer's text; every `RARE_EVERY`-th one holds a word of its own (`rare`)."""
    at = NOON - timedelta(days=400) + timedelta(seconds=20 * id)
    body = _sentence(id)
    if id % RARE_EVERY == 0:
        body = f"{body} {rare(id)}"
    inbound = id % 2 == 0
    author = Author("customer", conversation_id, "María") if inbound else Author("user", 1, ME.name)
    return Message(
        id=id, rev=1, conversation_id=conversation_id, direction="in" if inbound else "out", author=author,
        order=(to_microseconds(at), id, 0), at=at, content=Text(body=body), status="none" if inbound else "read",
    )  # fmt: skip


def rare(id: int) -> str:
    """A word that occurs once."""
    return f"xq{id:x}jk"


def build(folder: Path, conversations: int, messages: int) -> Path:
    """The data folder of a client that knows so much; built when it is not there yet."""
    place = folder / f"v{SCHEMA_VERSION}-{conversations}-{messages}"
    done = place / "complete"
    if done.exists():
        return place
    profile = folder_of(place, account())
    profile.mkdir(parents=True, exist_ok=True)
    database.drop(profile / "cache.db")
    engine = database.open_cache(profile / "cache.db", account().key("cache"))
    with engine.connect() as connection:
        for ids in _batches(conversations):
            with connection.begin():
                writes.put_conversations(connection, [conversation(id) for id in ids], ME.id)
        for ids in _batches(messages):
            with connection.begin():
                writes.put_messages(connection, [message(id, _owner(id, conversations)) for id in ids])
        with connection.begin():
            _small(connection)
    engine.dispose()
    done.touch()
    return place


def _small(connection) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  SQLAlchemy stays in the desktop's cache
    writes.put_small(connection, [ME, User(id=2, rev=1, name="Diego Sosa", email="diego@casalumbre.mx")])
    writes.put_small(connection, [Team(id=id, rev=1, name=name) for id, name in enumerate(("Ventas", "Envíos"), 1)])
    writes.put_small(connection, [Number(id=1, rev=1, name="Casa Lumbre", phone="+525541702288")])
    writes.put_about(connection, cursor="10-1", epoch="e1", me=str(ME.id), company="Casa Lumbre", complete="1")


def _owner(message_id: int, conversations: int) -> int:
    if message_id <= IN_LONG:
        return LONG
    if message_id <= IN_LONG + IN_SHORT:
        return SHORT
    return 3 + message_id % max(1, min(20_000, conversations) - 3)


def _batches(total: int) -> Iterator[range]:
    for start in range(1, total + 1, _BATCH):
        yield range(start, min(start + _BATCH, total + 1))


def _sentence(seed: int) -> str:
    return " ".join(random.Random(seed).choices(_VOCABULARY, cum_weights=_CUMULATED, k=12))
