"""What the window says while the unsent would not outlive the program, and when they came back."""

from typing import Literal

import pytest

from desktop.store.changes import ChangeSet
from desktop.store.timeline import Keeping
from tests.desktop.views.conftest import Opened, Room, open_until

State = Literal["online", "offline"]


def show(it: Room, keeping: Keeping, line: State) -> str:
    """Tell the window; the words of its banner."""
    it.session.connectivity._show(type(it.session.line)(line, open_until(0), None))
    it.session.store.keeping = keeping
    changes = ChangeSet()
    changes.keeping = True
    it.session.hub.publish(changes)
    it.session.hub.flush()
    banner = it.window.banners.banner
    return f"{banner.strong} {banner.text}" if banner is not None else ""


@pytest.mark.parametrize(
    ("keeping", "line", "words"),
    [
        ("safe", "online", ""),
        ("at_risk", "online", ""),
        ("at_risk", "offline", "Sin conexión, y este dispositivo no guarda claves. No cierres Relevo"),
        ("waiting", "online", ""),
        ("waiting", "offline", "Tus borradores de antes y lo pendiente de envío vuelven con la conexión."),
        ("unkept", "online", "Los borradores y lo pendiente de envío se pierden al salir."),
        ("unkept", "offline", "Los borradores y lo pendiente de envío se pierden al salir."),
    ],
)
async def test_the_banner_says_what_is_at_stake(room: Opened, keeping: Keeping, line: State, words: str) -> None:
    async with room() as it:
        found = show(it, keeping, line)
        assert words in found
        assert bool(found) == bool(words)
        if words:
            assert show(it, "safe", "online") == ""


async def test_what_came_back_is_told(room: Opened) -> None:
    async with room() as it:
        it.session._problems.tell("kept.recovered", "2 1")
        toast = it.window.conversation.toasts._toast
        assert toast is not None
        assert "borradores: 2; pendientes de envío: 1" in toast.text
