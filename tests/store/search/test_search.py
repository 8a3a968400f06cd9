"""Search folds accents, matches beginnings of words, finds people, and never shows what a viewer may not see."""

import itertools
from datetime import UTC, datetime, timedelta

import asyncpg
import msgspec
import pytest

from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.plain_text import fold
from backend_gateway.store.search import _MESSAGES, search
from backend_gateway.store.visible import Viewer
from protocol.api import SearchHit
from protocol.content import Content, Document, MediaRef, Text

BASE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SOL = Viewer(1, "supervisor")
ANA = Viewer(2, "agent", "teams", (7,))
LUZ = Viewer(3, "agent", "mine", (8,))


class Archive:
    """Conversations filled by hand; ids are the database's."""

    def __init__(self, pool: asyncpg.Pool, number_id: int) -> None:
        self.pool = pool
        self.number_id = number_id
        self.minutes = itertools.count(1)

    async def talk(self, name: str, *contents: Content | str, team: int | None = None, owner: int | None = None,
                   phone: str | None = None, **contact: str) -> int:  # fmt: skip
        columns = {"name": name, "phone": phone, **contact}
        marks = ", ".join(f"${n}" for n in range(1, len(columns) + 1))
        person = await self.pool.fetchval(
            f"insert into contacts ({', '.join(columns)}) values ({marks}) returning id", *columns.values()
        )
        id_ = await self.pool.fetchval(
            "insert into conversations (number_id, contact_id, team_id, assignee_id) values ($1, $2, $3, $4)"
            " returning id",
            *(self.number_id, person, team, owner),
        )
        for content in contents:
            await self.write(id_, Text(content) if isinstance(content, str) else content)
        return int(id_)

    async def write(self, conversation_id: int, content: Content) -> int:
        at = BASE + timedelta(minutes=next(self.minutes))
        return int(
            await self.pool.fetchval(
                "insert into messages (conversation_id, number_id, direction, author_kind, order_us, at, kind, content,"
                " plain) values ($1, $2, 'in', 'contact', $3, $4, 'text', $5, $6) returning id",
                *(conversation_id, self.number_id, int(at.timestamp() * 1e6), at),
                *(msgspec.json.encode(content).decode(), fold(searchable(content))),
            )
        )

    async def find(
        self, query: str, viewer: Viewer = SOL, limit: int = 50, before: int | None = None
    ) -> list[SearchHit]:
        async with self.pool.acquire() as conn:
            return await search(conn, viewer, query, limit, before)

    async def excerpts(self, query: str, viewer: Viewer = SOL) -> list[str]:
        return [hit.excerpt for hit in await self.find(query, viewer)]


@pytest.fixture
async def archive(pool: asyncpg.Pool) -> Archive:
    number = await pool.fetchval(
        "insert into numbers (phone_number_id, waba_id, phone, name, token_sealed) values ('1', '2', '3', 'x', '')"
        " returning id"
    )
    return Archive(pool, number)


@pytest.mark.parametrize("query", ["cancion", "CANCIÓN", "canción", "canc", "  cancion  favorita "])
async def test_accents_and_capitals_do_not_matter(archive: Archive, query: str) -> None:
    await archive.talk("Mariana", "Mi Canción favorita llegó rota", "Otra cosa")
    assert await archive.excerpts(query) == ["Mi Canción favorita llegó rota"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Pedido CL-20418 pagado", "20418"),
        ("Pedido CL-20418 pagado", "cl-204"),
        ("Escribe a ana.torres@casalumbre.mx", "torres@casa"),
        ("https://casalumbre.mx/muebles?id=5571", "5571"),
        ("Son $6,070.00 en total", "6,070"),
        ("C:\\tmp 'comillas' y <b>", "comillas"),
        ("Ação concluída às 10h", "acao concluida"),
        ("STRASSE oder Straße", "strasse"),
    ],
)
async def test_words_are_found_by_their_beginnings_wherever_signs_stand(
    archive: Archive, text: str, query: str
) -> None:
    await archive.talk("Mariana", text, "nada que ver")
    assert await archive.excerpts(query) == [text]


@pytest.mark.parametrize("query", ["!!", "'", "\\", "a & ! (", "''':*", "%", "<->", "otro:*B", "roto !", "zz\x1f"])
async def test_signs_in_a_query_are_no_operators(archive: Archive, query: str) -> None:
    await archive.talk("Mariana", "El librero roto")
    assert await archive.excerpts(query) in ([], ["El librero roto"])


