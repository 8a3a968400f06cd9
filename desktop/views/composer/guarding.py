"""Shows on the composer what `protocol.rules.guard` sees in the text; only variables without a value hold it back.

    text, paste -> judge -> one line above the editor, marks in the text        `blocks` -> the send button waits

Pasted names and numbers are looked up in the cache on its own thread, so a slow look-up never delays a key.
"""

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.i18n.moments import span
from desktop.models.quick_replies import language_for
from desktop.views.composer.part import ComposerPart
from desktop.views.composer.quick_replies import _in_qt
from desktop.views.delegates.painting import isolate
from protocol.company import Treatment
from protocol.rules.guard import SOON, GuardFacts, Known, Notice, judge, suspects

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer

translate = QCoreApplication.translate
TREATMENTS: tuple[Treatment, ...] = get_args(Treatment)


class Guarding(ComposerPart):
    """One per composer. `notices` is what stands now; `blocks` whether the text may not leave."""

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._context = composer.context
        self.notices: tuple[Notice, ...] = ()
        self._pasted: list[str] = []
        self._others: list[Known] = []
        self._dismissed: tuple[Notice, ...] = ()
        self._said: tuple[object, ...] = ()
        composer.editor.textChanged.connect(self.look)
        composer.editor.pasted.connect(self._on_paste)
        composer.guard_strip.chosen.connect(self._chosen)

    @property
    def blocks(self) -> bool:
        """Whether the text may not leave as it is."""
        return any(notice.blocks for notice in self.notices)

    def forget(self) -> None:
        """Another conversation, or the text was sent."""
        self._pasted, self._others, self._dismissed = [], [], ()

    def point_out(self) -> None:
        """Somebody wanted to send: select what is missing."""
        self._box.focus_editor()
        self._box.quick.next_missing(0)

    def tick(self) -> None:
        """Once a second, for what time alone changes: the window runs out while somebody writes."""
        row = self._box.row()
        until = row.window_until if row is not None else None
        soon = until is not None and until - self._session.clock.now() <= SOON
        if soon or any(notice.kind == "window_soon" for notice in self.notices):
            self.look()

    def look(self) -> None:
        """Judge what is written now."""
        box = self._box
        row, text = box.row(), box.editor.text()
        if not text:
            self.forget()
        if row is None or box.mode == "note":
            self.notices = ()
        else:
            policy = self._session.store.office.policy("guard")
            voice = policy.body.get("voice", "") if policy is not None else ""
            facts = GuardFacts(
                text=text, customer=Known(row.name, row.phone), pasted=tuple(self._pasted),
                others=tuple(self._others), voice="we" if voice == "we" else "", treatment=self._treatment(),
                language=language_for(self._session.store, row.id, self._context.settings.language or "es"),
                window_until=row.window_until, now=self._session.clock.now(),
            )  # fmt: skip
            self.notices = judge(facts)
        self._show(text)

    def _treatment(self) -> Treatment:
        policy = self._session.store.office.policy("company")
        said = policy.body.get("treatment") if policy is not None else ""
        return next((one for one in TREATMENTS if one == said), "")

    def _show(self, text: str) -> None:
        box = self._box
        self._mark(text)
        shown = next((notice for notice in self.notices if notice.blocks or notice not in self._dismissed), None)
        if shown is None:
            box.guard_strip.hide()
            self._said = ()
        else:
            self._say(shown, *self._words(shown))
        box.tools.set_blocked(self._reason())

    def _say(self, notice: Notice, strong: str, words: str) -> None:
        """Once: the strip's button may have the keyboard."""
        if (strong, words) == self._said:
            return
        self._said = strong, words
        button = ("fill", self.tr("Completar")) if notice.blocks else ("seen", self.tr("Entendido"))
        self._box.guard_strip.show_words(strong, words, (button,))

    def _mark(self, text: str) -> None:
        """Variables without a value stand on amber, with a dashed line below."""
        editor, marks = self._box.editor, []
        colors = self._box.theme.colors.status
        for begin, end in _in_qt(text) if self.blocks else []:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(editor.document())
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            look = QTextCharFormat()
            look.setBackground(colors.warn_soft)
            look.setForeground(colors.warn)
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            look.setUnderlineColor(colors.warn)
            mark.format = look
            marks.append(mark)
        editor.setExtraSelections(marks)

    def _reason(self) -> str:
        notice = next((one for one in self.notices if one.blocks), None)
        return " ".join(self._words(notice)) if notice is not None else ""

    def _words(self, notice: Notice) -> tuple[str, str]:
        found = ", ".join(isolate(word) for word in notice.found)
        match notice.kind:
            case "missing":
                return self.tr("Falta por completar:"), found
            case "other_phone":
                return self.tr("¿Es para otra persona?"), self.tr("El número {0} es de otro cliente.").format(found)
            case "other_name":
                return self.tr("¿Es para otra persona?"), self.tr("{0} es otro cliente.").format(found)
            case "first_person":
                return self.tr("Escribimos como «nosotros»:"), found
            case "treatment":
                form = {"usted": self.tr("usted"), "tu": self.tr("tú"), "vos": self.tr("vos")}[self._treatment()]
                return self.tr("Aquí se trata de {0}:").format(form), found
        row = self._box.row()
        left = row.window_until - self._session.clock.now() if row is not None and row.window_until else None
        return self.tr("La ventana se cierra en {0}.").format(span(left.total_seconds() if left else 0)), ""

    def _chosen(self, key: str) -> None:
        if key == "fill":
            self.point_out()
        else:
            self._dismissed = tuple(notice for notice in self.notices if not notice.blocks)
            self._box.editor.setFocus()
            self._show(self._box.editor.text())

    # ------------------------------------------------------------------------------------------------------- pasted

    def _on_paste(self, text: str) -> None:
        self._pasted.append(text)
        found = suspects(text)
        if found.phones or found.names:
            self._context.tasks.start(self._find((*found.phones, *found.names), self._box.conversation_id))

    async def _find(self, words: tuple[str, ...], conversation_id: int | None) -> None:
        """Customers the cache knows under these names and numbers, one question after the other."""
        for word in words:
            rows, _ = await self._session.search(word)
            mine = self._box.row()
            if self._box.conversation_id != conversation_id or mine is None:
                return
            self._others += [Known(row.name, row.phone) for row in rows if row.contact_id != mine.contact_id]
        self.look()
