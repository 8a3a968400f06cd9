"""Other records that may be the same customer; a supervisor joins them or tells them apart. Never done by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.i18n.phones import readable
from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import Section
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import Button, ButtonKind, ElidedLabel, Ink, Paragraph
from protocol.people import Contact
from protocol.rules.permissions import Permission


class DuplicatesSection(Section):
    """`merge_wanted` and `apart_wanted(this record, the other)`; hidden without suspects."""

    merge_wanted = Signal(int, int)
    apart_wanted = Signal(int, int)

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("¿Es la misma persona?"))
        self._shown: tuple[Contact, ...] | None = None
        self._contact_id = 0
        self._asked: set[int] = set()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(context.theme.px(6))
        self.column.addLayout(self._lines)
        words = self.tr("Un supervisor puede decirlo.")
        self.explained = Paragraph(context.theme, words, Role.META, Ink.SECONDARY)
        self.column.addWidget(self.explained)
        self.hide()

    def may_merge(self) -> bool:
        """Whether the gateway would let me."""
        return self.context.session.store.may(Permission.MERGE_CONTACTS)

    def buttons(self) -> list[Button]:
        """The buttons, top first: join, tell apart, for each suspect."""
        return [button for button in self.findChildren(Button) if button.property("other") is not None]

    def show_row(self, row: PanelRow) -> None:
        wanted = set(row.contact.duplicates) if row.contact is not None else set()
        missing = wanted - {each.id for each in row.duplicates} - self._asked
        if missing:
            self._asked |= missing
            self.context.session.fetch_contacts(sorted(missing))
        if row.duplicates != self._shown or row.conversation.contact_id != self._contact_id:
            self._shown, self._contact_id = row.duplicates, row.conversation.contact_id
            self._rebuild(row.duplicates)

    def _rebuild(self, found: tuple[Contact, ...]) -> None:
        _clear(self._lines)
        for contact in found:
            self._lines.addWidget(self._line(contact))
        self.explained.setVisible(not self.may_merge())
        self.setVisible(bool(found))

    def _line(self, contact: Contact) -> QWidget:
        theme, px = self.theme, self.theme.px
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        handle = isolate(readable(contact.phone)) if contact.phone else isolate(f"@{contact.username}")
        column.addWidget(ElidedLabel(theme, contact.name, Role.UI))
        if contact.phone or contact.username:
            column.addWidget(ElidedLabel(theme, handle, Role.META, Ink.SECONDARY))
        join = Button(theme, self.tr("Unir"), ButtonKind.OUTLINE, small=True)
        join.setAccessibleName(self.tr("Unir con {0}").format(contact.name))
        join.clicked.connect(self._join)
        apart = Button(theme, self.tr("Personas distintas"), ButtonKind.GHOST, small=True)
        apart.setAccessibleName(self.tr("{0} es otra persona").format(contact.name))
        apart.clicked.connect(self._tell_apart)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(4), 0, px(2))
        row.setSpacing(px(6))
        for button in (join, apart):
            button.setProperty("other", contact.id)
            button.setVisible(self.may_merge())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return line

    def _join(self) -> None:
        self.merge_wanted.emit(self._contact_id, self._other())

    def _tell_apart(self) -> None:
        self.apart_wanted.emit(self._contact_id, self._other())

    def _other(self) -> int:
        """The suspect of the button that was pressed."""
        button = self.sender()
        return int(button.property("other")) if isinstance(button, QWidget) else 0


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
