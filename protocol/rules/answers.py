"""Who may change what answers faster: one's own, a team's its supervisors, all admins. For both sides."""

from protocol.people import Role


def may_change(
    role: Role, user_id: int, team_ids: tuple[int, ...], *, owner_id: int | None, team_id: int | None
) -> bool:
    """Whether a person may change a quick reply or macro with this owner (None: shared) and this team."""
    if owner_id is not None:
        return owner_id == user_id
    if role == "admin":
        return True
    return role == "supervisor" and team_id is not None and team_id in team_ids
