"""What a role of a company's own may be: the gateway refuses by it, the settings page says it while one chooses."""

from collections.abc import Collection
from typing import Final, Literal, NamedTuple

from protocol.roles import Base, PutRole
from protocol.rules.permissions import PRESETS, Permission

Reason = Literal["no_name", "name_taken", "unknown", "needs", "beyond_you", "base_fixed", "too_many"]

NEEDS: Final[dict[Permission, Permission]] = {
    **dict.fromkeys(
        (
            Permission.SEND_MESSAGES, Permission.WRITE_NOTES, Permission.TAKE_CONVERSATIONS, Permission.ASSIGN_OTHERS,
            Permission.RESOLVE, Permission.TAG_CONVERSATIONS, Permission.EDIT_CONTACTS, Permission.SAVE_MEDIA,
            Permission.EXPORT, Permission.SUPERVISE, Permission.BLOCK_CONTACTS, Permission.REVIEW_VOIDS,
        ),
        Permission.READ_CONVERSATIONS,
    ),
    Permission.SEND_TEMPLATES: Permission.SEND_MESSAGES,
    Permission.MERGE_CONTACTS: Permission.EDIT_CONTACTS,
    Permission.IMPORT_CONTACTS: Permission.EDIT_CONTACTS,
    Permission.SEE_COLLEAGUES_REPORTS: Permission.SEE_REPORTS,
}  # fmt: skip
"""What is of no use without something else: whoever may transfer must be able to read."""


class Problem(NamedTuple):
    """Why it cannot be. `permissions`: which ones it is about."""

    reason: Reason
    permissions: tuple[str, ...] = ()


def problem_of(
    put: PutRole, mine: Collection[str], had: Collection[str] = (), *, base: Base | None = None
) -> Problem | None:
    """The first reason against this role, None when there is none.

    `mine`: what who makes it may do; nobody gives what they do not hold, but what the role `had` may stay in it.
    `base`: of the role that is changed.
    """
    if not put.name.strip():
        return Problem("no_name")
    if base is not None and put.base != base:
        return Problem("base_fixed")
    wanted = set(put.permissions)
    if unknown := wanted - set(Permission):
        return Problem("unknown", tuple(sorted(unknown)))
    if lonely := tuple(one for one in NEEDS if one in wanted and NEEDS[one] not in wanted):
        return Problem("needs", lonely)
    if beyond := wanted - set(had) - set(mine):
        return Problem("beyond_you", tuple(sorted(beyond)))
    return None


def completed(chosen: Collection[str], added: Permission) -> frozenset[str]:
    """With this one, and what it is of no use without."""
    needed = NEEDS.get(added)
    return frozenset({*chosen, added}) if needed is None else completed({*chosen, added}, needed)


def without(chosen: Collection[str], taken: Permission) -> frozenset[str]:
    """Without this one, and without what is of no use then."""
    left = frozenset(chosen) - {taken}
    for one, needed in NEEDS.items():
        if needed == taken and one in left:
            left = without(left, one)
    return left


def preset(base: Base) -> frozenset[Permission]:
    """What a role that grows from this one begins with."""
    return PRESETS[base]
