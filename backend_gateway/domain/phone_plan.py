"""Whether what somebody typed is a phone number of a real plan, and its digits with the country code.

    full_number("55 4170 2288", "MX") -> "525541702288"          region_of("525541702288") -> "MX"

For numbers that people type or import, one at a time; what Meta says is never judged here (`phone_variants` compares).
"""

from typing import Final

import phonenumbers
from phonenumbers import NumberParseException

from backend_gateway.domain.phone_variants import digits_of

_OLD_MEXICAN: Final = 13
_UNKNOWN: Final = "ZZ"


class PhoneProblem(ValueError):
    """Why it is no number; `args[0]` is the key: not_a_number, no_country, too_short, too_long, invalid."""

    @property
    def key(self) -> str:
        """The key."""
        return str(self.args[0])


_UNREAD: Final = {
    NumberParseException.INVALID_COUNTRY_CODE: "no_country",
    NumberParseException.NOT_A_NUMBER: "not_a_number",
    NumberParseException.TOO_SHORT_AFTER_IDD: "too_short",
    NumberParseException.TOO_SHORT_NSN: "too_short",
    NumberParseException.TOO_LONG: "too_long",
}


def full_number(typed: str, region: str | None = None) -> str:
    """Its digits, country code first. `region` ("MX") is for numbers without one. Raises PhoneProblem."""
    text = typed.strip()
    digits = digits_of(text)
    if digits.startswith("521") and len(digits) == _OLD_MEXICAN:  # WhatsApp's old spelling of Mexican mobiles
        text = f"+52{digits[3:]}"
    found = _parsed(text, region)
    if found is None and not text.startswith("+"):
        found = _parsed(f"+{digits}", None)  # typed with the country code but without the plus
    if found is None:
        raise PhoneProblem(_why(text, region))
    return f"{found.country_code}{phonenumbers.national_significant_number(found)}"


def _parsed(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, region or None)
    except NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _why(text: str, region: str | None) -> str:
    try:
        number = phonenumbers.parse(text, region or None)
    except NumberParseException as error:
        return _UNREAD.get(error.error_type, "not_a_number")
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        return "too_short"
    return "too_long" if reason == phonenumbers.ValidationResult.TOO_LONG else "invalid"


def region_of(phone: str | None) -> str | None:
    """The country of a number of ours, as the default for those typed without one."""
    try:
        number = phonenumbers.parse(f"+{digits_of(phone or '')}")
    except NumberParseException:
        return None
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    return None if region in (_UNKNOWN, "001") else region
