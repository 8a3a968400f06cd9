"""Customers, colleagues, teams and our numbers."""

from collections.abc import Iterable

import msgspec

from backend_gateway.store.conn import Conn
from protocol.people import Consent, Contact, Identity, Number, Team, User

_CONTACTS = """
select k.id, k.rev, k.name, k.profile_name, k.phone, k.username, k.email, k.city, k.language, k.notes, k.vip, k.blocked,
       k.marketing_opt_out, k.created_at, k.fields, k.tags, k.pinned_note, k.opted_out_at, k.opt_out_source,
       k.consent, k.blocked_at, k.block_reason,
       k.id in (select coalesce(o.merged_into, o.id)
                from chat_imports i join contacts o on o.id = i.contact_id) as imported
from contacts k where k.id = any($1::bigint[]) and k.merged_into is null
"""
_IDENTITIES = """
select contact_id, kind, value, scope, retired_at from identities where contact_id = any($1::bigint[]) order by id
"""
_DUPLICATES = """
select contact_id, other_id from suspected_duplicates where contact_id = any($1::bigint[]) and settled_at is null
union
select other_id, contact_id from suspected_duplicates where other_id = any($1::bigint[]) and settled_at is null
"""
_USERS = """
select u.id, u.rev, u.name, u.email, u.role, u.visibility, u.active, u.language,
       array(select team_id from team_members t where t.user_id = u.id order by 1), u.capacity,
       (select coalesce(jsonb_object_agg(s.name, k.level), '{}') from user_skills k join skills s on s.id = k.skill_id
        where k.user_id = u.id), u.role_id, (select permissions from roles r where r.id = u.role_id)
from users u where $1::bigint[] is null or u.id = any($1::bigint[])
"""
_TEAMS = "select id, rev, name from teams where $1::bigint[] is null or id = any($1::bigint[])"
_NUMBERS = """
select id, rev, name, phone, state, stop_reason, quality, unreachable_since, silent_since, on_phone, paused_at,
  pause_note
from numbers
where $1::bigint[] is null or id = any($1::bigint[])
"""


_fields = msgspec.json.Decoder(dict[str, str])
_consent = msgspec.json.Decoder(Consent)
_levels = msgspec.json.Decoder(dict[str, int])


def _ids(ids: Iterable[int] | None) -> list[int] | None:
    return None if ids is None else list(ids)


async def contacts(conn: Conn, ids: Iterable[int]) -> dict[int, Contact]:
    """Records of customers by id."""
    wanted = list(ids)
    identities: dict[int, list[Identity]] = {}
    for contact, kind, value, scope, retired in await conn.fetch(_IDENTITIES, wanted):
        identity = Identity(kind=kind, value=value, scope=scope, retired_at=retired)
        identities.setdefault(contact, []).append(identity)
    duplicates: dict[int, list[int]] = {}
    for contact, other in await conn.fetch(_DUPLICATES, wanted):
        duplicates.setdefault(contact, []).append(other)
    return {
        row["id"]: Contact(
            **{
                **row,
                "fields": _fields.decode(row["fields"]),
                "tags": tuple(row["tags"]),
                "consent": _consent.decode(row["consent"]) if row["consent"] else None,
            },
            identities=tuple(identities.get(row["id"], ())),
            duplicates=tuple(duplicates.get(row["id"], ())),
        )
        for row in await conn.fetch(_CONTACTS, wanted)
    }


async def users(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, User]:
    """Colleagues by id; all of them without ids."""
    found = await conn.fetch(_USERS, _ids(ids))
    return {
        id_: User(
            id=id_, rev=rev, name=name, email=email, role=role, visibility=visibility, active=active,
            language=language, team_ids=tuple(teams), capacity=capacity, skills=_levels.decode(skills),
            role_id=role_id, permissions=None if held is None else tuple(held),
        )
        for id_, rev, name, email, role, visibility, active, language, teams, capacity, skills, role_id, held in found
    }  # fmt: skip


async def teams(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, Team]:
    """Teams by id; all of them without ids."""
    return {row["id"]: Team(**dict(row)) for row in await conn.fetch(_TEAMS, _ids(ids))}


async def numbers(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, Number]:
    """Our numbers by id; all of them without ids."""
    return {row["id"]: Number(**dict(row)) for row in await conn.fetch(_NUMBERS, _ids(ids))}
