"""Between two versions both run: a step of the schema only adds, so that the gateway before goes on while it is taken.

Each step is taken on a real database and what it did is read back (docs/decisions/0034).
"""

import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from alembic import command

from backend_gateway.store import hydrate, migrations
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import create_database, drop_database
from backend_gateway.store.engine import connect
from backend_gateway.store.migrate import migrate
from protocol.content import Text

_COLUMNS = """
select table_name || '.' || column_name, data_type,
  is_nullable = 'YES' or column_default is not null or is_identity = 'YES'
from information_schema.columns where table_schema = 'public' and table_name <> 'alembic_version'
"""
_CONSTRAINTS = """
select c.conrelid::regclass || '.' || c.conname, pg_get_constraintdef(c.oid) from pg_constraint c
join pg_namespace n on n.oid = c.connamespace where n.nspname = 'public' and c.contype in ('c', 'u', 'f', 'x')
"""
_STORY = """
with n as (insert into numbers (phone_number_id, waba_id, phone, name, token_sealed)
  values ('1', 'w', '1', 'Ventas', '') returning id), k as (insert into contacts (name) values ('Ana') returning id),
c as (insert into conversations (number_id, contact_id) select n.id, k.id from n, k returning id, number_id)
insert into messages (conversation_id, number_id, direction, author_kind, author_id, wamid, order_us, at, kind, content)
select c.id, c.number_id, 'in', 'customer', k.id, 'wamid.1', 1, now(), 'text', '{"type": "text", "body": "hola"}'
from c, k returning id
"""
Schema = tuple[dict[str, tuple[str, bool]], dict[str, str]]
BEFORE_RELEASES: dict[str, set[str]] = {
    "0035": {"audit.chain_hash is gone or another type", "audit.chain_seq is gone or another type"},
}
"""Steps taken before there was a version anybody ran, and what they took away: columns nothing ever wrote."""


@pytest.fixture
def empty_url(cluster: EmbeddedPostgres) -> Iterator[str]:
    """The address of a database with nothing in it."""
    name = f"test_{uuid.uuid4().hex}"
    create_database(cluster.dsn("postgres"), name, template="template0")
    yield cluster.dsn(name)
    drop_database(cluster.dsn("postgres"), name)


def _in_order() -> list[str]:
    """Every step, the first one first."""
    follows = {}
    for path in (Path(migrations.__file__).parent / "versions").glob("[0-9]*.py"):
        text = path.read_text("utf-8")
        found = re.search(r'^down_revision = "(\d+)"', text, re.MULTILINE)
        follows[found[1] if found else ""] = path.name.partition("_")[0]
    order, last = [], ""
    while last in follows:
        order.append(last := follows[last])
    return order


async def _schema(conn: asyncpg.Connection) -> Schema:
    columns = {name: (kind, optional) for name, kind, optional in await conn.fetch(_COLUMNS)}
    return columns, {row[0]: row[1] for row in await conn.fetch(_CONSTRAINTS)}


def broken_by(before: Schema, after: Schema) -> set[str]:
    """What the gateway before would stumble over: it reads and writes by the names and types it knows."""
    columns, constraints = before
    tables = {name.split(".")[0] for name in columns}
    gone = [name for name, (kind, _) in columns.items() if after[0].get(name, ("",))[0] != kind]
    found = {f"{name} is gone or another type" for name in gone}
    for name, (_, optional) in after[0].items():
        old = columns.get(name)
        if name.split(".")[0] in tables and not optional and (old is None or old[1]):
            found.add(f"{name} must be given now")
    for name, told in after[1].items():
        if name not in constraints and name.split(".")[0] in tables and not told.startswith("FOREIGN KEY"):
            found.add(f"{name} holds for rows of before")
    return found


async def test_each_step_only_adds(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    to = command.upgrade
    conn = await connect(empty_url)
    found: dict[str, set[str]] = {}
    try:
        before: Schema = ({}, {})
        for revision in _in_order():
            with monkeypatch.context() as patch:
                patch.setattr(command, "upgrade", lambda config, _, wanted=revision: to(config, wanted))
                await migrate(empty_url)
            after = await _schema(conn)
            if broken := broken_by(before, after):
                found[revision] = broken
            before = after
    finally:
        await conn.close()
    assert found == BEFORE_RELEASES


@pytest.mark.parametrize("since", [revision for revision in _in_order() if revision >= "0001"])
async def test_a_database_of_every_step_reaches_the_newest_with_what_is_in_it(
    empty_url: str, monkeypatch: pytest.MonkeyPatch, since: str
) -> None:
    to = command.upgrade
    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", lambda config, _: to(config, since))
        await migrate(empty_url)
    conn = await connect(empty_url)
    try:
        message = await conn.fetchval(_STORY)
        await migrate(empty_url)
        [(id_, read)] = (await hydrate.messages(conn, [message])).items()
        numbers = await hydrate.numbers(conn)
    finally:
        await conn.close()
    assert (id_, read.content) == (message, Text("hola"))
    assert [one.name for one in numbers.values()] == ["Ventas"]


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ({}, "t.a is gone"),
        ({"t.a": ("integer", True)}, "t.a is gone or another type"),
        ({"t.a": ("text", True), "t.b": ("text", False)}, "t.b must be given now"),
        ({"t.a": ("text", False)}, "t.a must be given now"),
        ({"t.a": ("text", True), "t.b": ("text", True)}, ""),
        ({"t.a": ("text", True), "u.b": ("text", False)}, ""),
    ],
)
def test_what_breaks_the_version_before_is_seen(after: dict[str, Any], words: str) -> None:
    found = broken_by(({"t.a": ("text", True)}, {}), (after, {}))
    assert ("".join(found)).startswith(words)
    assert bool(found) == bool(words)
