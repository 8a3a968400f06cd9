"""Episodes, owner segments, waits, window and unread of one thread, fact by fact (METRICS section 2)."""

from datetime import timedelta

import pytest

from backend_gateway.domain.facts import Party, Place, ReactionFact
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_effects import (
    EndEpisode,
    EndSegment,
    EndWait,
    MarkFirst,
    MoveStart,
    MoveWait,
    RecountWaits,
    ReopenEpisode,
    StartEpisode,
    StartSegment,
    StartWait,
    WithdrawAnswer,
)
from backend_gateway.domain.thread_facts import Assigned, Reacted, Written
from backend_gateway.domain.thread_state import Policy, ThreadState
from protocol.content import Call, Content, Image, MediaRef, Note, Sticker, System, Text, Unsupported, Welcome
from protocol.message import Referral
from tests.unit.domain.making import (
    AGENT,
    BOT,
    CUSTOMER,
    HOUR,
    at,
    echo,
    failure,
    inbound,
    play,
    reply,
    resolve,
    run,
    template,
)

DAY = 24 * HOUR


def test_a_first_inbound_starts_an_episode_in_the_queue_and_a_wait() -> None:
    state, effects = play(inbound(1, 0))
    assert effects == [
        StartEpisode(-1, "customer", at(0)),
        StartSegment(-2, -1, "queue", None, None, at(0), "customer"),
        MarkFirst(-1, at(0), None),
        StartWait(-3, -1, at(0), 1, None),
    ]
    assert (state.state, state.owner_kind, state.owner_version, state.episode_id) == ("open", "queue", 1, -1)
    assert state.owed_since == at(0)
    assert state.inbound_count == 1
    assert state.window_until == at(DAY)


def test_later_messages_do_not_restart_the_wait() -> None:
    state, effects = play(inbound(1, 0), inbound(2, 60), inbound(3, 600))
    assert state.owed_since == at(0)
    assert sum(isinstance(effect, StartWait) for effect in effects) == 1
    assert state.inbound_count == 3


def test_an_accepted_reply_ends_the_wait_and_is_the_first_answer() -> None:
    state, effects = play(inbound(1, 0), reply(2, 30.5))
    assert EndWait(-3, at(30), 2, "answered") in effects
    assert MarkFirst(-1, at(0), at(30)) in effects
    assert state.owed_since is None


def test_a_queued_reply_moves_the_list_but_answers_nothing() -> None:
    state = run(inbound(1, 0), Written(2, (inbound(2, 9).message, 0, 0), Text("no"), AGENT))
    assert state.preview is not None
    assert state.preview.text == "¿Tienen stock?", "an older order does not move the preview"
    state = run(inbound(1, 0), Written(2, (2_000_000_000_000_000, 0, 0), Text("Sí"), AGENT))
    assert state.preview is not None
    assert (state.preview.text, state.preview.status, state.preview.author_name) == ("Sí", "queued", "Luz")
    assert state.owed_since == at(0)


def test_a_note_shows_without_a_delivery_status() -> None:
    state = run(Written(2, (2_000_000_000_000_000, 0, 0), Note("ojo"), AGENT))
    assert state.preview is not None
    assert (state.preview.kind, state.preview.status) == ("note", "none")


def test_lesson_30_an_echo_from_the_phone_stops_the_wait_and_opens_no_window() -> None:
    state = run(inbound(1, 0), echo(2, 3 * HOUR))
    assert state.owed_since is None
    assert state.window_until == at(DAY)
    assert state.inbound_count == 1
    assert state.preview is not None
    assert state.preview.author_kind == "phone"
    assert run(echo(1, 0)).window_until is None
    assert run(echo(1, 0)).episode is None


def test_lesson_30_an_unsupported_first_message_still_opens_the_conversation() -> None:
    state = run(inbound(1, 0, Unsupported(code=131051), referral=Referral(source_type="ad")))
    assert state.owed_since == at(0)
    assert state.window_until == at(DAY)
    assert state.free_entry_clicked_at == at(0)


