"""Commands about promises: what is at risk, alerts, waiting on another area."""

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import (
    NO_ALERT,
    NOBODY_ASKED,
    conversation,
    not_resolved,
    online,
    owes_nothing,
    row_of,
    signed_in,
)


def _alert_of(context: Context) -> int | None:
    """The open alert of the conversation that nobody owns yet."""
    if context.session is None:
        return None
    alerts = context.session.store.office.alerts.values()
    found = (
        one.id
        for one in alerts
        if one.conversation_id == context.conversation_id and one.closed_at is None and one.acknowledged_at is None
    )
    return next(found, None)


def _has_alert(context: Context) -> str:
    return online(context) or ("" if _alert_of(context) is not None else NO_ALERT)


def _asked(context: Context) -> str:
    row = row_of(context)
    return online(context) or ("" if row is not None and row.colleague is not None else NOBODY_ASKED)


def _acknowledge(context: Context) -> None:
    alert = _alert_of(context)
    if context.session is not None and alert is not None:
        context.session.acknowledge(alert)


def _back(context: Context) -> None:
    if context.session is not None and context.conversation_id is not None:
        context.session.back_from_area(context.conversation_id)


def _needs(context: Context) -> None:
    if context.conversation_id is not None:
        context.ui.needs_answer(context.conversation_id)


def _ask(context: Context) -> None:
    if context.conversation_id is not None:
        context.ui.ask_area(context.conversation_id)


COMMANDS = (
    Command(
        id="go.next_at_risk", title=mark("Siguiente por vencer"), group="navigation", icon="clock-fading",
        keys=("Ctrl+J",), when=signed_in, aliases=("sla", "riesgo", "vencer", "risco", "next at risk", "overdue"),
        run=lambda context: context.ui.next_at_risk(),
    ),
    Command(
        id="conversation.needs_answer", title=mark("Necesita respuesta"), group="conversation", icon="message-circle",
        when=owes_nothing, placements=("palette", "menu", "context"),
        aliases=("reabrir espera", "debe", "pendiente", "precisa de resposta", "needs an answer", "owed"), run=_needs,
    ),
    Command(
        id="conversation.clocks", title=mark("Ver los relojes del caso"), group="conversation", icon="timer",
        when=conversation, placements=("palette", "menu", "context"),
        aliases=("reloj", "plazo", "sla", "cuenta atras", "relogio", "prazo", "clocks", "countdown", "due"),
        run=lambda context: context.ui.show_clocks(),
    ),
    Command(
        id="alerts.show", title=mark("Ver las alertas"), group="navigation", icon="bell", keys=("Ctrl+Shift+J",),
        when=signed_in, aliases=("campana", "avisos", "alertas", "alerts", "bell"),
        run=lambda context: context.ui.show_alerts(),
    ),
    Command(
        id="alerts.next", title=mark("Abrir la alerta siguiente"), group="navigation", icon="bell",
        keys=("Alt+J",), when=signed_in, aliases=("proxima", "siguiente", "next alert", "proximo alerta"),
        run=lambda context: context.ui.next_alert(),
    ),
    Command(
        id="alerts.acknowledge", title=mark("Me encargo de la alerta"), group="conversation", icon="check",
        when=_has_alert, placements=("palette", "menu", "context"),
        aliases=("acuse", "ciente", "eu cuido", "acknowledge", "own it"), run=_acknowledge,
    ),
    Command(
        id="conversation.ask_area", title=mark("Esperar a otra área…"), group="conversation", icon="building-2",
        when=not_resolved, placements=("palette", "menu", "context"),
        aliases=("bodega", "pendiente de area", "aguardar", "waiting on another area", "escalar"), run=_ask,
    ),
    Command(
        id="conversation.area_done", title=mark("La otra área ya respondió"), group="conversation",
        icon="corner-down-left", when=_asked, placements=("palette", "menu", "context"),
        aliases=("volver", "respondio", "area respondeu", "area answered"), run=_back,
    ),
)  # fmt: skip
