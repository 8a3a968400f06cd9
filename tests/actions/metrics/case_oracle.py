"""What the metrics of a case must be, from the plain list of deeds of `life.py`, by other code than the gateway's.

Time is cut at every moment at which anything happened; of each slice it is asked what was true in it. Open time is
walked minute by minute.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from tests.actions.clocks.oracle import Stretch, episodes_of, open_seconds
from tests.actions.metrics.life import Deed

DAY = timedelta(days=1)
IDLE = timedelta(minutes=10)


@dataclass(frozen=True, order=True)
class Told:
    """One fact. -1 and '' where there is none; `who` and `team` by name."""

    metric: str
    at: datetime
    result: str
    business: int = -1
    calendar: int = -1
    who: str = ""
    team: str = ""
    amount: int = -1
    label: str = ""
    provisional: bool = False


@dataclass
class Held:
    """Whose it was."""

    who: str | None
    team: str | None
    start: datetime
    end: datetime | None = None
    reopens: bool = False


@dataclass
class Case:
    """One case as the log tells it."""

    deeds: list[Deed]
    held: list[Held] = field(default_factory=list)
    ends: list[datetime] = field(default_factory=list)
    waits: list[tuple[datetime, datetime | None, str | None]] = field(default_factory=list)
    closed: bool = False
    close: Deed | None = None

    @property
    def start(self) -> datetime:
        return self.deeds[0].at

    @property
    def void(self) -> bool:
        return self.closed and self.close is not None and self.close.what == "spam"

    @property
    def replies(self) -> list[Deed]:
        return [deed for deed in self.deeds if deed.kind == "reply" and not deed.gone]

    @property
    def last_person(self) -> Held:
        return next((one for one in reversed(self.held) if one.who), self.held[-1])

    def holder(self, at: datetime) -> Held:
        """At a change, who had it until then."""
        return next(one for one in self.held if one.start <= at and (one.end is None or at <= one.end))


def cases_of(log: list[Deed]) -> list[Case]:
    """Every case with its owners; the team stays with the customer."""
    found, team = [], None
    order = {id(deed): place for place, deed in enumerate(log)}
    for stretches in episodes_of(list(log)):
        deeds: list[Deed] = sorted((e for s in stretches for e in s.events), key=lambda e: order[id(e)])  # type: ignore[misc]
        case = Case(deeds, waits=_waits_of(stretches))
        for place, stretch in enumerate(stretches):
            team = _own(case, stretch, team, order, first=place == 0)
        case.closed = stretches[-1].end is not None
        case.close = next((d for d in log if d.kind == "resolved" and case.ends and d.at == case.ends[-1]), None)
        found.append(case)
    return found


def _waits_of(stretches: list[Stretch]) -> list[tuple[datetime, datetime | None, str | None]]:
    """Start, end and how it ended: by an answer, by a resolve, or because somebody said that none was needed."""
    found: list[tuple[datetime, datetime | None, str | None]] = []
    for stretch in stretches:
        left = bool(found) and found[-1][2] == "resolved"
        start = stretch.reopened if left else None
        for event in stretch.events:
            if event.kind == "needs":
                start = start or event.at
            elif start and (event.kind == "waived" or (event.kind == "reply" and not event.gone)):
                found.append((start, event.at, "waived" if event.kind == "waived" else "answered"))
                start = None
        if start is not None:
            found.append((start, stretch.end, "resolved" if stretch.end else None))
    return found


def _own(case: Case, stretch: Stretch, team: str | None, order: dict[int, int], *, first: bool) -> str | None:
    begin = stretch.reopened or min(deed.at for deed in stretch.events)
    now = Held("sol" if stretch.reopened else None, team, begin, reopens=not first)
    case.held.append(now)
    for deed in sorted(stretch.events, key=lambda e: order[id(e)]):
        assert isinstance(deed, Deed)
        if deed.kind == "owned" or (deed.kind == "wrote" and now.who is None):
            now.end = deed.at
            now = Held(deed.who, deed.team if deed.kind == "owned" else now.team, deed.at)
            case.held.append(now)
    now.end = stretch.end
    if stretch.end:
        case.ends.append(stretch.end)
    return now.team


def expected(log: list[Deed], tags: set[str], now: datetime) -> list[Told]:
    """All of them, at this moment."""
    cases = cases_of(log)
    found: list[Told] = []
    for case in cases:
        mine = _of_case(case, cases, log, tags, now)
        found += [replace(one, result="void", provisional=False) for one in mine] if case.void else mine
    return sorted(found)


def _of_case(case: Case, cases: list[Case], log: list[Deed], tags: set[str], now: datetime) -> list[Told]:
    found = [*_queues(case), *_first_replies(case), *_volumes(case), *_shares(case, cases, log, now)]
    found += _lead(case, log, tags, now)
    found += [Told("reasons", case.start, "counted", label=tag, team=_first_team(case)) for tag in tags]
    return [*found, *_work(case), *_counts(case)] if case.closed else [*found, *_open(case)]


def _open(case: Case) -> Iterable[Told]:
    """It is not known yet what they will come to."""
    names = ["attempts", "transfers", "touches", "wait_on_us", "wait_on_customer", "wait_on_colleague"]
    names += ["handling_time"] if any(one.who for one in case.held) else []
    for name in names:
        yield Told(name, case.start, "waiting", who=case.held[-1].who or "", team=case.held[-1].team or "")


def _first_team(case: Case) -> str:
    return next((one.team for one in case.held if one.team), "")


def _queues(case: Case) -> Iterable[Told]:
    for team in {one.team for one in case.held if one.who is None}:
        mine = [one for one in case.held if one.who is None and one.team == team]
        if any(one.end is None for one in mine):
            yield Told("queue_time", mine[0].start, "waiting", team=team or "")
        else:
            pieces = [(one.start, one.end) for one in mine if one.end]
            yield _span("queue_time", pieces, pieces[-1][1], team=team or "")


def _first_replies(case: Case) -> Iterable[Told]:
    for start, end, how in case.waits:
        author = next((one.who for one in case.replies if one.at == end), None) if how == "answered" else None
        for one in case.held:
            theirs = one.who and (end is None or one.start <= end) and (one.end is None or one.end > start)
            if not theirs:
                continue
            begin, gone = max(one.start, start), one.end is not None and (end is None or one.end < end)
            who, team = one.who or "", one.team or ""
            if author == one.who and not gone and end:
                yield _span("agent_first_reply", [(begin, end)], end, who=who, team=team)
            elif gone and one.end:
                yield _span("agent_first_reply", [(begin, one.end)], one.end, result="passed_on", who=who, team=team)
            elif end:
                ended = "waived" if how == "waived" else "unanswered"
                yield Told("agent_first_reply", end, ended, who=who, team=team)
            else:
                yield Told("agent_first_reply", begin, "waiting", who=who, team=team)


def _volumes(case: Case) -> Iterable[Told]:
    received = [(one.who, one.team, one.start) for one in case.held]
    handled = [(deed.who, case.holder(deed.at).team, deed.at) for deed in case.replies]
    resolved = [(one.who, one.team, one.end) for one in reversed(case.held) if one.end in case.ends]
    for name, rows in (("received", received), ("handled", handled), ("resolved", resolved)):
        for who in {row[0] for row in rows if row[0]}:
            _, team, at = next(row for row in rows if row[0] == who)
            assert at is not None
            yield Told(name, at, "counted", who=who, team=team or "")
        for team in {row[1] for row in rows if row[1]}:
            at = next(row[2] for row in rows if row[1] == team)
            assert at is not None
            yield Told(f"team_{name}", at, "counted", team=team)


def _shares(case: Case, cases: list[Case], log: list[Deed], now: datetime) -> Iterable[Told]:
    if case.waits:
        yield _lost(case, log, now)
    if not case.ends:
        return
    first = case.ends[0]
    who: dict[str, Any] = {"who": case.holder(first).who or "", "team": case.holder(first).team or ""}
    again = [one.start for one in case.held if one.reopens][:1]
    in_time = [at for at in again if at <= first + 3 * DAY]
    open_still = not again and now <= first + 3 * DAY
    yield Told("reopened", first, "yes" if in_time else "no", provisional=open_still, **who)
    others = [one for one in cases if one.start > first and not one.void and _alike(case, one)]
    later = [*again, *(one.start for one in others)]
    once = not [at for at in later if at <= first + 7 * DAY]
    authors = {deed.who for deed in case.replies if deed.at <= first}
    for metric, kept in (("fcr_any", once), ("fcr_one", once and len(authors) == 1)):
        result = "unanswered" if not authors else "yes" if kept else "no"
        yield Told(metric, first, result, provisional=result == "yes" and now <= first + 7 * DAY, **who)


def _lost(case: Case, log: list[Deed], now: datetime) -> Told:
    if case.void:
        return Told("lost", case.start, "void", who=case.held[0].who or "")
    gone_at = {deed.at for deed in log if deed.kind == "resolved" and deed.what == "cancelled"}
    for start, end, how in case.waits:
        if how == "waived":
            continue
        heard = [d.at for d in case.deeds if d.kind in ("needs", "thanks") and (end is None or d.at <= end)]
        shut = max(max(heard, default=start) + DAY, start)
        if shut <= now and (end is None or end >= shut):
            holder = case.holder(shut)
            return Told("lost", shut, "yes", who=holder.who or "", label="window")
        if how == "resolved" and end in gone_at:
            return Told("lost", end, "yes", who=case.holder(end).who or "", label="cancelled")
    if case.closed:
        return Told("lost", case.ends[-1], "no", who=case.holder(case.ends[-1]).who or "")
    return Told("lost", case.start, "waiting", who=case.held[-1].who or "")


def _alike(one: Case, two: Case) -> bool:
    mine, theirs = _about(one), _about(two)
    return not mine or not theirs or bool(mine & theirs)


def _about(case: Case) -> set[str]:
    """What was put on it and not taken off again before it ended."""
    last = {deed.what or "": deed.kind for deed in case.deeds if deed.kind in ("tagged", "untagged")}
    return {name for name, kind in last.items() if kind == "tagged"}


def _lead(case: Case, log: list[Deed], tags: set[str], now: datetime) -> Iterable[Told]:
    if "Ventas" not in tags:
        return
    begin, mine = case.start, {id(deed) for deed in case.deeds}
    paid = [d.at for d in log if id(d) in mine and d.kind == "tagged" and d.what == "Pagado" and "Pagado" in tags]
    if not case.closed or (case.close and case.close.what == "sale"):
        paid += [d.at for d in log if d.kind == "resolved" and d.what == "sale" and d.at in case.ends]
    won = bool(paid) and min(paid) <= begin + 7 * DAY
    replies = [deed for deed in sorted(case.replies, key=lambda d: d.at) if not won or deed.at <= min(paid)]
    result, soon = "yes" if won else "no", not won and now <= begin + 7 * DAY
    yield Told("conversion_ad", begin, result, provisional=soon)
    for metric, place in (("conversion_first", 0), ("conversion_last", -1)):
        who = replies[place].who or "" if replies else ""
        yield Told(metric, begin, result, who=who, provisional=soon)


def _work(case: Case) -> Iterable[Told]:
    end = case.ends[-1]
    cuts = {at for one in case.held for at in (one.start, one.end) if at}
    cuts |= {at for start, to, _ in case.waits for at in (start, to) if at}
    cuts |= {at for deed in case.deeds for at in (deed.at, deed.at + IDLE)}
    cuts |= {one.start + IDLE for one in case.held}
    moments = sorted(at for at in cuts if case.start <= at <= end)
    slices = [(a, b) for a, b in pairwise(moments) if any(_has(one, a, b) for one in case.held)]
    buckets: dict[str, list[tuple[datetime, datetime]]] = {"us": [], "customer": [], "colleague": []}
    for a, b in slices:
        buckets["colleague" if _asked(case, a) else "us" if _waits(case, a) else "customer"].append((a, b))
    whose = {"who": case.last_person.who or "", "team": case.last_person.team or ""}
    for name, pieces in buckets.items():
        yield _span(f"wait_on_{name}", pieces, end, **whose)
    people = {one.who for one in case.held if one.who}
    if people:
        yield _span("handling_time", [p for who in people for p in _worked(case, slices, who)], end, **whose)
    for who in people:
        last = next(one for one in reversed(case.held) if one.who == who)
        yield _span("agent_handling_time", _worked(case, slices, who), end, who=who, team=last.team or "")


def _worked(case: Case, slices: list[tuple[datetime, datetime]], who: str | None) -> list[tuple[datetime, datetime]]:
    found = []
    for a, b in slices:
        [now] = [one for one in case.held if _has(one, a, b)]
        if now.who != who or _away(case, a):
            continue
        acts = [d.at for d in case.deeds if d.who == who and d.kind in _ACTS]
        acts += [one.start for one in case.held if one.who == who]
        if _waits(case, a) or _asked(case, a) or any(at <= a < at + IDLE for at in acts):
            found.append((a, b))
    return found


_ACTS = ("wrote", "noted", "called", "away", "asked", "answered", "tagged", "untagged", "waived")


def _has(one: Held, a: datetime, b: datetime) -> bool:
    return one.start <= a and (one.end is None or b <= one.end)


def _waits(case: Case, at: datetime) -> bool:
    return any(start <= at and (end is None or at < end) for start, end, _ in case.waits)


def _asked(case: Case, at: datetime) -> bool:
    return _within(case, at, "asked", ("answered",))


def _away(case: Case, at: datetime) -> bool:
    return _within(case, at, "away", ("needs",))


def _within(case: Case, at: datetime, begins: str, ends: tuple[str, ...]) -> bool:
    """Since the last of these there was no end of it."""
    last = max((d.at for d in case.deeds if d.kind == begins and d.at <= at), default=None)
    if last is None:
        return False
    stops = [d.at for d in case.deeds if d.kind in ends and d.at > last] + [end for end in case.ends if end > last]
    return not any(last < stop <= at for stop in stops)


def _counts(case: Case) -> Iterable[Told]:
    end = case.ends[-1]
    who: dict[str, Any] = {"who": case.last_person.who or "", "team": case.last_person.team or ""}
    tries = sum(deed.kind in ("wrote", "called") for deed in case.deeds)
    passed = 0
    for one, two in pairwise(case.held):
        out = one.who is not None and (one.who, one.team) != (two.who, two.team)
        moved = one.who is None and two.who is None and one.team != two.team
        passed += not two.reopens and (out or moved)
    yield Told("attempts", end, "counted", amount=tries, **who)
    yield Told("transfers", end, "counted", amount=passed, **who)
    yield Told("touches", end, "counted", amount=len(case.replies), **who)
    calls = [deed.what for deed in case.deeds if deed.kind == "called"]
    for result in set(calls):
        yield Told("call_results", end, "counted", amount=calls.count(result), label=result or "", **who)
    if case.close and case.close.what and not case.void:
        yield Told("outcomes", end, "counted", label=case.close.what, **who)
        if case.close.what == "sale":
            yield Told("sales", end, "counted", amount=case.close.number, label="MXN", **who)


def _span(
    metric: str, pieces: list[tuple[datetime, datetime]], at: datetime, result: str = "counted", **more: str
) -> Told:
    business = sum(open_seconds(a, b) for a, b in pieces)
    return Told(metric, at, result, business, sum(int((b - a).total_seconds()) for a, b in pieces), **more)  # type: ignore[arg-type]
