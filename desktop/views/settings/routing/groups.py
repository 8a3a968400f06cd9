"""Conditions being written together: how they count (all, any, none), the lines, groups inside, what can be added."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.rule_words import group_name, kind_name
from desktop.models.rule_forms import KINDS, Group, GroupOp, Kind, Line, usual
from desktop.store.store import Store
from desktop.theme import Theme
from desktop.views.settings.routing.lines import LineForm
from desktop.views.widgets import Button, ButtonKind, Card, Combo, IconButton, Menu

translate = QCoreApplication.translate
OPS_SHOWN: tuple[GroupOp, ...] = ("all", "any", "none", "not_all")
DEEPEST = 4
"""Groups in groups that the form offers to add; what is nested deeper can be read and changed all the same."""


class GroupForm(QWidget):
    """`changed` on every change; `removed` when an inner group shall go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, store: Store, group: Group, depth: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._store, self._depth = theme, store, depth
        px = theme.px
        self.op = Combo(theme, translate("RuleEditor", "Cómo cuentan juntas"))
        for op in OPS_SHOWN:
            self.op.addItem(group_name(op), op)
        self.op.setCurrentIndex(OPS_SHOWN.index(group.op))
        self.parts: list[LineForm | GroupForm] = []
        self._ground = Card(theme) if depth else QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._ground)
        self._column = QVBoxLayout(self._ground)
        edge = px(12) if depth else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.op)
        head.addStretch(1)
        if depth:
            remove = IconButton(theme, "x", translate("RuleEditor", "Quitar este grupo"), small=True)
            remove.clicked.connect(self.removed)
            head.addWidget(remove)
        self._column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        self._column.addLayout(self._rows)
        self._column.addLayout(self._adders())
        for part in group.parts:
            self.insert(part)
        self.op.activated.connect(self.changed)

    def _adders(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(4))
        add = translate("RuleEditor", "Condición")
        self.add = Button(self.theme, add, ButtonKind.GHOST, "plus", small=True)
        self.add.clicked.connect(self._offer_kinds)
        line.addWidget(self.add)
        if self._depth < DEEPEST:
            group = Button(self.theme, translate("RuleEditor", "Grupo"), ButtonKind.GHOST, "layers", small=True)
            group.clicked.connect(self._add_group)
            line.addWidget(group)
        line.addStretch(1)
        return line

    def group(self) -> Group:
        """The group as it is written."""
        parts = tuple(part.group() if isinstance(part, GroupForm) else part.line() for part in self.parts)
        return Group(self.op.currentData(), parts)

    def lines(self, path: str = "when", *, bare: bool = True) -> Iterator[tuple[str, LineForm]]:
        """Every line with the place the gateway would name it by; as `rule_forms.to_condition` puts them."""
        op: GroupOp = self.op.currentData()
        if bare and len(self.parts) == 1 and op in {"all", "any"}:
            places = [path]
        else:
            inner = f"{path}.condition" if op in {"none", "not_all"} else path
            places = [f"{inner}.conditions.{at}" for at in range(len(self.parts))]
        for place, part in zip(places, self.parts, strict=True):
            if isinstance(part, GroupForm):
                yield from part.lines(place, bare=False)
            else:
                yield place, part

    # -------------------------------------------------------------------------------------------------------- parts

    def _offer_kinds(self) -> None:
        menu = Menu(self.theme, self)
        for kind in KINDS:
            menu.add(kind_name(kind)).setData(kind)
        menu.triggered.connect(self._add_kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _add_kind(self, action: QAction) -> None:
        self.add_line(action.data())

    def add_line(self, kind: Kind) -> LineForm:
        """One more condition of this kind, ready to be written."""
        part = self.insert(usual(kind))
        if isinstance(part, LineForm):
            part.focus_first()
        self.changed.emit()
        return part  # type: ignore[return-value]

    def _add_group(self) -> None:
        self.insert(Group("any", (Line("words", "any"),)))
        self.changed.emit()

    def insert(self, part: Line | Group) -> "LineForm | GroupForm":
        """One more line or group at the end, without telling."""
        made: LineForm | GroupForm
        if isinstance(part, Group):
            made = GroupForm(self.theme, self._store, part, self._depth + 1)
        else:
            made = LineForm(self.theme, self._store, part)
        made.changed.connect(self.changed)
        made.removed.connect(self._remove)
        self.parts.append(made)
        self._rows.addWidget(made)
        self._judge()
        return made

    def _remove(self) -> None:
        gone: Any = self.sender()
        if gone in self.parts:
            at = self.parts.index(gone)
            self.parts.remove(gone)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            near = self.parts[min(at, len(self.parts) - 1)] if self.parts else self.add
            (near.kind if isinstance(near, LineForm) else near).setFocus()
            self._judge()
            self.changed.emit()

    def _judge(self) -> None:
        """How several count is asked once there are several; a "none" of one says something too."""
        op: GroupOp = self.op.currentData()
        self.op.setVisible(len(self.parts) > 1 or self._depth > 0 or op in {"none", "not_all"})
