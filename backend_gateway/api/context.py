"""What every handler is given: the parts of this gateway, and who asks.

`app` makes one `Gate`; Litestar injects it as `gate` and the signed-in person as `signed`. What always holds: a unit
opened here wakes the feed once it is committed, so no handler has to remember.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

import asyncpg
from litestar.di import NamedDependency
from litestar.params import PathParameter, QueryParameter, SkipValidation

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.health import Judged
from backend_gateway.actions.passwords import Passwords
from backend_gateway.actions.replay import Replays
from backend_gateway.api.allowance import Allowances
from backend_gateway.clock import Clock, now
from backend_gateway.settings import Settings
from backend_gateway.store.people import SignedIn
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.telemetry.metrics import Metrics
from protocol.frames import Live

FEED = "relevo_feed"
"""The channel whose hints mean: the event log grew."""

OUTBOX = "relevo_outbox"
"""The channel whose hints mean: a message is queued."""

ROUTING = "relevo_routing"
"""The channel whose hints mean: who gets what may have changed (a customer, a place, presence, rules, hours)."""

TEMPLATES = "relevo_templates"
"""The channel whose hints mean: fetch the templates now."""

REPORTS = "relevo_reports"
"""The channel whose hints mean: somebody wants a scheduled report now."""

Hint = Callable[[str], None]
Tell = Callable[[Live], None]
"""Tells every colleague who may see the conversation, but the one it is about; never stored."""

Read = Callable[[Viewer, int], Awaitable[None]]
"""Somebody of ours is about to be shown this conversation."""

Seen = Callable[[int, bool], None]
"""Somebody of ours looks at this conversation (or types in it): the customer's ticks turn blue."""


def _untold(_ping: Live) -> None:
    """Nobody listens: in tools without loops."""


async def _unread(_viewer: Viewer, _conversation_id: int) -> None:
    """Nobody is told: in tools without an audit of readings."""


def _nobody(_conversation_id: int, _typing: bool) -> None:  # noqa: FBT001  a `Seen`
    """No courtesy towards Meta: in tools without loops."""


@dataclass(slots=True, kw_only=True)
class Gate:
    """The parts a handler may use. `hint` wakes the loops of a channel; `files` is the media store, if any."""

    settings: Settings
    pool: asyncpg.Pool
    keyring: Keyring
    passwords: Passwords
    metrics: Metrics
    clock: Clock
    hint: Hint
    files: Any = None
    seen: Seen = _nobody
    live: Tell = _untold
    read: Read = _unread
    replays: Replays | None = None
    allowances: Allowances = field(default_factory=Allowances)
    graph: Graph | None = None
    """Doors to Meta; in tools without them nothing is sent at once."""
    failed_loops: Mapping[str, datetime] = field(default_factory=dict)
    """When a loop of this process last had to be started again, by its name."""
    broken: Judged = field(default_factory=Judged)
    """How the service stands, as it was last judged here."""
    up_since: datetime = field(default_factory=now)

    def unit(self, name: str) -> Unit:
        """A transaction that writes; the feed looks when it is committed."""
        unit = Unit(self.pool, name=name)
        unit.after_commit(lambda: self.hint(FEED))
        return unit

    def reader(self, *, repeatable_read: bool = False) -> Reader:
        """A transaction that reads."""
        return Reader(self.pool, repeatable_read=repeatable_read)


Gateway = NamedDependency[SkipValidation[Gate]]
Signed = NamedDependency[SkipValidation[SignedIn]]
Id = Annotated[int, PathParameter(ge=1, le=2**63 - 1)]
TeamId = Annotated[int | None, QueryParameter(ge=1, le=2**63 - 1)]
Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Cursor = Annotated[str | None, QueryParameter(max_length=100)]
