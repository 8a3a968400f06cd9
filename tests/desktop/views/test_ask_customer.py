"""Asking a customer for their phone or location: words in their language, editable, sent with WhatsApp's button."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views.dialogs.ask_customer import AskCustomer, proposed
from desktop.views.menus import ask_menu
from protocol.content import AskLocation, AskPhone
from tests.desktop.store.samples import ME, conversation
from tests.desktop.views.conftest import Opened, open_until, ordinary_gateway, until


def asking() -> Any:
    """The dialog that is open."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, AskCustomer) and each.isVisible()][-1]


def test_the_words_are_the_customers_language() -> None:
    assert "telefone" in proposed("phone", "pt-BR", "es")
    assert "telefone" in proposed("phone", "Português", "es")
    assert "location" in proposed("location", None, "en")
    assert "ubicación" in proposed("location", "quechua", None)


async def test_the_location_is_asked_in_words_changed_first_and_the_draft_stays(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.editor.insertPlainText("a medias")
        assert it.window.ui.run("compose.ask_location")
        dialog = asking()
        assert "ubicación" in dialog.editor.toPlainText()
        dialog.editor.setPlainText("  ")
        assert not dialog.send.isEnabled()
        dialog.editor.setPlainText("¿Dónde entregamos?")
        QTest.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: it.sent() == [AskLocation("¿Dónde entregamos?")])
        assert it.composer.editor.text() == "a medias"
        assert it.session.store.drafts[2].text == "a medias"


async def test_the_phone_is_asked_only_where_it_is_unknown(room: Opened) -> None:
    gateway = ordinary_gateway()
    known: dict[str, Any] = {"window_until": open_until(), "assignee_id": ME.id}
    gateway.conversations[2] = conversation(2, phone="+525512345678", **known)
    gateway.conversations[3] = conversation(3, username="lucia.mx", **known)
    async with room(gateway) as it:
        it.window.resize(1500, 800)
        await it.open(2)
        who = it.window.panel.who
        assert (who.ask_phone.isVisible(), who.ask_location.isVisible()) == (False, True)
        assert len(ask_menu(it.window.context, it.window, it.window.ui).actions()) == 1
        await it.open(3)
        await until(who.ask_phone.isVisible)
        assert len(ask_menu(it.window.context, it.window, it.window.ui).actions()) == 2
        who.ask_phone.click()
        asking().send.click()
        await until(lambda: len(it.sent()) == 1)
        assert isinstance(it.sent()[0], AskPhone)


async def test_nothing_is_asked_when_the_window_is_closed(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[2] = conversation(2, window_until=open_until(-1), assignee_id=ME.id)
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("compose.ask_location")
        assert "plantilla" in it.window.conversation.toasts._toast.text
        assert it.sent() == []
