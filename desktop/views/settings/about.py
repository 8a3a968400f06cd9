"""Acerca de: which Relevo runs here and at the gateway, where it keeps its files, what it is made of; diagnostics."""

import platform
from collections.abc import Sequence
from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.i18n.health_words import diagnostics
from desktop.i18n.moments import ago
from desktop.licences import THIRD_PARTIES
from desktop.settings import default_folder
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.rows import Line, Section
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, TableCard
from protocol import PROTOCOL_VERSION
from protocol.health import Health

translate = QCoreApplication.translate
TALL = 360


class AboutPage(AskingPage):
    """Reads only."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.health: Health | None = None
        self.copy = Button(theme, translate("Health", "Copiar diagnóstico"), ButtonKind.OUTLINE, "copy")
        self.versions = Section(theme, translate("Health", "Versiones"))
        self.here = Label(theme, version("relevo"), Role.UI)
        self.there = Label(theme, "—", Role.UI)
        self.match = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        for words, label in (
            (translate("AboutPage", "Relevo en este equipo"), self.here),
            (translate("AboutPage", "Relevo en el servidor"), self.there),
        ):
            self.versions.body.addWidget(Line(theme, words, label))
        self.versions.body.addWidget(self.match)
        self.folder = str(default_folder("data"))
        self.open_folder = Button(theme, translate("AboutPage", "Abrir carpeta"), ButtonKind.OUTLINE, small=True)
        self.files = Section(
            theme, translate("AboutPage", "Datos en este equipo"),
            translate(
                "AboutPage", "Copia cifrada de lo que puedes ver y lo que aún no se envía. {0}"
            ).format(self.folder),
            self.open_folder,
        )  # fmt: skip
        self.licences = Section(
            theme, translate("AboutPage", "Licencias"),
            translate("AboutPage", "Relevo es Apache-2.0. Está hecho con esto, cada parte con su licencia."),
        )  # fmt: skip
        self.model = QStandardItemModel(self)
        self.table = TableCard(theme, translate("AboutPage", "Licencias"), self.model)
        self.table.setMinimumHeight(theme.px(TALL))
        self.licences.body.addWidget(self.table)
        for part in (self.versions, self.files, self.licences):
            self.body.addWidget(part)
        self._fill()
        self.copy.clicked.connect(self._copy)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder)))
        self.begin()

    def _fill(self) -> None:
        self.model.setHorizontalHeaderLabels([
            translate("AboutPage", "Parte"), translate("AboutPage", "Versión"), translate("AboutPage", "Licencia"),
        ])  # fmt: skip
        for row in THIRD_PARTIES:
            self.model.appendRow([QStandardItem(cell) for cell in row])
        header = self.table.view.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.view.setColumnWidth(0, self.theme.px(200))
        self.table.view.setColumnWidth(1, self.theme.px(110))

    def hint(self) -> str:
        return translate("AboutPage", "Relevo {0}").format(version("relevo"))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.copy,)

    def known(self) -> bool:
        return True

    async def load(self) -> Refusal | None:
        found = await self.session.service_health()
        if isinstance(found, Refusal):
            return found
        self.health = found
        return None

    def show_rows(self) -> None:
        """Whether the two fit each other is what an update is decided by."""
        if self.health is None:
            return
        since = ago(self.health.up_since, self.session.clock.now())
        words = translate("AboutPage", "{0}, datos {1}, arrancó {2}")
        self.there.setText(words.format(self.health.version, self.health.schema, since))
        same = self.health.version == version("relevo")
        self.match.set_text(
            translate("AboutPage", "Los dos llevan la misma versión.") if same
            else translate(
                "AboutPage", "Llevan versiones distintas: actualiza primero el servidor y después los equipos."
            )
        )  # fmt: skip

    def diagnosis(self) -> str:
        """Versions and verdicts for whoever helps: no names, numbers, addresses or folders."""
        screen, chosen = QGuiApplication.primaryScreen().size(), self.context.settings
        lines = [
            f"Relevo {version('relevo')}, protocol {PROTOCOL_VERSION}, Qt {qVersion()}",
            f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
            f"screen {screen.width()}x{screen.height()}, language {chosen.language or 'system'}, zoom {chosen.zoom}",
        ]
        if self.health is not None:
            lines.append(diagnostics(self.health, version("relevo")))
        return "\n".join(lines)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.diagnosis())
        self.say(translate("AboutPage", "Copiado: versiones y estado, sin nombres ni números."))
