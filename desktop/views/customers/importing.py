"""Customers from a file: its columns named, every row rehearsed, then kept piece by piece; it can be stopped any time.

    choose a file -> columns and first rows, problems of the rehearsal -> progress -> what became of the rows

The same file again changes nothing, so a stopped import is simply begun again.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.customer_words import file_problem, record_field, refused, value_problem
from desktop.i18n.moments import grouped
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customers.own_country import own_country
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Combo,
    ElidedLabel,
    Hairline,
    Ink,
    Label,
    Paragraph,
    ProgressBar,
    ScrollPage,
    TableView,
)
from protocol.customers import ImportedRow, ImportRows
from protocol.rules.contact_file import COLUMNS, PIECE, FileProblem, Table, decode_file, guess_columns, read_table
from protocol.rules.vcard import is_vcard, read_vcards

WIDTH, HEIGHT, MOST_PROBLEMS, LARGEST = 760, 600, 500, 50 * 1024 * 1024


class ImportContacts(QDialog):
    """Opened with `open()`; deleted when closed. Closing stops after the piece that is on its way."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Importar contactos"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(HEIGHT))
        theme.style(self)
        self.table: Table | None = None
        self.running = self._stopped = self._closed = False
        self.counts: dict[str, int] = {}
        self.titles: list[str] = []
        self.columns: list[Combo] = []
        self.choose = Button(theme, self.tr("Elegir archivo…"), ButtonKind.OUTLINE, "file-spreadsheet")
        self.file = ElidedLabel(theme, "", Role.UI)
        intro = self.tr(
            "Un CSV con una primera línea de títulos, o los contactos de un teléfono (.vcf). Cada fila se busca por su "
            "teléfono: quien ya está se actualiza, nadie se duplica. Primero se revisa todo; nada se guarda hasta que "
            "lo decidas."
        )
        self.intro = Paragraph(theme, intro, Role.UI, Ink.SECONDARY)
        self.grid = QWidget()
        self._grid = QGridLayout(self.grid)
        self.problems = QStandardItemModel(0, 3, self)
        self.list = self._problem_list()
        self.bar = ProgressBar(theme)
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.stop = Button(theme, self.tr("Detener"), ButtonKind.OUTLINE)
        self.close_button = Button(theme, self.tr("Cerrar"))
        self.check = Button(theme, self.tr("Revisar"), ButtonKind.OUTLINE)
        self.keep = Button(theme, self.tr("Importar"), ButtonKind.PRIMARY, "upload")
        self._assemble()
        self.choose.clicked.connect(self._choose)
        self.check.clicked.connect(self.rehearse)
        self.keep.clicked.connect(self.run)
        self.stop.clicked.connect(self._stop)
        self.close_button.clicked.connect(self.reject)
        self._judge()

    def _problem_list(self) -> TableView:
        px = self._context.theme.px
        self.problems.setHorizontalHeaderLabels([self.tr("Línea"), self.tr("Columna"), self.tr("Qué corregir")])
        table = TableView(self._context.theme, self)
        table.setModel(self.problems)
        table.setAccessibleName(self.tr("Filas con problemas"))
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, px(80))
        table.setColumnWidth(1, px(150))
        return table

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(20), 0, px(12))
        column.setSpacing(px(10))
        body = QVBoxLayout()
        body.setContentsMargins(px(20), 0, px(20), 0)
        body.setSpacing(px(10))
        body.addWidget(Label(theme, self.tr("Importar contactos"), Role.TITLE))
        body.addWidget(self.intro)
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self.choose)
        top.addWidget(self.file, 1)
        body.addLayout(top)
        self._grid.setContentsMargins(0, 0, px(8), 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self.sheet = ScrollPage(self.grid)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        body.addWidget(self.sheet, 3)
        body.addWidget(self.list, 2)
        body.addWidget(self.bar)
        body.addWidget(self.words)
        column.addLayout(body, 1)
        column.addWidget(Hairline(theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), 0, px(20), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.stop)
        foot.addStretch(1)
        for button in (self.close_button, self.check, self.keep):
            foot.addWidget(button)
        column.addLayout(foot)

    # ------------------------------------------------------------------------------------------------------- the file

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Elegir archivo"), "", "CSV, vCard (*.csv *.txt *.tsv *.vcf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.load)
        dialog.open()

    def load(self, name: str) -> None:
        """Read a file and guess what its columns are."""
        path = Path(name)
        try:
            if path.stat().st_size > LARGEST:
                raise FileProblem("too_long")
            text = decode_file(path.read_bytes())
            cards = is_vcard(text)
            table = read_vcards(text) if cards else read_table(text)
        except OSError as error:
            self._fail(str(error.strerror or error))
            return
        except FileProblem as problem:
            self._fail(file_problem(problem.key))
            return
        self.table, self.counts = table, {}
        self.titles = [record_field(key, {}) for key in table.header] if cards else table.header
        rows = grouped(len(table.rows))
        self.file.set_text(f"{path.name} · " + self.tr("{0} filas").format(rows))
        self._show_columns(table)
        self.problems.setRowCount(0)
        self._say(self.tr("Di qué es cada columna y revisa."))

    def _fail(self, words: str) -> None:
        self.table = None
        self.file.set_text("")
        self._clear_columns()
        self._say(words)

    def _clear_columns(self) -> None:
        self.columns = []
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_columns(self, table: Table) -> None:
        self._clear_columns()
        theme, fields = self._context.theme, self._session.store.office.contact_fields
        own = [f"field:{field.id}" for field in fields.values() if field.active]
        guesses = guess_columns(table.header, fields.values())
        for at, (title, guess) in enumerate(zip(self.titles, guesses, strict=True)):
            combo = Combo(theme, self.tr("Qué es la columna {0}").format(title))
            combo.addItem(self.tr("No importar"), "")
            for key in (*COLUMNS, *own):
                combo.addItem(record_field(key, fields), key)
            combo.setCurrentIndex(max(0, combo.findData(guess)))
            combo.activated.connect(self._columns_changed)
            self.columns.append(combo)
            samples = " · ".join(filter(None, (row[at] for row in table.rows[:3])))
            name = ElidedLabel(theme, title, Role.UI_STRONG)
            sample = ElidedLabel(theme, samples, Role.META, Ink.SECONDARY)
            for place, widget in enumerate((name, combo, sample)):
                self._grid.addWidget(widget, at, place)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)
        self._grid.setRowStretch(len(table.header), 1)

    def keys(self) -> list[str]:
        """What the columns are."""
        return [str(combo.currentData() or "") for combo in self.columns]

    def _columns_changed(self) -> None:
        self.counts = {}
        self.problems.setRowCount(0)
        self._judge()

    # ------------------------------------------------------------------------------------------------------ the rows

    def rehearse(self) -> None:
        """Judge every row; nothing is written."""
        self._begin(dry_run=True)

    def run(self) -> None:
        """Keep the rows."""
        self._begin(dry_run=False)

    def _begin(self, *, dry_run: bool) -> None:
        if self.table is None or self.running:
            return
        self.running, self._stopped, self.counts = True, False, {}
        self.problems.setRowCount(0)
        self._judge()
        self._context.tasks.start(self._go(self.table, self.keys(), dry_run=dry_run))

    async def _go(self, table: Table, columns: list[str], *, dry_run: bool) -> None:
        done = 0
        try:
            while done < len(table.rows) and not self._stopped:
                rows, lines = table.rows[done : done + PIECE], table.lines[done : done + PIECE]
                piece = ImportRows(columns=columns, rows=rows, lines=lines, country=self._country(), dry_run=dry_run)
                outcome = await self._session.import_contacts(piece)
                if self._closed:
                    return
                done += len(rows)
                for row in outcome.rows:
                    self._count(row)
                self.bar.set_share(done / len(table.rows))
                self._say(self.tr("{0} de {1} filas").format(grouped(done), grouped(len(table.rows))))
        except Exception as error:  # noqa: BLE001  told where it happened; what was kept stays
            self._ended(refused(error) + " " + self._summary(dry_run=dry_run))
            return
        self._ended(self._summary(dry_run=dry_run))

    def _ended(self, words: str) -> None:
        if not self._closed:
            self.running = False
            self._say(words)

    def _country(self) -> str:
        """The region of our number, for those without a country code."""
        return own_country(self._session.store)

    def _count(self, row: ImportedRow) -> None:
        self.counts[row.outcome] = self.counts.get(row.outcome, 0) + 1
        if row.outcome == "refused" and self.problems.rowCount() < MOST_PROBLEMS:
            title = self.titles[row.column] if row.column is not None else ""
            said = f"{value_problem(row.problem)}: «{isolate(row.value)}»" if row.value else value_problem(row.problem)
            self.problems.appendRow([QStandardItem(str(row.line)), QStandardItem(title), QStandardItem(said)])

    def _summary(self, *, dry_run: bool) -> str:
        names = {
            "new": self.tr("nuevos"), "changed": self.tr("actualizados"), "same": self.tr("sin cambios"),
            "refused": self.tr("con problemas"),
        }  # fmt: skip
        told = ", ".join(f"{grouped(self.counts[key])} {name}" for key, name in names.items() if self.counts.get(key))
        if self._stopped:
            return self.tr("Detenido: {0}. Empezar de nuevo no repite nada.").format(told or "0")
        if dry_run:
            return self.tr("Revisado, nada guardado: {0}.").format(told)
        return self.tr("Importado: {0}.").format(told)

    def _stop(self) -> None:
        self._stopped = True
        self.stop.setEnabled(False)

    def done(self, result: int) -> None:
        """What is on its way is finished, nothing more is asked."""
        self._stopped = self._closed = True
        super().done(result)

    # -------------------------------------------------------------------------------------------------------- showing

    def _say(self, words: str) -> None:
        self.words.set_text(words)
        self._judge()

    def _judge(self) -> None:
        keys = [key for key in self.keys() if key]
        twice = len(keys) != len(set(keys))
        ready = self.table is not None and "phone" in keys and not twice and not self.running
        self.check.setEnabled(ready)
        self.keep.setEnabled(ready and bool(self.counts.get("new") or self.counts.get("changed")))
        self.choose.setEnabled(not self.running)
        self.sheet.setVisible(self.table is not None)
        self.list.setVisible(bool(self.problems.rowCount()))
        self.bar.setVisible(self.running)
        self.stop.setVisible(self.running)
        self.stop.setEnabled(not self._stopped)
        for combo in self.columns:
            combo.setEnabled(not self.running)
        if self.table is not None and not self.running and not self.counts:
            if "phone" not in keys:
                self.words.set_text(self.tr("Di qué columna es el teléfono."))
            elif twice:
                self.words.set_text(self.tr("Dos columnas son lo mismo: deja una."))
