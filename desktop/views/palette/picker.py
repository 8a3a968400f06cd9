"""Choose a conversation: what to pass something on to. The palette's shape, with conversations only.

Nothing typed: the latest ones. What the customer of a closed window would not get is shown, and cannot be chosen.
"""

import asyncio

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.commands.palette import fold
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.palette import results
from desktop.views.palette.chooser import Chooser, Shape
from desktop.views.palette.results import Row
from protocol.conversation import Conversation

translate = QCoreApplication.translate
LATEST = 12
PAUSE_S = 0.05


class ConversationPicker(Chooser):
    """`chosen(id)` once; gone after a choice, Esc or a click beside it. `but` is left out."""

    chosen = Signal(int)
    shape = Shape(width=520, input=52, most=380, empty=48)

    def __init__(self, context: ViewContext, parent: QWidget, words: str, but: int | None = None) -> None:
        font, listed = context.theme.font(Role.BODY), translate("ConversationPicker", "Conversaciones")
        super().__init__(context, parent, words=words, placeholder=words, listed=listed, font=font)
        self._but = but
        self.assemble("forward")

    def start(self) -> None:
        """Show the latest conversations and take the keyboard."""
        self._typed("")
        self.appear()

    def _typed(self, text: str) -> None:
        self.forget_question()
        self.painter_of_rows.typed = text.strip()
        if text.strip():
            self._question = self._context.tasks.ask(self._look(text.strip()))
        else:
            self._fill(self._latest())

    def _latest(self) -> list[Conversation]:
        store = self._context.session.store
        ids = store.views["all"]
        found = (store.rows.at(ids, place) for place in range(min(LATEST, len(ids))))
        return [row for row in found if row is not None]

    async def _look(self, text: str) -> None:
        await asyncio.sleep(PAUSE_S)
        people, _ = await self._context.session.search(text)
        wanted = fold(text)
        near = [row for row in people if wanted in fold(row.name) or wanted in (row.phone or "")]
        self._fill((near or people)[:LATEST])

    def _fill(self, found: list[Conversation]) -> None:
        self.rows.clear()
        now = self._context.session.clock.now()
        for about in found:
            if about.id != self._but:
                closed = about.window_until is None or about.window_until <= now
                self._append(results.person_rows(self._context, [about])[0], closed=closed)
        if not self.rows.rowCount():
            self._append(results.label(self.tr("Nadie con ese nombre o teléfono")), closed=False)
        self.step(1, from_row=-1)
        self.place()

    def _append(self, row: Row, *, closed: bool) -> None:
        off = self.tr("Ventana cerrada: solo plantillas")
        if closed:
            row = Row(kind=row.kind, text=row.text, person=row.person, off=off, detail=off)
        self.add(row)

    def _chosen(self, row: Row) -> None:
        if row.target is not None:
            self.chosen.emit(int(row.target))
