"""The settings window, page by page."""

import json
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.settings.history import History
from desktop.views.settings.window import SettingsWindow
from protocol.api import PolicyVersion
from protocol.frames import PolicyItem, TagItem, UserItem
from protocol.people import User
from protocol.tags import Policy, Tag

ADMIN = User(
    id=cast.VALENTINA.id, rev=9, name=cast.VALENTINA.name, email=cast.VALENTINA.email, role="admin", team_ids=(1,)
)
TAGS = (("Mayoreo", "rosa"), ("Garantía", "cielo"), ("Reclamo", "terracota"), ("Pedido", "lima"))


def settings_window(
    context: ShotContext, page: str, scheme: Scheme = Scheme.LIGHT, language: str = "es",
    policies: dict[str, dict[str, Any]] | None = None, size: tuple[int, int] = (1440, 900),
) -> SettingsWindow:  # fmt: skip
    """The window with a page open; `policies`: bodies by `kind:subject`."""
    inbox = context.keep(make_inbox(context, scheme, language=language))
    inbox.theme.set_reduced_motion(True)
    store = inbox.session.store
    store.apply(UserItem(ADMIN))
    for id, (name, color) in enumerate(TAGS, 1):
        store.apply(TagItem(Tag(id=id, rev=1, name=name, color=color)))
    for id, (key, body) in enumerate((policies or {}).items(), 1):
        kind, _, subject = key.partition(":")
        store.apply(PolicyItem(Policy(id=id, rev=1, kind=kind, subject=int(subject), body=body)))
    window = SettingsWindow(inbox.context, inbox)
    window.resize(*size)
    window.show_page(page)
    QCoreApplication.processEvents()
    return window


@shot("settings_guard", (1440, 900))
def settings_guard(context: ShotContext) -> SettingsWindow:
    """What the composer watches."""
    window = settings_window(context, "guard")
    page: Any = window.page
    page.voice.switch.click()
    return window


SLA = {
    "policies": [
        {"id": 2, "name": "Mayoreo urgente", "position": 0, "match": {"tags": [1], "priorities": [9, 7]},
         "targets": [{"kind": "first_response", "within": "PT3M"}, {"kind": "resolution", "within": "PT8H",
                      "pauses": ["customer", "snoozed"]}]},
        {"id": 3, "name": "", "position": 1, "match": {"teams": [3]},
         "targets": [{"kind": "first_response", "within": "PT10M"}, {"kind": "promise", "within": "PT1H"}]},
        {"id": 1, "name": "", "position": 2, "targets": [{"kind": "first_response", "within": "PT5M"}]},
    ],
    "zone": "America/Mexico_City",
}  # fmt: skip


@shot("settings_sla", (1440, 900))
def settings_sla(context: ShotContext) -> SettingsWindow:
    """Promises: the one for everybody is open and read back."""
    return _sla(context, Scheme.LIGHT)


