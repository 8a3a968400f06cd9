"""Who is here with what load at the replay's moment: presence, plan, points, turns."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from backend_gateway.domain.capacity import PLACE
from backend_gateway.domain.replay.past import PersonPast, PlanPast, PresencePast
from backend_gateway.domain.routing.snapshot import Agent
from protocol.presence import Absence, Effective, Shift

PLAN_KEPT: Final = timedelta(days=14)
"""Whoever had a shift that recently, or has one to come, works by a plan (as in `store.routing.queues`)."""
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_OFFLINE: Final = Effective(state="offline", because="no_device", since=_NEVER)


class People:
    """Everybody. `points` are of what they own; offers weigh apart."""

    def __init__(self, people: Iterable[PersonPast], plans: Iterable[PlanPast]) -> None:
        self._people: Final = {one.id: one for one in people}
        self._presence: dict[int, Effective] = {}
        self._plans: dict[int, list[PlanPast]] = defaultdict(list)
        for line in plans:
            self._plans[line.user_id].append(line)
        self.points: Final[dict[int, int]] = defaultdict(int)
        self.dealt_at: Final = {one.id: one.dealt_at for one in self._people.values()}

    def hear(self, event: PresencePast) -> None:
        """Their presence changed."""
        self._presence[event.user_id] = Effective(
            state=event.state,
            because=event.because,
            since=event.at,
            receives=event.receives and event.state == "available",
            reason=event.reason,
        )

    def presence(self, user_id: int) -> Effective:
        """What counts now."""
        return self._presence.get(user_id, _OFFLINE)

    def turns(self) -> Iterable[datetime]:
        """When a plan of shifts alone, or what they belong to and carry, changes who may get something."""
        for person in self._people.values():
            yield from (one.at for one in person.changes)
        for lines in self._plans.values():
            for line in lines:
                yield line.starts_at
                yield line.ends_at

    def anybody(self, teams: Iterable[int], now: datetime) -> bool:
        """Whether anybody of these teams could get anything at all: the cheapest conversation is half a place."""
        dealing = set(teams)
        here = ((id_, self._people[id_].at(now)) for id_, one in self._presence.items() if self._could(id_, one))
        return any(
            self.points[id_] + PLACE // 2 <= work.capacity * PLACE
            for id_, work in here
            if not dealing.isdisjoint(work.team_ids)
        )

    def _could(self, id_: int, presence: Effective) -> bool:
        return presence.receives and id_ in self._people

    def agents(self, teams: Iterable[int], reserved: dict[int, int], now: datetime) -> tuple[Agent, ...]:
        """The members of these teams. `reserved`: points of offers for what no plan looks at."""
        dealing = set(teams)
        return tuple(
            self._agent(one, reserved.get(one.id, 0), now)
            for one in self._people.values()
            if not dealing.isdisjoint(one.at(now).team_ids)
        )

    def _agent(self, one: PersonPast, reserved: int, now: datetime) -> Agent:
        shifts, absences = self._plan(one.id, now)
        work = one.at(now)
        return Agent(
            id=one.id,
            team_ids=frozenset(work.team_ids),
            presence=self.presence(one.id),
            points=self.points[one.id] + reserved,
            capacity_points=work.capacity * PLACE,
            skills=work.skills,
            last_assigned_at=self.dealt_at[one.id],
            shifts=shifts,
            absences=absences,
        )

    def _plan(self, user_id: int, now: datetime) -> tuple[tuple[Shift, ...] | None, tuple[Absence, ...]]:
        lines = self._plans.get(user_id)
        if not lines:
            return None, ()
        known = [one for one in lines if one.known_at <= now and one.ends_at > now - PLAN_KEPT]
        shifts = [one for one in known if one.kind == "shift"]
        return (
            tuple(Shift(one.starts_at, one.ends_at) for one in shifts if one.ends_at > now) if shifts else None,
            tuple(
                Absence(one.starts_at, one.ends_at, one.reason)
                for one in known
                if one.kind == "absence" and one.ends_at > now
            ),
        )
