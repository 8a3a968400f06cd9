"""Costo de WhatsApp: kinds `prices`, of the company, and `budget`, of every number and of one. All of it estimates."""

from typing import Any

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.costs.budget import BudgetCard
from desktop.views.settings.costs.lists import Lists, list_name
from desktop.views.settings.costs.rate import RateCard
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.rows import Sentences
from protocol.metric_cost import Budget, Money, Prices

translate = QCoreApplication.translate


class CostsPage(PolicyPage):
    """Lists of prices, and a budget at a time."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.prices = self.draft("prices", 0, Prices())
        self.draft("budget", 0, Budget())
        self.number = 0
        today = QDate.currentDate()
        self.lists = Lists(self.theme, today.toPython())  # type: ignore[arg-type]
        self.rate, self.budget = RateCard(self.theme), BudgetCard(self.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        column.addWidget(self.lists)
        column.addWidget(self.rate)
        column.addWidget(self.budget)
        column.addStretch(1)
        self.lists.edited.connect(self._prices_edited)
        self.rate.edited.connect(self._prices_edited)
        self.budget.edited.connect(self._budget_edited)
        self.budget.chosen.connect(self._choose)
        self.side: Sentences | None = None
        self.show_drafts()

    @property
    def mine(self) -> Any:
        """The budget of the chosen number."""
        return self.draft("budget", self.number, Budget())

    def hint(self) -> str:
        lists = self.prices.mine.lists
        if not lists:
            return translate("Costs", "sin precios no se estima")
        return list_name(max(lists, key=lambda one: one.since))

    def aside(self) -> QWidget:
        self.side = Sentences(self.theme)
        note = translate("Costs", "Es un estimado: lo que se paga lo dice la factura de Meta.")
        box = Aside(self.theme, translate("Costs", "Cómo se estima"), self.side, aside_note(self.theme, note))
        self._tell()
        return box

    def _tell(self) -> None:
        if self.side is None:
            return
        own: Budget = self.mine.mine
        free = translate("Costs", "Los primeros de servicio de cada mes son gratis, por número, según Meta.")
        if own.allowance is not None:
            words = translate("Costs", "Los de servicio son gratis hasta {0} por número y mes.")
            free = words.format(QLocale().toString(own.allowance))
        told = [
            translate("Costs", "Cuenta cada mensaje entregado en la categoría que Meta dice."),
            free,
            translate("Costs", "Lo que no tiene precio aquí se cuenta aparte, sin inventarlo."),
        ]
        if own.monthly is not None and own.thresholds:
            marks = ", ".join(f"{one}\N{NO-BREAK SPACE}%" for one in own.thresholds)
            told.append(translate("Costs", "Avisa al pasar de {0} del presupuesto.").format(marks))
        self.side.say(told)

    def show_drafts(self) -> None:
        self.lists.show_lists(self.prices.mine.lists)
        self.rate.show_rate(self.prices.mine.agent_hour)
        self.budget.offer(self._numbers(), self.number)
        self.budget.show_budget(self._shown())
        self._tell()

    def _shown(self) -> Budget:
        """A number without its own lives by everybody's."""
        draft = self.mine
        everybody: Budget = self.draft("budget", 0, Budget()).mine
        return everybody if self.number and draft.in_force is None and not draft.dirty else draft.mine

    def point_at(self, subject: int) -> None:
        """An alert was about this number."""
        if subject in self.session.store.people.numbers:
            self.budget.offer(self._numbers(), subject)
            self._choose(subject)
            self.budget.amount.setFocus()

    def _choose(self, number: int) -> None:
        if self.budget.budget() is None:  # what is typed would be lost
            self.budget.offer(self._numbers(), self.number)
            self.refused.emit(self._unfinished())
            return
        self.number = number
        self.budget.show_budget(self._shown())
        self._tell()

    def _numbers(self) -> list[tuple[int, str]]:
        numbers = self.session.store.people.numbers.values()
        return [(one.id, one.name) for one in sorted(numbers, key=lambda one: one.name)]

    def _prices_edited(self) -> None:
        self.prices.mine = structs.replace(self.prices.mine, lists=self.lists.lists(), agent_hour=self.rate.rate())
        self.edited()

    def _budget_edited(self) -> None:
        made = self.budget.budget()
        if made is not None:
            self.mine.mine = made
        self._tell()
        self.edited()

    def changes(self) -> list[str]:
        found = super().changes()
        if not found and self._misread():
            found.append(translate("Settings", "hay cambios"))
        return found

    def save(self) -> None:
        """What is not understood is not saved, and nothing else with it."""
        if self._misread():
            self.refused.emit(self._unfinished())
            return
        super().save()

    def _misread(self) -> bool:
        return self.lists.wrong() or self.rate.wrong() or self.budget.budget() is None

    def _unfinished(self) -> str:
        return translate("Settings", "No se guardó: corrige lo marcado.")

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        if place[0] == "prices":
            if fault.path.startswith("agent_hour"):
                self.rate.amount_line.set_error(words)
                return True
            parts = fault.path.split(".")
            if len(parts) > 1 and parts[1].isdigit():
                self.lists.set_error(int(parts[1]), parts[2] if len(parts) > 2 else "", words)
                return True
            return False
        lines = {"monthly.amount": self.budget.amount_line, "thresholds": self.budget.thresholds_line}
        if place[1] != self.number or fault.path not in lines:
            return False
        lines[fault.path].set_error(words)
        return True

    def clear_faults(self) -> None:
        self.lists.clear_errors()
        self.budget.clear_errors()

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        return self._lists_words(before, after) if place[0] == "prices" else self._budget_words(place, before, after)

    def _lists_words(self, before: Prices, after: Prices) -> list[str]:
        old, new = ({one.since: one for one in each.lists} for each in (before, after))
        found = [
            translate("Costs", "nuevos precios: {0}").format(list_name(new[day])) for day in new.keys() - old.keys()
        ]
        if before.agent_hour != after.agent_hour:
            found.append(_rate_words(after.agent_hour))
        found += [
            translate("Costs", "sin los precios: {0}").format(list_name(old[day])) for day in old.keys() - new.keys()
        ]
        return found + [
            translate("Costs", "otros precios: {0}").format(list_name(new[day]))
            for day in sorted(old.keys() & new.keys())
            if old[day] != new[day]
        ]

    def _budget_words(self, place: Place, before: Budget, after: Budget) -> list[str]:
        row = self.session.store.people.numbers.get(place[1])
        whose = f"{row.name}: " if row is not None else ""
        found = []
        if before.monthly != after.monthly and after.monthly is not None:
            words = translate("Costs", "presupuesto de {0} {1} al mes")
            found.append(words.format(format(after.monthly.amount, "f"), after.monthly.currency))
        elif before.monthly != after.monthly:
            found.append(translate("Costs", "sin presupuesto"))
        if before.allowance != after.allowance:
            words = translate("Costs", "mensajes gratis: {0}")
            free = translate("Costs", "los de Meta") if after.allowance is None else str(after.allowance)
            found.append(words.format(free))
        if before.thresholds != after.thresholds:
            words = translate("Costs", "avisa al pasar de {0}")
            marks = ", ".join(f"{one}\N{NO-BREAK SPACE}%" for one in after.thresholds)
            found.append(words.format(marks) if marks else translate("Costs", "no avisa"))
        return [f"{whose}{words}" for words in found]


def _rate_words(rate: Money | None) -> str:
    if rate is None:
        return translate("Costs", "sin costo por hora de atención")
    words = translate("Costs", "hora de atención: {0} {1}")
    return words.format(format(rate.amount, "f"), rate.currency)
