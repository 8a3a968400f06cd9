"""The operator's commands after the first day: products with names, a number back on its feet."""

from pathlib import Path

import asyncpg
import pytest

from backend_gateway.actions.products import read_products
from backend_gateway.errors import BadRequest
from tests.flows.api.test_cli import Operator, operator

__all__ = ["operator"]


@pytest.mark.parametrize(
    "text", ["sku,name\nLB-1,Librero\nRE-80,Repisa\n", "\ufeffName;SKU\r\nLibrero;LB-1\r\nRepisa;RE-80\r\n"]
)
def test_products_of_any_spreadsheet(tmp_path: Path, text: str) -> None:
    path = tmp_path / "products.csv"
    path.write_text(text, encoding="utf-8")
    assert read_products(path) == {"LB-1": "Librero", "RE-80": "Repisa"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"code,title\nx,y\n", "columns sku and name"),
        (b"sku,name\n,\n", "names no product"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_bad_file_says_what_is_wrong(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "products.csv"
    path.write_bytes(content)
    with pytest.raises(BadRequest, match=says):
        read_products(path)


async def _fetchval(dsn: str, sql: str) -> object:
    conn = await asyncpg.connect(dsn)
    try:
        return await conn.fetchval(sql)
    finally:
        await conn.close()


def _ask(dsn: str, sql: str) -> object:
    import asyncio

    return asyncio.run(_fetchval(dsn, sql))


def test_importing_products_twice_renames_only_what_changed(
    operator: Operator, database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "p.csv"
    path.write_text("sku,name\nA,Mesa\nB,Silla\n", encoding="utf-8")
    assert operator.types("import-products", str(path))[:2] == (
        0,
        "2 products read, 2 new or renamed. Orders from now on show their names.\n",
    )
    path.write_text("sku,name\nA,Mesa Olmo\nB,Silla\n", encoding="utf-8")
    assert "1 new or renamed" in operator.types("import-products", str(path))[1]
    assert _ask(database_url, "select name from sku_names where sku = 'A'") == "Mesa Olmo"


def test_a_stopped_number_sends_again_with_its_new_token(operator: Operator, database_url: str) -> None:
    operator.adds_number()
    _ask(database_url, "update numbers set state = 'stopped', stop_reason = 'disconnected'")
    before = _ask(database_url, "select token_sealed from numbers")
    code, _, _ = operator.types("resume-number", "--phone-number-id", "111", "--new-token", pipe="EAAnew\n")
    assert code == 0
    assert _ask(database_url, "select state from numbers") == "active"
    assert _ask(database_url, "select token_sealed from numbers") != before


def test_a_number_nobody_added_is_told(operator: Operator) -> None:
    code, _, error = operator.types("resume-number", "--phone-number-id", "404")
    assert code == 1
    assert "no number" in error
