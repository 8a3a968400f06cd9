"""One person at two computers, and a colleague: whose the order of the saved views is, through cuts and restarts."""

from desktop.models.sidebar import SidebarModel
from protocol.filters import Filter
from protocol.tags import SHIPPED_VIEW, SavedView
from protocol.work_api import PutSavedView
from tests.stories.desk import Desk
from tests.stories.office import Office

ROUTE = b"PUT /api/me/view-order"


async def keep(desk: Desk, name: str, *, personal: bool = True) -> int:
    """Make a saved view; its id."""
    made: list[SavedView] = []
    desk.session.put_saved_view(PutSavedView(name=name, query=Filter(vip=True), personal=personal), None, made.append)
    await desk.until(lambda: made)
    return made[0].id


def order(desk: Desk) -> tuple[int, ...] | None:
    """What this computer knows of its person's order."""
    return desk.store.office.view_order(desk.store.my_id())


def shown(desk: Desk) -> list[str]:
    """The last part of the sidebar, top first."""
    model = SidebarModel(desk.store, desk.session.hub)
    try:
        return model.saved()
    finally:
        model.close()


async def test_it_follows_and_nobody_else_is_touched(office: Office) -> None:
    await office.hire("marcos", role="admin")
    desk, laptop = await office.sit_down("valentina"), await office.sit_down("valentina")
    boss = await office.sit_down("marcos")
    own, shared = await keep(desk, "Urgentes"), await keep(boss, "De todos", personal=False)
    await desk.until(lambda: shared in desk.store.office.saved_views)
    desk.session.order_views([own, shared, SHIPPED_VIEW])
    assert order(desk) == (own, shared, SHIPPED_VIEW), "in the same frame"
    await laptop.until(lambda: order(laptop) == (own, shared, SHIPPED_VIEW))
    assert shown(laptop) == [f"saved:{own}", f"saved:{shared}", "closing"]
    boss.session.order_views([shared, SHIPPED_VIEW, own])
    await boss.until(lambda: order(boss) == (shared, SHIPPED_VIEW) and boss.store.office.moving is None)
    late = await office.sit_down("valentina")
    assert order(late) == (own, shared, SHIPPED_VIEW), "the snapshot has it"
    assert order(desk) == order(laptop) == order(late)


async def test_it_is_there_off_line_and_what_was_missed_comes(office: Office) -> None:
    computer = office.computer()
    desk, laptop = await office.sit_down("valentina", computer), await office.sit_down("valentina")
    own = await keep(desk, "Urgentes")
    desk.session.order_views([own, SHIPPED_VIEW])
    await laptop.until(lambda: order(laptop) == (own, SHIPPED_VIEW))
    await desk.until(lambda: desk.store.office.moving is None and desk.store.office.view_orders)
    await desk.leave()
    laptop.session.order_views([SHIPPED_VIEW, own])
    await laptop.until(lambda: laptop.store.office.moving is None)
    await laptop.line.down()
    desk = await office.sit_down("valentina", computer, online=False)
    await desk.until(lambda: order(desk) == (own, SHIPPED_VIEW))
    await laptop.line.up()
    await desk.until(lambda: order(desk) == (SHIPPED_VIEW, own))


async def test_an_answer_that_is_lost_loses_no_order(office: Office) -> None:
    desk = await office.sit_down("valentina")
    own = await keep(desk, "Urgentes")
    desk.line.lose_answers(ROUTE)
    desk.session.order_views([own, SHIPPED_VIEW])
    await desk.until(lambda: desk.store.office.moving is None and desk.problems)
    await desk.until(lambda: order(desk) == (own, SHIPPED_VIEW))


async def test_two_computers_hand_over_what_they_remembered_and_one_of_them_counts(office: Office) -> None:
    desk, laptop = await office.sit_down("valentina"), await office.sit_down("valentina")
    own = await keep(desk, "Urgentes")
    done: list[str] = []
    desk.session.adopt_view_order([own, SHIPPED_VIEW], lambda: done.append("desk"))
    laptop.session.adopt_view_order([SHIPPED_VIEW, own], lambda: done.append("laptop"))
    await desk.until(lambda: len(done) == 2)
    await laptop.until(lambda: order(desk) == order(laptop) and order(desk) is not None)
    kept = order(desk)
    laptop.session.adopt_view_order([SHIPPED_VIEW], lambda: done.append("again"))
    await laptop.until(lambda: len(done) == 3)
    assert order(laptop) == kept in {(own, SHIPPED_VIEW), (SHIPPED_VIEW, own)}
