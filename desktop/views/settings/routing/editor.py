"""One rule being written: its name, its conditions, where it sends to, and how it reads.

Opened with `open()` by the page. What always holds: nothing counts before "Listo", and then only on the screen: it is
published with the rest of the list. While it is written the page tries it, so that what is wrong is said at its field.
"""

from collections.abc import Iterable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.rule_chips import pieces
from desktop.i18n.rule_problems import problem_words
from desktop.i18n.rule_targets import target
from desktop.models.rule_forms import Group, to_condition, to_form
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.routing.groups import GroupForm
from desktop.views.settings.routing.sentence import Sentence
from desktop.views.settings.routing.target_form import TargetForm
from desktop.views.shortcuts import caps
from desktop.views.widgets import (
    Button,
    ButtonKind,
    CheckBox,
    ConfirmDialog,
    ElidedLabel,
    Hairline,
    Ink,
    Label,
    LabeledField,
    ScrollPage,
    TextField,
)
from protocol.routing import RouteTo, Rule, RuleProblem

translate = QCoreApplication.translate
WIDTH, HEIGHT, MOST_NAME = 760, 740, 80


class _Editor(QDialog):
    """The frame both editors share: title, body that scrolls, how it reads, foot."""

    edited = Signal()

    def __init__(self, context: ViewContext, parent: QWidget, title: str, height: int) -> None:
        super().__init__(parent)
        self.context, self.store, self.theme = context, context.session.store, context.theme
        self._sure = False
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(height))
        theme.style(self)
        self.preview = Sentence(theme)
        self.remove = Button(theme, translate("RuleEditor", "Eliminar"), ButtonKind.DANGER, "trash-2")
        self.words = ElidedLabel(theme, "", Role.META, Ink.DANGER)
        self.cancel = Button(theme, translate("RuleEditor", "Cancelar"))
        done = translate("RuleEditor", "Listo")
        self.done_button = Button(theme, done, ButtonKind.PRIMARY, keys=caps("Ctrl+Return"))
        self.done_button.setAutoDefault(False)  # Enter in a field of values is no decision about the rule
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(px(20), px(4), px(20), px(16))
        self.column.setSpacing(px(10))
        self._assemble(title, body)
        self.cancel.clicked.connect(self.drop)
        self.done_button.clicked.connect(self.accept)

    def _assemble(self, title: str, body: QWidget) -> None:
        theme, px = self.theme, self.theme.px
        outer, foot = QVBoxLayout(self), QHBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = Label(theme, title, Role.TITLE)
        head.setContentsMargins(px(20), px(16), px(20), px(8))
        outer.addWidget(head)
        outer.addWidget(ScrollPage(body), 1)
        outer.addWidget(Hairline(theme))
        read = QVBoxLayout()
        read.setContentsMargins(px(20), px(10), px(20), px(12))
        read.setSpacing(px(6))
        read.addWidget(Label(theme, translate("RuleEditor", "Se lee así"), Role.META, Ink.SECONDARY, 600))
        read.addWidget(self.preview)
        outer.addLayout(read)
        outer.addWidget(Hairline(theme))
        foot.setContentsMargins(px(20), px(12), px(20), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.remove)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.done_button)
        outer.addLayout(foot)

    def titled(self, words: str, about: str = "") -> None:
        """The title of a part of the form."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.setContentsMargins(0, self.theme.px(6), 0, 0)
        row.addWidget(Label(self.theme, words, Role.UI_STRONG, weight=600))
        row.addWidget(Label(self.theme, about, Role.META, Ink.SECONDARY), 1)
        self.column.addLayout(row)

    def changed(self) -> bool:
        """Whether something written would be lost."""
        raise NotImplementedError

    def reject(self) -> None:
        """Esc and the window's cross ask first when something would be lost; "Cancelar" means it."""
        if self._sure or not self.changed():
            super().reject()
            return
        dialog = ConfirmDialog(
            self.theme, translate("RuleEditor", "¿Descartar lo escrito?"),
            translate("RuleEditor", "La regla queda como estaba."), translate("RuleEditor", "Descartar"), self,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.drop)
        dialog.open()

    def drop(self) -> None:
        """Close without what was written."""
        self._sure = True
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is done, wherever one is; Enter alone decides nothing."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done_button.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling."""
        event.ignore()
        self.reject()


