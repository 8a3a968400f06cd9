"""Whether work is dealt while I am declared away from it: what the list points out after signing in. Pure."""

from desktop.store.store import Store


def left_out(store: Store) -> bool:
    """I am declared offline, and a team of mine is dealt its conversations by itself."""
    if store.me is None:
        return False
    mine = store.office.presence.get(store.me.id)
    if mine is not None and mine.declared != "offline":
        return False
    policies = [store.office.policy("team", team) for team in store.me.team_ids]
    return any(policy is not None and policy.body.get("mode") != "manual" for policy in policies)
