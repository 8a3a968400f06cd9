"""The right of the builder: the message on the customer's phone, what Meta will look at, how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.template_draft_words import draft_problem
from desktop.theme import Role, Theme
from desktop.views.composer.template_preview import TemplatePreview
from desktop.views.context import ViewContext
from desktop.views.settings.hours.layouts import clear
from desktop.views.widgets import Hairline, IconMark, Ink, Label, Paragraph
from protocol.content import TemplateParameter
from protocol.rules.limits import Violation
from protocol.rules.template_compose import row_of
from protocol.rules.template_draft import advice_of
from protocol.rules.template_form import TemplateField, fields
from protocol.rules.templates import shown
from protocol.template_draft import DraftState, TemplateDraft

translate = QCoreApplication.translate
PHONE = 316
Point = tuple[bool, str]


class BuilderSide(QWidget):
    """`show_draft` after every change."""

    def __init__(self, context: ViewContext, steps: Sequence[str]) -> None:
        super().__init__()
        theme = self.theme = context.theme
        self.preview = TemplatePreview(context, width=PHONE)
        self.points: list[str] = []
        self._points, self._steps = QVBoxLayout(), Steps(theme, steps)
        self._points.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(Label(theme, translate("TemplateBuilder", "Así la ve el cliente"), Role.UI_STRONG))
        column.addWidget(self.preview)
        column.addWidget(Label(theme, translate("TemplateBuilder", "Revisión antes de enviar a Meta"), Role.UI_STRONG))
        column.addLayout(self._points)
        column.addWidget(Hairline(theme))
        column.addWidget(self._steps)
        column.addStretch(1)

    def show_draft(self, draft: TemplateDraft, wrong: Sequence[Violation], pictures: dict[int, QImage]) -> None:
        """The message with its examples, and what is still to do."""
        row = row_of(draft)
        values = [
            _value(field, draft) for field in fields(row) if draft.examples.get(field.key) or field.kind in _MEDIA
        ]
        self.preview.show_template(shown(row, values), pictures)
        self._show_points(_points(draft, wrong))

    def show_state(self, state: DraftState) -> None:
        """How far it is."""
        self._steps.show_state(state)

    def _show_points(self, points: Sequence[Point]) -> None:
        told = [words for _good, words in points]
        if told == self.points:
            return
        self.points = told
        clear(self._points)
        for good, words in points:
            self._points.addWidget(_line(self.theme, words, good=good))


_MEDIA = ("image", "video", "document")


def _value(field: TemplateField, draft: TemplateDraft) -> TemplateParameter:
    """The example of a field as if it were sent; a file shows itself."""
    header = draft.header if field.card_index is None else draft.cards[field.card_index].header
    media = header.media_id if field.kind in _MEDIA else None
    kind = field.kind if field.kind in _MEDIA else "text"
    return TemplateParameter(
        component=field.component, kind="image" if kind == "image" else "video" if kind == "video" else "document"
        if kind == "document" else "text", name=field.name, button_index=field.button_index,
        card_index=field.card_index, text=draft.examples.get(field.key), media_id=media,
    )  # fmt: skip


def _points(draft: TemplateDraft, wrong: Sequence[Violation]) -> list[Point]:
    """What holds, then what is wrong; what Meta often sends back is said as well."""
    keys, advice = {one.key for one in wrong}, advice_of(draft)
    judged = (
        ("no_example" not in keys, translate("TemplateBuilder", "Cada dato tiene ejemplo"),
         translate("TemplateBuilder", "Falta el ejemplo de algún dato")),
        ("variable_at_edge" not in keys, translate("TemplateBuilder", "No empieza ni termina con un dato"),
         translate("TemplateBuilder", "Empieza o termina con un dato")),
        ("few_words" not in advice, translate("TemplateBuilder", "Hay más palabras que datos"),
         translate("TemplateBuilder", "Hay pocas palabras para tantos datos: Meta suele rechazarla")),
        ("promotional" not in advice, translate("TemplateBuilder", "Suena a lo que dice su categoría"),
         translate("TemplateBuilder", "Suena a promoción: Meta puede pasarla a Marketing, que cuesta más")),
    )  # fmt: skip
    rules = [(good, well if good else badly) for good, well, badly in judged]
    rest = [one for one in wrong if one.key not in {"no_example", "variable_at_edge", "empty", "no_media"}]
    return [*rules, *dict.fromkeys((False, draft_problem(one)) for one in rest[:3])]


def _line(theme: Theme, words: str, *, good: bool) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    mark = IconMark(theme, "circle-check" if good else "triangle-alert", Ink.OK if good else Ink.WARN)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(theme, words), 1)
    return holder


class Steps(QWidget):
    """Draft, a colleague's look where the company wants it, Meta's, approved: the one it is at stands out."""

    def __init__(self, theme: Theme, names: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._names = theme, tuple(names)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))

    def show_state(self, state: DraftState) -> None:
        """Where it stands."""
        now = 1 if state == "waiting" else len(self._names) - 2 if state in ("sending", "sent") else 0
        clear(self._row)
        for at, name in enumerate(self._names):
            ink = Ink.ACCENT if at == now else Ink.SECONDARY
            self._row.addWidget(IconMark(self._theme, "circle-dot" if at == now else "circle", ink, 14))
            self._row.addWidget(Label(self._theme, name, Role.META, ink, 600 if at == now else None))
        self.setAccessibleName(self._names[now])
