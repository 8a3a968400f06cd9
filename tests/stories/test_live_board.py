"""The live board over the real line: a customer writes, waits, is answered; a supervisor sees it, an agent theirs."""

from desktop.models.live_board import LiveBoard
from desktop.store.refusal import Refusal
from protocol.board import Board
from tests.stories.desk import Desk
from tests.stories.office import Office

MARIANA = "Mariana Quispe"


async def told(desk: Desk) -> Board:
    board = await desk.session.board()
    assert not isinstance(board, Refusal)
    return board


async def looking(desk: Desk) -> LiveBoard:
    """Their board, kept as the room keeps it."""
    model = LiveBoard(desk.session, desk.session._tasks.spawn)
    model.watch(watched=True)
    await desk.until(lambda: model.board is not None)
    return model


async def test_a_supervisor_sees_the_queue_breathe(office: Office) -> None:
    await office.hire("sol", role="supervisor")
    sol, ana = await office.sit_down("sol"), await office.sit_down("ana")
    room = await looking(sol)
    assert room.freshness == "live"
    await office.customer().say("quiero el precio de la mesa")
    await sol.until(lambda: room.board is not None and room.board.levels.us == 1)
    assert room.board is not None
    assert room.board.levels.queued == 1
    assert [line.name for line in room.board.hottest] == [MARIANA]
    await ana.until(ana.names)
    id = ana.open(MARIANA)
    await ana.take(id)
    await sol.until(lambda: room.board is not None and room.board.levels.queued == 0)
    carried = {line.user_id: line.points for line in room.board.people}
    assert carried[ana.store.my_id()] == 100
    ana.session.send_text(id, "Con gusto")
    await sol.until(lambda: room.board is not None and room.board.levels.us == 0)
    await sol.until(lambda: room.board is not None and room.board.today["first_response"].n == 1)
    assert room.board.pace is not None
    assert (sum(room.board.pace.arrivals), sum(room.board.pace.answers)) == (1, 1)
    room.close()


async def test_everybody_is_told_what_is_theirs_to_see(office: Office) -> None:
    ana, luz = await office.sit_down("ana"), await office.sit_down("luz")
    for name in (MARIANA, "Jorge Ibáñez"):
        await office.customer(name).say("hola, tengo una pregunta")
    await ana.until(lambda: len(ana.names()) == 2)
    await ana.take(ana.row(MARIANA).id)
    mine, hers = await told(ana), await told(luz)
    assert (mine.levels.us, [line.name for line in mine.hottest]) == (1, [MARIANA])
    assert (hers.levels.us, hers.hottest) == (0, ())
    assert [line.user_id for line in hers.people] == [luz.store.my_id()]


async def test_without_a_line_the_last_board_stays_and_says_so(office: Office) -> None:
    await office.hire("sol", role="supervisor")
    sol = await office.sit_down("sol")
    room = await looking(sol)
    await sol.line.down()
    await sol.until(lambda: room.freshness == "old")
    assert room.board is not None
    await office.customer().say("hola, tengo una pregunta")
    await sol.line_back()
    await sol.until(lambda: room.freshness == "live" and room.board is not None and room.board.levels.us == 1)
    room.close()
