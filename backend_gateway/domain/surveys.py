"""Who is asked how it was, when, and how: one verdict with its reason for each resolved case (METRICS 3: CSAT, NPS).

    Case (locked, as it is now) --judge--> Ask | Later | NotAsked | Nothing

Called by `actions/surveys` when the delay after a resolve is over. What always holds (LESSONS 40): one survey per case,
one per person in N days, never after the window without a template, never to somebody nobody answered.
"""

import re
from datetime import datetime, timedelta
from typing import Final, Literal
from zlib import crc32

from msgspec import Struct

from backend_gateway.domain.plain_text import fold
from protocol.surveys import NotSent, Survey, SurveyKind, SurveyPolicy

TOO_LATE: Final = timedelta(hours=24)
"""After an outage: a question about yesterday's case would only confuse."""
WAITED: Final = timedelta(days=4)
"""A question that waits for the opening: over a long weekend."""
DIGIT_FOR: Final = timedelta(hours=24)
COMMENT_FOR: Final = timedelta(hours=24)
_ROUND: Final = 10_000
_WISHES: Final = re.compile(
    r"\b(necesit\w*|quier\w*|quisiera|ayud\w*|llam\w*|devuelv\w*|devolv\w*|reembols\w*|reclam\w*|sig[ou]\w* esper\w*"
    r"|todavia|aun no|preciso|quero|gostaria|ajud\w*|liga|ligue|liguem|ainda nao|need|want|help|call|refund|complain\w*"
    r"|still)\b"
)
"""What a customer wants of us, folded, in Spanish, Portuguese and English. Rather a case too many than one too few."""


class Asked(Struct, frozen=True):
    """A survey that was sent to this person."""

    kind: SurveyKind
    at: datetime


class Case(Struct, frozen=True, kw_only=True):
    """A case as it is now. `human`: a person of ours answered in it; `asked` are the surveys sent to the person.

    `tags` are the case's and its customer's; `opens_at`: it is closed now, and opens then.
    """

    contact_id: int
    ended_at: datetime | None
    void: bool = False
    wrote: bool = True
    human: bool = True
    opted_out: bool = False
    reachable: bool = True
    window_until: datetime | None = None
    asked: tuple[Asked, ...] = ()
    tags: tuple[str, ...] = ()
    outcome: str | None = None
    opens_at: datetime | None = None


class Ask(Struct, frozen=True):
    """Ask now; `by` words inside the window or the template outside."""

    kind: SurveyKind
    survey: Survey
    by: Literal["words", "template"]


class NotAsked(Struct, frozen=True):
    """Nobody is asked; kept with its reason, because METRICS counts it beside the answers."""

    kind: SurveyKind
    why: NotSent


class Later(Struct, frozen=True):
    """Its time has not come."""

    at: datetime


class Nothing(Struct, frozen=True):
    """The case is open again, or nobody wants surveys."""


Verdict = Ask | NotAsked | Later | Nothing


def judge(policy: SurveyPolicy | None, case: Case, now: datetime) -> Verdict:
    """What becomes of the survey of this case."""
    chosen = choose(policy, case, now)
    if chosen is None or case.ended_at is None:
        return Nothing()
    kind, survey = chosen
    due = case.ended_at + timedelta(minutes=survey.delay_minutes)
    if now < due:
        return Later(due)
    if (why := _never(case) or _not_now(kind, survey, case, due, now)) is not None:
        return NotAsked(kind, why)
    if survey.only_open and case.opens_at is not None:
        return Later(case.opens_at)
    if case.window_until is not None and now < case.window_until:
        return Ask(kind, survey, "words")
    return NotAsked(kind, "window") if survey.template is None else Ask(kind, survey, "template")


def choose(policy: SurveyPolicy | None, case: Case, now: datetime) -> tuple[SurveyKind, Survey] | None:
    """NPS for a person who is due for it and drawn, else CSAT."""
    if policy is None:
        return None
    nps = policy.nps
    if nps is not None and drawn("nps", nps, case.contact_id) and not _lately("nps", nps, case, now):
        return "nps", nps
    if policy.csat is not None:
        return "csat", policy.csat
    return None if nps is None else ("nps", nps)


def drawn(kind: SurveyKind, survey: Survey, contact_id: int) -> bool:
    """Whether this person is of the share that is asked; who is in at 5 % is still in at 10 %."""
    return crc32(f"{kind}:{contact_id}".encode()) % _ROUND < survey.percent * _ROUND / 100


def comment_needs_answer(text: str) -> bool:
    """Whether a comment after a low score asks for something: a question, a wish, something still open."""
    return "?" in text or "¿" in text or _WISHES.search(fold(text)) is not None


def _never(case: Case) -> NotSent | None:
    if case.void:
        return "void"
    if not case.wrote:
        return "never_wrote"
    if not case.human:
        return "nobody_answered"
    return "opted_out" if case.opted_out else None


def _not_now(kind: SurveyKind, survey: Survey, case: Case, due: datetime, now: datetime) -> NotSent | None:
    if not drawn(kind, survey, case.contact_id) or _left_out(survey, case):
        return "rule"
    if _lately(kind, survey, case, now) or any(now - one.at < timedelta(days=1) for one in case.asked):
        return "cap"
    if not case.reachable:
        return "no_route"
    return "late" if now - due > (WAITED if survey.only_open else TOO_LATE) else None


def _left_out(survey: Survey, case: Case) -> bool:
    """Whether the rules say that nobody is asked about such a case."""
    unwanted = {fold(name) for name in survey.not_tags}
    return case.outcome in survey.not_outcomes or any(fold(name) in unwanted for name in case.tags)


def _lately(kind: SurveyKind, survey: Survey, case: Case, now: datetime) -> bool:
    return any(one.kind == kind and now - one.at < timedelta(days=survey.every_days) for one in case.asked)
