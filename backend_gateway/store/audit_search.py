"""Entries of the audit, newest first, by who, what, about what, from where and when. Called by `api/audit`.

What always holds: pages go by id, so they stay right while entries are added; a page costs what it shows.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.audit import GATEWAY, AuditEntry

_COLUMNS: Final = """a.id, a.at, a.action, a.subject, a.user_id, a.key_id, a.detail, a.before, a.after, a.address,
  a.session_id, a.device, a.correlation"""
_COUNTED: Final = 100_000
"""Beyond this many they are not counted: `_COUNTED` means "at least"."""
_NAMES: Final = {
    "user": "select id, name from users where id = any($1::bigint[])",
    "team": "select id, name from teams where id = any($1::bigint[])",
    "tag": "select id, name from tags where id = any($1::bigint[])",
    "api_key": "select id, name from api_keys where id = any($1::bigint[])",
    "number": "select id, name from numbers where id = any($1::bigint[])",
    "macro": "select id, name from macros where id = any($1::bigint[])",
    "quick_reply": "select id, code from quick_replies where id = any($1::bigint[])",
    "saved_view": "select id, name from saved_views where id = any($1::bigint[])",
    "skill": "select id, name from skills where id = any($1::bigint[])",
    "calendar": "select id, name from calendars where id = any($1::bigint[])",
    "policy": "select id, kind from policies where id = any($1::bigint[])",
}
"""How subjects are called today, by kind. WHO ADDS A KIND OF SUBJECT WITH A NAME ADDS A LINE."""

_CUSTOMERS: Final = {
    "conversation": """
select c.id, coalesce(nullif(k.name, ''), k.profile_name, '')
from conversations c join contacts k on k.id = c.contact_id where c.id = any($1::bigint[]) and """,
    "contact": """
select distinct k.id, coalesce(nullif(k.name, ''), k.profile_name, '')
from conversations c join contacts k on k.id = c.contact_id where k.id = any($1::bigint[]) and """,
}
"""Customers, for who may see them."""

_tree = msgspec.json.Decoder(dict[str, Any])


class Wanted(Struct, frozen=True, kw_only=True):
    """What is looked for. `action` and `subject` that end in `.` or `:` mean all that begin so."""

    actor: int | None = None
    action: str = ""
    subject: str = ""
    address: str = ""
    since: datetime | None = None
    until: datetime | None = None


async def page(conn: Conn, wanted: Wanted, before: int | None, limit: int) -> list[AuditEntry]:
    """At most `limit` entries older than `before`, newest first."""
    values: list[Any] = []
    where = [*_conditions(wanted, values)]
    if before is not None:
        where.append(f"a.id < {_value(values, before)}")
    sql = f"""
select {_COLUMNS}, s.seq from audit a left join audit_seals s on s.audit_id = a.id
where {" and ".join(where) or "true"} order by a.id desc limit {_value(values, limit)}"""  # noqa: S608  ours
    return [_entry(*row) for row in await conn.fetch(sql, *values)]


async def count(conn: Conn, wanted: Wanted) -> int:
    """How many there are, at most `_COUNTED`."""
    values: list[Any] = []
    where = " and ".join(_conditions(wanted, values)) or "true"
    sql = f"select count(*) from (select from audit a where {where} limit {_COUNTED}) t"  # noqa: S608  ours
    return int(await conn.fetchval(sql, *values))


def _value(values: list[Any], value: object) -> str:
    values.append(value)
    return f"${len(values)}"


def _conditions(wanted: Wanted, values: list[Any]) -> Iterable[str]:
    if wanted.actor == GATEWAY:
        yield "a.user_id is null"
    elif wanted.actor is not None:
        yield f"a.user_id = {_value(values, wanted.actor)}"
    for column, text in (("action", wanted.action), ("subject", wanted.subject)):
        if text:
            sign = "^@" if text.endswith((".", ":")) else "="
            yield f"a.{column} {sign} {_value(values, text)}"
    if wanted.address:
        yield f"a.address ^@ {_value(values, wanted.address)}"
    if wanted.since is not None:
        yield f"a.at >= {_value(values, wanted.since)}"
    if wanted.until is not None:
        yield f"a.at < {_value(values, wanted.until)}"


def _entry(*row: Any) -> AuditEntry:
    """`before` and `after` as they are, or as older entries tell them in `detail`."""
    id_, at, action, subject, user_id, key_id, *trees = row[:9]
    detail, before, after = (_tree.decode(tree) if tree else {} for tree in trees)
    if not before and isinstance(told := detail.get("before"), dict):
        before, after = told, {name: detail.get(name) for name in told}
        detail = {name: value for name, value in detail.items() if name != "before" and name not in told}
    address, session_id, device, correlation, seal = row[9:]
    return AuditEntry(
        id=id_, at=at, action=action, subject=subject, user_id=user_id, key_id=key_id, detail=detail, before=before,
        after=after, address=address, session_id=session_id, device=device, correlation=correlation, seal=seal,
    )  # fmt: skip


async def names(conn: Conn, viewer: Viewer, entries: Iterable[AuditEntry]) -> dict[str, str]:
    """How whoever and whatever they speak of is called today; who is gone, hidden or has no name is absent."""
    known = _NAMES | {kind: sql + visible(viewer) for kind, sql in _CUSTOMERS.items()}
    asked: defaultdict[str, set[int]] = defaultdict(set)
    for entry in entries:
        kind, _, number = entry.subject.partition(":")
        if kind in known and number.isdigit():
            asked[kind].add(int(number))
        if entry.user_id is not None:
            asked["user"].add(entry.user_id)
        for field, kind_of in (("assignee_id", "user"), ("from", "user"), ("user", "user"), ("team_id", "team")):
            if isinstance(found := entry.detail.get(field), int):
                asked[kind_of].add(found)
    rows = [(kind, await conn.fetch(known[kind], sorted(ids))) for kind, ids in asked.items()]
    return {f"{kind}:{row[0]}": row[1] for kind, found in rows for row in found if row[1]}
