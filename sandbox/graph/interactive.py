"""Interactive sends and their limits.

Called by `validate`. Limits: FACTS 6; the wording of the details is Meta's where it is known. Always holds: lengths
are counted in characters, and ids and titles must be unique where a tap is told by them.
"""

from collections.abc import Callable
from typing import Any

from sandbox.errors import GraphError, missing

Part = dict[str, Any]
BODY_LIMITS = {"list": 4096}
SHORT_BODY = 1024
HEADER_KINDS = ("text", "image", "video", "document")


def check_interactive(part: Part) -> None:
    """Raises GraphError 100, 131008 or 131009."""
    kind = part.get("type")
    check = KINDS.get(str(kind))
    if check is None:
        raise GraphError(100, message=f"(#100) Param interactive['type'] must be one of {{{', '.join(KINDS)}}}.")
    _check_frame(part, str(kind))
    action = part.get("action")
    if action is None and kind != "product":
        raise missing("interactive['action']")
    check(action or {})


def _check_frame(part: Part, kind: str) -> None:
    body = (part.get("body") or {}).get("text")
    if not body and kind not in {"product", "catalog_message"}:
        raise missing("interactive['body']")
    _bounded("Body text", body or " ", BODY_LIMITS.get(kind, SHORT_BODY))
    footer = part.get("footer")
    if footer is not None:
        _bounded("Footer text", footer.get("text"), 60)
    header = part.get("header")
    if header is None:
        return
    if header.get("type") not in HEADER_KINDS or (kind == "list" and header.get("type") != "text"):
        raise GraphError(131009, "Header type is not valid for this interactive message")
    if header["type"] == "text":
        _bounded("Header text", header.get("text"), 60)


def _bounded(what: str, value: object, most: int, least: int = 1) -> None:
    if not isinstance(value, str) or not least <= len(value) <= most:
        raise GraphError(131009, f"{what} length invalid. Min length: {least}, Max length: {most}")


def _unique(what: str, values: list[str]) -> None:
    if len(set(values)) != len(values):
        raise GraphError(131009, f"{what} must be unique")


def _buttons(action: Part) -> None:
    replies = [(button or {}).get("reply") or {} for button in action.get("buttons") or []]
    if not 1 <= len(replies) <= 3:
        raise GraphError(131009, "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
    for reply in replies:
        _bounded("Button title", reply.get("title"), 20)
        _bounded("Button reply id", reply.get("id"), 256)
    _unique("Button titles", [reply["title"] for reply in replies])
    _unique("Button reply ids", [reply["id"] for reply in replies])


def _list(action: Part) -> None:
    _bounded("Button label", action.get("button"), 20)
    sections = action.get("sections") or []
    if not 1 <= len(sections) <= 10:
        raise GraphError(131009, "Total section count exceed max allowed count: 10")
    rows = [row for section in sections for row in section.get("rows") or []]
    if not 1 <= len(rows) <= 10:
        raise GraphError(131009, "Total row count exceed max allowed count: 10")
    for section in sections:
        if len(sections) > 1 or section.get("title"):
            _bounded("Section title", section.get("title"), 24)
    for row in rows:
        _bounded("Row title", row.get("title"), 24)
        _bounded("Row id", row.get("id"), 200)
        _bounded("Row description", row.get("description", ""), 72, 0)
    _unique("Row ids", [row["id"] for row in rows])


def _parameters(action: Part, *names: str) -> Part:
    given: Part = action.get("parameters") or {}
    for name in names:
        if not given.get(name):
            raise missing(f"interactive['action']['parameters']['{name}']")
    return given


def _cta_url(action: Part) -> None:
    given = _parameters(action, "display_text", "url")
    _bounded("CTA display text", given["display_text"], 20)


def _flow(action: Part) -> None:
    given = _parameters(action, "flow_message_version", "flow_cta")
    if not given.get("flow_id") and not given.get("flow_name"):
        raise missing("interactive['action']['parameters']['flow_id']")
    _bounded("Flow CTA", given["flow_cta"], 30)


def _product_list(action: Part) -> None:
    sections = action.get("sections") or []
    items = [item for section in sections for item in section.get("product_items") or []]
    if not 1 <= len(sections) <= 10 or not 1 <= len(items) <= 30:
        raise GraphError(131009, "Product list needs 1 to 10 sections and 1 to 30 products")


def _carousel(action: Part) -> None:
    cards = action.get("cards") or []
    if not 2 <= len(cards) <= 10:
        raise GraphError(131009, "Carousel needs 2 to 10 cards")
    for card in cards:
        _bounded("Card body", (card.get("body") or {}).get("text"), 160)


def _anything(_: Part) -> None:
    """Kinds without limits of their own."""


KINDS: dict[str, Callable[[Part], None]] = {
    "button": _buttons,
    "list": _list,
    "cta_url": _cta_url,
    "flow": _flow,
    "product_list": _product_list,
    "carousel": _carousel,
    "location_request_message": _anything,
    "request_contact_info": _anything,
    "address_message": _anything,
    "call_permission_request": _anything,
    "voice_call": _anything,
    "product": _anything,
    "catalog_message": _anything,
}
