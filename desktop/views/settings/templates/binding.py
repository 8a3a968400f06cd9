"""What fills the variables of a template that Meta has already: Meta is not asked, so nothing is reviewed again."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.views.composer.template_words import field_label
from desktop.views.context import ViewContext
from desktop.views.settings.hours.form import FormDialog
from desktop.views.settings.templates.sources import sources_of
from desktop.views.widgets import Combo
from protocol.api import TemplateRow
from protocol.rules.template_form import TemplateField, fields
from protocol.template_draft import PutBindings

translate = QCoreApplication.translate


def bindable(row: TemplateRow) -> list[TemplateField]:
    """Its variables that are texts."""
    return [field for field in fields(row) if field.kind == "text"]


class BindingDialog(FormDialog):
    """`request()` once accepted."""

    def __init__(self, context: ViewContext, row: TemplateRow, parent: QWidget) -> None:
        title = translate("TemplatesPage", "Datos de {0}").format(row.name)
        about = translate("TemplatesPage", "Lo elegido se llena solo al enviarla, y quien envía puede cambiarlo.")
        super().__init__(context.theme, title, translate("TemplatesPage", "Guardar"), parent, about)
        self.fills: dict[str, Combo] = {}
        for field in bindable(row):
            label, source = field_label(field), row.bindings.get(field.key, "")
            combo = Combo(context.theme, label)
            combo.addItem(translate("TemplateBuilder", "Lo escribe quien envía"), "")
            for key, words in sources_of(context):
                combo.addItem(words, key)
            if combo.findData(source) < 0:
                combo.addItem(source, source)
            combo.setCurrentIndex(combo.findData(source))
            self.fills[field.key] = combo
            self.add(f"{label} ({field.example})" if field.example else label, combo)

    def request(self) -> PutBindings:
        """What is chosen."""
        chosen = {key: str(combo.currentData()) for key, combo in self.fills.items()}
        return PutBindings(bindings={key: source for key, source in chosen.items() if source})
