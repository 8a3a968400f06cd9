"""A small past, made by hand: one team, a few people, customers who wrote and were answered."""

from datetime import UTC, datetime, timedelta

import msgspec

from backend_gateway.domain.replay import past as p
from protocol.replay import ReplayClock
from protocol.routing import RouteTo, Rule, RuleList, RuleRef, TeamRouting, Words

T = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)  # a Wednesday, in the default hours
VENTAS, SOPORTE = 1, 2
ANA, EVA, LEO = 11, 12, 13
MINUTE = timedelta(minutes=1)
LONG_AGO = T - timedelta(days=9)


def at(minutes: float) -> datetime:
    """Minutes since the period began."""
    return T + minutes * MINUTE


RULES = RuleList(
    version=1,
    rules=(Rule(id=1, name="Ventas", when=Words(("comprar",)), then=RouteTo(team_id=VENTAS)),),
    otherwise=RouteTo(team_id=SOPORTE),
)
SELLS = RuleRef(version=1, rule_id=1, name="Ventas")
EVERYBODY_TO_SUPPORT = RuleList(version=2, otherwise=RouteTo(team_id=SOPORTE))


def policies(*teams: TeamRouting) -> tuple[p.PolicyRow, ...]:
    """The rules, and how teams deal."""
    rows = [p.PolicyRow("rules", 0, 1, msgspec.json.encode(RULES).decode(), LONG_AGO)]
    both = teams or (TeamRouting(team_id=VENTAS), TeamRouting(team_id=SOPORTE))
    rows += [p.PolicyRow("team", one.team_id, 1, msgspec.json.encode(one).decode(), LONG_AGO) for one in both]
    return tuple(rows)


def here(user: int, since: datetime = LONG_AGO, *, receives: bool = True) -> p.PresencePast:
    """Available from then on, or away."""
    return p.PresencePast(user, since, "available" if receives else "away", "declared", receives, None)


def person(user: int, *teams: int, capacity: int = 4) -> p.PersonPast:
    """A colleague."""
    return p.PersonPast(id=user, team_ids=teams, capacity=capacity)


def said(id_: int, minute: float, text: str = "quiero comprar", *, needs: bool = True) -> p.Inbound:
    """The customer writes; it is known at once."""
    return p.Inbound(id=id_, known_at=at(minute), at=at(minute), text=text, needs=needs)


def case(
    id_: int, inbound: tuple[p.Inbound, ...], owner: int, owned: float, replied: float, resolved: float | None = None
) -> p.TalkPast:
    """Ventas had it: dealt to `owner`, who replied and perhaps closed it."""
    start = inbound[0].known_at
    end = None if resolved is None else at(resolved)
    segments = (
        p.SegmentPast("queue", None, None, start, start, "customer"),
        p.SegmentPast("queue", None, VENTAS, start, at(owned), "routed"),
        p.SegmentPast("person", owner, VENTAS, at(owned), end, "routed"),
    )
    clock = ReplayClock(
        target="first_response", started_at=start, allowed_s=300, state="met" if replied <= 5 else "missed",
        ended_at=at(replied),
    )  # fmt: skip
    episode = p.EpisodePast(
        id=id_ * 10, case_number=1000 + id_, started_at=start, ended_at=end, inbound=inbound, segments=segments,
        waits=(p.WaitPast(start, at(replied), "answered", VENTAS),),
        replies=(p.ReplyPast(id_ * 100, at(replied), at(replied), False),), clocks=(clock,),
    )  # fmt: skip
    return p.TalkPast(id=id_, number_id=1, contact_id=id_, episodes=(episode,))


def decisions(*talks: p.TalkPast) -> tuple[p.DecisionPast, ...]:
    """What the gateway really decided about these."""
    found = []
    for talk in talks:
        for segment in talk.episodes[0].segments:
            if segment.reason == "routed":
                outcome = "assigned" if segment.owner_kind == "person" else "queued"
                found.append((segment.at, talk, outcome, segment))
    return tuple(
        p.DecisionPast(n, talk.id, talk.episodes[0].id, when, outcome, one.user_id, one.team_id, SELLS, None)  # type: ignore[arg-type]
        for n, (when, talk, outcome, one) in enumerate(sorted(found, key=lambda row: row[0]))
    )


def past(*talks: p.TalkPast, **more: object) -> p.Past:
    """An hour with these conversations; Ana and Eva sell, Leo supports."""
    fields: dict[str, object] = {
        "starts_at": T,
        "ends_at": at(60),
        "policies": policies(),
        "people": (person(ANA, VENTAS), person(EVA, VENTAS), person(LEO, SOPORTE)),
        "presence": (here(ANA),),
        "talks": talks,
        "contacts": tuple(p.ContactPast(id=one.contact_id, cases=((one.episodes[0].id, T),)) for one in talks),
        "decisions": decisions(*talks),
    }
    return p.Past(**(fields | more))  # type: ignore[arg-type]
