"""One person, several spellings of their number: Brazil's ninth digit, Mexico's 1, Argentina's 9 (FACTS section 3).

By the numbering plans, not by a library: a parse per message costs more than the whole receiver, and the question here
is not "is it valid" but "which two strings can be one line".

- Brazil (+55, 2-digit area): mobiles got a 9 before their 8 digits; WhatsApp keeps accounts of before without it. Those
  old lines begin with 6 to 9. Fixed lines begin with 2 to 5 and never had a 9, while new mobiles 9[2-5]... exist beside
  them: (11) 94567-8901 and the fixed line (11) 4567-8901 are two people, so the 9 is only dropped before 6 to 9.
- Mexico (+52): the 1 before mobiles ended in 2019; the 10 digits name one line, mobile or fixed, with or without it.
- Argentina (+54): the 9 marks an international call to a mobile; area and subscriber (10 digits) name one line.
"""

from typing import Final

_OLD_MOBILE: Final = frozenset("6789")


def digits_of(number: str) -> str:
    """The digits of a number as typed; "" when it has none."""
    return number if number.isdigit() and number.isascii() else "".join(c for c in number if c in "0123456789")


def match_key(wa_id: str) -> str:
    """One key for all spellings of a line: stored beside every phone identity and compared instead of it."""
    number = digits_of(wa_id)
    if number.startswith("55") and len(number) == 13 and number[4] == "9" and number[5] in _OLD_MOBILE:
        return number[:4] + number[5:]
    if len(number) == 13 and number.startswith(("521", "549")):
        return number[:2] + number[3:]
    return number


def variants(wa_id: str) -> tuple[str, ...]:
    """Every spelling of this line, its own first. A line with one spelling gives just itself."""
    number = digits_of(wa_id)
    key = match_key(number)
    other = _long_form(key)
    spellings = (number, key) if other is None else (number, key, other)
    return tuple(dict.fromkeys(spellings))


def _long_form(key: str) -> str | None:
    if len(key) != 12:
        return None
    if key.startswith("55") and key[4] in _OLD_MOBILE:
        return f"{key[:4]}9{key[4:]}"
    if key.startswith("52"):
        return f"521{key[2:]}"
    return f"549{key[2:]}" if key.startswith("54") else None