async def test_every_word_must_be_there_and_newest_comes_first(archive: Archive) -> None:
    await archive.talk("Mariana", "librero roto", "librero nuevo", "el roto es otro", "roto mi librero")
    assert await archive.excerpts("roto librero") == ["roto mi librero", "librero roto"]


async def test_pages_continue_after_the_last_hit(archive: Archive) -> None:
    await archive.talk("Mariana", *(f"pedido {n}" for n in range(7)))
    first = await archive.find("pedido", limit=3)
    second = await archive.find("pedido", limit=3, before=first[-1].message_id)
    assert [hit.excerpt for hit in first + second] == [f"pedido {n}" for n in (6, 5, 4, 3, 2, 1)]


async def test_pages_reach_into_other_years(archive: Archive) -> None:
    talk = await archive.talk("Mariana", *(f"pedido {n}" for n in range(6)))
    await archive.pool.execute(
        "update messages set at = now() - make_interval(days => (array[900, 400, 70, 30, 8, 0])[id::int])"
        " where conversation_id = $1",
        talk,
    )
    found: list[SearchHit] = []
    while page := await archive.find("pedido", limit=2, before=found[-1].message_id if found else None):
        found += page
    assert [hit.excerpt for hit in found] == [f"pedido {n}" for n in (5, 4, 3, 2, 1, 0)]


async def test_invisible_conversations_are_not_found(archive: Archive) -> None:
    await archive.talk("Uno", "sofá de todos")
    await archive.talk("Dos", "sofá de ventas", team=7)
    await archive.talk("Tres", "sofá de soporte", team=8)
    await archive.talk("Cuatro", "sofá de Ana en soporte", team=8, owner=2)
    everything = {"sofá de todos", "sofá de ventas", "sofá de soporte", "sofá de Ana en soporte"}
    assert set(await archive.excerpts("sofa")) == everything
    assert set(await archive.excerpts("sofa", ANA)) == everything - {"sofá de soporte"}
    assert set(await archive.excerpts("sofa", LUZ)) == {"sofá de todos", "sofá de soporte"}


async def test_people_are_found_first_and_only_where_visible(archive: Archive) -> None:
    angeles = await archive.talk("Ángeles Núñez", "hola", phone="5215541702288", username="angie.n", team=7)
    await archive.talk("Otra", "le dije a Nuñez que sí", team=8)
    hits = await archive.find("nunez")
    assert [(hit.name, hit.excerpt) for hit in hits] == [
        ("Ángeles Núñez", "5215541702288 · angie.n"),
        ("Otra", "le dije a Nuñez que sí"),
    ]
    for query in ("angeles nu", "41702288", "+52 1 55 4170 2288", "angie"):
        assert [hit.conversation_id for hit in await archive.find(query)] == [angeles], query
    assert [hit.name for hit in await archive.find("nunez", LUZ)] == ["Otra"]
    assert await archive.find("%eles") == []


async def test_the_excerpt_is_one_line_around_the_hit(archive: Archive) -> None:
    await archive.talk("Mariana", "principio " * 40 + "\n\nla Cancelación\tfue ayer " + "final " * 40)
    [excerpt] = await archive.excerpts("cancelacion")
    assert "la Cancelación fue ayer" in excerpt
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert len(excerpt) < 200
    assert "\n" not in excerpt


async def test_file_names_are_words_too(archive: Archive) -> None:
    await archive.talk("Mariana", Document(MediaRef(filename="Cotización_final.pdf")))
    assert await archive.excerpts("cotizacion final") == ["Cotización_final.pdf"]


async def test_what_was_taken_back_is_not_found(archive: Archive) -> None:
    talk = await archive.talk("Mariana", "mi clave secreta")
    await archive.pool.execute("update messages set revoked_at = now() where conversation_id = $1", talk)
    assert await archive.excerpts("secreta") == []


async def test_lesson_37_the_index_is_used(archive: Archive) -> None:
    await archive.talk("Mariana", "hola")
    async with archive.pool.acquire() as conn, conn.transaction():
        for way in ("seqscan", "indexscan", "nestloop"):  # an empty table is read whole otherwise
            await conn.execute(f"set local enable_{way} = off")
        sql = _MESSAGES.format(visible="true")
        plan = await conn.fetch(f"explain {sql}", "'hola':*", 10, BASE, BASE, 1)
    assert "messages_words_idx" in str(plan)
