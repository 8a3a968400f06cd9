"""What is asked before a case is resolved, as the policy in force of its team says. Knows no widget."""

from collections.abc import Sequence

import msgspec

from desktop.store.store import Store
from protocol.conversation import Conversation
from protocol.resolving import DEFAULT_RESOLVING, Resolving
from protocol.rules.resolving import asks


def policy_of(store: Store, team_id: int | None) -> Resolving:
    """The team's own, else the company's, else the default; also instead of one that cannot be read here."""
    return _read(store, team_id) or DEFAULT_RESOLVING


def unread(store: Store, rows: Sequence[Conversation]) -> bool:
    """Whether a team of these asks for something that this version does not understand."""
    return any(_read(store, row.team_id) is None for row in rows)


def _read(store: Store, team_id: int | None) -> Resolving | None:
    found = store.office.policy("resolving", team_id or 0)
    if found is None:
        return DEFAULT_RESOLVING
    try:
        return msgspec.convert(found.body, Resolving)
    except msgspec.ValidationError:
        return None


def must_ask(store: Store, rows: Sequence[Conversation]) -> bool:
    """Whether somebody must say something before these are resolved, or be told that this cannot be known here."""
    open_rows = [row for row in rows if row.state != "resolved"]
    return unread(store, open_rows) or any(asks(policy_of(store, row.team_id), row.tags) for row in open_rows)


def strictest(store: Store, rows: Sequence[Conversation]) -> Resolving:
    """One policy for all of them: what any of their teams asks for."""
    found = [policy_of(store, team) for team in {row.team_id for row in rows}]
    outcomes = [set(one.outcomes) for one in found if one.outcomes]
    shared = set.intersection(*outcomes) if outcomes else set()
    required = [one.required_tags for one in found if one.required_tags]
    return Resolving(
        proof=any(one.proof for one in found),
        outcomes=tuple(name for one in found for name in one.outcomes if name in shared)[: len(shared)],
        outcome_required=any(one.outcome_required for one in found),
        currency=next((one.currency for one in found if one.currency), ""),
        required_tags=required[0] if required else (),
        attempts=max((one.attempts for one in found), default=2),
    )


def cents_of(typed: str) -> int | None:
    """`1,250.50`, `1.250,50`, `1 250` in cents, however thousands are written there; None for what is no amount."""
    text = "".join(typed.split()).lstrip("$")
    at = max(text.rfind("."), text.rfind(","))
    decimals = text[at + 1 :] if at >= 0 and len(text) - at - 1 in {1, 2} else ""
    whole = (text[:at] if decimals else text).replace(".", "").replace(",", "")
    if not (whole.isascii() and whole.isdigit() and (decimals or "0").isdigit()):
        return None
    return (int(whole) * 100 + int(decimals.ljust(2, "0") or 0)) or None
