"""What a replay came to: tiles, tables before and after, the conversations that change, the file of them.

Made anew for every result by the what-if view. Asks for the changed cases a page at a time.
"""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import clock_time, grouped, short_date
from desktop.i18n.replay_words import (
    attainment,
    compared_name,
    delay_words,
    difference_words,
    percent,
    rule_words,
    side_words,
    target_name,
)
from desktop.models.replay_csv import write_rows
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.routing.cases import CaseList
from desktop.views.settings.routing.figures import Pair, PairTable, Tile
from desktop.views.widgets import Button, Ink, Label, Paragraph
from protocol.replay import Compared, ReplayCase, ReplayCases, ReplayStatus, ReplaySummary

translate = QCoreApplication.translate
PAGE, EXPORT_PAGE, MOST_ROWS = 50, 200, 8


class ReplayResult(QWidget):
    """`opened(conversation id)`; `refused(Refusal)` when the gateway has the result no more."""

    opened = Signal(int)
    refused = Signal(object)

    def __init__(
        self, context: ViewContext, status: ReplayStatus, summary: ReplaySummary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self.theme, self.status, self.summary = context.session, context.theme, status, summary
        self._cursor: str | None = None
        self._exported: list[ReplayCase] = []
        self.trouble = Paragraph(self.theme, "", Role.META, Ink.DANGER)
        self.trouble.hide()
        self.cases = CaseList(context)
        self.export = Button(self.theme, translate("WhatIf", "Exportar CSV"), icon="download", small=True)
        self._assemble(status, summary)
        self.cases.opened.connect(self.opened)
        self.cases.more.connect(self.more)
        self.export.clicked.connect(self._choose_file)

    def _assemble(self, status: ReplayStatus, summary: ReplaySummary) -> None:
        px = self.theme.px
        column, tiles = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(Label(self.theme, self._period_words(status), Role.META, Ink.SECONDARY))
        tiles.setSpacing(px(10))
        self.tiles = self._tiles(summary)
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        kept = PairTable(self.theme, translate("WhatIf", "SLA cumplido"), self._kept(summary))
        column.addLayout(self._side_by_side(
            self._table(translate("WhatIf", "Por equipo"), "teams"),
            self._table(translate("WhatIf", "Por agente"), "agents"),
        ))  # fmt: skip
        column.addLayout(self._side_by_side(kept, self._table(translate("WhatIf", "Por regla"), "rules")))
        column.addLayout(self._cases_head(summary))
        column.addWidget(self.trouble)
        column.addWidget(self.cases)

    def _table(self, title: str, kind: str) -> PairTable:
        return PairTable(self.theme, title, self._pairs(self.summary, kind))

    def _side_by_side(self, left: QWidget, right: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(10))
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        return row

    def _cases_head(self, summary: ReplaySummary) -> QHBoxLayout:
        head = QHBoxLayout()
        title = translate("WhatIf", "Conversaciones que cambian")
        head.addWidget(Label(self.theme, title, Role.UI_STRONG, weight=600))
        head.addWidget(Label(self.theme, grouped(summary.changed), Role.META, Ink.SECONDARY), 1)
        head.addWidget(self.export)
        self.export.setVisible(bool(summary.changed))
        return head

    def _period_words(self, status: ReplayStatus) -> str:
        now = self._session.clock.now()
        form = translate("WhatIf", "Del {0} al {1} · calculado a las {2}")
        last = status.ends_at - timedelta(seconds=1)
        return form.format(short_date(status.starts_at, now), short_date(last, now), clock_time(status.begun_at))

    def _tiles(self, summary: ReplaySummary) -> list[Tile]:
        share = percent(summary.changed / summary.cases) if summary.cases else "–"
        about = translate("WhatIf", "{0} de {1} casos").format(share, grouped(summary.cases))
        if summary.unsure:
            about += " · " + translate("WhatIf", "{0} sin certeza").format(grouped(summary.unsure))
        found = [Tile(self.theme, translate("WhatIf", "Habrían cambiado"), grouped(summary.changed), "", about)]
        first = next((one for one in summary.targets if one.target == "first_response"), None)
        if first is not None:
            missed = translate("WhatIf", "vencidas: {0}, fueron {1}").format(
                grouped(first.would.missed), grouped(first.really.missed)
            )
            found.append(
                Tile(
                    self.theme, translate("WhatIf", "Primera respuesta a tiempo"), percent(attainment(first.would)),
                    percent(attainment(first.really)), missed,
                )
            )  # fmt: skip
        slow = translate("WhatIf", "mediana de {0} casos").format(grouped(summary.owner_would.count))
        found.append(
            Tile(
                self.theme, translate("WhatIf", "Hasta tener dueño"), delay_words(summary.owner_would),
                delay_words(summary.owner_really), slow,
            )
        )  # fmt: skip
        return found

    def _pairs(self, summary: ReplaySummary, kind: str) -> list[Pair]:
        rows: Sequence[Compared] = getattr(summary, kind)
        most = sorted(rows, key=lambda one: -max(one.really, one.would))[:MOST_ROWS]
        return [
            Pair(compared_name(one, kind, self._session.store), one.really, one.would, grouped(one.really),
                 grouped(one.would))
            for one in most
        ]  # fmt: skip

    def _kept(self, summary: ReplaySummary) -> list[Pair]:
        return [
            Pair(
                target_name(one.target), attainment(one.really) or 0, attainment(one.would) or 0,
                percent(attainment(one.really)), percent(attainment(one.would)),
            )
            for one in summary.targets
        ]  # fmt: skip

    # ------------------------------------------------------------------------------------------------- cases, file

    def more(self) -> None:
        """The next page of changed cases."""
        self._session.replay_cases(self.status.id, self._cursor, PAGE, self._cases_came)

    def _cases_came(self, found: ReplayCases | Refusal) -> None:
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self.refused.emit(found)
            return
        self._cursor = found.cursor
        self.cases.add(found.items, more=found.cursor is not None)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, translate("WhatIf", "Guardar los cambios"), "", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(translate("WhatIf", "que-habria-pasado.csv"))
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, name: str) -> None:
        """Write every changed conversation into this file."""
        self._exported, self._file = [], Path(name)
        self.export.setEnabled(False)
        self._export_page(None)

    def _export_page(self, cursor: str | None) -> None:
        self._session.replay_cases(self.status.id, cursor, EXPORT_PAGE, self._export_came)

    def _export_came(self, found: ReplayCases | Refusal) -> None:
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self.export.setEnabled(True)
            self.refused.emit(found)
            return
        self._exported += found.items
        if found.cursor is not None:
            self._export_page(found.cursor)
            return
        self.export.setEnabled(True)
        try:
            write_rows(self._file, self._header(), (self._row(case) for case in self._exported))
        except OSError as error:
            self.trouble.set_text(translate("WhatIf", "No se pudo guardar: {0}").format(error.strerror or ""))
            self.trouble.show()

    def _header(self) -> list[str]:
        return [
            translate("WhatIf", "Caso"), translate("WhatIf", "Cliente"), translate("WhatIf", "Empezó"),
            translate("WhatIf", "Regla que fue"), translate("WhatIf", "Fue a"), translate("WhatIf", "Regla que sería"),
            translate("WhatIf", "Habría ido a"), translate("WhatIf", "Qué cambia"), translate("WhatIf", "Es seguro"),
        ]  # fmt: skip

    def _row(self, case: ReplayCase) -> list[str]:
        store = self._session.store
        sure = translate("WhatIf", "sí") if case.sure else translate("WhatIf", "no")
        return [
            str(case.case_number), case.customer or "", case.started_at.isoformat(timespec="seconds"),
            rule_words(case.really.rule, store), side_words(case.really, store), rule_words(case.would.rule, store),
            side_words(case.would, store), ", ".join(difference_words(one) for one in case.differs), sure,
        ]  # fmt: skip
