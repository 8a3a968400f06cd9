"""Who may change what answers faster: one's own; a team's, who manages answers there; everybody's, who decides for all.

For both sides.
"""

from protocol.rules.permissions import Holder, Permission, can


def may_change(
    who: Holder, user_id: int, team_ids: tuple[int, ...], *, owner_id: int | None, team_id: int | None
) -> bool:
    """Whether a person may change a quick reply, macro or view with this owner (None: shared) and this team."""
    if owner_id is not None:
        return owner_id == user_id
    if not can(who, Permission.MANAGE_ANSWERS):
        return False
    return can(who, Permission.MANAGE_POLICIES) or (team_id is not None and team_id in team_ids)
