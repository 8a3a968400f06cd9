"""Phone numbers of customers as those see them who may not see them whole: the country and the last two digits.

    masked("59171234545") -> "+591 ··· ··45"          hidden(answer) -> the same answer, with every number masked

Pure; called on the way out (`api/phones`, `feed/changes`), never on what an action works with. What always holds: no
struct with a customer's number leaves whole because a handler forgot it: the rule goes by fields and by what a text
looks like, not by routes. Our own numbers are no secret, and what people write in messages stays as they wrote it.
"""

import re
from typing import Any, Final

import phonenumbers
from msgspec import Struct, structs

from protocol.api import SearchHit
from protocol.content import System
from protocol.content_cards import CardPhone
from protocol.conversation import Preview
from protocol.customers import ContactChange, FoundContacts
from protocol.people import Identity, Number

SHOWN_DIGITS: Final = 2
_DOTS: Final = "··· ··"
_WHOLE: Final = re.compile(r"\+?\d[\d\s().-]{5,}\d")
_INSIDE: Final = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){7,}")
_ALWAYS: Final[dict[type, frozenset[str]]] = {
    CardPhone: frozenset({"phone", "wa_id"}),
    System: frozenset({"old", "new"}),
    FoundContacts: frozenset(),  # its `phone` is what somebody typed
}
"""Which fields hold a number; of every other struct the one called `phone`."""
_NAMES: Final = frozenset({"name", "customer", "author_name"})
"""A customer without a name is called by their number."""


def masked(phone: str) -> str:
    """`59171234545` or `+591 71234545` -> `+591 ··· ··45`; what is masked already stays as it is."""
    digits = "".join(char for char in phone if char.isdigit())
    if "·" in phone or not digits:
        return phone
    try:
        country = f"+{phonenumbers.parse(f'+{digits}').country_code} "
    except phonenumbers.NumberParseException:
        country = ""
    return f"{country}{_DOTS}{digits[-SHOWN_DIGITS:]}"


def hidden(value: Any) -> Any:
    """The same structs, lists and dicts; made anew only where a number was."""
    if isinstance(value, Struct):
        return value if isinstance(value, Number) else _struct(value)
    if isinstance(value, dict):
        return {key: hidden(one) for key, one in value.items()}
    if isinstance(value, list):
        return [hidden(one) for one in value]
    return tuple(hidden(one) for one in value) if type(value) is tuple else value


def _struct(value: Struct) -> Struct:
    changed: dict[str, Any] = {}
    for name in value.__struct_fields__:
        before = getattr(value, name)
        after = _named(before) if name == "names" else hidden(before)
        if isinstance(before, str):
            after = _text(value, name, before)
        if after != before:
            changed[name] = after
    return structs.replace(value, **changed) if changed else value


def _named(names: Any) -> Any:
    """What the audit calls its subjects."""
    if not isinstance(names, dict):
        return hidden(names)
    return {key: _whole(name) if isinstance(name, str) else name for key, name in names.items()}


def _text(owner: Struct, field: str, text: str) -> str:
    if field in _ALWAYS.get(type(owner), {"phone"}) or (isinstance(owner, Identity) and _is_phone(owner, field)):
        return masked(text)
    if isinstance(owner, SearchHit) and field == "excerpt":
        return " · ".join(_whole(part) for part in text.split(" · "))
    if (isinstance(owner, System) and field == "body") or (isinstance(owner, Preview) and _is_system(owner, field)):
        return _INSIDE.sub(lambda found: masked(found[0]), text)
    return _whole(text) if field in _NAMES or isinstance(owner, ContactChange) else text


def _is_phone(identity: Identity, field: str) -> bool:
    return field == "value" and identity.kind in {"phone", "wa_id"}


def _is_system(preview: Preview, field: str) -> bool:
    return field == "text" and preview.kind == "system"


def _whole(text: str) -> str:
    """Only what is a number and nothing else."""
    return masked(text) if _WHOLE.fullmatch(text.strip()) else text
