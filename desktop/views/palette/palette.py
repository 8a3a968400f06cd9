"""The command palette: 640 wide over a scrim. Local answers in the same frame, the gateway's below a line later.

text: commands, then people, then messages     > commands     @ people     digits phones     # labels
"""

import asyncio
import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.commands.palette import find_commands, fold, parse
from desktop.models.tags import offered_tags
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.palette import results
from desktop.views.palette.chooser import Chooser, Shape
from desktop.views.palette.foot import ContextChip, PaletteFoot
from desktop.views.palette.results import Row
from desktop.views.widgets import Hairline

if TYPE_CHECKING:
    from desktop.views.window_ui import WindowUi

translate = QCoreApplication.translate
PAUSE_S = 0.05
SECTION = 8


class Palette(Chooser):
    """Opens over its parent window; gone after a choice, Esc or a click beside it."""

    shape = Shape(width=640, input=56, most=476, empty=60, below=42)

    def __init__(self, context: ViewContext, parent: QWidget, ui: "WindowUi") -> None:
        super().__init__(
            context, parent, words=translate("Palette", "Buscar un comando o una conversación"),
            placeholder=translate("Palette", "Buscar comandos, personas, mensajes"),
            listed=translate("Palette", "Resultados"), font=context.theme.font(Role.TITLE, 400),
        )  # fmt: skip
        self._ui = ui
        row = ui.window.conversation.panel_model.row
        chips = [ContextChip(self.theme, row.conversation.name)] if row is not None else []
        self.assemble("search", *chips, below=(Hairline(self.theme), PaletteFoot(self.theme)))

    def open_with(self, start: str = "") -> None:
        """Show it, with something typed already."""
        self.place()
        self.appear()
        self.input.setText(start)
        self._typed(start)

    # --------------------------------------------------------------------------------------------------- finding

    def _typed(self, text: str) -> None:
        self.forget_question()
        self.painter_of_rows.typed = text.lstrip(">@# ")
        query = parse(text)
        self._fill(self._tags(query.text) if query.mode == "tags" else self._commands(text))
        if query.text and query.mode in {"all", "people", "phone"}:
            self._question = self._context.tasks.ask(self._look(query.text, messages=query.mode == "all"))

    def _commands(self, text: str) -> list[Row]:
        context, where = self._context, self._ui.context()
        commands = context.registry.at("palette")
        commands = [each for each in commands if not (each.secret and each.when(where))]
        found = find_commands(text, commands, self._title, context.recent_commands)
        about = [command for command in found if command.group in {"conversation", "compose"}]
        other = [command for command in found if command not in about]
        rows: list[Row] = []
        most = len(found) if parse(text).mode == "commands" else SECTION
        sections = ((self.tr("Acciones en esta conversación"), about), (self.tr("En toda la aplicación"), other))
        # What fits best stands first: the first row is what Enter does.
        here = found[0] in about if text and about else where.conversation_id is not None or not about
        order = sections if here else sections[::-1]
        for name, group in order:
            if group:
                rows.append(results.label(name))
                told = [(self._title(each.when(where)), self._title(each.advice(where)), each.id) for each in group]
                # What can't be done now comes last: the first row is what Enter does.
                told.sort(key=lambda each: bool(each[0]))
                rows += [results.command_row(context, id, reason, advice) for reason, advice, id in told[:most]]
        return rows

    def _tags(self, text: str) -> list[Row]:
        """The tags of the open conversation first to be taken off, the others to be put on."""
        context, where = self._context, self._ui.context()
        reason = self._title(context.registry["conversation.tag"].when(where))
        row = context.session.store.rows.get(where.conversation_id or 0)
        on = {tag.casefold() for tag in row.tags} if row is not None else set()
        found = [
            Row(
                kind="tag", text=tag.name, color=tag.color, checked=tag.name.casefold() in on, off=reason,
                detail=reason, target=tag.name,
            )
            for tag in offered_tags(context.session.store, text, row.team_id if row is not None else None)
        ]  # fmt: skip
        return [results.label(self.tr("Etiquetas")), *found] if found else []

    def _title(self, text: str) -> str:
        return translate("Commands", text) if text else ""

    async def _look(self, text: str, *, messages: bool) -> None:
        await asyncio.sleep(PAUSE_S)
        people, found = await self._context.session.search(text.lstrip("#"))
        wanted = fold(text.lstrip("#"))
        near = [row for row in people if wanted in fold(row.name) or wanted in (row.phone or "")] or people
        rows = results.person_rows(self._context, near[:6])
        if rows:
            self._append([results.label(self.tr("Personas y conversaciones")), *rows])
        if messages and found:
            here = [results.message_row(self._context, each) for each in found[:5]]
            self._append([results.label(self.tr("Mensajes")), *here])
        if not messages:
            return
        with contextlib.suppress(Exception):  # offline: what is here must do
            known = {each.id for each in found}
            hits = [hit for hit in await self._context.session.search_gateway(text) if hit.message_id not in known]
            further = [results.hit_row(self._context, hit) for hit in hits[:5]]
            if further:
                self._append([Row(kind="line", text=""), results.label(self.tr("Del servidor")), *further])

    def _fill(self, rows: list[Row]) -> None:
        self.rows.clear()
        self._append(rows or [results.label(self.tr("Ningún comando con esas letras"))])
        self.step(1, from_row=-1)
        # The first row's section label stays in sight.
        self.list.scrollToTop()

    def _append(self, rows: list[Row]) -> None:
        for row in rows:
            self.add(row)
        if not self.list.currentIndex().isValid():
            self.step(1, from_row=-1)
        self.place()

    def _chosen(self, row: Row) -> None:
        if row.kind == "tag":
            self._ui.toggle_tag(str(row.target), on=not row.checked)
        elif row.kind == "command":
            self._ui.run(str(row.target))
        elif row.target is not None:
            self._ui.open(int(row.target))
