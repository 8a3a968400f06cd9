"""`relevo-gateway setup`: each answer is checked at once, and it ends with a link that configures the clients."""

import asyncio
import tomllib
from pathlib import Path

import asyncpg
import pytest

from backend_gateway import settings
from backend_gateway.cli.reaching import reach
from protocol.rules.join_link import JoinLink, read_link
from sandbox import Sandbox
from tests.flows.api.test_cli import PASSWORD, Operator, operator
from tests.flows.line.conftest import Office, line

__all__ = ["line", "operator"]


def answers(meta: Sandbox, address: str = "http://127.0.0.1:9", **other: str) -> str:
    known = {
        "address": address, "company": "Casa Lumbre", "email": "ada@casalumbre.mx", "name": "Ada", "language": "es",
        "password": PASSWORD, "id": meta.phone_number_id, "waba": meta.waba_id, "token": meta.token,
        "app_secret": meta.app_secret, "verify": "una palabra", "called": "Ventas",
    }  # fmt: skip
    return "\n".join((known | other).values()) + "\n"


async def set_up(operator: Operator, meta: Sandbox, pipe: str) -> tuple[int, str, str]:
    operator.patch.setenv("RELEVO_GRAPH_URL", meta.base_url)
    return await asyncio.to_thread(lambda: operator.types("setup", pipe=pipe))


async def test_a_company_is_set_up_by_its_answers(operator: Operator, pool: asyncpg.Pool, tmp_path: Path) -> None:
    (tmp_path / "gateway.toml").write_text('log_format = "json"\ncompany = "Another"\n')
    async with Sandbox() as meta:
        code, out, err = await set_up(operator, meta, answers(meta))
    assert (code, err) == (0, "")
    assert "Nothing answers at 127.0.0.1:9 yet" in out
    link = next(text for text in map(str.strip, out.splitlines()) if text.startswith("relevo://"))
    assert read_link(link) == JoinLink(server="http://127.0.0.1:9", company="Casa Lumbre")
    kept = tomllib.loads((tmp_path / "gateway.toml").read_text())
    assert kept == {"log_format": "json", "company": "Casa Lumbre", "addresses": "http://127.0.0.1:9"}
    found = settings.load({"RELEVO_DATA_DIR": str(tmp_path)})
    assert (found.company, found.addresses) == ("Casa Lumbre", ("http://127.0.0.1:9",))
    assert await pool.fetchval("select role from users where email = 'ada@casalumbre.mx'") == "admin"
    assert await pool.fetchval("select name from numbers") == "Ventas"
    assert await pool.fetchval("select count(*) from webhook_secrets") == 2
    for secret in (PASSWORD, meta.token, meta.app_secret):
        assert secret not in out + err


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"address": "not an address"}, "Write it like"),
        ({"company": "x" * 121}, "Write a name"),
        ({"language": "fr"}, "Write es, en or pt"),
        ({"password": "short"}, "assword"),
        ({"token": "EAAsomebodyElses"}, "Meta does not accept it"),
    ],
)
async def test_a_wrong_answer_is_said_with_what_to_do(
    operator: Operator, pool: asyncpg.Pool, wrong: dict[str, str], words: str
) -> None:
    async with Sandbox() as meta:
        code, out, err = await set_up(operator, meta, answers(meta, **wrong))
    assert code == 1
    assert words in err, err + out
    assert await pool.fetchval("select count(*) from numbers") == 0


async def test_admin_and_number_may_be_there_already_or_come_later(operator: Operator, pool: asyncpg.Pool) -> None:
    async with Sandbox() as meta:
        code, out, _ = await set_up(operator, meta, "http://127.0.0.1:9\nCasa Lumbre\n\n\n")
    assert code == 0
    assert "relevo://join" in out
    assert await pool.fetchval("select count(*) from users") == 0


async def test_where_an_address_leads(line: Office) -> None:
    assert (await reach(line.gateway.url)).good
    assert "Something else" in (await reach(line.sandbox.base_url)).words
    secure = line.gateway.url.replace("http:", "https:")
    assert "does not speak HTTPS" in (await reach(secure)).words
