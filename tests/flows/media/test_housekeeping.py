"""What has had its time goes, in the order clients read; what is young or in use stays."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from backend_gateway.feed.cursor import Cursor
from backend_gateway.feed.epoch import complete_after
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.workers import housekeeping
from backend_gateway.workers.housekeeping import Housekeeper

NOW = datetime.now(UTC)


@pytest.fixture
def keeper(pool: asyncpg.Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Housekeeper:
    monkeypatch.setattr(housekeeping, "BATCH", 3)
    return Housekeeper(pool, MediaFiles(tmp_path / "store"), lambda: NOW)


async def test_old_events_go_and_their_followers_take_a_snapshot(pool: asyncpg.Pool, keeper: Housekeeper) -> None:
    for days in (20, 19, 18, 17, 16, 15, 13, 15, 1):  # a clock that was set back does not tear a hole
        await pool.execute(
            "insert into event_log (kind, entity_id, rev, at) values (1, 1, 1, $1)", NOW - timedelta(days=days)
        )
    rows = await pool.fetch("select xid, seq from event_log order by xid, seq")
    assert (await keeper.clean())["event_log"] == 6
    left = await pool.fetch("select xid, seq from event_log order by xid, seq")
    assert left == rows[6:]
    async with pool.acquire() as conn:
        assert await complete_after(conn) == Cursor(*rows[5])
    assert (await keeper.clean())["event_log"] == 0


async def test_old_rows_go_and_young_ones_stay(pool: asyncpg.Pool, keeper: Housekeeper) -> None:
    user = await pool.fetchval("insert into users (email, name, password_hash) values ('a', 'a', '') returning id")
    for days in (100, 95, 94, 93, 32, 1):
        at = NOW - timedelta(days=days)
        await pool.execute("insert into sign_in_attempts (account, device, ok, at) values ('a', 'd', true, $1)", at)
        await pool.execute(
            "insert into orphan_statuses (number_id, wamid, fact, at, known_at) values (1, 'w', '{}', $1, $1)", at
        )
        await pool.execute(
            "insert into sessions (user_id, token_hash, device, expires_at, revoked_at)"
            " values ($1, sha256(gen_random_uuid()::text::bytea), 'd', $2, $3)",
            *(user, NOW + timedelta(days=30 - days), at if days == 32 else None),
        )
        await pool.execute(
            "insert into media (direction, kind, mime, created_at, message_id) values ('out', 'image', 'x', $1, $2)",
            *(at, 5 if days == 100 else None),
        )
    gone = await keeper.clean()
    assert {name: count for name, count in gone.items() if count} == {
        "orphan_statuses": 5,
        "sign_in_attempts": 4,
        "sessions": 5,
        "uploads": 4,
    }


async def test_an_upload_goes_a_day_later_unless_it_left_or_somebody_plans_to_send_it(
    pool: asyncpg.Pool, keeper: Housekeeper
) -> None:
    ana, bea = [
        await pool.fetchval("insert into users (email, name, password_hash) values ($1, $1, '') returning id", name)
        for name in ("ana", "bea")
    ]
    number = "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed) values"
    number_id = await pool.fetchval(f"{number} ('1', '2', '', '3', 'n', '') returning id")
    contact = await pool.fetchval("insert into contacts (name) values ('c') returning id")
    chat = await pool.fetchval(
        "insert into conversations (number_id, contact_id) values ($1, $2) returning id", number_id, contact
    )
    await pool.execute(
        "insert into scheduled_messages (conversation_id, author_id, client_token, content, due_at, latest_at)"
        " values ($1, $2, gen_random_uuid(), '{}', now(), now())",
        *(chat, bea),
    )
    row = (
        "insert into media (direction, kind, mime, created_at, uploaded_by, wa_id)"
        " values ('out', 'image', 'x', $1, $2, $3)"
    )
    old, young = NOW - timedelta(days=2), NOW - timedelta(hours=20)
    for at, who, wa_id in ((old, ana, None), (young, ana, None), (old, ana, "at Meta"), (old, bea, None)):
        await pool.execute(row, at, who, wa_id)
    assert (await keeper.clean())["uploads"] == 1
    left = await pool.fetch("select created_at, uploaded_by, wa_id from media order by id")
    assert [tuple(one) for one in left] == [(young, ana, None), (old, ana, "at Meta"), (old, bea, None)]


async def test_what_a_killed_process_left_half_written_goes_a_day_later(
    keeper: Housekeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    shelf = tmp_path / "store" / "ab"
    shelf.mkdir()
    for age, name in ((2, "old"), (0, "young")):
        aside = shelf / f".{name.encode().hex():0>32}"
        workspace = tmp_path / "tmp" / f"relevo-media-{name}"
        workspace.mkdir(parents=True)
        (workspace / "upload").write_text("half")
        for path in (aside, shelf / f".of-an-admin-{name}", tmp_path / "tmp" / f"other-{name}"):
            path.write_text("half")
        for path in (aside, workspace, shelf / f".of-an-admin-{name}", tmp_path / "tmp" / f"other-{name}"):
            os.utime(path, (time.time() - age * 86400,) * 2)
    assert (await keeper.clean())["leftovers"] == 2
    assert sorted(path.name for path in shelf.iterdir()) == [
        f".{b'young'.hex():0>32}",
        ".of-an-admin-old",
        ".of-an-admin-young",
    ]
    assert sorted(path.name for path in (tmp_path / "tmp").iterdir()) == [
        "other-old",
        "other-young",
        "relevo-media-young",
    ]


async def test_files_of_nobody_go_a_day_late(pool: asyncpg.Pool, keeper: Housekeeper, tmp_path: Path) -> None:
    kept = {}
    for name in ("used", "thumbnail", "orphan", "young"):
        source = tmp_path / name
        source.write_text(name)
        kept[name] = await keeper.files.put(source)
        if name != "young":
            old = time.time() - 2 * 86400
            os.utime(tmp_path / "store" / kept[name][:2] / kept[name], (old, old))
    await pool.execute(
        "insert into media (direction, kind, mime, sha256, thumbnail_sha256) values ('in', 'image', 'x', $1, $2)",
        *(kept["used"], kept["thumbnail"]),
    )
    assert (await keeper.clean())["files"] == 1
    for name in ("used", "thumbnail", "young"):
        assert await keeper.files.size(kept[name]) == len(name)
    with pytest.raises(FileNotFoundError):
        await keeper.files.size(kept["orphan"])


async def test_a_file_that_is_uploaded_again_is_young_again(keeper: Housekeeper, tmp_path: Path) -> None:
    source = tmp_path / "file"
    source.write_text("the same")
    sha256 = await keeper.files.put(source)
    old = time.time() - 2 * 86400
    os.utime(tmp_path / "store" / sha256[:2] / sha256, (old, old))
    assert await keeper.files.put(source) == sha256
    assert (await keeper.clean())["files"] == 0


TALK = """
with n as (insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)
           values ('1', '1', 'p', '51', 'N', '') returning id),
  k as (insert into contacts (name) values ('Ana') returning id)
