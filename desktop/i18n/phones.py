"""Phone numbers as people read them. The library is loaded with the first number that is shown."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def readable(phone: str | None) -> str:
    """`525541702288` or `+525541702288` -> `+52 55 4170 2288`; what cannot be read is shown as it is."""
    if not phone:
        return ""
    import phonenumbers

    digits = phone if phone.startswith("+") else f"+{phone}"
    try:
        number = phonenumbers.parse(digits.replace(" ", ""))
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
