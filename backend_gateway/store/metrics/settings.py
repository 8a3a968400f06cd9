"""What cases are measured by, version by version: the one in force when a case began counts for it for ever.

`measures` is what the company sets; `definitions` is ours: the migration that brings another meaning adds its number.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.metrics.story import Settings
from backend_gateway.store.conn import Conn
from protocol.metrics import Measures

MEASURES: Final = "measures"
DEFINITIONS: Final = "definitions"
_VERSIONS: Final = """
select id, kind, at, body from policies where kind = any($1::text[]) and subject = 0 order by at, id
"""


class Definitions(Struct, frozen=True):
    """The body of a version of `definitions`."""

    number: int


class History(Struct, frozen=True):
    """Every combination ever in force, oldest first."""

    since: Sequence[datetime]
    versions: Sequence[Settings]

    def at(self, moment: datetime) -> Settings:
        """What counted then; before anybody set anything, the default."""
        place = bisect_right(self.since, moment)
        return self.versions[place - 1] if place else Settings()


async def settings(conn: Conn) -> History:
    """All of them: there are as many as somebody changed their mind."""
    since, versions, now = [], [], Settings()
    for id_, kind, at, body in await conn.fetch(_VERSIONS, [MEASURES, DEFINITIONS]):
        if kind == MEASURES:
            now = replace(now, row=id_, measures=_measures.decode(body))
        else:
            now = replace(now, definition=_definitions.decode(body).number)
        since.append(at)
        versions.append(now)
    return History(since, versions)


_measures = msgspec.json.Decoder(Measures)
_definitions = msgspec.json.Decoder(Definitions)
