"""What stands above the text of a template or a card: nothing, words, or a file with a sample of it."""

from collections.abc import Mapping, Sequence
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.template_draft_words import header_name
from desktop.theme import Role
from desktop.views.composer.template_file import FileInput
from desktop.views.context import ViewContext
from desktop.views.settings.rows import Section
from desktop.views.settings.templates.parts import Counted
from desktop.views.widgets import Ink, Paragraph, Segmented
from protocol.rules.template_draft import HEADER
from protocol.template_draft import HeaderDraft, HeaderKind

translate = QCoreApplication.translate
KINDS: tuple[HeaderKind, ...] = get_args(HeaderKind)
CARD_KINDS: tuple[HeaderKind, ...] = ("image", "video")


class Sample(QWidget):
    """A file Meta is shown: chosen, uploaded, named. `chosen(media_id, name)`."""

    chosen = Signal(int, str)

    def __init__(self, context: ViewContext, kind: HeaderKind) -> None:
        super().__init__()
        self.kind = kind
        self.file = FileInput(context, "video" if kind == "video" else "document" if kind == "document" else "image")
        self.file.setAccessibleName(header_name(kind))
        self.error = Paragraph(context.theme, "", Role.META, Ink.DANGER)
        self._name = Paragraph(context.theme, "", Role.META, Ink.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(12))
        row.addWidget(self.file, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._name, 1)
        row.addWidget(self.error, 1)
        self.error.hide()
        self.file.changed.connect(self._took)
        self.file.problem.connect(self.set_error)

    def _took(self) -> None:
        if self.file.media is not None:
            self.chosen.emit(self.file.media.id, self.file.path.name if self.file.path is not None else "")

    def show_header(self, header: HeaderDraft) -> None:
        """Name the file that was chosen before."""
        self._name.set_text(header.file if header.media_id is not None else "")

    def set_error(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self.error.set_text(words)
        self.error.setVisible(bool(words))
        self._name.setVisible(not words)


class HeaderSection(Section):
    """`edited` when `header` is another."""

    edited = Signal()

    def __init__(
        self, context: ViewContext, title: str, path: str = "header", kinds: Sequence[HeaderKind] = KINDS
    ) -> None:
        theme = context.theme
        self.choice = Segmented(theme, title, [header_name(kind) for kind in kinds])
        super().__init__(theme, title, "", self.choice)
        self._context, self._path, self._kinds = context, path, tuple(kinds)
        self.header = HeaderDraft(kind=kinds[0])
        self.words = Counted(theme, title, HEADER)
        self.place = Paragraph(
            theme, translate("TemplateBuilder", "El lugar se elige al enviar."), Role.META, Ink.SECONDARY
        )
        self.samples = {kind: Sample(context, kind) for kind in kinds if kind in ("image", "video", "document")}
        for part in (self.words, self.place, *self.samples.values()):
            self.body.addWidget(part)
            part.hide()
        self.choice.changed.connect(lambda at: self._become(HeaderDraft(kind=self._kinds[at])))
        self.words.edited.connect(lambda: self._become(replace(self.header, text=self.words.text())))
        for sample in self.samples.values():
            sample.chosen.connect(self._took)
        self.show_header(self.header)

    def show_header(self, header: HeaderDraft) -> None:
        """Show it without firing `edited`."""
        self.header = header
        self.choice.set_current(self._kinds.index(header.kind))
        self.words.setVisible(header.kind == "text")
        self.words.show_text(header.text)
        self.place.setVisible(header.kind == "location")
        for kind, sample in self.samples.items():
            sample.setVisible(kind == header.kind)
            sample.show_header(header)

    def _took(self, media_id: int, name: str) -> None:
        self._become(replace(self.header, media_id=media_id, file=name))

    def _become(self, header: HeaderDraft) -> None:
        self.show_header(header)
        self.edited.emit()

    def pictures(self) -> dict[int, QImage]:
        """The chosen pictures by the gateway's id."""
        files = (sample.file for sample in self.samples.values())
        return {file.media.id: file.picture for file in files if file.media is not None}

    def show_errors(self, told: Mapping[str, str]) -> None:
        """What is wrong, by path."""
        self.words.set_error(told.get(f"{self._path}.text", ""))
        for sample in self.samples.values():
            sample.set_error(told.get(self._path, ""))
