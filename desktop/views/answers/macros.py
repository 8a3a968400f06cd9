"""Macros: what each would do in the open conversation, run in one go, written, deleted and brought back.

list with search | preview of the steps, or the form | foot: what is wrong, undo, edit, run
"""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.macros import macros_in_sight, preview, replies_with_files
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.answers.macro_form import MacroForm
from desktop.views.answers.macro_steps import StepList
from desktop.views.answers.place import may_edit, place_name
from desktop.views.context import ViewContext
from desktop.views.list_manager import ListManager
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LinkButton, ScrollPage, SearchField
from protocol.answers import Macro
from protocol.answers_api import MacroRun, PutMacro
from protocol.api import UploadedMedia
from protocol.resolving import Close
from protocol.rules.macros import Planned, asks
from protocol.work_api import ResolveMany

WIDTH, HEIGHT, LIST = 820, 560, 300


class Macros(ListManager):
    """One window at a time; deleted when closed. `ran(macro name, result)` after one was done."""

    ran = Signal(str, object)

    def __init__(self, context: ViewContext, conversation_id: int | None, parent: QWidget) -> None:
        super().__init__(context, parent, QCoreApplication.translate("Macros", "Macros"), (WIDTH, HEIGHT))
        theme, self._conversation = context.theme, conversation_id
        self.macro: Macro | None = None
        self._deleted: Macro | None = None
        self._files: dict[int, list[UploadedMedia]] = {}
        """Of quick replies, as the gateway told."""
        self.search = SearchField(theme, self.tr("Buscar macro"))
        self._delegate = PaletteDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.title, self.place = Label(theme, "", Role.TITLE), Label(theme, "", Role.META, Ink.SECONDARY)
        self.steps, self.form = StepList(theme), MacroForm(context)
        self.pages = QStackedWidget()
        self.undo = LinkButton(theme, self.tr("Deshacer"))
        self.delete_button = Button(theme, self.tr("Eliminar"), ButtonKind.DANGER, "trash-2")
        self.edit = Button(theme, self.tr("Editar"), icon="pencil")
        self.run = Button(theme, self.tr("Ejecutar"), ButtonKind.PRIMARY, "play")
        self._assemble()
        self._connect()
        self.fill()
        self._show_first()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _assemble(self) -> None:
        px, reading = self.theme.px, QWidget()
        page = QVBoxLayout(reading)
        page.setContentsMargins(px(20), px(20), px(20), px(8))
        page.setSpacing(px(4))
        page.addWidget(self.title)
        page.addWidget(self.place)
        page.addSpacing(px(12))
        page.addWidget(ScrollPage(self.steps, self.tr("Lo que hará")), 1)
        self.pages.addWidget(reading)
        self.pages.addWidget(self.form)
        right = [self.undo, self.edit, self.close_button, self.run, self.save]
        self.arrange(LIST, self.pages, [self.delete_button], right, self.search)

    def _connect(self) -> None:
        self.listen()
        self.search.textChanged.connect(self._searched)
        self.search.returnPressed.connect(self.list.setFocus)  # running is said by its button
        self.edit.clicked.connect(self.begin_edit)
        self.form.edited.connect(self._judge)
        self.run.clicked.connect(self.do)
        self.delete_button.clicked.connect(self.remove)
        self.undo.clicked.connect(self.bring_back)
        self.undo.hide()

    # ---------------------------------------------------------------------------------------------------------- list

    def fill(self) -> None:
        """The macros that fit the search; the chosen one stays chosen."""
        self._delegate.typed = self.search.text()
        with self.filling():
            for macro in macros_in_sight(self._session.store, self.search.text()):
                where = place_name(self._session.store, macro.user_id, macro.team_id)
                row = Row(kind="command", text=macro.name, icon="list-checks", detail=where, target=macro.id)
                item = QStandardItem(macro.name)
                item.setData(row, ROW)
                item.setData(f"{macro.name}, {where}", Qt.ItemDataRole.AccessibleTextRole)
                self.rows.appendRow(item)
                if self.macro is not None and macro.id == self.macro.id:
                    self.list.setCurrentIndex(item.index())

    def _searched(self) -> None:
        self.fill()
        self._show_first()

    def _show_first(self) -> None:
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self._row_chosen(self.rows.index(0, 0))
        else:
            self.show_macro(None)

    def _row_chosen(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is not None:
            self.show_macro(self._session.store.office.macros.get(int(row.target or 0)))

    def show_macro(self, macro: Macro | None) -> None:
        """Preview it in the open conversation."""
        self.macro = macro
        self.pages.setCurrentIndex(0)
        self.title.setText(macro.name if macro is not None else self.tr("Aún no hay macros"))
        where = place_name(self._session.store, macro.user_id, macro.team_id) if macro is not None else ""
        self.place.setText(where or self.tr("Una macro hace varios pasos a la vez: responder, asignar, resolver."))
        self.steps.show_steps(self._plan())
        self._say("")
        self._judge()
        self._ask_files()

    def _plan(self) -> tuple[Planned, ...]:
        language = self._context.settings.language or "es"
        now = self._session.clock.now()
        if self.macro is None:
            return ()
        return preview(self._session.store, self.macro, self._conversation, now, language, self._files)

    def _ask_files(self) -> None:
        """What the files of its quick replies are, and whether they are still there."""
        ids = replies_with_files(self._session.store, self.macro) if self.macro is not None else []
        if new := [id for id in ids if id not in self._files]:
            self._context.tasks.start(self._load_files(new))

    async def _load_files(self, ids: list[int]) -> None:
        for id in ids:
            try:
                self._files[id] = await self._session.quick_reply_files(id)
            except Exception:  # noqa: BLE001  off line: the gateway judges them again when it runs
                return
        if isValid(self) and self.pages.currentIndex() == 0:
            self.steps.show_steps(self._plan())
            self._judge()

    # ------------------------------------------------------------------------------------------------------- changes

    def begin_new(self) -> None:
        """An empty form."""
        self.macro = None
        self.list.setCurrentIndex(QModelIndex())
        self._begin()

    def begin_edit(self) -> None:
        """The form of the chosen one."""
        if self.macro is not None:
            self._begin()

    def _begin(self) -> None:
        self.form.show_macro(self.macro)
        self.pages.setCurrentIndex(1)
        self._say("")
        self._judge()

    def keep(self) -> None:
        """Save what is in the form."""
        reason = self.form.problem()
        if reason:
            self._say(reason)
            return
        self._session.put_macro(self.form.request(), self.macro.id if self.macro else None, self._kept)

    def _kept(self, row: Macro) -> None:
        self.macro = row
        self.fill()
        self.show_macro(row)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)  # the form is gone: Enter must not begin another one

    def remove(self) -> None:
        """Delete the chosen one; it can be brought back while the window is open."""
        if self.macro is not None:
            self._session.put_macro(_whole(self.macro, active=False), self.macro.id, self._removed)

    def _removed(self, row: Macro) -> None:
        self._deleted, self.macro = row, None
        self.fill()
        self._show_first()
        self._say(self.tr("Eliminada: {0}").format(row.name))
        self.undo.show()

    def bring_back(self) -> None:
        """Undo the deletion."""
        row, self._deleted = self._deleted, None
        if row is not None:
            self._session.put_macro(_whole(row, active=True), row.id, self._kept)

    def do(self) -> None:
        """Run the chosen one in the open conversation, all steps or none."""
        if self.macro is not None and self.run.isVisibleTo(self) and self.run.isEnabled() and self._conversation:
            if asks(self.macro.steps):
                self._ask_ending(self._conversation)
            else:
                self._start(None)

    def _ask_ending(self, conversation_id: int) -> None:
        """It resolves with what is said now."""
        from desktop.views.dialogs.resolve import ResolveDialog

        dialog = ResolveDialog(self._context, self, [conversation_id])
        dialog.said.connect(self._said)
        dialog.open()

    def _said(self, _ids: object, said: ResolveMany) -> None:
        self._start(Close(**{name: getattr(said, name) for name in Close.__struct_fields__}))

    def _start(self, close: Close | None) -> None:
        if self.macro is not None and self._conversation:
            self.run.setEnabled(False)
            language = self._context.settings.language or "es"
            self._session.run_macro(self._conversation, self.macro, language, self._did, close)

    def _did(self, result: MacroRun) -> None:
        self.ran.emit(self.macro.name if self.macro else "", result)
        self.accept()

    # ------------------------------------------------------------------------------------------------------ listening

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or "macros" in changes.office or "quick_replies" in changes.office:
            self.fill()
        if changes.reset or "quick_replies" in changes.office:
            self._files.clear()
            self._ask_files()
        if self.pages.currentIndex() == 0 and (changes.reset or self._conversation in changes.conversations):
            self.steps.show_steps(self._plan())
            self._judge()

    def _on_line(self, _line: object) -> None:
        self._judge()

    def _on_problem(self, words: str, detail: str) -> None:
        self._say(problem(words, detail))
        self._judge(keep_words=True)

    def _judge(self, *, keep_words: bool = False) -> None:
        online, writing = self._session.line.state == "online", self.pages.currentIndex() == 1
        mine = self.macro is not None and may_edit(self._session.store, self.macro.user_id, self.macro.team_id)
        blocked = any(step.problem is not None for step in self._plan())
        self.run.setVisible(not writing)
        self.save.setVisible(writing)
        self.edit.setVisible(not writing)
        self.edit.setEnabled(mine)
        self.delete_button.setEnabled(online and mine)
        self.run.setEnabled(online and self.macro is not None and self._conversation is not None and not blocked)
        self.save.setEnabled(online and not self.form.problem())
        if keep_words or self.undo.isVisible():
            return
        if not online:
            self._say(self.tr("Sin conexión: se puede leer, no ejecutar."))
        elif writing:
            self._say(self.form.problem())
        elif blocked:
            self._say(self.tr("Un paso no se puede hacer ahora; no se hace ninguno."))
        elif self.macro is not None and self._conversation is None:
            self._say(self.tr("Abre una conversación para ejecutarla."))

    def _say(self, words: str) -> None:
        super()._say(words)
        self.undo.setVisible(False)


def _whole(macro: Macro, *, active: bool) -> PutMacro:
    return PutMacro(
        name=macro.name, steps=macro.steps, personal=macro.user_id is not None, team_id=macro.team_id, active=active,
        rev=macro.rev,
    )  # fmt: skip
