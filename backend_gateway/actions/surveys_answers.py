"""Answers to surveys among what customers write, found before the message is folded into its thread.

Called by `actions/receive/messages`, in order, with every thread locked. What always holds: an answer reopens nothing
and owes nothing; a chosen row is understood however late it comes, a bare number only while the case is resolved and
within 24 h; words after a low score are its comment, and reopen the case only when they ask for something. Without a
candidate in the batch nothing is read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.surveys import COMMENT_FOR, DIGIT_FOR, comment_needs_answer
from backend_gateway.domain.waits import needs_answer
from backend_gateway.store import surveys as rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.surveys import OpenSurvey
from backend_gateway.store.threads import Thread
from backend_gateway.store.timers import Timer, set_timers
from protocol.content import Text
from protocol.surveys import HIGHEST, LOWEST, SurveyKind, SurveyPolicy, answer_in, score_in

ANSWERED = "survey_answer"
"""Kind of timer; its subject is the answering message, so no two transactions ever want the same one."""


@dataclass(slots=True)
class Answers:
    """The surveys that a batch of messages may answer, and what they say."""

    by_id: dict[int, OpenSurvey] = field(default_factory=dict)
    latest: dict[int, OpenSurvey] = field(default_factory=dict)
    policies: dict[int, SurveyPolicy] = field(default_factory=dict)
    scores: list[tuple[int, int, datetime, int]] = field(default_factory=list)
    comments: list[tuple[int, str, int]] = field(default_factory=list)
    timers: list[Timer] = field(default_factory=list)

    def of(self, thread: Thread, fact: MessageFact, message_id: int) -> int | None:
        """The survey that this message only answers; None for every message that is one like any other."""
        if fact.direction != "in" or fact.source != "live":
            return None
        if (chosen := answer_in(fact.content)) is not None:
            return self._chosen(thread, fact, message_id, *chosen)
        survey = self.latest.get(thread.id)
        if survey is None or thread.state.episode is not None:
            return None
        if survey.answered_at is None:
            score = score_in(fact.content, survey.kind) if fact.at - survey.at <= DIGIT_FOR else None
            return None if score is None else self._scored(survey, score, fact, message_id)
        return self._commented(survey, fact, message_id)

    def _chosen(self, thread: Thread, fact: MessageFact, message_id: int, id_: int, score: int) -> int | None:
        survey = self.by_id.get(id_)
        if survey is None or survey.conversation_id != thread.id:
            return None
        if not LOWEST[survey.kind] <= score <= HIGHEST[survey.kind]:
            return None
        return self._scored(survey, score, fact, message_id)

    def _scored(self, survey: OpenSurvey, score: int, fact: MessageFact, message_id: int) -> int:
        first = survey.answered_at is None
        survey.score, survey.answered_at = score, fact.at
        self.scores.append((survey.id, score, fact.at, message_id))
        self._tell(survey, message_id, fact.at, "first" if first else "again")
        return survey.id

    def _commented(self, survey: OpenSurvey, fact: MessageFact, message_id: int) -> int | None:
        """The first words after a low score."""
        content, answered = fact.content, survey.answered_at
        if survey.comment or survey.score is None or answered is None or not isinstance(content, Text):
            return None
        if survey.score > self._low(survey) or fact.at - answered > COMMENT_FOR or not needs_answer(content):
            return None
        survey.comment = content.body
        self.comments.append((survey.id, content.body, message_id))
        self._tell(survey, message_id, fact.at, "comment")
        return None if comment_needs_answer(content.body) else survey.id

    def _low(self, survey: OpenSurvey) -> int:
        policy = self.policies.get(survey.policy_id or 0)
        kind: SurveyKind = survey.kind
        config = None if policy is None else (policy.csat if kind == "csat" else policy.nps)
        return -1 if config is None else config.low

    def _tell(self, survey: OpenSurvey, message_id: int, at: datetime, what: str) -> None:
        body = {"survey": survey.id, "what": what}
        self.timers.append(Timer(kind=ANSWERED, subject=message_id, due_at=at, body=body))

    async def write(self, conn: Conn) -> None:
        """Keep scores and comments; they are shown and thanked for a moment later."""
        for score in self.scores:
            await rows.answer(conn, *score)
        for comment in self.comments:
            await rows.comment(conn, *comment)
        await set_timers(conn, self.timers)


async def load_answers(conn: Conn, told: Iterable[tuple[Thread, MessageFact]]) -> Answers:
    """The surveys these messages may answer."""
    ids: set[int] = set()
    resolved: set[int] = set()
    oldest: datetime | None = None
    for thread, fact in told:
        if (chosen := answer_in(fact.content)) is not None:
            ids.add(chosen[0])
        elif isinstance(fact.content, Text) and fact.source == "live" and thread.state.closed is not None:
            if thread.state.episode is None:
                resolved.add(thread.id)
        else:
            continue
        oldest = fact.at if oldest is None else min(oldest, fact.at)
    if oldest is None or not (ids or resolved):
        return Answers()
    found = await rows.sent(conn, ids, resolved, oldest - DIGIT_FOR - COMMENT_FOR)
    policies = await rows.by_row(conn, {one.policy_id for one in found if one.policy_id is not None}) if found else {}
    by_id = {one.id: one for one in found}
    return Answers(by_id, {one.conversation_id: one for one in found}, policies)