@pytest.mark.parametrize("source", ["history", "standby"])
def test_history_and_standby_touch_neither_window_nor_wait_nor_unread(source: str) -> None:
    state, effects = play(inbound(1, 0, source=source))  # type: ignore[arg-type]
    assert effects == []
    assert (state.window_until, state.owed_since, state.inbound_count, state.state) == (None, None, 0, "resolved")
    assert state.preview is not None, "but the list shows the newest of them"


def test_bots_answer_no_wait() -> None:
    assert run(inbound(1, 0), reply(2, 5, author=BOT)).owed_since == at(0)


def test_lesson_19_resolve_closes_wait_segment_and_episode() -> None:
    state, effects = play(inbound(1, 0), resolve(100))
    assert effects[-3:] == [
        EndWait(-3, at(100), None, "resolved"),
        EndSegment(-2, -1, at(100)),
        EndEpisode(-1, at(100), 3),
    ]
    assert (state.state, state.episode, state.wait) == ("resolved", None, None)
    assert state.episode_id == -1


@pytest.mark.parametrize("content", [Text("¡Mil gracias! 🙏"), Sticker(MediaRef()), Welcome()])
def test_lesson_40_thanks_and_stickers_do_not_reopen(content: Content) -> None:
    state, effects = play(inbound(1, 0), resolve(100), inbound(2, 200, content))
    assert state.state == "resolved"
    assert not any(isinstance(effect, ReopenEpisode) for effect in effects)
    assert state.window_until == at(DAY + 200), "but they open the window"


@pytest.mark.parametrize(
    "content",
    [Text("otra cosa"), Image(MediaRef()), Unsupported(), Call("missed")],
    ids=["text", "image", "unsupported", "missed call"],
)
def test_lesson_35_every_message_type_reopens_within_the_grace(content: Content) -> None:
    state, effects = play(inbound(1, 0), resolve(100), inbound(2, 100 + 71 * HOUR, content))
    assert ReopenEpisode(-1, at(100 + 71 * HOUR)) in effects
    assert state.episode is not None
    assert state.episode.reopened == 1
    assert state.owed_since == at(100 + 71 * HOUR)


def test_after_the_grace_a_new_episode_starts() -> None:
    state, effects = play(inbound(1, 0), resolve(100), inbound(2, 101 + 72 * HOUR))
    assert sum(isinstance(effect, StartEpisode) for effect in effects) == 2
    assert state.episode_id != -1


def test_lesson_12_a_returning_customer_goes_to_the_queue_unless_the_owner_is_there() -> None:
    owned = run(inbound(1, 0), Assigned(at(1), "person", 3, 9, "taken"), resolve(100))
    gone = run(inbound(2, 200), state=owned)
    assert (gone.owner_kind, gone.assignee_id, gone.team_id) == ("queue", None, 9)
    assert gone.owner_version == owned.owner_version + 1
    there = run(inbound(2, 200), state=owned, policy=Policy(available=frozenset({3})))
    assert (there.owner_kind, there.assignee_id, there.owner_version) == ("person", 3, owned.owner_version)


def test_segments_tile_the_episode() -> None:
    _, effects = play(inbound(1, 0), Assigned(at(50), "person", 3, 9, "taken"), resolve(100))
    segments = [effect for effect in effects if isinstance(effect, StartSegment | EndSegment)]
    assert [effect.at for effect in segments] == [at(0), at(50), at(50), at(100)]
    ended = [effect.segment for effect in segments if isinstance(effect, EndSegment)]
    assert ended == [effect.segment for effect in segments if isinstance(effect, StartSegment)]


def test_a_failed_reply_reopens_the_wait_at_its_original_start() -> None:
    sent = reply(2, 30)
    state, effects = play(inbound(1, 0), sent, failure(sent))
    assert effects[-2:] == [WithdrawAnswer(-3), MarkFirst(-1, at(0), None)]
    assert state.owed_since == at(0)
    assert run(reply(3, 60), state=state).owed_since is None


