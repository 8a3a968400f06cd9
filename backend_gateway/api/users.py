"""Colleagues and teams, for administrators and supervisors; one's own password."""

from litestar.params import JSONBody

from backend_gateway.actions import colleagues, people, roles, sessions, skills
from backend_gateway.actions.people import NewUser
from backend_gateway.api.context import ROUTING, Gateway, Id, Signed
from backend_gateway.api.session import new_hash
from backend_gateway.errors import BadRequest
from backend_gateway.store import hydrate
from protocol.colleagues import ChangePassword, EditColleague, NameTeam, NewColleague, SetPassword, TeamMembers
from protocol.people import Team, User
from protocol.planning import EditWork, SkillUse


async def list_users(gate: Gateway, signed: Signed) -> list[User]:  # noqa: ARG001  who asks is the guard's business
    """Every colleague, those switched off too."""
    async with gate.reader() as reader:
        return list((await hydrate.users(reader.conn, None)).values())


async def create_user(gate: Gateway, signed: Signed, data: JSONBody[NewColleague]) -> User:
    """A new colleague, who can sign in at once."""
    hashed = await new_hash(gate, data.password)
    async with gate.unit("create_user") as unit:
        teams = await hydrate.teams(unit.conn, data.team_ids)
        if missing := sorted(set(data.team_ids) - set(teams)):
            raise BadRequest(f"There is no such team: {missing[0]}.")
        role, sight = await roles.given(unit, signed.viewer, data)
        new = NewUser(
            email=data.email,
            name=data.name,
            password_hash=hashed,
            role=role,
            role_id=data.role_id,
            visibility=sight,
            language=data.language,
            teams=tuple(team.name for team in teams.values()),
        )
        return await people.create_user(unit, signed.viewer.user_id, new)


async def edit_user(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[EditColleague]) -> User:
    """Change name, role, view, language, teams; switch off or on. The last active administrator stays one."""
    async with gate.unit("edit_user") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await colleagues.edit_user(unit, signed.viewer, user_id, data, gate.clock())


async def edit_work(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[EditWork]) -> User:
    """How much a colleague carries, what they know, which teams they are in: said by who plans."""
    async with gate.unit("edit_work") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await colleagues.edit_work(unit, signed.viewer, user_id, data)


async def list_skills(gate: Gateway, signed: Signed) -> list[SkillUse]:
    """Every skill of the company, with who has it and which rules ask for it."""
    del signed
    async with gate.reader() as reader:
        return await skills.skills(reader.conn)


async def delete_skill(gate: Gateway, signed: Signed, skill_id: Id) -> None:
    """One that nobody has and no rule asks for."""
    async with gate.unit("delete_skill") as unit:
        await skills.delete_skill(unit, signed.viewer, skill_id)


async def set_password(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[SetPassword]) -> None:
    """A new password for a colleague; all their sessions end (of one's own, all but this one)."""
    hashed = await new_hash(gate, data.password)
    async with gate.unit("set_password") as unit:
        await roles.check_above(unit, signed.viewer, user_id)
        if user_id == signed.viewer.user_id:
            await colleagues.change_own_password(unit, signed, hashed, gate.clock())
        else:
            await people.set_password(unit, signed.viewer.user_id, user_id, hashed, gate.clock())


async def sign_out_user(gate: Gateway, signed: Signed, user_id: Id) -> None:
    """End every session of a colleague: a lost laptop, a shared password."""
    async with gate.unit("sign_out_user") as unit:
        await colleagues.check_user(unit, user_id)
        await roles.check_above(unit, signed.viewer, user_id)
        await sessions.revoke_all(unit, signed.viewer.user_id, user_id, gate.clock())


async def change_password(gate: Gateway, signed: Signed, data: JSONBody[ChangePassword]) -> None:
    """My own password; my other sessions end."""
    await sessions.confirm_password(gate.pool, gate.passwords, signed, data.current, gate.clock())
    hashed = await new_hash(gate, data.password)
    async with gate.unit("change_password") as unit:
        await colleagues.change_own_password(unit, signed, hashed, gate.clock())


async def create_team(gate: Gateway, signed: Signed, data: JSONBody[NameTeam]) -> Team:
    """A new team, with nobody in it."""
    async with gate.unit("create_team") as unit:
        return await people.create_team(unit, signed.viewer.user_id, data.name)


async def rename_team(gate: Gateway, signed: Signed, team_id: Id, data: JSONBody[NameTeam]) -> Team:
    """Another name for a team."""
    async with gate.unit("rename_team") as unit:
        return await colleagues.rename_team(unit, signed.viewer, team_id, data.name)


async def set_members(gate: Gateway, signed: Signed, team_id: Id, data: JSONBody[TeamMembers]) -> list[User]:
    """Who is in a team from now on."""
    async with gate.unit("set_members") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await colleagues.set_members(unit, signed.viewer, team_id, data.user_ids)
