"""Templates: the form to fill in, what is wrong with the values, and what the customer will read.

All derived from the component JSON that Meta lists (FACTS section 9), never from a fixed form: header, body, buttons,
carousel cards, limited time offers, products and forms, positional or named (LESSONS 10). A template that cannot be
used is shown with its reason, never hidden (LESSONS 11). The picker shows the same verdicts the gateway enforces.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from protocol.api import TemplateRow
from protocol.content import TemplateParameter
from protocol.rules.limits import Violation, length
from protocol.rules.template_form import HEADER_LIMIT, MEDIA, TEXT_LIMIT, TemplateField, dicts_of, fields, word_of
from protocol.rules.template_shown import ShownButton, ShownCard, ShownHeader, ShownTemplate, render, shown
from protocol.rules.template_values import assign, check, complete

__all__ = [
    "ShownButton",
    "ShownCard",
    "ShownHeader",
    "ShownTemplate",
    "TemplateField",
    "assign",
    "complete",
    "fields",
    "render",
    "shown",
    "unusable",
    "validate",
]

_COMPONENTS: Final = frozenset(
    {"HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER", "CALL_PERMISSION_REQUEST"}
)
_BUTTONS: Final = frozenset(
    {
        *("QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "FLOW", "CATALOG", "MPM", "SPM", "OTP"),
        *("REQUEST_CONTACT_INFO", "VOICE_CALL"),
    }
)
_STATUSES: Final = {
    "PENDING": "pending",
    "IN_APPEAL": "pending",
    "REJECTED": "rejected",
    "PAUSED": "paused",
    "DISABLED": "disabled",
    "LIMIT_EXCEEDED": "limit_exceeded",
    "LOCKED": "locked",
    "ARCHIVED": "archived",
    "DELETED": "deleted",
    "PENDING_DELETION": "deleted",
}
_USABLE: Final = frozenset({"APPROVED", "REINSTATED", "FLAGGED", "UNLOCKED", "ACTIVE"})


def validate(
    template: TemplateRow, parameters: Sequence[TemplateParameter], now: datetime | None = None
) -> list[Violation]:
    """What is wrong with the values; empty = Meta will not refuse them for their form (132000, 132005, 132012, 132018).

    Keys: `empty`, `too_long`, `too_many`, `wrong_kind`, `unexpected` (a value no field asks for), `line_break` (a text
    may not hold a new line, a tab, or more than four spaces in a row), `not_link` and `not_code` (blanks in the end of
    an address, in a code), `out_of_range`, `not_json` (a flow's first screen), `past` (an offer that is over at `now`),
    `different` (a code's second place), `no_catalog`, `no_products`, `no_title`, `wrong_product`, `duplicate`.
    """
    wanted = fields(template)
    given = complete(wanted, parameters)
    values = assign(wanted, given)
    found = [violation for field in wanted for violation in check(field, values, now)]
    taken = {id(value) for value in values.values()}
    extra = [Violation(field=value.component, key="unexpected") for value in given if id(value) not in taken]
    return found + extra + _too_long(template, given)


def _too_long(template: TemplateRow, given: Sequence[TemplateParameter]) -> list[Violation]:
    """132005: the text with its values filled in, not each value, must fit."""
    seen = shown(template, given).message
    texts = (("header", seen.header.text if seen.header else "", HEADER_LIMIT), ("body", seen.body, TEXT_LIMIT))
    return [
        Violation(field=place, key="too_long", limit=limit, actual=actual)
        for place, text, limit in texts
        if (actual := length(text)) > limit
    ]


def unusable(template: TemplateRow) -> str | None:
    """Why it cannot be sent now, or None. Never a reason to leave it out of the list (LESSONS 11).

    `pending`, `rejected`, `paused`, `disabled`, `limit_exceeded`, `locked`, `archived`, `deleted`, `status:X` for a
    status nobody knows; `component:X`, `header:X`, `button:X` for a part this version cannot fill in (orders and their
    payment, ORDER_DETAILS and ORDER_STATUS, among them).
    """
    status = template.status.upper()
    if status not in _USABLE:
        return _STATUSES.get(status, f"status:{status.lower()}")
    return next((reason for part in template.components if (reason := _unknown_part(part))), None)


def _unknown_part(part: dict[str, Any]) -> str | None:
    kind, format_ = word_of(part, "type"), word_of(part, "format")
    if kind not in _COMPONENTS:
        return f"component:{kind.lower()}"
    if kind == "HEADER" and format_ not in ("", "TEXT", *MEDIA):
        return f"header:{format_.lower()}"
    for button in dicts_of(part.get("buttons")):
        if word_of(button, "type") not in _BUTTONS:
            return f"button:{word_of(button, 'type').lower()}"
    inner = (sub for card in dicts_of(part.get("cards")) for sub in dicts_of(card.get("components")))
    return next((reason for sub in inner if (reason := _unknown_part(sub))), None)
