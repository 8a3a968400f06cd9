"""What stands across the top of the window: no line, a stopped number, a version that is too old. One at a time.

The worst first: signed out is not a banner but a card over everything (see `SignedOut`).
"""

from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.health_words import found_words, hop_name
from desktop.i18n.moments import clock_time
from desktop.i18n.words import net_problem, refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.service_watch import ServiceWatch
from desktop.views.widgets import Banner, BannerKind, Button, ButtonKind, Ink, Label, Paragraph, ThemedWidget
from desktop.views.widgets.card import Card, CardKind

COUNT_MS = 250
Shown = tuple[BannerKind, str, str]
"""What happened, in two parts."""


class Banners(QWidget):
    """`show_state` reads the session and shows the one banner that matters, or none."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self.banner: Banner | None = None
        self._network: QObject | None = None
        self._countdown = QTimer(self)
        self._countdown.setInterval(COUNT_MS)
        self._countdown.timeout.connect(self._count)
        self.service = ServiceWatch(context, self)
        self.service.changed.connect(self.show_state)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_state(self) -> None:
        """Look at the line, at how the unsent are kept, and at the numbers."""
        wanted = self._keeping() or self._line() or self._number() or self._service()
        if wanted == self._shown:
            return
        if wanted and self._shown and wanted[0] is self._shown[0] and self.banner is not None:
            self.banner.set_text(wanted[1], wanted[2])
        else:
            self._replace(wanted)
        self._shown = wanted

    def _replace(self, wanted: Shown | None) -> None:
        if self.banner is not None:
            self._column.removeWidget(self.banner)
            self.banner.deleteLater()
            self.banner = None
        offline = wanted is not None and wanted[0] is BannerKind.OFFLINE
        if wanted is not None:
            action, note = (self.tr("Reintentar ahora"), " ") if offline else ("", "")
            self.banner = Banner(self._context.theme, *wanted, action, note, flat=True)
            if self.banner.button is not None:
                self.banner.button.clicked.connect(self._retry)
            self._column.addWidget(self.banner)
        self.setVisible(wanted is not None)
        self._watch(offline=offline)

    def _watch(self, *, offline: bool) -> None:
        """Without a line: count down to the next attempt, and hear when the network is back."""
        if not offline:
            self._countdown.stop()
            return
        self._count()
        self._countdown.start()
        if self._network is None:
            from desktop.native.network import NetworkWatch

            self._network = watch = NetworkWatch(self)
            watch.came_back.connect(self._retry)

    def _retry(self) -> None:
        self._context.session.retry_now()
        self._count()

    def _count(self) -> None:
        if self.banner is not None:
            left = self._context.session.retry_in()
            words = self.tr("Intentando…") if left is None else self.tr("Próximo intento en %n s", "", ceil(left))
            self.banner.set_note(words)

    def _keeping(self) -> Shown | None:
        """What would be lost if the program ended now; worse than having no line."""
        session = self._context.session
        down = session.line.state in {"reconnecting", "offline", "certificate", "address"}
        if session.store.keeping == "at_risk" and down:
            strong = self.tr("Sin conexión, y este dispositivo no guarda claves.")
            return BannerKind.OFFLINE, strong, self.tr("No cierres Relevo: lo que escribas ahora se perdería.")
        if session.store.keeping == "unkept":
            strong = self.tr("Este dispositivo no guarda claves.")
            return BannerKind.ERROR, strong, self.tr("Los borradores y lo pendiente de envío se pierden al salir.")
        return None

    def _line(self) -> Shown | None:
        session = self._context.session
        line, waiting = session.line, session.unsent_count()
        if line.state == "reconnecting":
            return BannerKind.RECONNECTING, self.tr("Reconectando…"), self.tr("Puedes seguir leyendo y escribiendo.")
        if line.state == "offline":
            since = clock_time(line.since) if line.since else ""
            words = self.tr("Lo que envíes saldrá al volver.")
            if session.store.keeping == "waiting":
                words = self.tr("Tus borradores de antes y lo pendiente de envío vuelven con la conexión.")
            elif waiting:
                words = self.tr("%n pendiente(s) de envío.", "", waiting)
            return BannerKind.OFFLINE, self.tr("Sin conexión desde las {0}.").format(since), words
        if line.state in {"certificate", "address"}:
            return BannerKind.ERROR, self.tr("No se puede conectar."), net_problem(f"net.{line.state}_wrong")
        if line.state == "too_old":
            return BannerKind.ERROR, self.tr("Hay que actualizar."), refusal("client_too_old")
        return None

    def _number(self) -> Shown | None:
        for number in self._context.session.store.people.numbers.values():
            if number.state == "stopped":
                strong = self.tr("{0} está detenido.").format(isolate(number.name))
                return (
                    BannerKind.ERROR,
                    strong,
                    self.tr("Meta no acepta envíos por este número; avisa a quien lo administra."),
                )
            if number.state == "paused":
                strong = self.tr("{0} está en pausa.").format(isolate(number.name))
                rest = self.tr("Lo que envíes espera hasta que se reanude.")
                return (
                    BannerKind.OFFLINE,
                    strong,
                    f"{isolate(number.pause_note)}. {rest}" if number.pause_note else rest,
                )
            if number.unreachable_since is not None:
                strong = self.tr("WhatsApp no responde desde las {0}.").format(clock_time(number.unreachable_since))
                rest = self.tr("Lo que envíes por {0} sale en cuanto responda.").format(isolate(number.name))
                return BannerKind.ERROR, strong, rest
            if number.silent_since is not None:
                strong = self.tr("Nada llega de WhatsApp desde las {0}.").format(clock_time(number.silent_since))
                rest = self.tr("Puede haber mensajes a {0} que no vemos; avisa a quien lo administra.")
                return BannerKind.ERROR, strong, rest.format(isolate(number.name))
        return None

    def _service(self) -> Shown | None:
        """Which hop is broken, for who may mend it; what may be late, for everybody else."""
        state = self.service.state
        if state.checks:
            first = state.checks[0]
            words = found_words(first, self._context.session.clock.now())
            return BannerKind.ERROR, f"{hop_name(first.key)}:", words
        if state.delayed == "in":
            strong, rest = self.tr("Los mensajes llegan con retraso."), self.tr("No se pierde ninguno.")
        elif state.delayed == "out":
            strong, rest = self.tr("Los envíos tardan más."), self.tr("Salen solos: no hace falta repetirlos.")
        elif state.delayed:
            strong, rest = self.tr("Los mensajes tardan más."), self.tr("Entran y salen solos; no se pierde ninguno.")
        else:
            return None
        return BannerKind.RECONNECTING, strong, rest


class SignedOut(ThemedWidget):
    """Covers the window when the session ended elsewhere, and says what becomes of drafts. `again` signs in."""

    again = Signal()

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        px = self.theme.px
        card = Card(self.theme, CardKind.DIALOG)
        card.setFixedWidth(px(380))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addWidget(Label(self.theme, self.tr("Tu sesión terminó"), Role.TITLE))
        self.words = Paragraph(self.theme, "", Role.UI, Ink.SECONDARY)
        column.addWidget(self.words)
        column.addSpacing(px(8))
        self.button = Button(self.theme, self.tr("Iniciar sesión"), ButtonKind.PRIMARY)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.button.clicked.connect(self.again)
        self.setAccessibleName(self.tr("Tu sesión terminó"))
        self.hide()

    def _drafts(self) -> str:
        """What becomes of what was written and not sent; nothing where there is nothing."""
        session = self._context.session
        if not (session.unsent_count() or any(draft.text for draft in session.store.drafts.values())):
            return ""
        if session.store.keeping in {"safe", "waiting"}:
            return self.tr("Tus borradores y lo pendiente de envío están guardados: vuelven al iniciar sesión aquí.")
        return self.tr("Tienes borradores sin guardar: inicia sesión antes de cerrar Relevo o se perderán.")

    def cover(self) -> None:
        """Stand over everything."""
        ended = self.tr("Se cerró en otro lugar o la cerró un administrador.")
        self.words.set_text(" ".join(part for part in (ended, self._drafts()) if part))
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colors.surface.canvas)
