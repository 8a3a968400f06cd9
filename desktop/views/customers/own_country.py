"""The country of numbers that are written without one: that of our own first number."""

from desktop.store.store import Store


def own_country(store: Store) -> str:
    """Its region, as "MX"; "" when none is known. The library is loaded when somebody asks."""
    import phonenumbers

    numbers = sorted(store.people.numbers.values(), key=lambda row: row.id)
    try:
        code = phonenumbers.parse("+" + "".join(filter(str.isdigit, numbers[0].phone))).country_code
    except (phonenumbers.NumberParseException, IndexError):
        return ""
    region = phonenumbers.region_code_for_country_code(code or 0)
    return "" if region in {"ZZ", "001"} else region
