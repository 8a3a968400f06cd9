"""How full my hands are: the gateway's weights, mine alone, nothing that is over or put away."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from backend_gateway.domain import capacity
from desktop.store.own_load import OwnLoad, own_load
from desktop.store.store import Store
from protocol.promises import OfferView
from protocol.rules.load import USUAL, points_of_row
from tests.desktop.store.samples import DANIEL, ME, NOON, conversation, snapshot


def loaded(*rows: Any, places: int = 6) -> OwnLoad:
    """What I carry when the office looks like this."""
    store = Store()
    me = replace(ME, capacity=places)
    store.load_snapshot(snapshot(*rows, me=me, users=[me, DANIEL]))
    return own_load(store)


def test_both_sides_weigh_alike() -> None:
    assert capacity.USUAL is USUAL
    owed = NOON - timedelta(minutes=5)
    rows = [
        conversation(1, owed_since=owed),
        conversation(2),
        conversation(3, state="waiting_colleague", owed_since=owed),
        conversation(4, state="snoozed", owed_since=owed),
        conversation(5, state="resolved"),
    ]
    turns: list[capacity.Turn] = ["us", "customer", "colleague", "snoozed"]
    assert [points_of_row(row) for row in rows] == [*(capacity.weight(turn) for turn in turns), 0]


def test_what_is_offered_a_colleagues_put_away_or_over_weighs_nothing_on_me() -> None:
    offer = OfferView(id=1, to_user=ME.id, expires_at=NOON + timedelta(minutes=1))
    mine = conversation(1, assignee_id=ME.id, owed_since=NOON)
    others = (
        conversation(2, assignee_id=DANIEL.id, owed_since=NOON),
        conversation(3, offer=offer, owed_since=NOON),
        conversation(4, assignee_id=ME.id, state="snoozed", snoozed_until=NOON + timedelta(hours=1)),
        conversation(5, assignee_id=ME.id, state="resolved"),
    )
    assert loaded(mine, *others) == OwnLoad(100, 6)


@pytest.mark.parametrize(
    ("points", "places", "level"),
    [(0, 0, "free"), (50, 0, "over"), (500, 6, "free"), (550, 6, "full"), (600, 6, "full"), (625, 6, "over")],
)
def test_full_is_when_not_one_more_fits(points: int, places: int, level: str) -> None:
    assert OwnLoad(points, places).level == level
    assert (level == "free") == (capacity.fits(points, places * 100) or not points)
