"""What Meta charges a delivered message as, by what its statuses say: pure (FACTS sections 4 and 7).

Called when a day of a number is counted (`store/metrics/delivery_days`). Meta's word wins; where it says nothing, a
template is of an unknown category and anything else is a service message.
"""

from functools import lru_cache
from typing import Final

import phonenumbers

from backend_gateway.domain.phone_plan import region_of

SERVICE: Final = "service"
UNKNOWN: Final = "unknown"
_REMEMBERED: Final = 100_000


def charge_of(category: str | None, type_: str | None, *, template: bool) -> tuple[str, str]:
    """The category and type it is counted under; the type is empty where Meta says none."""
    return category or (UNKNOWN if template else SERVICE), type_ or ""


@lru_cache(_REMEMBERED)
def market_of(phone: str | None) -> str:
    """The ISO country of a customer's number, which Meta's prices go by; empty when it is not known."""
    if not phone:
        return ""
    try:
        exact = phonenumbers.region_code_for_number(phonenumbers.parse(f"+{phone}"))
    except phonenumbers.NumberParseException:
        return ""
    return exact or region_of(phone) or ""
