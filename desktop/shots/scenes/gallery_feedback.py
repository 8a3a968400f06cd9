"""Gallery of feedback: banners, undo, progress, dialog, skeleton, table, empty state, error."""

from PySide6.QtCore import QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop.shots.canvas import Canvas, TwoHalves, scheme_title
from desktop.shots.registry import ShotContext, shot
from desktop.theme import Scheme, Theme
from desktop.views.delegates.painting import AvatarValue, SlaPhase, SlaValue
from desktop.views.widgets import (
    Banner,
    BannerKind,
    Button,
    ButtonKind,
    Card,
    CellRole,
    DialogCard,
    EmptyState,
    ErrorCard,
    OwnerCell,
    ProgressCard,
    SkeletonRows,
    TableCard,
    UndoToast,
    WeightRole,
    show_focus_ring,
)

_ROWS = (
    ("Jorge Ibáñez", "Nadia", "NR", 6, SlaValue(SlaPhase.OVERDUE, "−5 min"), "0:10", False),
    ("Mariana Quispe Rojas", "Valentina", "VR", 2, SlaValue(SlaPhase.SOON, "12 min"), "0:06", True),
    ("Camilo Restrepo", "Marisol", "MP", 7, SlaValue(SlaPhase.ON_TIME, "2 h 10 min"), "0:04", False),
)
_RIGHT = Qt.AlignmentFlag.AlignRight


@shot("components_feedback", (1440, 900), gallery=True)
def components_feedback(context: ShotContext) -> QWidget:
    """Build the page in both schemes."""
    light, dark = (make_page(context.theme(scheme)) for scheme in (Scheme.LIGHT, Scheme.DARK))
    return TwoHalves(light, dark)


def make_page(theme: Theme) -> Canvas:
    """Build the page in one scheme."""
    page = Canvas(theme, scheme_title(theme))
    for part in (_banners, _undo, _dialog, _table, _states):
        part(page, theme)
    return page


def _banners(page: Canvas, theme: Theme) -> None:
    page.heading("Avisos de ancho completo", 28, 16)
    offline = Banner(
        theme,
        BannerKind.OFFLINE,
        "Sin conexión desde las 10:42.",
        "2 respuestas pendientes de envío",
        action="Ver pendientes",
    )
    again = Banner(theme, BannerKind.RECONNECTING, "Reconectando…", "puedes seguir escribiendo", note="intento 2")
    paused = Banner(
        theme, BannerKind.ERROR, "Meta pausó el número.", "No salen mensajes hasta renovarlo", action="Abrir número"
    )
    for row, banner in enumerate((offline, again, paused)):
        page.put(banner, 28, 38 + 48 * row, 664)


def _undo(page: Canvas, theme: Theme) -> None:
    page.heading("Deshacer (5 s) y progreso con cancelación", 28, 186)
    toast = UndoToast(theme, "Resuelta · Mariana Quispe")
    toast.left_ms = round(toast.total_ms * 0.64)
    page.put(toast, 28, 208)
    progress = ProgressCard(theme, "Exportando 3 218 casos")
    progress.set_progress(0.6, "1 940")
    page.put(progress, 388, 208, 304, 60)


def _dialog(page: Canvas, theme: Theme) -> None:
    page.heading("Diálogo: solo si se pierden datos", 28, 280)
    page.heading("Primera carga, hasta 1 s", 396, 280)
    dialog = DialogCard(
        theme,
        "¿Eliminar la etiqueta «Daño»?",
        "Se quita de 214 conversaciones. Los informes anteriores la conservan.",
        "Eliminar etiqueta",
    )
    page.put(dialog, 28, 302, 348, 158)
    show_focus_ring(dialog.cancel)
    page.put(SkeletonRows(theme, 3, 56), 396, 302, 296)


def _model(parent: QObject) -> QStandardItemModel:
    model = QStandardItemModel(0, 5, parent)
    for name, owner, letters, color, sla, wait, checked in _ROWS:
        items = [QStandardItem(text) for text in ("", name, owner, sla.text, wait)]
        items[0].setData(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        items[1].setData(500, WeightRole)
        items[2].setData(OwnerCell(AvatarValue(letters, color, square=True), owner), CellRole)
        items[3].setData(sla, CellRole)
        items[4].setTextAlignment(_RIGHT)
        model.appendRow(items)
    model.setHorizontalHeaderLabels(["", "Cliente", "Responsable", "SLA", "Espera"])
    some = Qt.CheckState.PartiallyChecked
    model.setHeaderData(0, Qt.Orientation.Horizontal, some, Qt.ItemDataRole.CheckStateRole)
    model.setHeaderData(4, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole)
    return model


def _table(page: Canvas, theme: Theme) -> None:
    page.heading("Tabla", 28, 482)
    card = TableCard(theme, "Casos", _model(page), row_height=36)
    header = card.view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for column, width in enumerate((40, 232, 156, 136, 98)):
        card.view.setColumnWidth(column, width)
    header.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    header.setSortIndicatorShown(True)
    page.put(card, 28, 504, 664, 143)
    chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    card.view.selectionModel().select(card.view.model().index(1, 0), chosen)


def _states(page: Canvas, theme: Theme) -> None:
    page.heading("Vacío con una acción; error donde ocurrió", 28, 659)
    empty = EmptyState(theme, "Nada te espera", "Hay 9 sin asignar en tus equipos.", "Tomar la más antigua", "hand")
    card = Card(theme)
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(empty)
    page.put(card, 28, 681, 334, 204)
    error = ErrorCard(
        theme,
        "No cargó el historial",
        "El servidor tardó más de 10 s. Faltan los mensajes anteriores al 14 de noviembre; los nuevos sí llegan.",
        (
            Button(theme, "Reintentar", icon="refresh-cw", small=True),
            Button(theme, "Copiar detalle", ButtonKind.GHOST, "copy", small=True),
        ),
        "Asignar: no disponible sin conexión",
    )
    page.put(error, 374, 681, 318, 204)
