"""What routing keeps of one conversation between two looks (`conversations.routing`), and who refused it.

What always holds: it is of one episode (saving a thread of another episode clears it); `owner_version` is the owner
routing left it with, so an owner that a person chose is told from one that a rule chose.
"""

from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.routing.offers import Round, leave_out, next_round
from backend_gateway.domain.routing.snapshot import Unwilling
from protocol.routing import NeededSkill, RuleRef

AUTOMATIC: Final = frozenset({"taken_back", "stalled", "lost", "absent", "redistributed"})
"""Reasons of a queue segment that no person chose: whoever had it lost it, it counts as a hop and stands on top."""


class Kept(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`rule`, `skills`, `priority`: what the rules said (a person may have set another since).

    `preferred_id`: who had this customer last, in any episode. `last_id`: who had it last in this episode (their draft
    travels); `taken_from`: from whom it was taken by itself.
    """

    owner_version: int = -1
    rule: RuleRef | None = None
    skills: tuple[NeededSkill, ...] = ()
    priority: int | None = None
    preferred_id: int | None = None
    last_id: int | None = None
    taken_from: int | None = None
    round: Round | None = None

    def refused(self, now: datetime) -> dict[int, Unwilling]:
        """Who is not asked in this round; nobody once its pause is over."""
        if self.round is None or next_round(self.round, now) is not None:
            return {}
        return self.round.refused_by

    def without(self, user_id: int, how: Unwilling, now: datetime) -> "Kept":
        """The same with one more person who is not asked again in this round."""
        round_ = self.round or Round(started_at=now)
        return replace(self, round=leave_out(next_round(round_, now) or round_, user_id, how))


_decode = msgspec.json.Decoder(Kept)


def read_kept(text: str | None) -> Kept:
    """The column as its struct; nothing kept when it is null."""
    return _decode.decode(text) if text else Kept()
