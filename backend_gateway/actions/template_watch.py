"""Warns when Meta stops a template that customers answered badly, and takes it back when it may be sent again.

Called by the sync of templates, in its unit. What always holds: one alert per template; it begins with a pause, goes on
when the template is disabled, and ends when Meta lets it go on or lists it no more. What was stopped before we knew it
warns nobody.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit

KIND: Final = "template_stopped"
_STOPPED: Final = """
select id, name, language, status from templates where gone_at is null and status in ('PAUSED', 'DISABLED') order by id
"""
_SENDABLE: Final = "select id from templates where gone_at is null and status not in ('PAUSED', 'DISABLED')"
_OPEN: Final = "select cause, level, body from alerts where kind = $1 and closed_at is null"


async def not_stopped(unit: Unit) -> set[int]:
    """Those Meta had not stopped when it was asked last; asked before its list is stored."""
    return {row[0] for row in await unit.conn.fetch(_SENDABLE)}


async def warn_of_templates(unit: Unit, before: Collection[int], now: datetime) -> None:
    """Raise what is new, close what is over; nothing is written while nothing changes. `before`: `not_stopped`."""
    rows = await unit.conn.fetch(_OPEN, KIND)
    open_ = {row["cause"]: (row["level"], msgspec.json.decode(row["body"])) for row in rows}
    found = [
        _alert(id_, name, language, disabled=status == "DISABLED")
        for id_, name, language, status in await unit.conn.fetch(_STOPPED)
    ]
    wanted = [one for one in found if one.cause in open_ or one.body["template_id"] in before]
    if {one.cause: (one.level, one.body) for one in wanted} == open_:
        return
    await raise_alerts(unit, wanted, now)
    await close_alerts(unit, sorted(open_.keys() - {one.cause for one in wanted}), now)


def _alert(id_: int, name: str, language: str, *, disabled: bool) -> NewAlert:
    body = {"template_id": id_, "name": name, "language": language, "disabled": disabled}
    return NewAlert(kind="template_stopped", cause=f"{KIND}:{id_}", level="alert" if disabled else "warn", body=body)
