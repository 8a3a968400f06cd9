"""Products in a template's form: chosen from the imported list while typing, by SKU or by name."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.views.composer.template_inputs import Held, TemplateInput
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, TextField
from protocol.content import ProductSection
from protocol.rules.limits import SECTION_TITLE, SECTIONS
from protocol.rules.template_form import SKU_LIMIT

BETWEEN = " · "
Index = QModelIndex | QPersistentModelIndex


class SkuCompleter(QCompleter):
    """Offers products of the gateway's list for the word that is being typed; `many`: SKUs with commas between."""

    def __init__(self, context: ViewContext, line: TextField, *, many: bool) -> None:
        super().__init__(line)
        self._context, self._many = context, many
        self._names = QStringListModel(self)
        self._soon = QTimer(self, singleShot=True, interval=200)
        self._soon.timeout.connect(self._ask)
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line.setCompleter(self)
        line.textEdited.connect(self._soon.start)

    @property
    def _text(self) -> TextField:
        line = self.parent()
        assert isinstance(line, TextField)  # noqa: S101  asked of Qt: a kept reference would be a cycle
        return line

    def _word(self) -> str:
        return self._text.text().rpartition(",")[2].strip() if self._many else self._text.text().strip()

    def _ask(self) -> None:
        self._context.tasks.start(self._load(self._word()))

    async def _load(self, words: str) -> None:
        try:
            found = await self._context.session.products(words)
        except Exception:  # noqa: BLE001  without a list the SKU can still be typed
            return
        if not isValid(self) or words != self._word():
            return
        self._names.setStringList([f"{one.sku}{BETWEEN}{one.name}" for one in found])
        if self._text.hasFocus() and found:
            self.complete()

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip() if self._many else path]

    def pathFromIndex(self, index: Index) -> str:
        model: QAbstractItemModel = index.model()
        sku = str(model.data(index)).partition(BETWEEN)[0]
        before, comma, _typed = self._text.text().rpartition(",") if self._many else ("", "", "")
        return f"{before}, {sku}" if comma else sku


class ProductInput(TemplateInput):
    """One product: its SKU, and with `whole` the catalogue it is in."""

    def __init__(self, context: ViewContext, *, whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self.sku = self._line(context.theme, self.tr("Código o nombre del producto"), SKU_LIMIT)
        SkuCompleter(context, self.sku, many=False)
        self.catalog = self._line(context.theme, self.tr("Número del catálogo"), 40) if whole else None
        column = _column(self, context)
        for line in self._lines:
            column.addWidget(line)

    def value(self) -> Held | None:
        sku = self.sku.text().strip()
        if not sku:
            return None
        if self.catalog is None:
            return {"kind": "catalog", "text": sku}
        return {"kind": "product", "text": sku, "catalog_id": self.catalog.text().strip() or None}


class ProductsInput(TemplateInput):
    """Sections of products; the first product gives the message its picture."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.sections: list[tuple[TextField, TextField]] = []
        self._column = _column(self, context)
        self.more = Button(context.theme, self.tr("Agregar sección"), icon="plus", small=True)
        self.more.clicked.connect(self.add_section)
        self._column.addWidget(self.more)
        self.add_section()

    def add_section(self) -> None:
        """Room for another heading with its products."""
        theme, number = self._context.theme, len(self.sections) + 1
        title = self._line(theme, self.tr("Título de la sección {0}").format(number), SECTION_TITLE)
        skus = self._line(theme, self.tr("Códigos, separados por comas"))
        SkuCompleter(self._context, skus, many=True)
        self.sections.append((title, skus))
        for line in (title, skus):
            self._column.insertWidget(self._column.count() - 1, line)
        self.setAccessibleName(self.accessibleName())
        self.more.setEnabled(number < SECTIONS)
        self.changed.emit()

    def value(self) -> Held | None:
        found = [
            ProductSection(title.text().strip(), tuple(sku for sku in map(str.strip, skus.text().split(",")) if sku))
            for title, skus in self.sections
        ]
        sections = tuple(one for one in found if one.title or one.skus)
        first = next((sku for one in sections for sku in one.skus), None)
        return {"kind": "products", "text": first, "sections": sections} if sections else None


def _column(holder: QWidget, context: ViewContext) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(context.theme.px(6))
    column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
    return column
