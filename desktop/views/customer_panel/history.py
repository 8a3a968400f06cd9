"""Who changed what of the record, newest first; asked for when somebody wants to see it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop.i18n.customer_words import change_author, change_words
from desktop.i18n.moments import list_time
from desktop.i18n.words import net_problem
from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import Section
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import Ink, LinkButton, Paragraph
from protocol.customers import ContactChange

SHOWN = 8


class HistorySection(Section):
    """Folded to a link until it is opened for a customer; open, it follows the record."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Cambios de la ficha"))
        self._id = self._rev = 0
        self._open = False
        self._oldest: int | None = None
        self.lines = QVBoxLayout()
        self.lines.setSpacing(context.theme.px(6))
        self.column.addLayout(self.lines)
        self.more = LinkButton(context.theme, self.tr("Ver quién cambió qué"), small=True)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self.unfold)

    def show_row(self, row: PanelRow) -> None:
        contact = row.contact
        self.setVisible(contact is not None)
        if contact is None:
            return
        if contact.id != self._id:
            self._fold(contact.id)
        elif contact.rev != self._rev and self._open:
            self._oldest = None
            self._ask()
        self._rev = contact.rev

    def _fold(self, id: int) -> None:
        self._id, self._open, self._oldest = id, False, None
        self._clear()
        self.more.set_label(self.tr("Ver quién cambió qué"))
        self.more.show()

    def unfold(self) -> None:
        """Show the newest, then older ones."""
        self._open = True
        self._ask()

    def _ask(self) -> None:
        self.context.tasks.start(self._load(self._id, self._oldest))

    async def _load(self, id: int, before: int | None) -> None:
        try:
            found = await self.context.session.contact_history(id, before)
        except Exception as error:  # noqa: BLE001  told where it happened
            self.more.set_label(net_problem(str(getattr(error, "words", ""))))
            return
        if id != self._id:
            return
        if before is None:
            self._clear()
        for change in found[:SHOWN]:
            self.lines.addWidget(self._line(change))
        shown = found[:SHOWN]
        self._oldest = shown[-1].id if shown else None
        self.more.set_label(self.tr("Ver más antiguos") if len(found) > SHOWN else self.tr("No hay cambios anteriores"))
        self.more.setEnabled(len(found) > SHOWN)

    def _line(self, change: ContactChange) -> Paragraph:
        store = self.context.session.store
        who = change_author(change, store.people.name(change.by_user) or self.tr("Relevo"))
        when = list_time(change.at, self.context.session.clock.now())
        said = change_words(change, store.office.contact_fields)
        reason = f" ({change.reason})" if change.reason else ""
        return Paragraph(self.theme, f"{isolate(said)}{reason}\n{isolate(who)} · {when}", Role.META, Ink.SECONDARY)

    def _clear(self) -> None:
        self.more.setEnabled(True)
        while (item := self.lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
