"""Messages that answer ours: taps on buttons, rows of lists, filled-in flows, orders."""

import json
from decimal import Decimal, InvalidOperation

from backend_gateway.channels.whatsapp.parse.lenient import loads
from backend_gateway.channels.whatsapp.payloads import FormReply, Message, Number, ProductItem
from protocol.content import ButtonReply, Content, FlowReply, ListReply, Order, OrderItem, System

Built = tuple[Content, None] | None
_MOST_ITEMS = 1000


def button(message: Message) -> Built:
    """Quick reply of a template; the title is what the customer sees, the payload what we put behind it."""
    found = message.button
    if found is None or (title := found.text or found.payload) is None:
        return None
    return ButtonReply(title=title, payload=found.payload, of_template=True), None


def interactive(message: Message) -> Built:
    """Answer to an interactive message of ours, whatever its kind."""
    found = message.interactive
    if found is None:
        return None
    if (tapped := found.button_reply) is not None:
        return ButtonReply(title=tapped.title or tapped.id or "", payload=tapped.id), None
    if (row := found.list_reply) is not None:
        return ListReply(title=row.title or row.id or "", row_id=row.id or "", description=row.description), None
    if found.nfm_reply is not None:
        return flow(found.nfm_reply), None
    if (answer := found.call_permission_reply) is not None:
        return System(event="call_permission_reply", body=answer.response), None
    return None


def flow(reply: FormReply) -> FlowReply:
    """The answers of a flow in the customer's order; `raw` when Meta's JSON inside the string is broken."""
    text = reply.response_json
    if not text:
        return FlowReply(name=reply.name, body=reply.body)
    try:
        answers = loads(text.encode("utf-8", "replace"))
        fields = tuple((key, _plain(value)) for key, value in answers.items())
    except (ValueError, RecursionError, AttributeError):
        return FlowReply(name=reply.name, body=reply.body, raw=text)
    return FlowReply(name=reply.name, body=reply.body, fields=fields)


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def order(message: Message) -> Built:
    """A basket. Lines without an article are left out; a basket without lines is not understood."""
    found = message.order
    if found is None:
        return None
    items = tuple(item for line in (found.product_items or [])[:_MOST_ITEMS] if (item := _line(line)) is not None)
    if not items:
        return None
    return Order(items=items, catalog_id=found.catalog_id, text=found.text or None), None


def _line(line: ProductItem) -> OrderItem | None:
    if line.product_retailer_id is None:
        return None
    price, quantity = _decimal(line.item_price), _decimal(line.quantity, "1")
    return OrderItem(
        sku=str(line.product_retailer_id),
        quantity=min(int(quantity), 2**31),
        price=f"{price:f}",
        currency=line.currency or "",
    )


def _decimal(value: Number, default: str = "0") -> Decimal:
    """A number that may come as a number or as text, without the noise of binary fractions and trailing zeros."""
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return Decimal(default)
    if not found.is_finite() or abs(found.adjusted()) > 15:
        return Decimal(default)
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found.normalize()
