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
from protocol.promises import Target
from protocol.replay import (
    Caveat,
    Compared,
    Delay,
    Difference,
    Fidelity,
    Kept,
    ReplayCase,
    ReplayCases,
    ReplaySide,
    ReplayStatus,
    ReplaySummary,
    TargetCompared,
)
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


# -------------------------------------------------------------------------------------------------------- what if


def _case(context: ShotContext, n: int, name: str | None, before: tuple[int, int], after: tuple[int, int],
          *differs: Difference, sure: bool = True) -> ReplayCase:  # fmt: skip
    return ReplayCase(
        conversation_id=n, episode_id=n, case_number=48000 + n, started_at=context.now - timedelta(hours=7 * n),
        customer=name, differs=differs, sure=sure, really=ReplaySide(team_id=before[0], agent_id=before[1]),
        would=ReplaySide(team_id=after[0], agent_id=after[1]),
    )  # fmt: skip


def _kept(target: Target, was: tuple[int, int], would: tuple[int, int]) -> TargetCompared:
    return TargetCompared(
        target=target, really=Kept(met=was[0], missed=was[1]), would=Kept(met=would[0], missed=would[1])
    )


def replayed(context: ShotContext) -> ReplayStatus:
    """A week of Casa Lumbre under the rules of the screen."""
    teams = ((ENVIOS, 612, 548), (VENTAS, 734, 701), (GARANTIAS, 188, 301), (4, 306, 290))
    people = ((cast.DANIEL, 214, 251), (cast.VALENTINA, 241, 222), (cast.NADIA, 173, 190), (cast.MARISOL, 195, 188))
    rules = ((RULES.rules[0], 38, 96), (RULES.rules[1], 112, 140), (RULES.rules[2], 21, 21), (RULES.rules[3], 17, 44))
    return ReplayStatus(
        id="r1", state="done", starts_at=context.now - timedelta(days=7), ends_at=context.now,
        begun_at=context.now - timedelta(minutes=2), progress=1,
        summary=ReplaySummary(
            cases=1840, changed=212, unsure=9, fidelity=Fidelity(decisions=3122, same=3087),
            targets=(
                _kept("first_response", (1411, 331), (1530, 212)), _kept("next_response", (2960, 402), (3015, 347)),
                _kept("resolution", (1204, 96), (1210, 90)),
            ),
            teams=tuple(Compared(id=id_, really=was, would=would) for id_, was, would in teams),
            agents=tuple(Compared(id=user.id, really=was, would=would) for user, was, would in people),
            rules=tuple(
                Compared(rule=r.RuleRef(version=7, rule_id=rule.id, name=rule.name), really=was, would=would)
                for rule, was, would in rules
            ),
            owner_really=Delay(count=1790, median_s=131, p90_s=900),
            owner_would=Delay(count=1802, median_s=96, p90_s=620),
            caveats=(
                Caveat(code="open_before", count=84), Caveat(code="answers_retimed", count=61),
                Caveat(code="shifts_as_today", count=12),
            ),
        ),
    )  # fmt: skip


def what_if_window(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900)
) -> SettingsWindow:
    """The second view with a result."""
    window = routing_window(context, scheme, language, size)
    session: Any = window.session
    session.replay_now = replayed(context)
    d, v, n, m = cast.DANIEL.id, cast.VALENTINA.id, cast.NADIA.id, cast.MARISOL.id
    session.cases_now = ReplayCases(
        items=[
            _case(context, 3, "Mariana Quispe Rojas", (ENVIOS, v), (GARANTIAS, n), "rule", "team", "agent", "sla"),
            _case(context, 1, "Jorge Ibáñez", (ENVIOS, n), (ENVIOS, d), "agent"),
            _case(context, 5, "Constructora Del Valle", (VENTAS, m), (GARANTIAS, n), "rule", "team", "agent"),
            _case(context, 7, "Camilo Restrepo", (VENTAS, v), (VENTAS, v), "time", sure=False),
            _case(context, 9, None, (4, m), (ENVIOS, d), "rule", "team", "agent"),
        ],
        cursor="next",
    )
    page = page_of(window)
    page.column.moved.emit(3, 1)
    page.show_what_if()
    QCoreApplication.processEvents()
    return window


@shot("settings_what_if", (1440, 1100))
def settings_what_if(context: ShotContext) -> SettingsWindow:
    """What would have happened."""
    return what_if_window(context, size=(1440, 1100))


@shot("settings_what_if_dark", (1440, 900))
def settings_what_if_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark."""
    return what_if_window(context, Scheme.DARK)


@shot("settings_what_if_small_pt", (1040, 680))
def settings_what_if_small_pt(context: ShotContext) -> SettingsWindow:
    """A small window in Portuguese, while it runs."""
    window = what_if_window(context, language="pt", size=(1040, 680))
    session: Any = window.session
    session.replay_now = msgspec.structs.replace(
        replayed(context), id="r2", state="replaying", progress=0.42, summary=None
    )
    page_of(window).what_if.run()
    page_of(window).what_if.end()
    QCoreApplication.processEvents()
    return window
