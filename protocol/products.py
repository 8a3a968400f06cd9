"""Products of the catalogue as an admin imported them: what a template's product list is put together from."""

from msgspec import Struct


class Product(Struct):
    """An entry of `GET /api/products`. `sku` is what WhatsApp calls the product's retailer id."""

    sku: str
    name: str