@shot("settings_sla_dark", (1440, 900))
def settings_sla_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark, nothing open: the ladder is in sight."""
    return settings_window(context, "sla", Scheme.DARK, policies={"sla:0": SLA})


@shot("settings_sla_small_pt", (960, 600))
def settings_sla_small_pt(context: ShotContext) -> SettingsWindow:
    """Small, in Portuguese."""
    return settings_window(context, "sla", language="pt", policies={"sla:0": SLA}, size=(960, 600))


def _sla(context: ShotContext, scheme: Scheme) -> SettingsWindow:
    window = settings_window(context, "sla", scheme, policies={"sla:0": SLA})
    page: Any = window.page
    page.cards[1].opened.emit()
    page.cards[1].rows["first_response"].minutes.setValue(8)
    QCoreApplication.processEvents()
    return window


GREETING = "{{saludo}}, {{cliente.nombre}}. Gracias por escribir a {{empresa}}; en un momento te atiende una persona."
CLOSED = "Gracias por escribir a {{empresa}}. Abrimos {{apertura}} y te respondemos antes de las 9:30."
AUTOMATIC: dict[str, Any] = {
    "welcome": {"texts": {"es": GREETING}, "once_per_case": True},
    "away": {"texts": {"es": CLOSED, "pt": "Obrigado por escrever para {{empresa}}. Abrimos {{apertura}}."}},
}  # fmt: skip


@shot("settings_automatic", (1440, 900))
def settings_automatic(context: ShotContext) -> SettingsWindow:
    """Automatic replies of the company, read by a customer."""
    return settings_window(context, "automatic", policies={"automatic:0": AUTOMATIC})


@shot("settings_automatic_dark", (1440, 900))
def settings_automatic_dark(context: ShotContext) -> SettingsWindow:
    """A team that says its own words, in the dark."""
    bodies = {"automatic:0": AUTOMATIC, "automatic:1": {"queue": {"texts": {"es": "Eres el número {{posicion}}."}}}}
    window = settings_window(context, "automatic", Scheme.DARK, policies=bodies)
    page: Any = window.page
    page.show_place(("automatic", 1))
    page.cards["queue"].looked.emit()
    return window


@shot("settings_automatic_small_pt", (960, 600))
def settings_automatic_small_pt(context: ShotContext) -> SettingsWindow:
    """Small, in Portuguese."""
    return settings_window(context, "automatic", language="pt", policies={"automatic:0": AUTOMATIC}, size=(960, 600))


SURVEYS: dict[str, Any] = {
    "csat": {
        "texts": {"es": "¿Cómo te atendimos, {{cliente.nombre}}?", "pt": "Como foi o atendimento?"},
        "thanks": {"es": "¡Gracias! Nos alegra."},
        "ask_why": {"es": "Lamentamos eso. ¿Qué podemos mejorar?"},
        "percent": 50.0,
        "template": {"name": "encuesta_corta", "language": "es_MX"},
    }
}
RESOLVING: dict[str, Any] = {
    "proof": True, "outcomes": ["sale", "appointment", "solved"], "outcome_required": True, "currency": "MXN",
    "required_tags": ["Garantía", "Pedido"],
}  # fmt: skip
PRESENCE: dict[str, Any] = {
    "reasons": [
        {"key": "lunch", "name": "Comida", "enabled": True},
        {"key": "own_1", "name": "Bodega", "enabled": True},
        {"key": "training", "name": "Capacitación", "enabled": False},
    ],
    "lost_s": 30,
}
REENGAGING: dict[str, Any] = {
    "template": "seguimiento", "language": "es_MX", "category": "utility", "currency": "USD", "price_micros": 10_000,
}  # fmt: skip
PRICES: dict[str, Any] = {
    "lists": [
        {"since": "2026-10-01", "currency": "USD", "source": "Meta, lista de octubre de 2026", "prices": [
            {"category": "marketing", "market": "MX", "amount": "0.0305"},
            {"category": "marketing", "market": "BR", "amount": "0.0625"},
            {"category": "utility", "market": "MX", "amount": "0.0085"},
            {"category": "utility", "amount": "0.0120"}, {"category": "authentication", "amount": "0.0210"},
        ]}
    ]
}  # fmt: skip
MEASURES: dict[str, Any] = {
    "reopen_hours": 48, "lead_tags": ["Pedido"], "goals": ["sale", "appointment"], "goal_days": 10,
}  # fmt: skip
BODIES = {
    "measures": MEASURES,
    "security": {"second_factor": ["admin", "supervisor"], "session_days": 14, "networks": ["203.0.113.0/24"]},
    "prices": PRICES,
    "reengaging": REENGAGING,
    "surveys": SURVEYS,
    "resolving": RESOLVING,
    "presence": PRESENCE,
    "guard": {"voice": "we"},
}
PAGES = {
    "measures": "measures",
    "security": "security",
    "costs": "prices",
    "surveys": "surveys",
    "resolving": "resolving",
    "pauses": "presence",
    "closed_window": "reengaging",
    "guard": "guard",
}


def _three(page: str, kind: str) -> None:
    """Light, dark, and small in Portuguese."""
    policies = {f"{kind}:0": BODIES[kind]}

    def light(context: ShotContext) -> SettingsWindow:
        return settings_window(context, page, policies=policies)

    def dark(context: ShotContext) -> SettingsWindow:
        return settings_window(context, page, Scheme.DARK, policies=policies)

    def small(context: ShotContext) -> SettingsWindow:
        return settings_window(context, page, language="pt", policies=policies, size=(960, 600))

    if page != "guard":
        shot(f"settings_{page}", (1440, 900))(light)
    shot(f"settings_{page}_dark", (1440, 900))(dark)
    shot(f"settings_{page}_small_pt", (960, 600))(small)


for _page, _kind in PAGES.items():
    _three(_page, _kind)


@shot("settings_history", (640, 560))
def settings_history(context: ShotContext) -> QWidget:
    """Versions of a policy, with what changed."""
    window = context.keep(settings_window(context, "resolving", policies={"resolving:0": RESOLVING}))
    older = {**RESOLVING, "proof": False}
    session: Any = window.session
    session.versions = [
        PolicyVersion(id=9, version=2, at=context.now, by_user=cast.VALENTINA.id, body=json.dumps(RESOLVING)),
        PolicyVersion(id=4, version=1, at=context.now - timedelta(days=9), by_user=cast.DANIEL.id,
                      body=json.dumps(older)),
    ]  # fmt: skip
    page: Any = window.page
    history = History(page, window)
    history.start()
    return history


@shot("settings_newer", (1440, 900))
def settings_newer(context: ShotContext) -> SettingsWindow:
    """A colleague saved another version while this one was being changed."""
    window = settings_window(context, "resolving", policies={"resolving:0": RESOLVING})
    session: Any = window.session
    session.versions = [PolicyVersion(id=7, version=2, at=context.now, by_user=cast.DANIEL.id, body="{}")]
    page: Any = window.page
    page.proof.switch.click()
    body = {**RESOLVING, "currency": "USD"}
    session.hub.publish(session.store.apply(PolicyItem(Policy(id=7, rev=2, kind="resolving", body=body))))
    QCoreApplication.processEvents()
    return window
