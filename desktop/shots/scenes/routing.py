"""Sharing the work: a transfer that asks me, who shall have it, why it is here."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.dialogs.transfer import TransferDialog
from desktop.views.dialogs.why_here import WhyPopup
from desktop.views.main_window import MainWindow
from protocol.frames import ConversationItem, PresenceItem, UserItem
from protocol.promises import OfferView
from protocol.roster import Presence
from protocol.routing import Candidate, Reason, RuleRef, Why
from protocol.routing_api import DecisionBody, RoutingDecision, WhyHere

NOTE = "Pide cambio de dirección del pedido CL-20418; ya confirmé sus datos."


def _window(context: ShotContext, scheme: Scheme) -> MainWindow:
    window = make_inbox(context, scheme)
    store, hub = window.session.store, window.session.hub
    states = ("available", "available", "busy", "away", "offline")
    for place, user in enumerate(sorted(store.people.users)):
        state = states[place % len(states)]
        row = Presence(user_id=user, rev=1, state=state, receives=state == "available")  # type: ignore[arg-type]
        hub.publish(store.apply(PresenceItem(row)))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    return window


def _offer(context: ShotContext, scheme: Scheme) -> MainWindow:
    window = _window(context, scheme)
    store = window.session.store
    row = store.rows.get(cast.MARIANA)
    assert row is not None  # noqa: S101
    sender = next(id for id in sorted(store.people.users) if id != store.my_id())
    offer = OfferView(
        id=7, from_user=sender, to_user=store.my_id(), note=NOTE, expires_at=context.now + timedelta(seconds=84)
    )
    asked = replace(row, rev=row.rev + 1, assignee_id=None, offer=offer)
    window.session.hub.publish(store.apply(ConversationItem(asked)))
    QCoreApplication.processEvents()
    return window


@shot("offer", (1440, 900))
def offer(context: ShotContext) -> MainWindow:
    """A transfer waits for my answer."""
    return _offer(context, Scheme.LIGHT)


@shot("offer_dark", (1440, 900))
def offer_dark(context: ShotContext) -> MainWindow:
    """The same in the dark."""
    return _offer(context, Scheme.DARK)


@shot("transfer", (1440, 900))
def transfer(context: ShotContext) -> MainWindow:
    """Who shall have it, with the note."""
    window = _window(context, Scheme.LIGHT)
    dialog = TransferDialog(window.context, window, window.ui, cast.MARIANA)
    dialog.start()
    dialog.note.setText(NOTE)
    return window


@shot("why_here", (400, 305))
def why_here(context: ShotContext) -> QWidget:
    """Why it is here, with the people it chose among."""
    window = context.keep(_window(context, Scheme.LIGHT))
    store = window.session.store
    ids = sorted(store.people.users)
    team = min(store.people.teams)
    why = Why(
        kind="assign", conversation_id=cast.MARIANA, team_id=team, agent_id=ids[0], mode="least_loaded",
        tie_break="load",
        candidates=(
            Candidate(agent_id=ids[0], points=150, capacity_points=600),
            Candidate(agent_id=ids[1], points=300, capacity_points=600),
            Candidate(agent_id=ids[2], points=600, capacity_points=600, refused=(
                Reason("full", {"points": 600, "capacity_points": 600}),
            )),
            Candidate(agent_id=ids[3 % len(ids)], points=0, capacity_points=600, refused=(Reason("away"),)),
        ),
    )  # fmt: skip
    rule = DecisionBody(rule=RuleRef(version=3, rule_id=2, name="Pedidos"))
    popup = WhyPopup(window.context, window, cast.MARIANA)
    popup.tell(
        WhyHere(
            decisions=[
                RoutingDecision(
                    id=2, at=context.now - timedelta(minutes=4), outcome="assigned", user_id=ids[0], team_id=team,
                    body=DecisionBody(why=why),
                ),
                RoutingDecision(
                    id=1, at=context.now - timedelta(minutes=4), outcome="queued", team_id=team, body=rule
                ),
            ]
        )
    )  # fmt: skip
    popup.show()
    return popup


@shot("why_here_long", (400, 329))
def why_here_long(context: ShotContext) -> QWidget:
    """Long names of people, rules and skills: nothing stands over the edge."""
    window = context.keep(_window(context, Scheme.LIGHT))
    store = window.session.store
    first = store.people.users[min(store.people.users)]
    name = "María Guadalupe Fernández de la Reguera y Santamaría"
    store.apply(UserItem(replace(first, rev=first.rev + 1, name=name)))
    skills = tuple(Reason("skill_missing", {"skill": skill}) for skill in ("portugués de Brasil", "muebles a medida"))
    why = Why(
        kind="assign", conversation_id=cast.MARIANA, team_id=min(store.people.teams), agent_id=first.id,
        mode="least_loaded", tie_break="load",
        candidates=(
            Candidate(agent_id=first.id, points=150, capacity_points=600, refused=skills),
            Candidate(agent_id=max(store.people.users), points=0, capacity_points=600, refused=skills),
        ),
    )  # fmt: skip
    rule = RuleRef(version=3, rule_id=2, name="Pedidos de mayoreo con entrega fuera de la zona metropolitana " * 2)
    popup = WhyPopup(window.context, window, cast.MARIANA)
    made = [
        RoutingDecision(id=2, at=context.now, outcome="assigned", user_id=first.id, body=DecisionBody(why=why)),
        RoutingDecision(id=1, at=context.now, outcome="queued", team_id=why.team_id, body=DecisionBody(rule=rule)),
    ]
    popup.tell(WhyHere(decisions=made))
    popup.show()
    return popup
