"""Read product names from a CSV file, so that catalogue orders show names instead of codes."""

import argparse
from pathlib import Path

from backend_gateway.actions.products import import_products, read_products
from backend_gateway.cli.opened import opened_unit
from backend_gateway.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """The file."""
    parser.add_argument("file", type=Path, help="CSV with the columns sku and name (comma, semicolon or tab)")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest (unreadable, no such columns, nothing in it)."""
    products = read_products(arguments.file)
    async with opened_unit(settings, "import-products") as unit:
        changed = await import_products(unit, None, products)
    print(f"{len(products)} products read, {changed} new or renamed. Orders from now on show their names.")
    return 0