insert into conversations (number_id, contact_id, state, episode_id) select n.id, k.id, 'open', 7 from n, k returning id
"""


async def test_what_no_report_reads_goes_by_age_and_the_rest_stays(pool: asyncpg.Pool, keeper: Housekeeper) -> None:
    talk = await pool.fetchval(TALK)
    user = await pool.fetchval("insert into users (email, name, password_hash) values ('a', 'a', '') returning id")
    reply = await pool.fetchval("insert into quick_replies (code, title, body) values ('a', '', '') returning id")
    episode = await pool.fetchval(
        "insert into episodes (conversation_id, started_at) values ($1, $2) returning id", talk, NOW
    )
    for days in (400, 200, 100, 10):
        at = NOW - timedelta(days=days)
        decided = "insert into routing_decisions (conversation_id, episode_id, at, outcome, owner_version, body) values"
        await pool.execute(
            f"{decided} ($1, 7, $2, 'assigned', 1, '{{}}'), ($1, 6, $2, 'assigned', 1, '{{}}')", talk, at
        )
        await pool.execute("insert into alerts (kind, cause, at, closed_at) values ('x', $1, $2, $2)", str(days), at)
        await pool.execute("insert into alerts (kind, cause, at) values ('x', $1, $2)", f"open {days}", at)
        await pool.execute("insert into quick_reply_uses values ($1, $2, $3)", reply, user, at)
        for state in ("cancelled", "refused", "sent", "asks"):
            await pool.execute(
                "insert into scheduled_messages (conversation_id, author_id, client_token, content, due_at, latest_at,"
                """ state) values ($1, $2, gen_random_uuid(), '{"type":"text","body":"x"}', $3, $3, $4)""",
                *(talk, user, at, state),
            )
        await pool.execute(
            "insert into clocks (conversation_id, episode_id, target, started_at, ended_at, allowed_s, state)"
            " values ($1, $2, 'first_response', $3, $3, 300, 'met')",
            *(talk, episode, at),
        )
    gone = await keeper.clean()
    assert {name: gone[name] for name in ("routing_decisions", "alerts", "quick_reply_uses", "scheduled")} == {
        "routing_decisions": 1,  # why here, of the open case, stays
        "alerts": 2,
        "quick_reply_uses": 3,  # only the last month ranks them
        "scheduled": 4,
    }
    assert await pool.fetchval("select count(*) from alerts where closed_at is null") == 4
    assert await pool.fetchval("select count(*) from scheduled_messages where state in ('sent', 'asks')") == 8
    assert await pool.fetchval("select count(*) from clocks") == 4, "reports are made of them"
    keeper.kept = {"routing_decisions": timedelta(days=30)}
    assert (await keeper.clean())["routing_decisions"] == 2
