"""Inner objects that some messages carry: media, contact cards, order lines.

Called by `messages` and by scripted customers. Shapes: FACTS 2.
"""

from sandbox.builders.base import Json, present


def media(
    media_id: str,
    mime_type: str,
    sha256: str,
    *,
    caption: str | None = None,
    url: str | None = None,
    **more: object,
) -> Json:
    """Object under image, video, audio, document or sticker. `sha256` is base64 here (and hex in the media lookup)."""
    return present(caption=caption, mime_type=mime_type, sha256=sha256, id=media_id, url=url, **more)


def contact_card(name: str, phone: str, *, wa_id: str | None = None, company: str | None = None) -> Json:
    """Entry of `contacts[]` inside a contacts message."""
    first, _, last = name.partition(" ")
    names = present(formatted_name=name, first_name=first, last_name=last or None)
    number = present(phone=phone, wa_id=wa_id, type="CELL")
    return {"name": names, "phones": [number]} | present(org=company and {"company": company})


def order_item(retailer_id: str, quantity: int, price: float, currency: str = "MXN") -> Json:
    """Entry of `product_items[]`."""
    return {"product_retailer_id": retailer_id, "quantity": quantity, "item_price": price, "currency": currency}
