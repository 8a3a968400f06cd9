"""The template picker: fields for every kind of value, what is wrong said under them, a preview, and what is sent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from desktop.views.composer.template_file import FileInput
from desktop.views.composer.template_picker import TemplatePicker
from desktop.views.widgets import TextField
from protocol.api import TemplateRow
from protocol.content import ProductSection, Template, TemplateParameter
from protocol.errors import Problem
from protocol.frames import ConversationItem, UserItem
from protocol.people import Role
from protocol.products import Product
from tests.desktop.store.samples import ME, NOON, conversation
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, turn, until

DEMO = Path(__file__).parents[3] / "resources/demo/templates.json"
P = TemplateParameter


def demo(name: str) -> TemplateRow:
    """One template of the demo."""
    row = next(one for one in msgspec.json.decode(DEMO.read_bytes()) if one["name"] == name)
    return TemplateRow(
        id=7, number_ids=[1], name=name, language=row["language"], category=row["category"], status="APPROVED",
        parameter_format=row.get("parameter_format", "POSITIONAL"), components=row["components"],
    )  # fmt: skip


@asynccontextmanager
async def picking(room: Opened, name: str) -> AsyncIterator[tuple[Room, TemplatePicker]]:
    """The window with a closed conversation and one template."""
    gateway = ordinary_gateway()
    gateway.conversations[2] = conversation(2, window_until=open_until(-2), assignee_id=ME.id)
    gateway.templates = [demo(name)]
    gateway.products = [Product("OLMO-180", "Mesa Olmo 180"), Product("OLMO-120", "Mesa Olmo 120"),
                        Product("SIL-1", "Silla")]  # fmt: skip
    async with room(gateway) as it:
        await it.open(2)
        picker: TemplatePicker = it.composer.closed.picker
        await until(lambda: picker.current() is not None)
        turn()
        yield it, picker


def lines(picker: TemplatePicker) -> dict[str, TextField]:
    """The visible text fields by what a screen reader calls them."""
    return {line.accessibleName(): line for line in picker.form.findChildren(TextField) if line.isVisible()}


def errors(picker: TemplatePicker) -> list[str]:
    """What is said to be wrong."""
    return [labeled.message.text for _input, labeled in picker.form._inputs.values() if labeled.message.text]


def write(line: TextField, text: str) -> None:
    """Type into a field."""
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    turn()


async def sent(it: Room, picker: TemplatePicker) -> Template:
    """Press the button; what reached the gateway."""
    assert picker.send.isEnabled(), (errors(picker), picker.status.text)
    picker.send.click()
    await until(it.sent)
    (content,) = it.sent()
    assert isinstance(content, Template)
    return content


async def test_a_location_is_typed_or_pasted_and_checked(room: Opened) -> None:
    async with picking(room, "recoger_en_tienda") as (it, picker):
        found = lines(picker)
        assert list(found) == [
            "Ubicación: Nombre del lugar", "Ubicación: Dirección", "Ubicación: Latitud", "Ubicación: Longitud",
            "Dato 1", "Dato 2",
        ]  # fmt: skip
        write(found["Dato 2"], "CL-1")
        write(found["Ubicación: Nombre del lugar"], "Tienda Roma")
        write(found["Ubicación: Latitud"], "95")
        write(found["Ubicación: Longitud"], "-99,16")
        assert errors(picker) == ["Esas coordenadas no existen."]
        assert not picker.send.isEnabled()
        found["Ubicación: Latitud"].setText("19.4126, -99.1629")  # as a map gives it
        assert (found["Ubicación: Latitud"].text(), found["Ubicación: Longitud"].text()) == ("19.4126", "-99.1629")
        assert "Tienda Roma" in picker.preview.accessibleName()
        assert "Llamar a la tienda" in picker.preview.accessibleName()
        content = await sent(it, picker)
        header = content.parameters[0]
        assert (header.kind, header.latitude, header.longitude, header.place, header.address) == (
            "location", 19.4126, -99.1629, "Tienda Roma", None,
        )  # fmt: skip
        assert content.header == "Tienda Roma"


async def test_an_offer_has_its_picture_its_end_and_its_code(room: Opened, tmp_path: Path) -> None:
    picture = QImage(QSize(40, 40), QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff0000"))
    assert picture.save(str(tmp_path / "niebla.png"))
    async with picking(room, "oferta_relampago") as (it, picker):
        found = lines(picker)
        write(found["Cupón"], "NIEBLA25")
        write(found["Final del enlace «Ver la colección»"], "mesas de hoy")
        write(found["La oferta termina"], "20/11/2020 10:00")
        assert errors(picker) == ["Esa fecha ya pasó.", "El enlace no puede llevar espacios."]
        found["Final del enlace «Ver la colección»"].setText("mesas")
        found["La oferta termina"].setText("31/12/2030 18:30")
        assert "NIEBLA25" in picker.preview.accessibleName()
        assert "31 de diciembre de 2030, 18:30" in picker.preview.accessibleName()
        assert not picker.send.isEnabled()
        picker.form.findChildren(FileInput)[0].take(str(tmp_path / "niebla.png"))
        await until(picker.send.isEnabled)
        assert it.gateway.uploads == [(tmp_path / "niebla.png").read_bytes()]
        middle = picker.preview.grab().toImage().pixelColor(QPoint(picker.preview.width() // 2, 70))
        assert (middle.red(), middle.green()) == (255, 0), "the chosen picture is in the preview"
        content = await sent(it, picker)
        ends = int(datetime(2030, 12, 31, 18, 30).astimezone().astimezone(UTC).timestamp() * 1000)
        assert [(one.component, one.kind) for one in content.parameters] == [
            ("header", "image"), ("limited_time_offer", "expiry"), ("body", "text"), ("button", "coupon"),
            ("button", "text"),
        ]  # fmt: skip
        assert content.parameters[1].expires_ms == ends
        assert content.parameters[0].media_id == 1


async def test_products_are_chosen_from_the_imported_list(room: Opened) -> None:
    async with picking(room, "productos_elegidos") as (it, picker):
        found = lines(picker)
        write(found["Dato 1 del título"], "Mariana")
        skus = found["Productos: Códigos, separados por comas"]
        write(skus, "180")
        popup = skus.completer().popup()
        assert popup is not None
        await until(popup.isVisible)
        assert popup.model().index(0, 0).data() == "OLMO-180 · Mesa Olmo 180"
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert skus.text() == "OLMO-180"
        QTest.keyClicks(skus, ", OLMO-120")
        assert errors(picker) == ["Cada sección necesita un título."]
        write(found["Productos: Título de la sección 1"], "Mesas")
        content = await sent(it, picker)
        (listed,) = [one for one in content.parameters if one.kind == "products"]
        assert listed.text == "OLMO-180"
        assert listed.sections == (ProductSection("Mesas", ("OLMO-180", "OLMO-120")),)


async def test_a_form_goes_with_a_token_of_its_own_accord(room: Opened) -> None:
    async with picking(room, "agendar_entrega") as (it, picker):
        found = lines(picker)
        data = found["Formulario (opcional): Datos de la primera pantalla, en JSON"]
        write(data, "{dia")
        assert errors(picker) == ["Los datos deben ser un objeto JSON."]
        data.clear()
        content = await sent(it, picker)
        assert content.parameters[0].name == "customer_name"
        assert content.parameters[1] == P(component="button", kind="flow", button_index=0, text="unused")
        assert content.body == "Hola Cliente, elige el día y la hora de tu entrega."


async def test_the_code_is_typed_once(room: Opened) -> None:
    async with picking(room, "codigo_acceso") as (it, picker):
        (line,) = lines(picker).values()
        assert line.accessibleName() == "Código"
        assert line.text() == "", "a code is never a name"
        write(line, "482913")
        content = await sent(it, picker)
        assert [one.text for one in content.parameters] == ["482913", "482913"]
        assert content.body == "482913 es tu código de verificación."


async def test_the_catalogue_and_one_product(room: Opened) -> None:
    async with picking(room, "producto_del_dia") as (it, picker):
        found = lines(picker)
        write(found["Producto: Código o nombre del producto"], "OLMO-180")
        assert errors(picker) == ["Falta el número del catálogo."]
        write(found["Producto: Número del catálogo"], "778")
        content = await sent(it, picker)
        assert content.parameters[0] == P(component="header", kind="product", text="OLMO-180", catalog_id="778")
    async with picking(room, "ver_catalogo") as (it, picker):
        assert "Ver catálogo" in picker.preview.accessibleName()
        content = await sent(it, picker)
        assert [one.kind for one in content.parameters] == ["text"]


async def test_cards_are_named_and_shown(room: Opened) -> None:
    async with picking(room, "coleccion_carrusel") as (_it, picker):
        found: dict[str, Any] = lines(picker)
        write(found["Tarjeta 1: Dato 1"], "$4,990")
        write(found["Tarjeta 2: Final del enlace «Ver»"], "B-1")
        said = picker.preview.accessibleName()
        assert "Silla Olmo desde $4,990" in said
        assert "Banca Olmo desde {{1}}" in said
        assert picker.preview.minimumHeight() > picker.height(), "it scrolls rather than being cut"


async def test_a_second_click_sends_nothing_and_the_form_is_empty_again(room: Opened) -> None:
    async with picking(room, "ver_catalogo") as (it, picker):
        await sent(it, picker)
        assert not picker.send.isEnabled()
        assert picker.status.text() == "Elige una plantilla."
        picker.send.click()
        turn()
        assert len(it.sent()) == 1
        picker.list.setCurrentIndex(picker.list.model().index(0, 0))
        assert picker.send.isEnabled()


async def test_what_was_typed_for_one_customer_never_goes_to_another(room: Opened) -> None:
    async with picking(room, "pedido_en_camino") as (it, picker):
        write(lines(picker)["Dato 2"], "CL-1")
        other = conversation(3, name="Berta Sol", window_until=open_until(-2), assignee_id=ME.id)
        it.gateway.put(ConversationItem(msgspec.structs.replace(other, rev=9)))
        await until(lambda: "Berta Sol" in {row.name for id in (3,) if (row := it.session.store.rows.get(id))})
        await it.open(3)
        await until(lambda: "Dato 1" in lines(picker) and lines(picker)["Dato 1"].text() == "Berta")
        assert lines(picker)["Dato 2"].text() == ""


class Syncing(Gateway):
    """A gateway that fetches from Meta when it is told to."""

    synced = 0
    meta_answers = True

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts == ["templates", "sync"]:
            self.synced += 1
            if not self.meta_answers:
                return Problem(code="unavailable", title="WhatsApp did not give the templates.", status=503)
            self.templates = [replace(demo("bienvenida"), synced_at=NOON)] if self.templates == [] else self.templates
            return self.templates
        return super()._about(method, parts, query, body)


@asynccontextmanager
async def syncing(room: Opened, role: Role, *templates: TemplateRow) -> AsyncIterator[tuple[Room, TemplatePicker]]:
    ordinary, gateway = ordinary_gateway(), Syncing()
    gateway.conversations, gateway.messages = ordinary.conversations, ordinary.messages
    gateway.conversations[2] = conversation(2, window_until=open_until(-2), assignee_id=ME.id)
    gateway.templates = list(templates)
    async with room(gateway) as it:
        gateway.put(UserItem(replace(ME, rev=99, role=role)))
        await until(lambda: it.session.store.me.role == role)
        await it.open(2)
        picker: TemplatePicker = it.composer.closed.picker
        await until(lambda: picker.sync.words.accessibleName() != "" or picker.current() is not None)
        yield it, picker


async def test_lesson_11_the_list_says_when_it_came_and_whoever_may_fetches_it_now(room: Opened) -> None:
    async with syncing(room, "supervisor") as (it, picker):
        gateway: Any = it.gateway
        await until(lambda: picker.sync.words.accessibleName() == "Aún no llegaron de Meta")
        picker.sync._say()
        assert picker.sync.refresh.isVisibleTo(picker)
        QTest.mouseClick(picker.sync.refresh, Qt.MouseButton.LeftButton)
        assert (picker.sync.words.accessibleName(), picker.sync.refresh.isEnabled()) == ("Actualizando…", False)
        await until(lambda: picker.current() is not None)
        await until(lambda: picker.sync.words.accessibleName().startswith("De Meta, hace"))
        assert gateway.synced == 1
        assert picker.sync.refresh.isEnabled()


async def test_lesson_11_when_meta_does_not_answer_it_says_so_and_the_list_stays(room: Opened) -> None:
    async with syncing(room, "admin", replace(demo("bienvenida"), synced_at=NOON)) as (it, picker):
        gateway: Any = it.gateway
        gateway.meta_answers = False
        await until(lambda: picker.current() is not None)
        picker.sync.ask()
        await until(lambda: gateway.synced == 1 and not picker.sync.busy)
        assert picker.sync.words.accessibleName() not in ("", "Actualizando…")
        assert "Meta, hace" not in picker.sync.words.accessibleName()
        assert picker.current() is not None
        assert picker.sync.refresh.isEnabled()


async def test_lesson_11_who_may_not_fetch_sees_the_time_only(room: Opened) -> None:
    async with syncing(room, "agent", replace(demo("bienvenida"), synced_at=NOON)) as (_it, picker):
        await until(lambda: picker.sync.words.accessibleName().startswith("De Meta, hace"))
        assert not picker.sync.refresh.isVisibleTo(picker)
