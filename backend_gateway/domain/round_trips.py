"""Rules of messages that only prove the way: what a refusal means, when the next is due, what health says. Pure."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.domain.phone_variants import digits_of
from protocol.round_trips import EVERY_MINUTES, CanaryPolicy, RoundTrip, TripFault

MARK: Final = "Relevo · "
"""How their text begins; what follows names the trip."""
CALLBACK: Final = "trip:"
"""How `biz_opaque_callback_data` begins: no attempt of a message is called so."""
PATIENCE: Final = timedelta(minutes=3)
"""Later than this no word of it is news."""
LOST_AFTER: Final = 2
"""One may stray; when so many in a row do, somebody is told."""
_WINDOW_CLOSED: Final = 131047
_PHONE = re.compile(r"\+?[\d\s().-]{8,24}", re.ASCII)
_NAME = re.compile(re.escape(MARK) + r".* ([0-9a-f]{8})")


def text_of(trip_id: str, language: str) -> str:
    """What the phone shows."""
    words = {
        "es": "mensaje de prueba, puedes borrarlo",
        "en": "test message, you can delete it",
        "pt": "mensagem de teste, pode apagar",
    }
    return f"{MARK}{words.get(language, words['es'])} {trip_id[:8]}"


def named_in(text: str) -> str | None:
    """Which trip a text names; None: it is a customer's."""
    found = _NAME.fullmatch(text)
    return found[1] if found else None


def fault_of(code: int | None, *, of_request: bool) -> TripFault:
    """What Meta's refusal means here."""
    if code == _WINDOW_CLOSED:
        return "window"
    return "refused" if of_request else "failed"


def due(policy: CanaryPolicy, last: datetime | None, now: datetime) -> bool:
    """Whether another one goes now."""
    return policy.on and (last is None or now - last >= timedelta(minutes=policy.every_minutes))


def lost(ended: Sequence[RoundTrip]) -> bool:
    """Of those that ended, newest first: whether Meta refused or lost the last ones.

    A phone that is off, or has not written for a day, is no fault of the way: health alone tells of it.
    """
    return len(ended) >= LOST_AFTER and all(one.fault in ("lost", "refused") for one in ended[:LOST_AFTER])


def canary_problems(policy: CanaryPolicy) -> list[tuple[str, str, str]]:
    """(code, place, what to do) of what is wrong with the policy by itself."""
    if not policy.on:
        return []
    found = []
    if not policy.number_id:
        found.append(("missing", "number_id", "Choose the number that sends."))
    if policy.every_minutes not in EVERY_MINUTES:
        found.append(("range", "every_minutes", f"Choose one of {', '.join(map(str, EVERY_MINUTES))} minutes."))
    if policy.to_number_id and policy.to_number_id == policy.number_id:
        found.append(("same", "to_number_id", "Choose another number: WhatsApp takes none from itself."))
    if not policy.to_number_id and not is_phone(policy.to_phone):
        found.append(("phone", "to_phone", "Choose another of our numbers, or write a phone with its country."))
    return found


def is_phone(text: str) -> bool:
    """Whether it can be one, with its country."""
    return bool(_PHONE.fullmatch(text.strip())) and 8 <= len(digits_of(text)) <= 15


class Canary(Struct, frozen=True, kw_only=True):
    """What health is told of it; `last` has ended."""

    name: str
    to: str
    last: RoundTrip | None = None
    lost: bool = False

    @property
    def seconds(self) -> float | None:
        """There and back, of the last one if it came back."""
        if self.last is None or self.last.fault or self.last.ended_at is None:
            return None
        return (self.last.ended_at - self.last.started_at).total_seconds()
