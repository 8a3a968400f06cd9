"""Objetivos de SLA: policies in order, the ladder, what counts for all; the side reads the open policy back."""

import re
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.sla_words import ladder_line
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.sla.differs import company_changes
from desktop.views.settings.sla.ladder import LadderSection
from desktop.views.settings.sla.more import MoreSection
from desktop.views.settings.sla.policy_card import PolicyCard
from desktop.views.settings.sla.side import SlaAside
from desktop.views.widgets import Button, Ink, Paragraph
from protocol.sla import DEFAULT_POLICY, CompanySla, LadderPolicy, Match, Policy

_AT = re.compile(r"policies\.(\d+)(?:\.targets\.(\d+))?")


class SlaPage(PolicyPage):
    """Kinds `sla` and `ladder`."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sla: PolicyDraft[CompanySla] = self.draft("sla", 0, CompanySla())
        self.ladder: PolicyDraft[LadderPolicy] = self.draft("ladder", 0, LadderPolicy())
        self.cards: list[PolicyCard] = []
        self.open_id: int | None = None
        theme, px = self.theme, self.theme.px
        self.add = Button(theme, self.tr("Nuevo objetivo"), icon="plus")
        self.ladder_section = LadderSection(theme)
        self.more = MoreSection(theme, self.session.clock.now())
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        told = self.tr("Cuenta el más preciso: prioridad, etiqueta, equipo, número; en un empate, el de arriba.")
        top.addWidget(Paragraph(theme, told, Role.UI, Ink.SECONDARY), 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(top)
        self.list = QVBoxLayout()
        self.list.setSpacing(px(8))
        column.addLayout(self.list)
        column.addWidget(self.ladder_section)
        column.addWidget(self.more)
        column.addStretch(1)
        self.add.clicked.connect(self.begin_new)
        self.ladder_section.edited.connect(self._ladder_edited)
        self.ladder_section.chosen.connect(self.show_ladder_of)
        self.ladder_section.own_wanted.connect(self._own_ladder)
        self.ladder_section.company_wanted.connect(self._company_ladder)
        self.more.edited.connect(self._more_edited)
        self._side: SlaAside | None = None
        self.show_drafts()

    # ------------------------------------------------------------------------------------------------------- showing

    def hint(self) -> str:
        count = len(self.sla.mine.policies)
        return self.tr("%n objetivo(s) propio(s)", "", count) if count else self.tr("valen los de fábrica")

    def show_drafts(self) -> None:
        policies = sorted(self.sla.mine.policies, key=lambda one: one.position)
        shown = [*policies] if any(one.match == Match() for one in policies) else [*policies, _everybody(policies)]
        while len(self.cards) > len(shown):
            card = self.cards.pop()
            self.list.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(shown):
            self._make_card()
        if self.open_id not in [one.id for one in shown]:
            self.open_id = None
        for card, policy in zip(self.cards, shown, strict=True):
            card.show_policy(policy, policies)
            card.set_open(policy.id == self.open_id)
            card.remove.setVisible(policy in policies)
            own = policy in policies
            card.up.setVisible(own and len(policies) > 1)
            card.down.setVisible(own and len(policies) > 1)
        self._show_ladder()
        self.more.show_company(self.sla.mine)
        self._tell()

    def _make_card(self) -> None:
        card = PolicyCard(self.theme, self.session.store)
        card.opened.connect(self._toggle)
        card.edited.connect(self._card_edited)
        card.removed.connect(self._remove)
        card.moved.connect(self._move)
        self.cards.append(card)
        self.list.addWidget(card)

    def _show_ladder(self) -> None:
        people = self.session.store.people
        teams = sorted((team.name, team.id) for team in people.teams.values())
        subjects = [(self.tr("Toda la empresa"), 0), *teams]
        self.ladder_section.show_subjects(subjects, self.ladder.subject)
        draft, company = self.ladder, self.drafts["ladder", 0].mine
        own = draft.subject == 0 or (not draft.given_up and (draft.in_force is not None or draft.dirty))
        shown = draft.mine if own else company
        self.ladder_section.show_ladder(shown, inherited=not own, company=draft.subject == 0)

    def aside(self) -> QWidget:
        self._side = SlaAside(self.theme)
        self._tell()
        return self._side

    def _tell(self) -> None:
        """The side: the open policy, else the one for everybody, and the ladder shown."""
        if self._side is None:
            return
        policies = self.sla.mine.policies
        told = next((card.policy for card in self.cards if card.policy.id == self.open_id), None)
        policy = told or next((one for one in policies if one.match == Match()), _everybody(policies))
        self._side.tell(policies, policy, self.ladder_section.ladder, self.session.store)

    # ------------------------------------------------------------------------------------------------------- editing

    def _toggle(self) -> None:
        card = self.sender()
        if isinstance(card, PolicyCard):
            self.open_id = None if card.is_open else card.policy.id
            for each in self.cards:
                each.set_open(each.policy.id == self.open_id)
            self._tell()

    def begin_new(self) -> None:
        """An empty policy on top, open."""
        policies = self.sla.mine.policies
        made = Policy(id=_free_id(policies), position=min((one.position for one in policies), default=1) - 1)
        self.open_id = made.id
        self._keep((made, *policies))
        self.show_drafts()
        self.edited()
        card = next(card for card in self.cards if card.policy.id == made.id)
        card.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_edited(self) -> None:
        card = self.sender()
        if not isinstance(card, PolicyCard):
            return
        others = [one for one in self.sla.mine.policies if one.id != card.policy.id]
        empty = card.policy == _everybody(others)
        policies = [one if one.id != card.policy.id else card.policy for one in self.sla.mine.policies]
        if card.policy.id not in [one.id for one in policies] and not empty:
            policies.append(card.policy)  # the factory's, edited for the first time
        self._keep(tuple(policies))
        for each in self.cards:
            each.tell(policies)
        self._tell()
        self.edited()

    def _remove(self) -> None:
        card = self.sender()
        if isinstance(card, PolicyCard):
            self._keep(tuple(one for one in self.sla.mine.policies if one.id != card.policy.id))
            self.show_drafts()
            self.edited()

    def _move(self, step: int) -> None:
        card = self.sender()
        policies = sorted(self.sla.mine.policies, key=lambda one: one.position)
        ids = [one.id for one in policies]
        if not isinstance(card, PolicyCard) or card.policy.id not in ids:
            return
        at = ids.index(card.policy.id)
        to = at + step
        if not 0 <= to < len(policies):
            return
        policies[at], policies[to] = policies[to], policies[at]
        self._keep(tuple(replace(one, position=place) for place, one in enumerate(policies)))
        self.show_drafts()
        self.edited()
        self.cards[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, policies: tuple[Policy, ...]) -> None:
        """The version of each is the list's; a body that only differs there is the same."""
        self.sla.mine = replace(self.sla.mine, policies=policies)

    def _ladder_edited(self) -> None:
        self.ladder.mine, self.ladder.given_up = self.ladder_section.ladder, False
        self._tell()
        self.edited()

    def show_ladder_of(self, subject: int) -> None:
        """Another team's ladder; what was typed in this one stays."""
        self.ladder = self.draft("ladder", subject, LadderPolicy())
        self.ladder_section.clear_errors()
        self._show_ladder()
        self._tell()

    def _own_ladder(self) -> None:
        """It begins as the company's, to be changed."""
        self.ladder.begin(self.drafts["ladder", 0].mine)
        self._show_ladder()
        self.edited()

    def _company_ladder(self) -> None:
        if self.ladder.in_force is None:
            self.ladder.take()
        else:
            self.ladder.give_up()
        self._show_ladder()
        self._tell()
        self.edited()

    def _more_edited(self) -> None:
        company = self.more.company
        mine = self.sla.mine
        self.sla.mine = replace(mine, zone=company.zone, climb=company.climb, holding_phrases=company.holding_phrases)
        self.edited()

    # ------------------------------------------------------------------------------------------------- what is wrong

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place[0] == "ladder":
            if place[1] != self.ladder.subject:
                self.show_ladder_of(place[1])
            self.ladder_section.set_error(fault.path, words)
            return True
        found = _AT.match(fault.path)
        if found is None:
            return self.more.set_error(fault.path, words)
        policy = self.sla.mine.policies[int(found[1])]
        self.open_id = policy.id
        for card in self.cards:
            card.set_open(card.policy.id == self.open_id)
            if card.policy.id != policy.id:
                continue
            kind = policy.targets[int(found[2])].kind if found[2] else None
            if kind in card.rows:
                card.rows[kind].set_error(words)
            else:
                card.set_errors(words)
        return True

    def clear_faults(self) -> None:
        for card in self.cards:
            card.clear_errors()
        self.ladder_section.clear_errors()
        self.more.clear_errors()

    # ------------------------------------------------------------------------------------------------- what differs

    def history_of(self) -> list[tuple[Place, str]]:
        return [(("sla", 0), self.tr("Objetivos")), (("ladder", self.ladder.subject), self.tr("Escalera"))]

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        if place[0] == "ladder":
            team = self.session.store.people.teams.get(place[1])
            whose = self.tr("escalera de {0}").format(team.name) if team is not None else self.tr("escalera")
            return [f"{whose}: {ladder_line(after)}"] if before != after else []
        return company_changes(before, after, self.session.store, self.session.clock.now())


def _everybody(policies: Any) -> Policy:
    """The one for everybody while a company has none: it says nothing, so the factory's counts."""
    last = max((one.position for one in policies), default=-1)
    return Policy(id=_free_id(policies), match=DEFAULT_POLICY.match, position=last + 1)


def _free_id(policies: Any) -> int:
    return max((one.id for one in policies), default=0) + 1
