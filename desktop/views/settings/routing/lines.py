"""One condition being written: what it looks at, how, the values; and the error of the gateway below it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.rule_words import kind_name, language_name, number_name, op_name
from desktop.models.rule_forms import KINDS, MOST_HOURS, OPS, Kind, Line, usual
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.settings.routing.picks import MultiPick
from desktop.views.settings.rows import Number
from desktop.views.widgets import Combo, IconButton, Ink, Paragraph, TextField
from protocol.tags import ContactField

translate = QCoreApplication.translate
KIND_WIDTH, OP_WIDTH = 200, 160
NUMBERS: dict[Kind, tuple[int, int, str]] = {
    "share": (0, 100, "%"), "order_over": (0, 10**9, ""), "order_within": (1, MOST_HOURS, "h"),
}  # fmt: skip
"""Kinds whose value is a number: lowest, highest, unit."""
LANGUAGES = ("es", "pt", "en", "fr", "it", "de")


def split(text: str, mark: str = ",") -> tuple[str, ...]:
    """What stands between the marks, without blanks and without doubles."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(mark) if part.strip()))


class LineForm(QWidget):
    """`changed` on every change, `removed` when it shall go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, store: Store, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._store, self._line = theme, store, line
        self.kind = Combo(theme, translate("RuleEditor", "Qué se mira"))
        self.kind.setFixedWidth(theme.px(KIND_WIDTH))
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(line.kind))
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self.remove = IconButton(theme, "x", translate("RuleEditor", "Quitar esta condición"), small=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)
        self._row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._row)
        column.addWidget(self.error)
        self.field: Combo | None = None
        self.op: Combo | None = None
        self.values: list[QWidget] = []
        self._build()
        self.kind.activated.connect(self._kind_chosen)
        self.remove.clicked.connect(self.removed)

    def line(self) -> Line:
        """The condition as it is written."""
        kind: Kind = self.kind.currentData()
        op = str(self.op.currentData()) if self.op is not None else OPS[kind][0]
        name = str(self.field.currentData() or "") if self.field is not None else ""
        if kind in NUMBERS:
            return Line(kind, op, (self._number_text(),), self._currency())
        given = [self._read(widget) for widget in self.values]
        ids = given[1] if kind == "ad" and len(given) > 1 else ()
        return Line(kind, op, given[0] if given else (), name, ids)

    def show_error(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self.error.set_text(words)
        self.error.setVisible(bool(words))
        self.kind.setAccessibleDescription(words)

    def focus_first(self) -> None:
        """Where one goes on writing."""
        (self.values[0] if self.values else self.kind).setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------------ building

    def _kind_chosen(self) -> None:
        kind: Kind = self.kind.currentData()
        if kind != self._line.kind:
            self._line = usual(kind)
            self._build()
            self.changed.emit()

    def _build(self) -> None:
        """The fields of the kind chosen."""
        for old in (self.field, self.op, *self.values):
            if old is not None:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
        kind = self._line.kind
        self.field = self._fields() if kind == "attribute" else None
        self.op = self._ops(kind) if len(OPS[kind]) > 1 else None
        self.values = self._value_widgets(kind)
        stretch = 0 if self.values and not isinstance(self.values[0], Number) else 1
        self._row.setStretch(self._row.count() - 2, stretch)
        for at, widget in enumerate(one for one in (self.field, self.op, *self.values) if one is not None):
            wide = widget in self.values and not isinstance(widget, Number)
            self._row.insertWidget(1 + at, widget, 1 if wide else 0, Qt.AlignmentFlag.AlignTop)
        for before, after in zip((self.kind, *self._parts()), (*self._parts(), self.remove), strict=True):
            self.setTabOrder(before, after)

    def _parts(self) -> list[QWidget]:
        return [one for one in (self.field, self.op, *self.values) if one is not None]

    def _ops(self, kind: Kind) -> Combo:
        combo = Combo(self.theme, translate("RuleEditor", "Cómo"))
        combo.setFixedWidth(self.theme.px(OP_WIDTH))
        for op in OPS[kind]:
            combo.addItem(op_name(kind, op), op)
        combo.setCurrentIndex(max(0, combo.findData(self._line.op)))
        combo.activated.connect(self._op_chosen)
        return combo

    def _op_chosen(self) -> None:
        """Whether there is a value may depend on the operator."""
        had, now = bool(self.values), self._wants_value(self._line.kind, str(self.op.currentData()) if self.op else "")
        if had != now:
            self._line = self.line()
            self._build()
        self.changed.emit()

    def _wants_value(self, kind: Kind, op: str) -> bool:
        return kind not in {"always", "hours", "returning", "vip"} and op not in {"filled", "empty"}

    def _fields(self) -> Combo:
        combo = Combo(self.theme, translate("RuleEditor", "Dato"))
        combo.setMinimumWidth(self.theme.px(120))
        fields = [one for one in self._store.office.contact_fields.values() if one.active]
        for one in sorted(fields, key=lambda field: field.position):
            combo.addItem(one.name, str(one.id))
        if self._line.name and combo.findData(self._line.name) < 0:
            combo.addItem(self._line.name, self._line.name)
        combo.setCurrentIndex(max(0, combo.findData(self._line.name)))
        combo.activated.connect(self._field_chosen)
        return combo

    def _field_chosen(self) -> None:
        self._line = Line("attribute", str(self.op.currentData()) if self.op else "is", (), self.line().name)
        self._build()
        self.changed.emit()

    # ------------------------------------------------------------------------------------------------------- values

    def _value_widgets(self, kind: Kind) -> list[QWidget]:
        if not self._wants_value(kind, self._line.op):
            return []
        if kind == "attribute":
            choices = self._choices()
            return [self._pick([(one, one) for one in choices])] if choices else [self._typed_value()]
        if kind in {"language", "number", "tags"}:
            return [self._pick(self._known(kind))]
        return self._numbers(kind) if kind in NUMBERS else self._words(kind)

    def _words(self, kind: Kind) -> list[QWidget]:
        line = self._line
        if kind == "words":
            return [self._text(translate("RuleEditor", "roto, no prende, garantía"), line.values, ",")]
        about = translate("RuleEditor", "Palabras del anuncio (opcional)")
        ids = translate("RuleEditor", "Id (opcional)")
        return [self._text(about, line.values, ","), self._text(ids, line.ids, ",")]

    def _typed_value(self) -> QWidget:
        """Values may hold a comma ("Quito, Ecuador"): a semicolon parts them."""
        return self._text(translate("RuleEditor", "Quito; Lima"), self._line.values, ";")

    def _known(self, kind: Kind) -> list[tuple[str, str]]:
        store = self._store
        if kind == "language":
            return [(code, language_name(code)) for code in LANGUAGES]
        if kind == "number":
            return [(str(id_), number_name(store, id_)) for id_ in store.people.numbers]
        names = {tag.name for tag in store.office.tags.values() if tag.active and tag.kind != "reason"}
        return [(name, name) for name in sorted(names, key=str.casefold)]

    def _choices(self) -> Sequence[str]:
        """What a field of the record may hold, where that is known."""
        key = self._line.name or str(self.field.currentData() or "" if self.field is not None else "")
        field: ContactField | None = self._store.office.contact_fields.get(int(key)) if key.isdigit() else None
        if field is None or self._line.op in {"contains", "contains_not"}:
            return ()
        return field.choices if field.kind == "choice" else ()

    def _text(self, placeholder: str, values: Sequence[str], mark: str) -> TextField:
        field = TextField(self.theme, placeholder)
        field.setProperty("mark", mark)
        field.setText(f"{mark} ".join(values))
        field.textEdited.connect(self.changed)
        return field

    def _pick(self, choices: list[tuple[str, str]]) -> MultiPick:
        pick = MultiPick(self.theme, kind_name(self._line.kind))
        pick.offer(choices, self._line.values)
        pick.changed.connect(self.changed)
        return pick

    def _numbers(self, kind: Kind) -> list[QWidget]:
        lowest, highest, unit = NUMBERS[kind]
        number = Number(self.theme, kind_name(kind), lowest, highest, unit)
        self._exact = (self._line.values or usual(kind).values)[0]
        number.show_value(round(float(self._exact)))
        number.edited.connect(self.changed)
        if kind != "order_over":
            return [number]
        currency = TextField(self.theme, translate("RuleEditor", "Moneda: MXN"))
        currency.setMaxLength(3)
        currency.setText(self._line.name)
        currency.textEdited.connect(self.changed)
        return [number, currency]

    def _currency(self) -> str:
        """Three letters once they are typed."""
        field = self.values[1] if len(self.values) > 1 else None
        text = field.text().strip().upper() if isinstance(field, TextField) else ""
        return text if len(text) == 3 and text.isascii() and text.isalpha() else ""

    def _number_text(self) -> str:
        """The number shown; decimals that came with the rule stay until somebody changes it."""
        number = self.values[0]
        shown = number.value() if isinstance(number, Number) else 0
        return self._exact if round(float(self._exact)) == shown else str(shown)

    def _read(self, widget: QWidget) -> tuple[str, ...]:
        if isinstance(widget, TextField):
            return split(widget.text(), str(widget.property("mark")))
        return widget.chosen() if isinstance(widget, MultiPick) else ()
