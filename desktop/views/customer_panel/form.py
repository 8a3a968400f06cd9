"""The record as a form: names, the office's own fields by their kinds, VIP, tags, pinned note, consent.

What is wrong is said under its field before anything is sent; only what changed is sent.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.customer_words import record_field, typed_value, value_problem, yes_or_no
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Combo, LabeledField, TextField, Toggle
from protocol.api import EditContact
from protocol.people import Consent, Contact
from protocol.rules.contact_fields import FieldProblem, clean_tags, normalised
from protocol.tags import ContactField

_TEXTS = ("name", "email", "city", "language", "pinned_note")
_LONGEST = {"pinned_note": 300}


class RecordForm(QWidget):
    """`saved(EditContact)` with what changed, then `closed`; Esc closes without."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, context: ViewContext, contact: Contact, own: list[ContactField]) -> None:
        super().__init__()
        self._context, self._contact, self._own = context, contact, own
        self.fields: dict[str, TextField | Combo] = {}
        self.boxes: dict[str, LabeledField] = {}
        theme, px = context.theme, context.theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(2))
        self.vip = Toggle(theme, self.tr("Cliente VIP"))
        self.vip.setChecked(contact.vip)
        for key in _TEXTS[:-1]:
            self._text(key, getattr(contact, key) or "")
        self.column.addWidget(self.vip)
        for field in own:
            self._own_field(field)
        self._text("tags", ", ".join(contact.tags), self.tr("Separadas por comas"))
        self._text("pinned_note", contact.pinned_note, self.tr("Se lee sobre el editor, en una línea"))
        self._consent(contact.consent)
        self.cancel = Button(theme, self.tr("Cancelar"), small=True)
        self.save = Button(theme, self.tr("Guardar"), ButtonKind.PRIMARY, small=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(4), 0, 0)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.column.addLayout(row)
        self.cancel.clicked.connect(self.closed)
        self.save.clicked.connect(self.keep)

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self, key: str, text: str, help_text: str = "") -> None:
        field = TextField(self._context.theme)
        field.setText(text)
        field.setMaxLength(_LONGEST.get(key, 200 if key != "tags" else 2000))
        self._add(key, record_field(key, {}), field, help_text)

    def _own_field(self, field: ContactField) -> None:
        key, value = f"field:{field.id}", self._contact.fields.get(str(field.id), "")
        if field.kind in {"choice", "yes_no"}:
            combo = Combo(self._context.theme, field.name)
            choices = field.choices if field.kind == "choice" else ("yes", "no")
            for data in ("", *choices):
                combo.addItem(yes_or_no(data) if field.kind == "yes_no" and data else data or "—", data)
            if value and combo.findData(value) < 0:
                combo.addItem(value, value)
            combo.setCurrentIndex(max(0, combo.findData(value)))
            self._add(key, field.name, combo)
            return
        text = TextField(self._context.theme)
        text.setText(typed_value(field.kind, value))
        text.setProperty("before", text.text())
        self._add(key, field.name, text, self.tr("Día/mes/año") if field.kind == "date" else "")

    def _consent(self, consent: Consent | None) -> None:
        combo = Combo(self._context.theme, record_field("consent", {}))
        for name, data in ((self.tr("Sin dato"), None), (yes_or_no("yes"), True), (yes_or_no("no"), False)):
            combo.addItem(name, data)
        combo.setCurrentIndex(0 if consent is None else 1 if consent.given else 2)
        self._add("consent", record_field("consent", {}), combo)
        where = TextField(self._context.theme, self.tr("Dónde lo dijo: formulario, llamada, tienda…"))
        where.setText(consent.where if consent is not None else "")
        where.setMaxLength(200)
        self.fields["where"] = where
        where.setAccessibleName(self.tr("Dónde dio su consentimiento"))
        self.column.addWidget(where)

    def _add(self, key: str, name: str, field: TextField | Combo, help_text: str = "") -> None:
        box = LabeledField(self._context.theme, name, field, help_text)
        self.fields[key], self.boxes[key] = field, box
        self.column.addWidget(box)
        if isinstance(field, TextField):
            field.returnPressed.connect(self.keep)

    # -------------------------------------------------------------------------------------------------------- keeping

    def keep(self) -> None:
        """Save what changed; a wrong value keeps the form open and says why."""
        request, wrong = self.request()
        for key, box in self.boxes.items():
            box.set_error(value_problem(wrong[key]) if key in wrong else "")
        if wrong:
            self.fields[next(iter(wrong))].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if request is not None:
            self.saved.emit(request)
        self.closed.emit()

    def request(self) -> tuple[EditContact | None, dict[str, str]]:
        """What changed (None: nothing), and the problem of each field that cannot be kept."""
        wrong: dict[str, str] = {}
        changed: dict[str, Any] = self._texts(wrong)
        values = self._own_values(wrong)
        if values:
            changed["fields"] = values
        if self.vip.isChecked() != self._contact.vip:
            changed["vip"] = self.vip.isChecked()
        tags = self._tags(wrong)
        if tags is not None and tuple(tags) != self._contact.tags:
            changed["tags"] = tags
        consent = self._agreed()
        if consent is not None:
            changed["consent"] = consent
        return (EditContact(**changed) if changed else None), wrong

    def _texts(self, wrong: dict[str, str]) -> dict[str, Any]:
        given = {key: self._typed(key) for key in _TEXTS}
        if given["email"] and "@" not in given["email"]:
            wrong["email"] = "email"
        return {key: text for key, text in given.items() if text != (getattr(self._contact, key) or "")}

    def _own_values(self, wrong: dict[str, str]) -> dict[str, str]:
        values: dict[str, str] = {}
        for field in self._own:
            key, widget = f"field:{field.id}", self.fields[f"field:{field.id}"]
            if isinstance(widget, TextField) and widget.text() == widget.property("before"):
                continue
            try:
                value = normalised(field, self._typed(key))
            except FieldProblem as problem:
                wrong[key] = problem.key
                continue
            if value != self._contact.fields.get(str(field.id), ""):
                values[str(field.id)] = value
        return values

    def _tags(self, wrong: dict[str, str]) -> list[str] | None:
        known = (tag.name for tag in self._context.session.store.office.tags.values() if tag.kind == "contact")
        try:
            return list(clean_tags(self._typed("tags").split(","), known))
        except FieldProblem as problem:
            wrong["tags"] = problem.key
            return None

    def _agreed(self) -> Consent | None:
        """The consent, when it is another one."""
        combo, before = self.fields["consent"], self._contact.consent
        given = combo.currentData() if isinstance(combo, Combo) else None
        where = self._typed("where")
        if given is None or (before is not None and (before.given, before.where) == (given, where)):
            return None
        return Consent(given=bool(given), where=where)

    def _typed(self, key: str) -> str:
        field = self.fields[key]
        return str(field.currentData() or "") if isinstance(field, Combo) else field.text().strip()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
