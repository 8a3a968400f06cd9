"""The interactive objects we send: buttons, lists, a link button, and questions for the location or the number."""

from collections.abc import Callable
from typing import Any

from protocol import content as c

Json = dict[str, Any]


def _framed(kind: str, body: str, action: Json, header: str | None = None, footer: str | None = None) -> Json:
    made: Json = {"type": kind, "body": {"text": body}, "action": action}
    if header:
        made["header"] = {"type": "text", "text": header}
    if footer:
        made["footer"] = {"text": footer}
    return made


def buttons(content: c.Buttons) -> Json:
    """Up to three reply buttons."""
    listed = [{"type": "reply", "reply": {"id": one.id, "title": one.title}} for one in content.buttons]
    return _framed("button", content.body, {"buttons": listed}, content.header, content.footer)


def menu(content: c.ListMenu) -> Json:
    """A list behind one button."""
    sections = [_section(section) for section in content.sections]
    action = {"button": content.button, "sections": sections}
    return _framed("list", content.body, action, content.header, content.footer)


def _section(section: c.ListSection) -> Json:
    rows = [
        {"id": row.id, "title": row.title} | ({"description": row.description} if row.description else {})
        for row in section.rows
    ]
    return {"rows": rows} | ({"title": section.title} if section.title else {})


def link_button(content: c.LinkButton) -> Json:
    """One button that opens a page."""
    action = {"name": "cta_url", "parameters": {"display_text": content.label, "url": content.url}}
    return _framed("cta_url", content.body, action, content.header, content.footer)


def ask_location(content: c.AskLocation) -> Json:
    """A button that sends the customer's location."""
    return _framed("location_request_message", content.body, {"name": "send_location"})


def ask_phone(content: c.AskPhone) -> Json:
    """A button that sends the customer's own contact card."""
    return _framed("request_contact_info", content.body, {"name": "request_contact_info"})


INTERACTIVE: dict[type, Callable[[Any], Json]] = {
    c.Buttons: buttons,
    c.ListMenu: menu,
    c.LinkButton: link_button,
    c.AskLocation: ask_location,
    c.AskPhone: ask_phone,
}
