"""What a year keeps per person and hour, and per number and day: time of people, charges. Called by `year`, at its end.

Everybody works ten hours of each day; every number sends six kinds of messages into three markets. `$1`: today.
"""

from typing import Final

_SUMS: Final = "sum(available_s), sum(busy_s), sum(away_s)"
_REASONS: Final = """jsonb_build_object('pausa', 400 * count(*), 'reunión', 200 * count(*))"""

DAYS: Final[tuple[str, ...]] = (
    "truncate metric_people, metric_people_months, metric_charges",
    """
insert into metric_people (user_id, day, hour, available_s, busy_s, away_s, away, active_s, chats_s, peak, definition)
select u.id, d::date, h, 2400, 600, 600, '{"pausa": 400, "reunión": 200}', 1200 + (u.id % 7) * 100, 5000, 4, 1
from (select distinct assignee_id as id from conversations where assignee_id is not null) u
cross join generate_series($1::date - 365, $1::date, interval '1 day') d cross join generate_series(8, 17) h
""",
    f"""
insert into metric_people
select user_id, day, -1, {_SUMS}, {_REASONS}, sum(active_s), sum(chats_s), max(peak), 1
from metric_people where day <= $1::date group by 1, 2
""",  # noqa: S608  words of our own
    f"""
insert into metric_people_months
select user_id, date_trunc('month', day)::date, hour, {_SUMS}, case when hour < 0 then {_REASONS} else '{{}}' end,
       sum(active_s), sum(chats_s), max(peak), 1
from metric_people where day < date_trunc('month', $1::date)::date group by 1, 2, 3
""",  # noqa: S608
    """
insert into metric_charges (number_id, day, category, type, market, n)
select n.id, d::date, c.category, c.type, market, 40
from numbers n cross join generate_series($1::date - 365, $1::date, interval '1 day') d
cross join (values ('service', 'regular'), ('service', 'free_entry_point'), ('utility', 'regular'),
  ('utility', 'free_customer_service'), ('marketing', 'regular'), ('authentication', 'regular')) c (category, type)
cross join unnest(array['MX', 'CO', 'US']) as market
""",
    """
insert into metric_told (what, at) values
  ('people', $1::date), ('numbers', $1::date), ('months', date_trunc('month', $1::date) + interval '12 hours')
on conflict (what) do update set at = excluded.at
""",
)  # fmt: skip
