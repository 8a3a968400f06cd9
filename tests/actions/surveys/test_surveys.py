"""Surveys: one per case and person, inside the window, answered without opening anything."""

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from backend_gateway.errors import PolicyInvalid
from protocol.content import Buttons, ListMenu, Template
from sandbox.builders import button, list_reply
from tests.actions.surveys.opinion import CSAT, NPS, QUESTION, THANKS, WHY, Opinion
from tests.contract.world import person


async def test_without_a_policy_nobody_is_asked(desk: Opinion) -> None:
    id_ = await desk.asked()
    assert await desk.questions(id_) == []
    assert await desk.surveys() == []


async def test_two_minutes_after_the_resolve_a_list_of_five_is_sent(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.case()
    assert await desk.questions(id_) == []
    await desk.after(minutes=2)
    [asked] = await desk.questions(id_)
    assert isinstance(asked, ListMenu)
    assert (asked.body, len(asked.sections[0].rows)) == (QUESTION, 5)
    seen = await desk.seen(id_)
    assert seen.state == "resolved"
    assert seen.survey is not None
    assert (seen.survey.kind, seen.survey.score) == ("csat", None)


async def test_the_answer_is_kept_credited_thanked_and_reopens_nothing(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    unread = (await desk.seen(id_)).inbound_count
    await desk.chooses(1, 5)
    seen = await desk.seen(id_)
    assert (seen.state, seen.owed_since, seen.inbound_count) == ("resolved", None, unread)
    assert seen.survey is not None
    assert (seen.survey.score, seen.survey.credited_to) == (5, desk.world.sol.user_id)
    assert ("survey_answered", "5/5", None) in await desk.events(id_)
    assert await desk.last_words(id_) == THANKS
    assert await desk.pool.fetchval("select count(*) from episodes") == 1
    assert await desk.pool.fetchval("select reopened from episodes") == 0


async def test_lesson_35_an_answer_after_the_grace_is_kept_and_opens_no_case(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.days(5)
    await desk.chooses(1, 4)
    assert (await desk.seen(id_)).state == "resolved"
    assert await desk.pool.fetchval("select count(*) from episodes") == 1
    assert await desk.surveys() == [("csat", None, 4, "")]
    assert sum(one.direction == "in" for one in await desk.world.timeline(id_)) == 2  # nothing inbound is lost


@pytest.mark.parametrize(("text", "score"), [("4", 4), (" 5 ", 5), ("3/5", 3), ("1.", 1)])
async def test_a_bare_number_is_an_answer(desk: Opinion, text: str, score: int) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.answers(1, text)
    assert await desk.surveys() == [("csat", None, score, "")]
    assert (await desk.seen(id_)).state == "resolved"


@pytest.mark.parametrize("text", ["8", "quiero 4 lámparas", "0"])
async def test_other_words_are_a_message_like_any_other(desk: Opinion, text: str) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.answers(1, text)
    assert await desk.surveys() == [("csat", None, None, "")]
    assert (await desk.seen(id_)).state == "open"
    assert (await desk.seen(id_)).owed_since is not None


async def test_a_number_long_after_or_in_an_open_case_is_no_answer(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.days(1.1)
    await desk.answers(1, "5")
    assert await desk.surveys() == [("csat", None, None, "")]
    await desk.answers(1, "4")
    assert await desk.surveys() == [("csat", None, None, "")]
    assert (await desk.seen(id_)).state == "open"


async def test_words_after_a_low_score_are_its_comment(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.chooses(1, 2)
    assert await desk.last_words(id_) == WHY
    await desk.answers(1, "Tardaron mucho en contestar")
    assert await desk.surveys() == [("csat", None, 2, "Tardaron mucho en contestar")]
    seen = await desk.seen(id_)
    assert seen.state == "resolved"
    assert seen.survey is not None
    assert seen.survey.comment == "Tardaron mucho en contestar"
    await desk.answers(1, "y además llegó rota")  # a second message is one like any other
    assert (await desk.seen(id_)).state == "open"


async def test_a_comment_that_asks_for_something_opens_the_case(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.chooses(1, 1)
    await desk.answers(1, "Todavía no llega mi pedido, ¿dónde está?")
    assert (await desk.surveys())[0][3].startswith("Todavía")
    seen = await desk.seen(id_)
    assert seen.state == "open"
    assert seen.owed_since is not None


async def test_lesson_40_no_survey_again_after_thanks(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.answers(1, "¡Muchas gracias!")
    await desk.world.resolve(id_)
    await desk.follow()
    await desk.after(minutes=10)
    assert len(await desk.questions(id_)) == 1
    await desk.say(1, "una cosa más")  # the same case again
    await desk.world.resolve(id_)
    await desk.follow()
    await desk.after(minutes=10)
    assert len(await desk.questions(id_)) == 1
    assert len(await desk.surveys()) == 1


async def test_lesson_40_not_after_the_window_shut(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.say(1, "¿tienen lámparas?")
    await desk.world.sent(id_, "Sí.")
    await desk.days(1.5)
    await desk.world.resolve(id_)
    await desk.follow()
    await desk.after(minutes=3)
    assert await desk.questions(id_) == []
    assert await desk.surveys() == [("csat", "window", None, "")]
    assert ("survey_not_sent", None, None) in await desk.events(id_)


async def test_after_the_window_the_template_asks_and_opens_no_case(desk: Opinion) -> None:
    await desk.wants(csat={"template": {"name": "encuesta", "language": "es"}})
    await _template(desk)
    id_ = await desk.say(1, "¿tienen lámparas?")
    await desk.world.sent(id_, "Sí.")
    await desk.days(1.5)
    await desk.world.resolve(id_)
    await desk.follow()
    await desk.after(minutes=3)
    await desk.meta_takes_all()
    [asked] = await desk.questions(id_)
    assert isinstance(asked, Template)
    assert [one.text for one in asked.parameters] == [f"relevo:survey:1:{score}" for score in (5, 3, 1)]
    assert (await desk.seen(id_)).state == "resolved"
    assert await desk.pool.fetchval("select count(*) from episodes") == 1
    tapped = button(person(1), "Regular", "relevo:survey:1:3", timestamp=desk.world.tick())
    await desk.world.hear(person(1), tapped)
    assert await desk.surveys() == [("csat", None, 3, "")]
    assert (await desk.seen(id_)).state == "resolved"


async def test_a_person_is_asked_once_in_so_many_days(desk: Opinion) -> None:
    await desk.wants()
    await desk.asked()
    await desk.days(4)
    id_ = await desk.asked()
    assert len(await desk.questions(id_)) == 1
    assert [row[1] for row in await desk.surveys()] == [None, "cap"]
    await desk.days(8)
    await desk.asked()
    assert len(await desk.questions(id_)) == 2


@pytest.mark.parametrize("why", ["void", "opted_out", "nobody_answered"])
async def test_who_is_never_asked(desk: Opinion, why: str) -> None:
    await desk.wants()
    id_ = await desk.case(answered=why != "nobody_answered")
    if why == "void":
        await desk.pool.execute("update episodes set void = 'spam'")
    if why == "opted_out":
        await desk.pool.execute("update contacts set marketing_opt_out = true")
    await desk.after(minutes=3)
    assert await desk.questions(id_) == []
    assert await desk.surveys() == [("csat", why, None, "")]


async def test_reopened_before_the_delay_nobody_is_asked_until_it_is_resolved_again(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.case()
    await desk.say(1, "¿y de pie?")
    await desk.after(minutes=3)
    assert await desk.surveys() == []
    await desk.world.resolve(id_)
    await desk.follow()
    await desk.after(minutes=3)
    assert len(await desk.questions(id_)) == 1


async def test_two_gateways_ask_once(desk: Opinion) -> None:
    await desk.wants()
    ids = [await desk.case(n) for n in range(1, 6)]
    desk.at(desk.now + timedelta(minutes=3))
    await asyncio.gather(desk.after(seconds=0), desk.after(seconds=0))
    assert [len(await desk.questions(id_)) for id_ in ids] == [1] * 5


async def test_three_buttons(desk: Opinion) -> None:
    await desk.wants(csat={"style": "buttons"})
    id_ = await desk.asked()
    assert isinstance((await desk.questions(id_))[0], Buttons)
    await desk.chooses(1, 3)
    assert await desk.surveys() == [("csat", None, 3, "")]


async def test_nps_is_for_the_person_once_in_ninety_days(desk: Opinion) -> None:
    await desk.wants(nps=NPS)
    id_ = await desk.asked()
    await desk.answers(1, "10")
    assert await desk.surveys() == [("nps", None, 10, "")]
    assert ("survey_answered", "10/10", None) in await desk.events(id_)
    await desk.days(10)
    await desk.asked()
    assert [row[0] for row in await desk.surveys()] == ["nps", "csat"]


async def test_a_second_choice_changes_the_score_and_is_not_thanked_again(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.chooses(1, 4)
    await desk.chooses(1, 5)
    assert await desk.surveys() == [("csat", None, 5, "")]
    assert (await desk.told(id_)).count(THANKS) == 1


async def test_nobody_is_thanked_on_top_of_a_colleague(desk: Opinion) -> None:
    await desk.wants()
    id_ = await desk.asked()
    await desk.say(1, "¿y de pie?")
    await desk.world.take(id_, desk.world.sol)
    await desk.chooses(1, 5)
    assert THANKS not in await desk.told(id_)
    assert await desk.surveys() == [("csat", None, 5, "")]


async def test_a_strangers_id_answers_nothing(desk: Opinion) -> None:
    await desk.wants()
    await desk.asked(1)
    other = await desk.asked(2)
    mine = (await desk.questions(await desk.world.conversation_of(person(1))))[0]
    assert isinstance(mine, ListMenu)
    stolen = list_reply(person(2), mine.sections[0].rows[0].id, "5", timestamp=desk.world.tick())
    await desk.world.hear(person(2), stolen)
    assert [row[2] for row in await desk.surveys()] == [None, None]
    assert (await desk.seen(other)).state == "open"


async def test_a_question_that_cannot_be_sent_is_refused(desk: Opinion) -> None:
    changes: list[dict[str, Any]] = [{"texts": {}}, {"texts": {"es": "x" * 5000}}, {"thanks": {"fr": "merci"}}]
    for change in changes:
        with pytest.raises(PolicyInvalid):
            await desk.wants(csat=change)
    assert CSAT["texts"]


async def _template(desk: Opinion) -> None:
    components: list[dict[str, Any]] = [
        {"type": "BODY", "text": "¿Cómo te atendimos?"},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": text} for text in ("Bien", "Regular", "Mal")]},
    ]
    await desk.pool.execute(
        "insert into templates (waba_id, name, language, category, status, parameter_format, components, synced_at)"
        " values ($1, 'encuesta', 'es', 'UTILITY', 'APPROVED', 'POSITIONAL', $2::jsonb, now())",
        *(desk.world.business.waba_id, msgspec.json.encode(components).decode()),
    )


@pytest.mark.parametrize("whose", ["case", "customer"])
async def test_a_case_with_a_tag_of_the_rules_is_not_asked_about(desk: Opinion, whose: str) -> None:
    await desk.wants({"not_tags": ["Reclamación"]})
    table = "conversations" if whose == "case" else "contacts"
    await desk.case(1)
    await desk.pool.execute(f"update {table} set tags = '{{reclamacion}}'")
    await desk.case(2)
    await desk.after(minutes=2)
    assert await desk.surveys() == [("csat", "rule", None, ""), ("csat", None, None, "")]


async def test_a_case_that_ended_as_the_rules_leave_out_is_not_asked_about(desk: Opinion) -> None:
    await desk.wants({"not_outcomes": ["none"]})
    await desk.case(1)
    await desk.pool.execute("update episodes set outcome = 'none'")
    await desk.after(minutes=2)
    assert await desk.surveys() == [("csat", "rule", None, "")]
    with pytest.raises(PolicyInvalid):
        await desk.wants({"not_outcomes": ["marvellous"]})


async def test_outside_the_hours_the_question_waits_for_the_opening(desk: Opinion) -> None:
    await desk.wants({"only_open": True})
    desk.at(desk.now.replace(hour=17, minute=59))
    id_ = await desk.case()
    await desk.after(minutes=2)
    assert (await desk.questions(id_), await desk.surveys()) == ([], [])
    opening = (desk.now + timedelta(days=1)).replace(hour=9, minute=0, second=0)
    await desk.after(seconds=(opening - desk.now).total_seconds() - 1)
    assert await desk.questions(id_) == []
    await desk.after(seconds=1)
    assert len(await desk.questions(id_)) == 1
