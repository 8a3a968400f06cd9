"""First paint from the cache: rows, lists and marks of the last run, before the network is asked.

Small caches are read at once; the index of a large one is built on another thread, the window paints meanwhile.
"""

import asyncio
import logging

import msgspec

from desktop.cache.keeper import Keeper
from desktop.cache.reads import Reader
from desktop.store.facts import Columns
from desktop.store.hub import Hub
from desktop.store.office import KINDS
from desktop.store.store import Store
from desktop.store.views import Views
from desktop.sync.engine import Engine
from desktop.sync.profile import Profile
from protocol.conversation import Draft, ReadMark
from protocol.people import Number, Team, User


async def warm_up(profile: Profile, store: Store, engine: Engine, keeper: Keeper, hub: Hub) -> bool:
    """Fill the store from the cache and let the engine resume; False when there was nothing certain to begin with."""
    try:
        return await _warm_up(profile, store, engine, keeper, hub)
    except msgspec.MsgspecError:
        logging.getLogger(__name__).info("cache_of_another_version")
        return False


async def _warm_up(profile: Profile, store: Store, engine: Engine, keeper: Keeper, hub: Hub) -> bool:
    reader = profile.reader
    cursor, epoch, me = reader.about("cursor"), reader.about("epoch"), reader.about("me")
    user = reader.one_small("user", int(me), User) if me else None
    if cursor is None or epoch is None or user is None:
        return False
    keeper.me = user.id
    store.server_company = reader.about("company") or ""
    store.people.load(user, *(reader.small(kind, of) for kind, of in _PEOPLE))
    for kind in KINDS:
        store.office.take(reader.small(kind.tag, kind.row))
    store.load_small(reader.small("read_mark", ReadMark), reader.small("draft", Draft))
    complete = reader.about("complete") == "1"
    marks = dict(store.read_marks)
    columns, views, unread = await asyncio.to_thread(_index, profile, marks)
    counted = unread if marks == store.read_marks else None  # something was read meanwhile: count anew
    hub.publish(store.load_index(columns, views, complete=complete, unread_mine=counted))
    if complete:
        engine.resume(cursor, epoch)
    return True


_PEOPLE: tuple[tuple[str, type], ...] = (("user", User), ("team", Team), ("number", Number))


def _index(profile: Profile, marks: dict[int, ReadMark]) -> tuple[Columns, Views, int]:
    """What takes long with many conversations, on another thread: the lists, and how many of mine are unread."""
    reader: Reader = profile.second_reader()
    try:
        columns, views = reader.index()
    finally:
        reader.close()
    return columns, views, columns.unread_mine({id: mark.inbound_count for id, mark in marks.items()})
