"""Accounts: somebody is invited; somebody leaves, and what they have goes where their administrator says.

Called by `api/accounts`. What always holds: nobody is given an account that may do more than who gives it; who leaves
is out at once, and nothing they had is left behind: what cannot go where it was meant to goes to its queue.
"""

from contextlib import suppress
from datetime import datetime

from backend_gateway.actions import colleagues, passwords, people, roles, scheduled
from backend_gateway.actions.ownership import assign
from backend_gateway.actions.receivers import hold
from backend_gateway.errors import BadRequest, RelevoError
from backend_gateway.store import accounts as rows
from backend_gateway.store import audit, hydrate
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.accounts import Invite, Invited, SwitchOff
from protocol.api import Assign
from protocol.colleagues import EditColleague
from protocol.people import User
from protocol.rules.permissions import is_person


async def invite(unit: Unit, actor: Viewer, wanted: Invite, now: datetime) -> Invited:
    """An account without a password, and the code to choose one. Raises BadRequest, Conflict, RoleInvalid."""
    if not is_person(wanted.role):
        raise BadRequest("A wall-board is no person: make its account with a password.")
    teams = await hydrate.teams(unit.conn, wanted.team_ids)
    if missing := sorted(set(wanted.team_ids) - set(teams)):
        raise BadRequest(f"There is no such team: {missing[0]}.")
    role, sight = await roles.given(unit, actor, wanted)
    new = people.NewUser(
        email=wanted.email, name=wanted.name, password_hash=passwords.NO_PASSWORD, role=role, role_id=wanted.role_id,
        visibility=sight, language=wanted.language, teams=tuple(team.name for team in teams.values()),
    )  # fmt: skip
    user = await people.create_user(unit, actor.user_id, new)
    link = await passwords.new_link(unit, actor.user_id, user.id, now)
    return Invited(user=user, link=link)


async def switch_off(unit: Unit, actor: Viewer, user_id: int, wish: SwitchOff, now: datetime) -> User:
    """They are out at once. Raises NotFound, BadRequest (to whom), LastAdmin, RoleInvalid (may more than the actor)."""
    to = {one for one in (wish.open_to, wish.snoozed_to) if one is not None}
    if user_id in to:
        raise BadRequest("What they have cannot go to themselves.")
    if wish.scheduled == "hand_on" and wish.open_to is None:
        raise BadRequest("Scheduled messages can be handed on only to who gets the open conversations.")
    await rows.lock(unit.conn, [user_id, *to])
    await roles.check_above(unit, actor, user_id)
    if to - (await hold(unit, to)).keys():
        raise BadRequest("There is no such active colleague.")
    await _leave_scheduled(unit, actor, user_id, wish, now)
    handed = await _hand_on(unit, actor, user_id, wish, now)
    gone = await colleagues.edit_user(unit, actor, user_id, EditColleague(active=False), now)
    detail = {"open_to": wish.open_to, "snoozed_to": wish.snoozed_to, "scheduled": wish.scheduled, "handed": handed}
    await audit.record(unit.conn, actor.user_id, "user.work_handed_on", f"user:{user_id}", detail)
    return gone


async def _hand_on(unit: Unit, actor: Viewer, user_id: int, wish: SwitchOff, now: datetime) -> int:
    """How many went to a person; the rest goes to its queues when the account is switched off."""
    handed = 0
    for id_, version, snoozed in await rows.held(unit.conn, user_id):
        to = wish.snoozed_to if snoozed else wish.open_to
        if to is None:
            continue
        with suppress(RelevoError):  # out of the actor's sight, or its new owner cannot have it: to its queue
            async with unit.conn.transaction():
                await assign(unit, actor, id_, Assign(owner_version=version, assignee_id=to), now)
            handed += 1
    return handed


async def _leave_scheduled(unit: Unit, actor: Viewer, user_id: int, wish: SwitchOff, now: datetime) -> None:
    """What is only asked about when it is due needs nothing now: its author is gone then."""
    if wish.scheduled == "hand_on" and wish.open_to is not None:
        moved = await rows.hand_scheduled(unit.conn, user_id, wish.open_to)
        await append(unit.conn, [Event(Kind.SCHEDULED, id_, rev) for id_, rev in moved])
    elif wish.scheduled == "cancel":
        for id_ in await rows.scheduled(unit.conn, user_id):
            with suppress(RelevoError):  # it left meanwhile
                async with unit.conn.transaction():
                    await scheduled.cancel(unit, actor, id_, now)
