"""The small gateway's part about what admins decide: versions with their base, a history, faults it is told to find."""

from typing import TYPE_CHECKING, Any

import msgspec

from protocol.api import NewCalendar, PolicyVersion, PutPolicy
from protocol.errors import Problem
from protocol.frames import PolicyItem
from protocol.tags import Policy
from tests.desktop.store.samples import ME, NOON

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


class PolicyDesk:
    """Every version that was kept, oldest first, and what is refused next."""

    def __init__(self) -> None:
        self.versions: list[tuple[str, PolicyVersion]] = []
        self.faults: list[dict[str, str]] = []
        self.put: list[tuple[str, PutPolicy]] = []

    def of(self, key: str) -> list[PolicyVersion]:
        """Newest first."""
        return [version for known, version in reversed(self.versions) if known == key]


def keep(gateway: "Gateway", key: str, body: dict[str, Any], by: int = ME.id, note: str = "") -> Policy:
    """A new version, told to everybody."""
    desk, (kind, subject) = gateway.policy_desk, key.split(":")
    rev = len(desk.of(key)) + 1
    row = Policy(id=len(desk.versions) + 1, rev=rev, kind=kind, subject=int(subject), body=body)
    text = msgspec.json.encode(body).decode()
    desk.versions.append((key, PolicyVersion(id=row.id, version=rev, at=NOON, note=note, by_user=by, body=text)))
    gateway.policies = [one for one in gateway.policies if one.key != key] + [row]
    gateway.put(PolicyItem(row))
    return row


def policies(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    """The answer, or None for what is somebody else's."""
    if parts == ["calendars"]:
        wanted = msgspec.json.decode(body, type=NewCalendar)
        return keep(gateway, f"calendar:{len(gateway.policy_desk.versions) + 1}", wanted.body)
    if parts[0] != "policies":
        return None
    desk, key = gateway.policy_desk, f"{parts[1]}:{parts[2]}"
    if method == "GET":
        return desk.of(key)
    request = msgspec.json.decode(body, type=PutPolicy)
    desk.put.append((key, request))
    if desk.faults:
        faults, desk.faults = desk.faults, []
        return Problem(code="policy_invalid", title="Invalid", status=422, data={"problems": faults})
    if request.base not in (None, len(desk.of(key))):
        return Problem(code="conflict", title="Conflict", status=409)
    return keep(gateway, key, request.body, note=request.note)
