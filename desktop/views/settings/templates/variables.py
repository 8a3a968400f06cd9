"""The table of variables: what fills each by itself, and the example Meta is shown."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.composer.template_words import field_label
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.templates.parts import Counted
from desktop.views.settings.templates.sources import Source
from desktop.views.widgets import Combo, Ink, Label
from protocol.rules.template_form import TemplateField

translate = QCoreApplication.translate


class VariableTable(QWidget):
    """`edited` when an example or a source is another: `examples()` and `bindings()` have them."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sources: tuple[Source, ...] = ()
        self.samples: dict[str, Counted] = {}
        self.fills: dict[str, Combo] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        for column, stretch in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, stretch)

    def show_fields(
        self, fields: Sequence[TemplateField], examples: Mapping[str, str], bindings: Mapping[str, str],
        sources: Sequence[Source],
    ) -> None:  # fmt: skip
        """A row for each; rows stay as they are while the variables are the same."""
        wanted = [field for field in fields if field.kind == "text"]
        if [field.key for field in wanted] != list(self.samples) or tuple(sources) != self._sources:
            self._sources = tuple(sources)
            self._make(wanted)
        for field in wanted:
            self.samples[field.key].show_text(examples.get(field.key, ""))
            combo, source = self.fills[field.key], bindings.get(field.key, "")
            if combo.findData(source) < 0:
                combo.addItem(source, source)
            combo.setCurrentIndex(combo.findData(source))
        self.setVisible(bool(wanted))

    def _make(self, fields: Sequence[TemplateField]) -> None:
        clear(self._grid)
        self.samples, self.fills = {}, {}
        heads = (translate("TemplateBuilder", "Dato"), translate("TemplateBuilder", "Se llena con"),
                 translate("TemplateBuilder", "Ejemplo para Meta"))  # fmt: skip
        for column, words in enumerate(heads):
            self._grid.addWidget(Label(self._theme, words, Role.META, Ink.SECONDARY, 600), 0, column)
        for row, field in enumerate(fields, 1):
            self._row(row, field)

    def _row(self, row: int, field: TemplateField) -> None:
        theme, name = self._theme, field_label(field)
        combo = Combo(theme, translate("TemplateBuilder", "{0}: se llena con").format(name))
        combo.addItem(translate("TemplateBuilder", "Lo escribe quien envía"), "")
        for source, words in self._sources:
            combo.addItem(words, source)
        sample = Counted(theme, translate("TemplateBuilder", "{0}: ejemplo").format(name))
        sample.edited.connect(self.edited)
        combo.activated.connect(lambda _at: self.edited.emit())
        self.samples[field.key], self.fills[field.key] = sample, combo
        label = Label(theme, name, Role.UI, Ink.ACCENT)
        label.setFixedHeight(theme.metrics.field)
        for column, part in enumerate((label, combo, sample)):
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def examples(self) -> dict[str, str]:
        """What is typed, by the key of its field."""
        return {key: sample.text() for key, sample in self.samples.items() if sample.text()}

    def bindings(self) -> dict[str, str]:
        """What is chosen, by the key of its field."""
        return {key: str(combo.currentData()) for key, combo in self.fills.items() if combo.currentData()}

    def show_errors(self, told: Mapping[str, str]) -> None:
        """What is wrong, by `example:KEY`."""
        for key, sample in self.samples.items():
            sample.set_error(told.get(f"example:{key}", ""))
