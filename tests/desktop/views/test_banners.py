"""What stands across the top while Meta and a number of ours do not hear each other; nothing once they do."""

from datetime import UTC, datetime, timedelta

import pytest

from protocol.frames import NumberItem
from protocol.health import HealthCheck, ServiceState
from protocol.people import Number
from tests.desktop.views.conftest import Opened, until

SINCE = datetime(2026, 11, 23, 16, 32, tzinfo=UTC)


def number(rev: int, **state: object) -> NumberItem:
    return NumberItem(Number(id=1, rev=rev, name="Ventas", phone="+5215555550100", **state))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"unreachable_since": SINCE}, "WhatsApp no responde desde las"),
        ({"silent_since": SINCE}, "Nada llega de WhatsApp desde las"),
        ({"state": "stopped"}, "está detenido"),
        ({"state": "paused", "pause_note": "Mudanza"}, "Mudanza"),
    ],
)
async def test_lesson_33_a_number_that_is_deaf_says_so_until_it_hears(
    room: Opened, state: dict[str, object], words: str
) -> None:
    async with room() as it:
        banners = it.window.banners
        assert banners.isHidden()
        it.gateway.put(number(2, **state))
        await until(lambda: not banners.isHidden())
        said = f"{banners.banner.strong} {banners.banner.text}"
        assert words in said
        assert "Ventas" in said
        it.gateway.put(number(3))
        await until(banners.isHidden)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ServiceState(as_of=SINCE, delayed="in"), "Los mensajes llegan con retraso. No se pierde ninguno."),
        (ServiceState(as_of=SINCE, delayed="out"), "Los envíos tardan más. Salen solos: no hace falta repetirlos."),
        (ServiceState(as_of=SINCE, delayed="both"), "Los mensajes tardan más. Entran y salen solos"),
        (
            ServiceState(as_of=SINCE, delayed="in", checks=(
                HealthCheck(key="reading", verdict="bad", fault="behind", values={"seconds": "90", "count": "12"}),
            )),
            "Lectura de mensajes: 12 avisos esperan ser leídos desde hace 90 s.",
        ),
    ],
)  # fmt: skip
async def test_a_broken_hop_is_named_to_who_may_mend_it_and_calmly_to_everybody_else(
    room: Opened, state: ServiceState, words: str
) -> None:
    async with room() as it:
        banners = it.window.banners
        it.gateway.service = state
        await until(lambda: it.session.line.state == "online")
        now = it.session.clock.now()
        for later in (0, 20, 81):  # it asks once there is a line, and every minute
            banners.service.tick(now + timedelta(seconds=later))
        await until(lambda: not banners.isHidden())
        assert f"{banners.banner.strong} {banners.banner.text}".startswith(words)
        banners.service.tick(now + timedelta(minutes=20))  # nobody said anything for long: nothing is known
        await until(banners.isHidden)
