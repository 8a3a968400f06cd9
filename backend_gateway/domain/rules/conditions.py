"""One condition over the facts: does it hold, and what made it so. The leaves here, nesting in `holds`.

Every leaf answers with a `Reason` either way, so that a rule that did not match can say why (METRICS: "Why here?").
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from msgspec import Struct

from backend_gateway.domain.rules.facts import RoutingFacts
from backend_gateway.domain.rules.language import language_of, speaks
from backend_gateway.domain.rules.share import in_share
from backend_gateway.domain.rules.words import found_phrases, plain_words
from protocol import routing as r


class Outcome(Struct, frozen=True):
    """Whether it holds, and the leaves that decided it."""

    holds: bool
    reasons: tuple[r.Reason, ...] = ()


def judge(condition: r.Condition, facts: RoutingFacts, rule_id: int) -> Outcome:
    """Whether `condition` holds. `all` names only what failed, `any` only what held, when that decides."""
    if isinstance(condition, r.AllOf):
        return _joined([judge(one, facts, rule_id) for one in condition.conditions], wanted=True)
    if isinstance(condition, r.AnyOf):
        return _joined([judge(one, facts, rule_id) for one in condition.conditions], wanted=False)
    if isinstance(condition, r.Not):
        inner = judge(condition.condition, facts, rule_id)
        return Outcome(not inner.holds, inner.reasons)
    holds, data = _LEAVES[type(condition)](condition, facts, rule_id)
    code = str(type(condition).__struct_config__.tag)
    return Outcome(holds, (r.Reason(code, {"holds": holds, **data}),))


def _joined(outcomes: list[Outcome], *, wanted: bool) -> Outcome:
    """All of them (`wanted` True) or any of them (False): those that break the rule decide, else everyone does."""
    against = [one for one in outcomes if one.holds is not wanted]
    deciding = against or outcomes
    return Outcome(wanted != bool(against), tuple(reason for one in deciding for reason in one.reasons))


Answer = tuple[bool, dict[str, Any]]


def _always(_condition: r.Always, _facts: RoutingFacts, _rule_id: int) -> Answer:
    return True, {}


def _words(condition: r.Words, facts: RoutingFacts, _rule_id: int) -> Answer:
    found = found_phrases([one.text for one in facts.heard], condition.phrases)
    holds = bool(found) if condition.match == "any" else len(found) == len(condition.phrases)
    missing = [phrase for phrase in condition.phrases if phrase not in found]
    return holds and bool(condition.phrases), {"found": list(found), "missing": missing}


def _language(condition: r.InLanguage, facts: RoutingFacts, _rule_id: int) -> Answer:
    language = language_of(facts.language, [one.text for one in facts.heard])
    data = {"language": language, "guessed": not facts.language, "wanted": list(condition.languages)}
    return speaks(language, condition.languages), data


def _number(condition: r.OnNumber, facts: RoutingFacts, _rule_id: int) -> Answer:
    return facts.number_id in condition.number_ids, {"number_id": facts.number_id}


def _tags(condition: r.HasTags, facts: RoutingFacts, _rule_id: int) -> Answer:
    carried = {plain_words(tag) or tag for tag in facts.tags}
    found = [tag for tag in condition.tags if (plain_words(tag) or tag) in carried]
    holds = bool(found) if condition.match == "any" else len(found) == len(condition.tags)
    missing = [tag for tag in condition.tags if tag not in found]
    return holds and bool(condition.tags), {"found": found, "missing": missing}


def _attribute(condition: r.Attribute, facts: RoutingFacts, _rule_id: int) -> Answer:
    value = facts.attributes.get(condition.name, "").strip()
    data = {"name": condition.name, "value": value}
    if condition.op == "filled":
        return bool(value), data
    if condition.op == "contains":
        return bool(found_phrases([value], condition.values)), data
    same = {plain_words(one) or one.strip() for one in condition.values}
    return bool(value) and (plain_words(value) or value) in same, data


def _ad(condition: r.FromAd, facts: RoutingFacts, _rule_id: int) -> Answer:
    ad = facts.referral
    if ad is None:
        return False, {"source_id": None}
    known = not condition.source_ids or ad.source_id in condition.source_ids
    texts = [text for text in (ad.headline, ad.body) if text]
    spoken = not condition.phrases or bool(found_phrases(texts, condition.phrases))
    return known and spoken, {"source_id": ad.source_id, "headline": ad.headline}


def _hours(condition: r.InHours, facts: RoutingFacts, _rule_id: int) -> Answer:
    return facts.inside_hours == condition.inside, {"inside": facts.inside_hours}


def _returning(condition: r.Returning, facts: RoutingFacts, _rule_id: int) -> Answer:
    return facts.returning == condition.returning, {"returning": facts.returning}


def _vip(condition: r.Vip, facts: RoutingFacts, _rule_id: int) -> Answer:
    return facts.vip == condition.vip, {"vip": facts.vip}


def _order_over(condition: r.OrderOver, facts: RoutingFacts, _rule_id: int) -> Answer:
    order = facts.order
    if order is None or order.micros is None:
        return False, {"micros": None, "currency": condition.currency}
    holds = order.currency == condition.currency and order.micros > condition.micros
    return holds, {"micros": order.micros, "currency": order.currency}


def _order_within(condition: r.OrderWithin, facts: RoutingFacts, _rule_id: int) -> Answer:
    age = facts.order.age if facts.order is not None else None
    holds = age is not None and age < timedelta(hours=condition.hours)
    return holds, {"age_s": None if age is None else int(age.total_seconds()), "hours": condition.hours}


def _share(condition: r.Share, facts: RoutingFacts, rule_id: int) -> Answer:
    return in_share(facts.contact_id, rule_id, condition.percent), {"percent": condition.percent}


_LEAVES: Final[dict[type, Callable[[Any, RoutingFacts, int], Answer]]] = {
    r.Always: _always,
    r.Words: _words,
    r.InLanguage: _language,
    r.OnNumber: _number,
    r.HasTags: _tags,
    r.Attribute: _attribute,
    r.FromAd: _ad,
    r.InHours: _hours,
    r.Returning: _returning,
    r.Vip: _vip,
    r.OrderOver: _order_over,
    r.OrderWithin: _order_within,
    r.Share: _share,
}
