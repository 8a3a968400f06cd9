"""The imported product list as a template's form asks for it: by SKU first, by name, and never as a pattern."""

import pytest

from backend_gateway.actions.products import import_products
from backend_gateway.store.unit import Unit
from tests.flows.api.conftest import Office

LIST = {"OLMO-180": "Mesa Olmo 180", "OLMO-120": "Mesa Olmo 120", "SIL-1": "Silla para mesa", "A_B%C": "Raro 100 %"}


@pytest.mark.parametrize(
    ("words", "skus"),
    [
        ("", {"OLMO-180", "OLMO-120", "SIL-1", "A_B%C"}),
        ("olmo", {"OLMO-120", "OLMO-180"}),
        ("mesa", {"OLMO-120", "OLMO-180", "SIL-1"}),
        ("sil", {"SIL-1"}),
        ("_b%", {"A_B%C"}),
        ("%", {"A_B%C"}),
        ("nada", set()),
    ],
)
async def test_products_are_found_by_sku_and_by_name(office: Office, words: str, skus: set[str]) -> None:
    async with Unit(office.pool) as unit:
        await import_products(unit, None, LIST)
    answer = await office.ask("ana", "GET", "/api/products", params={"q": words})
    assert {row["sku"] for row in answer.json()} == skus
    assert all(LIST[row["sku"]] == row["name"] for row in answer.json())
    assert (await office.ask("ana", "GET", "/api/products", params={"q": words, "limit": 1})).json() == (
        answer.json()[:1]
    )
