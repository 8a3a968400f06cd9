"""Resolving on real PostgreSQL: what a policy asks for, its undo that leaves no trace in figures, voids reviewed."""

from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions import ownership, resolving, tags
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.mentions import mention_done
from backend_gateway.actions.policies import put_policy
from backend_gateway.actions.snooze import snooze
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict, NotFound, PolicyInvalid, ResolveIncomplete
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import hydrate, pages
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.timers import TimerWorker
from protocol.api import PutPolicy, Reopen, Resolve
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.resolving import ReviewVoid
from protocol.work_api import ChangeTags, PutTag, Snooze
from tests.contract.world import World, person


async def ask(world: World, subject: int = 0, **body: Any) -> None:
    """The policy from now on."""
    async with Unit(world.pool) as unit:
        await put_policy(unit, Viewer(1, "admin"), "resolving", subject, PutPolicy(body=body), world.now)


async def resolve(world: World, id_: int, by: Viewer | None = None, **said: Any) -> Conversation:
    world.tick()
    async with Unit(world.pool) as unit:
        return await ownership.resolve(unit, by or world.sol, id_, Resolve(**said), world.now)


async def undo(world: World, id_: int, by: Viewer | None = None) -> Conversation:
    world.tick()
    async with Unit(world.pool) as unit:
        return await resolving.undo(unit, by or world.sol, id_, Reopen(), world.now)


async def case(world: World, id_: int) -> asyncpg.Record:
    found = await world.pool.fetchrow("select * from episodes where conversation_id = $1 order by id desc", id_)
    assert found is not None
    return found


@pytest.mark.parametrize("said", [{"agreed": True}, {"summary": "se cambió la pieza"}])
async def test_by_default_the_customers_yes_or_a_summary_is_asked_for(
    world: World, chat: int, said: dict[str, Any]
) -> None:
    with pytest.raises(ResolveIncomplete) as refused:
        await resolve(world, chat)
    assert refused.value.data["missing"] == ["proof"]
    assert (await resolve(world, chat, **said)).state == "resolved"
    assert (await case(world, chat))["outcome"] is None


async def test_a_company_may_ask_for_nothing(world: World, chat: int) -> None:
    await ask(world)
    assert (await resolve(world, chat)).state == "resolved"


