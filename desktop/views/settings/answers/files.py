"""Quick replies to and from a file: where to, what of it would change, in words."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import CheckBox, ElidedLabel, IconMark, Ink, ScrollPage
from protocol.answers_api import PutQuickReplies, ReplyToKeep
from protocol.rules.reply_file import MOST, Found

translate = QCoreApplication.translate
LISTED, WIDE = 260, 560
_MARKS = {"new": ("circle-plus", Ink.OK), "changed": ("pencil", Ink.WARN), "same": ("check", Ink.SECONDARY),
          "wrong": ("circle-x", Ink.DANGER)}  # fmt: skip


class ImportDialog(FormDialog):
    """`request()` once accepted: what is new, and what exists when that was chosen."""

    def __init__(self, theme: Theme, name: str, found: Sequence[Found], parent: QWidget) -> None:
        title = translate("AnswersPage", "Importar {0}").format(name)
        super().__init__(theme, title, translate("AnswersPage", "Importar"), parent, _summary(found))
        self.setFixedWidth(theme.px(WIDE))
        self.found = found
        self.replace = CheckBox(theme, translate("AnswersPage", "Cambiar también las que ya existen"))
        self.replace.setVisible(any(one.state == "changed" for one in found))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for one in sorted(found, key=lambda one: ("wrong", "new", "changed", "same").index(one.state)):
            column.addWidget(_row(theme, one))
        column.addStretch(1)
        self.list = ScrollPage(inside)
        self.list.setFixedHeight(theme.px(LISTED))
        self.list.setAccessibleName(translate("AnswersPage", "Lo que trae el archivo"))
        self.fields.addWidget(self.list)
        self.fields.addWidget(self.replace)
        self.replace.clicked.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        self.confirm.setEnabled(bool(self._wanted()))

    def _wanted(self) -> list[Found]:
        states = {"new", "changed"} if self.replace.isChecked() else {"new"}
        return [one for one in self.found if one.state in states]

    def request(self) -> PutQuickReplies:
        """What is to be written. A reply that exists keeps its files."""
        return PutQuickReplies(
            replies=tuple(
                ReplyToKeep(
                    code=one.line.code, title=one.line.title, body=one.line.body, language=one.line.language or None,
                    team_id=one.team_id, id=one.reply.id if one.reply is not None else None,
                    rev=one.reply.rev if one.reply is not None else None,
                    files=one.reply.files if one.reply is not None else (),
                )
                for one in self._wanted()
            )
        )  # fmt: skip


def ask_where(parent: QWidget, title: str, name: str, suffix: str, chosen: Callable[[Path], None]) -> None:
    """Where to write; the file dialog is the system's."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{name}.{suffix}")
    _open(dialog, chosen)


def ask_which(parent: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    """Which file to read."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter("CSV, JSON (*.csv *.json *.txt)")
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _row(theme: Theme, one: Found) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.px(8))
    icon, ink = _MARKS[one.state]
    words = _wrong_words(one) if one.wrong is not None else f"{_state_words(one.state)}. {one.line.title}"
    across.addWidget(IconMark(theme, icon, ink))
    across.addWidget(ElidedLabel(theme, f"/{one.line.code}", Role.UI))
    across.addWidget(ElidedLabel(theme, words, Role.META, ink if one.wrong else Ink.SECONDARY), 1)
    return row


def _summary(found: Sequence[Found]) -> str:
    counts = {state: sum(one.state == state for one in found) for state in ("new", "changed", "same", "wrong")}
    told = {
        "new": QCoreApplication.translate("AnswersPage", "%n nueva(s)", "", counts["new"]),
        "changed": QCoreApplication.translate("AnswersPage", "%n distinta(s) de la que hay", "", counts["changed"]),
        "same": QCoreApplication.translate("AnswersPage", "%n igual(es)", "", counts["same"]),
        "wrong": QCoreApplication.translate("AnswersPage", "%n que no se puede(n) importar", "", counts["wrong"]),
    }
    return ", ".join(words for state, words in told.items() if counts[state]) + "."


def _state_words(state: str) -> str:
    return {
        "new": translate("AnswersPage", "Nueva"), "changed": translate("AnswersPage", "Distinta"),
        "same": translate("AnswersPage", "Igual"),
    }.get(state, "")  # fmt: skip


def _wrong_words(one: Found) -> str:
    return {
        "code": translate("AnswersPage", "El código va sin espacios: hasta 40 letras."),
        "title": translate("AnswersPage", "El título tiene más de 120 letras."),
        "body": translate("AnswersPage", "Falta el texto."),
        "long": translate("AnswersPage", "El texto tiene más de 4096 letras."),
        "language": translate("AnswersPage", "El idioma es es, pt o en; o ninguno."),
        "team": translate("AnswersPage", "No hay un equipo con ese nombre."),
        "twice": translate("AnswersPage", "Está dos veces en el archivo."),
    }[one.wrong or "code"]


def file_words(key: str) -> str:
    """Why a file cannot be read."""
    return {
        "empty": translate("AnswersPage", "El archivo está vacío."),
        "no_rows": translate("AnswersPage", "El archivo no trae ninguna respuesta."),
        "not_text": translate("AnswersPage", "No es un archivo de texto: guárdalo como CSV."),
        "columns": translate("AnswersPage", "Faltan columnas: al menos codigo y texto en la primera línea."),
        "too_long": translate("AnswersPage", "Trae más de {0} respuestas: divídelo.").format(MOST),
    }.get(key, translate("AnswersPage", "El archivo no se puede leer: guárdalo como CSV o JSON."))
