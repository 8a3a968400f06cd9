"""Errors inside deliveries, in our words."""

import msgspec

from backend_gateway.channels.whatsapp.failures import failure
from backend_gateway.channels.whatsapp.payloads import ErrorItem
from protocol.message import Failure


def details_of(error: ErrorItem) -> str | None:
    """Meta's longest explanation; the older shape has it at the top."""
    data = error.error_data
    return (data.details if data else None) or error.details or error.message or error.title


def failure_of(errors: list[ErrorItem] | None) -> Failure:
    """What the first error of a failed status means; Meta sends one, and none at all is still a failure."""
    if not errors:
        return failure(None, None)
    found = failure(errors[0].code, details_of(errors[0]))
    # A failed status is proof that it did not arrive: no doubt is left to ask about.
    return msgspec.structs.replace(found, retry="later") if found.retry == "ask" else found
