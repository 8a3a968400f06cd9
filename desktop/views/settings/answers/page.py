"""Respuestas rápidas y macros: everybody's and the teams', how much they are used; written, imported, exported."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.commands.palette import fold
from desktop.i18n.moments import grouped
from desktop.i18n.rule_words import language_name
from desktop.models.reports.file_locale import file_locale
from desktop.store.refusal import Refusal
from desktop.views.answers.macros import Macros
from desktop.views.answers.manager import QuickReplyManager
from desktop.views.answers.place import place_name
from desktop.views.context import ViewContext
from desktop.views.settings.answers.files import ImportDialog, ask_where, ask_which, file_words
from desktop.views.settings.asking import AskingPage
from desktop.views.widgets import Button, ButtonKind, EmptyState, Menu, SearchField, Segmented, TableCard
from protocol.answers import Macro, QuickReply
from protocol.answers_api import PutQuickReplies, ReplyToKeep
from protocol.audit import NoteExport
from protocol.files.whole_file import whole
from protocol.rules.contact_file import FileProblem
from protocol.rules.reply_file import Line, compare, read, write_csv, write_json

translate = QCoreApplication.translate
TALL, MOST_BYTES = 560, 8 * 1024 * 1024
WIDE, NARROW = 148, 120
ROW = Qt.ItemDataRole.UserRole + 9


class AnswersPage(AskingPage):
    """Replies and macros come with the stream; how much they are used is asked."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.uses: dict[int, int] | None = None
        self.what = Segmented(
            theme, translate("AnswersPage", "Qué se muestra"),
            [translate("AnswersPage", "Respuestas rápidas"), translate("AnswersPage", "Macros")],
        )  # fmt: skip
        self.search = SearchField(theme, translate("AnswersPage", "Buscar por código, título o texto"))
        self.edit = Button(theme, translate("AnswersPage", "Escribir y editar"), ButtonKind.PRIMARY, "pencil")
        self.load_file = Button(theme, translate("AnswersPage", "Importar"), ButtonKind.OUTLINE, "upload")
        self.save_file = Button(theme, translate("AnswersPage", "Exportar"), ButtonKind.OUTLINE, "download")
        self.model = QStandardItemModel(self)
        self.table = TableCard(theme, translate("AnswersPage", "Respuestas rápidas"), self.model)
        self.table.setMinimumHeight(theme.px(TALL))
        self.empty = EmptyState(
            theme, translate("AnswersPage", "Nada que mostrar"),
            translate("AnswersPage", "Escribe la primera, importa un archivo o añade un paquete de inicio."),
        )  # fmt: skip
        for part in (self.what, self.search, self.empty, self.table):
            self.body.addWidget(part)
        self.what.changed.connect(self.show_rows)
        self.search.textChanged.connect(self.show_rows)
        self.edit.clicked.connect(self.open_manager)
        self.load_file.clicked.connect(self._ask_file)
        self.save_file.clicked.connect(self._offer_kinds)
        self.table.view.doubleClicked.connect(self._opened)
        self._shown = self._rows_now()
        self.show_rows()
        self.begin()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        replies, macros = len(self._replies()), len(self._macros())
        return ", ".join((
            QCoreApplication.translate("AnswersPage", "%n respuesta(s)", "", replies),
            QCoreApplication.translate("AnswersPage", "%n macro(s)", "", macros),
        ))  # fmt: skip

    def header_actions(self) -> Sequence[QWidget]:
        return (self.load_file, self.save_file, self.edit)

    def set_editable(self, editable: bool) -> None:
        for part in (self.load_file, self.save_file):
            part.setEnabled(editable)
        super().set_editable(editable)

    def refresh(self) -> None:
        if self._shown != (now := self._rows_now()):
            self._shown = now
            self.show_rows()
            self.ask()

    def known(self) -> bool:
        return True

    async def load(self) -> Refusal | None:
        found = await self.session.reply_uses()
        if isinstance(found, Refusal):
            return found
        self.uses = {one.id: one.uses for one in found}
        return None

    # ----------------------------------------------------------------------------------------------------- the rows

    def _rows_now(self) -> tuple[tuple[int, int], ...]:
        office = self.session.store.office
        replies = tuple((row.id, row.rev) for row in office.quick_replies.values())
        return (*replies, *((row.id, row.rev) for row in office.macros.values()))

    def _replies(self) -> list[QuickReply]:
        replies = self.session.store.office.quick_replies.values()
        shared = [one for one in replies if one.active and one.user_id is None]
        return sorted(shared, key=lambda one: (fold(one.code), one.id))

    def _macros(self) -> list[Macro]:
        macros = self.session.store.office.macros.values()
        return sorted((one for one in macros if one.active and one.user_id is None), key=lambda one: fold(one.name))

    def macros_shown(self) -> bool:
        """Macros, not quick replies."""
        return self.what.current() == 1

    def show_rows(self) -> None:
        wanted = fold(self.search.text().strip().lstrip("/"))
        self.model.clear()
        if self.macros_shown():
            self._head((
                translate("AnswersPage", "Nombre"), translate("AnswersPage", "Para"), translate("AnswersPage", "Pasos"),
            ))  # fmt: skip
            for macro in self._macros():
                if wanted in fold(macro.name):
                    place = place_name(self.session.store, macro.user_id, macro.team_id)
                    self._add(macro, (macro.name, place, grouped(len(macro.steps))))
        else:
            self._head((
                translate("AnswersPage", "Código"), translate("AnswersPage", "Título"),
                translate("AnswersPage", "Para"), translate("AnswersPage", "Idioma"),
                translate("AnswersPage", "Usos en 30 días"),
            ))  # fmt: skip
            for reply in self._replies():
                if wanted in fold(f"{reply.code} {reply.title} {reply.body}"):
                    self._add(reply, self._cells(reply))
        rows = self.model.rowCount()
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.changed.emit()

    def _cells(self, reply: QuickReply) -> tuple[str, ...]:
        uses = "" if self.uses is None else grouped(self.uses.get(reply.id, 0))
        place = place_name(self.session.store, reply.user_id, reply.team_id)
        return f"/{reply.code}", reply.title, place, language_name(reply.language) if reply.language else "—", uses

    def _head(self, titles: tuple[str, ...]) -> None:
        self.model.setHorizontalHeaderLabels(list(titles))
        header = self.table.view.horizontalHeader()
        stretched = 0 if self.macros_shown() else 1
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column in range(len(titles)):
            if column != stretched:
                self.table.view.setColumnWidth(column, self.theme.px(WIDE if column else NARROW))

    def _add(self, row: QuickReply | Macro, cells: tuple[str, ...]) -> None:
        items = [QStandardItem(cell) for cell in cells]
        items[0].setData(row.id, ROW)
        self.model.appendRow(items)

    # ----------------------------------------------------------------------------------------------------- the deeds

    def open_manager(self) -> None:
        """The window where they are written."""
        window = self.window()
        dialog = Macros(self.context, None, window) if self.macros_shown() else QuickReplyManager(self.context, window)
        dialog.open()

    def _opened(self, index: QModelIndex) -> None:
        if not self.macros_shown():
            manager = QuickReplyManager(self.context, self.window())
            manager.search.setText(index.siblingAtColumn(0).data().lstrip("/"))
            manager.open()
            return
        self.open_manager()

    def _offer_kinds(self) -> None:
        menu = Menu(self.theme, self)
        for kind in ("CSV", "JSON"):
            menu.add(kind).setData(kind.lower())
        menu.triggered.connect(self._kind_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.save_file.mapToGlobal(self.save_file.rect().bottomLeft()))

    def _kind_chosen(self, action: QAction) -> None:
        kind, title = str(action.data()), translate("AnswersPage", "Exportar respuestas rápidas")
        ask_where(self, title, translate("AnswersPage", "respuestas-rapidas"), kind, self.write)

    def lines(self) -> list[Line]:
        """All that are shared, as a file has them."""
        names = {team.id: team.name for team in self.session.store.people.teams.values()}
        return [
            Line(one.code, one.title, one.body, one.language or "", names.get(one.team_id or 0, ""))
            for one in self._replies()
        ]

    def write(self, path: Path) -> None:
        """Told to the audit first; then the file is there whole or not at all."""
        lines = self.lines()
        note = NoteExport(what="replies", rows=len(lines), about={})
        words = translate("AnswersPage", "Guardado en {0}").format(path.name)

        def made(_none: object) -> None:
            self.say(_written(path, lines) or words)

        self.do(lambda: self.session.note_export(note), made)

    def _ask_file(self) -> None:
        ask_which(self, translate("AnswersPage", "Importar respuestas rápidas"), self.read_file)

    def read_file(self, path: Path) -> None:
        """Show what it would do; nothing is written before that is confirmed."""
        try:
            lines = read(_bytes(path))
        except FileProblem as wrong:
            self.say(file_words(wrong.key))
            return
        except OSError as error:
            self.say(translate("AnswersPage", "No se pudo leer {0}: {1}").format(path.name, error.strerror or error))
            return
        store = self.session.store
        teams = {team.name.lower(): team.id for team in store.people.teams.values()}
        found = compare(lines, store.office.quick_replies.values(), teams)
        dialog = ImportDialog(self.theme, path.name, found, self.window())
        dialog.accepted.connect(lambda: self.import_(dialog.request()))
        dialog.open()

    def import_(self, request: PutQuickReplies) -> None:
        """Write all of them or none; taken back the same way."""
        before = {one.id: self.session.store.office.quick_replies.get(one.id) for one in request.replies if one.id}

        def made(rows: list[QuickReply]) -> None:
            words = QCoreApplication.translate("AnswersPage", "%n respuesta(s) importada(s).", "", len(rows))
            self.say(words, self._way_back(rows, before))

        self.do(lambda: self.session.put_replies(request), made)

    def _way_back(self, rows: list[QuickReply], before: dict[int, QuickReply | None]) -> Callable[[], None]:
        replies = tuple(
            ReplyToKeep(
                id=row.id, rev=row.rev, code=old.code, title=old.title or old.code, body=old.body,
                language=old.language, team_id=old.team_id, files=old.files, active=row.id in before,
            )
            for row in rows
            for old in (before.get(row.id) or row,)
        )  # fmt: skip
        words = translate("AnswersPage", "La importación se deshizo.")

        def back() -> None:
            self.do(lambda: self.session.put_replies(PutQuickReplies(replies=replies)), lambda _rows: self.say(words))

        return back


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise FileProblem("too_long")
    return path.read_bytes()


def _written(path: Path, lines: list[Line]) -> str:
    """Empty when it is written, else why not."""
    data = write_json(lines) if path.suffix.lower() == ".json" else write_csv(lines, file_locale().separator)
    try:
        with whole(path) as part:
            part.write_bytes(data)
    except OSError as error:
        return translate("AnswersPage", "No se pudo guardar {0}: {1}").format(path.name, error.strerror or error)
    return ""
