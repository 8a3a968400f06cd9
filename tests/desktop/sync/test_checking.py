"""Which parts a look goes into, and that two small changes never cancel each other; what no picture mends."""

from itertools import combinations
from typing import Any

from desktop.sync.checking import after
from protocol.checking import PART, Check, Mended, PartSum, mark, part_of
from tests.desktop.store.samples import conversation
from tests.desktop.sync.files_desk import Desk, online
from tests.desktop.sync.gateway import Gateway, until


def test_a_look_goes_on_where_the_last_one_ended() -> None:
    parts = [1, 4, 7, 9]
    assert after(parts, -1) == parts
    assert after(parts, 4) == [7, 9, 1, 4]
    assert after(parts, 5) == [7, 9, 1, 4]
    assert after(parts, 9) == parts
    assert sorted(after(parts, 7)) == parts


def test_two_revisions_that_are_wrong_in_opposite_ways_are_seen() -> None:
    """One row too new by one, another too old by one; and rows that swapped their revisions."""
    for one, other in combinations(range(1, 60), 2):
        right = mark(one, 5) + mark(other, 5)
        assert mark(one, 6) + mark(other, 4) != right
        assert mark(one, 4) + mark(other, 6) != right
        assert mark(one, 3) + mark(other, 4) != mark(one, 4) + mark(other, 3)


def test_parts_are_ranges_of_ids() -> None:
    assert [part_of(id) for id in (1, PART - 1, PART, 2 * PART)] == [0, 0, 1, 2]


class Miscounting(Gateway):
    """It counts one conversation more than it ever shows, whatever is done about it."""

    told = 0

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        if path != "/check":
            return super()._answer(method, path, query, body)
        if method == "POST":
            self.told += 1
            return Mended(conversations=[], read_marks=[])
        sums = [PartSum(0, len(self.conversations), sum(mark(one.id, one.rev) for one in self.conversations.values()))]
        return Check(counts={"all": len(self.conversations) + 1}, open=sums, parts=sums, end=1, last=0)


async def test_a_difference_that_a_fresh_picture_does_not_mend_asks_for_no_other(desk: Desk) -> None:
    gateway = Miscounting()
    gateway.conversations[1] = conversation(1)
    desk.gateway = gateway
    await desk.down()
    await desk.up()
    async with desk.session() as session:
        await online(session)
        checking = session.checking
        checking.every_s = checking.settle_s = checking.grace_s = 0.02
        checking.wake()
        await until(lambda: gateway.told == 1)
        gateway.tell(gateway.frame(gateway.cursor(), gateway.cursor(), []))  # a heartbeat: the chain is over
        await until(lambda: gateway.snapshots == 2)
        await until(lambda: gateway.told >= 3)
        gateway.tell(gateway.frame(gateway.cursor(), gateway.cursor(), []))
        await until(lambda: gateway.told >= 5)
        assert gateway.snapshots == 2
