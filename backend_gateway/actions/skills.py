"""The company's skills: who has each, which rules ask for it; one that nobody uses any more can be deleted.

Called by the API. What always holds: a skill that a person has or a rule in force asks for is not deleted, also when it
is given or asked for at that very moment; deleting is audited.
"""

from typing import Any

import msgspec

from backend_gateway.errors import NotFound, SkillUsed
from backend_gateway.store import audit, policies
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.planning import SkillUse
from protocol.routing import RuleList

_SKILLS = """
select s.id, s.name, array(select k.user_id from user_skills k join users u on u.id = k.user_id
                           where k.skill_id = s.id and u.active order by u.name, u.id) as user_ids
from skills s where $1::bigint is null or s.id = $1 order by lower(s.name), s.id
"""
# Whoever gives a skill, or saves a rule that asks for it, holds its row (FOR KEY SHARE) until they are done.
_LOCK = "select name from skills where id = $1 for update"
_rules = msgspec.json.Decoder(RuleList)


async def skills(conn: Conn, skill_id: int | None = None) -> list[SkillUse]:
    """All of them by name, or one. Who is switched off does not count: what they knew goes with the skill."""
    asked = await _asked_for(conn)
    rows: list[Any] = await conn.fetch(_SKILLS, skill_id)
    return [
        SkillUse(id=id_, name=name, user_ids=tuple(people), rules=tuple(asked.get(name.casefold(), ())))
        for id_, name, people in rows
    ]


async def delete_skill(unit: Unit, actor: Viewer, skill_id: int) -> None:
    """Raises NotFound, SkillUsed (`user_ids` and `rules` say by whom)."""
    name = await unit.conn.fetchval(_LOCK, skill_id)
    if name is None:
        raise NotFound("There is no such skill.")
    [use] = await skills(unit.conn, skill_id)
    if use.user_ids or use.rules:
        raise SkillUsed(skill=name, user_ids=list(use.user_ids), rules=list(use.rules))
    await unit.conn.execute("delete from skills where id = $1", skill_id)
    await audit.record(unit.conn, actor.user_id, "skill.deleted", f"skill:{skill_id}", {"name": name})


async def _asked_for(conn: Conn) -> dict[str, list[str]]:
    """Names of the rules in force by the skill they ask for, folded; empty: what no rule catches."""
    found: dict[str, list[str]] = {}
    for version in (await policies.in_force(conn, "rules")).values():
        known = _rules.decode(version.body)
        targets = [(rule.name, rule.then) for rule in known.rules]
        targets += [("", known.otherwise)] if known.otherwise is not None else []
        for name, to in targets:
            for needed in to.skills:
                rules = found.setdefault(needed.skill.casefold(), [])
                rules += [name] if name not in rules else []
    return found
