"""The form of one quick reply: code, title, place, language, text with variables, files, and how it will read."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.i18n.words import net_problem
from desktop.models.quick_replies import facts_for, language_for
from desktop.theme import Role
from desktop.views.answers.place import PlaceCombo, may_edit
from desktop.views.composer.attachments import AttachmentCard, AttachmentStrip
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Combo, Ink, Label, LabeledField, Menu, Paragraph, TextField
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReply
from protocol.rules.variables import fill, language_of, offered, values

TEXT_HEIGHT, BODY_MOST = 116, 4096
LANGUAGES = ("es", "pt", "en")


class QuickReplyForm(QWidget):
    """`edited` on every change. `request()` is what would be kept; `problem()` why it cannot be."""

    edited = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._store, theme = context, context.session.store, context.theme
        self.reply: QuickReply | None = None
        self._files: list[int] = []
        self.code = TextField(theme, self.tr("envio"))
        self.title = TextField(theme, self.tr("Envío en camino"))
        self.place = PlaceCombo(theme, self._store)
        self.language = Combo(theme, self.tr("Idioma"))
        for name, code in (
            (self.tr("Cualquiera"), None), (self.tr("Español"), "es"), (self.tr("Portugués"), "pt"),
            (self.tr("Inglés"), "en"),
        ):  # fmt: skip
            self.language.addItem(name, code)
        self.body = QPlainTextEdit()
        self.body.setFont(theme.font(Role.BODY))
        self.body.setTabChangesFocus(True)
        self.body.setFixedHeight(theme.px(TEXT_HEIGHT))
        self.insert = Button(theme, self.tr("Variable"), ButtonKind.GHOST, "plus", small=True)
        self.attach = Button(theme, self.tr("Archivo"), ButtonKind.GHOST, "paperclip", small=True)
        self.files = AttachmentStrip(theme)
        self.preview = Paragraph(theme, "", Role.BODY, Ink.PRIMARY)
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        self.code_field = LabeledField(theme, self.tr("Código"), self.code, self.tr("Lo que se escribe tras la barra"))
        self.title_field = LabeledField(theme, self.tr("Título"), self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(8))
        column.setSpacing(px(8))
        first, second, tools = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.code_field, 2)
        first.addWidget(self.title_field, 3)
        second.setSpacing(px(8))
        for words, combo in ((self.tr("Para"), self.place), (self.tr("Idioma"), self.language)):
            second.addWidget(Label(theme, words, Role.META, Ink.SECONDARY, 600))
            second.addWidget(combo)
        second.addStretch(1)
        label = Label(theme, self.tr("Texto"), Role.META, Ink.SECONDARY, 600)
        label.setBuddy(self.body)
        self.body.setAccessibleName(self.tr("Texto"))
        tools.addWidget(label)
        tools.addStretch(1)
        tools.addWidget(self.insert)
        tools.addWidget(self.attach)
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(tools)
        column.addWidget(self.body)
        column.addWidget(self.files)
        column.addWidget(Label(theme, self.tr("Así se leerá"), Role.META, Ink.SECONDARY, 600))
        column.addWidget(self.preview)
        column.addStretch(1)

    def _connect(self) -> None:
        self.code.textEdited.connect(self._changed)
        self.title.textEdited.connect(self._changed)
        self.place.activated.connect(self._changed)
        self.language.activated.connect(self._changed)
        self.body.textChanged.connect(self._changed)
        self.files.changed.connect(self._changed)
        self.insert.clicked.connect(self._offer_variables)
        self.attach.clicked.connect(self._choose_files)

    def show_reply(self, reply: QuickReply | None) -> None:
        """Edit this one; None begins a new one."""
        self.reply = reply
        personal = None if reply is None else reply.user_id is not None
        self.place.offer(personal, None if reply is None else (bool(personal), reply.team_id))
        self.code.setText(reply.code if reply else "")
        self.title.setText(reply.title if reply else "")
        self.language.setCurrentIndex(max(0, self.language.findData(reply.language if reply else None)))
        self._files = list(reply.files) if reply else []
        self.files.take_all()
        self.body.blockSignals(True)
        self.body.setPlainText(reply.body if reply else "")
        self.body.blockSignals(False)
        editable = reply is None or may_edit(self._store, reply.user_id, reply.team_id)
        for field in (self.code, self.title, self.language, self.insert, self.attach):
            field.setEnabled(editable)
        self.body.setReadOnly(not editable)
        self.code_field.set_error("")
        self._changed()
        if reply is not None and reply.files:
            self._context.tasks.start(self._load_files(reply))

    def editable(self) -> bool:
        """Whether this person may change what is shown."""
        return self.reply is None or may_edit(self._store, self.reply.user_id, self.reply.team_id)

    def request(self, *, active: bool = True) -> PutQuickReply:
        """What would be kept."""
        personal, team = self.place.place()
        ready = [card.media.id for card in self.files.cards if card.state == "ready" and card.media]
        kept = ready if self.files.cards else self._files
        return PutQuickReply(
            code=self.code.text().strip().lstrip("/"), title=self.title.text().strip(),
            body=self.body.toPlainText().strip(), language=self.language.currentData(), personal=personal, team_id=team,
            files=tuple(kept), active=active, rev=self.reply.rev if self.reply else None,
        )  # fmt: skip

    def problem(self) -> str:
        """Why it cannot be kept as it is; empty when it can."""
        wanted = self.request()
        if not wanted.code or any(char.isspace() or char == "/" for char in wanted.code) or len(wanted.code) > 40:
            return self.tr("El código va sin espacios: hasta 40 letras.")
        if not wanted.title:
            return self.tr("Falta el título.")
        if not (wanted.body or wanted.files):
            return self.tr("Falta el texto o un archivo.")
        if len(wanted.body) > BODY_MOST:
            return self.tr("El texto es demasiado largo: hasta {0} letras.").format(BODY_MOST)
        if any(card.state != "ready" for card in self.files.cards):
            return self.tr("Un archivo aún no está listo.")
        return ""

    def dirty(self) -> bool:
        """Whether anything differs from what is kept."""
        wanted, reply = self.request(), self.reply
        if reply is None:
            return bool(wanted.code or wanted.title or wanted.body or wanted.files)
        kept = (reply.code, reply.title, reply.body.strip(), reply.language, reply.team_id, reply.files)
        return kept != (wanted.code, wanted.title, wanted.body, wanted.language, wanted.team_id, wanted.files)

    def _changed(self) -> None:
        session = self._context.session
        language = language_for(self._store, session.current, self._context.settings.language or "es")
        spoken = language_of(self.language.currentData(), language)
        facts = facts_for(self._store, session.current, session.clock.now(), spoken)
        filled = fill(self.body.toPlainText(), values(facts))
        self.preview.set_text(filled.text or "—")
        self.edited.emit()

    # ----------------------------------------------------------------------------------------------- variables, files

    def _offer_variables(self) -> None:
        menu = Menu(self._context.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fields = tuple(self._store.office.contact_fields.values())
        for name in offered(self._context.settings.language or "es", fields):
            menu.add(name).setData(name)
        menu.triggered.connect(self._insert_variable)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _insert_variable(self, action: QAction) -> None:
        self.body.insertPlainText(f"{{{{{action.data()}}}}}")
        self.body.moveCursor(QTextCursor.MoveOperation.NoMove)
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _load_files(self, reply: QuickReply) -> None:
        files = await self._context.session.quick_reply_files(reply.id)
        if self.reply is reply:
            for file in files:
                self.files.add(Path(file.filename or file.kind), file.size).show_verdict(file)
            self._changed()

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Adjuntar archivos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.attach_files)
        dialog.open()

    def attach_files(self, names: list[str]) -> None:
        """Hand files to the gateway, once; every send uses the copy that stays with the reply."""
        for path in map(Path, names):
            if path.is_file():
                self._context.tasks.start(self._upload(self.files.add(path, path.stat().st_size)))

    async def _upload(self, card: AttachmentCard) -> None:
        try:
            card.show_verdict(await self._context.session.upload(card.path))
        except Exception as error:  # noqa: BLE001  every failure is told on the card
            card.show_failure(net_problem(str(getattr(error, "words", ""))))
        self._changed()
