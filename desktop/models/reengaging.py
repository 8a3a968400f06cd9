"""What writing to a customer costs once their window is closed, as far as the company said so. Knows no widget."""

import msgspec

from desktop.store.store import Store
from protocol.reengaging import Reengaging


def after_closing(store: Store, team_id: int | None = None) -> Reengaging:
    """The team's own, else the company's, else none. One that this version does not know counts as none."""
    found = store.office.policy("reengaging", team_id or 0)
    try:
        return msgspec.convert(found.body, Reengaging) if found is not None else Reengaging()
    except msgspec.ValidationError:
        return Reengaging()


def price(policy: Reengaging) -> str:
    """`0.0125 USD`, empty when it is not known."""
    if policy.price_micros is None or not policy.currency:
        return ""
    amount = f"{policy.price_micros / 1_000_000:.6f}".rstrip("0").rstrip(".")
    return f"{amount} {policy.currency}"
