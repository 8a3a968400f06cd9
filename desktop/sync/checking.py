"""Every few minutes, and after each new line: does this client hold what the gateway has? LESSONS 16.

    sums of the gateway <-> sums of the cache and the lists
        alike: done        different: (id, rev) of that part -> a moment later still so -> those rows are fetched again
    counts wrong though the rows are right -> a fresh picture

The stream brings everything, so nothing should ever be found; what is found is mended without a word on screen, logged,
and counted by the gateway. What always holds: what the stream touches during a look is left to the stream, so a row
that came, changed or went meanwhile is never brought back.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import Iterable, Sequence
from typing import Final

from desktop.cache.keeper import Keeper
from desktop.net.api import Api
from desktop.net.checking import CheckingApi
from desktop.net.errors import NetError
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.backfill import Remote
from desktop.sync.engine import Engine
from desktop.sync.profile import Profile
from protocol.checking import MOST_IDS, PART, Check, Differs, Mended, PartRows, PartSum, mark, part_of
from protocol.frames import ConversationItem, GoneItem, Item, ReadMarkItem

EVERY_S: Final = 300.0
SETTLE_S: Final = 15.0
"""After the line opened: what was missed comes first."""
GRACE_S: Final = 3.0
"""How long a difference may last: what the gateway told may be faster than its stream."""
LOOKS: Final = 3
"""So often must counts differ by the same."""
MOST_PARTS: Final = 8
"""Parts mended in one look."""
_COUNTED: Final = ("all", "mine", "owed", "unassigned", "snoozed", "at_risk")
_TORN: Final = -1
"""Memory and disk hold different revisions."""

_log = logging.getLogger(__name__)

Revisions = dict[int, int]
"""By conversation; 0 for one that is in a list and nowhere else."""


class Checking:
    """Looks by itself while it runs; the three spans may be set before."""

    def __init__(
        self, api: Api, store: Store, hub: Hub, keeper: Keeper, engine: Engine, profile: Profile, remote: Remote
    ) -> None:
        self.every_s, self.settle_s, self.grace_s = EVERY_S, SETTLE_S, GRACE_S
        self._api, self._store, self._hub, self._keeper = CheckingApi(api), store, hub, keeper
        self._engine, self._profile, self._remote = engine, profile, remote
        self._opened = asyncio.Event()
        self._touched: set[int] = set()
        self._unsure = False
        self._part = 0
        self._mended = -1
        self._anew_for: frozenset[str] = frozenset()
        """Lists that a fresh picture was taken for, until they are right."""
        engine.on_items.append(self._items_come)
        engine.on_snapshot.append(lambda _: self._begun_anew())

    def wake(self) -> None:
        """The line has just opened: look soon."""
        self._opened.set()

    async def run(self) -> None:
        """For ever."""
        while True:
            await self._pause()
            if not (self._remote.up and self._store.complete):
                continue
            try:
                await self._look()
            except NetError as error:
                _log.info("check_broken_off reason=%s", type(error).__name__)

    async def _pause(self) -> None:
        """Until the next look is due, which an opened line brings nearer."""
        loop = asyncio.get_running_loop()
        due = loop.time() + self.every_s * _spread()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout_at(due) as patience:
                while True:
                    await self._opened.wait()
                    self._opened.clear()
                    due = min(due, loop.time() + self.settle_s * _spread())
                    patience.reschedule(due)

    async def _look(self) -> None:
        self._touched, self._unsure = set(), False
        asked = self._part
        check = await self._api.check(asked)
        self._part = check.end if check.end <= check.last else 0
        parts = await self._different(check, asked)
        for part in after(parts, self._mended)[:MOST_PARTS]:
            self._mended = part
            await self._mend_part(part)
        if not parts and check.counts is not None and not self._unsure:
            await self._compare_counts(check)

    # --------------------------------------------------------------------------------------------------------- rows

    async def _different(self, check: Check, asked: int) -> list[int]:
        """The parts whose sums differ."""
        opened = list(self._store.views["all"]) if check.open is not None else []
        held_open, held = await self._read(opened, asked, check.end)
        found = _unlike(check.parts, _sums(held))
        return sorted(found | (_unlike(check.open, _sums(held_open)) if check.open is not None else set()))

    async def _read(self, ids: list[int], first: int, end: int) -> tuple[Revisions, Revisions]:
        """Revisions of these and of a range of parts; what is queued for the disk is written before."""
        await asyncio.wrap_future(self._profile.writer.drained())

        def read() -> tuple[Revisions, Revisions]:
            reader = self._profile.second_reader()
            try:
                return reader.revisions(ids), reader.revisions_between(first * PART, end * PART)
            finally:
                reader.close()

        known, ranged = await asyncio.to_thread(read)
        return {id: self._held(id, known.get(id, 0)) for id in ids}, {id: self._held(id, ranged[id]) for id in ranged}

    def _held(self, id: int, disk: int) -> int:
        row = self._store.rows.peek(id)
        return disk if row is None or row.rev == disk else _TORN

    async def _mend_part(self, part: int) -> None:
        rows = await self._api.part(part)
        if not await self._suspects(part, rows):
            return
        await asyncio.sleep(self.grace_s)
        found = await self._suspects(part, rows)
        for start in range(0, len(found), MOST_IDS):
            await self._mend(found[start : start + MOST_IDS])

    async def _suspects(self, part: int, rows: PartRows) -> list[int]:
        """What is missing, of another revision, in the wrong lists, or here though it should not be."""
        _, held = await self._read([], part, part + 1)
        listed = {id for id in self._store.views["all"] if part_of(id) == part}
        told = dict(zip(rows.ids, rows.revs, strict=True))
        wrong = {id for id in told.keys() | held.keys() if told.get(id) != held.get(id)}
        return [] if self._unsure else sorted((wrong | (set(rows.open) ^ listed)) - self._touched)

    async def _mend(self, ids: list[int]) -> None:
        _log.warning("differs_from_gateway rows=%d first=%d", len(ids), ids[0])
        mended = await self._api.differs(Differs(what="rows", ids=ids))
        if not self._unsure:
            self._take(mended, set(ids) - self._touched)

    def _take(self, mended: Mended, ids: set[int]) -> None:
        rows = [row for row in mended.conversations if row.id in ids]
        gone = [GoneItem(kind="conversation", id=id) for id in ids - {row.id for row in rows}]
        marks = [ReadMarkItem(one) for one in mended.read_marks if one.conversation_id in ids]
        changes = ChangeSet()
        for row in rows:
            changes.merge(self._store.put_again(row))
        rest: list[Item] = [*marks, *gone]
        for item in rest:
            changes.merge(self._store.apply(item))
        changes.merge(self._store.settle())
        self._hub.publish(changes)
        if self._engine.cursor is not None:
            self._keeper.items([*map(ConversationItem, rows), *rest], self._engine.cursor)

    # ------------------------------------------------------------------------------------------------------- counts

    async def _compare_counts(self, check: Check) -> None:
        """The rows are right. Are the lists? Traffic changes them all the time: only what stays is a difference."""
        settled = self._store.settle()
        if settled.counts:
            _log.warning("counts_differed_from_lists")
            self._hub.publish(settled)
        off = self._off(check)
        for _ in range(LOOKS - 1):
            if not off:
                self._anew_for = frozenset()
                return
            await asyncio.sleep(self.grace_s)
            off &= self._off(await self._api.check(self._part))
        if off and not self._unsure:
            _log.warning("counts_differ_from_gateway views=%s", sorted(off))
            await self._api.differs(Differs(what="counts"))
            self._begin_anew_for(frozenset(view for view, _ in off))

    def _begin_anew_for(self, views: frozenset[str]) -> None:
        """Not twice for the same lists: where a fresh picture did not help, every client would ask for one for ever."""
        if views != self._anew_for:
            self._engine.begin_anew()
        self._anew_for = views

    def _off(self, check: Check) -> set[tuple[str, int]]:
        """(view, by how many) where lists and gateway differ."""
        counts, lists = check.counts or {}, self._store.views
        views = {*_COUNTED, *counts, *(name for name in lists.names() if name.startswith("team:"))}
        return {(view, off) for view in views if (off := len(lists[view]) - counts.get(view, 0))}

    # ------------------------------------------------------------------------------------------- what comes meanwhile

    def _items_come(self, items: list[Item]) -> None:
        for item in items:
            if isinstance(item, ConversationItem):
                self._touched.add(item.row.id)
            elif isinstance(item, GoneItem):
                self._touched.add(item.id)  # ids of other kinds only leave a row to the next look
                self._unsure |= item.kind == "contact"

    def _begun_anew(self) -> None:
        self._unsure = True


def after(parts: Sequence[int], last: int) -> list[int]:
    """These parts, beginning behind the last one looked at: what keeps changing in some keeps no other waiting."""
    return [part for part in parts if part > last] + [part for part in parts if part <= last]


def _spread() -> float:
    """All clients of a gateway that was started again must not look at once."""
    return random.uniform(1, 2)  # noqa: S311  no secret


def _sums(held: Revisions) -> dict[int, tuple[int, int]]:
    sums: dict[int, tuple[int, int]] = {}
    for id, rev in held.items():
        count, total = sums.get(part_of(id), (0, 0))
        sums[part_of(id)] = count + 1, total + mark(id, rev)
    return sums


def _unlike(told: Iterable[PartSum], held: dict[int, tuple[int, int]]) -> set[int]:
    wanted = {one.part: (one.count, one.sum) for one in told}
    return {part for part in wanted.keys() | held.keys() if wanted.get(part) != held.get(part)}
