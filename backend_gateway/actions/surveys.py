"""Surveys: asked some minutes after a case was resolved, thanked for when they are answered.

    resolve -> surveys_plan: timer `survey` -> ask -> list, buttons, number or template -> the customer's answer
    receive -> surveys_answers: timer `survey_answer` -> thank: a line in the timeline, thanks or "why?"

Effects of timers (`actions/firing`). What always holds: one survey per case, sent or not sent with its reason; the
verdict is `domain.surveys.judge` on the locked conversation; asking and thanking open no case and end no wait; nobody
is thanked on top of a colleague who has the conversation again.
"""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from backend_gateway.actions import automatic_message
from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.surveys_plan import SURVEY
from backend_gateway.domain.calendar import describe
from backend_gateway.domain.survey_words import by_template, in_language, question
from backend_gateway.domain.surveys import Ask, Later, NotAsked, judge
from backend_gateway.store import surveys as rows
from backend_gateway.store.clocks.inforce import Promises
from backend_gateway.store.clocks.inforce import in_force as promises_in_force
from backend_gateway.store.received import new_message_ids
from backend_gateway.store.sending import find_template
from backend_gateway.store.surveys import Answered, CaseRow, InForce
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from protocol.content import Activity, Content, Template, Text
from protocol.rules import templates
from protocol.rules.variables import language_of
from protocol.surveys import HIGHEST, Survey, SurveyPolicy


async def ask(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """Ask about the cases of these timers what may be asked now."""
    policies = await rows.in_force(unit.conn)
    if policies is None:
        return
    episodes = [timer.subject for timer in due]
    batch = await _batch(unit, await rows.conversations_of(unit.conn, episodes), now)
    promises = await promises_in_force(unit.conn)
    for case in await rows.cases(unit.conn, episodes, now):
        if not case.done:
            await _decide(batch, policies, replace(case, case=replace(case.case, opens_at=_opens(promises, case, now))))
    await _finish(batch)


def _opens(promises: Promises, row: CaseRow, now: datetime) -> datetime | None:
    """When the hours of its team begin again; None while they run, and where they never do."""
    state = describe(promises.hours(row.team_id, row.number_id).calendar, now)
    return None if state.open or state.changes is None else state.changes.at


async def _decide(batch: Batch, policies: InForce, row: CaseRow) -> None:
    thread, conn = batch.threads[row.conversation_id], batch.unit.conn
    verdict = judge(policies.of(row.team_id), row.case, batch.now)
    policy_id = policies.rows.get(policies.subject(row.team_id))
    if isinstance(verdict, Later):
        await set_timers(conn, [Timer(kind=SURVEY, subject=row.episode_id, due_at=verdict.at)])
        return
    if not isinstance(verdict, Ask | NotAsked):
        return
    id_ = await rows.new_id(conn)
    content = await _content(batch, row, verdict, id_) if isinstance(verdict, Ask) else None
    batch.changed.add(thread.id)
    if content is None:
        why = verdict.why if isinstance(verdict, NotAsked) else "template"
        if why in ("window", "template"):
            await _line(batch, thread, Activity(event="survey_not_sent"))
        await rows.add(conn, id_, row, verdict.kind, batch.now, not_sent=why, policy_id=policy_id)
        return
    message = await _say(batch, thread, content)
    await rows.add(conn, id_, row, verdict.kind, batch.now, message_id=message, policy_id=policy_id)


async def _content(batch: Batch, row: CaseRow, ask_: Ask, survey_id: int) -> Content | None:
    """What is sent; None when the window has closed and there is no usable template."""
    spoken = language_of(row.language)
    if ask_.by == "words":
        return question(ask_.kind, ask_.survey, survey_id, spoken)
    wanted = ask_.survey.template
    if wanted is None:
        return None
    found = await find_template(batch.unit.conn, row.waba_id, Template(name=wanted.name, language=wanted.language))
    if found is None or templates.unusable(found):
        return None
    content = by_template(wanted, found, survey_id)
    if templates.validate(found, content.parameters, batch.now):
        return None
    return templates.render(found, content.parameters)


async def thank(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """Show answers that came in; thank for the first one of each survey."""
    surveys = {one.id: one for one in await rows.answered(unit.conn, [timer.body["survey"] for timer in due])}
    batch = await _batch(unit, [one.conversation_id for one in surveys.values()], now)
    policies = await rows.by_row(unit.conn, {one.policy_id for one in surveys.values() if one.policy_id is not None})
    for timer in due:
        survey = surveys.get(timer.body["survey"])
        if survey is not None and survey.conversation_id in batch.threads:
            await _react(batch, survey, policies.get(survey.policy_id or 0), timer.body["what"])
    await _finish(batch)


async def _react(batch: Batch, survey: Answered, policy: SurveyPolicy | None, what: str) -> None:
    thread = batch.threads[survey.conversation_id]
    batch.changed.add(thread.id)
    if survey.score is not None and what != "comment":
        points = f"{survey.score}/{HIGHEST[survey.kind]}"
        await _line(batch, thread, Activity(event="survey_answered", subject=points))
    config: Survey | None = getattr(policy, survey.kind) if policy is not None else None
    if config is None or survey.score is None or what != "first" or thread.state.state != "resolved":
        return
    low = survey.score <= config.low
    text = in_language(config.ask_why if low and config.ask_why else config.thanks, language_of(survey.language))
    if text and survey.window_until is not None and batch.now < survey.window_until:
        await _say(batch, thread, Text(text))


async def _batch(unit: Unit, conversation_ids: Sequence[int], now: datetime) -> Batch:
    return Batch(unit, await load_threads(unit.conn, conversation_ids), now)


async def _say(batch: Batch, thread: Thread, content: Content) -> int:
    [id_] = await new_message_ids(batch.unit.conn, 1)
    fact = automatic_message.written(id_, thread, content, batch.now, batch.lines)
    batch.happen(thread, fact)
    batch.lines.append(automatic_message.row(fact, thread, batch.now))
    return id_


async def _line(batch: Batch, thread: Thread, content: Activity) -> None:
    """A muted line: it moves nothing in the list."""
    [id_] = await new_message_ids(batch.unit.conn, 1)
    fact = automatic_message.written(id_, thread, content, batch.now, batch.lines)
    batch.lines.append(automatic_message.row(fact, thread, batch.now))


async def _finish(batch: Batch) -> None:
    """Write what was said; the conversations show their latest survey."""
    await batch.write()
    await rows.show(batch.unit.conn, batch.changed)
    await batch.tell()
