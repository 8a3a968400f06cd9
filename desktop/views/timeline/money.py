"""Amounts of orders, exact and written as people of the reader's language write them."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale

from protocol.content import OrderItem


def amount_words(amount: Decimal, currency: str) -> str:
    """An amount with its currency: "R$ 3.489,90". A currency nobody knows keeps its code."""
    from babel.core import Locale, UnknownLocaleError
    from babel.numbers import format_currency

    try:
        locale = Locale.parse(QLocale().name())
    except (UnknownLocaleError, ValueError):
        locale = Locale("es")
    if not (currency.isascii() and currency.isalpha() and len(currency) == 3):
        return f"{amount} {currency}".strip()
    return str(format_currency(amount, currency.upper(), locale=locale))


def price_of(item: OrderItem) -> Decimal | None:
    """The price of one piece, or None when it is no number."""
    try:
        price = Decimal(item.price)
    except InvalidOperation:
        return None
    return price if price.is_finite() else None


def totals(items: Iterable[OrderItem]) -> list[tuple[str, Decimal]]:
    """Sum per currency, in the order currencies first appear. Lines without a readable price are left out."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for item in items:
        price = price_of(item)
        if price is not None:
            sums[item.currency] += price * item.quantity
    return list(sums.items())


def line_words(item: OrderItem) -> str:
    """A line's amount; a price that is no number is shown as it came."""
    price = price_of(item)
    if price is None:
        return f"{item.price} {item.currency}"
    return amount_words(price * item.quantity, item.currency)
