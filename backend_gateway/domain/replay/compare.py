"""What would have been beside what really was: case by case, and in figures.

What always holds: "really" is what was recorded, never a replay; a case whose own rules, told again, do not give what
was recorded is not sure; what cannot be known is counted, not hidden.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from statistics import median, quantiles
from typing import Final, get_args

from backend_gateway.domain.replay.clocks import Promises, real_waits, would_waits
from backend_gateway.domain.replay.office import Office
from backend_gateway.domain.replay.past import DecisionPast, EpisodePast, Past
from backend_gateway.domain.replay.talk import Would
from protocol import replay as r
from protocol.promises import Target
from protocol.routing import RuleRef

COMPARED: Final = frozenset({"queued", "assigned", "offered", "overflowed"})
"""Outcomes that are decisions of the gateway; `returned` is somebody's answer."""
_LADDER: Final = timedelta(minutes=20)
Taken = tuple[int, datetime | None, int | None]
"""Conversation, when, by whom."""
Key = tuple[int, str, tuple[int | None, int | None] | None, int | None, int | None]


def by_gateway(past: Past) -> list[DecisionPast]:
    """The period's decisions that nobody made by hand (*take next*, accepting a colleague's transfer), in order."""
    accepted = [one for one in past.offers if one.state == "accepted" and one.kind == "transfer"]
    by_hand = {(one.conversation_id, one.ended_at, one.to_user) for one in accepted} | taken(past, "pulled")
    return [one for one in past.decisions if one.outcome in COMPARED and not _is_of(one, by_hand)]


def taken(past: Past, *reasons: str) -> set[Taken]:
    """Conversations that somebody got in these ways."""
    return {
        (talk.id, one.at, one.user_id)
        for talk in past.talks
        for episode in talk.episodes
        for one in episode.segments
        if one.reason in reasons
    }


def _is_of(one: DecisionPast, some: set[Taken]) -> bool:
    return one.outcome == "assigned" and (one.conversation_id, one.at, one.user_id) in some


def key_of(conversation_id: int, outcome: str, rule: RuleRef | None, team: int | None, agent: int | None) -> Key:
    """A decision without its time and the version of its rules."""
    return conversation_id, outcome, None if rule is None else (rule.number_id, rule.rule_id), team, agent


def fidelity(real: Sequence[DecisionPast], again: Office) -> r.Fidelity:
    """How many real decisions come out the same, in their conversation's order."""
    told: dict[int, list[Key]] = defaultdict(list)
    for id_, move in again.moves:
        if move.outcome in COMPARED:
            told[id_].append(key_of(id_, move.outcome, _rule_if(move.outcome, move.rule), move.team_id, move.agent_id))
    turns: Counter[int] = Counter()
    same = 0
    for one in real:
        mine, turn = told[one.conversation_id], turns[one.conversation_id]
        turns[one.conversation_id] += 1
        rule = _rule_if(one.outcome, one.rule)
        key = key_of(one.conversation_id, one.outcome, rule, one.team_id, one.user_id)
        same += turn < len(mine) and mine[turn] == key
    return r.Fidelity(decisions=len(real), same=same)


def _rule_if(outcome: str, rule: RuleRef | None) -> RuleRef | None:
    return rule if outcome == "queued" else None


