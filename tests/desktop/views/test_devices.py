"""My devices: listed, and forgotten after a question."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.i18n.moments import short_date
from desktop.views.presence.devices import DevicesDialog
from desktop.views.widgets import ConfirmDialog, Label
from tests.desktop.store.samples import NOON
from tests.desktop.views.attended import DAY, Attended
from tests.desktop.views.conftest import Opened, Room, turn, until


def rows_of(dialog: DevicesDialog) -> list[str]:
    page = dialog.area.widget()
    return [] if page is None else [label.text() for label in page.findChildren(Label)]


async def opened_devices(it: Room) -> DevicesDialog:
    it.window.ui.run("presence.devices")
    dialog = it.window.findChild(DevicesDialog)
    assert dialog is not None
    await until(lambda: dialog.devices)
    return dialog


async def confirm(dialog: DevicesDialog, device: str, *, yes: bool) -> None:
    """Press *Olvidar* and answer the question."""
    QTest.mouseClick(dialog.buttons[device], Qt.MouseButton.LeftButton)
    question = dialog.findChild(ConfirmDialog)
    assert question is not None
    QTest.mouseClick(question.card.action if yes else question.card.cancel, Qt.MouseButton.LeftButton)
    turn()


async def test_my_devices_are_listed_and_this_one_cannot_be_forgotten(room: Opened) -> None:
    async with room(Attended()) as it:
        dialog = await opened_devices(it)
        words = rows_of(dialog)
        assert words[:3] == ["Mostrador", f"desde el {short_date(NOON - 3 * DAY, NOON)}", "Este dispositivo"]
        assert "Dispositivo sin nombre" in words
        assert any(one.startswith("visto hace 4 min") for one in words)
        assert sorted(dialog.buttons) == ["gone", "lap"]
        assert dialog.buttons["lap"].accessibleName() == "Olvidar Portátil"


async def test_a_device_is_forgotten_after_a_question(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        dialog = await opened_devices(it)
        await confirm(dialog, "lap", yes=False)
        assert len(gateway.here) == 3
        await confirm(dialog, "lap", yes=True)
        await until(lambda: len(dialog.devices) == 2)
        gateway.here = gateway.here[:1]  # another device of mine was faster
        await confirm(dialog, "gone", yes=True)
        await until(lambda: [one.device for one in dialog.devices] == ["desk"])
        assert dialog.wrong.isHidden()
