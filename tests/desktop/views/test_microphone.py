"""The recorder asks which microphone; without one it says so and nothing is lost. Recorded from miniaudio's silence."""

import miniaudio
from PySide6.QtWidgets import QApplication

from desktop.native.audio import Recorder
from desktop.views.composer.microphone import microphones
from desktop.views.preferences import Preferences
from tests.desktop.views.conftest import Opened, until

SILENCE = [miniaudio.Backend.NULL]
NOTHING = [miniaudio.Backend.CUSTOM]


async def test_the_recorders_menu_chooses_and_remembers_the_microphone(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        strip = it.composer.recorder
        strip.device.backends = SILENCE
        assert strip.start(2)
        it.composer.tick_now()
        await until(lambda: len(strip.levels.levels) >= 2)
        menu = strip.device.menu()
        offered = {action.data(): action for action in menu.actions() if action.isEnabled() and action.text()}
        [name] = [each.name for each in Recorder(SILENCE).inputs()]
        assert set(offered) == {None, name}
        assert offered[None].isChecked()
        offered[name].trigger()
        assert it.window.context.settings.microphone == name
        assert strip.active
        assert len(strip.levels.levels) < 2, "the recording begins anew with the other microphone"


async def test_without_a_sound_system_the_button_says_so_and_the_text_stays(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.editor.insertPlainText("a medias")
        it.composer.recorder.device.backends = NOTHING
        it.window.ui.record()
        assert not it.composer.recorder.active
        assert it.composer.editor.isVisible()
        assert it.composer.editor.text() == "a medias"
        assert "micrófono" in it.window.conversation.toasts._toast.text
        assert microphones(NOTHING) == []
        assert not [action for action in it.composer.recorder.device.menu().actions()[1:] if action.isEnabled()]


async def test_the_settings_offer_the_microphones(room: Opened) -> None:
    async with room(microphone="Auricular rojo") as it:
        it.window.ui.show_preferences()
        [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, Preferences)]
        await until(dialog.microphone.isEnabled)
        dialog.show_microphones(["Integrado", "Mesa"])
        assert dialog.microphone.currentText() == "Auricular rojo (sin conectar)"
        dialog.microphone.setCurrentIndex(2)
        dialog.microphone.activated.emit(2)
        assert it.window.context.settings.microphone == "Mesa"
        dialog.show_microphones([])
        assert dialog.microphone.itemText(0) == "No hay micrófono conectado"
