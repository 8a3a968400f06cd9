"""A list of rules on its page: what is on screen, what the gateway has, and how it gets there."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt

from backend_gateway.domain.rules.validate import Known, validate
from desktop.views.settings.routing.card import RuleCard
from desktop.views.settings.routing.editor import RuleEditor
from desktop.views.settings.routing.publish import PublishDialog
from protocol import routing as r
from protocol.routing_trial import RuleUse
from tests.desktop.settings.conftest import Desk
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway, until

ALT = Qt.KeyboardModifier.AltModifier
VENTAS, ENVIOS = 7, 8


def rule(id_: int, name: str, when: r.Condition, **more: Any) -> r.Rule:
    return r.Rule(id=id_, name=name, when=when, then=r.RouteTo(team_id=VENTAS), **more)


LIST = r.RuleList(
    version=1,
    rules=(
        rule(1, "VIP", r.Vip()),
        rule(2, "Roto", r.Words(("roto", "pata rota"))),
        rule(3, "Buen Fin", r.FromAd(), enabled=False),
    ),
    otherwise=r.RouteTo(team_id=VENTAS),
)


def body(rules: r.RuleList) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(rules))
    return made


def gateway() -> Gateway:
    made = ordinary_gateway()
    made.rules.teams = frozenset({VENTAS, ENVIOS})
    made.rules.uses = (RuleUse(rule_id=2, count=112), RuleUse(count=604))
    return made


def cards(it: Desk) -> list[RuleCard]:
    return list(it.page.column.cards)


def names(it: Desk) -> list[str]:
    return [card.facts.name for card in cards(it)]


def states(it: Desk) -> list[str]:
    return [card.facts.state for card in cards(it)]


def ids(rules: r.RuleList) -> list[int]:
    return [one.id for one in rules.rules]


def kept(it: Desk, key: str = "rules:0") -> r.RuleList:
    """What the gateway has, fit to be judged."""
    rules = msgspec.json.decode(msgspec.json.encode(it.body(key)), type=r.RuleList)
    known = Known(team_ids=frozenset({VENTAS, ENVIOS}), number_ids=frozenset({1}))
    assert validate(rules, known) == []
    return rules


async def publish(it: Desk, note: str = "", version: int = 2, key: str = "rules:0") -> r.RuleList:
    it.window.save()
    dialog: PublishDialog = it.page.asking
    dialog._note.setText(note)
    dialog.publish.click()
    await until(lambda: it.kept(key) == version and not it.foot)
    return kept(it, key)


def editor(it: Desk) -> RuleEditor:
    found = it.page.editor
    assert isinstance(found, RuleEditor)
    return found
