"""The rules of assignment: the list with a trial at its side, one rule being written, what would have happened."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from typing import cast as cast_to

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.rule_forms import to_form
from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.theme import Scheme
from desktop.views.settings.routing.page import RoutingPage
from desktop.views.settings.routing.publish import PublishDialog
from desktop.views.settings.window import SettingsWindow
from protocol import routing as r
from protocol.frames import ContactFieldItem, PresenceItem, UserItem
from protocol.people import User
from protocol.roster import Presence
from protocol.routing_trial import RuleUse, RuleUses, Tried, TriedFacts, TriedProblems
from protocol.tags import ContactField

ENVIOS, VENTAS, GARANTIAS = 1, 2, 3
TOMAS = User(id=16, rev=1, name="Tomás Echeverri", email="tomas.echeverri@casalumbre.mx", team_ids=(1,))
SKILLED: tuple[tuple[User, dict[str, int]], ...] = (
    (cast.DANIEL, {"daños": 3}), (cast.VALENTINA, {"daños": 2, "pt": 4}), (cast.NADIA, {"daños": 2}), (TOMAS, {}),
)  # fmt: skip
RULES = r.RuleList(
    version=7,
    rules=(
        r.Rule(
            id=1, name="Clientes VIP", when=r.AllOf((r.Vip(), r.InHours())),
            then=r.RouteTo(team_id=GARANTIAS, priority=8),
        ),
        r.Rule(
            id=2, name="Daños en la entrega",
            when=r.AllOf((r.Words(("pata rota", "roto", "golpeado")), r.Attribute("1", "filled"))),
            then=r.RouteTo(team_id=ENVIOS, skills=(r.NeededSkill("daños"),)),
        ),
        r.Rule(id=3, name="Portugués", when=r.InLanguage(("pt",)), then=r.RouteTo(
            team_id=VENTAS, skills=(r.NeededSkill("pt", 3),))),
        r.Rule(
            id=4, name="Mayoreo", when=r.AnyOf((r.HasTags(("Mayoreo",)), r.Attribute("2", "is", ("Empresa",)))),
            then=r.RouteTo(team_id=VENTAS, priority=7),
        ),
        r.Rule(
            id=5, name="Buen Fin", enabled=False,
            when=r.AllOf((r.FromAd(phrases=("Buen Fin",)), r.Not(r.Returning()))), then=r.RouteTo(team_id=VENTAS),
        ),
    ),
    otherwise=r.RouteTo(team_id=4),
)  # fmt: skip
TEAMS: tuple[r.TeamRouting, ...] = (
    r.TeamRouting(team_id=ENVIOS, mode="round_robin", overflow_team_id=GARANTIAS, overflow_minutes=15),
    r.TeamRouting(team_id=VENTAS, mode="least_loaded"),
    r.TeamRouting(team_id=GARANTIAS, mode="least_loaded", sticky=True),
)
USES = ((1, 38), (2, 112), (3, 21), (4, 17), (None, 604))


def _policies() -> dict[str, dict[str, Any]]:
    bodies: dict[str, Any] = {"rules:0": RULES} | {f"team:{one.team_id}": one for one in TEAMS}
    return {key: msgspec.json.decode(msgspec.json.encode(body)) for key, body in bodies.items()}


def _candidate(user: User, points: int, *refused: r.Reason, **skills: int) -> r.Candidate:
    return r.Candidate(agent_id=user.id, points=points, capacity_points=800, skills=skills, refused=refused)


def answer(now: Any) -> Tried:
    """A broken table: the second rule, Daniel."""
    ref = {rule.id: r.RuleRef(version=7, rule_id=rule.id, name=rule.name) for rule in RULES.rules}
    people = (
        _candidate(cast.DANIEL, 700, daños=3),
        _candidate(cast.VALENTINA, 800, r.Reason("full", {"points": 800, "capacity_points": 800}), daños=2),
        _candidate(cast.NADIA, 300, r.Reason("away", {"reason": "comida"}), daños=2),
        _candidate(TOMAS, 600, r.Reason("skill_missing", {"skill": "daños", "needed": 1}), daños=0),
    )
    why = r.Why(
        kind="assign", conversation_id=0, team_id=ENVIOS, agent_id=cast.DANIEL.id, mode="round_robin",
        tie_break="turn", candidates=people,
    )  # fmt: skip
    return Tried(
        verdict="routed",
        facts=TriedFacts(number_id=1, at=now, heard=("Me llegó la mesa con una pata rota, ¿me la cambian?",)),
        trials=(
            r.RuleTrial(rule=ref[1], matched=False, reasons=(r.Reason("vip", {"holds": False, "vip": False}),)),
            r.RuleTrial(
                rule=ref[2], matched=True,
                reasons=(
                    r.Reason("words", {"holds": True, "found": ["pata rota"], "missing": []}),
                    r.Reason("attribute", {"holds": True, "name": "1", "value": "CL-20402"}),
                ),
            ),
        ),
        rule=ref[2], to=RULES.rules[1].then, why=why, place=1,
        full=r.Why(kind="wait", conversation_id=0, team_id=ENVIOS, mode="round_robin"),
    )  # fmt: skip


def routing_window(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es",
    size: tuple[int, int] = (1440, 900), more: Mapping[str, dict[str, Any]] | None = None,
) -> SettingsWindow:  # fmt: skip
    """The page with Casa Lumbre's rules and a trial."""
    window = settings_window(context, "", scheme, language, _policies() | dict(more or {}), size)
    session: Any = window.session
    for user, skills in SKILLED:
        session.store.apply(UserItem(msgspec.structs.replace(
            user, rev=20, skills=skills, capacity=8, role="admin" if user is cast.VALENTINA else "agent")))  # fmt: skip
    states = ((cast.DANIEL, "available"), (cast.VALENTINA, "available"), (cast.NADIA, "away"), (TOMAS, "available"))
    for user, state in states:
        back = context.now + timedelta(hours=3, minutes=18) if state == "away" else None
        session.store.apply(PresenceItem(Presence(user_id=user.id, rev=5, state=state, back_at=back)))  # type: ignore[arg-type]
    for id_, name in ((1, "Pedido"), (2, "Tipo")):
        session.store.apply(ContactFieldItem(ContactField(id=id_, rev=1, name=name)))
    session.trial = answer(context.now)
    session.uses_now = RuleUses(
        since=context.now - timedelta(days=7), uses=tuple(RuleUse(rule_id=id_, count=n) for id_, n in USES)
    )
    window.show_page("routing")
    QCoreApplication.processEvents()
    return window


