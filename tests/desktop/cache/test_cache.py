"""The cache on disk: encrypted, dropped on doubt, complete or honest about it, searchable without accents."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, text

from desktop.cache import database, writes
from desktop.cache.first_paint import read_first_paint
from desktop.cache.outbox import Kept, LocalDraft, Outbox, Unsent, read_lost
from desktop.cache.reads import Reader
from desktop.cache.search import Search, to_query
from desktop.cache.writer import Writer
from protocol.content import Document, MediaRef, Text
from protocol.conversation import ReadMark
from protocol.frames import GoneItem
from protocol.people import Contact
from protocol.promises import OfferView
from tests.desktop.store.samples import ME, NOON, conversation, message

KEY, OTHER = bytes(range(32)), bytes(32)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = database.open_cache(tmp_path / "cache.db", KEY)
    yield opened
    opened.dispose()


@pytest.fixture
def reader(engine: Engine) -> Iterator[Reader]:
    opened = Reader(engine)
    yield opened
    opened.close()


def test_the_file_shows_nothing_of_what_it_holds(tmp_path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        writes.put_messages(connection, [message(1, content=Text(body="contraseña del cliente"))])
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"cliente" not in held
    assert b"SQLite format" not in held


@pytest.mark.parametrize("damage", ["key", "bytes", "version"])
def test_a_doubtful_cache_is_dropped(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "cache.db"
    engine = database.open_cache(path, KEY)
    with engine.begin() as connection:
        writes.put_conversations(connection, [conversation(1)], ME.id)
        if damage == "version":
            connection.execute(text("PRAGMA user_version = 99"))
    engine.dispose()
    if damage == "bytes":
        path.write_bytes(b"not a database" * 500)
    reader = Reader(database.open_cache(path, OTHER if damage == "key" else KEY))
    assert reader.conversations([1]) == []
    reader.close()


def test_the_outbox_is_set_aside_and_never_dropped(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    unsent = Unsent(token="t", conversation_id=1, kind="message", content=Text(body="hola"), created_at=NOON)
    outbox = Outbox(database.open_outbox(path, KEY))
    outbox.put(unsent)
    outbox.close()
    without = Outbox(database.open_outbox(path, OTHER))
    assert without.all() == []
    without.close()
    again = Outbox(database.open_outbox(tmp_path / "outbox.db.lost-1", KEY))
    assert again.all() == [unsent]
    again.close()


def test_what_was_set_aside_is_read_with_the_key_that_returns(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    unsent = Unsent(token="t", conversation_id=1, kind="message", content=Text(body="hola"), created_at=NOON)
    draft = LocalDraft(conversation_id=4, text="a medias")
    for key in (KEY, OTHER, bytes(reversed(KEY))):
        outbox = Outbox(database.open_outbox(path, key))
        if key == KEY:
            outbox.put(unsent)
            outbox.put_draft(draft)
        outbox.close()
    lost = database.lost_files(path)
    assert [each.name for each in lost] == ["outbox.db.lost-1", "outbox.db.lost-2"]
    assert read_lost(lost[0], [OTHER]) is None
    assert read_lost(lost[0], [OTHER, KEY]) == Kept([unsent], [draft])
    assert read_lost(lost[1], [OTHER, KEY]) == Kept([], [])
    assert database.lost_files(path) == lost, "reading with a wrong key sets nothing aside"


@pytest.mark.parametrize("end", ["in order", "killed"])
def test_another_key_for_the_outbox_takes_everything_along(tmp_path: Path, end: str) -> None:
    path = tmp_path / "outbox.db"
    first = Unsent(token="a", conversation_id=1, kind="message", content=Text(body="antes"), created_at=NOON)
    second = Unsent(token="b", conversation_id=1, kind="message", content=Text(body="después"), created_at=NOON)
    if end == "in order":
        outbox = Outbox(database.open_outbox(path, KEY))
        outbox.put(first)
        outbox.rekey(OTHER)
        outbox.put(second)
        outbox.close()
    else:
        done = subprocess.run([sys.executable, "-c", _REKEYS, str(path)], check=False)
        assert done.returncode == 9
    assert read_lost(path, [KEY]) is None
    again = Outbox(database.open_outbox(path, OTHER))
    assert [item.token for item in again.all()] == (["a", "b"] if end == "in order" else ["a"])
    again.close()
    assert database.lost_files(path) == []


_REKEYS = """
import os, sys
from pathlib import Path
from desktop.cache import database
from desktop.cache.outbox import Outbox, Unsent
from protocol.content import Text
from tests.desktop.store.samples import NOON
outbox = Outbox(database.open_outbox(Path(sys.argv[1]), bytes(range(32))))
outbox.put(Unsent(token="a", conversation_id=1, kind="message", content=Text(body="antes"), created_at=NOON))
outbox.rekey(bytes(32))
os._exit(9)
"""


def test_unsent_and_drafts_survive_a_start(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    outbox = Outbox(database.open_outbox(path, KEY))
    first = Unsent(token="a", conversation_id=1, kind="message", content=Text(body="uno"), created_at=NOON)
    outbox.put(first)
    outbox.put(Unsent(token="b", conversation_id=1, kind="note", content=Text(body="dos"), created_at=NOON))
    outbox.drop("b")
    outbox.put_draft(LocalDraft(conversation_id=4, text="a medias"))
    outbox.put_draft(LocalDraft(conversation_id=5, text="", synced=True))
    outbox.close()
    outbox = Outbox(database.open_outbox(path, KEY))
    assert outbox.all() == [first]
    assert outbox.drafts() == [LocalDraft(conversation_id=4, text="a medias")]
    outbox.close()


def test_rows_come_back_as_they_went(engine: Engine, reader: Reader) -> None:
    rows = [conversation(id, tags=("vip",), owed_since=NOON, assignee_id=ME.id) for id in (1, 2)]
    history = [message(id, at=id // 2) for id in range(1, 9)]
    with engine.begin() as connection:
        writes.put_conversations(connection, rows, ME.id)
        writes.put_conversations(connection, rows, ME.id)
        writes.put_messages(connection, history)
        writes.put_small(connection, [ReadMark(conversation_id=1, inbound_count=3, rev=1), ME])
        writes.put_span(connection, 1, history[0].order, has_older=False)
        writes.put_about(connection, cursor="5-1")
    assert sorted(reader.conversations([1, 2, 3]), key=lambda row: row.id) == rows
    assert reader.messages(1, limit=3) == history[-3:]
    assert reader.messages(1, before=history[-3].order, limit=3) == history[2:5]
    assert reader.small("read_mark", ReadMark) == [ReadMark(conversation_id=1, inbound_count=3, rev=1)]
    assert reader.span(1) == (history[0].order, False)
    assert reader.about("cursor") == "5-1"
    columns, views = reader.index()
    assert list(views["owed"]) == [2, 1]
    assert len(columns) == 2


def test_losing_access_leaves_nothing_behind(engine: Engine, reader: Reader) -> None:
    with engine.begin() as connection:
        writes.put_conversations(connection, [conversation(1), conversation(2)], ME.id)
        writes.put_messages(connection, [message(1), message(2, 2)])
        writes.gone(connection, GoneItem(kind="conversation", id=1))
    assert [row.id for row in reader.conversations([1, 2])] == [2]
    assert reader.messages(1) == []
    search = Search(engine)
    search.start()
    assert [row.id for row in search.ask("mensaje").result(5).messages] == [2]
    search.stop()


def test_what_a_new_snapshot_does_not_bring_is_forgotten(engine: Engine, reader: Reader) -> None:
    with engine.begin() as connection:
        writes.put_conversations(connection, [conversation(1), conversation(2)], ME.id)
        writes.put_messages(connection, [message(1), message(2, 2)])
        writes.begin_anew(connection, keep=[2])
        writes.purge_orphans(connection)
    assert [row.id for row in reader.conversations([1, 2])] == [2]
    assert (reader.messages(1), len(reader.messages(2))) == ([], 1)


def test_search_ignores_accents_and_finds_unfinished_words_newest_first(engine: Engine) -> None:
    texts = ["¿Dónde está mi CAMIÓN?", "el camion llegó", "otra cosa", "camioneta roja"]
    file = Document(media=MediaRef(filename="factura-0042.pdf"))
    with engine.begin() as connection:
        writes.put_messages(connection, [message(id, content=Text(body=body)) for id, body in enumerate(texts, 1)])
        writes.put_messages(connection, [message(9, content=file), message(8, revoked_at=NOON)])
        writes.put_conversations(connection, [conversation(1, name="Íñigo Ñandú", phone="+34600111222")], ME.id)
    search = Search(engine)
    search.start()

    def ids(typed: str) -> list[int]:
        return [row.id for row in search.ask(typed).result(5).messages]

    assert ids("camión") == [4, 2, 1]
    assert ids("camion ") == [2, 1]
    assert ids("ca") == []
    assert [ids(typed) for typed in ("factura", "factura-0042", "0042", "FACTURA-0042.pdf", "0042.")] == [[9]] * 5
    assert ids("0042-factura") == []
    assert ids("mensaje 8") == []
    assert ids('"; DROP (') == []
    assert [row.id for row in search.ask("inigo nandu").result(5).conversations] == [1]
    assert [row.id for row in search.ask("+34600111").result(5).conversations] == [1]
    search.stop()


def test_a_customer_is_found_by_the_words_of_their_record(engine: Engine) -> None:
    record = Contact(
        id=1001, rev=1, name="Ana", tags=("Señorial",), fields={"1": "CL-20418", "2": "yes"}, city="Cancún"
    )
    search = Search(engine)
    search.start()

    def ids(typed: str) -> list[int]:
        return [row.id for row in search.ask(typed).result(5).conversations]

    with engine.begin() as connection:
        writes.put_conversations(connection, [conversation(1), conversation(2)], ME.id)
        writes.put_small(connection, [record])
    assert [ids(words) for words in ("senorial", "CL-20418", "20418", "cancun", "yes")] == [[1]] * 4 + [[]]
    with engine.begin() as connection:
        writes.put_small(connection, [replace(record, rev=2, tags=())])
    assert ids("senorial") == []
    with engine.begin() as connection:
        writes.gone(connection, GoneItem(kind="contact", id=1001))
    assert ids("cancun") == []
    search.stop()


def test_a_new_question_cancels_the_one_before(engine: Engine) -> None:
    search = Search(engine)
    waiting, last = search.ask("primera"), search.ask("segunda")
    search.start()
    assert waiting.cancelled()
    assert last.result(5).messages == []
    search.stop()


@pytest.mark.parametrize(
    "typed, query",
    [
        ("", None),
        ("  ?! ", None),
        ("hola", '"hola"*'),
        ("ho", '"ho"'),
        ("a b OR NOT", '"a" "b" "OR" "NOT"*'),
        ("factura-0042", '"factura 0042"*'),
        ("ana@correo.pe", '"ana correo pe"'),
        ("hola.", '"hola"'),
        ("man\u0303ana", '"ma\u00f1ana"*'),
        ("snake_case NEAR(x)", '"snake case" "NEAR x"'),
    ],
)
def test_what_is_typed_is_never_a_query_language(typed: str, query: str | None) -> None:
    assert to_query(typed) == query


def test_jobs_are_written_in_order_and_a_damaged_file_is_told_once(engine: Engine, reader: Reader) -> None:
    doubts: list[str] = []
    writer = Writer(engine, lambda: doubts.append("doubt"))
    for number in range(50):
        writer.submit(partial(writes.put_about, cursor=str(number)))
    writer.start()
    writer.drained().result(5)
    assert reader.about("cursor") == "49"

    def fail(connection: Any) -> None:
        connection.execute(text("SELECT * FROM nothing"))

    writer.submit(fail)
    writer.submit(fail)
    writer.drained().result(5)
    writer.stop()
    assert doubts == ["doubt"]
    assert "cache-writer" not in {thread.name for thread in threading.enumerate()}


def test_the_first_paint_needs_no_more_than_the_file(tmp_path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        rows = [conversation(id, assignee_id=ME.id if id % 2 else None, team_id=7) for id in range(1, 7)]
        writes.put_conversations(connection, [*rows, conversation(9, state="resolved")], ME.id)
        writes.put_small(connection, [ME])
        writes.put_about(connection, me=str(ME.id))
    path = tmp_path / "cache.db"

    def ids(view: str) -> list[int]:
        first = read_first_paint(path, KEY, view, rows=4)
        assert first is not None
        return [row.id for row in first.conversations]

    assert (ids("mine"), ids("all"), ids("resolved")) == ([5, 3, 1], [6, 5, 4, 3], [9])
    assert (ids("team:7"), ids("owed"), ids("unassigned")) == ([6, 5, 4, 3], [], [6, 4, 2])
    with engine.begin() as connection:
        asked = conversation(2, rev=2, team_id=7, offer=OfferView(id=1, to_user=ME.id))
        writes.put_conversations(connection, [asked], ME.id)
    assert ids("mine") == [2, 5, 3, 1], "what is offered to me stands on top"
    assert read_first_paint(path, OTHER) is None
    assert read_first_paint(tmp_path / "none.db", KEY) is None


def test_the_first_paint_imports_nothing_heavy() -> None:
    code = "import sys, desktop.cache.first_paint, desktop.store.store, desktop.store.hub, desktop.settings\n"
    code += "sys.exit(bool({'sqlalchemy', 'httpx', 'websockets', 'structlog', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
