"""The values of a template: one field per variable, made from the template itself; files are uploaded first."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.views.composer.template_file import FileInput
from desktop.views.composer.template_inputs import ExpiryInput, FlowInput, LocationInput, TemplateInput, TextInput
from desktop.views.composer.template_products import ProductInput, ProductsInput
from desktop.views.composer.template_words import field_label, wrong_words
from desktop.views.context import ViewContext
from desktop.views.widgets import LabeledField, set_tooltip
from protocol.api import TemplateRow
from protocol.content import TemplateParameter
from protocol.rules.limits import Violation
from protocol.rules.template_bindings import filled
from protocol.rules.template_form import TemplateField
from protocol.rules.templates import complete, fields

_NAME_WORDS = {"nombre", "name", "nome", "cliente", "customer", "customer_name"}
_LEFT_TO_US = {"payload"}
"""What an agent is not asked for: WhatsApp answers with the button's own words."""


class TemplateForm(QWidget):
    """`changed` whenever a value is another."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._fields: list[TemplateField] = []
        self._inputs: dict[str, tuple[TemplateInput, LabeledField]] = {}
        self._problems: dict[str, str] = {}
        self._template_id: int | None = None
        px = context.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._column.addStretch(1)

    def show_template(self, row: TemplateRow | None, customer: str, known: Mapping[str, str] | None = None) -> None:
        """Ask for the values of a template; what it is bound to is filled in, and a first variable that is a name."""
        if row is not None and row.id == self._template_id:
            return
        self._template_id = row.id if row is not None else None
        for _input, old in self._inputs.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._inputs, self._problems = {}, {}
        self._fields = fields(row) if row is not None else []
        asked = [field for field in self._fields if field.same_as is None and field.kind not in _LEFT_TO_US]
        bound = filled(row.bindings, known or {}) if row is not None else {}
        for place, field in enumerate(asked):
            input = self._input(field, customer)
            if field.key in bound and isinstance(input, TextInput):
                input.line.setText(bound[field.key])
            labeled = LabeledField(self._context.theme, field_label(field), input)
            labeled.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            set_tooltip(labeled.label, self._context.theme, field_label(field))
            self._inputs[field.key] = (input, labeled)
            self._column.insertWidget(place, labeled)
            input.changed.connect(self.changed)

    def _input(self, field: TemplateField, customer: str) -> TemplateInput:
        context, theme = self._context, self._context.theme
        made: TemplateInput
        match field.kind:
            case "image" | "video" | "document":
                made = self._file(field)
            case "location":
                made = LocationInput(theme)
            case "expiry":
                made = ExpiryInput(theme)
            case "flow":
                made = FlowInput(theme)
            case "catalog" | "product":
                made = ProductInput(context, whole=field.kind == "product")
            case "products":
                made = ProductsInput(context)
            case _:
                made = line = TextInput(theme, field)
                named = (field.label or "").casefold() in _NAME_WORDS or field.key == "body.1"
                if field.kind == "text" and named:
                    line.line.setText(customer.split(" ", maxsplit=1)[0])
        return made

    def _file(self, field: TemplateField) -> FileInput:
        input = FileInput(self._context, field.kind)
        input.setProperty("key", field.key)
        input.problem.connect(self._told)
        return input

    def _told(self, words: str) -> None:
        input = self.sender()
        key = str(input.property("key")) if isinstance(input, QWidget) else ""
        self._problems[key] = words
        if key in self._inputs:
            self._inputs[key][1].set_error(words)

    def values(self) -> Sequence[TemplateParameter]:
        """What is filled in so far, and what nobody has to type."""
        found = []
        for field in self._fields:
            held = self._inputs[field.key][0].value() if field.key in self._inputs else None
            if held is not None:
                place = TemplateParameter(
                    component=field.component, name=field.name, button_index=field.button_index,
                    card_index=field.card_index,
                )  # fmt: skip
                found.append(replace(place, **held))
        return complete(self._fields, found)

    def pictures(self) -> dict[int, QImage]:
        """The chosen pictures by the gateway's id, for the preview."""
        inputs = (input for input, _labeled in self._inputs.values())
        files = (input for input in inputs if isinstance(input, FileInput))
        return {file.media.id: file.picture for file in files if file.media is not None}

    def show_wrong(self, wrong: Sequence[Violation]) -> None:
        """Say under each field what is wrong with it; that it is empty only once somebody was there."""
        first: dict[str, Violation] = {}
        for each in wrong:
            first.setdefault(each.field, each)
        for key, (input, labeled) in self._inputs.items():
            found = first.get(key)
            told = found is not None and (found.key != "empty" or input.touched)
            words = wrong_words(found) if found is not None and told else self._problems.get(key, "")
            labeled.set_error(words)
            input.set_invalid(bool(words))
