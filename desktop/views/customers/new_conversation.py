"""Write first: search the customer (those who are known come first), or type a number; then choose the template.

    search | found people, "write to this number" -> to whom, name of a new one, warning | template picker

The gateway decides the thread: somebody who is known keeps theirs. Who is attended by a colleague is opened instead.
"""

import asyncio
import uuid

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.i18n.customer_words import phone_problem, refused
from desktop.i18n.moments import short_date
from desktop.i18n.phones import readable
from desktop.models.quick_replies import facts_for
from desktop.theme import Role
from desktop.views.composer.template_picker import TemplatePicker
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Combo,
    Hairline,
    Ink,
    Label,
    LinkButton,
    Paragraph,
    SearchField,
    TextField,
)
from protocol.content import Template
from protocol.customers import FoundContact, FoundContacts, StartConversation
from protocol.rules.variables import values

WIDTH, LIST, PAUSE_S, SHORTEST = 760, 330, 0.15, 2


class NewConversation(QDialog):
    """`started(conversation id)` when the template is queued, or when their conversation is opened instead."""

    started = Signal(int)

    def __init__(self, context: ViewContext, parent: QWidget, typed: str = "") -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Nueva conversación"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        self._question: asyncio.Task[None] | None = None
        self._closed = False
        self._token = str(uuid.uuid4())
        self._contact: FoundContact | None = None
        self._phone = ""
        self.search = SearchField(theme, self.tr("Nombre, etiqueta o teléfono con su código de país"))
        self.number = Combo(theme, self.tr("Desde qué número"))
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Personas encontradas"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(px(LIST))
        self.hint = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.to, self.back = Label(theme, "", Role.BODY_STRONG), LinkButton(theme, self.tr("Elegir a otra persona"))
        self.name = TextField(theme, self.tr("Nombre de la persona (opcional)"))
        self.warning = Paragraph(theme, "", Role.META, Ink.WARN)
        self.picker = TemplatePicker(context)
        self.cancel = Button(theme, self.tr("Cancelar"), ButtonKind.GHOST)
        self._assemble()
        self._connect()
        self._offer_numbers()
        self._step_back()
        self.search.setText(typed)

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(20), 0, px(12))
        column.setSpacing(px(10))
        top = QVBoxLayout()
        top.setContentsMargins(px(20), 0, px(20), 0)
        top.setSpacing(px(10))
        top.addWidget(Label(theme, self.tr("Nueva conversación"), Role.TITLE))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.search, 1)
        line.addWidget(self.number)
        top.addLayout(line)
        whom = QHBoxLayout()
        whom.addWidget(self.to)
        whom.addStretch(1)
        whom.addWidget(self.back)
        top.addLayout(whom)
        top.addWidget(self.name)
        top.addWidget(self.warning)
        column.addLayout(top)
        column.addWidget(self.list)
        column.addWidget(self.picker)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), 0, px(20), 0)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.cancel)
        column.addWidget(Hairline(theme))
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        self.number.activated.connect(self._typed_again)
        self.back.clicked.connect(self._step_back)
        self.picker.chosen.connect(self._send)
        self.cancel.clicked.connect(self.reject)

    def _offer_numbers(self) -> None:
        for row in sorted(self._session.store.people.numbers.values(), key=lambda row: row.id):
            self.number.addItem(f"{row.name} · {readable(row.phone)}", row.id)
        self.number.setVisible(self.number.count() > 1)

    def number_id(self) -> int:
        """Our number that writes."""
        return int(self.number.currentData() or 0)

    def done(self, result: int) -> None:
        """No question outlives the dialog."""
        self._closed = True
        if self._question is not None:
            self._question.cancel()
        super().done(result)

    # --------------------------------------------------------------------------------------------------------- whom

    def _typed_again(self) -> None:
        self._typed(self.search.text())

    def _typed(self, text: str) -> None:
        if self._question is not None:
            self._question.cancel()
        text = text.strip()
        if len(text) < SHORTEST:
            self.rows.clear()
            self.hint.set_text(self.tr("Escribe al menos dos letras, o un teléfono."))
            return
        self._question = self._context.tasks.ask(self._find(text))

    async def _find(self, text: str) -> None:
        await asyncio.sleep(PAUSE_S)
        try:
            found = await self._session.find_customers(text, self.number_id())
        except Exception as error:  # noqa: BLE001  told where it happened
            self.hint.set_text(refused(error))
            return
        self.show_found(text, found)

    def show_found(self, typed: str, found: FoundContacts) -> None:
        """Those who are known first; a number nobody has comes last."""
        self.rows.clear()
        for contact in found.items:
            self._add(Row(kind="person", text=contact.name, detail=self._detail(contact), person=contact.id), contact)
        known = found.phone is not None and any((one.phone or "").endswith(found.phone[-8:]) for one in found.items)
        if found.phone and not known:
            words = self.tr("Escribir a {0}").format(readable(found.phone))
            self._add(Row(kind="command", text=words, icon="phone"), found.phone)
        digits = sum(char.isdigit() for char in typed)
        if digits >= 4 and found.phone is None and found.phone_problem:
            self.hint.set_text(phone_problem(found.phone_problem) + ".")
        elif not self.rows.rowCount():
            self.hint.set_text(self.tr("Nadie con ese nombre. Escribe su teléfono para crear el contacto."))
        else:
            self.hint.set_text("")
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))

    def _add(self, row: Row, target: FoundContact | str) -> None:
        item = QStandardItem(row.text)
        item.setData(row, ROW)
        item.setData(target, Qt.ItemDataRole.UserRole + 9)
        item.setData(f"{row.text}, {row.detail}", Qt.ItemDataRole.AccessibleTextRole)
        self.rows.appendRow(item)

    def _detail(self, contact: FoundContact) -> str:
        handle = readable(contact.phone) if contact.phone else f"@{contact.username}" if contact.username else ""
        attended = self._attended_by(contact)
        with_whom = self.tr("la atiende {0}").format(attended) if attended else ""
        stopped = self.tr("no quiere publicidad") if contact.marketing_opt_out else ""
        return " · ".join(filter(None, (handle, "VIP" if contact.vip else "", *contact.tags[:2], with_whom, stopped)))

    def _attended_by(self, contact: FoundContact) -> str:
        """The colleague who has their open conversation."""
        store = self._session.store
        row = store.rows.get(contact.conversation_id) if contact.conversation_id is not None else None
        if row is None or row.state == "resolved" or row.assignee_id in {None, store.my_id()}:
            return ""
        return store.people.name(row.assignee_id)

    def _chosen(self, index: QModelIndex) -> None:
        target = index.data(Qt.ItemDataRole.UserRole + 9)
        if isinstance(target, FoundContact):
            if target.conversation_id is not None and self._attended_by(target):
                self._open(target.conversation_id)
            else:
                self._choose(target, "")
        elif isinstance(target, str):
            self._choose(None, target)

    def _choose(self, contact: FoundContact | None, phone: str) -> None:
        self._contact, self._phone = contact, phone
        name = contact.name if contact is not None else readable(phone)
        self.to.setText(self.tr("Para {0}").format(name))
        self.name.setVisible(contact is None)
        self.warning.set_text(self._warning(contact))
        self.warning.setVisible(bool(self.warning.text()))
        self.picker.refuse_marketing(contact is not None and contact.marketing_opt_out)
        known = self._session.store.contacts.get(contact.id) if contact is not None else None
        facts = facts_for(self._session.store, None, self._session.clock.now(), "es")
        person = replace(facts, contact=known, customer_name=name if contact is not None else "")
        self.picker.show_number(self.number_id(), contact.name if contact is not None else "", values(person))
        self.hint.set_text(self.tr("Solo llega una plantilla hasta que la persona conteste."))
        self._show_step(choosing=False)
        (self.name if contact is None else self.picker.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _warning(self, contact: FoundContact | None) -> str:
        if contact is None or not contact.marketing_opt_out:
            return ""
        known = self._session.store.contacts.get(contact.id)
        at = known.opted_out_at if known is not None else None
        since = f" ({short_date(at, self._session.clock.now())})" if at is not None else ""
        return self.tr("No quiere publicidad{0}: las plantillas de marketing no salen.").format(since)

    def _step_back(self) -> None:
        self._contact, self._phone = None, ""
        self.hint.set_text(self.tr("Escribe al menos dos letras, o un teléfono."))
        self._show_step(choosing=True)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_step(self, *, choosing: bool) -> None:
        self.search.setVisible(choosing)
        self.list.setVisible(choosing)
        self.number.setVisible(choosing and self.number.count() > 1)
        for part in (self.to, self.back, self.picker):
            part.setVisible(not choosing)
        if choosing:
            self.name.hide()
            self.warning.hide()
        self.adjustSize()

    # ------------------------------------------------------------------------------------------------------- sending

    def _send(self, content: Template) -> None:
        request = StartConversation(
            client_token=self._token, number_id=self.number_id(), content=content, name=self.name.text().strip(),
            contact_id=self._contact.id if self._contact is not None else None,
            phone=f"+{self._phone}" if self._phone else "",
        )  # fmt: skip
        self.picker.setEnabled(False)
        self.hint.set_text(self.tr("Enviando…"))
        self._context.tasks.start(self._start(request))

    async def _start(self, request: StartConversation) -> None:
        try:
            started = await self._session.start_conversation(request)
        except Exception as error:  # noqa: BLE001  told where it happened; the same token is used again
            if self._closed:
                return
            self.picker.setEnabled(True)
            self.hint.set_text(isolate(refused(error)))
            elsewhere = getattr(error, "data", {}).get("conversation_id")
            if elsewhere is not None:
                self._open(int(elsewhere))
            return
        if not self._closed:
            self._open(started.conversation.id)

    def _open(self, conversation_id: int) -> None:
        self.started.emit(conversation_id)
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter of the search belong to the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            at = self.list.currentIndex().row()
            if step and 0 <= at + step < self.rows.rowCount():
                self.list.setCurrentIndex(self.rows.index(at + step, 0))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if at >= 0:
                    self._chosen(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)
