"""The fields that admins add to the record: listed, made, renamed, put away and brought back."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.i18n.words import problem
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.composer.template_rows import TemplateDelegate
from desktop.views.context import ViewContext
from desktop.views.list_manager import ListManager
from desktop.views.widgets import Button, ButtonKind, Combo, Ink, LabeledField, Paragraph, TextField
from protocol.customers import PutContactField
from protocol.tags import ContactField, FieldKind

WIDTH, HEIGHT, LIST = 680, 460, 240
KINDS: tuple[FieldKind, ...] = ("text", "number", "date", "choice", "yes_no")
_DETAIL, _OFF = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class FieldManager(ListManager):
    """One window at a time; deleted when closed. Opened with `open()`."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context, parent, QCoreApplication.translate("FieldManager", "Campos"), (WIDTH, HEIGHT))
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Campos del contacto"))
        self.field: ContactField | None = None
        self.new.set_label(self.tr("Nuevo"))
        self.list.setItemDelegate(TemplateDelegate(theme, self.list))
        self.name = TextField(theme, self.tr("Por ejemplo, N.º de pedido"))
        self.name.setMaxLength(60)
        self.kind = Combo(theme, self.tr("Tipo"))
        for kind in KINDS:
            self.kind.addItem(self.kind_name(kind), kind)
        self.choices = QPlainTextEdit()
        self.choices.setFont(theme.font(Role.BODY))
        self.choices.setTabChangesFocus(True)
        self.choices.setFixedHeight(px(96))
        self.explained = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.put_away = Button(theme, "", ButtonKind.GHOST)
        self._assemble()
        self._connect()
        self.fill()
        self._show_first()

    def kind_name(self, kind: str) -> str:
        """What a field holds."""
        names = {
            "text": self.tr("Texto"), "number": self.tr("Número"), "date": self.tr("Fecha"),
            "choice": self.tr("Lista de opciones"), "yes_no": self.tr("Sí o no"),
        }  # fmt: skip
        return names[kind]

    def _assemble(self) -> None:
        theme, form = self.theme, self.page()
        self.name_field = LabeledField(theme, self.tr("Nombre"), self.name)
        form.addWidget(self.name_field)
        form.addWidget(LabeledField(theme, self.tr("Tipo"), self.kind))
        self.choices_field = LabeledField(theme, self.tr("Opciones, una por línea"), self.choices)
        form.addWidget(self.choices_field)
        form.addWidget(self.explained)
        form.addStretch(1)
        self.arrange(LIST, form, [self.put_away], [self.close_button, self.save])

    def _connect(self) -> None:
        self.listen()
        self.name.textChanged.connect(self._judge)
        self.choices.textChanged.connect(self._judge)
        self.kind.currentIndexChanged.connect(self._judge)
        self.put_away.clicked.connect(self._turn)

    def fill(self) -> None:
        """The fields in their order; those that are put away come last, greyed."""
        fields = self._session.store.office.contact_fields.values()
        with self.filling():
            for field in sorted(fields, key=lambda field: (not field.active, field.position, field.id)):
                item = QStandardItem(field.name)
                detail = self.kind_name(field.kind) if field.active else self.tr("Guardado aparte")
                item.setData(field, Qt.ItemDataRole.UserRole)
                item.setData(detail, _DETAIL)
                item.setData(not field.active, _OFF)
                item.setData(f"{field.name}, {detail}", Qt.ItemDataRole.AccessibleTextRole)
                self.rows.appendRow(item)
                if self.field is not None and field.id == self.field.id:
                    self.list.setCurrentIndex(item.index())

    def _row_chosen(self, index: QModelIndex) -> None:
        field = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(field, ContactField):
            self.show_field(field)

    def begin_new(self) -> None:
        """An empty form."""
        self.list.clearSelection()
        self.show_field(None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_field(self, field: ContactField | None) -> None:
        """Edit this one; None begins a new one."""
        self.field = field
        self.name.setText(field.name if field else "")
        self.kind.setCurrentIndex(KINDS.index(field.kind) if field else 0)
        self.kind.setEnabled(field is None)
        self.choices.setPlainText("\n".join(field.choices) if field else "")
        self.put_away.setVisible(field is not None)
        active = field is None or field.active
        self.put_away.set_label(self.tr("Guardar aparte") if active else self.tr("Volver a usar"))
        self._say("")
        self._judge()

    def request(self, *, active: bool | None = None) -> PutContactField:
        """What would be kept."""
        field = self.field
        return PutContactField(
            name=" ".join(self.name.text().split()), kind=self.kind.currentData(),
            choices=[line.strip() for line in self.choices.toPlainText().splitlines() if line.strip()],
            position=field.position if field else len(self._session.store.office.contact_fields),
            active=active if active is not None else field.active if field else True, rev=field.rev if field else None,
        )  # fmt: skip

    def _judge(self) -> None:
        choice = self.kind.currentData() == "choice"
        self.choices_field.setVisible(choice)
        wanted = self.request() if self.name.text().strip() else None
        online = self._session.line.state == "online"
        self.save.setEnabled(online and wanted is not None and bool(not choice or wanted.choices))
        self.put_away.setEnabled(online)
        self.explained.set_text(
            self.tr("El tipo no se cambia después: los valores ya se revisaron con él.")
            if self.field is None
            else self.tr("Guardar aparte lo quita de las fichas y conserva sus valores.")
        )

    def keep(self) -> None:
        """Save what is in the form."""
        self._session.put_contact_field(self.request(), self.field.id if self.field else None, self._kept)

    def _turn(self) -> None:
        if self.field is not None:
            self._session.put_contact_field(self.request(active=not self.field.active), self.field.id, self._kept)

    def _kept(self, row: ContactField) -> None:
        self.show_field(row)
        self.fill()
        self._say(self.tr("Guardado"))

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or "contact_fields" in changes.office:
            self.fill()

    def _on_line(self, _line: object) -> None:
        self._judge()

    def _on_problem(self, words: str, detail: str) -> None:
        told = words in {"refused.conflict", "refused.bad_request"} and detail
        self._say(detail if told else problem(words, detail))
