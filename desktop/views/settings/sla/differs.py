"""What differs between two versions of what a company promises, a sentence each. Called by its page."""

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from desktop.i18n.sla_words import EDITED, effective, match_words, policy_name, target_name, within_words
from desktop.i18n.week_words import zone_words
from desktop.store.store import Store
from protocol.sla import CompanySla, Policy, Target

translate = QCoreApplication.translate


def company_changes(before: CompanySla, after: CompanySla, store: Store, now: datetime) -> list[str]:
    """Policies that went, came or changed, then what counts for all of them."""
    old, new = ({one.id: one for one in version.policies} for version in (before, after))
    gone = translate("SlaPage", "sin «{0}»")
    found = [gone.format(policy_name(one, store)) for id, one in old.items() if id not in new]
    for id, policy in new.items():
        if id not in old:
            found.append(translate("SlaPage", "nuevo: «{0}»").format(policy_name(policy, store)))
        elif policy != old[id]:
            found += _policy_changes(old[id], policy, store)
    names = {
        "zone": translate("SlaPage", "zona horaria {0}").format(zone_words(after.zone, now)),
        "climb": translate("SlaPage", "los avisos suben cada {0}").format(within_words(after.climb)),
        "holding_phrases": translate("SlaPage", "otras frases que piden un momento"),
    }
    return found + [words for name, words in names.items() if getattr(before, name) != getattr(after, name)]


def _policy_changes(before: Policy, after: Policy, store: Store) -> list[str]:
    name, found = policy_name(after, store), list(_target_changes(before, after, store))
    if before.match != after.match:
        found.append(translate("SlaPage", "«{0}» es para: {1}").format(name, match_words(after.match, store)))
    if before.name != after.name:
        found.append(translate("SlaPage", "«{0}» se llama «{1}»").format(policy_name(before, store), name))
    if before.position != after.position and not found:
        found.append(translate("SlaPage", "otro orden"))
    return found


def _target_changes(before: Policy, after: Policy, store: Store) -> Iterator[str]:
    for kind in EDITED:
        old, new = (effective((), replace(one), kind) for one in (before, after))
        if old == new:
            continue
        was, now = _within(old), _within(new)
        form = translate("SlaPage", "{0}: {1} {2} → {3}") if was != now else translate("SlaPage", "{0}: {1} cambia")
        yield form.format(policy_name(after, store), target_name(kind).lower(), was, now)


def _within(target: Target | None) -> str:
    return within_words(target.within if target is not None else None)
