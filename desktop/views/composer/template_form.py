"""The values of a template: one field per variable, made from the template itself; files are uploaded first."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.i18n.words import net_problem, refusal
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, LabeledField, TextField
from protocol.api import TemplateRow, UploadedMedia
from protocol.content import TemplateParameter
from protocol.rules.template_form import TemplateField
from protocol.rules.templates import fields

_MEDIA = {"image", "video", "document"}
_NAME_WORDS = {"nombre", "name", "nome", "cliente", "customer"}


class TemplateForm(QWidget):
    """`changed` whenever a value is another."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._fields: list[TemplateField] = []
        self._inputs: dict[str, LabeledField] = {}
        self._media: dict[str, UploadedMedia] = {}
        self._asked_for = ""
        self._template_id: int | None = None
        px = context.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._column.addStretch(1)

    def show_template(self, row: TemplateRow | None, customer: str) -> None:
        """Ask for the values of a template; a first variable that is a name is filled in."""
        if row is not None and row.id == self._template_id:
            return
        self._template_id = row.id if row is not None else None
        for old in self._inputs.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._inputs, self._media = {}, {}
        self._fields = [field for field in fields(row) if field.required] if row is not None else []
        for place, field in enumerate(self._fields):
            self._inputs[field.key] = made = self._make(field, customer)
            self._column.insertWidget(place, made)

    def _make(self, field: TemplateField, customer: str) -> LabeledField:
        theme = self._context.theme
        if field.kind in _MEDIA:
            button = Button(theme, self.tr("Elegir archivo…"), icon="paperclip")
            button.setProperty("field", field.key)
            button.clicked.connect(self._choose_file)
            return LabeledField(theme, self._label(field), button)
        example = self.tr("Por ejemplo, {0}").format(field.example) if field.example else ""
        line = TextField(theme, example)
        if field.limit:
            line.setMaxLength(field.limit)
        if (field.label or "").casefold() in _NAME_WORDS or field.key == "body.1":
            line.setText(customer.split(" ", maxsplit=1)[0])
        line.textChanged.connect(self.changed)
        return LabeledField(theme, self._label(field), line)

    def _label(self, field: TemplateField) -> str:
        kinds = {
            "image": self.tr("Imagen"), "video": self.tr("Video"), "document": self.tr("Documento"),
            "coupon": self.tr("Cupón"),
        }  # fmt: skip
        if field.kind in kinds:
            return kinds[field.kind]
        label = field.label or ""
        if label.isdigit():
            return self.tr("Dato {0}").format(label)
        return label.replace("_", " ").capitalize()

    def values(self) -> list[TemplateParameter]:
        """What is filled in so far."""
        found = []
        for field in self._fields:
            media, input = self._media.get(field.key), self._inputs[field.key].field
            text = input.text().strip() if isinstance(input, TextField) else None
            if not text and media is None:
                continue
            found.append(
                TemplateParameter(
                    component=field.component, kind=field.kind, text=text, name=field.name,
                    button_index=field.button_index, card_index=field.card_index,
                    media_id=media.id if media else None,
                )
            )  # fmt: skip
        return found

    def show_missing(self, keys: set[str]) -> None:
        """Say under each field what is missing; only where something was begun or the field was left."""
        for key, input in self._inputs.items():
            begun = isinstance(input.field, TextField) and input.field.isModified() and not input.field.text().strip()
            input.set_error(self.tr("Falta este dato para poder enviar.") if key in keys and begun else "")

    def _choose_file(self) -> None:
        button = self.sender()
        self._asked_for = str(button.property("field")) if isinstance(button, QWidget) else ""
        dialog = QFileDialog(self, self.tr("Elegir archivo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.open()

    def _file_chosen(self, name: str) -> None:
        self._context.tasks.start(self._upload(self._asked_for, Path(name)))

    async def _upload(self, key: str, path: Path) -> None:
        input = self._inputs.get(key)
        try:
            media = await self._context.session.upload(path)
        except Exception as error:  # noqa: BLE001  told under the field
            if input is not None:
                input.set_error(net_problem(str(getattr(error, "words", ""))))
            return
        if input is None or key not in self._inputs:
            return
        if media.verdict == "refused":
            input.set_error(refusal("media_refused"))
            return
        self._media[key] = media
        if isinstance(input.field, Button):
            input.field.set_label(path.name)
        self.changed.emit()
