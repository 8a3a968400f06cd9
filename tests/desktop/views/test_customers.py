"""The record on the screen: form, strip, follow-up, tries, marketing, history; first words, imports, own fields."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.models.follow_up import proposed
from desktop.views.customers.fields import FieldManager
from desktop.views.customers.importing import ImportContacts
from desktop.views.customers.new_conversation import NewConversation
from desktop.views.customers.note_call import NoteCall
from protocol.api import TemplateRow
from protocol.conversation import Preview
from protocol.customers import CaseRecord, ContactAttempt, ContactChange, FoundContact, FoundContacts
from protocol.errors import Problem
from protocol.frames import ContactFieldItem, ContactItem, ConversationItem
from protocol.people import Contact
from protocol.tags import ContactField
from tests.desktop.store.samples import DANIEL, NOON, conversation
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, until

ANA = Contact(id=1002, rev=1, name="Ana Soto", phone="525541700002", email="ana@x.test", pinned_note="No llamar")
BORN = ContactField(id=1, rev=1, name="Nacimiento", kind="date")
SIZE = ContactField(id=2, rev=1, name="Talla", kind="choice", choices=("Chica", "Grande"))
BODY = {"type": "BODY", "text": "Hola, le escribimos de la tienda."}
TEMPLATES = [
    TemplateRow(id=n, number_ids=[1], name=name, language="es", category=category, status="APPROVED", components=[BODY])
    for n, (name, category) in enumerate((("aviso", "UTILITY"), ("oferta", "MARKETING")), 1)
]


async def opened(it: Room) -> Any:
    """Ana's conversation with her record; the panel."""
    desk = it.gateway.customers
    desk.records[ANA.id] = ANA
    desk.fields |= {1: BORN, 2: SIZE}
    it.gateway.put(ContactItem(ANA), ContactFieldItem(BORN), ContactFieldItem(SIZE))
    await until(lambda: 2 in it.session.store.office.contact_fields)
    await it.open(2)
    await until(lambda: it.window.panel.data._contact is not None)
    return it.window.panel


def dialog(it: Room, kind: type[QWidget]) -> Any:
    """The dialog of a kind that is open."""
    return next(iter(it.window.findChildren(kind)), None)


async def test_the_form_sends_what_changed_in_its_one_spelling(room: Opened) -> None:
    async with room() as it:
        panel = await opened(it)
        assert it.window.ui.run("customer.edit")
        form = panel.data.form
        form.fields["field:1"].setText("31/2/2020")
        form.keep()
        assert panel.data.form is form  # still open
        assert "22/11/2026" in form.boxes["field:1"].message.text
        form.fields["field:1"].setText("3/4/1990")
        form.fields["field:2"].setCurrentIndex(2)
        form.fields["tags"].setText("mayorista,  nueva ")
        form.vip.setChecked(True)
        QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
        await until(lambda: bool(it.gateway.customers.edits))
        [edit] = it.gateway.customers.edits
        assert (edit.fields, edit.tags, edit.vip) == ({"1": "1990-04-03", "2": "Grande"}, ["mayorista", "nueva"], True)
        assert (edit.name, edit.email, edit.consent, edit.pinned_note) == (None, None, None, None)
        await until(lambda: it.session.store.contacts[ANA.id].vip)
        await until(lambda: panel.data._lines["field:1"].value == "3 abr 1990")
        assert panel.data._lines["tags"].value == "mayorista, nueva"


