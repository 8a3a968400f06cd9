"""The second view of the rules of assignment: what would have happened under them, over a week of Casa Lumbre."""

from datetime import timedelta
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings_routing import ENVIOS, GARANTIAS, RULES, VENTAS, page_of, routing_window
from desktop.theme import Scheme
from desktop.views.settings.window import SettingsWindow
from protocol import routing as r
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
