"""The settings window: page list, header, page with its aside, and a foot while something is unsaved.

It opens pages, saves and listens; `columns` lays a page out, `unsaved` asks before leaving, `newer` tells what somebody
else saved. One at a time, beside the inbox; remembers its size and the page that was open. Without a line, or without
the right any more, everything is read only and says why.
"""

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.views.context import ViewContext
from desktop.views.settings.columns import Columns
from desktop.views.settings.frame import LIST, Bar, Foot, Header, PageList, translate
from desktop.views.settings.newer import NewerBar
from desktop.views.settings.page import PolicyPage
from desktop.views.settings.pages import PageEntry, make_page, visible_pages
from desktop.views.settings.unsaved import UnsavedWindow

WIDTH, HEIGHT = 1240, 800
SMALLEST = (900, 560)
WATCHED = {"policies", "tags", "presence"}


class SettingsWindow(UnsavedWindow):
    """Child of the main window, in a window of its own. Deleted when closed."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.session, self.theme = context, context.session, context.theme
        self.entry: PageEntry | None = None
        self._refused = ""
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._frame: QWidget | None = None
        self._look = (self.theme.zoom, self.theme.density)
        self.setMinimumSize(*SMALLEST)
        self._build()
        self._restore()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(
            self.session.hub.subscribe(self._on_changes), self.session.on_line(self._on_line),
        )  # fmt: skip
        self.theme.changed.connect(self._restyle)
        for keys, act in (("Ctrl+F", self.focus_search), ("Ctrl+S", self.save), ("Esc", self._escape)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    # ------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        """Everything anew in the language and size in force; the open page too."""
        theme, key = self.theme, self.entry.key if self.entry is not None else ""
        self._drop_page()
        if self._frame is not None:
            self._outer.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self.setWindowTitle(self.tr("Ajustes"))
        theme.style(self)
        self._frame = QWidget()
        row, column = QHBoxLayout(self._frame), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.list = PageList(theme, visible_pages(self.session.store.me))
        self.header, self.foot = Header(theme), Foot(theme)
        self.locked, self.newer = Bar(theme, "lock"), NewerBar(self.context)
        self.body = Columns(theme)
        column.setSpacing(0)
        for part in (self.header, self.locked, self.newer):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addWidget(self.foot)
        row.addWidget(self.list)
        row.addLayout(column, 1)
        self._outer.addWidget(self._frame)
        self._frame.show()
        self.list.chosen.connect(self.go)
        self.foot.save.clicked.connect(self.save)
        self.foot.discard.clicked.connect(self.discard)
        self.setTabOrder(self.foot.discard, self.foot.save)
        if key:
            self._open(key)

    def _restore(self) -> None:
        kept = self.context.settings.settings_geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(self.theme.px(WIDTH), self.theme.px(HEIGHT))

    # --------------------------------------------------------------------------------------------------------- pages

    def show_page(self, key: str = "", subject: int = 0) -> None:
        """Come to the front with this page, or with the one open last; `subject`: what of it is meant."""
        self.show()
        self.raise_()
        self.activateWindow()
        keys = [page.key for page in visible_pages(self.session.store.me)]
        wanted = key or (self.entry.key if self.entry is not None else self.context.settings.settings_page)
        if keys:
            self.go(wanted if wanted in keys else keys[0], subject)

    def go(self, key: str, subject: int = 0) -> None:
        """Open another page, once what is unsaved here is decided."""

        def then() -> None:
            self._open(key)
            point()

        def point() -> None:
            if subject and self.page is not None:
                self.page.point_at(subject)

        if self.entry is not None and key == self.entry.key:
            point()
        else:
            self._leave(then)

    def _open(self, key: str) -> None:
        entry = next((page for page in visible_pages(self.session.store.me) if page.key == key), None)
        if entry is None:
            return
        self._drop_page()
        self.entry, self._refused = entry, ""
        page = self.page = make_page(entry, self.context)
        self.body.show_page(page)
        self._fit()
        self.header.show_actions(page.header_actions())
        page.changed.connect(self.refresh)
        page.saved.connect(self._saved)
        page.refused.connect(self._was_refused)
        self.list.select(key)
        self.context.remember(settings_page=key)
        self.refresh()

    def _fit(self) -> None:
        if self._frame is not None:
            self.body.fit(self.width() - self.theme.px(LIST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _drop_page(self) -> None:
        self.page, self._then = None, None
        if self._frame is not None:
            self.body.drop()

    # ------------------------------------------------------------------------------------------------------ unsaved

    def refresh(self) -> None:
        """Header, bars and foot tell how the page is now."""
        page, entry = self.page, self.entry
        if page is None or entry is None:
            return
        changes = page.changes()
        if not changes:
            self._refused = ""
        self.header.title.setText(entry_title(entry))
        self.header.hint.set_text(page.hint())
        self._fit()
        reason = self.locked_reason()
        self.locked.say(reason)
        page.set_editable(not reason)
        self.foot.show_changes(changes, self._refused)
        self.foot.save.set_label(page.save_words() or translate("Settings", "Guardar cambios"))
        self.foot.save.setEnabled(not reason)
        self.newer.look(page)

    def locked_reason(self) -> str:
        """Why nothing can be changed now; empty when it can."""
        if self.session.line.state != "online":
            return self.tr("Sin conexión: se puede leer; se podrá guardar cuando vuelva.")
        if self.entry is not None and self.entry not in visible_pages(self.session.store.me):
            return self.tr("Tu rol ya no permite cambiarlo.")
        if isinstance(self.page, PolicyPage) and not self.page.readable():
            return self.tr("Se guardó con un Relevo más nuevo. Actualiza para cambiarlo.")
        return ""

    def save(self) -> None:
        """Ctrl+S."""
        if self.page is not None and self.page.changes() and not self.locked_reason():
            self._refused = ""
            self.page.save()

    def discard(self) -> None:
        """Back to what is in force."""
        if self.page is not None:
            self._refused = ""
            self.page.discard()
            self.refresh()

    def _saved(self) -> None:
        self._refused = ""
        self.refresh()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _was_refused(self, words: str) -> None:
        self._refused, self._then = words, None
        self._stay()
        self.refresh()

    def _stay(self) -> None:
        if self.entry is not None:
            self.list.select(self.entry.key)

    # ------------------------------------------------------------------------------------------------------ listening

    def _on_changes(self, changes: ChangeSet) -> None:
        if self.page is not None and (changes.reset or changes.people or WATCHED & changes.office):
            self.page.refresh()
            self.refresh()

    def _on_line(self, _line: object) -> None:
        self.refresh()

    def _restyle(self) -> None:
        self.theme.style(self)
        look = (self.theme.zoom, self.theme.density)
        if look != self._look:
            self._look = look
            self._build_when_clean()

    def _build_when_clean(self) -> None:
        """What is unsaved stays as it is until it is saved or dropped; then the next page speaks anew."""
        if self.page is None or not self.page.changes():
            self._build()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build_when_clean()

    # --------------------------------------------------------------------------------------------------------- keys

    def focus_search(self) -> None:
        """Ctrl+F: type what is looked for."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _escape(self) -> None:
        if self.list.search.text():
            self.list.search.clear()
        else:
            self.close()

    def end(self) -> None:
        """Stop listening and keep the size."""
        self._subscriptions.close()
        kept = bytes(self.saveGeometry().toBase64().data()).decode()
        self.context.remember(settings_geometry=kept)
        self._drop_page()


def entry_title(entry: PageEntry) -> str:
    """The title in the language in force."""
    return translate("Commands", entry.title)
