"""The time zone a phone number lives in: what the hours of a company start with. Pure.

zone_of("525541702288") -> "America/Mexico_City"        zone_of("5155") -> None
"""

from typing import Final
from zoneinfo import available_timezones

import phonenumbers
from phonenumbers import timezone

from backend_gateway.domain.phone_plan import full_number, region_of

_MAIN: Final = {
    "AR": "America/Argentina/Buenos_Aires", "BR": "America/Sao_Paulo", "CL": "America/Santiago",
    "EC": "America/Guayaquil", "ES": "Europe/Madrid", "MX": "America/Mexico_City", "PT": "Europe/Lisbon",
    "US": "America/New_York",
}  # fmt: skip
"""Where most people of a country with several zones live, for numbers that tell no more than the country."""


def zone_of(phone: str) -> str | None:
    """An IANA name; None for what is no number of a known country."""
    try:
        number = phonenumbers.parse(f"+{full_number(phone)}")
    except (ValueError, phonenumbers.NumberParseException):
        return None
    found = [zone for zone in timezone.time_zones_for_number(number) if zone in available_timezones()]
    return found[0] if len(found) == 1 else _MAIN.get(region_of(phone) or "")