async def test_what_the_policy_asks_for_is_named_until_it_is_there(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        await tags.create(unit, world.sol, PutTag(name="Compra"))
    await ask(
        world, proof=True, outcomes=["sale", "solved"], outcome_required=True, currency="MXN", required_tags=["compra"]
    )
    steps: list[tuple[dict[str, Any], list[str]]] = [
        ({}, ["proof", "outcome", "tags"]),
        ({"summary": "  "}, ["proof", "outcome", "tags"]),
        ({"agreed": True, "outcome": "sale"}, ["amount", "tags"]),
        ({"summary": "compró", "outcome": "sale", "amount_cents": 120_000}, ["tags"]),
    ]
    for said, lacks in steps:
        with pytest.raises(ResolveIncomplete) as refused:
            await resolve(world, chat, **said)
        assert refused.value.data["missing"] == lacks
        assert (await case(world, chat))["ended_at"] is None
    said = {"summary": "compró", "outcome": "sale", "amount_cents": 120_000, "currency": "MXN", "tags": ["Compra"]}
    row = await resolve(world, chat, **said)
    assert (row.state, row.tags) == ("resolved", ("Compra",))
    kept = await case(world, chat)
    assert [kept[name] for name in ("outcome", "amount_cents", "currency", "summary", "void")] == [
        "sale", 120_000, "MXN", "compró", None,
    ]  # fmt: skip
    line = (await world.timeline(chat))[-1].content
    assert isinstance(line, Activity)
    assert (line.event, line.subject, line.reason) == ("resolved", "sale", "compró")


async def test_a_teams_own_policy_counts_wholly(world: World, chat: int) -> None:
    ventas = world.teams["Ventas"]
    await ask(world, proof=True)
    await ask(world, ventas, outcomes=["solved"], outcome_required=True)
    with pytest.raises(ResolveIncomplete) as refused:
        await resolve(world, chat)
    assert refused.value.data["missing"] == ["proof"]
    await world.assign(chat, team="Ventas")
    with pytest.raises(ResolveIncomplete) as refused:
        await resolve(world, chat)
    assert refused.value.data["missing"] == ["outcome"]
    assert (await resolve(world, chat, outcome="solved")).state == "resolved"


async def test_unreachable_needs_the_tries_that_were_agreed(world: World, chat: int) -> None:
    await ask(world, proof=True, attempts=2)
    for tries in range(2):
        with pytest.raises(ResolveIncomplete) as refused:
            await resolve(world, chat, void="unreachable")
        assert refused.value.data == {"missing": ["attempts"], "tries": tries, "attempts": 2}
        await world.sent(chat, "¿sigue ahí?")
    await resolve(world, chat, void="unreachable")
    assert (await case(world, chat))["void"] == "unreachable"


async def test_policies_that_cannot_be_met_are_refused(world: World) -> None:
    for body in (
        {"outcome_required": True},
        {"outcomes": ["sale"]},
        {"outcomes": ["lottery"]},
        {"required_tags": ["no existe"]},
        {"attempts": 99},
    ):
        with pytest.raises(PolicyInvalid):
            await ask(world, **body)


async def figures(world: World, id_: int) -> dict[str, Any]:
    """Everything that reports are made of, but the ids that a recount gives anew."""
    read = {
        "episodes": "started_at, first_inbound_at, first_human_reply_at, first_resolved_at, ended_at, reopened, void,"
        " outcome, amount_cents, summary, agreed",
        "owner_segments": "id, owner_kind, user_id, team_id, started_at, ended_at, reason",
        "waits": "started_at, started_by, ended_at, ended_by, end_kind, team_id",
    }
    where = {"episodes": "conversation_id = $1", "waits": "conversation_id = $1"}
    of_case = "episode_id in (select id from episodes where conversation_id = $1)"
    found: dict[str, Any] = {}
    for table, columns in read.items():
        sql = f"select {columns} from {table} where {where.get(table, of_case)} order by id"
        found[table] = [dict(row) for row in await world.pool.fetch(sql, id_)]
    return found


async def row_of(world: World, id_: int) -> dict[str, Any]:
    """What the list shows, but for the revision."""
    async with Reader(world.pool) as reader:
        row = (await hydrate.conversations(reader.conn, [id_]))[id_]
    return {name: getattr(row, name) for name in row.__struct_fields__ if name != "rev"}


async def test_an_undone_resolve_leaves_no_trace_but_its_line(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        await tags.create(unit, world.sol, PutTag(name="Compra"))
    who = person(1)
    await world.assign(chat, to="mia", team="Ventas")
    await world.note(chat, "¿lo ves?", mentions=[world.viewers["vera"].user_id])
    await world.sent(chat, "en camino")
    await world.say(who, "¿y cuándo llega?")
    before, shown = await figures(world, chat), await row_of(world, chat)
    await resolve(world, chat, outcome="solved", summary="listo", tags=["Compra"])
    assert (await figures(world, chat)) != before
    after = await undo(world, chat)
    assert await figures(world, chat) == before
    assert await row_of(world, chat) == shown
    assert after.owed_since == shown["owed_since"]
    events = [one.content.event for one in await world.timeline(chat) if isinstance(one.content, Activity)]
    assert events[-1] == "resolve_undone"
    # ... and what comes later counts as if nothing had happened.
    _, wamid = await world.sent(chat, "mañana")
    await world.status("delivered", wamid, who)
    assert [wait["end_kind"] for wait in (await figures(world, chat))["waits"]] == ["answered", "answered"]
    await resolve(world, chat, agreed=True)
    assert (await case(world, chat))["reopened"] == 0


async def test_an_undone_resolve_takes_off_only_the_tags_it_put_on(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        for name in ("Compra", "Urgente", "Pago", "Viejo"):
            await tags.create(unit, world.sol, PutTag(name=name))
        await tags.change_tags(unit, world.sol, chat, ChangeTags(add=["Pago", "Viejo"]), world.now)
    await resolve(world, chat, agreed=True, tags=["Compra", "Pago"])
    async with Unit(world.pool) as unit:  # a colleague, meanwhile
        await tags.change_tags(
            unit, world.viewers["vera"], chat, ChangeTags(add=["Urgente"], remove=["Viejo"]), world.now
        )
    assert set((await undo(world, chat)).tags) == {"Pago", "Urgente"}


async def test_an_undone_resolve_gives_back_what_an_earlier_one_said(world: World, chat: int) -> None:
    said = ("void", "summary", "outcome", "amount_cents", "currency", "agreed", "void_reviewed_at", "void_reviewed_by")
    await resolve(world, chat, void="spam", summary="publicidad")
    await world.reopen(chat)
    before = await case(world, chat)
    await resolve(world, chat, agreed=True, outcome="sale", amount_cents=500, currency="MXN", summary="vendido")
    assert (await case(world, chat))["void"] is None
    await undo(world, chat)
    after = await case(world, chat)
    assert [after[name] for name in said] == [before[name] for name in said]
    assert after["void"] == "spam"


async def test_a_mention_stays_until_its_person_is_through_with_it(world: World, chat: int) -> None:
    vera, otto = world.viewers["vera"].user_id, world.viewers["otto"].user_id
    await world.note(chat, "¿lo ven?", mentions=[vera, otto])
    await resolve(world, chat, agreed=True)
    assert set((await row_of(world, chat))["mentions"]) == {vera, otto}
    async with world.pool.acquire() as conn:
        page = await pages.conversation_page(conn, world.viewers["vera"], "mentions")
        assert [row.id for row in page.items] == [chat]
        assert (await pages.counts(conn, world.viewers["vera"])).mentions == 1
    async with Unit(world.pool) as unit:
        await mention_done(unit, world.viewers["vera"], chat)
    await undo(world, chat)
    assert (await row_of(world, chat))["mentions"] == (otto,), "an undo brings back nothing that was seen to"


async def test_a_snoozed_one_is_snoozed_again_when_its_resolve_is_undone(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        until = world.now + timedelta(hours=5)
        await snooze(unit, world.sol, chat, Snooze(until=until), world.now)
    await resolve(world, chat, agreed=True)
    after = await undo(world, chat)
    assert (after.state, after.snoozed_until) == ("snoozed", until)


async def test_what_would_have_woken_while_it_was_resolved_wakes_after_the_undo(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        await snooze(unit, world.sol, chat, Snooze(until=world.now + timedelta(seconds=60)), world.now)
    await resolve(world, chat, agreed=True)
    timers = TimerWorker(world.pool, EFFECTS, Signal(), lambda: None, lambda: world.now)
    world.tick(90)
    await timers.fire_due()
    assert (await undo(world, chat)).state == "snoozed"
    await timers.fire_due()
    assert (await row_of(world, chat))["state"] == "open"


async def test_nothing_is_undone_once_it_has_another_owner(world: World, chat: int) -> None:
    """A resolved case can be taken and assigned: the undo would give one conversation two owners."""
    await world.pool.execute("update conversations set queued_at = $2 where id = $1", chat, world.now)
    await resolve(world, chat, agreed=True)
    await world.take(chat, world.viewers["vera"])
    with pytest.raises(Conflict):
        await undo(world, chat)
    row = await row_of(world, chat)
    assert (row["state"], row["assignee_id"], row["queued_at"]) == ("resolved", world.viewers["vera"].user_id, None)


async def test_only_its_author_undoes_it_and_only_while_nothing_happened_since(world: World, chat: int) -> None:
    with pytest.raises(Conflict):
        await undo(world, chat)
    await resolve(world, chat, agreed=True)
    with pytest.raises(Conflict):
        await undo(world, chat, by=world.viewers["vera"])
    world.tick(11 * 60)
    with pytest.raises(Conflict):
        await undo(world, chat)
    await world.reopen(chat)
    await resolve(world, chat, agreed=True)
    await world.say(person(1), "¡esperen!")
    with pytest.raises(Conflict):
        await undo(world, chat)
    assert (await case(world, chat))["reopened"] == 2


async def test_lesson_19_and_40_thanks_and_reactions_do_not_reopen_a_question_does(world: World, chat: int) -> None:
    await resolve(world, chat, agreed=True)
    await world.say(person(1), "mil gracias 🙏")
    row = await row_of(world, chat)
    assert (row["state"], row["owed_since"]) == ("resolved", None)
    await world.say(person(1), "una cosa más, ¿la factura?")
    assert (await row_of(world, chat))["state"] == "open"
    assert (await case(world, chat))["reopened"] == 1, "within 72 h it is the same case"


async def test_voids_are_reviewed_by_who_sees_them_once(world: World, chat: int) -> None:
    await resolve(world, chat, void="spam", summary="publicidad")
    async with Reader(world.pool) as reader:
        [found] = await resolving.voids(reader.conn, world.sol)
    assert (found.conversation.id, found.void, found.summary) == (chat, "spam", "publicidad")
    async with Unit(world.pool) as unit:
        await resolving.review(unit, world.sol, found.episode_id, ReviewVoid(accept=False), world.now)
    assert (await case(world, chat))["void"] is None, "it counts after all"
    with pytest.raises(AlreadyDone):
        async with Unit(world.pool) as unit:
            await resolving.review(unit, world.sol, found.episode_id, ReviewVoid(accept=True), world.now)
    async with Reader(world.pool) as reader:
        assert await resolving.voids(reader.conn, world.sol) == []
    other = person(2)
    await world.say(other, "hola")
    hidden = await world.conversation_of(other)
    await world.assign(hidden, to="otto", team="Soporte")
    await resolve(world, hidden, void="duplicate")
    vera, episode = world.viewers["vera"], (await case(world, hidden))["id"]
    with pytest.raises(NotFound):
        async with Unit(world.pool) as unit:
            await resolving.review(unit, vera, episode, ReviewVoid(accept=True), world.now)
    async with Unit(world.pool) as unit:
        await resolving.review(unit, world.sol, episode, ReviewVoid(accept=True), world.now)
    assert (await case(world, hidden))["void"] == "duplicate"


async def test_a_tag_that_does_not_exist_resolves_nothing(world: World, chat: int) -> None:
    with pytest.raises(BadRequest):
        await resolve(world, chat, agreed=True, tags=["inventada"])
    assert (await case(world, chat))["ended_at"] is None
    async with Unit(world.pool) as unit:
        await tags.change_tags(unit, world.sol, chat, ChangeTags(), world.now)
