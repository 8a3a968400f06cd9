"""The audit of the small gateway: entries to look through, the state of a chain, and what was told of exports."""

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from protocol.audit import AuditEntry, AuditPage, AuditState, NoteExport
from protocol.errors import Problem

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


class AuditDesk:
    """Entries, newest first; `asked`: the questions that came."""

    def __init__(self) -> None:
        self.entries: list[AuditEntry] = []
        self.names: dict[str, str] = {}
        self.state = AuditState()
        self.refusal: Problem | None = None
        self.asked: list[dict[str, str]] = []
        self.exports: list[NoteExport] = []


def audits(gateway: "Gateway", parts: list[str], query: dict[str, str], body: bytes) -> Any:
    """The answer to one of these routes; None for any other."""
    here = gateway.audit
    if parts == ["audit", "verify"]:
        here.state = replace(here.state, fault="missing", fault_entry=5, fault_seal=5)
    if parts in (["audit", "state"], ["audit", "verify"]):
        return here.refusal or here.state
    if parts == ["exports"]:
        if here.refusal is not None:
            return here.refusal
        here.exports.append(msgspec.json.decode(body, type=NoteExport))
        return {}
    if parts != ["audit"]:
        return None
    here.asked.append(query)
    return here.refusal or _page(here, query)


def _page(here: AuditDesk, query: dict[str, str]) -> AuditPage:
    action, limit = query.get("action", ""), int(query["limit"])
    subject = query.get("subject", "")
    found = [one for one in here.entries if one.action.startswith(action) and one.subject.startswith(subject)]
    older = [one for one in found if one.id < int(query.get("before", 2**62))]
    items = tuple(older[:limit])
    return AuditPage(
        items=items, names=here.names, next=items[-1].id if len(older) > limit else None,
        count=len(found) if query.get("count") else None,
    )  # fmt: skip
