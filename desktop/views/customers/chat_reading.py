"""What a customer and we wrote before Relevo, newest first, page by page; and the way to take an import back."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.chat_words import period_words, said_words
from desktop.i18n.customer_words import refused
from desktop.i18n.moments import clock_time, grouped, long_date
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.list_dialog import ListDialog
from desktop.views.widgets import Ink, Label, LinkButton, Paragraph
from protocol.chats import ChatImport, ImportedChats, ImportedMessage
from protocol.rules.permissions import Permission

SIZE = (560, 640)


class ReadChats(ListDialog):
    """Opened with `open()`; asks for the newest page at once."""

    def __init__(self, context: ViewContext, parent: QWidget, contact_id: int, name: str) -> None:
        theme = context.theme
        title = QCoreApplication.translate("ReadChats", "Antes de Relevo: {0}").format(isolate(name))
        super().__init__(theme, parent, title, QCoreApplication.translate("ReadChats", "Cerrar"), SIZE)
        self._context, self._contact_id, self._name = context, contact_id, name
        self._oldest, self._day = 0, ""
        self._closed = False
        self.imports = QVBoxLayout()
        self.said = QVBoxLayout()
        for box in (self.imports, self.said):
            box.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))
            box.setSpacing(theme.px(4))
        self.more = LinkButton(theme, self.tr("Ver más antiguos"), small=True)
        self.lines.insertLayout(0, self.imports)
        self.lines.insertLayout(1, self.said)
        self.lines.insertWidget(2, self.more, 0, Qt.AlignmentFlag.AlignCenter)
        self.more.hide()
        self.more.clicked.connect(self._ask)
        self._ask()

    def _ask(self) -> None:
        self.words.set_text(self.tr("Leyendo…"))
        self.more.setEnabled(False)
        self._context.tasks.start(self._load(self._oldest))

    async def _load(self, before: int) -> None:
        try:
            found = await self._context.session.imported_chats(self._contact_id, before)
        except Exception as error:  # noqa: BLE001  told where it happened
            if not self._closed:
                self.words.set_text(refused(error))
                self.more.set_label(self.tr("Intentar de nuevo"))
                self.more.setEnabled(True)
                self.more.show()
            return
        if not self._closed:
            self._show(found, first=not before)

    def _show(self, found: ImportedChats, *, first: bool) -> None:
        if first:
            for one in found.imports:
                self._add_import(one)
        for message in found.messages:
            self._add_message(message)
        self._oldest = found.messages[-1].id if found.messages else self._oldest
        self.more.set_label(self.tr("Ver más antiguos"))
        self.more.setVisible(found.more)
        self.more.setEnabled(True)
        total = sum(one.messages for one in found.imports)
        self.words.set_text(self.tr("{0} mensajes importados").format(grouped(total)) if total else self._empty())

    def _empty(self) -> str:
        return self.tr("No hay mensajes importados.")

    def _add_import(self, one: ChatImport) -> None:
        now = self._context.session.clock.now()
        who = self._context.session.store.people.name(one.by_user) or self.tr("Relevo")
        said = self.tr("{0} mensajes, {1}").format(grouped(one.messages), period_words(one.first_at, one.last_at, now))
        line = f"{said}\n" + self.tr("Importado por {0} el {1}").format(isolate(who), long_date(one.at))
        self.imports.addWidget(Paragraph(self.theme, line, Role.META, Ink.SECONDARY))
        if not self._context.session.store.may(Permission.IMPORT_CONTACTS):
            return
        link = LinkButton(self.theme, self.tr("Deshacer esta importación"), small=True)
        self.imports.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        link.clicked.connect(lambda: self._confirm(link, one))

    def _confirm(self, link: LinkButton, one: ChatImport) -> None:
        """The second press does it."""
        link.clicked.disconnect()
        link.set_label(self.tr("Sí, quitar sus {0} mensajes").format(grouped(one.messages)))
        link.clicked.connect(lambda: self._context.tasks.start(self._undo(link, one.id)))

    async def _undo(self, link: LinkButton, import_id: int) -> None:
        link.setEnabled(False)
        try:
            await self._context.session.undo_chat_import(import_id)
        except Exception as error:  # noqa: BLE001  told where it happened
            if not self._closed:
                self.words.set_text(refused(error))
                link.setEnabled(True)
            return
        if not self._closed:
            self.accept()

    def _add_message(self, one: ImportedMessage) -> None:
        day = long_date(one.at)
        if day != self._day:
            self._day = day
            self.said.addWidget(Label(self.theme, day, Role.UI_STRONG))
        who = self.tr("Nosotros") if one.ours else isolate(self._name)
        words = isolate(said_words(one.text, one.file, omitted=one.omitted))
        self.said.addWidget(Paragraph(self.theme, f"{who} · {clock_time(one.at)}", Role.META, Ink.SECONDARY))
        self.said.addWidget(Paragraph(self.theme, words, Role.UI))

    def done(self, result: int) -> None:
        """What is on its way finds nobody."""
        self._closed = True
        super().done(result)