class Comparison:
    """The cases of a period. `again`: the replay under the rules of that time, `office`: under the changed ones."""

    def __init__(self, past: Past, again: Office, office: Office) -> None:
        self._past = past
        self._office = office
        self._again = again
        self._real: dict[int, list[DecisionPast]] = defaultdict(list)
        self._decisions = by_gateway(past)
        for one in self._decisions:
            if one.episode_id is not None:
                self._real[one.episode_id].append(one)
        self._promises = Promises(past, office.books)
        self.cases: Final[list[r.ReplayCase]] = sorted(
            self._compared(), key=lambda one: (one.started_at, one.episode_id)
        )

    def _compared(self) -> Iterable[r.ReplayCase]:
        start, end = self._past.starts_at, self._past.ends_at
        for talk in self._past.talks:
            for episode in talk.episodes:
                if not start <= episode.started_at < end or episode.void is not None:
                    continue
                would = self._office.woulds.get(episode.id) or Would(episode, case=True)
                really = self._really(episode)
                side = _would_side(would, self._promises.of(talk, would))
                yield r.ReplayCase(
                    conversation_id=talk.id,
                    episode_id=episode.id,
                    case_number=episode.case_number,
                    started_at=episode.started_at,
                    differs=_differences(really, side),
                    sure=self._sure(episode, really),
                    really=really,
                    would=side,
                )

    def _sure(self, episode: EpisodePast, really: r.ReplaySide) -> bool:
        """Whether the rules of that time, told again, give what was recorded."""
        again = self._again.woulds.get(episode.id) or Would(episode, case=True)
        side = _would_side(again, ())
        same = _moves(side) == _moves(really) and (side.agent_id, side.owned_at) == (really.agent_id, really.owned_at)
        return same and would_waits(again) == real_waits(episode, self._past.ends_at)

    def _really(self, episode: EpisodePast) -> r.ReplaySide:
        end = self._past.ends_at
        decisions = self._real[episode.id]
        placed = [one for one in decisions if one.outcome == "queued"]
        owner = next((one for one in episode.segments if one.owner_kind == "person" and one.at < end), None)
        first = min((one.known_at for one in episode.inbound), default=None)
        answered = (one.known_at for one in episode.replies if first is not None and one.known_at >= first)
        return r.ReplaySide(
            moves=tuple(_move(one) for one in decisions),
            rule=placed[-1].rule if placed else None,
            team_id=owner.team_id if owner is not None else placed[-1].team_id if placed else None,
            agent_id=owner.user_id if owner is not None else None,
            owned_at=owner.at if owner is not None else None,
            answered_at=min(answered, default=None),
            clocks=episode.clocks,
        )

    # --------------------------------------------------------------------------------------------------- in figures

    def summary(self) -> r.ReplaySummary:
        """The whole."""
        changed = [one for one in self.cases if one.differs]
        return r.ReplaySummary(
            cases=len(self.cases),
            changed=len(changed),
            unsure=sum(not one.sure for one in changed),
            fidelity=fidelity(self._decisions, self._again),
            targets=tuple(self._targets()),
            teams=_counted((one.really.team_id, one.would.team_id) for one in self.cases),
            agents=_counted((one.really.agent_id, one.would.agent_id) for one in self.cases),
            rules=_rules(self.cases),
            owner_really=_delay(_to_owner(one.started_at, one.really) for one in self.cases),
            owner_would=_delay(_to_owner(one.started_at, one.would) for one in self.cases),
            caveats=tuple(self._caveats()),
        )

    def _targets(self) -> Iterable[r.TargetCompared]:
        for target in get_args(Target):
            really = _kept(clock for one in self.cases for clock in one.really.clocks if clock.target == target)
            would = _kept(clock for one in self.cases for clock in one.would.clocks if clock.target == target)
            if really != r.Kept() or would != r.Kept():
                yield r.TargetCompared(target=target, really=really, would=would)

    def _caveats(self) -> Iterable[r.Caveat]:
        counts = Counter(self._past.counts) + self._office.counts
        counts["answers_unowned"] = sum(_left_undone(self._office, talk.id) for talk in self._past.talks)
        counts["ladder_not_replayed"] = sum(
            would.retimed and any((one.ended or self._past.ends_at) - one.started > _LADDER for one in would.waits)
            for would in self._office.woulds.values()
        )
        for code in get_args(r.CaveatCode):
            if counts[code]:
                yield r.Caveat(code=code, count=counts[code])


