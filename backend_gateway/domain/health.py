"""Facts about the service in, a verdict per hop out. Pure; called by the route of the health page.

What always holds: every hop is named, also the good ones, so that a page that says nothing is never taken for health.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.domain.round_trips import Canary
from backend_gateway.domain.tokens import ending
from protocol.health import Delay, HealthCheck, HealthKey, Standing

LAG: Final = timedelta(seconds=30)
SILENT_DAY: Final = timedelta(hours=24)
LEAST_FREE, LITTLE_FREE = 1 * 1024**3, 5 * 1024**3
BACKUP_OLD: Final = timedelta(hours=36)
SEAL_LATE: Final = timedelta(seconds=30)
LOOP_RECENT: Final = timedelta(minutes=10)
CERTIFICATE_SOON, CERTIFICATE_NOW = timedelta(days=14), timedelta(days=3)


class HealthFacts(Struct, frozen=True, kw_only=True):
    """What was read. Names of numbers by what is wrong with them; times are UTC, None where there is nothing."""

    now: datetime
    numbers: int
    stopped: tuple[str, ...] = ()
    unreachable: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    last_delivery: datetime | None = None
    oldest_unread: datetime | None = None
    unread: int = 0
    parked: int = 0
    queued: int = 0
    uncertain: int = 0
    failed_loops: Mapping[str, datetime] = {}
    free_bytes: int | None = None
    """None: files are not on this machine."""
    last_backup: datetime | None = None
    restored_as_of: datetime | None = None
    oldest_unsealed: datetime | None = None
    chain_broken: bool = False
    certificate_until: datetime | None = None
    canary: Canary | None = None
    tokens: tuple[tuple[str, datetime], ...] = ()
    """Of those that end: whose, and when."""


def judge(facts: HealthFacts) -> tuple[HealthCheck, ...]:
    """Every hop in the order a message takes, then what keeps it safe."""
    return (
        _numbers(facts), _token(facts), *_canary(facts), _deliveries(facts), _reading(facts), _sending(facts),
        _loops(facts), _files(facts), _backup(facts), *_restored(facts), _audit(facts), *_certificate(facts),
    )  # fmt: skip


def _numbers(facts: HealthFacts) -> HealthCheck:
    for fault in ("stopped", "unreachable", "silent"):
        names: tuple[str, ...] = getattr(facts, fault)
        if names:
            return HealthCheck(key="numbers", verdict="bad", fault=fault, values={"names": ", ".join(names)})
    if not facts.numbers:
        return HealthCheck(key="numbers", verdict="warn", fault="none")
    return HealthCheck(key="numbers", verdict="good", values={"count": str(facts.numbers)})


def _token(facts: HealthFacts) -> HealthCheck:
    """The one that ends first speaks for all."""
    if not facts.tokens:
        return HealthCheck(key="token", verdict="good")
    first = min(at for _, at in facts.tokens)
    found = ending(first, facts.now)
    if found is None:
        return HealthCheck(key="token", verdict="good", values={"until": first.isoformat()})
    names = ", ".join(name for name, at in facts.tokens if ending(at, facts.now) is not None)
    verdict: Standing = "warn" if found.level == "warn" else "bad"
    fault = "over" if found.over else "ends"
    return HealthCheck(key="token", verdict=verdict, fault=fault, values={"until": first.isoformat(), "names": names})


def _canary(facts: HealthFacts) -> Iterator[HealthCheck]:
    """Only where it is on. The first has nothing to tell yet; one that strayed is no fault."""
    it = facts.canary
    if it is None or it.last is None:
        return
    values = {"name": it.name, "to": it.to, "at": it.last.started_at.isoformat()}
    if it.seconds is not None:
        values["seconds"] = f"{it.seconds:.1f}"
        yield HealthCheck(key="canary", verdict="good", values=values)
    else:
        yield HealthCheck(key="canary", verdict="bad" if it.lost else "warn", fault=it.last.fault, values=values)


def _deliveries(facts: HealthFacts) -> HealthCheck:
    if facts.last_delivery is None:
        return HealthCheck(key="deliveries", verdict="warn", fault="never")
    values = {"at": facts.last_delivery.isoformat()}
    old = facts.now - facts.last_delivery > SILENT_DAY
    return HealthCheck(key="deliveries", verdict="warn" if old else "good", fault="old" if old else "", values=values)


def _reading(facts: HealthFacts) -> HealthCheck:
    waited = facts.now - facts.oldest_unread if facts.oldest_unread is not None else timedelta()
    if waited > LAG:
        values = {"seconds": str(int(waited.total_seconds())), "count": str(facts.unread)}
        return HealthCheck(key="reading", verdict="bad", fault="behind", values=values)
    if facts.parked:
        return HealthCheck(key="reading", verdict="warn", fault="parked", values={"count": str(facts.parked)})
    return HealthCheck(key="reading", verdict="good")


def _sending(facts: HealthFacts) -> HealthCheck:
    if facts.uncertain:
        return HealthCheck(key="sending", verdict="warn", fault="uncertain", values={"count": str(facts.uncertain)})
    return HealthCheck(key="sending", verdict="good", values={"count": str(facts.queued)})


def _loops(facts: HealthFacts) -> HealthCheck:
    recent = sorted(name for name, at in facts.failed_loops.items() if facts.now - at <= LOOP_RECENT)
    if recent:
        return HealthCheck(key="loops", verdict="bad", fault="failing", values={"names": ", ".join(recent)})
    return HealthCheck(key="loops", verdict="good")


def _files(facts: HealthFacts) -> HealthCheck:
    if facts.free_bytes is None:
        return HealthCheck(key="files", verdict="good", values={"place": "elsewhere"})
    values = {"gigabytes": f"{facts.free_bytes / 1024**3:.1f}"}
    if facts.free_bytes < LEAST_FREE:
        return HealthCheck(key="files", verdict="bad", fault="full", values=values)
    little = facts.free_bytes < LITTLE_FREE
    return HealthCheck(
        key="files", verdict="warn" if little else "good", fault="little" if little else "", values=values
    )


def _backup(facts: HealthFacts) -> HealthCheck:
    if facts.last_backup is None:
        return HealthCheck(key="backup", verdict="warn", fault="never")
    values = {"at": facts.last_backup.isoformat()}
    old = facts.now - facts.last_backup > BACKUP_OLD
    return HealthCheck(key="backup", verdict="bad" if old else "good", fault="old" if old else "", values=values)


def _restored(facts: HealthFacts) -> Iterator[HealthCheck]:
    if facts.restored_as_of is not None:
        values = {"at": facts.restored_as_of.isoformat()}
        yield HealthCheck(key="restored", verdict="bad", fault="waiting", values=values)


def _audit(facts: HealthFacts) -> HealthCheck:
    if facts.chain_broken:
        return HealthCheck(key="audit", verdict="bad", fault="broken")
    late = facts.oldest_unsealed is not None and facts.now - facts.oldest_unsealed > SEAL_LATE
    return HealthCheck(key="audit", verdict="bad" if late else "good", fault="late" if late else "")


def _certificate(facts: HealthFacts) -> Iterator[HealthCheck]:
    if facts.certificate_until is None:
        return
    left, values = facts.certificate_until - facts.now, {"until": facts.certificate_until.isoformat()}
    if left < CERTIFICATE_NOW:
        yield HealthCheck(key="certificate", verdict="bad", fault="ends", values=values)
    elif left < CERTIFICATE_SOON:
        yield HealthCheck(key="certificate", verdict="warn", fault="ends", values=values)
    else:
        yield HealthCheck(key="certificate", verdict="good", values=values)


_LATE: Final[Mapping[tuple[HealthKey, str], Delay]] = {
    ("token", "over"): "both", ("canary", "lost"): "both", ("canary", "refused"): "out", ("reading", "behind"): "in",
}  # fmt: skip
_HOPS: Final[frozenset[HealthKey]] = frozenset({"numbers", "token", "canary", "reading", "files", "certificate"})
_SENDS: Final = frozenset({"dispatcher", "media"})
_READS: Final = frozenset({"inbox", "feed"})


def broken(checks: Iterable[HealthCheck]) -> tuple[HealthCheck, ...]:
    """The hops a message does not get over now or soon, in its order; the rest is the health page's business."""
    return tuple(check for check in checks if (check.key in _HOPS and check.verdict == "bad") or _stuck(check))


def delayed(checks: Iterable[HealthCheck]) -> Delay:
    """What colleagues may notice of it now. A number that is refused, or deaf, is said by its own banner."""
    found = {_late(check) for check in broken(checks)} - {""}
    return "both" if len(found) > 1 else next(iter(found), "")


def _stuck(check: HealthCheck) -> bool:
    """A loop that fails and carries messages: they wait. What else fails is told by the page."""
    return check.key == "loops" and check.verdict != "good" and _late(check) != ""


def _late(check: HealthCheck) -> Delay:
    if check.key != "loops":
        return _LATE.get((check.key, check.fault), "")
    names = set(check.values.get("names", "").split(", "))
    reads, sends = bool(names & _READS), bool(names & _SENDS)
    return "both" if reads and sends else "in" if reads else "out" if sends else ""
