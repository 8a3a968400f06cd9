"""The page of templates and the builder, as in looks/template_builder.png."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.theme import Scheme
from desktop.views.settings.templates.builder import TemplateBuilder
from desktop.views.settings.window import SettingsWindow
from protocol.api import TemplateRow
from protocol.frames import ContactFieldItem
from protocol.tags import ContactField
from protocol.template_draft import ButtonDraft, HeaderDraft, TemplateDraft, TemplateDraftRow

SIZE = (1440, 900)
DELIVERY = TemplateDraft(
    name="aviso_de_entrega",
    header=HeaderDraft(kind="text", text="Su pedido va en camino"),
    body="Hola, {{1}}. Su pedido {{2}} llega el {{3}} entre 9:00 y 14:00. ¿Le queda bien?",
    footer="Casa Lumbre, atención al cliente",
    buttons=(ButtonDraft(kind="quick_reply", text="Sí, ahí estaré"),
             ButtonDraft(kind="quick_reply", text="Cambiar el día")),
    examples={"body.1": "Mariana", "body.2": "CL-20418", "body.3": "martes 24"},
    bindings={"body.1": "cliente.nombre", "body.2": "cliente.pedido"},
)  # fmt: skip


def _listed(id_: int, name: str, status: str = "APPROVED", unusable: str | None = None, **more: Any) -> TemplateRow:
    body = [{"type": "BODY", "text": "Hola, su pedido ya salió de bodega."}]
    known: dict[str, Any] = {"language": "es_MX", "category": "UTILITY", **more}
    return TemplateRow(id=id_, number_ids=[1], name=name, status=status, unusable=unusable, components=body, **known)


def _rows() -> list[TemplateRow]:
    return [
        _listed(1, "pedido_en_camino", quality="GREEN"),
        _listed(2, "pedido_en_camino", language="pt_BR", quality="YELLOW"),
        _listed(3, "pedido_en_camino", "PENDING", "pending", language="en_US"),
        _listed(4, "oferta_de_temporada", category="MARKETING", previous_category="UTILITY", quality="GREEN"),
        _listed(5, "recordatorio_de_pago", "PAUSED", "paused", quality="RED"),
        _listed(6, "bienvenida", "REJECTED", "rejected", reason="TAG_CONTENT_MISMATCH"),
    ]


def _page(context: ShotContext, scheme: Scheme, language: str) -> SettingsWindow:
    window = settings_window(
        context, "templates", scheme, language, policies={"templates:0": {"four_eyes": True}}, size=SIZE
    )
    page: Any = window.page
    page.rows = _rows()
    page.drafts = [
        TemplateDraftRow(id=1, rev=2, draft=DELIVERY, state="waiting", author_id=cast.DANIEL.id,
                         updated_at=context.now - timedelta(minutes=9)),
        TemplateDraftRow(id=2, rev=1, draft=TemplateDraft(name="encuesta_de_obra"), state="returned",
                         author_id=cast.VALENTINA.id, updated_at=context.now, note="Falta decir quiénes somos."),
    ]  # fmt: skip
    for part in (page.loading, page.trouble, page.retry):
        part.hide()
    page.show_rows()
    page.changed.emit()
    QCoreApplication.processEvents()
    return window


@shot("settings_templates", SIZE)
def settings_templates(context: ShotContext) -> SettingsWindow:
    """Drafts, and what Meta lists."""
    return _page(context, Scheme.LIGHT, "es")


@shot("settings_templates_dark_pt", SIZE)
def settings_templates_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese."""
    return _page(context, Scheme.DARK, "pt")


def _builder(context: ShotContext, scheme: Scheme, language: str, draft: TemplateDraft) -> TemplateBuilder:
    window = context.keep(_page(context, scheme, language))
    page: Any = window.page
    for id_, name in enumerate(("Pedido", "Zona"), 1):
        page.session.store.apply(ContactFieldItem(ContactField(id=id_, rev=1, name=name)))
    row = TemplateDraftRow(id=9, rev=1, draft=draft, state="draft", author_id=cast.VALENTINA.id, updated_at=context.now)
    builder = TemplateBuilder(page.context, draft, row, window)
    builder.resize(*SIZE)
    QCoreApplication.processEvents()
    return builder


@shot("template_builder", SIZE)
def template_builder(context: ShotContext) -> TemplateBuilder:
    """A template that is ready to be sent."""
    return _builder(context, Scheme.LIGHT, "es", DELIVERY)


@shot("template_builder_dark_en", SIZE)
def template_builder_dark_en(context: ShotContext) -> TemplateBuilder:
    """One with things to mend, in the dark, in English."""
    wrong = TemplateDraft(
        name="Aviso", category="UTILITY", body="{{1}}: su descuento {{3}}",
        buttons=(ButtonDraft(kind="url", text="Ver pedido", value="casalumbre"),
                 ButtonDraft(kind="phone", text="Llamar", value="55 1234")),
    )  # fmt: skip
    return _builder(context, Scheme.DARK, "en", wrong)
