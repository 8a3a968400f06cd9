"""`relevo-gateway replay`: what it prints and writes, and that the database stays as it was."""

import asyncio
import csv
import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg

from tests.flows.api.test_cli import Operator, operator

__all__ = ["operator"]

NOW = datetime.now(UTC)
_OFFICE = """
insert into teams (name) values ('Ventas'), ('=Soporte');
insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)
  values ('1', '2', 'p', '51900', 'Casa', '');
insert into contacts (name, profile_name) values ('Marisol', '');
insert into conversations (number_id, contact_id, owner_kind) values (1, 1, 'queue');
insert into policies (kind, subject, version, body, at) values
  ('rules', 0, 1, '{"version": 1, "otherwise": {"team_id": 1}}', now() - interval '1 day');
insert into episodes (conversation_id, started_at, first_inbound_at)
  values (1, now() - interval '1 hour', now() - interval '1 hour');
insert into owner_segments (episode_id, owner_kind, started_at, reason)
  values (1, 'queue', now() - interval '1 hour', 'customer');
"""


def _digest(rows: list[asyncpg.Record]) -> str:
    return hashlib.sha256("\n".join(row[0] for row in rows).encode()).hexdigest()


def ask(url: str, *statements: str) -> list[str]:
    """Run statements; every row of every table as one text each."""

    async def work() -> list[str]:
        conn = await asyncpg.connect(url)
        try:
            for sql in statements:
                await conn.execute(sql)
            tables = await conn.fetch("select tablename from pg_tables where schemaname = 'public' order by 1")
            return [
                f"{table} {_digest(await conn.fetch(f'select t::text from {table} t order by 1'))}"
                for (table,) in tables
            ]
        finally:
            await conn.close()

    return asyncio.run(work())


def period(hours: float = 2) -> tuple[str, ...]:
    return ("--from", (NOW - timedelta(hours=hours)).isoformat(), "--to", (NOW + timedelta(hours=1)).isoformat())


def test_it_prints_a_table_writes_files_and_nothing_else(operator: Operator, database_url: str, tmp_path: Path) -> None:
    before = ask(database_url, _OFFICE)
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps({"version": 2, "otherwise": {"team_id": 2}}))
    out, lines = tmp_path / "out.json", tmp_path / "out.csv"
    code, printed, told = operator.types(
        "replay", *period(), "--rules", str(rules), "--json", str(out), "--csv", str(lines)
    )
    assert (code, told) == (0, "")
    assert "1 cases, 1 would have come out otherwise" in printed
    assert "team =Soporte" in printed
    found = json.loads(out.read_text())
    assert found["cases"][0]["would"]["team_id"] == 2
    [case] = list(csv.DictReader(lines.read_text(encoding="utf-8").splitlines()))
    assert (case["really_team"], case["would_team"]) == ("", "'=Soporte")
    assert ask(database_url) == before


def test_the_rules_of_then_give_what_was(operator: Operator, database_url: str) -> None:
    ask(database_url, _OFFICE)
    code, printed, _ = operator.types("replay", *period(), "--json", "-")
    assert code == 0
    assert json.loads(printed)["summary"]["cases"] == 1


def test_what_is_wrong_is_told_in_a_sentence(operator: Operator, database_url: str, tmp_path: Path) -> None:
    ask(database_url, _OFFICE)
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    gone = tmp_path / "none.json"
    unknown = tmp_path / "unknown.json"
    unknown.write_text(json.dumps({"version": 1, "otherwise": {"team_id": 99}}))
    wrong: tuple[tuple[tuple[str, ...], str], ...] = (
        (("--from", "yesterday", "--to", "today"), "--from: a day or a time like"),
        (("--from", "2026-01-02", "--to", "2026-01-01"), "Choose a period"),
        ((*period(), "--rules", str(bad)), "missing required field"),
        ((*period(), "--rules", str(gone)), "cannot be read"),
        ((*period(), "--rules", str(unknown)), "team"),
    )
    for arguments, words in wrong:
        code, printed, told = operator.types("replay", *arguments)
        assert (code, printed) == (1, ""), arguments
        assert words in told
        assert len(told.splitlines()) == 1, told
