"""How the whole service stands, hop by hop: for the page of who administers it."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

HealthKey = Literal[
    "numbers", "token", "canary", "deliveries", "reading", "sending", "loops", "files", "backup", "restored", "audit",
    "certificate",
]  # fmt: skip
Standing = Literal["good", "warn", "bad"]


class HealthCheck(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One hop. `fault`: which of its ways to be wrong; `values`: what the sentence needs (counts, names, ISO times)."""

    key: HealthKey
    verdict: Standing
    fault: str = ""
    values: dict[str, str] = {}


class Health(Struct, frozen=True, kw_only=True):
    """`GET /api/health`. `version`, `schema`: of the gateway that answered; `up_since`: when it started."""

    as_of: datetime
    version: str
    schema: str
    up_since: datetime
    checks: tuple[HealthCheck, ...]


Delay = Literal["", "in", "out", "both"]
"""What colleagues may notice: customers' words come late, theirs leave late."""


class ServiceState(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/service`, for everybody who works: what may be late.

    `checks`: the hops that are broken, in the order of a message, for those who may see how the service stands.
    """

    as_of: datetime
    delayed: Delay = ""
    checks: tuple[HealthCheck, ...] = ()
