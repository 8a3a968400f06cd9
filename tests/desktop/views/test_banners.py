"""What stands across the top while Meta and a number of ours do not hear each other; nothing once they do."""

from datetime import UTC, datetime

import pytest

from protocol.frames import NumberItem
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
