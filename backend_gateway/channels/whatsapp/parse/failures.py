"""Errors inside deliveries, in our words."""

from backend_gateway.channels.whatsapp.payloads import ErrorItem
from backend_gateway.domain import meta_errors
from protocol.message import Failure


def details_of(error: ErrorItem) -> str | None:
    """Meta's longest explanation; the older shape has it at the top."""
    data = error.error_data
    return (data.details if data else None) or error.details or error.message or error.title


def failure_of(errors: list[ErrorItem] | None) -> Failure:
    """What the first error of a failed status means; Meta sends one, and none at all is still a failure."""
    code = errors[0].code if errors else None
    details = details_of(errors[0]) if errors else None
    return meta_errors.failure_of(meta_errors.judge_failed(code, details), code, details)