async def test_the_strip_tells_who_it_is_until_it_is_put_away(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.customers.case = CaseRecord(summary="Cambio acordado", summary_at=NOON - timedelta(days=3))
    async with room(gateway) as it:
        await opened(it)
        strip = it.window.conversation.strip
        await until(lambda: strip.isVisible() and strip.summary.isVisible())
        assert "No llamar" in strip.accessibleName()
        assert "Cambio acordado" in strip.accessibleName()
        QTest.mouseClick(strip.away, Qt.MouseButton.LeftButton)
        assert not strip.isVisible()
        await it.open(3)
        await it.open(2)
        await until(lambda: it.window.conversation.case.loaded)
        assert not strip.isVisible()
        it.gateway.put(ContactItem(replace(ANA, rev=9, pinned_note="Llamar antes")))
        await until(strip.isVisible)  # it says something new


async def test_a_follow_up_is_proposed_into_the_composer_and_never_sent(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await opened(it)
        strip, now = it.window.conversation.strip, it.session.clock.now()
        strip.tick(now)
        assert not strip.follow_up.isVisible()
        said = Preview(kind="text", text="¿le parece?", author_kind="user", author_id=1, status="read")
        row = replace(
            it.session.store.rows.get(2), rev=9, owed_since=None, preview=said, window_until=now + timedelta(minutes=90)
        )
        it.gateway.put(ConversationItem(row))
        await until(lambda: it.session.store.rows.get(2).rev == 9)
        strip.tick(now)
        assert strip.follow_up.isVisible()
        QTest.mouseClick(strip.follow_up, Qt.MouseButton.LeftButton)
        assert it.composer.editor.text().startswith("Hola, Cliente: seguimos por aquí")
        assert it.sent() == []
        it.composer.editor.set_text("mío")
        strip.follow_up_wanted.emit("otra cosa")
        assert it.composer.editor.text() == "mío"  # never over what is being written


def test_when_a_follow_up_is_worth_it() -> None:
    said = Preview(kind="text", text="x", author_kind="user", status="delivered")
    silent = conversation(1, name="Ana Soto", preview=said, window_until=NOON + timedelta(minutes=119))
    found = proposed(silent, NOON, "Português")
    assert found is not None
    assert found.text.startswith("Olá, Ana")
    for other in (
        {"window_until": NOON + timedelta(minutes=121)}, {"window_until": NOON}, {"window_until": None},
        {"owed_since": NOON}, {"state": "resolved"}, {"preview": replace(said, author_kind="customer")},
        {"preview": replace(said, status="failed")}, {"preview": replace(said, kind="note")},
    ):  # fmt: skip
        assert proposed(replace(silent, **other), NOON) is None, other


async def test_a_call_is_noted_and_counted_among_the_tries(room: Opened) -> None:
    async with room() as it:
        panel = await opened(it)
        it.window.ui.run("customer.call")
        note = dialog(it, NoteCall)
        assert not note.save.isEnabled()
        note.outcomes["voicemail"].setChecked(True)
        note.note.setText("volver a llamar a las 5")
        it.gateway.customers.case = CaseRecord(
            attempts=tuple(
                ContactAttempt(message_id=n, at=NOON, kind="phone_call", result="voicemail") for n in range(5)
            )
        )
        QTest.mouseClick(note.save, Qt.MouseButton.LeftButton)
        await until(lambda: bool(it.gateway.customers.calls))
        [call] = it.gateway.customers.calls
        assert (call.outcome, call.note) == ("voicemail", "volver a llamar a las 5")
        await until(lambda: panel.attempts.lines.count() == 3)
        assert panel.attempts.title.text().endswith("· 5")
        QTest.mouseClick(panel.attempts.more, Qt.MouseButton.LeftButton)
        assert panel.attempts.lines.count() == 5


async def test_no_marketing_is_recorded_and_taken_back_with_a_reason(room: Opened) -> None:
    async with room() as it:
        panel = await opened(it)
        QTest.mouseClick(panel.marketing.change, Qt.MouseButton.LeftButton)
        await until(lambda: it.session.store.contacts[ANA.id].marketing_opt_out)
        await until(lambda: "No quiere publicidad" in panel.marketing.words.accessibleName())
        QTest.mouseClick(panel.marketing.change, Qt.MouseButton.LeftButton)
        assert not panel.marketing.confirm.isEnabled()
        QTest.keyClicks(panel.marketing.reason, "lo dijo")
        QTest.mouseClick(panel.marketing.confirm, Qt.MouseButton.LeftButton)
        await until(lambda: not it.session.store.contacts[ANA.id].marketing_opt_out)
        assert [(wish.opt_out, wish.reason) for wish in it.gateway.customers.wishes] == [
            (True, ""),
            (False, "lo dijo"),
        ]


async def test_the_history_says_who_changed_what(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.customers.changes = [
        ContactChange(id=2, at=NOON, field="field:1", by_user=DANIEL.id, before="1990-04-03", after=""),
        ContactChange(id=1, at=NOON, field="marketing", source="customer", before="yes", after="no"),
    ]
    async with room(gateway) as it:
        panel = await opened(it)
        panel.history.unfold()
        await until(lambda: panel.history.lines.count() == 2)
        said = [panel.history.lines.itemAt(n).widget().accessibleName() for n in (0, 1)]
        assert "Nacimiento: 3 abr 1990 → —" in said[0]
        assert DANIEL.name in said[0]
        assert "lo escribió el cliente" in said[1]


async def start(it: Room, typed: str, found: FoundContacts) -> Any:
    """The dialog with what was typed and found."""
    it.gateway.customers.found = found
    it.gateway.templates = TEMPLATES
    it.window.ui.run("customer.new")
    made = dialog(it, NewConversation)
    made.search.setText(typed)
    await until(lambda: made.rows.rowCount() > 0)
    return made


async def test_a_new_number_gets_a_template_and_its_conversation_opens(room: Opened) -> None:
    async with room() as it:
        made = await start(it, "55 4170 0099", FoundContacts(phone="525541700099"))
        QTest.keyClick(made.search, Qt.Key.Key_Return)
        assert made.picker.isVisible()
        assert made.name.isVisible()
        made.name.setText("Doña Inés")
        await until(made.picker.send.isEnabled)
        it.gateway.customers.refusals = [
            Problem(code="template_unusable", title="no", status=409, data={"reason": "x"})
        ]
        QTest.mouseClick(made.picker.send, Qt.MouseButton.LeftButton)
        await until(lambda: len(it.gateway.customers.started) == 1 and made.picker.isEnabled())
        made.picker.list.setCurrentIndex(made.picker.list.model().index(0, 0))
        await until(made.picker.send.isEnabled)
        QTest.mouseClick(made.picker.send, Qt.MouseButton.LeftButton)
        await until(lambda: it.window.conversation.conversation_id == 900)
        first, second = it.gateway.customers.started
        assert first.client_token == second.client_token  # asked again, made once
        assert (second.phone, second.name, second.content.name) == ("+525541700099", "Doña Inés", "aviso")


async def test_who_is_known_comes_first_and_who_is_attended_is_opened(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[3] = replace(gateway.conversations[3], assignee_id=DANIEL.id)
    async with room(gateway) as it:
        found = FoundContacts(
            items=(
                FoundContact(id=1003, name="Cliente 3", phone="525541700099", conversation_id=3),
                FoundContact(id=1900, name="Otra", marketing_opt_out=True),
            ),
            phone="525541700099",
        )
        made = await start(it, "5541700099", found)
        assert made.rows.rowCount() == 2  # the number is Cliente 3's: nobody is doubled
        made._chosen(made.rows.index(1, 0))
        assert "marketing" in made.warning.accessibleName()
        made.picker.search.setText("oferta")
        await until(lambda: made.picker.list.model().rowCount() == 1)
        assert not made.picker.send.isEnabled()
        made._step_back()
        made._chosen(made.rows.index(0, 0))
        await until(lambda: it.window.conversation.conversation_id == 3)
        assert it.gateway.customers.started == []


async def test_a_file_is_rehearsed_kept_in_pieces_and_stopped(room: Opened, tmp_path: Path) -> None:
    path = tmp_path / "clientes.csv"
    path.write_text("Teléfono,Nombre\n" + "".join(f"55417{n:05d},Cliente {n}\n" for n in range(450)) + "12,X\n")
    async with room() as it:
        made = ImportContacts(it.window.context, it.window)
        made.open()
        made.load(str(tmp_path / "nadie.csv"))
        assert not made.check.isEnabled()
        cards = tmp_path / "contactos.vcf"
        cards.write_text("BEGIN:VCARD\nFN:Ana\nTEL;CELL:+52 55 1840 7721\nEND:VCARD\n")
        made.load(str(cards))
        assert made.keys()[:2] == ["phone", "name"]
        made.load(str(path))
        assert made.keys() == ["phone", "name"]
        assert not made.keep.isEnabled()  # first it is judged
        made.rehearse()
        await until(lambda: not made.running)
        assert [(len(piece.rows), piece.dry_run) for piece in it.gateway.customers.pieces] == [
            (200, True), (200, True), (51, True),
        ]  # fmt: skip
        assert made.counts == {"new": 450, "refused": 1}
        assert made.problems.item(0, 0).text() == "452"
        assert it.gateway.customers.pieces[0].country == "MX"
        path.write_text("Teléfono,Nombre\n" + "".join(f"55417{n:05d},Cliente {n}\n" for n in range(20_000)))
        made.load(str(path))
        made.counts = {"new": 1}
        it.gateway.customers.pieces.clear()
        made.run()
        await until(lambda: it.gateway.customers.pieces)
        QTest.mouseClick(made.stop, Qt.MouseButton.LeftButton)
        await until(lambda: not made.running)
        assert len(it.gateway.customers.pieces) < 100
        assert not any(piece.dry_run for piece in it.gateway.customers.pieces)
        assert "Detenido" in made.words.accessibleName()
        made.reject()
        await asyncio.sleep(0)


async def test_an_admin_makes_and_puts_away_fields(room: Opened) -> None:
    async with room() as it:
        await opened(it)
        made = FieldManager(it.window.context, it.window)
        made.open()
        assert made.rows.rowCount() == 2
        made.begin_new()
        made.name.setText("Zona")
        made.kind.setCurrentIndex(3)
        assert not made.save.isEnabled()  # a choice needs choices
        made.choices.setPlainText("Norte\n\nSur")
        QTest.mouseClick(made.save, Qt.MouseButton.LeftButton)
        await until(lambda: 3 in it.session.store.office.contact_fields)
        assert it.session.store.office.contact_fields[3].choices == ("Norte", "Sur")
        await until(lambda: made.field is not None and made.field.id == 3)
        assert not made.kind.isEnabled()
        QTest.mouseClick(made.put_away, Qt.MouseButton.LeftButton)
        await until(lambda: not it.session.store.office.contact_fields[3].active)
        made.reject()


async def test_the_panel_leads_to_writing_first(room: Opened) -> None:
    async with room() as it:
        panel = await opened(it)
        it.gateway.customers.found = FoundContacts(items=(FoundContact(id=ANA.id, name=ANA.name),))
        QTest.mouseClick(panel.write, Qt.MouseButton.LeftButton)
        made = dialog(it, NewConversation)
        await until(lambda: made.rows.rowCount() == 1)
        assert made.search.text() == "Cliente 2"
        made.reject()
