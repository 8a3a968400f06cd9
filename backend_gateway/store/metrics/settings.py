"""What the company sets of definitions, version by version: a case is measured by the one in force when it began."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.metrics.story import Settings
from backend_gateway.store.conn import Conn
from protocol.metrics import Measures

KIND: Final = "measures"
_VERSIONS: Final = "select id, at, body from policies where kind = $1 and subject = 0 order by version"
_decoder = msgspec.json.Decoder(Measures)


class History(Struct, frozen=True):
    """Every version ever set, oldest first."""

    since: Sequence[datetime]
    versions: Sequence[Settings]

    def at(self, moment: datetime) -> Settings:
        """What counted then; before anybody set anything, the default."""
        place = bisect_right(self.since, moment)
        return self.versions[place - 1] if place else Settings()


async def settings(conn: Conn) -> History:
    """All of them: there are as many as somebody changed their mind."""
    rows = await conn.fetch(_VERSIONS, KIND)
    return History([row["at"] for row in rows], [Settings(row["id"], _decoder.decode(row["body"])) for row in rows])
