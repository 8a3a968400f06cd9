"""Phone numbers as people read them. The library is loaded with the first number that is shown."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def readable(phone: str | None) -> str:
    """`525541702288` or `+525541702288` -> `+52 55 4170 2288`; what cannot be read is shown as it is."""
    if not phone or "·" in phone:
        return phone or ""  # masked by the gateway: it is not for this reader
    import phonenumbers

    digits = phone.replace(" ", "").removeprefix("+")
    if digits.startswith("521") and len(digits) == 13:  # WhatsApp keeps the 1 that Mexico dropped in 2019
        digits = f"52{digits[3:]}"
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
