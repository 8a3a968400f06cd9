"""The template a team writes with once the 24 h window is closed, and what Meta charges for it."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Category = Literal["", "marketing", "utility", "authentication"]
"""Meta's pricing category (FACTS section 7): a template is charged by it, per message that is delivered."""


class Reengaging(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The policy of kind `reengaging`, of the company or of one team (whose own counts wholly). Default: none is named.

    `category` is filled in by the gateway from what Meta lists. `price_micros` is millionths of `currency` for one
    message; None: not known (it depends on the customer's country, and Meta changes it).
    """

    template: Annotated[str, Meta(max_length=512, pattern=r"^[a-z0-9_]*$")] = ""
    language: Annotated[str, Meta(max_length=20)] = ""
    category: Category = ""
    currency: Annotated[str, Meta(pattern=r"^([A-Z]{3})?$")] = ""
    price_micros: Annotated[int, Meta(ge=0, le=10**9)] | None = None
