"""Surveys inside WhatsApp as both sides speak of them: the body of the policy `surveys`, and what a case shows of one.

CSAT is asked with a list of five (or three buttons), NPS in words, answered with a number. An answer by list or button
carries its survey in its id, so it is understood however late it comes.
"""

import re
from datetime import datetime
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from protocol.content import ButtonReply, Content, ListReply, Text

SurveyKind = Literal["csat", "nps"]
NotSent = Literal[
    "void", "never_wrote", "nobody_answered", "opted_out", "rule", "cap", "no_route", "late", "window", "template"
]
"""Why nobody was asked: the case counts for nothing, the customer never wrote or was never answered by a person, does
not want to be asked, the rules leave them out, was asked lately, cannot be reached; after an outage; the window had
closed and there is no usable template."""

_ID: Final = re.compile(r"relevo:survey:(\d{1,18}):(\d{1,2})")
_DIGIT: Final = re.compile(r"\s*(\d{1,2})(?:\s*(?:/|de|of)\s*(?:5|10))?\s*[.!]?\s*", re.IGNORECASE)
HIGHEST: Final[dict[SurveyKind, int]] = {"csat": 5, "nps": 10}
LOWEST: Final[dict[SurveyKind, int]] = {"csat": 1, "nps": 0}


class SurveyTemplate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What asks when the window has closed. Its quick replies, if any, are the scores from the best to the worst."""

    name: str
    language: str


class Survey(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of survey. Texts by language (`es`, `pt`, `en`).

    Asked `delay_minutes` after the case was resolved, of `percent` of the customers (always the same ones), at most
    once in `every_days` to a person. Nobody is asked about a case with one of `not_tags` (its own or its customer's) or
    `not_outcomes`; with `only_open` the question waits for the opening. Up to `low` points `ask_why` is said instead
    of `thanks`; both may be absent.
    `style` is CSAT's: a list of five, or three buttons (5, 3 and 1).
    """

    texts: dict[str, str]
    thanks: dict[str, str] = {}
    ask_why: dict[str, str] = {}
    style: Literal["list", "buttons"] = "list"
    delay_minutes: Annotated[int, Meta(ge=0, le=1440)] = 2
    percent: Annotated[float, Meta(ge=0, le=100)] = 100.0
    every_days: Annotated[int, Meta(ge=1, le=365)] = 7
    low: Annotated[int, Meta(ge=0, le=10)] = 2
    template: SurveyTemplate | None = None
    not_tags: Annotated[tuple[str, ...], Meta(max_length=30)] = ()
    not_outcomes: Annotated[tuple[str, ...], Meta(max_length=10)] = ()
    only_open: bool = False


class SurveyPolicy(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """Who is asked what: of the company, or of one team in its place. Nothing set: nobody is asked.

    NPS is for the person: who is due for it gets it instead of CSAT.
    """

    csat: Survey | None = None
    nps: Survey | None = None


class SurveyView(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The latest survey of a conversation. `credited_to` is the last person who answered the customer."""

    kind: SurveyKind = "csat"
    at: datetime
    not_sent: NotSent | None = None
    score: int | None = None
    comment: str = ""
    answered_at: datetime | None = None
    credited_to: int | None = None


def answer_id(survey_id: int, score: int) -> str:
    """The id of a row or button that gives this score."""
    return f"relevo:survey:{survey_id}:{score}"


def answer_in(content: Content) -> tuple[int, int] | None:
    """(survey, score) of a chosen row or tapped button of ours; None for anything else."""
    if isinstance(content, ListReply):
        found = _ID.fullmatch(content.row_id)
    elif isinstance(content, ButtonReply):
        found = _ID.fullmatch(content.payload or "")
    else:
        return None
    return None if found is None else (int(found[1]), int(found[2]))


def score_in(content: Content, kind: SurveyKind) -> int | None:
    """The score somebody wrote: a number of the scale and nothing else ("4", "9/10")."""
    found = _DIGIT.fullmatch(content.body) if isinstance(content, Text) else None
    score = int(found[1]) if found is not None else None
    return score if score is not None and LOWEST[kind] <= score <= HIGHEST[kind] else None
