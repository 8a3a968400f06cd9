"""The company's reasons to be away, as the policy in force has them."""

import msgspec

from desktop.i18n.presence_words import usual_reason
from desktop.store.store import Store
from protocol.presence import USUAL_REASONS, AwayReason, PresencePolicy


def own_reasons(store: Store) -> tuple[AwayReason, ...]:
    """All the company ever had; none while it has decided nothing (or decided in words this version does not know)."""
    policy = store.office.policy("presence")
    if policy is None:
        return ()
    try:
        return msgspec.convert(policy.body, PresencePolicy).reasons
    except msgspec.ValidationError:
        return ()


def offered_reasons(store: Store) -> tuple[AwayReason, ...]:
    """Those one can choose now."""
    own = tuple(one for one in own_reasons(store) if one.enabled)
    return own or tuple(AwayReason(key=key, name=usual_reason(key)) for key in USUAL_REASONS)
