"""What a colleague wants otherwise before a template goes to Meta."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.settings.rows import TextArea

translate = QCoreApplication.translate
MOST = 500


class ReturnDialog(FormDialog):
    """`words()` once accepted."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        title = translate("TemplatesPage", "Devolver «{0}»").format(name)
        super().__init__(theme, title, translate("TemplatesPage", "Devolver"), parent)
        label = translate("TemplatesPage", "Qué hay que corregir")
        self.area = TextArea(theme, label, 3)
        self.add(label, self.area)

    def words(self) -> str:
        """What was written."""
        return self.area.toPlainText().strip()[:MOST]

    def problem(self) -> str:
        return "" if self.words() else translate("TemplatesPage", "Di qué hay que corregir.")
