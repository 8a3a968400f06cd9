"""Whether a send is well formed, by type.

Called by the messages route before anything else happens. Limits: FACTS 6. Always holds: what passes here has its
type's object with the right shape; the codes are 100 (missing or wrong), 131008 (object missing), 131009 (value out
of bounds).
"""

from collections.abc import Callable
from typing import Any

from sandbox.errors import GraphError, missing
from sandbox.graph.interactive import check_interactive

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_CALLBACK_DATA = 512
MOST_CONTACTS = 257
Part = dict[str, Any]


def validate(body: Part) -> str:
    """The type of a send. Raises GraphError."""
    kind = body.get("type", "text")
    check = CHECKS.get(kind)
    if check is None:
        known = ", ".join(name.upper() for name in CHECKS)
        raise GraphError(100, message=f'(#100) Param type must be one of {{{known}}} - got "{kind}".')
    part = body.get(kind)
    if part is None:
        raise GraphError(131008, f"Parameter of type {kind} is missing.")
    if not isinstance(part, list if kind == "contacts" else dict):
        raise GraphError(
            100, message=f"(#100) Param {kind} must be a JSON {'array' if kind == 'contacts' else 'object'}."
        )
    check(part)
    _check_common(body, kind)
    return str(kind)


def _check_common(body: Part, kind: str) -> None:
    data = body.get("biz_opaque_callback_data")
    if data is not None and (not isinstance(data, str) or len(data) > LONGEST_CALLBACK_DATA):
        text = f"(#100) Param biz_opaque_callback_data must be at most {LONGEST_CALLBACK_DATA} characters long."
        raise GraphError(100, message=text)
    context = body.get("context")
    if context is None:
        return
    if not isinstance(context, dict) or not context.get("message_id"):
        raise missing("context['message_id']")
    if kind == "reaction":
        raise GraphError(100, message="(#100) A reaction cannot be a contextual reply.")


def need_text(part: Part, name: str, most: int, where: str) -> None:
    """A text field that must be there, not empty and at most so long."""
    value = part.get(name)
    if not isinstance(value, str) or not value:
        raise missing(f"{where}['{name}']")
    if len(value) > most:
        raise GraphError(100, message=f"(#100) Param {where}['{name}'] must be at most {most} characters long.")


def _text(part: Part) -> None:
    need_text(part, "body", LONGEST_TEXT, "text")


def _media(kind: str, *, caption: bool) -> Callable[[Part], None]:
    def check(part: Part) -> None:
        if bool(part.get("id")) == bool(part.get("link")):
            raise GraphError(131008, f"Exactly one of {kind}['id'] and {kind}['link'] is required.")
        link = part.get("link")
        if link and not str(link).startswith(("https://", "http://")):
            raise GraphError(100, message=f"(#100) Param {kind}['link'] is not a valid URI.")
        words = part.get("caption")
        if words is None:
            return
        if not caption:
            raise GraphError(100, message=f'(#100) Unexpected key "caption" on param "{kind}".')
        if len(str(words)) > LONGEST_CAPTION:
            text = f"(#100) Param {kind}['caption'] must be at most {LONGEST_CAPTION} characters long."
            raise GraphError(100, message=text)

    return check


def _location(part: Part) -> None:
    for name, most in (("latitude", 90), ("longitude", 180)):
        try:
            value = float(part[name])
        except (KeyError, TypeError, ValueError) as error:
            raise missing(f"location['{name}']") from error
        if abs(value) > most:
            raise GraphError(131009, f"{name} is out of range")


def _contacts(cards: list[Part]) -> None:
    if not 1 <= len(cards) <= MOST_CONTACTS:
        raise GraphError(100, message=f"(#100) Param contacts must have 1 to {MOST_CONTACTS} elements.")
    for index, card in enumerate(cards):
        if not (card.get("name") or {}).get("formatted_name"):
            raise missing(f"contacts[{index}]['name']['formatted_name']")


def _reaction(part: Part) -> None:
    need_text(part, "message_id", 512, "reaction")
    if not isinstance(part.get("emoji"), str):
        raise missing("reaction['emoji']")


def _template(part: Part) -> None:
    need_text(part, "name", 512, "template")


CHECKS: dict[str, Callable[[Any], None]] = {
    "text": _text,
    "image": _media("image", caption=True),
    "video": _media("video", caption=True),
    "audio": _media("audio", caption=False),
    "document": _media("document", caption=True),
    "sticker": _media("sticker", caption=False),
    "location": _location,
    "contacts": _contacts,
    "reaction": _reaction,
    "template": _template,
    "interactive": check_interactive,
}
