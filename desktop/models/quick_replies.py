"""Which quick replies fit what was typed after the slash, best first, with their variables already filled. Knows no Qt.

    offers(store, uses, conversation id, "env", now, "es") -> [Offer(reply, filled, uses), ...]

Ranked by how the code fits what was typed, then the customer's language, then my own use over 30 days.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from desktop.commands.palette import fold
from desktop.store.store import Store
from desktop.store.zone import office_zone
from protocol.answers import QuickReply
from protocol.rules.variables import Facts, Filled, fill, language_of, values


class Offer(NamedTuple):
    """One reply as it would be inserted."""

    reply: QuickReply
    filled: Filled
    uses: int


def offers(
    store: Store, uses: Mapping[int, int], conversation_id: int, typed: str, now: datetime, language: str
) -> list[Offer]:
    """Everything that fits, best first; nothing typed: all of them, the most used first."""
    wanted, customer = fold(typed), language_for(store, conversation_id, language)
    team = _team_of(store, conversation_id)
    found = []
    for reply in store.office.quick_replies.values():
        fits = _fits(reply, wanted)
        if reply.active and fits is not None:
            foreign = reply.language is not None and language_of(reply.language) != customer
            elsewhere = reply.team_id is not None and reply.team_id != team
            found.append(((fits, foreign, elsewhere, -uses.get(reply.id, 0), fold(reply.code), reply.id), reply))
    known = {code: values(facts_for(store, conversation_id, now, code)) for code in ("es", "pt", "en")}
    ranked = [reply for _, reply in sorted(found, key=_place)]
    return [
        Offer(reply, fill(reply.body, known[language_of(reply.language, customer)]), uses.get(reply.id, 0))
        for reply in ranked
    ]


def facts_for(store: Store, conversation_id: int | None, now: datetime, language: str) -> Facts:
    """What the variables of a text to this customer come from; without a conversation only ours and the time."""
    row = store.rows.get(conversation_id) if conversation_id is not None else None
    team = store.people.teams.get(row.team_id or 0) if row else None
    return Facts(
        now=now.astimezone(office_zone(store)), language=language,
        customer_name=row.name if row else "",
        contact=store.contacts.get(row.contact_id) if row else None,
        fields=tuple(store.office.contact_fields.values()),
        agent=store.me.name if store.me else "", team=team.name if team else "",
        company=store.company, case=row.case_number if row else None,
    )  # fmt: skip


def language_for(store: Store, conversation_id: int | None, language: str) -> str:
    """The customer's language as their record has it, else ours."""
    row = store.rows.get(conversation_id) if conversation_id is not None else None
    contact = store.contacts.get(row.contact_id) if row else None
    return language_of(contact.language if contact else None, language)


def _fits(reply: QuickReply, wanted: str) -> int | None:
    """0 the code begins so, 1 a word of the title, 2 somewhere in them; None not at all."""
    code, title = fold(reply.code), fold(reply.title)
    if code.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in title.split()):
        return 1
    return 2 if wanted in code or wanted in title else None


def _team_of(store: Store, conversation_id: int) -> int | None:
    row = store.rows.get(conversation_id)
    return row.team_id if row else None


def _place(found: tuple[tuple[object, ...], QuickReply]) -> tuple[object, ...]:
    return found[0]
