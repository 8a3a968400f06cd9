"""Templates as the composer lists them: every one, the unusable ones with their reason (LESSONS 11)."""

import msgspec

from backend_gateway.store.conn import Conn
from protocol.api import TemplateRow

_TEMPLATES = """
select t.id, array(select n.id from numbers n where n.waba_id = t.waba_id order by n.id) as number_ids, t.name,
       t.language, t.category, t.status, t.parameter_format, t.components, t.synced_at,
       case when t.gone_at is not null then 'deleted'
            when upper(t.status) <> 'APPROVED' then lower(t.status) end as unusable
from templates t where t.gone_at is null or t.gone_at > now() - interval '30 days'
order by t.name, t.language, t.id
"""


async def templates(conn: Conn) -> list[TemplateRow]:
    """`unusable` is `deleted` or the status Meta gave, null for one that can be sent."""
    rows = await conn.fetch(_TEMPLATES)
    return [TemplateRow(**(dict(row) | {"components": msgspec.json.decode(row["components"])})) for row in rows]