class RuleEditor(_Editor):
    """`rule()` is what is written; `edited` on every change; `removal` when the rule shall go."""

    removal = Signal()

    def __init__(self, context: ViewContext, parent: QWidget, rule: Rule, number: int, *, new: bool) -> None:
        title = translate("RuleEditor", "Regla nueva") if new else translate("RuleEditor", "Regla {0}").format(number)
        super().__init__(context, parent, title, HEIGHT)
        self._rule = rule
        self.name = TextField(self.theme, translate("RuleEditor", "Daños en la entrega"))
        self.name.setMaxLength(MOST_NAME)
        self.name.setText(rule.name)
        self.name_field = LabeledField(
            self.theme, translate("RuleEditor", "Nombre"), self.name,
            translate("RuleEditor", "Se ve en la conversación: «la regla … la puso aquí»."),
        )  # fmt: skip
        self.when = GroupForm(self.theme, self.store, to_form(rule.when))
        self.then = TargetForm(self.theme, self.store, rule.then)
        self.column.addWidget(self.name_field)
        self.titled(translate("RuleEditor", "Si"), translate("RuleEditor", "sin condiciones vale para todos"))
        self.column.addWidget(self.when)
        self.titled(translate("RuleEditor", "Entonces va a"))
        self.column.addWidget(self.then)
        self.column.addStretch(1)
        self.remove.setVisible(not new)
        self.remove.clicked.connect(self._removal)
        self.name.textEdited.connect(self._edited)
        self.when.changed.connect(self._edited)
        self.then.changed.connect(self._edited)
        self._judge()
        if new:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def rule(self) -> Rule:
        """The rule as it is written."""
        then = self.then.target() or self._rule.then
        return replace(self._rule, name=self.name.text().strip(), when=to_condition(self.when.group()), then=then)

    def changed(self) -> bool:
        return self.rule() != self._rule

    def show_problems(self, found: Iterable[RuleProblem]) -> None:
        """Say each at the field it names; the path begins with the rule's own place, which is cut off."""
        lines = dict(self.when.lines())
        for line in lines.values():
            line.show_error("")
        self.then.show_error("")
        self.name_field.set_error("")
        left = ""
        for problem in found:
            place = ".".join(problem.path.split(".")[2:])
            words = problem_words(problem)
            near = [path for path in lines if place == path or place.startswith(f"{path}.")]
            if near:
                lines[max(near, key=len)].show_error(words)
            elif place.startswith("then"):
                self.then.show_error(words)
            elif place == "name":
                self.name_field.set_error(words if self.name.isModified() else "")
            else:
                left = words
        self.words.set_text(left)

    def _removal(self) -> None:
        self.removal.emit()
        self.drop()

    def _edited(self) -> None:
        self._judge()
        self.edited.emit()

    def _judge(self) -> None:
        to = self.then.target()
        self.preview.show_rule(pieces(self.when.group(), self.store), target(to, self.store) if to else ("", ""))
        self.done_button.setEnabled(bool(self.name.text().strip()) and to is not None)


class OtherwiseEditor(_Editor):
    """Where everything goes that no rule catches. A number's list may leave it to the company's rules (None)."""

    def __init__(self, context: ViewContext, parent: QWidget, to: RouteTo | None, *, optional: bool) -> None:
        super().__init__(context, parent, translate("RuleEditor", "Todo lo demás"), 400)
        self._to = to
        self.follow = CheckBox(self.theme, translate("RuleEditor", "Seguir con las reglas de toda la empresa"))
        self.follow.setChecked(optional and to is None)
        self.follow.setVisible(optional)
        self.then = TargetForm(self.theme, self.store, to)
        self.titled(translate("RuleEditor", "Va a"), translate("RuleEditor", "cuando no se cumple ninguna regla"))
        self.column.addWidget(self.follow)
        self.column.addWidget(self.then)
        self.column.addStretch(1)
        self.remove.hide()
        self.follow.toggled.connect(self._edited)
        self.then.changed.connect(self._edited)
        self._edited()

    def target(self) -> RouteTo | None:
        """Where it goes; None: on to the company's rules."""
        return None if self.follow.isChecked() else self.then.target()

    def changed(self) -> bool:
        return self.target() != self._to

    def _edited(self) -> None:
        self.then.setEnabled(not self.follow.isChecked())
        to = self.target()
        follows = ("arrow-right", translate("RuleEditor", "Reglas de la empresa"))
        self.preview.show_rule(pieces(Group(), self.store), target(to, self.store) if to else follows)
        self.edited.emit()