def test_a_failed_reply_followed_by_a_good_one_asks_for_a_recount() -> None:
    sent = reply(2, 30)
    _, effects = play(inbound(1, 0), sent, reply(3, 40), failure(sent))
    assert effects[-1] == RecountWaits(-1)


def test_a_business_template_starts_an_episode_without_a_wait() -> None:
    state, effects = play(template(1, 0))
    assert StartEpisode(-1, "business", at(0)) in effects
    assert state.owed_since is None
    state, effects = play(inbound(2, 60), reply(3, 90), state=state)
    assert MarkFirst(-1, at(60), at(90)) in effects, "FRT runs from the customer's first message"


def test_a_late_inbound_moves_the_start_back_but_not_the_preview() -> None:
    state, effects = play(inbound(2, 60, "segundo"), inbound(1, 0, "primero"))
    assert MoveStart(-1, -2, at(0), "customer", reopening=False) in effects
    assert effects[-1] == MoveWait(-3, at(0), 1)
    assert state.preview is not None
    assert state.preview.text == "segundo"
    assert state.last_inbound_wamid == "wamid.2"


def test_a_late_inbound_that_a_later_reply_answered_opens_no_wait() -> None:
    state = run(inbound(1, 0), reply(2, 60), inbound(3, 30))
    assert state.owed_since is None
    assert state.inbound_count == 2


def test_a_message_unseen_when_the_case_was_resolved_reopens_it() -> None:
    state = run(inbound(1, 0), reply(2, 10), resolve(30.8), inbound(3, 30))
    assert state.state == "open"
    assert state.owed_since == at(30)


def test_a_reply_within_the_same_second_answers_what_was_known_and_not_what_comes_later() -> None:
    answered = run(inbound(1, 5), reply(2, 5.4))
    assert answered.owed_since is None
    assert run(inbound(3, 5), state=answered).owed_since == at(5)


def test_lesson_25_a_reaction_shows_and_settles_waiting_for_the_customer() -> None:
    waiting = run(inbound(1, 0), reply(2, 10))
    waiting.state = "waiting_customer"
    thumb = ReactionFact(
        place=Place(9, 0),
        phone_number_id="1",
        wamid="wamid.9",
        target_wamid="wamid.2",
        party=Party(),
        at=at(2 * HOUR),
        emoji="👍",
    )
    state, effects = advance(waiting, Reacted(thumb, CUSTOMER))
    assert effects == []
    assert (state.state, state.owed_since, state.inbound_count) == ("open", None, 1)
    assert state.window_until == at(2 * HOUR + DAY)
    assert state.preview is not None
    assert (state.preview.kind, state.preview.text) == ("reaction", "👍")
    assert run(resolve(50), state=waiting).state == "resolved"


def test_system_items_are_whatsapp_speaking_not_the_customer() -> None:
    state, effects = play(inbound(1, 0, System("number_changed")))
    assert effects == []
    assert (state.window_until, state.inbound_count) == (None, 0)


def test_the_free_entry_point_is_72_hours_from_an_answer_within_24() -> None:
    ad = inbound(1, 0, referral=Referral(source_type="ad"))
    assert run(ad, reply(2, 23 * HOUR)).free_entry_until == at(95 * HOUR)
    assert run(ad, reply(2, 25 * HOUR)).free_entry_until is None
    assert run(ad, reply(2, HOUR), reply(3, 2 * HOUR)).free_entry_until == at(73 * HOUR)


def test_advance_leaves_its_argument_alone() -> None:
    before = ThreadState()
    advance(before, inbound(1, 0))
    assert before == ThreadState()
    assert before.last_inbound_at is None


def test_the_grace_is_a_setting() -> None:
    short = Policy(grace=timedelta(hours=1))
    assert run(inbound(1, 0), resolve(10), inbound(2, 2 * HOUR), policy=short).episode_id != -1
