"""All quick replies in sight: found, written, changed, deleted and brought back. Read without a line, written with one.

list with search | the form, how it will read | foot: delete, undo, save
"""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget

from desktop.commands.palette import fold
from desktop.i18n.words import problem
from desktop.models.quick_replies import Offer, facts_for
from desktop.store.changes import ChangeSet
from desktop.views.answers.editor import QuickReplyForm
from desktop.views.composer.quick_reply_rows import OFFER, OfferDelegate
from desktop.views.context import ViewContext
from desktop.views.list_manager import ListManager
from desktop.views.widgets import Button, ButtonKind, LinkButton, SearchField
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReply
from protocol.rules.variables import fill, values

WIDTH, HEIGHT, LIST = 880, 600, 348


class QuickReplyManager(ListManager):
    """One window at a time; deleted when closed. Opened with `open()`."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        title = QCoreApplication.translate("QuickReplyManager", "Respuestas rápidas")
        super().__init__(context, parent, title, (WIDTH, HEIGHT))
        theme = context.theme
        self._deleted: QuickReply | None = None
        self.search = SearchField(theme, self.tr("Buscar respuesta"))
        self._delegate = OfferDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.form = QuickReplyForm(context)
        self.delete_button = Button(theme, self.tr("Eliminar"), ButtonKind.DANGER, "trash-2")
        self.undo = LinkButton(theme, self.tr("Deshacer"))
        right = [self.undo, self.close_button, self.save]
        self.arrange(LIST, self.form, [self.delete_button], right, self.search)
        self._connect()
        self.fill()
        self._show_first()

    def _connect(self) -> None:
        self.listen()
        self.search.textChanged.connect(self.fill)
        self.form.edited.connect(self._judge)
        self.delete_button.clicked.connect(self.remove)
        self.undo.clicked.connect(self.bring_back)
        self.undo.hide()

    # ---------------------------------------------------------------------------------------------------------- list

    def fill(self) -> None:
        """The replies that fit the search, by code; the chosen one stays chosen."""
        wanted, shown = fold(self.search.text().strip().lstrip("/")), self.form.reply
        found = [
            reply
            for reply in self._session.store.office.quick_replies.values()
            if reply.active and wanted in fold(f"{reply.code} {reply.title} {reply.body}")
        ]
        store, language = self._session.store, self._context.settings.language or "es"
        known = values(facts_for(store, self._session.current, self._session.clock.now(), language))
        self._delegate.typed = self.search.text()
        with self.filling():
            for reply in sorted(found, key=lambda reply: (fold(reply.code), reply.id)):
                item = QStandardItem(reply.code)
                item.setData(Offer(reply, fill(reply.body, known), self._session.uses.get(reply.id, 0)), OFFER)
                item.setData(f"/{reply.code}, {reply.title}. {reply.body}", Qt.ItemDataRole.AccessibleTextRole)
                self.rows.appendRow(item)
                if shown is not None and reply.id == shown.id:
                    self.list.setCurrentIndex(item.index())

    def _row_chosen(self, index: QModelIndex) -> None:
        offer: Offer | None = index.data(OFFER)
        if offer is not None:
            self._say("")
            self.form.show_reply(offer.reply)

    def begin_new(self) -> None:
        """An empty form."""
        self.list.clearSelection()
        self._say("")
        self.form.show_reply(None)
        self.form.code.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------------- changes

    def keep(self) -> None:
        """Save what is in the form."""
        reason = self.form.problem()
        if reason:
            self._say(reason)
            return
        reply = self.form.reply
        self._session.put_quick_reply(self.form.request(), reply.id if reply else None, self._kept)

    def _kept(self, row: QuickReply) -> None:
        self.form.show_reply(row)
        self.fill()
        self._say(self.tr("Guardada"))

    def remove(self) -> None:
        """Delete the chosen one; it can be brought back while the window is open."""
        reply = self.form.reply
        if reply is not None:
            self._session.put_quick_reply(self._whole(reply, active=False), reply.id, self._removed)

    def _removed(self, row: QuickReply) -> None:
        self._deleted = row
        self.form.reply = None
        self.fill()
        self._show_first()
        self._say(self.tr("Eliminada: /{0}").format(row.code))
        self.undo.show()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_back(self) -> None:
        """Undo the deletion."""
        row, self._deleted = self._deleted, None
        if row is not None:
            self._session.put_quick_reply(self._whole(row, active=True), row.id, self._kept)

    def _whole(self, reply: QuickReply, *, active: bool) -> PutQuickReply:
        return PutQuickReply(
            code=reply.code, title=reply.title or reply.code, body=reply.body, language=reply.language,
            personal=reply.user_id is not None, team_id=reply.team_id, files=reply.files, active=active, rev=reply.rev,
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------------ listening

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or "quick_replies" in changes.office:
            shown = self.form.reply
            now = self._session.store.office.quick_replies.get(shown.id) if shown is not None else None
            if now is not None and shown is not None and now.rev > shown.rev and not self.form.dirty():
                self.form.show_reply(now)
            self.fill()

    def _on_line(self, _line: object) -> None:
        self._judge()

    def _on_problem(self, words: str, detail: str) -> None:
        self._say(detail if words == "refused.conflict" and detail else problem(words, detail))

    def _judge(self) -> None:
        online = self._session.line.state == "online"
        editable = self.form.editable()
        self.save.setEnabled(online and editable and self.form.dirty() and not self.form.problem())
        self.delete_button.setEnabled(online and editable and self.form.reply is not None)
        if not online:
            self._say(self.tr("Sin conexión: se puede leer, no cambiar."))
        elif not editable:
            self._say(self.tr("Es de tu equipo o de la empresa: la cambia quien la administra."))
        elif self.form.dirty():
            self._say(self.form.problem())

    def _say(self, words: str) -> None:
        super()._say(words)
        self.undo.setVisible(False)
