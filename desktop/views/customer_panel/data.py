"""What the record of the customer holds; the pencil makes it a form."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.moments import month_and_year
from desktop.models.contact import PanelRow
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import KeyValue, Section
from desktop.views.widgets import Button, ButtonKind, TextField
from protocol.api import EditContact


class DataSection(Section):
    """What the record holds; the pencil makes it a form. `saved(EditContact)`."""

    saved = Signal(object)

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Datos"))
        self._lines: dict[str, KeyValue] = {}
        self._fields: dict[str, TextField] = {}
        names = {
            "name": self.tr("Nombre"), "email": self.tr("Correo"), "city": self.tr("Ciudad"),
            "language": self.tr("Idioma"), "since": self.tr("Cliente desde"),
        }  # fmt: skip
        for key, name in names.items():
            line = self._lines[key] = KeyValue(context, name)
            self.column.addWidget(line)
            if key != "since":
                field = self._fields[key] = TextField(context.theme, name)
                field.hide()
                self.column.addWidget(field)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, context.theme.px(4), 0, 0)
        self.cancel = Button(context.theme, self.tr("Cancelar"), small=True)
        self.save = Button(context.theme, self.tr("Guardar"), ButtonKind.PRIMARY, small=True)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self._buttons.hide()
        self.column.addWidget(self._buttons)
        self.cancel.clicked.connect(self.end_edit)
        self.save.clicked.connect(self._save)
        self._contact: Any = None
        self.editing = False

    def show_row(self, row: PanelRow) -> None:
        other = self._contact is None or row.contact is None or row.contact.id != self._contact.id
        self._contact = row.contact
        if self.editing and not other:
            return
        self.end_edit()

    def begin_edit(self) -> None:
        """Show the form."""
        if self._contact is None:
            return
        self.editing = True
        for key, field in self._fields.items():
            field.setText(getattr(self._contact, key) or "")
            field.show()
            self._lines[key].hide()
        self._buttons.show()
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def end_edit(self) -> None:
        """Back to reading."""
        self.editing = False
        for field in self._fields.values():
            field.hide()
        self._buttons.hide()
        contact = self._contact
        for key in ("email", "city", "language"):
            self._lines[key].show_value(getattr(contact, key, None) or "")
        self._lines["name"].show_value("")
        created = contact.created_at if contact is not None else None
        self._lines["since"].show_value(month_and_year(created) if created else "")
        self.setVisible(contact is not None and any(not line.isHidden() for line in self._lines.values()))

    def _save(self) -> None:
        given = {key: field.text().strip() for key, field in self._fields.items()}
        changed: dict[str, Any] = {
            key: text for key, text in given.items() if text != (getattr(self._contact, key) or "")
        }
        self.editing = False
        if changed:
            self.saved.emit(EditContact(**changed))
        self.end_edit()
