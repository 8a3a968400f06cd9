"""Before rules count for everybody: what changes, and a note about why, for whoever reads the history."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LabeledField, Paragraph, TextField

translate = QCoreApplication.translate
WIDTH, MOST_NOTE, MOST_LINES = 460, 500, 8


class PublishDialog(SmallDialog):
    """Accepted with `note()`. Esc leaves everything on the screen, unpublished."""

    def __init__(self, theme: Theme, changes: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, parent, translate("Publish", "Publicar reglas"), WIDTH, gap=8)
        column, px = self.column, theme.px
        self._note = TextField(theme, translate("Publish", "Por qué cambia (lo verá quien mire el historial)"))
        self._note.setMaxLength(MOST_NOTE)
        self.publish = Button(theme, translate("Publish", "Publicar"), ButtonKind.PRIMARY)
        self.head()
        about = translate("Publish", "Valen desde ahora para lo que llegue; lo que ya tiene dueño no se mueve.")
        column.addWidget(Paragraph(theme, about, Role.UI, Ink.SECONDARY))
        column.addSpacing(px(4))
        for words in changes[:MOST_LINES]:
            column.addWidget(Paragraph(theme, f"·  {words[:1].upper()}{words[1:]}"))
        if len(changes) > MOST_LINES:
            more = translate("Publish", "y {0} cambios más").format(len(changes) - MOST_LINES)
            column.addWidget(Label(theme, more, Role.META, Ink.SECONDARY))
        column.addSpacing(px(4))
        column.addWidget(LabeledField(theme, translate("Publish", "Nota"), self._note))
        self.foot(self.publish)
        self.publish.clicked.connect(self.accept)
        self._note.returnPressed.connect(self.accept)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def note(self) -> str:
        """What was written about it."""
        return self._note.text().strip()
