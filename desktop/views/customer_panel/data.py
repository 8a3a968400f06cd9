"""What the record of the customer holds; the pencil makes it a form."""

from PySide6.QtCore import Signal

from desktop.i18n.customer_words import field_value, record_field, yes_or_no
from desktop.i18n.moments import month_and_year, short_date
from desktop.models.contact import PanelRow
from desktop.views.context import ViewContext
from desktop.views.customer_panel.form import RecordForm
from desktop.views.customer_panel.sections import KeyValue, Section
from desktop.views.widgets import set_tooltip
from protocol.people import Consent, Contact
from protocol.tags import ContactField


class DataSection(Section):
    """What the record holds, the office's own fields among it. `saved(EditContact)`."""

    saved = Signal(object)

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Datos"))
        self._lines: dict[str, KeyValue] = {}
        self._form: RecordForm | None = None
        self._contact: Contact | None = None
        self._shown: object = None

    @property
    def editing(self) -> bool:
        """Whether the form is open."""
        return self._form is not None

    @property
    def form(self) -> RecordForm | None:
        """The open form."""
        return self._form

    def own_fields(self) -> list[ContactField]:
        """The office's fields, in their order."""
        fields = self.context.session.store.office.contact_fields.values()
        return sorted((field for field in fields if field.active), key=lambda field: (field.position, field.id))

    def show_row(self, row: PanelRow) -> None:
        before, self._contact = self._contact, row.contact
        other = before is None or row.contact is None or row.contact.id != before.id
        if self.editing and not other:
            return
        self.end_edit()

    def begin_edit(self) -> None:
        """Show the form."""
        if self._contact is None or self.editing:
            return
        self._form = form = RecordForm(self.context, self._contact, self.own_fields())
        for line in self._lines.values():
            line.hide()
        self.column.addWidget(form)
        form.saved.connect(self.saved)
        form.closed.connect(self.end_edit)
        self.show()
        form.begin()

    def end_edit(self) -> None:
        """Back to reading."""
        form, self._form = self._form, None
        if form is not None:
            form.hide()
            form.deleteLater()
        contact = self._contact
        values = self._values(contact) if contact is not None else []
        if [key for key, _, _ in values] != list(self._lines):
            self._rebuild([(key, name) for key, name, _ in values])
        for key, _, text in values:
            self._lines[key].show_value(text)
            set_tooltip(self._lines[key], self.theme, f"{self._lines[key].key}: {text}")
        self.setVisible(any(text for _, _, text in values))

    def _rebuild(self, keys: list[tuple[str, str]]) -> None:
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines = {key: KeyValue(self.context, name) for key, name in keys}
        for line in self._lines.values():
            self.column.addWidget(line)

    def _values(self, contact: Contact) -> list[tuple[str, str, str]]:
        """(key, name, value as shown)."""
        names = record_field
        found = [(key, names(key, {}), getattr(contact, key) or "") for key in ("email", "city", "language")]
        found += [
            (f"field:{field.id}", field.name, field_value(field.kind, contact.fields.get(str(field.id), "")))
            for field in self.own_fields()
        ]
        found.append(("tags", names("tags", {}), ", ".join(contact.tags)))
        found.append(("pinned_note", names("pinned_note", {}), contact.pinned_note))
        found.append(("consent", names("consent", {}), self._consent(contact.consent)))
        created = contact.created_at
        found.append(("since", self.tr("Cliente desde"), month_and_year(created) if created else ""))
        return found

    def _consent(self, consent: Consent | None) -> str:
        if consent is None:
            return ""
        at = short_date(consent.at, self.context.session.clock.now()) if consent.at else ""
        return " · ".join(filter(None, (yes_or_no("yes" if consent.given else "no"), at, consent.where)))
