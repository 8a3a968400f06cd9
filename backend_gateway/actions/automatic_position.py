"""The place in the queue, told again when it got better, to who was told it once: effect of the timer `position`.

    automatic reply that names {{posicion}} ---> timer `position` ---> judged on the locked row ---> said, or later
                                                      ^----------------------------------------------------'

What always holds: the words are those of the team's queue, so a text that names no place is never repeated; the timer
goes on only while the customer waits in the queue of a team that wants it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.actions import automatic_message
from backend_gateway.actions.automatic_words import Words, answered, names_position, worded
from backend_gateway.actions.following.batch import Batch
from backend_gateway.domain.calendar import describe
from backend_gateway.domain.position_news import Place as Standing
from backend_gateway.domain.position_news import judge
from backend_gateway.domain.sla import answer_by
from backend_gateway.store import automatic as rows
from backend_gateway.store import hydrate, told_positions
from backend_gateway.store.automatic import Place, Wording
from backend_gateway.store.clocks.inforce import Promises
from backend_gateway.store.clocks.inforce import in_force as promises_in_force
from backend_gateway.store.received import new_message_ids
from backend_gateway.store.routing import policies as routing
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.told_positions import NewTold, Told
from backend_gateway.store.unit import Unit
from protocol.content import Text
from protocol.people import Contact
from protocol.routing import TeamRouting

TIMER: Final = "position"
"""Its subject is the conversation."""


class _Known(Struct, frozen=True):
    """What a batch is judged by."""

    wording: Wording
    promises: Promises
    teams: Mapping[int, TeamRouting]
    told: Mapping[int, Told]
    ahead: Mapping[int, int]
    spoke: Mapping[int, datetime]
    contacts: Mapping[int, Contact]


def every(team: TeamRouting | None) -> timedelta | None:
    """How often a team tells it again; None: it does not."""
    if team is None or not team.tell_position or team.position_minutes is None:
        return None
    return timedelta(minutes=team.position_minutes)


async def tell_again(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """Tell those whose place got better; look again at those who still wait."""
    wording = await rows.in_force(unit.conn)
    if wording is None:
        return
    batch = Batch(unit, await load_threads(unit.conn, [timer.subject for timer in due]), now)
    places = await rows.places(unit.conn, batch.threads)
    known = await _known(unit, wording, places, now)
    again, said = [], []
    for id_, place in sorted(places.items()):
        verdict, pause = _verdict(batch.threads[id_], place, known, now)
        if verdict == "tell" and (one := await _say(batch, batch.threads[id_], place, known)) is not None:
            said.append(one)
        if verdict != "over" and pause is not None:
            again.append(Timer(kind=TIMER, subject=id_, due_at=now + pause))
    await batch.write()
    await told_positions.add(unit.conn, said, now)
    await set_timers(unit.conn, again)
    await batch.tell()


async def _known(unit: Unit, wording: Wording, places: Mapping[int, Place], now: datetime) -> _Known:
    conn, who = unit.conn, {one.contact_id for one in places.values()}
    histories = await rows.histories(conn, who, now)
    return _Known(
        wording=wording,
        promises=await promises_in_force(conn),
        teams=(await routing.in_force(conn)).teams,
        told=await told_positions.last(conn, places),
        ahead=await rows.served_before(conn, places.values(), now),
        spoke={id_: max(one.at for one in history.said) for id_, history in histories.items() if history.said},
        contacts=await hydrate.contacts(conn, who),
    )


def _verdict(thread: Thread, place: Place, known: _Known, now: datetime) -> tuple[str, timedelta | None]:
    told, pause = known.told.get(thread.id), every(known.teams.get(thread.state.team_id or 0))
    if told is None or pause is None or thread.id not in known.ahead:
        return "over", None
    hours = known.promises.hours(thread.state.team_id, place.number_id)
    state = thread.state
    standing = Standing(
        owner_kind=state.owner_kind, state=state.state, waits=state.wait is not None,
        open=describe(hours.calendar, now).open, window_until=state.window_until,
        reachable=place.has_route and not place.blocked and place.number_state != "paused",
        ahead=known.ahead[thread.id], told=told.ahead,
        told_at=told.at, times=told.times, spoke_at=known.spoke.get(place.contact_id),
    )  # fmt: skip
    return judge(standing, pause, now), pause


async def _say(batch: Batch, thread: Thread, place: Place, known: _Known) -> NewTold | None:
    """The team's words for the queue; None when they name no place, or something else in them has no value."""
    reply = known.wording.wanted(thread.state.team_id, place.number_id).get("queue")
    if reply is None:
        return None
    hours = known.promises.hours(thread.state.team_id, place.number_id)
    open_ = describe(hours.calendar, batch.now)
    chosen = known.promises.chosen(thread.state.team_id, place.number_id, place.tags, place.priority)
    by = answer_by(chosen, hours.calendar, batch.now, answered=answered(thread))
    words = Words(then=open_, now=open_, zone=hours.calendar.zone, answer_by=by)
    ahead = known.ahead[thread.id]
    told = worded(reply.texts, known.contacts.get(place.contact_id), place, words, batch.now, ahead)
    if told is None or told.missing or not names_position(reply.texts.values()):
        return None
    [id_] = await new_message_ids(batch.unit.conn, 1)
    fact = automatic_message.written(id_, thread, Text(told.text), batch.now, batch.lines)
    batch.happen(thread, fact)
    batch.lines.append(automatic_message.row(fact, thread, batch.now, told.states_at))
    return NewTold(
        conversation_id=thread.id, episode_id=thread.state.episode_id, ahead=ahead, message_id=id_
    )  # fmt: skip


async def first_told(
    batch: Batch, told: Iterable[NewTold], teams: Mapping[int, TeamRouting]
) -> None:  # fmt: skip
    """Automatic replies just named these places: keep them, and look again where the team wants it."""
    kept = list(told)
    await told_positions.add(batch.unit.conn, kept, batch.now)
    pauses = {
        one.conversation_id: every(teams.get(batch.threads[one.conversation_id].state.team_id or 0)) for one in kept
    }
    again = [Timer(kind=TIMER, subject=id_, due_at=batch.now + pause) for id_, pause in pauses.items() if pause]
    await set_timers(batch.unit.conn, again)