def _move(one: DecisionPast) -> r.ReplayMove:
    return r.ReplayMove(
        at=one.at,
        outcome=one.outcome,
        team_id=one.team_id,
        agent_id=one.user_id,
        rule=one.rule,
        tie_break=one.tie_break,
    )


def _would_side(would: Would, clocks: tuple[r.ReplayClock, ...]) -> r.ReplaySide:
    return r.ReplaySide(
        moves=tuple(one for one in would.moves if one.outcome in COMPARED),
        rule=would.rule,
        team_id=would.first_team if would.owned_at is not None else would.team_id,
        agent_id=would.agent_id,
        owned_at=would.owned_at,
        answered_at=would.answered_at,
        clocks=clocks,
    )


def _moves(side: r.ReplaySide) -> list[tuple[datetime, str, int | None, int | None]]:
    return [(one.at, one.outcome, one.team_id, one.agent_id) for one in side.moves]


def _differences(really: r.ReplaySide, would: r.ReplaySide) -> tuple[r.Difference, ...]:
    found: dict[r.Difference, bool] = {
        "rule": _ref(really.rule) != _ref(would.rule),
        "team": really.team_id != would.team_id,
        "agent": really.agent_id != would.agent_id,
        "time": really.owned_at != would.owned_at,
        "sla": _ends(really) != _ends(would),
    }
    return tuple(code for code, differs in found.items() if differs)


def _ref(rule: RuleRef | None) -> tuple[int | None, int | None, str] | None:
    return None if rule is None else (rule.number_id, rule.rule_id, rule.name)


def _ends(side: r.ReplaySide) -> list[tuple[str, datetime, str]]:
    return sorted((one.target, one.started_at, one.state) for one in side.clocks)


def _kept(clocks: Iterable[r.ReplayClock]) -> r.Kept:
    ends = Counter(one.state for one in clocks)
    return r.Kept(met=ends["met"], missed=ends["missed"], unanswered=ends["unanswered"], running=ends["running"])


def _counted(pairs: Iterable[tuple[int | None, int | None]]) -> tuple[r.Compared, ...]:
    really: Counter[int | None] = Counter()
    would: Counter[int | None] = Counter()
    for one, other in pairs:
        really[one] += 1
        would[other] += 1
    ids = sorted(really.keys() | would.keys(), key=lambda id_: (id_ is None, id_ or 0))
    return tuple(r.Compared(id=id_, really=really[id_], would=would[id_]) for id_ in ids)


def _rules(cases: Iterable[r.ReplayCase]) -> tuple[r.Compared, ...]:
    refs: dict[tuple[int | None, int | None, str] | None, RuleRef | None] = {}
    really: Counter[object] = Counter()
    would: Counter[object] = Counter()
    for one in cases:
        for rule, counter in ((one.really.rule, really), (one.would.rule, would)):
            refs[_ref(rule)] = rule
            counter[_ref(rule)] += 1
    return tuple(
        r.Compared(rule=rule, really=really[key], would=would[key])
        for key, rule in sorted(refs.items(), key=lambda item: (item[0] is None, str(item[0])))
    )


def _to_owner(started: datetime, side: r.ReplaySide) -> float | None:
    return None if side.owned_at is None else max(0.0, (side.owned_at - started).total_seconds())


def _delay(spans: Iterable[float | None]) -> r.Delay:
    known = [one for one in spans if one is not None]
    if not known:
        return r.Delay()
    ninth = quantiles(known, n=10, method="inclusive")[8] if len(known) > 1 else known[0]
    return r.Delay(count=len(known), median_s=median(known), p90_s=ninth)


def _left_undone(office: Office, talk_id: int) -> int:
    """Answers that really came, and that nobody would have been there to give."""
    talk, end = office.talks[talk_id], office.past.ends_at
    if talk.owner_kind == "person" or talk.state == "resolved":
        return 0
    rest = talk.deeds[talk.next_deed :]
    return sum(one.kind == "reply" and one.at < end and one.stretch == talk.stretch for one in rest)
