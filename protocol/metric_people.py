"""Time of people as figures: presence, occupancy, utilisation, concurrency (METRICS section 3).

`GET /api/metrics/people`. A chat is active for its owner while it waits on us, and for ten minutes after they wrote in
it. Work is only what happens while somebody is available or busy: breaks are out of the base.
"""

from datetime import date, datetime
from typing import Final, Literal, get_args

from msgspec import Struct

PeopleBy = Literal["person", "day", "hour", "person_day"]
PEOPLE_BY: Final[tuple[PeopleBy, ...]] = get_args(PeopleBy)
"""Lines of a period: one a person; one a day, or hour of the day, of everybody together; one a person and day."""

MOST_PERSON_DAYS: Final = 92
"""Days of a period that is told by person and day."""


class PersonTime(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Seconds of one person; without `user_id` of everybody together, whose `peak` is the highest of one person.

    `signed_in_s` = `available_s` + `busy_s` + `away_s`. `away` by reason: as declared, else why it was measured
    (`locked`, `idle`, `asleep`, ...), empty where no reason was given; only told by person. `offline_s`: the rest of
    what has passed of the period or day; null where nothing is said of it. `active_s`: available or busy with at least
    one active chat; `chats_s`: the sum of it over chats; `peak`: the most at an instant.
    `occupancy` = `active_s` / (`available_s` + `busy_s`); `utilisation` = `active_s` / `signed_in_s`; `concurrency` =
    `chats_s` / `active_s`. Null where there is nothing to divide by.
    """

    user_id: int | None = None
    day: date | None = None
    hour: int | None = None
    available_s: int = 0
    busy_s: int = 0
    away_s: int = 0
    away: dict[str, int] = {}
    signed_in_s: int = 0
    offline_s: int | None = None
    active_s: int = 0
    chats_s: int = 0
    peak: int = 0
    occupancy: float | None = None
    utilisation: float | None = None
    concurrency: float | None = None


class PeopleTime(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Days of the company's zone, both inclusive. `whole`: everybody listed together. Teams are as they are now.

    `as_of`: until when time is counted; null: nothing is yet.
    """

    since: date
    until: date
    by: PeopleBy
    definition: int
    lines: tuple[PersonTime, ...]
    whole: PersonTime
    as_of: datetime | None = None