def page_of(window: SettingsWindow) -> RoutingPage:
    """The page that is open."""
    return cast_to("RoutingPage", window.page)


def _tried(window: SettingsWindow) -> SettingsWindow:
    page_of(window).trial.try_message("Me llegó la mesa con una pata rota, ¿me la cambian?", 101, "Jorge Ibáñez")
    QCoreApplication.processEvents()
    return window


@shot("settings_routing", (1440, 900))
def settings_routing(context: ShotContext) -> SettingsWindow:
    """The rules and a trial."""
    return _tried(routing_window(context))


@shot("settings_routing_dark", (1440, 900))
def settings_routing_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark."""
    return _tried(routing_window(context, Scheme.DARK))


@shot("settings_routing_small_pt", (1040, 680))
def settings_routing_small_pt(context: ShotContext) -> SettingsWindow:
    """A small window in Portuguese, with something unsaved."""
    window = _tried(routing_window(context, language="pt", size=(1040, 680)))
    page_of(window).column.moved.emit(3, 1)
    QCoreApplication.processEvents()
    return window


@shot("settings_routing_high_contrast", (1440, 900))
def settings_routing_high_contrast(context: ShotContext) -> SettingsWindow:
    """The same in high contrast, with something wrong in a rule."""
    window = routing_window(context, Scheme.HIGH_CONTRAST)
    session: Any = window.session
    wrong = r.RuleProblem(code="unreachable", path="rules.3", detail="x", rule_id=4)
    session.trial = msgspec.structs.replace(session.trial, problems=(TriedProblems(problems=(wrong,)),))
    return _tried(window)


@shot("settings_routing_publish", (460, 300))
def settings_routing_publish(context: ShotContext) -> QWidget:
    """What changes, and why."""
    window = context.keep(routing_window(context))
    page = page_of(window)
    page.column.moved.emit(3, 1)
    page.column.switched.emit(5, True)
    page.save()
    QCoreApplication.processEvents()
    dialog = cast_to("PublishDialog", page.asking)
    dialog.resize(dialog.sizeHint())
    return dialog


def _editor(context: ShotContext, rule_id: int, scheme: Scheme = Scheme.LIGHT, language: str = "es") -> QWidget:
    window = context.keep(routing_window(context, scheme, language))
    page = page_of(window)
    page.open_card(rule_id)
    QCoreApplication.processEvents()
    return cast_to("QWidget", page.editor)


@shot("settings_routing_editor", (760, 680))
def settings_routing_editor(context: ShotContext) -> QWidget:
    """One rule being written."""
    return _with_group(_editor(context, 2))


@shot("settings_routing_editor_dark", (760, 680))
def settings_routing_editor_dark(context: ShotContext) -> QWidget:
    """The same in the dark, in Portuguese."""
    return _with_group(_editor(context, 2, Scheme.DARK, "pt"))


def _with_group(editor: Any) -> QWidget:
    editor.when.insert(to_form(r.AnyOf((r.InHours(inside=False), r.Not(r.HasTags(("Reclamo",)))))))
    editor.when.changed.emit()
    QCoreApplication.processEvents()
    return editor  # type: ignore[no-any-return]
