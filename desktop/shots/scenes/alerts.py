"""Promises at risk: the alerts panel beside its bell, and asking another area."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.alerts.ask_area import AskArea
from desktop.views.alerts.panel import AlertsPanel
from desktop.views.main_window import MainWindow
from protocol.frames import AlertItem, ConversationItem
from protocol.promises import Alert


def _alerts(context: ShotContext) -> list[Alert]:
    now, me = context.now, 11

    def alert(id: int, kind: str, minutes: float, **more: object) -> Alert:
        fields: dict[str, object] = {"level": "alert", "body": {"target": "first_response"}} | more
        return Alert(
            id=id, rev=1, kind=kind, cause=f"{kind}:{id}", at=now - timedelta(minutes=minutes),
            **fields,  # type: ignore[arg-type]  # of the struct's own kinds
        )  # fmt: skip

    waiting = (1, 3, 4, 5, 6)
    return [
        *(alert(10 + n, "sla_missed", 9 - n, conversation_id=id, team_id=1) for n, id in enumerate(waiting)),
        alert(7, "help", 2, conversation_id=7, team_id=1, body={"name": "Lucía", "reason": "pide un descuento mayor"}),
        alert(8, "nobody_available", 4, body={"cause": "away", "team_ids": [2]}),
        alert(9, "scheduled_asks", 3, conversation_id=8, user_id=me, level="warn", body={"reason": "customer_wrote"}),
        alert(1, "sla_missed", 5, conversation_id=2, user_id=me, step=1),
        alert(2, "sla_risk", 1, conversation_id=cast.MARIANA, user_id=me, level="warn"),
        alert(
            3, "incident", 12, team_id=2, step=2, level="critical", body={"cause": "no_people", "scope": 2, "count": 7},
            acknowledged_by=12, acknowledged_at=now - timedelta(minutes=10),
        ),
    ]  # fmt: skip


def _window(context: ShotContext, scheme: Scheme) -> MainWindow:
    window = make_inbox(context, scheme)
    store, hub = window.session.store, window.session.hub
    for alert in _alerts(context):
        hub.publish(store.apply(AlertItem(alert)))
    window.resize(1440, 900)
    window.show()
    QCoreApplication.processEvents()
    return window


def _panel(context: ShotContext, scheme: Scheme) -> MainWindow:
    window = _window(context, scheme)
    panel = AlertsPanel(window.context, window.sidebar.alerts_model, window, embedded=True)
    bell = window.sidebar.alerts
    foot = bell.mapTo(window, bell.rect().bottomRight())
    panel.move(foot.x() + 8, foot.y() - panel.height())
    panel.show()
    return window


@shot("alerts", (1440, 900))
def alerts(context: ShotContext) -> QWidget:
    """The panel over the inbox."""
    return _panel(context, Scheme.LIGHT)


@shot("alerts_dark", (1440, 900))
def alerts_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    return _panel(context, Scheme.DARK)


@shot("countdown", (1120, 700))
def countdown(context: ShotContext) -> QWidget:
    """The last minutes of a promise: row, header, tab and title."""
    window = make_inbox(context, Scheme.LIGHT)
    store, hub = window.session.store, window.session.hub
    row = store.rows.get(cast.MARIANA)
    due = context.now + timedelta(minutes=4, seconds=12)
    assert row is not None and row.clock is not None  # noqa: PT018, S101  the cast has them
    clock = replace(row.clock, due_at=due, warn_at=due - timedelta(minutes=5))
    hub.publish(store.apply(ConversationItem(replace(row, rev=row.rev + 1, clock=clock))))
    window.resize(1120, 700)
    window.show()
    QCoreApplication.processEvents()
    return window


@shot("ask_area", (420, 340))
def ask_area(context: ShotContext) -> QWidget:
    """Who owes the answer."""
    window = _window(context, Scheme.LIGHT)
    dialog = AskArea(window.context, cast.MARIANA, window)
    dialog.area.setText("Bodega")
    dialog.reason.setText("Tornillos de la base, pedido CL-20418")
    return context.keep(dialog)
