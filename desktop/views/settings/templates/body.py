"""The body of a template: its text with variables marked, bold, italic and struck through, and one more variable."""

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.settings.rows import Section
from desktop.views.settings.templates.parts import Written
from desktop.views.widgets import Button, CheckBox, IconButton
from protocol.rules.template_draft import BODY
from protocol.rules.template_form import VARIABLE
from protocol.rules.template_variables import next_variable

translate = QCoreApplication.translate
LINES = 4


class _Marked(QSyntaxHighlighter):
    """Variables stand on the soft accent, as the picker shows them."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.colors.accent.soft)
        look.setForeground(self._theme.colors.accent.text)
        look.setFontWeight(600)
        for found in re.finditer(VARIABLE, text):
            self.setFormat(found.start(), found.end() - found.start(), look)


class BodySection(Section):
    """`edited` when the text is another, `named_wanted(bool)` when variables are to have names."""

    edited = Signal()
    named_wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        tools, row = QWidget(), QHBoxLayout()
        tools.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.named = False
        super().__init__(theme, translate("TemplateBuilder", "Cuerpo"), "", tools)
        for icon, words, mark in (
            ("bold", translate("TemplateBuilder", "Negrita"), "*"),
            ("italic", translate("TemplateBuilder", "Cursiva"), "_"),
            ("strikethrough", translate("TemplateBuilder", "Tachado"), "~"),
        ):
            button = IconButton(theme, icon, words, small=True)
            button.clicked.connect(lambda _on=False, mark=mark: self._around(mark))
            row.addWidget(button)
        self.insert = Button(theme, translate("TemplateBuilder", "Dato variable"), icon="plus", small=True)
        self.insert.clicked.connect(self._insert)
        row.addWidget(self.insert)
        hint = translate("TemplateBuilder", "Un dato se escribe {{1}} y se llena al enviar.")
        self.written = Written(theme, translate("TemplateBuilder", "Cuerpo"), BODY, LINES, hint)
        self.names = CheckBox(theme, translate("TemplateBuilder", "Datos con nombre en vez de número"))
        self.body.addWidget(self.written)
        self.body.addWidget(self.names)
        self._marked = _Marked(theme, self.written.area.document())
        self.written.edited.connect(self.edited)
        self.names.clicked.connect(lambda: self.named_wanted.emit(self.names.isChecked()))

    def show_text(self, text: str, *, named: bool) -> None:
        """Show it without firing `edited`."""
        self.named = named
        self.names.setChecked(named)
        self.written.area.show_text(text)

    def _insert(self) -> None:
        self.written.area.insertPlainText(next_variable(self.written.text(), named=self.named))
        self.written.area.setFocus()

    def _around(self, mark: str) -> None:
        cursor = self.written.area.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n")
        cursor.insertText(f"{mark}{chosen}{mark}")
        if not chosen:
            cursor.movePosition(cursor.MoveOperation.Left)
            self.written.area.setTextCursor(cursor)
        self.written.area.setFocus()
