"""Sends that go wrong on demand.

Called by the messages route; armed by tests, the control routes and magic phone numbers. Always holds: a fault is
used up by the sends it was armed for, first armed first.

Magic numbers, fourteen digits: `888` + code in seven digits + mode in four: `0000` answers the error, `0001` accepts
and then fails with it, `0002` accepts and never answers, `0003` drips the answer, `0004` answers an HTML 502, `0005`
accepts and cuts the connection. `+888 0131026 0001` is accepted, then fails with 131026.
"""

from typing import Literal

import msgspec

from sandbox.identity import wa_id_of

Kind = Literal["sync", "async", "timeout", "drip", "html502", "reset", "slow"]
MAGIC_PREFIX = "888"
_MAGIC_LENGTH = 14
_MODES: dict[str, Kind] = {
    "0000": "sync",
    "0001": "async",
    "0002": "timeout",
    "0003": "drip",
    "0004": "html502",
    "0005": "reset",
}


class Fault(msgspec.Struct, kw_only=True):
    """What happens to the next `times` sends (to `to`, or to anybody).

    sync: error `code` as the answer. async: accepted, then a failed status with `code`. timeout: no answer until the
    caller gives up. drip: the answer comes a byte every `seconds`. html502: a proxy's error page. reset: the
    connection is cut in the middle of the answer. slow: the answer waits for `seconds`, statuses may come before it.
    `accepted` says for timeout, reset and html502 whether the message went out all the same: nobody can tell from
    outside.
    """

    kind: Kind
    code: int = 131000
    to: str | None = None
    times: int = 1
    details: str | None = None
    accepted: bool = True
    seconds: float = 1.0


class Faults:
    """Armed faults in order."""

    def __init__(self) -> None:
        self.armed: list[Fault] = []

    def arm(self, fault: Fault) -> None:
        """Add one; `to` may be a typed phone number, a wa_id or a BSUID."""
        if fault.to and fault.to.startswith("+"):
            fault.to = wa_id_of(fault.to)
        self.armed.append(fault)

    def take(self, *names: str) -> Fault | None:
        """The fault for a send to somebody known by these names (wa_id, BSUID), used up once."""
        for fault in self.armed:
            if fault.to is None or fault.to in names:
                fault.times -= 1
                if fault.times <= 0:
                    self.armed.remove(fault)
                return fault
        return next(filter(None, map(magic, names)), None)


def magic(wa_id: str) -> Fault | None:
    """The fault a magic number stands for."""
    kind = _MODES.get(wa_id[10:]) if len(wa_id) == _MAGIC_LENGTH and wa_id.startswith(MAGIC_PREFIX) else None
    return Fault(kind=kind, code=int(wa_id[3:10]), accepted=kind != "html502") if kind else None


def magic_number(kind: Kind, code: int = 131000) -> str:
    """The phone number that produces this fault, with `+`."""
    mode = next(digits for digits, known in _MODES.items() if known == kind)
    return f"+{MAGIC_PREFIX}{code:07d}{mode}"
