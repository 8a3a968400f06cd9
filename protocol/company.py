"""What a company is called and how it speaks: the policy of kind `company`."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Treatment = Literal["", "usted", "tu", "vos"]
"""How Spanish addresses a customer; empty: as each writes."""


class Company(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """`name` stands where the server's own setting stood; empty: that one counts. The composer hints at `treatment`."""

    name: Annotated[str, Meta(max_length=80)] = ""
    treatment: Treatment = ""
