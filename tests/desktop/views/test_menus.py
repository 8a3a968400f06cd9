"""The menu of a conversation: short, in groups, nothing that is impossible, nothing lost."""

from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from desktop.views.menus import conversation_menu
from protocol.frames import ConversationItem
from tests.desktop.store.samples import ME
from tests.desktop.views.conftest import Opened, Room, until

MOST = 13
"""Rows at the top: about a dozen."""


def rows_of(menu: Any) -> tuple[list[Any], list[str]]:
    """The rows at the top, and the ids of all commands, those of submenus too."""
    top = [action for action in menu.actions() if not action.isSeparator()]
    deep = [one for action in top for one in (action.menu().actions() if action.menu() else [action])]
    return top, [one.data()[0] for one in deep]


def menu_of(it: Room) -> Any:
    return conversation_menu(it.window.context, it.window, it.window.ui, 2)


async def test_the_menu_is_short_and_holds_all_that_is_possible(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        menu = menu_of(it)
        top, ids = rows_of(menu)
        where = it.window.ui.context(2)
        possible = {one.id for one in it.window.context.registry.at("context") if not one.when(where)}
        assert len(top) <= MOST
        assert possible <= set(ids)
        assert len(ids) == len(set(ids))
        assert not {"routing.accept", "mention.done", "conversation.reopen", "conversation.wake"} & set(ids)
        separators = [action.isSeparator() for action in menu.actions()]
        assert True in separators
        assert not any(one and other for one, other in pairwise(separators))
        menu.deleteLater()


async def test_what_waits_for_me_is_on_top_and_a_row_of_a_submenu_runs(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        row = it.gateway.conversations[2]
        it.gateway.put(ConversationItem(replace(row, rev=row.rev + 1, mentions=(ME.id,), case_number=4)))
        await until(lambda: it.session.store.rows.get(2).mentions)
        menu = menu_of(it)
        top, _ = rows_of(menu)
        assert top[0].data()[0] == "mention.done"
        chosen: list[Any] = []
        menu.triggered.connect(lambda action: chosen.append(action.data()[0]))
        below = [one for action in top if action.menu() for one in action.menu().actions()]
        next(one for one in below if one.data()[0] == "conversation.copy_case").trigger()
        assert chosen == ["conversation.copy_case"]
        menu.deleteLater()


async def test_without_a_line_it_says_why_and_stays_short(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        menu = menu_of(it)
        top, ids = rows_of(menu)
        assert len(top) <= MOST
        assert {"conversation.assign", "conversation.resolve"} <= set(ids)
        off = next(one for one in top if one.data() and one.data()[0] == "conversation.resolve")
        assert (off.isEnabled(), bool(off.statusTip())) == (False, True)
        menu.deleteLater()
