"""Choose tags of one or several conversations by typing: Enter puts on or takes off and is done, Shift+Enter goes on.

A tag that only some of the picked conversations have is put on all of them first.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.models.tags import offered_tags
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.palette import results
from desktop.views.palette.chooser import Chooser, Shape
from desktop.views.palette.delegate import ROW
from desktop.views.palette.results import Row
from protocol.work_api import TagMany

translate = QCoreApplication.translate


class TagPicker(Chooser):
    """`change(ids, TagMany)` for every choice."""

    shape = Shape(width=420, input=52, most=380, empty=48)

    def __init__(
        self,
        context: ViewContext,
        parent: QWidget,
        ids: Sequence[int],
        change: Callable[[Sequence[int], TagMany], None],
    ) -> None:
        font, listed = context.theme.font(Role.BODY), translate("TagPicker", "Etiquetas")
        words = translate("TagPicker", "Poner o quitar una etiqueta")
        super().__init__(context, parent, words=words, placeholder=words, listed=listed, font=font)
        self._ids, self._change = list(ids), change
        self._stay = False
        self.assemble("tag")

    def start(self) -> None:
        """Show the tags and take the keyboard."""
        self._typed("")
        self.appear()

    def _having(self, name: str) -> list[int]:
        rows, wanted = self._context.session.store.rows, name.casefold()
        found = (rows.get(id) for id in self._ids)
        return [row.id for row in found if row is not None and wanted in {tag.casefold() for tag in row.tags}]

    def _typed(self, text: str) -> None:
        self.painter_of_rows.typed = text.strip()
        store = self._context.session.store
        first = store.rows.get(self._ids[0]) if self._ids else None
        self.rows.clear()
        for tag in offered_tags(store, text, first.team_id if first is not None else None):
            having = len(self._having(tag.name))
            some = translate("TagPicker", "en {0} de {1}").format(having, len(self._ids))
            partly = 0 < having < len(self._ids)
            self.add(
                Row(
                    kind="tag", text=tag.name, target=tag.name, color=tag.color, checked=having == len(self._ids),
                    detail=some if partly else "",
                )
            )  # fmt: skip
        if not self.rows.rowCount():
            self.add(results.label(translate("TagPicker", "Ninguna etiqueta con ese nombre")))
        self.step(1, from_row=-1)
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            self._stay = entered and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self._stay:
                self._toggle_here()
                return True
        return super().eventFilter(watched, event)

    def _toggle_here(self) -> None:
        at = self.list.currentIndex().row()
        row: Row | None = self.list.currentIndex().data(ROW)
        if row is not None and row.target is not None:
            self._chosen(row)
            self._typed(self.input.text())
            self.list.setCurrentIndex(self.rows.index(at, 0))

    def _chosen(self, row: Row) -> None:
        name = str(row.target)
        having = self._having(name)
        if len(having) == len(self._ids):
            self._change(self._ids, TagMany(remove=[name]))
        else:
            self._change([id for id in self._ids if id not in having], TagMany(add=[name]))
