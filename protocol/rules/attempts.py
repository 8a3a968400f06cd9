"""How a noted phone call is written in the timeline, so that both sides find it again."""

from typing import Final

from protocol.customers import CallOutcome

EVENT_OF: Final[dict[CallOutcome, str]] = {
    "reached": "call_reached", "not_reached": "call_not_reached", "voicemail": "call_voicemail",
}  # fmt: skip
"""The event of the activity line for each outcome."""

CALL_EVENTS: Final[dict[str, CallOutcome]] = {event: outcome for outcome, event in EVENT_OF.items()}
