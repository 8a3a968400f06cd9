"""All tags: made, renamed, coloured, given to a team, retired and brought back. For supervisors and admins.

list | name, colours (each with its shape), team | foot: retire, save
"""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget

from desktop.commands.palette import fold
from desktop.i18n.words import problem
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.list_manager import ListManager
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.tags.swatches import Swatches
from desktop.views.widgets import Button, ButtonKind, Combo, Ink, Label, LabeledField, TextField
from protocol.tags import TAG_COLORS, Tag
from protocol.work_api import PutTag

WIDTH, HEIGHT, LIST = 660, 480, 264


class TagManager(ListManager):
    """One window at a time; deleted when closed. Opened with `open()`."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context, parent, QCoreApplication.translate("TagManager", "Etiquetas"), (WIDTH, HEIGHT))
        theme = context.theme
        self.tag: Tag | None = None
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.name = TextField(theme, self.tr("Envíos"))
        self.name.setMaxLength(40)
        self.colors = Swatches(theme)
        self.team = Combo(theme, self.tr("Equipo"))
        self.retire = Button(theme, self.tr("Retirar"), ButtonKind.DANGER)
        self._assemble()
        self._connect()
        self.fill()
        self._show_first()

    def _assemble(self) -> None:
        theme, form = self.theme, self.page()
        self.name_field = LabeledField(theme, self.tr("Nombre"), self.name)
        form.addWidget(self.name_field)
        form.addWidget(Label(theme, self.tr("Color y forma"), Role.META, Ink.SECONDARY, 600))
        form.addWidget(self.colors)
        form.addWidget(Label(theme, self.tr("Se ofrece primero a"), Role.META, Ink.SECONDARY, 600))
        form.addWidget(self.team)
        form.addStretch(1)
        self.arrange(LIST, form, [self.retire], [self.close_button, self.save])

    def _connect(self) -> None:
        self.listen()
        self.name.textEdited.connect(self._judge)
        self.colors.changed.connect(self._judge)
        self.team.activated.connect(self._judge)
        self.name.returnPressed.connect(self.keep)
        self.retire.clicked.connect(self.retire_or_return)

    def fill(self) -> None:
        """Every tag of conversations by name, the retired ones last."""
        tags = [tag for tag in self._session.store.office.tags.values() if tag.kind == "conversation"]
        shown = self.tag
        with self.filling():
            self._add(sorted(tags, key=lambda tag: (not tag.active, fold(tag.name))), shown)

    def _add(self, tags: list[Tag], shown: Tag | None) -> None:
        for tag in tags:
            item = QStandardItem(tag.name)
            off = "" if tag.active else self.tr("retirada")
            item.setData(Row(kind="tag", text=tag.name, target=tag.id, color=tag.color, off=off, detail=off), ROW)
            item.setData(", ".join(part for part in (tag.name, off) if part), Qt.ItemDataRole.AccessibleTextRole)
            self.rows.appendRow(item)
            if shown is not None and tag.id == shown.id:
                self.list.setCurrentIndex(item.index())

    def _row_chosen(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        tag = self._session.store.office.tags.get(int(row.target or 0)) if row is not None else None
        if tag is not None:
            self._say("")
            self._show(tag)

    def begin_new(self) -> None:
        """An empty form, with the colour fewest have."""
        self.list.clearSelection()
        self._say("")
        self._show(None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, tag: Tag | None) -> None:
        self.tag = tag
        self.name.setText(tag.name if tag else "")
        self.colors.choose(tag.color if tag else self._rarest())
        self.team.clear()
        self.team.addItem(self.tr("Todos los equipos"), None)
        teams = self._session.store.people.teams.values()
        for team in sorted(teams, key=lambda team: fold(team.name)):
            self.team.addItem(team.name, team.id)
        self.team.setCurrentIndex(max(0, self.team.findData(tag.team_id if tag else None)))
        self.retire.set_label(self.tr("Retirar") if tag is None or tag.active else self.tr("Volver a usar"))
        self._judge()

    def _rarest(self) -> str:
        used = [tag.color for tag in self._session.store.office.tags.values() if tag.active]
        return min(TAG_COLORS, key=used.count)

    def request(self, *, active: bool) -> PutTag:
        """What is in the form."""
        tag = self.tag
        return PutTag(
            name=self.name.text().strip() or (tag.name if tag else ""), color=self.colors.color(),
            team_id=self.team.currentData(), active=active, rev=tag.rev if tag else None,
        )  # fmt: skip

    def keep(self) -> None:
        """Save what is in the form."""
        if self.save.isEnabled():
            tag = self.tag
            self._session.put_tag(self.request(active=tag is None or tag.active), tag.id if tag else None, self._kept)

    def retire_or_return(self) -> None:
        """Offer it no more (who has it keeps it), or offer it again."""
        if self.tag is not None:
            self._session.put_tag(self.request(active=not self.tag.active), self.tag.id, self._kept)

    def _kept(self, tag: Tag) -> None:
        self._show(tag)
        self.fill()
        self._say(self.tr("Guardada") if tag.active else self.tr("Retirada: quien la tiene la conserva."))

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or "tags" in changes.office:
            self.fill()

    def _on_line(self, _line: object) -> None:
        self._judge()

    def _on_problem(self, words: str, detail: str) -> None:
        if words == "refused.conflict":
            self._say(self.tr("Ya hay una etiqueta con ese nombre, o alguien la cambió al mismo tiempo."))
        else:
            self._say(problem(words, detail))

    def _judge(self) -> None:
        online, tag = self._session.line.state == "online", self.tag
        request = self.request(active=True)
        same = tag is not None and (request.name, request.color, request.team_id) == (tag.name, tag.color, tag.team_id)
        self.save.setEnabled(online and bool(self.name.text().strip()) and not same)
        self.retire.setEnabled(online and tag is not None)
        if not online:
            self._say(self.tr("Sin conexión: se puede leer, no cambiar."))
