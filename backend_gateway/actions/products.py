"""Product names by SKU: imported from a file, shown on the lines of catalogue orders."""

import csv
from pathlib import Path

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest
from backend_gateway.store import audit
from backend_gateway.store.unit import Unit

_LARGEST = 20 * 1024 * 1024
_UPSERT = """
insert into sku_names as s (sku, name) select * from unnest($1::text[], $2::text[])
on conflict (sku) do update set name = excluded.name, imported_at = now() where s.name <> excluded.name
returning sku
"""


def read_products(path: Path) -> dict[str, str]:
    """Names by SKU from a CSV with a header. Spreadsheets' separators and byte order mark are understood.

    Raises BadRequest that says what is wrong with the file.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise BadRequest(f"{path.name} is larger than 20 MB: split it.")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRequest(f"{path.name} cannot be read as UTF-8 text: {error}.") from None
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)
    rows = csv.DictReader(text.splitlines(), delimiter=separator)
    columns = {name.strip().lower(): name for name in rows.fieldnames or () if name}
    if not {"sku", "name"} <= set(columns):
        raise BadRequest(f"{path.name} needs the columns sku and name in its first line.")
    pairs = ((row[columns["sku"]] or "", row[columns["name"]] or "") for row in rows)
    found = {sanitise(sku.strip()): sanitise(name.strip()) for sku, name in pairs if sku.strip() and name.strip()}
    if not found:
        raise BadRequest(f"{path.name} names no product.")
    return found


async def import_products(unit: Unit, actor_id: int | None, products: dict[str, str]) -> int:
    """Keep these names; how many are new or changed. Names that are not in the file stay."""
    changed = len(await unit.conn.fetch(_UPSERT, list(products), list(products.values())))
    await audit.record(unit.conn, actor_id, "products.imported", detail={"read": len(products), "changed": changed})
    return changed
