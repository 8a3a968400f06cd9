"""Old state + frames = fresh state for what Relevo says by itself: automatic replies, surveys and their answers."""

from datetime import timedelta

from tests.actions.surveys.opinion import CSAT, Opinion
from tests.contract.conftest import Scene


async def test_automatic_replies_reach_every_client(scene: Scene) -> None:
    desk, office = Opinion(scene.world), scene.office
    await desk.follow()
    await desk.says(away="Cerrado hasta {{apertura}}.")
    await office.check()
    desk.at(desk.now.replace(hour=22))
    id_ = await desk.say(1, "¿hay alguien?")
    await office.check()
    await desk.meta_takes_all()
    await office.check()
    assert len(await desk.told(id_)) == 1


async def test_surveys_and_their_answers_reach_every_client(scene: Scene) -> None:
    desk, office, world = Opinion(scene.world), scene.office, scene.world
    await desk.follow()
    await desk.policy("surveys", 0, {"csat": CSAT})
    for id_ in (scene.mine, scene.hidden):
        await world.sent(id_, "Sí, tenemos.")
        await world.resolve(id_)
    await desk.follow()
    await office.check()
    desk.at(desk.now + timedelta(minutes=3))
    await desk.after(seconds=0)
    await office.check()
    await desk.meta_takes_all()
    await office.check()
    await desk.chooses(3, 2)
    await office.check()
    await desk.answers(3, "tardaron mucho")
    await office.check()
    await desk.answers(4, "5")
    await office.check()
    assert [row[2] for row in await desk.surveys()] == [2, 5]
