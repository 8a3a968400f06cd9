"""Which colleagues somebody may decide about: the gateway judges it (`actions/reach`), the desktop offers no others."""

from protocol.people import User
from protocol.rules.permissions import Permission, can


def in_reach(me: User, other: User) -> bool:
    """Oneself, those of one's teams, and everybody for who sees everything or administers."""
    everybody = me.visibility == "all" or can(me, Permission.MANAGE_USERS)
    return everybody or me.id == other.id or not set(me.team_ids).isdisjoint(other.team_ids)
