"""What a company says by itself to who waits in a queue: bodies of the policies `automatic`, `automatic_number`.

A team's words come before its number's, those before the company's, kind by kind. The gateway's `domain.automatic`
decides when one is said.
"""

from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

AutomaticKind = Literal["welcome", "away", "holiday", "queue"]
"""First words of a case; outside the hours; on a day off with a name; while waiting in the hours."""

AUTOMATIC_KINDS: Final[tuple[AutomaticKind, ...]] = ("holiday", "away", "welcome", "queue")
"""In the order in which they are considered: at most one answers a message."""

OWN_VARIABLES: Final[dict[str, tuple[str, ...]]] = {
    "apertura": ("apertura", "abertura", "opening"),
    "plazo": ("plazo", "prazo", "deadline"),
    "festivo": ("festivo", "feriado", "holiday"),
    "posicion": ("posicion", "posicao", "position"),
}
"""Variables that only automatic replies have, in three languages: the next opening as day and hour, until when a
person answers (what the first response is allowed, counted in open hours), the name of the day off, how many are served
first (for teams that tell it)."""


class AutomaticReply(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """One kind. `texts` by language (`es`, `pt`, `en`), with variables.

    At most one to a customer in `every_hours` (0: as often as they write), and one per case when `once_per_case`.
    """

    texts: dict[str, str]
    every_hours: Annotated[int, Meta(ge=0, le=720)] = 12
    once_per_case: bool = False


class AutomaticReplies(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """The words of a company, team or number. A kind that is left out is inherited; one in `off` is not said."""

    welcome: AutomaticReply | None = None
    away: AutomaticReply | None = None
    holiday: AutomaticReply | None = None
    queue: AutomaticReply | None = None
    off: tuple[AutomaticKind, ...] = ()

    def of(self, kind: AutomaticKind) -> AutomaticReply | None:
        """The words of a kind."""
        found: AutomaticReply | None = getattr(self, kind)
        return found
