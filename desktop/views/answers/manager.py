"""All quick replies in sight: found, written, changed, deleted and brought back. Read without a line, written with one.

list with search | the form, how it will read | foot: delete, undo, save
"""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.commands.palette import fold
from desktop.i18n.words import problem
from desktop.models.quick_replies import Offer, facts_for
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.answers.editor import QuickReplyForm
from desktop.views.composer.quick_reply_rows import OFFER, OfferDelegate
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, ElidedLabel, Hairline, Ink, Label, LinkButton, SearchField
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReply
from protocol.rules.variables import fill, values

WIDTH, HEIGHT, LIST = 880, 600, 348


class QuickReplyManager(QDialog):
    """One window at a time; deleted when closed. Opened with `open()`."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Respuestas rápidas"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(HEIGHT))
        theme.style(self)
        self._deleted: QuickReply | None = None
        self.search = SearchField(theme, self.tr("Buscar respuesta"))
        self.new = Button(theme, self.tr("Nueva"), ButtonKind.SOFT, "plus", small=True)
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self._delegate = OfferDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Respuestas rápidas"))
        self.form = QuickReplyForm(context)
        self.delete_button = Button(theme, self.tr("Eliminar"), ButtonKind.DANGER, "trash-2")
        self.undo = LinkButton(theme, self.tr("Deshacer"))
        self.words = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.close_button = Button(theme, self.tr("Cerrar"))
        self.save = Button(theme, self.tr("Guardar"), ButtonKind.PRIMARY)
        self._assemble()
        self._connect()
        self.fill()
        self._show_first()

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        left = QWidget()
        left.setFixedWidth(px(LIST))
        column, top = QVBoxLayout(left), QHBoxLayout()
        column.setContentsMargins(px(16), px(16), px(8), px(8))
        column.setSpacing(px(10))
        top.addWidget(Label(theme, self.tr("Respuestas rápidas"), Role.TITLE), 1)
        top.addWidget(self.new)
        for part in (top, self.search, self.list):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left)
        body.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(20), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.delete_button)
        foot.addWidget(self.words, 1)
        for button in (self.undo, self.close_button, self.save):
            foot.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        outer.addWidget(Hairline(theme))
        outer.addLayout(foot)

    def _connect(self) -> None:
        self._subscriptions = Subscriptions()
        self._subscriptions.add(
            self._session.hub.subscribe(self._on_changes), self._session.on_line(self._on_line),
            self._session.on_problem(self._on_problem),
        )  # fmt: skip
        self.search.textChanged.connect(self.fill)
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.new.clicked.connect(self.begin_new)
        self.form.edited.connect(self._judge)
        self.save.clicked.connect(self.keep)
        self.delete_button.clicked.connect(self.remove)
        self.undo.clicked.connect(self.bring_back)
        self.close_button.clicked.connect(self.reject)
        self.undo.hide()

    def done(self, result: int) -> None:
        """Stop listening."""
        self._subscriptions.close()
        super().done(result)

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
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.rows.clear()
        for reply in sorted(found, key=lambda reply: (fold(reply.code), reply.id)):
            item = QStandardItem(reply.code)
            item.setData(Offer(reply, fill(reply.body, known), self._session.uses.get(reply.id, 0)), OFFER)
            item.setData(f"/{reply.code}, {reply.title}. {reply.body}", Qt.ItemDataRole.AccessibleTextRole)
            self.rows.appendRow(item)
            if shown is not None and reply.id == shown.id:
                self.list.setCurrentIndex(item.index())
        self._delegate.typed = self.search.text()
        selection.blockSignals(False)
        self.list.viewport().update()

    def _show_first(self) -> None:
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        else:
            self.begin_new()

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
        self.words.set_text(words)
        self.undo.setVisible(False)
