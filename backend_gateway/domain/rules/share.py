"""A stable share of all customers: the pilot's lot is drawn once, by a hash of contact and rule.

Nothing is stored and nothing is random: the same customer is in or out for ever, on every replica, and raising the
percentage only adds people. Two rules draw apart, so that one person is not in every pilot.
"""

from hashlib import blake2b
from typing import Final

_LOTS: Final = 10_000


def lot(contact_id: int, rule_id: int) -> int:
    """The customer's lot for this rule, 0..9999, evenly spread."""
    digest = blake2b(f"{rule_id}:{contact_id}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) % _LOTS


def in_share(contact_id: int, rule_id: int, percent: float) -> bool:
    """Whether the customer is among the rule's `percent` (0..100, two decimals) of all customers."""
    return lot(contact_id, rule_id) < round(percent * 100)
